"""Qt's dialog for files, which opens no file to find out what it is.

Qt's own looks into files whose name does not tell their kind, such as the one beside a library by which SQLite's
connections agree (``-shm``). Closing any file lets go of all locks that this process has on it (POSIX), so another
process took itself for the only one, cut that file off, and the window ended with SIGBUS:
https://www.sqlite.org/howtocorrupt.html#_posix_advisory_locks_canceled_by_a_separate_thread_doing_close_
"""

from pathlib import Path

from PySide6.QtCore import QFileInfo
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFileDialog, QFileIconProvider, QWidget

from viewer import paths
from viewer.wording import say


class FileDialog(QFileDialog):
    """Takes what QFileDialog takes; ``directory`` may end in the name of a file, which is suggested then."""

    def __init__(self, parent: QWidget | None, caption: str, directory: str, name_filter: str = "") -> None:
        # It begins to look around at once, so first where no library is.
        super().__init__(parent, caption, str(paths.resources()), name_filter)
        self._icons = _Icons()
        self.setIconProvider(self._icons)
        place = Path(directory)
        if place.is_dir():
            self.setDirectory(str(place))
        else:
            self.setDirectory(str(place.parent))
            self.selectFile(place.name)


class _Icons(QFileIconProvider):
    def icon(self, what: QFileInfo | QFileIconProvider.IconType) -> QIcon:
        if isinstance(what, QFileInfo):
            what = self.IconType.Folder if what.isDir() else self.IconType.File
        return super().icon(what)

    def type(self, info: QFileInfo) -> str:
        return say("Folder") if info.isDir() else say("File")
