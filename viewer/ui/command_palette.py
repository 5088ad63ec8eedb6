"""The command palette: one line in which any command is found by a few letters of its name."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QVBoxLayout, QWidget

from viewer.domain.display import display_text
from viewer.domain.fuzzy import Found, fuzzy_among
from viewer.ui import theme
from viewer.ui.entries_list import EntriesModel, EntryDelegate, Line, entries_list
from viewer.ui.plain_text import PlainLabel
from viewer.wording import say, to_say

WIDTH, ROWS = 620, 11
_TOP = 64
_TITLE_LENGTH = 200
_HINT = to_say("↑ ↓ choose · Enter runs · Esc closes")
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class Entry(NamedTuple):
    """What can be done, and how it is named."""

    title: str
    place: str
    """Where else it is found: "View › Theme"."""
    keys: str
    run: Callable[[], object]
    reason: str = ""
    """Why it cannot be done now; empty if it can."""
    name: str = ""
    """What it is remembered by among those used last; empty for what comes from the data."""
    also: str = ""
    """Other words by which it is found, though they are not shown."""


class CommandPalette(QFrame):
    """Lies over the window until something is chosen, Esc is pressed or the keyboard goes elsewhere."""

    chosen = Signal(object)
    """The entry that a person wants to have done, after the palette is gone."""

    def __init__(self, entries: Sequence[Entry], recent: Sequence[str], window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("commandPalette")
        self.setAccessibleName(say("Command palette"))
        self._window = window
        self._before = QApplication.focusWidget()
        by_name = {entry.name: entry for entry in entries if entry.name}
        first = [by_name[name] for name in recent if name in by_name]
        self._entries = [*first, *(entry for entry in entries if entry not in first)]
        self._titles = [
            (entry.title[:_TITLE_LENGTH], f"{entry.place} {entry.also}".rstrip()) for entry in self._entries
        ]
        self.box = QLineEdit()
        self.box.setPlaceholderText(say("Type a few letters of what you want to do"))
        self.box.setAccessibleName(say("Find a command"))
        self.box.installEventFilter(self)
        self._model = EntriesModel(self)
        self.list = entries_list(say("Commands"), self._model)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.foot = PlainLabel(say(_HINT), "note")
        box = QVBoxLayout(self)
        box.setContentsMargins(10, 10, 10, 8)
        box.setSpacing(8)
        for widget in (self.box, self.list, self.foot):
            box.addWidget(widget)
        self.box.textChanged.connect(self._find)
        self.list.clicked.connect(self._choose)
        self.list.selectionModel().currentChanged.connect(self._tell)
        self._find("")
        window.installEventFilter(self)
        self.show()
        self.raise_()
        self.box.setFocus(Qt.FocusReason.PopupFocusReason)

    def titles(self) -> list[str]:
        """What is offered now, the best first."""
        return [self._model.line(row).title for row in range(self._model.rowCount())]

    def close_palette(self) -> None:
        """Goes away; the keyboard is where it was before."""
        if self.isHidden():
            return
        had_focus = self.box.hasFocus()
        self.hide()
        if had_focus and self._before is not None:
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.box and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        if watched is self.box and isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            # A menu of the line itself, or another window in front, is no farewell.
            if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
                self.close_palette()
        elif watched is self._window and event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.close_palette()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.list.currentIndex())
        elif event.key() in _MOVES:
            self._move(event)
        else:
            return False
        return True

    def _move(self, event: QKeyEvent) -> None:
        rows, current = self._model.rowCount(), self.list.currentIndex().row()
        last = rows - 1
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -ROWS, Qt.Key.Key_PageDown: ROWS}
        step = by[Qt.Key(event.key())]
        if rows:
            wanted = (current + step) % rows if abs(step) == 1 else min(max(current + step, 0), last)
            self.list.setCurrentIndex(self._model.index(wanted))

    def _find(self, typed: str) -> None:
        found = fuzzy_among(typed, self._titles)
        self._model.show([self._line(number, one) for number, one in found])
        self._place()
        if found:
            self.list.setCurrentIndex(self._model.index(0))
        else:
            self._tell(QModelIndex())

    def _line(self, number: int, found: Found) -> Line:
        entry = self._entries[number]
        # Where something had to be made visible, letters are no longer where they were found.
        shown = display_text(entry.title, _TITLE_LENGTH)
        places = found.places if shown == entry.title else ()
        return Line(shown, display_text(entry.place), entry.keys, bool(entry.reason), places, entry)

    def _tell(self, current: QModelIndex) -> None:
        line = self._model.line(current.row()) if current.isValid() else None
        entry = line.subject if line is not None else None
        if not isinstance(entry, Entry):
            self.foot.setText(say("No command has these letters. Esc closes."))
            return
        self.foot.setText(say("Not possible now: {reason}.", reason=entry.reason) if entry.reason else say(_HINT))
        # The keyboard stays in the line; screen readers are told here what Enter would do.
        self.box.setAccessibleDescription(self._model.spoken(current.row()))

    def _choose(self, index: QModelIndex) -> None:
        entry = self._model.line(index.row()).subject if index.isValid() else None
        if isinstance(entry, Entry) and not entry.reason:
            self.close_palette()
            self.chosen.emit(entry)

    def _place(self) -> None:
        window = self._window
        width = min(WIDTH, window.width() - 40)
        rows = min(max(self._model.rowCount(), 1), ROWS) * theme.scaled(EntryDelegate.HEIGHT)
        # The line and the foot are as high as their texts are large.
        height = self.sizeHint().height() - self.list.sizeHint().height() + rows + 2 * self.list.frameWidth()
        self.setGeometry((window.width() - width) // 2, _TOP, width, min(height, window.height() - _TOP - 20))
