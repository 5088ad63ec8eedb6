"""The notes on one customer: one to write on the customer, and a list of those on their events."""

from collections.abc import Mapping, Sequence
from datetime import tzinfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from viewer.domain.annotations import Subject, colour_title
from viewer.domain.history_event import HistoryEvent
from viewer.jobs.customer_notes import Notes
from viewer.ui.event_rows import time_words, type_words
from viewer.ui.note_field import NoteField
from viewer.ui.plain_text import PlainLabel
from viewer.ui.report_page import ReportPage
from viewer.ui.report_table import Row, Title
from viewer.wording import say, to_say

NOTES = (
    Title(to_say("Event"), 180),
    Title(to_say("Time"), 244),
    Title(to_say("Mark"), 80),
    Title(to_say("Note")),
)
NO_NOTES = to_say("Nothing is noted on the events of this customer, and none is marked.")
NO_ID = to_say("Notes on a customer hang on the vendor's id, which the events of this customer do not have.")


class NotesPage(QWidget):
    """What is written on the customer is handed over while a person writes."""

    edited = Signal(str)
    opened = Signal(object)
    """The number of an event with a note."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._subject: Subject | None = None
        self.field = NoteField(say("Note on the customer"))
        self._without = PlainLabel(say(NO_ID), "muted").wrapped()
        self._without.setMargin(8)
        self.events = ReportPage(say("Notes on events of the customer, latest first"), NOTES)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 8, 0, 0)
        box.setSpacing(8)
        box.addWidget(self.field)
        box.addWidget(self._without)
        box.addWidget(self.events, 1)
        self.setFocusProxy(self.field.editor)
        self.field.edited.connect(self.edited)
        self.events.opened.connect(self.opened)

    def show_notes(self, notes: Notes, rows: Sequence[Row]) -> None:
        """Shows what is noted; what a person is writing on this customer stays."""
        self.field.setVisible(notes.subject is not None)
        self._without.setVisible(notes.subject is None)
        if notes.subject != self._subject or not self.field.is_being_edited():
            self.field.show_text(notes.on_customer.note or "")
        self._subject = notes.subject
        self.events.show_rows(rows, say(NO_NOTES))


def note_rows(notes: Notes, events: Mapping[int, HistoryEvent], zone: tzinfo) -> list[Row]:
    """A line for each event that has a note or a mark."""
    rows = []
    for key, annotation in notes.on_events:
        event, note = events[key], annotation.note or ""
        mark = colour_title(annotation.colour) if annotation.colour else ""
        rows.append(Row((type_words(event.type), time_words(event, zone), mark, note), note, key))
    return rows


def how_many(notes: Notes) -> int:
    """How many notes and marks there are."""
    own = notes.on_customer
    return len(notes.on_events) + (own.note is not None) + (own.colour is not None)
