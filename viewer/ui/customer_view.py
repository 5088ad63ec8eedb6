"""One customer on one page: where they stand in each campaign, their stays, events, points, and who they are."""

from collections.abc import Sequence
from datetime import tzinfo
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from viewer.domain.history_event import HistoryEvent
from viewer.jobs.customer_notes import Notes
from viewer.jobs.tell_history import Story
from viewer.ui import event_rows, person_rows, stay_rows, theme
from viewer.ui.history_view import HistoryView
from viewer.ui.notes_page import NotesPage, how_many, note_rows
from viewer.ui.plain_text import ElidedLabel, PlainLabel, tooltip
from viewer.ui.report_page import ReportPage
from viewer.ui.report_table import ReportTable, Row, Title
from viewer.ui.report_tabs import ReportTabs
from viewer.wording import say, say_count, to_say

_NOW_ROWS = 3
_LEAST_HISTORY = 220
NO_TIERS = to_say("The library holds no tier events of this customer, so nothing is known of their tiers.")
NO_POINTS = to_say(
    "The library holds no event that tells of points of this customer. Tier events do not say how many points "
    "somebody has."
)
NO_FINDINGS = to_say("Nothing is missing, doubled or contradictory in what the library holds of this customer's tiers.")
NOBODY_ALIKE = to_say("No other customer in the library has the same source id or e-mail.")
NO_EVENTS = to_say("The library holds no events of this customer any more.")


class Told(NamedTuple):
    """A story with its lines, made beside the thread that paints."""

    story: Story
    zone: tzinfo
    notes: Notes
    events: tuple[HistoryEvent, ...]
    identity: Sequence[Row]
    now: Sequence[Row]
    periods: Sequence[Row]
    every: Sequence[Row]
    points: Sequence[Row]
    findings: Sequence[Row]
    alike: Sequence[Row]
    noted: Sequence[Row]


def told(story: Story, notes: Notes, zone: tzinfo) -> Told:
    """Prepares the lines of a story."""
    events = event_rows.all_events(story.history)
    return Told(
        story,
        zone,
        notes,
        events,
        person_rows.identity_rows(story.person, zone),
        stay_rows.now_rows(story.history, zone),
        stay_rows.period_rows(story.history, zone),
        event_rows.event_rows(events, zone),
        event_rows.points_rows(events, zone),
        stay_rows.finding_rows(story.history),
        person_rows.alike_rows(story.alike),
        note_rows(notes, {event.key: event for event in events}, zone),
    )


class CustomerView(QWidget):
    """Shows a story that it is given; what a person asks for goes out as signals."""

    event_opened = Signal(object)
    """The number of an event that is to be shown in the table."""
    person_asked = Signal(object)
    """The key of another customer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = ElidedLabel("", "title")
        self.line = ElidedLabel("", "note")
        self.alike_button = QPushButton(say("Nobody else"))
        self.alike_button.setProperty("kind", "badge")
        tooltip(self.alike_button, say("Customers with the same source id or e-mail, and why they are told of"))
        self.alike_button.setAutoDefault(False)
        self.now = ReportTable(say("Tiers of the customer now"), stay_rows.NOW)
        self.unknown = PlainLabel(say(NO_TIERS), "muted").wrapped()
        self.tabs = ReportTabs(say("What is known of the customer"))
        self.history = HistoryView()
        self.history.setMinimumHeight(theme.scaled(_LEAST_HISTORY))
        self.tabs.add(self.history, say("History"))
        self.periods = self._page(
            say("Stays in tiers"), say("Stays of the customer in tiers, latest first"), stay_rows.PERIODS
        )
        self.events = self._page(say("Events"), say("Events of the customer, latest first"), event_rows.EVENTS)
        self.points = self._page(say("Points"), say("Events that tell of points, latest first"), event_rows.POINTS)
        self.findings = self._page(say("Findings"), say("Findings in the customer's history"), stay_rows.FINDINGS)
        self.identity = self._page(
            say("Identity"), say("Names and ids of the customer over time"), person_rows.IDENTITY
        )
        self.alike = self._page(say("Alike"), say("Customers who may be the same person"), person_rows.ALIKE)
        self.notes = NotesPage()
        self.tabs.add(self.notes, say("Notes"))
        self._lay_out()
        self._wire()

    def show_story(self, story: Told, event: int | None = None) -> None:
        """Shows a customer, with one of their events at hand; the tab that is looked at stays."""
        person = story.story.person
        self.title.setText(person_rows.person_caption(person))
        self.line.setText(person_rows.person_line(person, len(story.events)))
        self._show_now(story.now)
        self._show_history(story, event)
        for page, rows, empty in (
            (self.periods, story.periods, NO_TIERS),
            (self.events, story.every, NO_EVENTS),
            (self.points, story.points, NO_POINTS),
            (self.findings, story.findings, NO_FINDINGS),
            (self.identity, story.identity, NO_EVENTS),
            (self.alike, story.alike, NOBODY_ALIKE),
        ):
            page.show_rows(rows, say(empty))
            self.tabs.tell(page, len(rows) if page is not self.identity else 0)
        self.notes.show_notes(story.notes, story.noted)
        self.tabs.tell(self.notes, how_many(story.notes))
        others = len(story.alike)
        self.alike_button.setText(say_count(others, "{n} may be the same person", "{n} may be the same person"))
        self.alike_button.setVisible(others > 0)

    def take_focus(self) -> None:
        """Gives the keyboard to what is looked at."""
        page = self.tabs.currentWidget()
        (self.history.chart if page is self.history else page).setFocus()

    def finish(self) -> None:
        """Hands over what was not saved yet, and ends the thread of the history: for the end of the window."""
        self.notes.field.flush()
        self.history.finish()

    def _show_history(self, story: Told, event: int | None) -> None:
        """Without an event the one at hand stays; at first it is the latest of the campaign that was seen last."""
        tracks, key = story.story.history.tracks, event if event is not None else self.history.selected()
        if key is None or all(event.key != key for event in story.events):
            key = tracks[0].events[-1].key if tracks else None
        self.history.show_story(story.story, key, story.zone)

    def _page(self, title: str, name: str, titles: Sequence[Title]) -> ReportPage:
        page = ReportPage(name, titles)
        self.tabs.add(page, title)
        return page

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self.title)
        names.addWidget(self.line)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addLayout(names, 1)
        head.addWidget(self.alike_button, 0, Qt.AlignmentFlag.AlignTop)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        box.addLayout(head)
        box.addWidget(PlainLabel(say("NOW"), "section"))
        box.addWidget(self.now)
        box.addWidget(self.unknown)
        box.addWidget(self.tabs, 1)

    def _wire(self) -> None:
        self.now.opened.connect(self.event_opened)
        for page in (self.periods, self.events, self.points, self.findings):
            page.opened.connect(self.event_opened)
        self.history.activated.connect(self.event_opened.emit)
        self.notes.opened.connect(self.event_opened)
        self.alike.opened.connect(self.person_asked)
        self.alike_button.clicked.connect(self._show_alike)
        theme.changes.restyled.connect(self._fit_now)

    def _show_alike(self) -> None:
        self.tabs.setCurrentWidget(self.alike)
        self.alike.table.setFocus()

    def _show_now(self, rows: Sequence[Row]) -> None:
        """The tiers of now take the room of their lines; those of very many campaigns scroll."""
        self.now.lines.show(rows)
        self.now.setCurrentIndex(self.now.lines.index(0, 0))
        self._fit_now()
        self.now.setVisible(bool(rows))
        self.unknown.setVisible(not rows)

    def _fit_now(self) -> None:
        rows = min(self.now.lines.rowCount(), _NOW_ROWS)
        self.now.setFixedHeight(theme.scaled(theme.HEADER_HEIGHT) + rows * theme.row_height() + 4)
