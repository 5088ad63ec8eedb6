"""Go to time: a time is typed, and the table goes to the nearest event of what it shows."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QWidget

from viewer.domain import times
from viewer.domain.moments import now_us, time_range
from viewer.jobs.find_events import Sort
from viewer.ui.choices import Choices
from viewer.ui.desk import Desk
from viewer.ui.dialog_frame import dialog_column
from viewer.ui.events_reader import EventsReader
from viewer.ui.plain_text import PlainLabel
from viewer.ui.window_parts import Parts
from viewer.wording import say

Span = tuple[int | None, int | None]
"""From and until, microseconds UTC; None is an open end."""


_EXAMPLES = "2024-07-03 10:08, 2024-07, yesterday, -7d"
"""Times as searches have them, in every language."""


class TimeDesk(Desk):
    """Between a typed time and the place of the table."""

    def __init__(self, parts: Parts, choices: Choices, reader: EventsReader, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._parts = parts
        self._choices = choices
        self._reader = reader
        self._awaited: Span | None = None
        reader.settled.connect(lambda _: self._arrived())

    def handlers(self) -> dict[str, Callable[[], object]]:
        return {"go_to_time": self.ask}

    def ask(self) -> "TimeDialog":
        """Opens the line for the time."""
        dialog = TimeDialog(self._choices, self._window)
        dialog.chosen.connect(self.go)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def go(self, span: Span) -> None:
        """Goes to the nearest event of the search; where it is in another order, it is put in the order of time."""
        if self._choices.sort.column != Sort().column:
            self._awaited = span
            self._choices.use_sort(Sort())
            return
        self._reader.find_row(lambda found: found.row_at_time(*span), self._show)

    def _arrived(self) -> None:
        span, self._awaited = self._awaited, None
        if span is not None and self._choices.sort.column == Sort().column:
            self.go(span)

    def _show(self, row: int | None) -> None:
        if row is None:
            self._parts.notice.say(say("No event of this search has a time."))
            return
        self._parts.table.go_to(row)
        self._parts.table.setFocus()


class TimeDialog(QDialog):
    """One line that says at once how it is understood."""

    chosen = Signal(object)

    def __init__(self, choices: Choices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = choices
        self.setWindowTitle(say("Go to time"))
        self.setMinimumWidth(420)
        self.box = QLineEdit()
        self.box.setPlaceholderText(_EXAMPLES)
        self.box.setAccessibleName(say("Time to go to"))
        self.words = PlainLabel("", "note").wrapped()
        self.words.setMinimumHeight(36)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._go = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._go.setText(say("Go") if self._is_in_order() else say("Sort by time and go"))
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        column = dialog_column(self)
        column.addWidget(self.box)
        column.addWidget(self.words)
        column.addWidget(self._buttons)
        self.box.textChanged.connect(lambda _: self._tell())
        self._tell()

    def accept(self) -> None:
        """Goes, if what was typed is a time."""
        span = self._span()
        if span is not None:
            self.chosen.emit(span)
            super().accept()

    def _span(self) -> Span | None:
        return time_range(self.box.text(), self._choices.zone, now_us())

    def _is_in_order(self) -> bool:
        return self._choices.sort.column == Sort().column

    def _tell(self) -> None:
        span = self._span()
        self._go.setEnabled(span is not None)
        if span is not None:
            self.words.setText(_said(span, self._choices))
        elif self.box.text().strip():
            self.words.setText(say("This is no time. Write it as 2024-07-03 10:08, 2024-07, today or -7d."))
        elif self._is_in_order():
            self.words.setText(say("The table goes to the nearest event of the search."))
        else:
            self.words.setText(say("The table is not in the order of time, so it is sorted by time first."))


def _said(span: Span, choices: Choices) -> str:
    start, end = (times.long_time(moment, choices.zone) if moment is not None else "" for moment in span)
    if not start:
        return say("Before {time}", time=end)
    return say("From {time} on", time=start) if not end else say("From {start} until {end}", start=start, end=end)
