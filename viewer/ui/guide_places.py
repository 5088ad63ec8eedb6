"""Which place of the guide tells of which part of the window, by the names of their classes."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from viewer.ui.guide_window import Place
from viewer.ui.search_box import SearchBox

PLACES: Mapping[str, str] = {
    "SearchBox": "04-searching.md",
    "ShortcutSheet": "11-shortcuts.md",
    "QueryHelp": "04-searching.md#how-to-write-it",
}
"""The name of a class to a place. Parts stand within others: the innermost one that is named here counts."""


def place_of(widget: QWidget | None) -> Place | None:
    """The place that tells of a part of the window, or of what it stands in; None where none does.

    The empty search box, where the keyboard rests at the start, means nothing in particular.
    """
    while widget is not None:
        named = PLACES.get(type(widget).__name__)
        if named is not None and not (isinstance(widget, SearchBox) and not widget.text()):
            return Place.read(named)
        widget = widget.parentWidget()
    return None
