"""A bar under the table for one thing at a time that a person should know: an import's end, a change, a problem."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Literal

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QHideEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QWidget

from viewer.domain.display import display_text
from viewer.ui import icons, theme
from viewer.ui.plain_text import PlainLabel, tooltip
from viewer.wording import say

Tone = Literal["calm", "problem"]
Act = tuple[str, Callable[[], object]]
"""The title of a button and what it does."""
_LEAST = 240
"""Where its words would become narrower than this beside the buttons, these stand below."""
_GAP = 14


def _nothing() -> None:
    pass


class NoticeBar(QWidget):
    """One sentence, a few buttons that each close the bar, and a way to close it without doing anything."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("noticeBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words = PlainLabel().wrapped()
        self._buttons: list[QPushButton] = []
        self._waiting: tuple[str, Callable[[], None]] | None = None
        self._closed: Callable[[], None] = _nothing
        self._close = QPushButton()
        self._close.setProperty("kind", "flat")
        self._close.setAccessibleName(say("Close this message"))
        tooltip(self._close, say("Close"))
        # A click leaves the keyboard where it is: the bar goes away with it.
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close.clicked.connect(lambda: self._do(self._closed))
        self._acts = QWidget()
        self._line = QHBoxLayout(self._acts)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(_GAP)
        self._line.addStretch(1)
        self._box = QGridLayout(self)
        self._box.setContentsMargins(12, 4, 6, 4)
        self._box.setHorizontalSpacing(_GAP)
        self._box.setVerticalSpacing(2)
        self._box.setColumnStretch(0, 1)
        self._box.addWidget(self._words, 0, 0)
        self._box.addWidget(self._acts, 0, 1)
        self._box.addWidget(self._close, 0, 2)
        self.restyle()
        theme.changes.restyled.connect(self.restyle)
        self.hide()

    def say(self, words: str, tone: Tone = "calm", actions: Sequence[Act] = ()) -> None:
        """Shows a sentence with its buttons in place of the one before."""
        self._closed = _nothing
        self._words.setText(display_text(words))
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = []
        for title, act in actions:
            button = QPushButton(title.replace("&", "&&"))
            button.setProperty("kind", "link")
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(partial(self._do, act))
            self._line.insertWidget(len(self._buttons), button)
            self._buttons.append(button)
        self._acts.setVisible(bool(self._buttons))
        self._arrange()
        self.setProperty("tone", tone)
        self.style().unpolish(self)
        self.style().polish(self)
        self.setAccessibleName(words)
        self.show()
        said = QAccessibleAnnouncementEvent(self, words)
        if tone == "problem":
            said.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(said)

    def say_when_free(self, words: str, closed: Callable[[], None]) -> None:
        """Shows a sentence once nothing else is said; ``closed`` is called when a person closes it."""
        if not self.isHidden():
            self._waiting = words, closed
            return
        self.say(words)
        self._closed = closed

    def words(self) -> str:
        """What the bar says now; empty while it is hidden."""
        return self._words.text() if not self.isHidden() else ""

    def buttons(self) -> list[QPushButton]:
        """The buttons of what the bar says now, in their order."""
        return [] if self.isHidden() else self._buttons

    def restyle(self) -> None:
        """Takes the colours of the theme in use."""
        icon = icons.icon("clear", "muted")
        self._close.setIcon(icon)
        self._close.setText("✕" if icon.isNull() else "")
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """The buttons stand below the words where both have no room side by side."""
        sides = self._box.contentsMargins()
        acts = sum(one.sizeHint().width() + _GAP for one in self._buttons)
        room = self.width() - sides.left() - sides.right() - self._close.sizeHint().width() - _GAP - acts
        self._box.removeWidget(self._acts)
        if self._buttons and room < theme.scaled(_LEAST):
            self._box.addWidget(self._acts, 1, 0, 1, 3)
        else:
            self._box.addWidget(self._acts, 0, 1)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self.isHidden() and self._waiting is not None:
            waiting, self._waiting = self._waiting, None
            # Whoever hid it may be about to say something that follows from the button.
            QTimer.singleShot(0, self, lambda: self.say_when_free(*waiting))

    def _do(self, act: Callable[[], object]) -> None:
        self.hide()
        act()
