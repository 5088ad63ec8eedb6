"""Saving a history: asks where to, and writes it as a table, as an object, or as a picture of what is seen."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from viewer import paths
from viewer.domain import times
from viewer.domain.masking import DEFAULT
from viewer.domain.moments import now_us
from viewer.errors import TierViewerError
from viewer.exports.target import check_target
from viewer.history.lanes import lanes_of
from viewer.history.values import Track
from viewer.jobs.export_history import export_history
from viewer.jobs.masked_answers import masked_story
from viewer.jobs.tell_history import Story
from viewer.store.companions import companions
from viewer.ui.file_dialog import FileDialog
from viewer.ui.history_picture import Picture, save_picture
from viewer.ui.tasks import Worker
from viewer.wording import say, to_say

MASKED, AS_IT_IS = to_say("masked"), to_say("not masked")
KINDS = {
    "csv": to_say("Stays as CSV"),
    "json": to_say("History as JSON"),
    "png": to_say("Chart as PNG"),
    "svg": to_say("Chart as SVG"),
}
"""What a history can be saved as, by the ending of the file."""


def suggested_name(now: datetime, kind: str) -> str:
    """A file name that says when, never whom."""
    return f"tier-history-{now:%Y-%m-%d-%H%M}.{kind}"


class HistorySaving(QObject):
    """One file at a time, in a thread of its own."""

    finished = Signal(object, bool)
    """The path of the file that was written, and whether it is masked."""
    failed = Signal(str)

    def __init__(self, library: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self.worker = Worker("save history", self)

    def ask(self, window: QWidget, kind: str, zone: str, chosen: Callable[[Path, str, bool], object]) -> QFileDialog:
        """Opens the dialog for the target; ``chosen`` is called with it, the kind of file, and whether it is masked.

        It is masked unless a person chooses otherwise, each time anew.
        """
        now = datetime.now(times.zone(zone))
        filters = {
            f"{say(title)}, {say(how)} (*.{ending})": (ending, how == MASKED)
            for how in (MASKED, AS_IT_IS)
            for ending, title in KINDS.items()
        }
        dialog = FileDialog(window, say("Export history"), str(Path.home()))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([*filters])
        dialog.selectNameFilter(next(words for words, chosen_by in filters.items() if chosen_by == (kind, True)))
        dialog.setDefaultSuffix(kind)
        dialog.selectFile(suggested_name(now, kind))
        dialog.filterSelected.connect(lambda words: dialog.setDefaultSuffix(filters.get(words, (kind, True))[0]))

        def choose(name: str) -> None:
            listed, masked = filters.get(dialog.selectedNameFilter(), (kind, True))
            chosen(Path(name), _kind(Path(name), listed), masked)

        dialog.fileSelected.connect(choose)
        dialog.open()
        return dialog

    def save(self, story: Story, picture: Picture, target: Path, kind: str, zone: str, is_masked: bool = True) -> None:
        """Writes the file; ``finished`` or ``failed`` follows."""
        library, fields = self._library, DEFAULT if is_masked else ()

        def write() -> Path:
            check_target(target, [library, *(one.path for one in companions(library))], paths.own_folders())
            if kind in ("png", "svg"):
                save_picture(_masked(library, story, picture, fields), target, as_svg=kind == "svg")
                return target
            return export_history(library, story, target, zone, masked=fields)

        self.worker.submit(write, lambda written: self.finished.emit(written, is_masked), self._fail)

    def close(self) -> None:
        """Waits for its thread."""
        self.worker.close()

    def _fail(self, error: TierViewerError) -> None:
        self.failed.emit(str(error))


def _kind(target: Path, chosen: str) -> str:
    """The name that was typed says more than the kind that was chosen in a list."""
    ending = target.suffix.lower().removeprefix(".")
    return ending if ending in KINDS else chosen


def saved_words(target: Path, is_masked: bool) -> str:
    """What is said of a file that was written."""
    if is_masked:
        return say("The history is in {file}, masked.", file=target.name)
    return say("The history is in {file}, not masked.", file=target.name)


def _masked(library: Path, story: Story, picture: Picture, fields: Sequence[str]) -> Picture:
    """The picture without who it is about; also a campaign or a tier can be called after somebody."""
    if not fields:
        return picture
    told, mask = masked_story(library, story, fields)

    def shown(track: Track) -> Track:
        periods = (one._replace(tier=one.tier._replace(name=mask.texts(one.tier.name))) for one in track.periods)
        return track._replace(campaign=mask.texts(track.campaign), periods=tuple(periods))

    history = told.history._replace(tracks=tuple(map(shown, told.history.tracks)))
    return picture._replace(title=mask.say(picture.title), lanes=lanes_of(history, now_us()))
