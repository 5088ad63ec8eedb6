"""Other libraries than the one of this window: new ones, the latest ones, the sample. Each has a window of its own."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from viewer import paths
from viewer.jobs import recent_libraries
from viewer.jobs.recent_libraries import Recent
from viewer.ui import library_message
from viewer.ui.desk import Desk
from viewer.ui.file_dialog import FileDialog
from viewer.ui.library_names import is_same, library_entry, library_name
from viewer.ui.notice_bar import NoticeBar
from viewer.ui.plain_text import message
from viewer.ui.table_pages import EmptyLibrary
from viewer.ui.tasks import Worker
from viewer.wording import say


class LibrariesDesk(Desk):
    """Between the Library menu, the page of an empty library and the list of those that were opened last."""

    sample_wanted = Signal(list)
    """This is the sample's own window, and nothing is in it: its capture, as a list of one, is to be imported here."""

    def __init__(self, library: Path, page: EmptyLibrary, notice: NoticeBar, keeps: bool, window: QWidget) -> None:
        """``keeps``: this library belongs on the list."""
        super().__init__(window)
        self._library = library
        self._page = page
        self._notice = notice
        self._window = window
        self._menu: QMenu | None = None
        self._clear: QAction | None = None
        self._made: list[QAction] = []
        self.recent: list[Recent] = []
        """The others that were opened last, the latest first."""
        self.worker = Worker("libraries", self)
        page.sample_asked.connect(self.open_sample)
        page.library_asked.connect(self.open)
        self._keeps = keeps
        if keeps:
            self.worker.submit(self._note, lambda _: None)
            self._look()

    def handlers(self) -> dict[str, Callable[[], object]]:
        return {"new_library": self.ask_new, "sample": self.open_sample, "clear_recent": self.clear}

    def use_menu(self, menu: QMenu, clear: QAction) -> None:
        """Takes the menu that lists them, above the entry that clears it."""
        self._menu, self._clear = menu, clear
        menu.aboutToShow.connect(self._look)
        self._show(self.recent)

    def ask_new(self) -> QFileDialog:
        """Asks where a new library is to be."""
        folder = Path.home() if self._library.parent in paths.own_folders() else self._library.parent
        dialog = FileDialog(self._window, say("New library"), str(folder), say("Libraries (*.db)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("db")
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # nothing is ever replaced
        dialog.selectFile(say("events.db", about="the name of a new file"))
        dialog.fileSelected.connect(lambda name: self.make(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def make(self, library: Path) -> None:
        """Opens a window on a library that is not there yet; it is made when something is imported."""
        if not library.exists():
            self._start(library)
            return
        message(
            self._window,
            say("New library"),
            say("{name} is there already.", name=library_name(library)),
            say("Choose another name, or open what is there."),
            (say("Open it"), lambda: self._start(library)),
        )

    def open(self, library: Path) -> None:
        """Opens one of the list, or says that it is gone."""
        known = next((one for one in self.recent if one.path == library), None)
        if known is None or known.is_there:
            self._start(library)
            return
        message(
            self._window,
            say("Recent libraries"),
            say("{name} is not where it was.", name=library_entry(library)),
            say("It was moved or deleted, or it is on a drive that is not connected now."),
            (say("Take it off the list"), lambda: self._change(partial(recent_libraries.take_off, library))),
        )

    def open_sample(self) -> None:
        """Opens the sample; it is imported into a library of its own, if it is not there yet."""
        library = paths.sample_library()
        if self._is_sample():
            if self._page.isVisible():  # its import was stopped or taken back
                self.sample_wanted.emit([paths.sample_capture()])
            else:
                self._notice.say(say("This is the sample."))
            return
        self._start(library, *([] if library.exists() else [paths.sample_capture()]))

    def takes(self, captures: Sequence[Path]) -> bool:
        """Whether these come into this library. Into the sample's only the sample does; else it is said where to."""
        if not captures or not self._is_sample() or list(captures) == [paths.sample_capture()]:
            return True
        own = paths.default_library()
        message(
            self._window,
            say("Open"),
            say("These files do not go into the sample."),
            say("The people of the sample are invented. Your events have a library of their own."),
            (say("Open in your library"), lambda: self._start(own, *captures)),
        )
        return False

    def clear(self) -> None:
        """Forgets which libraries were opened."""
        self._change(recent_libraries.clear)

    def close(self) -> None:
        self.worker.close(self._note if self._keeps else None)

    def _is_sample(self) -> bool:
        return is_same(self._library, paths.sample_library())

    def _start(self, library: Path, *files: Path) -> None:
        """A window takes a moment to come, so that it is announced."""
        if library_message.open_in_its_window(library, *files):
            self._notice.say(say("{name} opens in a window of its own.", name=library_name(library)))
        else:
            self._notice.say(say("No other window could be started. Start Tier Viewer once more."), "problem")

    def _change(self, change: Callable[[], None]) -> None:
        self.worker.submit(change, lambda _: self._look())

    def _note(self) -> None:
        """In the worker's thread. A library is made by its first import, and nobody misses one that never was."""
        if self._library.exists():
            recent_libraries.note_opened(self._library)

    def _look(self) -> None:
        self.worker.submit(recent_libraries.recent_libraries, self._show, lane="look")

    def _show(self, found: list[Recent]) -> None:
        here = self._library.resolve()
        own = paths.default_library().resolve()  # which is begun when it is not there yet
        self.recent = [Recent(one.path, one.is_there or one.path == own) for one in found if one.path != here]
        if own != here and all(one.path != own for one in self.recent):
            self.recent.append(Recent(own, True))
        self._page.show_recent([(library_entry(one.path), one.path) for one in self.recent if one.is_there])
        if self._menu is None or self._clear is None:
            return
        for action in self._made:
            self._menu.removeAction(action)
            action.deleteLater()
        line = self._menu.actions()[0]
        self._made = [self._entry(self._menu, one) for one in self.recent]
        self._menu.insertActions(line, self._made)
        self._clear.setEnabled(bool(found))

    def _entry(self, menu: QMenu, one: Recent) -> QAction:
        title = library_entry(one.path)
        action = QAction((title if one.is_there else say("{name} – gone", name=title)).replace("&", "&&"), menu)
        action.triggered.connect(partial(self._chosen, one.path))
        return action

    def _chosen(self, library: Path, _: bool = False) -> None:
        self.open(library)
