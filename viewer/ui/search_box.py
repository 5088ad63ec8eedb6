"""The search box: one line of text, in which it is seen while typing what is taken for what."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QInputMethodEvent, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QLineEdit, QWidget

from viewer.domain.query import parse
from viewer.ui import icons, theme
from viewer.ui.held_sizes import hold_font
from viewer.ui.pauses import pause
from viewer.ui.plain_text import tooltip
from viewer.wording import say

LONGEST = 2000
"""Characters that can be typed; a query that is made elsewhere may be longer."""
# Short, because a search is interrupted by the next key anyway: the first page is to be painted within 50 ms.
DEBOUNCE_MS = 5
_FORMAT = QInputMethodEvent.AttributeType.TextFormat


class SearchBox(QLineEdit):
    """Says ``searched`` a moment after typing stops, at once on Enter; Esc leaves, Esc again clears.

    Places in its text are counted in characters, as everywhere but in Qt, which counts the halves of an emoji.
    """

    searched = Signal(str)
    left = Signal()
    settled = Signal()
    """A person is done with typing: pressed Enter, or left the box."""
    history_asked = Signal()
    help_asked = Signal()
    overflowed = Signal()
    """Something that was typed or pasted did not fit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("searchBox")
        hold_font(self, partial(theme.fixed_font, "base"))
        self.setPlaceholderText(say("Search names, e-mails, ids, values, or narrow with tier:Gold after:2024-07-01"))
        self.setAccessibleName(say("Search"))
        self.setMinimumWidth(140)
        self.setMaxLength(LONGEST)
        self.inputRejected.connect(self.overflowed)
        self._help = self.addAction(icons.icon("help", "muted"), QLineEdit.ActionPosition.TrailingPosition)
        self._help.setText(say("Search help"))
        tooltip(self._help, say("What can be searched for (Ctrl+Shift+H)"))
        self._help.triggered.connect(self.help_asked)
        self.closes_with_escape = False
        """Whether Esc in the empty box is left to the window around it, which closes."""
        self._pause = pause(self, DEBOUNCE_MS, self._search)
        self._clear = self.addAction(icons.icon("clear", "muted"), QLineEdit.ActionPosition.TrailingPosition)
        self._clear.setText(say("Clear search"))
        self._clear.triggered.connect(self.clear_search)
        self._clear.setVisible(False)
        self._history = self.addAction(icons.icon("history", "muted"), QLineEdit.ActionPosition.TrailingPosition)
        self._history.setText(say("Earlier searches"))
        tooltip(self._history, say("Earlier searches (Alt+Down)"))
        self._history.triggered.connect(self.history_asked)
        self._history.setVisible(False)
        self.textChanged.connect(self._changed)
        theme.changes.restyled.connect(self.restyle)

    def set_query_text(self, text: str) -> None:
        """Shows the text of a query that was edited elsewhere, without searching for it again."""
        if text != self.text():
            self.setMaxLength(max(LONGEST, _units(text)))
            self.setText(text)
        self._pause.stop()

    def show_history(self, is_there: bool) -> None:
        """Offers the button of the earlier searches where there are any."""
        self._history.setVisible(is_there)

    def clear_search(self) -> None:
        """Empties the box and searches at once."""
        self.clear()
        self._search()

    def start_typing(self, text: str) -> None:
        """Begins a new search with what was typed elsewhere; nothing typed just puts the cursor here."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
        if text:
            self.insert(text)

    def typing_place(self) -> int:
        """The place of the cursor in the text."""
        return _characters(self.text(), self.cursorPosition())

    def replace(self, start: int, end: int, text: str, cursor: int) -> None:
        """Puts ``text`` in the place of a stretch, as if it were typed: it can be undone, and is searched for."""
        typed = self.text()
        first = _units(typed[:start])
        self.setSelection(first, _units(typed[start:end]))
        self.insert(text)
        self.setCursorPosition(_units(self.text()[:cursor]))

    def place_of(self, at: int) -> QRect:
        """Where a character before the cursor stands on the screen, in the coordinates of the box."""
        before = self.text()[at : self.typing_place()]
        place = self.cursorRect()
        return place.translated(-self.fontMetrics().horizontalAdvance(before), 0)

    def restyle(self) -> None:
        """Takes the colours of the theme in use."""
        self._clear.setIcon(icons.icon("clear", "muted"))
        self._history.setIcon(icons.icon("history", "muted"))
        self._help.setIcon(icons.icon("help", "muted"))
        self._colour()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._search()
            self.settled.emit()
        elif event.key() == Qt.Key.Key_Escape and self.closes_with_escape and not self.text():
            event.ignore()
        elif (
            event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Down) and event.modifiers() == Qt.KeyboardModifier.NoModifier
        ):
            self._search()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._colour()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.settled.emit()

    def _changed(self) -> None:
        if self.maxLength() > LONGEST:
            self.setMaxLength(max(LONGEST, _units(self.text())))
        self._clear.setVisible(bool(self.text()))
        self._pause.start()
        self._colour()

    def _search(self) -> None:
        self._pause.stop()
        self.searched.emit(self.text())

    def _colour(self) -> None:
        """A line edit takes colours only by way of its input method; an empty event changes nothing but them."""
        typed, cursor = self.text(), self.cursorPosition()
        marks = []
        for start, length, taken_for in parse(typed).parts:
            first, end = _units(typed[:start]), _units(typed[: start + length])
            marks.append(QInputMethodEvent.Attribute(_FORMAT, first - cursor, end - first, _look(taken_for)))
        QCoreApplication.sendEvent(self, QInputMethodEvent("", marks))


def _look(taken_for: str) -> QTextCharFormat:
    """How a part of the text is shown, in the colours of the theme in use."""
    look = QTextCharFormat()
    if taken_for == "doubt":
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        look.setUnderlineColor(theme.colour("warn"))
    elif taken_for == "unfinished":
        look.setForeground(theme.colour("muted"))
    else:
        look.setForeground(theme.colour("accent"))
        if taken_for == "field":
            look.setFontWeight(QFont.Weight.Bold)
    return look


def _units(text: str) -> int:
    """How long Qt takes a text to be."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def _characters(text: str, units: int) -> int:
    """How many characters so many of Qt's are."""
    if text.isascii():
        return units
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "replace"))
