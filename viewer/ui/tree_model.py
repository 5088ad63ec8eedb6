"""The details of one event as a tree that Qt's views can read."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, Qt

from viewer.domain.changes import Mark
from viewer.domain.display import display_text
from viewer.domain.tree import Node
from viewer.ui.lazy_tree import ACCESSIBLE, DISPLAY, Index, LazyTreeModel
from viewer.ui.plain_text import tooltip_text
from viewer.wording import say, to_say

_TIP = int(Qt.ItemDataRole.ToolTipRole)


class TreeModel(LazyTreeModel[Node]):
    """The fields of an event, with what differs from an earlier one."""

    headers = (to_say("Field"), to_say("Value"))

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._marks: Mapping[str, Mark] = {}

    def mark(self, marks: Mapping[str, Mark]) -> None:
        """Takes what differs from an earlier event, by the paths of the fields."""
        changed, self._marks = marks != self._marks, marks
        if self._top and changed:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._top) - 1, 1))

    def mark_of(self, node: Node | None) -> Mark | None:
        """How a field differs from an earlier event; None where it does not, or where that is not known yet."""
        return self._marks.get(node.path) if node is not None and node.path else None

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        if role not in (DISPLAY, ACCESSIBLE, _TIP):
            return None
        node = self.value(index)
        if node is None:
            return None
        changed = self.mark_of(node)
        if role == _TIP:
            return tooltip_text(sentence(changed)) if changed is not None else None
        text = self.text(node, index.column())
        if role == DISPLAY or index.column() == 1:
            return text
        # A screen reader that stays in the first column hears the whole line.
        name = text if node.documented else say("{field}, not documented", field=text)
        different = f"; {changed.words}" if changed is not None else ""
        return f"{name}: {self.text(node, 1)}{different}"

    def text(self, node: Node, column: int) -> str:
        """What a cell shows: the name of a field, or its value with what is odd about it."""
        if column == 0:
            return display_text(node.label)
        return f"{display_text(node.value)} ⚠ {node.mark}" if node.mark else display_text(node.value)


def sentence(mark: Mark) -> str:
    """What a mark says, as a sentence."""
    return f"{mark.words[0].upper()}{mark.words[1:]}."
