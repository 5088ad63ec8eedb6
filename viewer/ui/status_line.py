"""The line at the bottom: what the library holds, how an import goes, what was rejected, which zone times are in."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from viewer.domain.display import display_text
from viewer.ui.held_sizes import hold_height
from viewer.ui.plain_text import ElidedLabel, PlainLabel, tooltip
from viewer.wording import number, say, say_count

_STEPS = 1000


class StatusLine(QWidget):
    """Texts on the left, choices on the right."""

    cancelled = Signal()
    rejects_asked = Signal()
    zone_asked = Signal()
    stop_asked = Signal()
    """A person wants no more of the logs that are followed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        hold_height(self, 28)
        self._events = PlainLabel("", "status")
        self._task = ElidedLabel("", "status")
        self._task.setMaximumWidth(320)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(160)
        self._bar.setAccessibleName(say("Progress"))
        self._numbers = PlainLabel("", "status")
        self._cancel = _flat(say("Cancel"))
        self._examining = PlainLabel("", "status")
        self._following = ElidedLabel("", "status")
        self._following.setMaximumWidth(300)
        self._stop = _flat(say("Stop"))
        self._rejects = _flat("")
        self._zone = _flat("UTC")
        tooltip(self._zone, say("All times are shown in this zone; click to choose another"))
        tooltip(self._rejects, say("Show what could not be read, and why"))
        box = QHBoxLayout(self)
        box.setContentsMargins(12, 0, 6, 0)
        box.setSpacing(14)
        for widget in (self._events, self._task, self._bar, self._numbers, self._cancel):
            box.addWidget(widget)
        box.addStretch(1)
        for widget in (self._examining, self._following, self._stop, self._rejects):
            box.addWidget(widget)
        box.addWidget(self._zone)
        self._cancel.clicked.connect(self.cancelled)
        self._stop.clicked.connect(self.stop_asked)
        self._rejects.clicked.connect(self.rejects_asked)
        self._zone.clicked.connect(self.zone_asked)
        self.hide_task()
        self.show_rejects(0)
        self.show_following("", "")
        self.show_examining("")

    def show_library(self, library: Path) -> None:
        """Tells which library is open, to whoever asks what the number of events is about."""
        tooltip(self._events, say("In the library {path}", path=display_text(str(library))))

    def show_events(self, total: int) -> None:
        """Shows how many events the library holds."""
        self._events.setText(say_count(total, "{n} event", "{n} events"))

    def show_rejects(self, count: int) -> None:
        """Shows how many records were rejected; nothing while there are none."""
        self._rejects.setText(say("{n} rejected", n=number(count)))
        self._rejects.setVisible(count > 0)

    def show_zone(self, name: str) -> None:
        """Shows the zone of all times."""
        self._zone.setText(name.replace("_", " "))
        self._zone.setAccessibleName(say("Time zone: {name}", name=name))

    def show_task(self, words: str, done: int, size: int, numbers: str) -> None:
        """Shows a task under way; a ``size`` of 0 means that nobody knows how long it takes."""
        self._task.setText(display_text(words))
        self._task.setMinimumWidth(min(self._task.fontMetrics().horizontalAdvance(words) + 4, 240))
        self._bar.setRange(0, _STEPS if size > 0 else 0)
        if size > 0:
            self._bar.setValue(min(_STEPS, done * _STEPS // size))
        self._numbers.setText(numbers)
        for widget in (self._task, self._bar, self._numbers, self._cancel):
            widget.show()

    def hide_task(self) -> None:
        """Shows that nothing is under way."""
        for widget in (self._task, self._bar, self._numbers, self._cancel):
            widget.hide()

    def show_following(self, name: str, numbers: str) -> None:
        """Shows which log is followed and what has come of it; nothing without a name."""
        words = display_text(" · ".join(part for part in (say("Following {name}", name=name), numbers) if part))
        self._following.setText(words)
        self._following.setMinimumWidth(min(self._following.fontMetrics().horizontalAdvance(words) + 4, 220))
        self._stop.setAccessibleName(say("Stop following {name}", name=name))
        for widget in (self._following, self._stop):
            widget.setVisible(bool(name))

    def show_examining(self, words: str, why: str = "") -> None:
        """Shows how far the examination of histories is; nothing without words."""
        self._examining.setText(words)
        usual = say("What is missing or contradictory in customers' histories is looked for")
        tooltip(self._examining, why or usual)
        self._examining.setVisible(bool(words))

    def examining_words(self) -> str:
        """What is said about the examination of histories; empty when none is under way."""
        return "" if self._examining.isHidden() else self._examining.text()

    def following_words(self) -> str:
        """What is said about the logs that are followed; empty without any."""
        return "" if self._following.isHidden() else self._following.text()

    def stop_place(self) -> QPoint:
        """Where a menu about stopping belongs, on the screen."""
        return self._stop.mapToGlobal(QPoint(0, 0))

    def task_words(self) -> str:
        """What is said about the task under way."""
        return "" if self._task.isHidden() else f"{self._task.text()} {self._numbers.text()}"


def _flat(title: str) -> QPushButton:
    button = QPushButton(title)
    button.setProperty("kind", "flat")
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button
