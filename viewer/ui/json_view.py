"""The JSON tab: the whole event as text, coloured where it is looked at."""

import re
from bisect import bisect_left

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QKeySequence,
    QSyntaxHighlighter,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from viewer.ui import theme
from viewer.ui.bounded_text import Bounded
from viewer.ui.find_line import FindLine
from viewer.ui.marked_text import units
from viewer.ui.plain_text import PlainLabel, text_mark
from viewer.ui.plain_view import PlainView
from viewer.ui.text_finding import FoundInText, Place
from viewer.ui.value_menu import put_on_clipboard
from viewer.wording import say

_FIND = QKeySequence.StandardKey.Find
_MOST_MARKS = 400
_TOKEN = re.compile(r'("(?:[^"\\]|\\.)*")(\s*:)?|(-?\d[\d.eE+-]*)|\b(true|false|null)\b')


class JsonColours(QSyntaxHighlighter):
    """Colours lines when they come into sight: colouring a long event at once would stop the window."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._awake = False
        # Not kept as the state of a line: Qt colours the next line too when a state changes, and so all of them.
        self._done: set[int] = set()
        self.restyle()

    def restyle(self) -> None:
        """Takes the colours of the theme in use; lines are coloured anew when they are next in sight."""
        self.forget()
        self._key = _look("accent")
        self._text = _look("up")
        self._number = _look("warn")
        self._word = _look("down")

    def forget(self) -> None:
        """A new text came, or new colours."""
        self._done.clear()

    def colour(self, block: QTextBlock) -> None:
        """Colours one line if that was not done yet."""
        # The last line is empty while a text is being filled, and is filled itself then.
        if block.blockNumber() not in self._done and block.length() > 1:
            self._done.add(block.blockNumber())
            self._awake = True
            self.rehighlightBlock(block)
            self._awake = False

    def highlightBlock(self, text: str) -> None:
        if not self._awake:
            return
        for match in _TOKEN.finditer(text):
            string, colon, number, word = match.groups()
            if string:
                self.setFormat(units(text[: match.start(1)]), units(string), self._key if colon else self._text)
            elif number:
                self.setFormat(units(text[: match.start(3)]), len(number), self._number)
            elif word:
                self.setFormat(units(text[: match.start(4)]), len(word), self._word)


class JsonView(QWidget):
    """The line that finds, the text, what was cut in words, and a button that copies the whole."""

    find_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = ""
        self._found = FoundInText("", [])
        self._current = 0
        self._waits = False
        self._marked: int | None = None
        self.line = FindLine(say("Find in JSON"))
        self.view = _JsonText(say("JSON of the event"))
        self._colours = JsonColours(self.view.document())
        self._note = PlainLabel("", "note").wrapped()
        self._copy = QPushButton(say("Copy JSON"))
        self._copy.setProperty("kind", "link")
        self._copy.clicked.connect(lambda: put_on_clipboard(self._whole))
        head = QHBoxLayout()
        head.setContentsMargins(8, 8, 8, 4)
        head.addWidget(self.line)
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 6, 12, 8)
        foot.addWidget(self._note, 1)
        foot.addWidget(self._copy)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(head)
        box.addWidget(self.view, 1)
        box.addLayout(foot)
        self.line.follow(self)
        self.line.asked.connect(self.find_asked)
        self.line.stepped.connect(self.step)
        self.line.left.connect(self.view.setFocus)
        self.view.find_asked.connect(self.line.start)
        self.view.filled.connect(self._go_at_last)
        self.view.updateRequest.connect(lambda *_: self._colour_sight())
        self._copy.setVisible(False)
        theme.changes.restyled.connect(self.restyle)

    def show_text(self, shown: Bounded, whole: str) -> None:
        """Shows a bounded text; ``whole`` is what Copy JSON copies. What is looked for is asked for again."""
        self._whole = whole
        self._found = FoundInText("", [])
        self._colours.forget()
        self.view.fill(shown.text)
        self._colours.forget()
        self._mark()
        self._colour_sight()
        self._note.setText(shown.note)
        self._copy.setVisible(bool(whole))
        if self.line.words():
            self.find_asked.emit(self.line.words())

    def show_found(self, found: FoundInText) -> None:
        """Marks what was found in the text, and goes to the first place behind the top of what is in sight."""
        self._found = found
        top = self.view.first_block().blockNumber()
        self._current = next((number for number, place in enumerate(found.places) if place.line >= top), 0)
        self._go()

    def step(self, by: int) -> None:
        """Goes to the next place that was found, or the one before."""
        if self._found.places:
            self._current = (self._current + by) % len(self._found.places)
            self._go()

    def restyle(self) -> None:
        """Takes the colours of the theme in use."""
        self._colours.restyle()
        self._marked = None
        self._colour_sight()

    def _go(self) -> None:
        places = self._found.places
        self.line.say(self._current + 1 if places else 0, len(places), self._found.more)
        if places:
            cursor = self._cursor(places[self._current])
            self._waits = cursor is None
            if cursor is not None:
                cursor.setPosition(cursor.selectionStart())
                self.view.setTextCursor(cursor)
                self.view.centerCursor()
        self._mark()

    def _go_at_last(self) -> None:
        """The text is there, and so is the place that was waited for."""
        if self._waits:
            self._go()

    def _cursor(self, place: Place) -> QTextCursor | None:
        document = self.view.document()
        first, last = document.findBlockByNumber(place.line), document.findBlockByNumber(place.last_line)
        if not last.isValid() or last.length() <= place.end:
            return None
        cursor = QTextCursor(first)
        cursor.setPosition(first.position() + place.start)
        cursor.setPosition(last.position() + place.end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _lines_in_sight(self) -> int:
        return self.view.viewport().height() // max(self.view.fontMetrics().height(), 1) + 2

    def _colour_sight(self) -> None:
        block = self.view.first_block()
        top = block.blockNumber()
        for _ in range(self._lines_in_sight()):
            if not block.isValid():
                break
            self._colours.colour(block)
            block = block.next()
        if self._marked is not None and self._marked != top:
            self._mark()

    def _mark(self) -> None:
        """Marks the places in sight: thousands of marks at once would be slow."""
        top = self.view.first_block().blockNumber()
        self._marked = top
        first = bisect_left(self._found.places, (top,))
        last = bisect_left(self._found.places, (top + self._lines_in_sight(),))
        here = {
            number: self._cursor(self._found.places[number]) for number in range(first, min(last, first + _MOST_MARKS))
        }
        marks = [
            text_mark(
                cursor,
                theme.colour("accent" if number == self._current else "found"),
                theme.colour("on_accent" if number == self._current else "text"),
            )
            for number, cursor in here.items()
            if cursor is not None
        ]
        self.view.setExtraSelections(marks)


class _JsonText(PlainView):
    """Takes the key for finding for itself."""

    find_asked = Signal()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and event.matches(_FIND):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(_FIND):
            self.find_asked.emit()
        else:
            super().keyPressEvent(event)


def _look(token: str) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setForeground(theme.colour(token))
    return look
