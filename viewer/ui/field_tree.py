"""What the trees of the details have in common: look, keys, and a menu for every value."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QPainter, QPolygonF
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from viewer.domain.tree import Node
from viewer.ui import theme

_LEVELS = 8  # that keys open at once


class FieldTree(QTreeView):
    """A tree of fields; Right and Left open and close, with Shift everything below, with Ctrl everything."""

    value_asked = Signal(object, QPoint)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setUniformRowHeights(True)
        self.setIndentation(14)
        self.setTabKeyNavigation(False)
        self.setAllColumnsShowFocus(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.header().setStretchLastSection(True)
        self.header().setMinimumSectionSize(60)

    def value_at(self, index: QModelIndex) -> Node | None:
        """What the menu of a place is about."""
        raise NotImplementedError

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        node = self.value_at(index)
        if node is not None:
            at = self.visualRect(index).bottomLeft() if by_key else event.pos()
            self.value_asked.emit(node, self.viewport().mapToGlobal(at))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex().siblingAtColumn(0)
        if event.key() == Qt.Key.Key_Right and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.expandRecursively(index, _LEVELS)
        elif event.key() == Qt.Key.Key_Right and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.expandToDepth(_LEVELS)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.setExpanded(index, not self.isExpanded(index))
        elif event.key() == Qt.Key.Key_Backspace and index.parent().isValid():
            self.setCurrentIndex(index.parent())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))

    def keyboardSearch(self, search: str) -> None:
        """The line above finds fields; Qt's own search would open nothing."""

    def drawBranches(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        if index.row() == self.currentIndex().row() and self.selectionModel().isSelected(index):
            painter.fillRect(rect, theme.colour("selection"))
        if not self.model().hasChildren(index):
            return
        x, y = rect.right() - 8.0, rect.center().y() + 0.5
        if self.isExpanded(self.model().index(index.row(), 0, index.parent())):
            points = [QPointF(x - 4, y - 2), QPointF(x + 4, y - 2), QPointF(x, y + 3)]
        else:
            points = [QPointF(x - 2, y - 4), QPointF(x - 2, y + 4), QPointF(x + 3, y)]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("muted"))
        painter.drawPolygon(QPolygonF(points))
        painter.restore()
