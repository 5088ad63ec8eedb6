"""A tree of values that never change, as a model that Qt's views can read: lines are made when they are looked at."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any, Generic, Protocol, Self, TypeVar

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from viewer.wording import say

DISPLAY = int(Qt.ItemDataRole.DisplayRole)
ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
Index = QModelIndex | QPersistentModelIndex


class Branch(Protocol):
    """A value with more of its kind below it."""

    @property
    def children(self) -> tuple[Self, ...]:
        """What is below it."""


Value = TypeVar("Value", bound=Branch)


@dataclass(slots=True)
class _Item(Generic[Value]):
    value: Value
    parent: int
    row: int
    children: list[int] | None = None


class LazyTreeModel(QAbstractItemModel, Generic[Value]):
    """Values by number; a number is never used twice, so an old index finds nothing."""

    headers: tuple[str, ...] = ()
    """Titles of the columns, marked by to_say."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: dict[int, _Item[Value]] = {}
        self._numbers = count(1)
        self._top: list[int] = []

    def show(self, values: Sequence[Value]) -> None:
        """Replaces the tree."""
        self.beginResetModel()
        self._items.clear()
        self._top = self._add(values, 0)
        self.endResetModel()

    def value(self, index: Index) -> Value | None:
        """The value an index points to."""
        item = self._items.get(index.internalId()) if index.isValid() else None
        return item.value if item is not None else None

    def index_at(self, place: tuple[int, ...]) -> QModelIndex:
        """The index of a line, given by its row, below that of the line above it."""
        index = QModelIndex()
        for row in place:
            index = self.index(row, 0, index)
        return index

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        if not 0 <= column < len(self.headers) or (parent.isValid() and parent.column() != 0):
            return QModelIndex()
        numbers = self._children(parent)
        return self.createIndex(row, column, numbers[row]) if 0 <= row < len(numbers) else QModelIndex()

    def parent(self, child: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override] # noqa: B008
        item = self._items.get(child.internalId()) if child.isValid() else None
        above = self._items.get(item.parent) if item is not None else None
        return self.createIndex(above.row, 0, item.parent) if item is not None and above is not None else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() and parent.column() != 0 else len(self._children(parent))

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return len(self.headers)

    def hasChildren(self, parent: Index = QModelIndex()) -> bool:  # noqa: B008
        if not parent.isValid():
            return bool(self._top)
        value = self.value(parent)
        return value is not None and parent.column() == 0 and bool(value.children)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> Any:
        across = orientation == Qt.Orientation.Horizontal
        if across and role in (DISPLAY, ACCESSIBLE) and 0 <= section < len(self.headers):
            return say(self.headers[section])
        return None

    def _children(self, parent: Index) -> list[int]:
        if not parent.isValid():
            return self._top
        number = parent.internalId()
        item = self._items.get(number)
        if item is None:
            return []
        if item.children is None:
            item.children = self._add(item.value.children, number)
        return item.children

    def _add(self, values: Sequence[Value], parent: int) -> list[int]:
        numbers = []
        for row, value in enumerate(values):
            number = next(self._numbers)
            self._items[number] = _Item(value, parent, row)
            numbers.append(number)
        return numbers
