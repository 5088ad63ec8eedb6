"""The details of one event as a tree that Qt's views can read."""

from dataclasses import dataclass
from itertools import count
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from viewer.domain.display import display_text
from viewer.domain.tree import Node

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
_HEADERS = ("Field", "Value")
Index = QModelIndex | QPersistentModelIndex


@dataclass(slots=True)
class _Item:
    node: Node
    parent: int
    row: int
    children: list[int] | None = None


class TreeModel(QAbstractItemModel):
    """Nodes by number, made when a view asks for them; a number is never used twice, so an old index finds nothing."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: dict[int, _Item] = {}
        self._numbers = count(1)
        self._top: list[int] = []

    def show(self, nodes: tuple[Node, ...]) -> None:
        """Replaces the tree."""
        self.beginResetModel()
        self._items.clear()
        self._top = self._add(nodes, 0)
        self.endResetModel()

    def node(self, index: Index) -> Node | None:
        """The node an index points to."""
        item = self._items.get(index.internalId()) if index.isValid() else None
        return item.node if item is not None else None

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        if not 0 <= column < len(_HEADERS) or (parent.isValid() and parent.column() != 0):
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
        return len(_HEADERS)

    def hasChildren(self, parent: Index = QModelIndex()) -> bool:  # noqa: B008
        if not parent.isValid():
            return bool(self._top)
        node = self.node(parent)
        return node is not None and parent.column() == 0 and bool(node.children)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if role != _DISPLAY and role != _ACCESSIBLE:
            return None
        node = self.node(index)
        if node is None:
            return None
        mark = f" ⚠ {node.mark}" if node.mark else ""
        if index.column() == 1:
            return display_text(node.value) + mark
        label = display_text(node.label)
        if role == _ACCESSIBLE:
            # A screen reader that stays in the first column hears the whole line.
            unknown = "" if node.documented else ", not documented"
            return f"{label}{unknown}: {display_text(node.value)}{mark}"
        return label

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation == Qt.Orientation.Horizontal and role in (_DISPLAY, _ACCESSIBLE) and 0 <= section < 2:
            return _HEADERS[section]
        return None

    def _children(self, parent: Index) -> list[int]:
        if not parent.isValid():
            return self._top
        number = parent.internalId()
        item = self._items.get(number)
        if item is None:
            return []
        if item.children is None:
            item.children = self._add(item.node.children, number)
        return item.children

    def _add(self, nodes: tuple[Node, ...], parent: int) -> list[int]:
        numbers = []
        for row, node in enumerate(nodes):
            number = next(self._numbers)
            self._items[number] = _Item(node, parent, row)
            numbers.append(number)
        return numbers
