"""What would be forgotten, what would stay, and what no program can reach: the plan that a person reads before."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from viewer.domain.display import display_text
from viewer.ui import theme
from viewer.ui.plain_text import PlainLabel
from viewer.wording import number, say, to_say

_LONGEST = 200
_LISTED = 12
_SECTIONS = (
    ("goes", to_say("What goes")),
    ("stays", to_say("What stays in the library")),
    ("unreachable", to_say("What the program cannot reach")),
    ("sources", to_say("Captures that brought it, and stay as they are")),
)


class ErasurePlanView(QScrollArea):
    """Reads like a page; nothing in it can be chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(say("What would be forgotten"))
        self._said: list[str] = []

    def show_plan(self, plan: dict[str, Any]) -> None:
        """Shows a plan as the program reports it."""
        page = QWidget()
        box = QVBoxLayout(page)
        box.setContentsMargins(0, 0, 8, 0)
        box.setSpacing(theme.SPACES["tight"])
        self._said = []
        for name, title in _SECTIONS:
            lines = _texts(plan.get(name))
            if lines:
                self._section(box, say(title), lines)
        box.addStretch(1)
        self.setWidget(page)

    def said(self) -> list[str]:
        """Every line of the page, from top to bottom."""
        return self._said

    def _section(self, box: QVBoxLayout, title: str, lines: Sequence[str]) -> None:
        if self._said:
            box.addSpacing(theme.SPACES["small"])
        box.addWidget(self._label(title, "strong"))
        for line in lines[:_LISTED]:
            box.addWidget(self._label(line, "muted"))
        if len(lines) > _LISTED:
            box.addWidget(self._label(say("and {n} more", n=number(len(lines) - _LISTED)), "muted"))

    def _label(self, words: str, role: str) -> PlainLabel:
        shown = display_text(words, _LONGEST)
        self._said.append(shown)
        return PlainLabel(shown, role).wrapped()


def _texts(told: object) -> list[str]:
    return [str(one) for one in told] if isinstance(told, list) else []
