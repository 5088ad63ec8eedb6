"""The library as a whole: backed up, verified, saved from damage, and shown where it lies."""

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from viewer.domain.moments import now_us
from viewer.errors import TierViewerError
from viewer.jobs.replace_library import can_replace, replace_library
from viewer.store.companions import free_name
from viewer.ui import library_message
from viewer.ui.desk import Desk
from viewer.ui.export_task import show_in_folder
from viewer.ui.file_dialog import FileDialog
from viewer.ui.table_pages import Problem
from viewer.ui.tasks import Worker
from viewer.ui.verify_dialog import VerifyDialog
from viewer.ui.work_dialog import Report, WorkDialog
from viewer.wording import say, to_say

_FILTER = to_say("Libraries (*.db)")
_BACKUP = to_say("Copies the library as it is now into one file, and verifies the copy.")
_REPAIR = to_say(
    "Saves everything that can still be read into a new library, and verifies it. "
    "The library that is damaged stays as it is."
)


class SavedDialog(WorkDialog):
    """Work whose end is a file."""

    use_asked = Signal()
    """The file is to be the library from now on."""

    def __init__(
        self, title: str, words: str, done: str, parent: QWidget | None = None, program: list[str] | None = None
    ) -> None:
        super().__init__(title, words, parent, program)
        self._done_words = done
        self.target: Path | None = None
        self._open = self.add_button(say("Open the new library"), self._open_target)
        self._use = self.add_button(say("Use it from now on"), self.use_asked.emit)
        self._folder = self.add_button(
            say("Show in folder"), lambda: show_in_folder(self.target) if self.target else None
        )
        self.replaces: Path | None = None
        """The library whose place the file can take, to go on with it."""

    def show_report(self, report: Report) -> str:
        """Offers the file."""
        self.target = Path(str(report.get("target", "")))
        self._folder.show()
        self._open.setVisible(self.replaces is not None)
        self._use.setVisible(self.replaces is not None and can_replace(self.replaces, self.target))
        return self._done_words if report.get("is_sound", True) else say("Saved, and not all of it is sound")

    def _open_target(self) -> None:
        if self.target is not None:
            library_message.open_in_its_window(self.target)


class LibraryDesk(Desk):
    """Between the Library menu and the processes that do the work."""

    def __init__(self, library: Path, problem: Problem, window: QWidget, program: list[str] | None = None) -> None:
        super().__init__(window)
        self._library = library
        self._window = window
        self._desks: tuple[Desk, ...] = ()
        self.program = program
        """Another program than this one, for tests."""
        self.worker = Worker("library", self)
        problem.verify_asked.connect(self.verify)
        problem.repair_asked.connect(self.ask_repair)
        problem.other_asked.connect(self.ask_library)

    def handlers(self) -> dict[str, Callable[[], object]]:
        return {
            "back_up": self.ask_backup,
            "verify": self.verify,
            "repair": self.ask_repair,
            "library_folder": self.show_folder,
            "open_library": self.ask_library,
        }

    def ask_backup(self) -> QFileDialog:
        """Asks where to copy the library to; beside it is what is suggested."""
        return self._ask_target(say("Back up the library"), free_name(self._library, "backup", now_us()), self.back_up)

    def back_up(self, target: Path) -> WorkDialog:
        """Copies the library."""
        dialog = SavedDialog(
            say("Back up the library"), say(_BACKUP), say("The backup is made"), self._window, self.program
        )
        return self._run(dialog, say("Backing up the library"), "backup", target)

    def verify(self) -> VerifyDialog:
        """Verifies the library."""
        dialog = VerifyDialog(self._library, self._window, self.program)
        dialog.repair_asked.connect(dialog.accept)
        dialog.repair_asked.connect(self.ask_repair)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        dialog.begin()
        return dialog

    def ask_repair(self) -> QFileDialog:
        """Asks where to save what can be read."""
        name = self._library.with_name(f"{self._library.stem}-repaired{self._library.suffix}")
        return self._ask_target(say("Repair into a new library"), name, self.repair)

    def repair(self, target: Path) -> WorkDialog:
        """Saves what can be read into a new library."""
        done = say("What could be read is saved")
        dialog = SavedDialog(say("Repair into a new library"), say(_REPAIR), done, self._window, self.program)
        dialog.replaces = self._library
        dialog.use_asked.connect(lambda: self._use(dialog))
        return self._run(dialog, say("Saving what can be read"), "repair", target)

    def use(self, desks: Iterable[Desk]) -> None:
        """Takes the desks that let go of the library before another one takes its place."""
        self._desks = tuple(desks)

    def close(self) -> None:
        self.worker.close()

    def show_folder(self) -> bool:
        """Opens the folder of the library in the system's file manager."""
        return QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._library.resolve().parent)))

    def ask_library(self) -> QFileDialog:
        """Asks for another library, which opens in a window of its own."""
        dialog = FileDialog(self._window, say("Open another library"), str(self._library.parent), say(_FILTER))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: library_message.open_in_its_window(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _use(self, dialog: SavedDialog) -> None:
        """Puts the repaired library in the place of this one, and begins anew with it."""
        library, target = self._library, dialog.target
        if target is None:
            return
        for desk in self._desks:
            desk.hold()

        def failed(problem: TierViewerError) -> None:
            for desk in self._desks:
                desk.release()
            dialog.tell(problem)

        self.worker.submit(lambda: replace_library(library, target), lambda _: self._begin_anew(), failed, owner=dialog)

    def _begin_anew(self) -> None:
        self._window.window().close()
        library_message.open_in_its_window(self._library)

    def _ask_target(self, title: str, suggested: Path, chosen: Callable[[Path], object]) -> QFileDialog:
        dialog = FileDialog(self._window, title, str(suggested.parent), say(_FILTER))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("db")
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # no file is ever replaced
        dialog.selectFile(suggested.name)
        dialog.fileSelected.connect(lambda name: chosen(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _run(self, dialog: WorkDialog, head: str, word: str, target: Path) -> WorkDialog:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        dialog.start(head, [word, "--library", str(self._library), "--to", str(target)])
        return dialog
