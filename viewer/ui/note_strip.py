"""The strip over the details: what is noted on the event at hand and on its customer, and how they are marked.

Calm while there is nothing: one line that invites to write.
"""

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from viewer.domain.annotations import Subject, colour_title, colour_words
from viewer.domain.rows import EventRow
from viewer.jobs.annotate import Annotated
from viewer.ui import theme
from viewer.ui.flow_layout import FlowLayout
from viewer.ui.mark_colours import mark_icon
from viewer.ui.note_field import NoteField
from viewer.ui.plain_text import tooltip
from viewer.wording import say, to_say

_TITLES = {"event": to_say("Note"), "customer": to_say("Note on the customer")}
_INVITATIONS = {"event": to_say("Add a note…"), "customer": to_say("on the customer…")}
_ON_CUSTOMER = to_say("Add a note on the customer…")
_HELP = {
    "event": to_say("Write a note on this event. It is kept in the library, and searches find it."),
    "customer": to_say("Write a note on this customer. It is shown with each of their events."),
}


class NoteStrip(QWidget):
    """Shows one event's notes; knows what is written, not where it is kept."""

    edited = Signal(object, str)
    """A subject, and what is to be saved as its note."""
    left = Signal()
    """A person has stopped writing."""
    done = Signal()
    """The same, by the key for it."""
    mark_asked = Signal(bool, QPoint)
    """The menu of colours is wanted, for the customer or for the event."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("noteStrip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._subjects: dict[str, Subject] = {}
        self._is_waiting = False
        self._wanted: str | None = None
        self._marked: EventRow | None = None
        self.can_write = True
        """Whether notes can be written, not only read."""
        self.fields = {kind: NoteField(say(title)) for kind, title in _TITLES.items()}
        self.invitations = {kind: self._invitation(kind) for kind in _TITLES}
        self.marks = {kind: self._mark(kind) for kind in _TITLES}
        line = FlowLayout(gap=10)  # a narrow pane stays as narrow as it was made
        for button in (*self.marks.values(), *self.invitations.values()):
            line.addWidget(button)
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 5, 12, 5)
        box.setSpacing(4)
        box.addLayout(line)
        for kind, field in self.fields.items():
            box.addWidget(field)
            field.hide()
            field.edited.connect(partial(self._edited, kind))
            field.left.connect(self._left)
            field.done.connect(self.done)
        self.hide()
        theme.changes.restyled.connect(self.restyle)

    def wait(self) -> None:
        """Another event is coming: what is typed from now on must not go to this one."""
        self.flush()
        self._is_waiting, self._wanted = True, None
        for field in self.fields.values():
            field.editor.setReadOnly(True)

    def show_notes(self, found: Annotated | None) -> None:
        """Shows the notes of another event, or of the same one again; what is being written there stays."""
        was, wanted = self._subjects, self._wanted
        self._is_waiting, self._wanted = False, None
        if found is None or found.event != was.get("event"):
            self.flush()
        if found is None:
            self._subjects = {}
            self.hide()
            return
        self._subjects = {"event": found.event}
        if found.customer is not None:
            self._subjects["customer"] = found.customer
        for kind, note in (("event", found.on_event.note), ("customer", found.on_customer.note)):
            field = self.fields[kind]
            if was.get(kind) != self._subjects.get(kind) or not field.is_being_edited():
                field.show_text(note or "")
            field.editor.setReadOnly(not self.can_write)
        self.setVisible(self.can_write or any((*found.on_event, *found.on_customer)))
        self._arrange()
        if wanted is not None:
            self.edit(wanted)

    def show_marks(self, row: EventRow | None) -> None:
        """Shows how an event and its customer are marked."""
        self._marked = row
        for kind, mark in (("event", row.mark if row else None), ("customer", row.customer_mark if row else None)):
            button = self.marks[kind]
            button.setVisible(mark is not None)
            if mark is not None:
                title, word, of_customer = colour_title(mark), colour_words(mark), kind == "customer"
                words = say("Customer: {colour}", colour=title) if of_customer else title
                button.setText(words.replace("&", "&&"))
                button.setIcon(mark_icon(mark))
                button.setEnabled(self.can_write)
                tooltip(
                    button,
                    say("The customer is marked {colour}", colour=word)
                    if of_customer
                    else say("The event is marked {colour}", colour=word),
                )

    def restyle(self) -> None:
        """Takes the colours of the theme in use."""
        self.show_marks(self._marked)

    def edit(self, kind: str) -> bool:
        """Gives the keyboard to the note of the event or of the customer; False where there can be none."""
        if self._is_waiting:
            self._wanted = kind
            return True
        if kind not in self._subjects or not self.can_write:
            return False
        self.fields[kind].show()
        self.invitations[kind].hide()
        self._name_invitation()
        self.fields[kind].edit()
        return True

    def is_editing(self, subject: Subject) -> bool:
        """Whether a person is writing the note of this subject."""
        return self._subjects.get(subject.kind) == subject and self.fields[subject.kind].editor.hasFocus()

    def flush(self) -> None:
        """Hands over what is written and not saved yet."""
        for field in self.fields.values():
            field.flush()

    def saved(self, subject: Subject) -> None:
        """All that was written on a subject is in the library."""
        if self._subjects.get(subject.kind) == subject:
            self.fields[subject.kind].saved()

    def failed(self, subject: Subject, words: str) -> bool:
        """Something written on a subject is not in the library; False where it is not shown any more."""
        if self._subjects.get(subject.kind) != subject:
            return False
        self.fields[subject.kind].failed(words)
        return True

    def show_text(self, subject: Subject, note: str | None) -> None:
        """Shows a note that was changed elsewhere."""
        if self._subjects.get(subject.kind) == subject:
            self.fields[subject.kind].show_text(note or "")
            self._arrange()

    def _edited(self, kind: str, text: str) -> None:
        subject = self._subjects.get(kind)
        if subject is not None:
            self.edited.emit(subject, text)

    def _left(self) -> None:
        self._arrange()
        self.left.emit()

    def _arrange(self) -> None:
        """A field that is empty and not written in gives way to its invitation."""
        for kind, field in self.fields.items():
            is_there = kind in self._subjects
            is_open = is_there and (bool(field.text()) or field.editor.hasFocus())
            field.setVisible(is_open)
            self.invitations[kind].setVisible(is_there and not is_open and self.can_write)
        self._name_invitation()

    def _name_invitation(self) -> None:
        """Beside the other one a few words are enough; alone it says what it is about."""
        both = not self.invitations["event"].isHidden()
        self.invitations["customer"].setText(say(_INVITATIONS["customer"] if both else _ON_CUSTOMER))

    def _invitation(self, kind: str) -> QPushButton:
        button = QPushButton(say(_INVITATIONS[kind]))
        button.setProperty("kind", "link")
        button.setAccessibleName(say("Add a note") if kind == "event" else say("Add a note on the customer"))
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        tooltip(button, say(_HELP[kind]))
        button.clicked.connect(partial(self.edit, kind))
        return button

    def _mark(self, kind: str) -> QPushButton:
        button = QPushButton(say("Mark"))
        button.setProperty("kind", "chip")
        button.clicked.connect(
            lambda: self.mark_asked.emit(kind == "customer", button.mapToGlobal(QPoint(0, button.height())))
        )
        button.hide()
        return button
