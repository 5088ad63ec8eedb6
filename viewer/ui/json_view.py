"""The JSON tab: the whole event as text, coloured where it is looked at."""

import re

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QSyntaxHighlighter, QTextBlock, QTextCharFormat, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from viewer.ui import theme
from viewer.ui.bounded_text import Bounded
from viewer.ui.plain_text import PlainLabel
from viewer.ui.value_menu import put_on_clipboard

_TOKEN = re.compile(r'("(?:[^"\\]|\\.)*")(\s*:)?|(-?\d[\d.eE+-]*)|\b(true|false|null)\b')


class PlainView(QPlainTextEdit):
    """Read-only text of fixed width that copies plain text."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setAccessibleName(name)
        self.setFont(theme.fixed_font())
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.document().setDocumentMargin(10)

    def first_block(self) -> QTextBlock:
        """The topmost line in sight."""
        return self.firstVisibleBlock()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Plain text only: Qt's own would put HTML and ODT on the clipboard too."""
        data = QMimeData()
        data.setText(self.textCursor().selectedText().replace("\u2029", "\n"))
        return data


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
        if block.blockNumber() not in self._done:
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
                self.setFormat(_units(text, match.start(1)), _units(string), self._key if colon else self._text)
            elif number:
                self.setFormat(_units(text, match.start(3)), len(number), self._number)
            elif word:
                self.setFormat(_units(text, match.start(4)), len(word), self._word)


class JsonView(QWidget):
    """Text, what was cut in words, and a button that copies the whole."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = ""
        self.view = PlainView("JSON of the event")
        self._colours = JsonColours(self.view.document())
        self._note = PlainLabel("", "note").wrapped()
        self._copy = QPushButton("Copy JSON")
        self._copy.setProperty("kind", "link")
        self._copy.clicked.connect(lambda: put_on_clipboard(self._whole))
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 6, 12, 8)
        foot.addWidget(self._note, 1)
        foot.addWidget(self._copy)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.view, 1)
        box.addLayout(foot)
        self.view.updateRequest.connect(lambda *_: self._colour_sight())
        self._copy.setVisible(False)

    def show_text(self, shown: Bounded, whole: str) -> None:
        """Shows a bounded text; ``whole`` is what Copy JSON copies."""
        self._whole = whole
        self._colours.forget()
        self.view.setPlainText(shown.text)
        self._colours.forget()
        self._colour_sight()
        self._note.setText(shown.note)
        self._copy.setVisible(bool(whole))

    def restyle(self) -> None:
        """Takes the colours of the theme in use."""
        self._colours.restyle()
        self._colour_sight()

    def _colour_sight(self) -> None:
        block = self.view.first_block()
        for _ in range(self.view.viewport().height() // max(self.view.fontMetrics().height(), 1) + 2):
            if not block.isValid():
                break
            self._colours.colour(block)
            block = block.next()


def _units(text: str, end: int | None = None) -> int:
    """Qt counts UTF-16 units, Python counts characters."""
    part = text if end is None else text[:end]
    return len(part) if part.isascii() else len(part.encode("utf-16-le", "surrogatepass")) // 2


def _look(token: str) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setForeground(theme.colour(token))
    return look
