"""The Details tab: the event as a tree that keeps its shape from event to event, and a line to find fields in it."""

from dataclasses import replace

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QFont, QKeyEvent, QPainter, QPalette, QPolygonF
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget

from viewer.domain.folding import fold
from viewer.domain.tree import Node
from viewer.ui import theme
from viewer.ui.tree_model import TreeModel

# Below these the tree of a hostile event is opened by hand only.
_OPEN_AT_FIRST = 400
_CLOSED_AT_FIRST = ("Campaign",)
_OPEN_BELOW = ("customer.metadata", "loyalty_tier.points", "loyalty_tier_to.points")
_ROLE = QPalette.ColorRole.Text


def matching(nodes: tuple[Node, ...], wanted: str) -> tuple[Node, ...]:
    """The nodes whose label or value holds ``wanted`` (already folded), with the nodes above and below them."""
    kept = []
    for node in nodes:
        if wanted in fold(node.label) or (not node.children and wanted in fold(node.value)):
            kept.append(node)
        elif below := matching(node.children, wanted):
            kept.append(replace(node, children=below))
    return tuple(kept)


class DetailsTree(QTreeView):
    """Remembers by path what is open and which field is current."""

    node_chosen = Signal(object)
    value_asked = Signal(object, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._nodes: tuple[Node, ...] = ()
        self._wanted = ""
        self._closed: set[str] = set()
        self._opened: set[str] = set()
        self._current_path = ""
        self._showing = False
        self._tree = TreeModel(self)
        self.setModel(self._tree)
        self.setItemDelegate(_FieldDelegate(self._tree, self))
        self.setAccessibleName("Details of the event")
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(14)
        self.setTabKeyNavigation(False)
        self.setAllColumnsShowFocus(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.header()
        header.setStretchLastSection(True)
        header.setMinimumSectionSize(60)
        header.resizeSection(0, 132)
        self.expanded.connect(lambda index: self._remember(index, True))
        self.collapsed.connect(lambda index: self._remember(index, False))

    def show_nodes(self, nodes: tuple[Node, ...]) -> None:
        """Shows another event; what was open stays open."""
        self._nodes = nodes
        self._fill()

    def narrow(self, wanted: str) -> None:
        """Shows only the fields that hold ``wanted`` in their name or value; nothing shows all again."""
        self._wanted = fold(wanted.strip())
        self._fill()

    def current_node(self) -> Node | None:
        """The node the keyboard is at."""
        return self._tree.node(self.currentIndex())

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        super().currentChanged(current, previous)
        node = self._tree.node(current)
        if not self._showing:
            self._current_path = node.path or node.label if node is not None else ""
            self.node_chosen.emit(node)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        node = self._tree.node(index)
        if node is not None:
            at = self.visualRect(index).bottomLeft() if by_key else event.pos()
            self.value_asked.emit(node, self.viewport().mapToGlobal(at))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex().siblingAtColumn(0)
        if event.key() == Qt.Key.Key_Right and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.expandRecursively(index, 8)
        elif event.key() == Qt.Key.Key_Right and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.expandToDepth(8)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.setExpanded(index, not self.isExpanded(index))
        elif event.key() == Qt.Key.Key_Backspace and index.parent().isValid():
            self.setCurrentIndex(index.parent())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._tree.rowCount():
            self.setCurrentIndex(self._tree.index(0, 0))

    def keyboardSearch(self, search: str) -> None:
        """The line above finds fields; Qt's own search would open nothing."""

    def drawBranches(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        if self.selectionModel().isSelected(index):
            painter.fillRect(rect, theme.colour("selection"))
        if not self._tree.hasChildren(index):
            return
        x, y = rect.right() - 8.0, rect.center().y() + 0.5
        if self.isExpanded(self._tree.index(index.row(), 0, index.parent())):
            points = [QPointF(x - 4, y - 2), QPointF(x + 4, y - 2), QPointF(x, y + 3)]
        else:
            points = [QPointF(x - 2, y - 4), QPointF(x - 2, y + 4), QPointF(x + 3, y)]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("muted"))
        painter.drawPolygon(QPolygonF(points))
        painter.restore()

    def _fill(self) -> None:
        place = self.verticalScrollBar().value()
        self._showing = True
        self._tree.show(matching(self._nodes, self._wanted) if self._wanted else self._nodes)
        found = self._open(QModelIndex(), 0, [_OPEN_AT_FIRST])
        if self._tree.rowCount():
            self.setCurrentIndex(found if found is not None else self._tree.index(0, 0))
        self._showing = False
        self.verticalScrollBar().setValue(place)
        self.node_chosen.emit(self.current_node())

    def _open(self, parent: QModelIndex, depth: int, budget: list[int]) -> QModelIndex | None:
        """Opens what was open in the event before; returns the index of the field that was current there."""
        found: QModelIndex | None = None
        for row in range(self._tree.rowCount(parent)):
            index = self._tree.index(row, 0, parent)
            node = self._tree.node(index)
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
        if self._wanted:
            return True
        if name in self._opened:
            return True
        if name in self._closed:
            return False
        if depth == 0:
            return node.label not in _CLOSED_AT_FIRST and len(node.children) <= 60
        return depth == 1 and node.path.endswith(_OPEN_BELOW) and len(node.children) <= 8

    def _remember(self, index: QModelIndex, opened: bool) -> None:
        node = self._tree.node(index)
        if node is None or self._showing or self._wanted:
            return
        name = node.path or node.label
        (self._opened if opened else self._closed).add(name)
        (self._closed if opened else self._opened).discard(name)


class _FieldDelegate(QStyledItemDelegate):
    """Field names are quiet, values speak; fields the vendor does not document are slanted."""

    def __init__(self, model: TreeModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        node = self._model.node(index)
        if node is None:
            return
        palette: QPalette = option.palette
        if index.column() == 0:
            palette.setColor(_ROLE, theme.colour("muted"))
            if not node.documented:
                font: QFont = option.font
                font.setItalic(True)
                option.font = font
        else:
            option.textElideMode = Qt.TextElideMode.ElideMiddle
            palette.setColor(_ROLE, theme.colour("muted" if node.kind in ("absent", "null") else "text"))
        option.palette = palette
