"""Saving a history: asks where to, and writes it as a table, as an object, or as a picture of what is seen."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from viewer import paths
from viewer.domain import times
from viewer.errors import TierViewerError
from viewer.exports.target import check_target
from viewer.jobs.export_history import export_history
from viewer.jobs.tell_history import Story
from viewer.store.companions import companions
from viewer.ui.history_picture import Picture, save_picture
from viewer.ui.tasks import Worker

KINDS = {"csv": "Stays as CSV", "json": "History as JSON", "png": "Chart as PNG", "svg": "Chart as SVG"}
"""What a history can be saved as, by the ending of the file."""


def suggested_name(now: datetime, kind: str) -> str:
    """A file name that says when, never whom."""
    return f"tier-history-{now:%Y-%m-%d-%H%M}.{kind}"


class HistorySaving(QObject):
    """One file at a time, in a thread of its own."""

    finished = Signal(object)
    """The path of the file that was written."""
    failed = Signal(str)

    def __init__(self, library: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self.worker = Worker("save history", self)

    def ask(self, window: QWidget, kind: str, zone: str, chosen: Callable[[Path, str], object]) -> QFileDialog:
        """Opens the dialog for the target; ``chosen`` is called with it and with the kind of file."""
        now = datetime.now(times.zone(zone))
        filters = {f"{title} (*.{ending})": ending for ending, title in KINDS.items()}
        dialog = QFileDialog(window, "Export history", str(Path.home()))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([*filters])
        dialog.selectNameFilter(next(words for words, ending in filters.items() if ending == kind))
        dialog.setDefaultSuffix(kind)
        dialog.selectFile(suggested_name(now, kind))
        dialog.filterSelected.connect(lambda words: dialog.setDefaultSuffix(filters.get(words, kind)))
        dialog.fileSelected.connect(
            lambda name: chosen(Path(name), _kind(Path(name), filters.get(dialog.selectedNameFilter(), kind)))
        )
        dialog.open()
        return dialog

    def save(self, story: Story, picture: Picture, target: Path, kind: str, zone: str) -> None:
        """Writes the file; ``finished`` or ``failed`` follows."""
        library = self._library

        def write() -> Path:
            check_target(target, [library, *(one.path for one in companions(library))], paths.own_folders())
            if kind in ("png", "svg"):
                save_picture(picture, target, as_svg=kind == "svg")
                return target
            return export_history(library, story, target, zone)

        self.worker.submit(write, self.finished.emit, self._fail)

    def close(self) -> None:
        """Waits for its thread."""
        self.worker.close()

    def _fail(self, error: TierViewerError) -> None:
        self.failed.emit(str(error))


def _kind(target: Path, chosen: str) -> str:
    """The name that was typed says more than the kind that was chosen in a list."""
    ending = target.suffix.lower().removeprefix(".")
    return ending if ending in KINDS else chosen
