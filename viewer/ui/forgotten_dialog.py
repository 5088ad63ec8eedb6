"""Who was forgotten, as far as a library may know it: when, and how many values stay out; and a way to let them in."""

from datetime import tzinfo
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from viewer.domain import times
from viewer.errors import TierViewerError
from viewer.jobs.tombstones import Tombstone, lift, tombstones_of
from viewer.ui.dialog_frame import close_box, dialog_column, fitting, foot
from viewer.ui.notice_bar import NoticeBar
from viewer.ui.plain_text import PlainLabel, message
from viewer.ui.report_page import ReportPage
from viewer.ui.report_table import Row, Title
from viewer.ui.tasks import Worker
from viewer.wording import number, say, say_count, to_say

_SIZE = QSize(680, 420)
_TITLES = (Title(to_say("Number"), 90, figures=True), Title(to_say("Forgotten"), 210), Title(to_say("What stays out")))
EXPLAINED = to_say(
    "What was forgotten does not come in again when its captures are imported again. The library knows no more of it "
    "than is listed here: nobody can read who it was."
)
NOBODY = to_say("Nobody was forgotten, and nothing was removed for its age.")
LIFT = to_say(
    "What it keeps out comes in again when the captures that hold it are imported again. Nothing comes back by itself."
)


class ForgottenDialog(QDialog):
    """A list; the chosen line can be lifted."""

    lifted = Signal()

    def __init__(self, library: Path, zone: tzinfo, worker: Worker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(say("Forgotten customers"))
        self.resize(fitting(_SIZE))
        self._library = library
        self._zone = zone
        self._worker = worker
        self.page = ReportPage(say("What was forgotten"), _TITLES)
        self.notice = NoticeBar()
        self._lift = QPushButton(say("Let in again…"))
        self._lift.setEnabled(False)
        self._lift.clicked.connect(self.ask)
        box = dialog_column(self)
        box.addWidget(PlainLabel(say(EXPLAINED), "muted").wrapped())
        box.addWidget(self.page, 1)
        box.addWidget(self.notice)
        box.addLayout(foot(close_box(self), self._lift))
        self.page.say(say("Reading…"))
        self.load()

    def load(self) -> None:
        """Reads the list."""
        library = self._library
        self._worker.submit(lambda: tombstones_of(library), self._take, self._fail, lane="tombstones", owner=self)

    def ask(self) -> QDialog | None:
        """Says what lifting the chosen line does, and does it when a person wants it."""
        chosen = self.page.subject()
        if not isinstance(chosen, Tombstone):
            return None
        words = say("Let number {number} in again?", number=number(chosen.number))
        return message(
            self,
            say("Let in again"),
            words,
            say(LIFT),
            (say("Let in again"), partial(self.lift, chosen)),
            leave=say("Keep out"),
        )

    def lift(self, chosen: Tombstone) -> None:
        """Lifts it."""
        library = self._library
        self._worker.submit(
            lambda: lift(library, chosen.number), lambda _: self._was_lifted(chosen), self._fail, owner=self
        )

    def _was_lifted(self, chosen: Tombstone) -> None:
        self.notice.say(
            say(
                "Number {number} is let in again: import its captures once more to have it.",
                number=number(chosen.number),
            )
        )
        self.lifted.emit()
        self.load()

    def _take(self, found: list[Tombstone]) -> None:
        self.page.show_rows([_row(one, self._zone) for one in found], say(NOBODY))
        self._lift.setEnabled(bool(found))

    def _fail(self, error: TierViewerError) -> None:
        if self.page.words():
            self.page.say(str(error))
        else:
            self.notice.say(str(error), "problem")


def _row(one: Tombstone, zone: tzinfo) -> Row:
    if one.before is not None:
        what = say("All that happened before {time}", time=_to_the_second(one.before, zone))
    else:
        what = say_count(one.marks, "A customer, by {n} value", "A customer, by {n} values")
    return Row((number(one.number), _to_the_second(one.made_at, zone), what), subject=one)


def _to_the_second(us: int, zone: tzinfo) -> str:
    return times.long_time(us - us % 1_000_000, zone).replace(".000", "")
