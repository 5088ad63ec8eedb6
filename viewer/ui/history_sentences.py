"""What is said of the event at hand below the chart: what happened, what else did, what is odd, what is not known."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from viewer.domain.display import display_text
from viewer.ui.plain_text import PlainLabel, tooltip
from viewer.wording import number, say

_MOST = 30
_LONGEST = 1_000


class Said(NamedTuple):
    """One sentence, how it looks, and the event that it leads to."""

    text: str
    role: str
    event: int | None = None


class HistorySentences(QScrollArea):
    """Sentences, one below the other; those about other events lead there."""

    event_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("historySentences")
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = QWidget()
        page.setObjectName("historyPage")
        self._box = QVBoxLayout(page)
        self._box.setContentsMargins(12, 2, 12, 8)
        self._box.setSpacing(3)
        self._box.addStretch(1)
        self._lines: list[QWidget] = []
        self.setWidget(page)

    def show_sentences(self, sentences: Sequence[Said]) -> None:
        """Shows others; what goes beyond a page full is counted."""
        for line in self._lines:
            self._box.removeWidget(line)
            line.hide()
            line.deleteLater()
        shown = [*sentences[:_MOST]]
        if len(sentences) > _MOST:
            shown.append(
                Said(say("and {count} more, which the list has", count=number(len(sentences) - _MOST)), "note")
            )
        self._lines = [self._line(one) for one in shown]
        for place, line in enumerate(self._lines):
            self._box.insertWidget(place, line)
        self.verticalScrollBar().setValue(0)

    def texts(self) -> list[str]:
        """What is said now."""
        return [label.text() for line in self._lines for label in line.findChildren(PlainLabel)]

    def links(self) -> list[QPushButton]:
        """The buttons that lead to other events, in the order of their sentences."""
        return [button for line in self._lines for button in line.findChildren(QPushButton)]

    def _line(self, said: Said) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        text = display_text(said.text, _LONGEST)
        label = PlainLabel(text, said.role).wrapped()
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row.addWidget(label, 1)
        if said.event is not None:
            link = QPushButton(say("Show"))
            link.setProperty("kind", "link")
            link.setAccessibleName(say("Show the event of: {sentence}", sentence=text))
            tooltip(link, say("Go to this event"))
            link.clicked.connect(partial(self._choose, said.event))
            row.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _choose(self, event: int) -> None:
        self.event_chosen.emit(event)
