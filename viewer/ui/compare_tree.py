"""The tree of the Compare tab, and how its lines are painted: signs and words say what differs, colours only help."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from viewer.domain.differences import ABSENT, Change, Compared
from viewer.domain.tree import Node
from viewer.domain.word_differences import Span
from viewer.ui import theme
from viewer.ui.compare_model import AFTER, BEFORE, CompareModel
from viewer.ui.field_tree import FieldTree
from viewer.ui.marked_text import draw_marked

# So many lines are opened at most without being asked.
_OPEN_AT_FIRST = 400
_INKS = {Change.EQUAL: "muted", Change.CHANGED: "warn", Change.ADDED: "up", Change.REMOVED: "down"}
_ROLE = QPalette.ColorRole.Text
_BEFORE_THE_CUT = 10


class CompareTree(FieldTree):
    """Opens what differs; the columns share the width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Two events compared", parent)
        self.lines = CompareModel(self)
        self.setModel(self.lines)
        self.setItemDelegate(_SideDelegate(self.lines, self))
        header = self.header()
        for column in range(3):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionsMovable(False)
        header.setFixedHeight(theme.HEADER_HEIGHT)

    def value_at(self, index: QModelIndex) -> Node | None:
        return self.lines.node(index)

    def open_differing(self) -> None:
        """Opens everything that holds something that is not equal, as far as that is not too much."""
        self._open(QModelIndex(), [_OPEN_AT_FIRST])

    def _open(self, parent: QModelIndex, budget: list[int]) -> None:
        for row in range(self.lines.rowCount(parent)):
            index = self.lines.index(row, 0, parent)
            place = self.lines.value(index)
            if place is not None and place.children and place.change is Change.CHANGED and budget[0] > 0:
                budget[0] -= len(place.children)
                self.setExpanded(index, True)
                self._open(index, budget)


class _SideDelegate(QStyledItemDelegate):
    def __init__(self, model: CompareModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        place = self._model.value(index)
        if place is not None:
            palette: QPalette = option.palette
            palette.setColor(_ROLE, theme.colour(_ink(place, index.column())))
            option.palette = palette
            option.textElideMode = Qt.TextElideMode.ElideRight

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        place, column = self._model.value(index), index.column()
        spans = self._model.spans(place, BEFORE if column == BEFORE else AFTER) if place is not None and column else []
        if not spans:
            super().paint(painter, option, index)
            return
        drawn = QStyleOptionViewItem(option)
        self.initStyleOption(drawn, index)
        style, widget = drawn.widget.style(), drawn.widget
        room = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, drawn, widget).adjusted(3, 0, -3, 0)
        text, spans = _cut(drawn.text, spans, drawn.fontMetrics, room.width())
        drawn.text = ""
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, drawn, painter, widget)
        ink = theme.colour("text")
        if drawn.state & QStyle.StateFlag.State_Selected:
            ink = theme.colour("on_selection")
        ground = theme.colour("gone_ground" if column == BEFORE else "come_ground")
        draw_marked(painter, room, text, drawn.font, ink, spans, (ground, theme.colour("text")))


def _ink(place: Compared, column: int) -> str:
    value = place.one if column == BEFORE else place.other
    if column == 0:
        return _INKS[place.change]
    return "muted" if place.change is Change.EQUAL or value is ABSENT or value is None else "text"


def _cut(text: str, spans: list[Span], metrics: QFontMetrics, width: int) -> tuple[str, list[Span]]:
    """A text that fits, with its first difference in sight."""
    if metrics.horizontalAdvance(text) <= width:
        return text, spans
    start = max(0, spans[0][0] - _BEFORE_THE_CUT)
    lead = "…" if start else ""
    shown = metrics.elidedText(lead + text[start:], Qt.TextElideMode.ElideRight, width)
    moved = len(lead) - start
    kept = [(first + moved, min(last + moved, len(shown))) for first, last in spans if first + moved < len(shown)]
    return shown, kept
