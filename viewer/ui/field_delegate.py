"""How a field of the details is painted: quiet names, values that speak, a dot where it differs, marks on finds."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, Qt
from PySide6.QtGui import QFont, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from viewer.domain.folding import found_in
from viewer.ui import theme
from viewer.ui.marked_text import draw_marked
from viewer.ui.tree_model import TreeModel

_ROLE = QPalette.ColorRole.Text
_DOT_ROOM = 12


class FieldDelegate(QStyledItemDelegate):
    """Fields the vendor does not document are slanted; nothing and what is not there are as quiet as names."""

    def __init__(self, model: TreeModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self.wanted = ""
        """Folded words that are marked wherever they stand."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        node = self._model.value(index)
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

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        mark = self._model.mark_of(self._model.value(index)) if index.column() == 0 else None
        if mark is None and not self.wanted:
            super().paint(painter, option, index)
            return
        drawn = QStyleOptionViewItem(option)
        self.initStyleOption(drawn, index)
        style, widget = drawn.widget.style(), drawn.widget
        room = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, drawn, widget).adjusted(3, 0, -3, 0)
        if mark is not None:
            room.setRight(room.right() - _DOT_ROOM)
        text = drawn.fontMetrics.elidedText(drawn.text, drawn.textElideMode, room.width())
        drawn.text = ""
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, drawn, painter, widget)
        selected = bool(drawn.state & QStyle.StateFlag.State_Selected)
        ink = theme.colour("on_selection") if selected else drawn.palette.color(_ROLE)
        spans = found_in(text, self.wanted) if self.wanted else []
        draw_marked(painter, room, text, drawn.font, ink, spans, (theme.colour("found"), theme.colour("text")))
        if mark is not None:
            middle = QPointF(drawn.rect.right() - _DOT_ROOM / 2, drawn.rect.center().y() + 0.5)
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.colour("accent"), 1.4) if mark.below else Qt.PenStyle.NoPen)
            painter.setBrush(Qt.BrushStyle.NoBrush if mark.below else theme.colour("accent"))
            painter.drawEllipse(middle, 2.6 if mark.below else 3.0, 2.6 if mark.below else 3.0)
            painter.restore()
