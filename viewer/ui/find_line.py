"""The line that finds within a view, with how many places it found and at which of them one is."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from viewer.ui.plain_text import PlainLabel
from viewer.wording import number, say, say_count

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FindLine(QWidget):
    """A text box and a count. Enter and Shift+Enter step through what was found; Esc empties the box, then leaves."""

    asked = Signal(str)
    """Other words are to be found; empty for none."""
    stepped = Signal(int)
    """1 for the next place, -1 for the one before."""
    left = Signal()
    """The view wants the keyboard."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = _Box(self)
        self.box.setPlaceholderText(title)
        self.box.setAccessibleName(title)
        self.box.setClearButtonEnabled(True)
        self.count = PlainLabel("", "note")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.box, 1)
        line.addWidget(self.count)
        self.count.hide()
        self.box.textChanged.connect(self.asked)

    def words(self) -> str:
        """What is looked for."""
        return self.box.text()

    def start(self) -> None:
        """Takes the keyboard; what was looked for can be typed over."""
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.box.selectAll()

    def say(self, place: int, total: int, more: bool = False) -> None:
        """Shows at which of the places one is, 0 for none of them; ``more`` if there are more than were counted."""
        if not total:
            words = say("nothing found")
        elif place:
            words = say("{place} of {all}", place=number(place), all=number(total) + ("+" if more else ""))
        elif more:
            words = say("{count}+ places", count=number(total))
        else:
            words = say_count(total, "{n} place", "{n} places")
        self.count.setText(words)
        self.count.setVisible(bool(self.words().strip()))
        self.box.setAccessibleDescription(self.count.text() if self.words().strip() else "")

    def follow(self, pane: QWidget) -> None:
        """F3 and Shift+F3 step from anywhere within ``pane``."""
        for key, by in (("F3", 1), ("Shift+F3", -1)):
            shortcut = QShortcut(QKeySequence(key), pane)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda by=by: self.stepped.emit(by))


class _Box(QLineEdit):
    def __init__(self, line: FindLine) -> None:
        super().__init__(line)
        self._line = line

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self._line.stepped.emit(-1 if back else 1)
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Down):
            self._line.left.emit()
        else:
            super().keyPressEvent(event)
