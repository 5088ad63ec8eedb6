"""The tree of the Compare tab, and how its lines are painted: signs and words say what differs, colours only help."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QHeaderView, QWidget

from viewer.domain.comparison import SIGNS
from viewer.domain.differences import ABSENT, Change
from viewer.domain.tree import Node
from viewer.ui import theme
from viewer.ui.compare_model import BEFORE, CompareModel, label_of
from viewer.ui.field_tree import FieldTree
from viewer.ui.held_sizes import hold_height
from viewer.ui.line_delegate import Cell, Index, LineDelegate
from viewer.wording import say

# So many lines are opened at most without being asked.
_OPEN_AT_FIRST = 400
_INKS = {Change.EQUAL: "muted", Change.CHANGED: "warn", Change.ADDED: "up", Change.REMOVED: "down"}


class CompareTree(FieldTree):
    """Opens what differs; the columns share the width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(say("Two events compared"), parent)
        self.lines = CompareModel(self)
        self.setModel(self.lines)
        self._painter = _SideDelegate(self.lines, self)
        self.setItemDelegate(self._painter)
        header = self.header()
        for column in range(3):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionsMovable(False)
        hold_height(header, theme.HEADER_HEIGHT)

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


class _SideDelegate(LineDelegate):
    def __init__(self, model: CompareModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model

    def cell(self, index: Index) -> Cell | None:
        place, column = self._model.value(index), index.column()
        if place is None:
            return None
        if column == 0:
            return Cell(f"{SIGNS[place.change]} {label_of(place)}", _INKS[place.change])
        value = place.one if column == BEFORE else place.other
        quiet = place.change is Change.EQUAL or value is ABSENT or value is None
        ground = "gone_ground" if column == BEFORE else "come_ground"
        spans = self._model.spans(place, column)
        return Cell(self._model.text(place, column), "muted" if quiet else "text", spans=spans, ground=ground)
