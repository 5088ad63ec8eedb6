"""The box below the tree: what the current field means, and what can be done with its value."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from viewer.domain.display import display_text
from viewer.domain.tree import Node
from viewer.ui.flow_layout import FlowLayout
from viewer.ui.plain_text import ElidedLabel, PlainLabel
from viewer.ui.value_menu import put_on_clipboard
from viewer.wording import say, to_say

UNDOCUMENTED = to_say("Not documented by the vendor; shown as received.")
KINDS = {
    "object": to_say("object"),
    "array": to_say("array"),
    "string": to_say("string"),
    "number": to_say("number"),
    "boolean": to_say("boolean"),
    "null": to_say("null"),
    "absent": to_say("absent"),
}
"""What the kinds of values are called; what is only shown as a line of the tree has no kind."""


class DescriptionBox(QWidget):
    """Name and kind, one or two sentences, and link-like buttons."""

    filter_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("descriptionBox")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._node: Node | None = None
        self._name = ElidedLabel("", "strong")
        self._kind = PlainLabel("", "muted")
        self._help = PlainLabel("", "note").wrapped()
        self._help.setAccessibleName(say("Meaning of the field"))
        self._change = PlainLabel("", "change").wrapped()
        self._change.setAccessibleName(say("What it was before"))
        self._filter = _link(say("Filter by this value"))
        self._path = _link(say("Copy path"))
        self._value = _link(say("Copy value"))
        self._filter.clicked.connect(lambda: self.filter_asked.emit(self._node))
        self._path.clicked.connect(lambda: put_on_clipboard(self._node.path) if self._node else None)
        self._value.clicked.connect(lambda: put_on_clipboard(self._node.copy) if self._node else None)
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._name)
        head.addWidget(self._kind)
        head.addStretch(1)
        links = FlowLayout(gap=8)
        for link in (self._filter, self._path, self._value):
            links.addWidget(link)
        box = QVBoxLayout(self)
        box.setContentsMargins(10, 9, 10, 7)
        box.setSpacing(3)
        box.addLayout(head)
        box.addWidget(self._change)
        box.addWidget(self._help)
        box.addLayout(links)
        self.hide()

    def show_node(self, node: Node | None, change: str = "") -> None:
        """Describes ``node``, or hides the box; ``change`` is a sentence on what it was before."""
        self._node = node
        self.setVisible(node is not None)
        if node is None:
            return
        self._name.setText(display_text(node.label))
        unit = f" · {node.unit}" if node.unit and node.kind == "number" else ""
        self._kind.setText(f"· {say(KINDS[node.kind])}{unit}" if node.kind in KINDS else "")
        words = node.help if node.documented else f"{node.help} {say(UNDOCUMENTED)}".strip()
        self._help.setText(words)
        self._help.setVisible(bool(words))
        self.show_change(change)
        self._filter.setVisible(node.filter_field is not None and bool(node.copy))
        self._path.setVisible(bool(node.path))
        self._value.setVisible(bool(node.copy))

    def show_change(self, change: str) -> None:
        """Says what the field was before, or nothing of it."""
        self._change.setText(f"● {change}" if change else "")
        self._change.setVisible(bool(change))


def _link(title: str) -> QPushButton:
    button = QPushButton(title)
    button.setProperty("kind", "link")
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button
