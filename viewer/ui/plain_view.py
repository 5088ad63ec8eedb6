"""Read-only text as it was received, of any length: it is filled piece by piece, so that no frame is lost."""

from PySide6.QtCore import QElapsedTimer, QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from viewer.ui import theme
from viewer.ui.held_sizes import hold_font

_AT_FIRST = 8_000  # characters; more than fits on any screen
_MILLISECONDS = 4  # that a piece may take
_PIECES = (2_000, 64_000)  # characters, the smallest and the largest
_GROWTH = 1.5  # of a piece: the next one may be of shorter lines, or of a script that is harder to lay out


class PlainView(QPlainTextEdit):
    """Text of fixed width that copies plain text."""

    filled = Signal()
    """The whole text is there."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._at = 0
        self._piece = _AT_FIRST
        self._next = QTimer(self)
        self._next.setInterval(0)
        self._next.timeout.connect(self._fill_on)
        self.setReadOnly(True)
        self.setAccessibleName(name)
        hold_font(self, theme.fixed_font)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.document().setDocumentMargin(10)

    def fill(self, text: str) -> None:
        """Shows the beginning of a text at once, and adds the rest whenever there is nothing else to do.

        Its lines must be short: Qt lays out a line as a whole.
        """
        self._text, self._at, self._piece = text, 0, _AT_FIRST
        end = self._end()
        self.setPlainText(text[:end])
        self._at = end
        if end < len(text):
            self._next.start()
        else:
            self._next.stop()
            self.filled.emit()

    def is_filled(self) -> bool:
        """Whether the whole text is there."""
        return self._at == len(self._text)

    def first_block(self) -> QTextBlock:
        """The topmost line in sight."""
        return self.firstVisibleBlock()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Plain text only: Qt's own would put HTML and ODT on the clipboard too."""
        data = QMimeData()
        data.setText(self.textCursor().selectedText().replace("\u2029", "\n"))
        return data

    def _end(self) -> int:
        """Where the next piece ends: behind a line, so that none is laid out twice, if there is an end of one."""
        end = self._at + self._piece
        if end >= len(self._text):
            return len(self._text)
        return self._text.rfind("\n", self._at, end) + 1 or end

    def _fill_on(self) -> None:
        clock = QElapsedTimer()
        clock.start()
        end = self._end()
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(self._text[self._at : end])
        self._at = end
        taken = max(clock.nsecsElapsed() / 1e6, 0.1)
        self._piece = int(min(max(self._piece * min(_MILLISECONDS / taken, _GROWTH), _PIECES[0]), _PIECES[1]))
        if self.is_filled():
            self._next.stop()
            self.filled.emit()
