"""The Details tab: the line that finds, the tree, and the box that explains the field at hand."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from viewer.domain.changes import Mark
from viewer.domain.finding import Found
from viewer.domain.tree import Node
from viewer.ui.description_box import DescriptionBox
from viewer.ui.details_tree import DetailsTree
from viewer.ui.find_line import FindLine
from viewer.ui.tree_model import sentence
from viewer.wording import say


class DetailsPage(QWidget):
    """Shows what it is given; finding is the work of others, which take long for long values."""

    find_asked = Signal(str)
    filter_asked = Signal(object)
    value_asked = Signal(object, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = FindLine(say("Find in details"))
        self.tree = DetailsTree()
        self.description = DescriptionBox()
        box = QVBoxLayout(self)
        box.setContentsMargins(8, 8, 8, 10)
        box.setSpacing(8)
        box.addWidget(self.line)
        box.addWidget(self.tree, 1)
        box.addWidget(self.description)
        self.line.follow(self)
        self.line.asked.connect(self.find_asked)
        self.line.stepped.connect(self.tree.step)
        self.line.left.connect(self.tree.setFocus)
        self.tree.stood.connect(self.line.say)
        self.tree.node_chosen.connect(self._describe)
        self.tree.value_asked.connect(self.value_asked)
        self.description.filter_asked.connect(self.filter_asked)

    def show_fields(self, found: Found) -> None:
        """Shows another event, or what was found in it."""
        self.tree.show_fields(found)

    def mark(self, marks: Mapping[str, Mark]) -> None:
        """Marks what differs from an earlier event."""
        self.tree.mark(marks)
        self._describe(self.tree.current_node())

    def _describe(self, node: Node | None) -> None:
        mark = self.tree.mark_of(node)
        self.description.show_node(node, sentence(mark) if mark is not None else "")
        # At once: the tree would be painted once for the box as it was, and once more for the box as it is.
        for part in (self.description, self):
            layout = part.layout()
            if layout is not None:
                layout.activate()
