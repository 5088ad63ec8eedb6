"""Where captures come from: the dialogs that ask for files, folders and logs."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from viewer.ui.desk import Desk
from viewer.ui.file_dialog import FileDialog
from viewer.ui.settings import Settings
from viewer.wording import say

Take = Callable[[list[Path]], object]


class OpenDesk(Desk):
    """Asks for files and hands them on; the folder that was looked at last is remembered."""

    def __init__(self, settings: Settings, open_files: Take, follow: Take, window: QWidget) -> None:
        super().__init__(window)
        self._settings = settings
        self._open_files = open_files
        self._follow = follow
        self._window = window

    def handlers(self) -> dict[str, Callable[[], object]]:
        """The ways to choose files."""
        return {"open": self.open, "open_folder": self.open_folder, "follow": self.follow}

    def open(self) -> QFileDialog:
        """Asks for files to import."""
        return self._ask(QFileDialog.FileMode.ExistingFiles, say("Open captures"), self._open_files)

    def open_folder(self) -> QFileDialog:
        """Asks for a folder to import."""
        return self._ask(QFileDialog.FileMode.Directory, say("Open a folder of captures"), self._open_files)

    def follow(self) -> QFileDialog:
        """Asks for logs to follow."""
        return self._ask(QFileDialog.FileMode.ExistingFiles, say("Follow a log"), self._follow)

    def _ask(self, mode: QFileDialog.FileMode, title: str, take: Take) -> QFileDialog:
        dialog = FileDialog(self._window, title, self._settings.text("folder", str(Path.home())))
        dialog.setFileMode(mode)
        dialog.filesSelected.connect(lambda names: take([Path(name) for name in names]))
        dialog.directoryEntered.connect(lambda folder: self._settings.set_text("folder", folder))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog
