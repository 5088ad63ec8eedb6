"""The columns of an export: those of the table in their order, and any other that a person ticks or adds."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QPushButton, QVBoxLayout, QWidget

from viewer.domain.columns import COLUMNS, column, help_of, is_column
from viewer.domain.display import display_text
from viewer.ui.plain_text import tooltip, tooltip_text
from viewer.wording import say

_Index = QModelIndex | QPersistentModelIndex
_LENGTH = 120
_MOVES = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class ColumnChoice(NamedTuple):
    """A column that is offered, and whether it is taken."""

    key: str
    taken: bool


def offered(shown: Sequence[str], added: Sequence[str] = (), left_out: Sequence[str] = ()) -> list[ColumnChoice]:
    """Those of the table in their order, then those that are added to them, then all others."""
    keys = list(dict.fromkeys([*shown, *(key for key in added if is_column(key)), *(one.key for one in COLUMNS)]))
    taken = ({*shown} | {*added}) - {*left_out}
    if not taken:
        taken = {*shown}
    return [ColumnChoice(key, key in taken) for key in keys]


class ExportColumnsModel(QAbstractListModel):
    """Columns with a tick each; from top to bottom they become the columns of the file from left to right."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choices: list[ColumnChoice] = []

    def show(self, choices: Sequence[ColumnChoice]) -> None:
        """Offers other columns."""
        self.beginResetModel()
        self._choices = list(choices)
        self.endResetModel()

    def keys(self) -> tuple[str, ...]:
        """The columns that are taken, in their order."""
        return tuple(one.key for one in self._choices if one.taken)

    def row_of(self, key: str) -> int | None:
        """Where a column stands."""
        return next((row for row, one in enumerate(self._choices) if one.key == key), None)

    def add(self, key: str) -> int:
        """Takes a column, behind those that are taken already; returns where it stands."""
        key = column(key).key
        row = self.row_of(key)
        if row is None:
            row = max((at + 1 for at, one in enumerate(self._choices) if one.taken), default=0)
            self.beginInsertRows(QModelIndex(), row, row)
            self._choices.insert(row, ColumnChoice(key, True))
            self.endInsertRows()
            self.changed.emit()
        else:
            self.setData(self.index(row), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
        return row

    def move(self, row: int, by: int) -> int:
        """Moves a column one place up (-1) or down (1); returns where it stands then."""
        to = row + by
        if not (0 <= row < len(self._choices) and 0 <= to < len(self._choices)):
            return row
        self.beginMoveRows(QModelIndex(), row, row, QModelIndex(), to + (by > 0))
        self._choices.insert(to, self._choices.pop(row))
        self.endMoveRows()
        self.changed.emit()
        return to

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - the signature that Qt has
        return 0 if parent.isValid() else len(self._choices)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._choices):
            return None
        key, taken = self._choices[index.row()]
        one = column(key)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return display_text(key if one.is_path else say(one.title), _LENGTH)
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if taken else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip_text(display_text(help_of(one)))
        return None

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid() or role != Qt.ItemDataRole.CheckStateRole:
            return False
        taken = value in (Qt.CheckState.Checked, Qt.CheckState.Checked.value)
        self._choices[index.row()] = self._choices[index.row()]._replace(taken=taken)
        self.dataChanged.emit(index, index, [role])
        self.changed.emit()
        return True

    def flags(self, index: _Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() else Qt.ItemFlag.NoItemFlags


class _ColumnsList(QListView):
    moved = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() == _MOVES and event.key() in steps:
            self.moved.emit(steps[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)


class ExportColumns(QWidget):
    """The list with its buttons. Space ticks, Ctrl+Shift with an arrow key moves."""

    changed = Signal()
    field_asked = Signal()
    """A person wants a field of the data that is not in the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ExportColumnsModel(self)
        self.list = _ColumnsList()
        self.list.setModel(self.model)
        self.list.setAccessibleName(say("Columns of the file"))
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.add = _small(say("Add a field…"), say("Any field of the events' data can be a column"))
        self.up = _small("▲", say("Move up: Ctrl+Shift+Up"))
        self.down = _small("▼", say("Move down: Ctrl+Shift+Down"))
        self.up.setAccessibleName(say("Move the column up"))
        self.down.setAccessibleName(say("Move the column down"))
        foot = QHBoxLayout()
        foot.setSpacing(6)
        foot.addWidget(self.add)
        foot.addStretch(1)
        foot.addWidget(self.up)
        foot.addWidget(self.down)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addWidget(self.list, 1)
        box.addLayout(foot)
        self.model.changed.connect(self.changed)
        self.list.moved.connect(self.move_current)
        self.add.clicked.connect(self.field_asked)
        self.up.clicked.connect(lambda: self.move_current(-1))
        self.down.clicked.connect(lambda: self.move_current(1))

    def show_columns(self, choices: Sequence[ColumnChoice]) -> None:
        """Offers other columns."""
        self.model.show(choices)
        self.list.setCurrentIndex(self.model.index(0))

    def keys(self) -> tuple[str, ...]:
        """The columns of the file, from left to right."""
        return self.model.keys()

    def take(self, key: str) -> None:
        """Takes one more column and shows it."""
        if is_column(key):
            self._go(self.model.add(key))

    def move_current(self, by: int) -> None:
        """Moves the current column up (-1) or down (1)."""
        self._go(self.model.move(self.list.currentIndex().row(), by))

    def _go(self, row: int) -> None:
        index = self.model.index(row)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)


def _small(title: str, tip: str) -> QPushButton:
    button = QPushButton(title)
    button.setProperty("kind", "small")
    button.setAutoDefault(False)
    tooltip(button, tip)
    return button
