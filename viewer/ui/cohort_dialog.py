"""Who else made the same kind of move around an event: how many, between which tiers, and how many each day."""

from collections.abc import Callable
from datetime import tzinfo
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from viewer.domain.columns import tier_text
from viewer.domain.event_types import short_name
from viewer.domain.rows import EventRow, customer_caption
from viewer.errors import TierViewerError
from viewer.history.phrases import capital, day, moment, name
from viewer.jobs.find_cohort import LONGEST_MINUTES, USUAL_MINUTES, Cohort, Day, find_cohort
from viewer.store.cohorts import Moves
from viewer.ui import theme
from viewer.ui.bar_delegate import BarDelegate
from viewer.ui.dialog_frame import close_box, dialog_column, fitting
from viewer.ui.flow_layout import FlowLayout
from viewer.ui.pauses import pause
from viewer.ui.plain_text import PlainLabel
from viewer.ui.report_table import ReportTable, Row, Title
from viewer.ui.tasks import Worker
from viewer.wording import number, say, to_say

Find = Callable[[Path, int, int, tzinfo], Cohort]

_SIZE = QSize(760, 680)
_PAUSE_MS = 200
_PRESETS = (
    (to_say("10 minutes"), 10),
    (to_say("1 hour"), 60),
    (to_say("6 hours"), 360),
    (to_say("1 day"), 1_440),
)
_MOVES = (
    Title(to_say("Tier")),
    Title(to_say("Events"), 100, figures=True),
    Title(to_say("Customers"), 110, figures=True),
)
_DAYS = (Title(to_say("Day"), 130), Title(to_say("Events"), 90, figures=True), Title(""))
TITLE = to_say("Who else moved around this event")


class CohortDialog(QDialog):
    """Asks anew whenever the minutes change; the last answer stays until the next one is there."""

    events_asked = Signal(object)
    """The cohort whose events are to be shown in the table."""
    shown = Signal()

    def __init__(
        self,
        library: Path,
        key: int,
        zone: tzinfo,
        worker: Worker,
        parent: QWidget | None = None,
        find: Find = find_cohort,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(say(TITLE))
        self.resize(fitting(_SIZE))
        self._library = library
        self._key = key
        self._zone = zone
        self._worker = worker
        self._find = find
        self.cohort: Cohort | None = None
        self._event = PlainLabel("", "strong").wrapped()
        self.minutes = QLineEdit(str(USUAL_MINUTES))
        self.minutes.setValidator(QIntValidator(0, LONGEST_MINUTES, self))
        self.minutes.setFixedWidth(theme.scaled(80))
        self.minutes.setAccessibleName(say("Minutes before and after the event"))
        self._told = PlainLabel("", "").wrapped()
        self.moves = ReportTable(say("The tiers that they moved between"), _MOVES)
        self.days = ReportTable(say("How many each day"), _DAYS)
        self.days.setItemDelegateForColumn(2, BarDelegate(self._share, self.days))
        self._words = PlainLabel(say("Counting…"), "muted").wrapped()
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.pages = QStackedWidget()
        self._show = QPushButton(say("Show them in the table"))
        self._show.setProperty("kind", "primary")
        self._show.setEnabled(False)
        self._soon = pause(self, _PAUSE_MS, self.ask)
        self._lay_out()
        self.minutes.textChanged.connect(lambda _: self._soon.start())
        self._show.clicked.connect(self._ask_events)
        self.ask()
        self.minutes.setFocus()
        self.minutes.selectAll()

    def ask(self) -> None:
        """Counts with the minutes that stand there; while there are none, what is shown stays."""
        if not self.minutes.hasAcceptableInput():
            return
        library, key, minutes, zone = self._library, self._key, int(self.minutes.text()), self._zone
        self._worker.submit(
            lambda: self._find(library, key, minutes, zone),
            self._take,
            self._fail,
            lane=f"cohort {id(self)}",
            owner=self,
        )

    def words(self) -> str:
        """What is said of the cohort, or in place of one."""
        return self._told.text() if self.pages.currentIndex() == 0 else self._words.text()

    def _lay_out(self) -> None:
        within = FlowLayout(gap=8)
        within.addWidget(PlainLabel(say("Within")))
        within.addWidget(self.minutes)
        within.addWidget(PlainLabel(say("minutes before and after")))
        for title, count in _PRESETS:
            preset = QPushButton(say(title))
            preset.setProperty("kind", "flat")
            preset.setAutoDefault(False)
            preset.clicked.connect(lambda _=False, count=count: self.minutes.setText(str(count)))
            within.addWidget(preset)
        found = QWidget()
        tables = QVBoxLayout(found)
        tables.setContentsMargins(0, 0, 0, 0)
        tables.setSpacing(8)
        tables.addWidget(self._told)
        tables.addWidget(self.moves, 2)
        around = say("The same kind of move in the same campaign, each day of the week around")
        tables.addWidget(PlainLabel(around, "note").wrapped())
        tables.addWidget(self.days, 5)
        self.pages.addWidget(found)
        self.pages.addWidget(self._words)
        self.pages.setCurrentIndex(1)
        foot = QHBoxLayout()
        foot.addWidget(self._show)
        foot.addStretch(1)
        foot.addWidget(close_box(self, by_enter=False))
        box = dialog_column(self)
        box.addWidget(self._event)
        box.addLayout(within)
        box.addWidget(self.pages, 1)
        box.addLayout(foot)

    def _take(self, cohort: Cohort) -> None:
        self.cohort = cohort
        self._event.setText(event_sentence(cohort.event, self._zone))
        self._told.setText(cohort.words)
        self.moves.lines.show([_move(one) for one in cohort.moves])
        self.days.lines.show([_day(one, cohort, self._zone) for one in cohort.days])
        self._show.setEnabled(cohort.events > 0)
        self.pages.setCurrentIndex(0)
        self.shown.emit()

    def _fail(self, error: TierViewerError) -> None:
        self._show.setEnabled(False)
        self._words.setText(str(error))
        self.pages.setCurrentIndex(1)
        self.shown.emit()

    def _share(self, row: int) -> float:
        days = self.cohort.days if self.cohort is not None else ()
        most = max((one.events for one in days), default=0)
        return days[row].events / most if most and row < len(days) else 0.0

    def _ask_events(self) -> None:
        if self.cohort is not None:
            self.events_asked.emit(self.cohort)
            self.accept()


def event_sentence(event: EventRow, zone: tzinfo) -> str:
    """What the event is that is asked about: who, what, when, in which campaign."""
    who = capital(name(customer_caption(event), say("A customer without a name")))
    what, campaign = short_name(event.type), name(event.campaign_name)
    if campaign:
        words = say("{customer} {event} in {campaign}", customer=who, event=what, campaign=campaign)
    else:
        words = say("{customer} {event}", customer=who, event=what)
    when = f", {moment(event.happened_at, zone)}" if event.happened_at is not None else ""
    tiers = f": {name(tier_text(event))}" if tier_text(event) else ""
    return f"{words}{when}{tiers}"


def _move(one: Moves) -> Row:
    sides = [name(side, "?") for side in (one.tier_from, one.tier) if side is not None]
    return Row((" → ".join(sides) or say("no tier"), number(one.events), number(one.customers)))


def _day(one: Day, cohort: Cohort, zone: tzinfo) -> Row:
    is_this = one.start <= (cohort.event.happened_at or 0) < one.end
    words = say("this day") if is_this else "" if one.covered else say("no source covers it")
    return Row((day(one.start, zone), number(one.events) if one.events or one.covered else "–", words))
