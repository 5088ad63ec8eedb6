"""How far a piece of work is, within a dialog: what is done now, a bar, and a way to stop."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QProgressBar, QPushButton, QWidget

from viewer.domain.display import display_text
from viewer.ui.library_process import Progress
from viewer.ui.plain_text import ElidedLabel, PlainLabel
from viewer.wording import number, say

_STEPS = 1000


class WorkLine(QWidget):
    """Begins as something whose length nobody knows."""

    stop_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ElidedLabel("", "note")
        self._numbers = PlainLabel("", "note")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(say("Progress"))
        self._stop = QPushButton(say("Stop"))
        self._stop.setAutoDefault(False)
        self._stop.clicked.connect(self.stop_asked)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.addWidget(self._bar, 0, 0, 1, 2)
        grid.addWidget(self._stop, 0, 2)
        grid.addWidget(self._words, 1, 0)
        grid.addWidget(self._numbers, 1, 1)
        grid.setColumnStretch(0, 1)

    def begin(self, words: str) -> None:
        """Shows that something has begun."""
        self.show_progress(Progress(words, 0, 0))

    def show_progress(self, progress: Progress) -> None:
        """Shows how far it is."""
        words, done, total, _ = progress
        self._words.setText(display_text(words))
        self._bar.setRange(0, _STEPS if total > 0 else 0)
        if total > 0:
            self._bar.setValue(min(_STEPS, done * _STEPS // total))
        self._numbers.setText(
            say("{done} of {all}", done=number(min(done, total)), all=number(total)) if total > 0 else ""
        )

    def allow_stop(self, allowed: bool) -> None:
        """Whether the work can be stopped now."""
        self._stop.setEnabled(allowed)

    def told(self) -> str:
        """What is said about the work."""
        return f"{self._words.text()} {self._numbers.text()}".strip()
