"""The strip over the table: the histogram, what it shows in words, and a way back to all time."""

from datetime import UTC, tzinfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from viewer.domain.time_steps import moment_words
from viewer.jobs.summarise import Covered, Histogram
from viewer.ui.histogram import HistogramView, Range
from viewer.ui.plain_text import ElidedLabel, PlainLabel, tooltip
from viewer.wording import number, say, say_count

_LARGER = {"second": (("hour", 3600), ("minute", 60)), "day": (("week", 7),), "month": (("year", 12),)}


class TimeStrip(QWidget):
    """Hidden where there is nothing to show."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("timeStrip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.histogram = HistogramView()
        self._first = PlainLabel("", "axis")
        self._note = ElidedLabel("", "axis")
        self._last = PlainLabel("", "axis")
        self._reset = QPushButton(say("All time"))
        self._reset.setProperty("kind", "axis")
        tooltip(self._reset, say("Show all time, and do not narrow the search to any"))
        self._reset.clicked.connect(lambda _=False: self._show_all())
        self._zone: tzinfo = UTC
        self._bare = False
        self._shown: Histogram | None = None
        self._has_room = True
        line = QHBoxLayout()
        line.setContentsMargins(12, 0, 12, 2)
        line.setSpacing(8)
        line.addWidget(self._first)
        line.addStretch(1)
        line.addWidget(self._note)
        line.addWidget(self._reset)
        line.addStretch(1)
        line.addWidget(self._last)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(1)
        box.addWidget(self.histogram)
        box.addLayout(line)
        self.hide()

    def show_histogram(self, shown: Histogram | None, zone: tzinfo) -> None:
        """Shows other counts; None where nothing in the library has a time."""
        self._shown, self._zone = shown, zone
        self.histogram.show_histogram(shown, zone)
        self.setVisible(shown is not None and self._has_room)
        self._say()

    def give_room(self, has_room: bool) -> None:
        """Hides while the window has no room for it."""
        self._has_room = has_room
        self.setVisible(self._shown is not None and has_room)

    def show_covered(self, covered: Covered) -> None:
        """Shows which times no source covers."""
        self._bare = not all(covered.covered)
        self.histogram.show_covered(covered)
        self._say()

    def show_range(self, asked: Range) -> None:
        """Shows the range of time that the query asks for."""
        self.histogram.show_range(asked)
        self._say()

    def _show_all(self) -> None:
        self.histogram.reset()
        if self._shown is not None:
            self.histogram.view_chosen.emit(self._shown.limits)

    def _say(self) -> None:
        shown = self._shown
        self._reset.setVisible(self.histogram.is_narrowed())
        if shown is None:
            return
        cut = shown.stretches
        self._first.setText(moment_words(cut.edges[0], cut.step, self._zone))
        self._last.setText(moment_words(cut.edges[-1] - 1, cut.step, self._zone))
        words = [say("each bar {width}", width=step_words(cut.step.unit, cut.step.size))]
        if shown.before:
            words.append(say("{n} earlier", n=number(shown.before)))
        if shown.behind:
            words.append(say("{n} later", n=number(shown.behind)))
        if shown.untimed:
            words.append(say_count(shown.untimed, "{n} event without a time", "{n} events without a time"))
        if self._bare:
            words.append(say("hatched: not covered by any source"))
        self._note.setText(" · ".join(words))


def step_words(unit: str, count: int) -> str:
    """A width in words: "a week", "15 minutes"."""
    for name, size in _LARGER[unit]:
        if count % size == 0:
            unit, count = name, count // size
            break
    match unit:
        case "second":
            return say_count(count, "a second", "{n} seconds", about="width of a bar")
        case "minute":
            return say_count(count, "a minute", "{n} minutes", about="width of a bar")
        case "hour":
            return say_count(count, "an hour", "{n} hours", about="width of a bar")
        case "day":
            return say_count(count, "a day", "{n} days", about="width of a bar")
        case "week":
            return say_count(count, "a week", "{n} weeks", about="width of a bar")
        case "month":
            return say_count(count, "a month", "{n} months", about="width of a bar")
        case _:
            return say_count(count, "a year", "{n} years", about="width of a bar")
