"""How a field of the details looks: quiet names, values that speak, a dot where it differs, marks on finds."""

from PySide6.QtWidgets import QWidget

from viewer.domain.folding import found_in
from viewer.ui.line_delegate import Cell, Index, LineDelegate
from viewer.ui.tree_model import TreeModel

_NOTHING = ("absent", "null", "rest")


class FieldDelegate(LineDelegate):
    """Fields the vendor does not document are slanted; nothing and what is not there are as quiet as names."""

    def __init__(self, model: TreeModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self.wanted = ""
        """Folded words that are marked wherever they stand."""

    def cell(self, index: Index) -> Cell | None:
        node = self._model.value(index)
        if node is None:
            return None
        column = index.column()
        text = self._model.text(node, column)
        is_searched = self.wanted and not (column == 1 and node.children)
        spans = found_in(text, self.wanted) if is_searched else ()
        if column == 1:
            return Cell(text, "muted" if node.kind in _NOTHING else "text", middle=True, spans=spans)
        mark = self._model.mark_of(node)
        dot = "" if mark is None else "ring" if mark.below else "dot"
        return Cell(text, "muted", not node.documented, spans=spans, dot=dot)
