"""What was imported last into this library, in the File menu: one choice reads what has come to it since."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from viewer.jobs.recent_sources import RecentSource, recent_sources
from viewer.ui import read_only_desk
from viewer.ui.desk import Desk
from viewer.ui.library_names import file_entry
from viewer.ui.notice_bar import NoticeBar
from viewer.ui.tasks import Worker
from viewer.wording import say


class RecentDesk(Desk):
    """The menu is read anew each time that it is opened, in a thread: a drive may be slow."""

    def __init__(
        self, library: Path, open_files: Callable[[list[Path]], object], notice: NoticeBar, window: QWidget
    ) -> None:
        super().__init__(window)
        self._library = library
        self._open_files = open_files
        self._notice = notice
        self._is_reading = self._is_held = False
        self.menu: QMenu | None = None
        self.worker = Worker("recent", self)

    def use_menu(self, menu: QMenu, after: QAction, other: QMenu) -> None:
        """Puts the menu of recent sources into another one, and at the end of a second one."""
        actions = menu.actions()
        self.menu = QMenu(say("Open rece&nt"), menu)
        menu.insertMenu(actions[actions.index(after) + 1], self.menu)
        self.menu.setEnabled(not read_only_desk.is_read_only(self._library))
        other.addMenu(self.menu)
        for one in (menu, other):
            one.aboutToShow.connect(self.look)
        self._show([])

    def look(self) -> None:
        """Reads the list again."""
        if not self._is_held:
            self.worker.submit(self._read, self._show, lambda _: self._show([]), lane="look")

    def hold(self) -> None:
        self._is_held = True
        self.worker.drop("look")

    def is_held(self) -> bool:
        return not self._is_reading

    def let_go(self) -> None:
        """A file may be called like somebody."""
        self._show([])

    def release(self) -> None:
        self._is_held = False

    def close(self) -> None:
        self.worker.close()

    def _read(self) -> list[RecentSource]:
        """In the worker's thread."""
        self._is_reading = True
        try:
            return recent_sources(self._library)
        finally:
            self._is_reading = False

    def _show(self, found: list[RecentSource]) -> None:
        if self.menu is None:
            return
        self.menu.clear()
        for one in found:
            title = file_entry(one.path)
            action = self.menu.addAction(
                (title if one.is_there else say("{name} – gone", name=title)).replace("&", "&&")
            )
            action.triggered.connect(partial(self._chosen, one))
        if not found:
            self.menu.addAction(say("Nothing was imported yet")).setEnabled(False)

    def _chosen(self, one: RecentSource, _: bool = False) -> None:
        if one.is_there:
            self._open_files([one.path])
        else:
            words = say(
                "{name} is not where it was. Choose it anew with Open… if it was moved.", name=file_entry(one.path)
            )
            self._notice.say(words)
