"""The details of one event as a tree that Qt's views can read."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import count
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from viewer.domain.changes import Mark
from viewer.domain.display import display_text
from viewer.domain.tree import Node
from viewer.ui.plain_text import tooltip_text

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
_TIP = int(Qt.ItemDataRole.ToolTipRole)
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
        self._marks: Mapping[str, Mark] = {}

    def show(self, nodes: tuple[Node, ...]) -> None:
        """Replaces the tree."""
        self.beginResetModel()
        self._items.clear()
        self._top = self._add(nodes, 0)
        self.endResetModel()

    def mark(self, marks: Mapping[str, Mark]) -> None:
        """Takes what differs from an earlier event, by the paths of the fields."""
        self._marks = marks
        if self._top:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._top) - 1, 1))

    def mark_of(self, node: Node | None) -> Mark | None:
        """How a field differs from an earlier event; None where it does not, or where that is not known yet."""
        return self._marks.get(node.path) if node is not None and node.path else None

    def index_at(self, place: tuple[int, ...]) -> QModelIndex:
        """The index of a field, given by its row, below that of the field above it."""
        index = QModelIndex()
        for row in place:
            index = self.index(row, 0, index)
        return index

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
        if role not in (_DISPLAY, _ACCESSIBLE, _TIP):
            return None
        node = self.node(index)
        if node is None:
            return None
        changed = self.mark_of(node)
        if role == _TIP:
            return tooltip_text(sentence(changed)) if changed is not None else None
        mark = f" ⚠ {node.mark}" if node.mark else ""
        if index.column() == 1:
            return display_text(node.value) + mark
        label = display_text(node.label)
        if role == _ACCESSIBLE:
            # A screen reader that stays in the first column hears the whole line.
            unknown = "" if node.documented else ", not documented"
            different = f"; {changed.words}" if changed is not None else ""
            return f"{label}{unknown}: {display_text(node.value)}{mark}{different}"
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


def sentence(mark: Mark) -> str:
    """What a mark says, as a sentence."""
    return f"{mark.words[0].upper()}{mark.words[1:]}."
