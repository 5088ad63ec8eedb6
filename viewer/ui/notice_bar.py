"""The bar under the table for one thing at a time that a person should know: new events, an import's end, a problem."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from viewer.domain.display import display_text
from viewer.ui import icons
from viewer.ui.plain_text import PlainLabel, tooltip

Tone = Literal["calm", "problem"]


class NoticeBar(QWidget):
    """One sentence, at most one button, and a way to close it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("noticeBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words = PlainLabel().wrapped()
        self._button = QPushButton()
        self._button.setProperty("kind", "link")
        self._close = QPushButton()
        self._close.setProperty("kind", "flat")
        self._close.setAccessibleName("Close this message")
        tooltip(self._close, "Close")
        self._act: Callable[[], None] | None = None
        self._button.clicked.connect(self._do)
        self._close.clicked.connect(self.hide)
        box = QHBoxLayout(self)
        box.setContentsMargins(12, 4, 6, 4)
        box.setSpacing(10)
        box.addWidget(self._words, 1)
        box.addWidget(self._button)
        box.addWidget(self._close)
        self.restyle()
        self.hide()

    def say(self, words: str, tone: Tone = "calm", action: tuple[str, Callable[[], None]] | None = None) -> None:
        """Shows a sentence in place of the one before; ``action`` is its button."""
        self._words.setText(display_text(words))
        self._act = action[1] if action is not None else None
        self._button.setText(action[0] if action is not None else "")
        self._button.setVisible(action is not None)
        self.setProperty("tone", tone)
        self.style().unpolish(self)
        self.style().polish(self)
        self.setAccessibleName(words)
        self.show()

    def words(self) -> str:
        """What the bar says now; empty while it is hidden."""
        return self._words.text() if not self.isHidden() else ""

    def restyle(self) -> None:
        """Takes the colours of the theme in use."""
        icon = icons.icon("clear", "muted")
        self._close.setIcon(icon)
        self._close.setText("✕" if icon.isNull() else "")

    def _do(self) -> None:
        self.hide()
        if self._act is not None:
            self._act()
