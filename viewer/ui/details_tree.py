"""The tree of the Details tab: it keeps its shape from event to event, and shows what was found and what differs."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from viewer.domain.changes import Mark
from viewer.domain.finding import Found
from viewer.domain.tree import Node
from viewer.ui import theme
from viewer.ui.field_delegate import FieldDelegate
from viewer.ui.field_tree import FieldTree
from viewer.ui.tree_model import TreeModel
from viewer.wording import say

_NAMES = 132
# Below these the tree of a hostile event is opened by hand only.
_OPEN_AT_FIRST = 400
_CLOSED_AT_FIRST = ("campaign",)
_OPEN_BELOW = ("customer.metadata", "loyalty_tier.points", "loyalty_tier_to.points")


class DetailsTree(FieldTree):
    """Remembers by path what is open and which field is current."""

    node_chosen = Signal(object)
    stood = Signal(int, int)
    """At which of the found fields the keyboard is (0 for none of them), and how many were found."""
    reshaped = Signal()
    """A person opened or closed something."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(say("Details of the event"), parent)
        self._found = Found("", (), ())
        self._closed: set[str] = set()
        self._opened: set[str] = set()
        self._current_path = ""
        self._showing = False
        self._is_marked = False
        self._tree = TreeModel(self)
        self.setModel(self._tree)
        self._painter = FieldDelegate(self._tree, self)
        self.setItemDelegate(self._painter)
        self.setHeaderHidden(True)
        theme.changes.restyled.connect(self._share_room)
        self._share_room()
        self.expanded.connect(lambda index: self._remember(index, True))
        self.collapsed.connect(lambda index: self._remember(index, False))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """Names have as much more room as texts are larger, as long as the values keep more than half."""
        self.header().resizeSection(0, max(_NAMES, min(theme.scaled(_NAMES), self.width() * 45 // 100)))

    def show_fields(self, found: Found) -> None:
        """Shows another event, or what was found in it; what was open stays open."""
        self._found = found
        self._painter.wanted = found.words
        self._fill()

    def mark(self, marks: Mapping[str, Mark]) -> None:
        """Marks the fields that differ from an earlier event; until then none is marked."""
        if marks or self._is_marked:
            self._tree.mark(marks)
            self.viewport().update()
        self._is_marked = bool(marks)

    def mark_of(self, node: Node | None) -> Mark | None:
        """How a field differs from an earlier event."""
        return self._tree.mark_of(node)

    def step(self, by: int) -> None:
        """Goes to the next field that was found, or the one before."""
        places = self._found.places
        if not places:
            return
        here = self._place(self.currentIndex())
        if here in places:
            to = (places.index(here) + by) % len(places)
        else:
            behind = [number for number, place in enumerate(places) if place > here]
            to = (behind[0] if behind else 0) if by > 0 else (behind[0] if behind else len(places)) - 1
        index = self._tree.index_at(places[to])
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def shape(self) -> tuple[frozenset[str], frozenset[str]]:
        """What a person opened, and what they closed, by path."""
        return frozenset(self._opened), frozenset(self._closed)

    def take_shape(self, opened: Iterable[str], closed: Iterable[str]) -> None:
        """Opens and closes from now on what ``shape`` once gave."""
        self._opened, self._closed = set(opened), set(closed)

    def current_node(self) -> Node | None:
        """The node the keyboard is at."""
        return self._tree.value(self.currentIndex())

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        super().currentChanged(current, previous)
        node = self._tree.value(current)
        if not self._showing:
            self._current_path = node.path or node.label if node is not None else ""
            self._say_chosen()

    def value_at(self, index: QModelIndex) -> Node | None:
        return self._tree.value(index)

    def _fill(self) -> None:
        place = self.verticalScrollBar().value()
        self._showing = True
        self._tree.show(self._found.nodes)
        current = self._open(QModelIndex(), 0, [_OPEN_AT_FIRST])
        if self._found.places and (current is None or self._place(current) not in self._found.places):
            current = self._tree.index_at(self._found.places[0])
        if self._tree.rowCount():
            self.setCurrentIndex(current if current is not None else self._tree.index(0, 0))
        self._showing = False
        self.verticalScrollBar().setValue(place)
        if self._found.places:
            self.scrollTo(self.currentIndex())
        self._say_chosen()

    def _say_chosen(self) -> None:
        self.node_chosen.emit(self.current_node())
        places, here = self._found.places, self._place(self.currentIndex())
        self.stood.emit(places.index(here) + 1 if here in places else 0, len(places))

    def _place(self, index: QModelIndex) -> tuple[int, ...]:
        place: tuple[int, ...] = ()
        while index.isValid():
            place, index = (index.row(), *place), index.parent()
        return place

    def _open(self, parent: QModelIndex, depth: int, budget: list[int]) -> QModelIndex | None:
        """Opens what was open in the event before; returns the index of the field that was current there."""
        found: QModelIndex | None = None
        for row in range(self._tree.rowCount(parent)):
            index = self._tree.index(row, 0, parent)
            node = self._tree.value(index)
            if node is None:
                continue
            name = node.path or node.label
            if name == self._current_path:
                found = index
            if node.children and budget[0] > 0 and self._is_open(name, node, depth):
                budget[0] -= len(node.children)
                self.setExpanded(index, True)
                found = self._open(index, depth + 1, budget) or found
        return found

    def _is_open(self, name: str, node: Node, depth: int) -> bool:
        if self._found.words:
            return True
        if name in self._opened:
            return True
        if name in self._closed:
            return False
        if depth == 0:
            return node.path not in _CLOSED_AT_FIRST and len(node.children) <= 60
        return depth == 1 and node.path.endswith(_OPEN_BELOW) and len(node.children) <= 8

    def _remember(self, index: QModelIndex, opened: bool) -> None:
        node = self._tree.value(index)
        if node is None or not node.children or self._showing or self._found.words:
            return
        name = node.path or node.label
        (self._opened if opened else self._closed).add(name)
        (self._closed if opened else self._opened).discard(name)
        self.reshaped.emit()
