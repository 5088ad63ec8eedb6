"""A field in which a person writes a note: plain text, saved while they write, as high as what stands in it."""

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from viewer.domain.annotations import LONGEST_NOTE, length_words, visible_lines
from viewer.ui import theme
from viewer.ui.pauses import pause
from viewer.ui.plain_text import PlainLabel
from viewer.wording import say

PAUSE_MS = 500
"""So long after the last key a note is saved, and at the latest so long after the first:"""
LATEST_MS = 2_500
_SAVING_MS = 700
_LINES = 7  # that are seen at once
_FRAME = 4


class NoteEditor(QPlainTextEdit):
    """Takes no more than a note can hold; grows with its lines."""

    left = Signal()
    done = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("noteEditor")
        self.setTabChangesFocus(True)
        self.setFont(theme.table_font())
        self.document().setDocumentMargin(6)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._grow())

    def sizeHint(self) -> QSize:
        lines = min(self._lines(), _LINES)
        height = lines * self.fontMetrics().lineSpacing() + 2 * int(self.document().documentMargin()) + _FRAME
        return QSize(120, height)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Only as much of a pasted text as there is room for: the rest would be cut anyway, after a long while."""
        chosen = self.textCursor()
        room = LONGEST_NOTE - len(self.toPlainText()) + len(chosen.selectedText())
        text = source.text()
        # A little more than that, so that the field says that it is too long, in place of cutting in silence.
        chosen.insertText(visible_lines(text if len(text) <= room else text[: max(room, 0) + 1]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _finishes(event):
            self.done.emit()
            return
        super().keyPressEvent(event)

    def _lines(self) -> int:
        return max(int(self.document().size().height()), 1)  # of plain text, Qt counts it in lines

    def _grow(self) -> None:
        policy = Qt.ScrollBarPolicy
        is_long = self._lines() > _LINES
        self.setVerticalScrollBarPolicy(policy.ScrollBarAsNeeded if is_long else policy.ScrollBarAlwaysOff)
        self.updateGeometry()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class NoteField(QWidget):
    """The editor with its title, and with a word about what was not saved yet."""

    edited = Signal(str)
    """What is to be saved now."""
    left = Signal()
    done = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._saved = ""
        self._problem = ""
        self._is_slow = False
        self._title = PlainLabel(title, "note")
        self._state = PlainLabel("", "note")
        self._words = PlainLabel("", "note").wrapped()
        self._words.hide()
        self.editor = NoteEditor()
        self.editor.setAccessibleName(title)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._state)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        box.addLayout(head)
        box.addWidget(self.editor)
        box.addWidget(self._words)
        self._pause, self._latest = pause(self, PAUSE_MS, self.flush), pause(self, LATEST_MS, self.flush)
        self._long = pause(self, _SAVING_MS, self._wait)
        self.editor.textChanged.connect(self._typed)
        self.editor.left.connect(self._leave)
        self.editor.done.connect(self.done)

    def state(self) -> str:
        """What is said of the note, empty while all is well."""
        return self._words.text() or self._state.text()

    def text(self) -> str:
        """What stands in the field."""
        return self.editor.toPlainText()

    def show_text(self, text: str) -> None:
        """Shows what is noted, unless a person is writing here."""
        self._saved, self._problem, self._is_slow = text, "", False
        if self.text() != text:
            self.editor.blockSignals(True)
            self.editor.setPlainText(text)
            self.editor.blockSignals(False)
            self.editor.updateGeometry()
        for timer in (self._pause, self._latest, self._long):
            timer.stop()
        self._tell()

    def is_being_edited(self) -> bool:
        """Whether a person is writing here, or what they wrote is not handed over yet."""
        return self.editor.hasFocus() or self._pause.isActive()

    def edit(self) -> None:
        """Gives the keyboard to the field, at its end."""
        self.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.editor.moveCursor(QTextCursor.MoveOperation.End)

    def flush(self) -> None:
        """Hands over what was written since it was last saved."""
        self._pause.stop()
        self._latest.stop()
        text = self.text()
        if text != self._saved and len(text) <= LONGEST_NOTE:
            self._saved = text
            self._long.start()
            self.edited.emit(text)
        self._tell()

    def saved(self) -> None:
        """All that was handed over is in the library."""
        self._problem, self._is_slow = "", False
        self._long.stop()
        self._tell()

    def failed(self, words: str) -> None:
        """What was handed over is not in the library; the next word that is typed tries it again."""
        self._saved, self._problem, self._is_slow = "\0", say("Not saved: {problem}", problem=words), False
        self._long.stop()
        self._tell()

    def _typed(self) -> None:
        self._pause.start()
        if not self._latest.isActive():
            self._latest.start()
        self._tell()

    def _leave(self) -> None:
        self.flush()
        self.left.emit()

    def _wait(self) -> None:
        self._is_slow = True
        self._tell()

    def _tell(self) -> None:
        self._state.setText(say("Saving…") if self._is_slow else "")
        words = length_words(self.text()) or self._problem
        self._words.setText(words)
        self._words.setVisible(bool(words))


def _finishes(event: QKeyEvent) -> bool:
    """Ctrl+Enter: done with writing."""
    return (
        event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        and event.modifiers() & Qt.KeyboardModifier.ControlModifier == Qt.KeyboardModifier.ControlModifier
    )
