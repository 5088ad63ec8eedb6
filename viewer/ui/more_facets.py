"""The menu of facets that can be added: the keys of metadata that occur in the library."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from viewer.domain.facets import MORE_FACETS, Facet
from viewer.ui.facet_model import title_of
from viewer.wording import number, say

MOST = 30
"""Of one kind of metadata; the others are reached by their value in the details."""
_TITLE = 80


def more_facets_menu(
    parent: QWidget,
    shown: Sequence[Facet],
    found: Sequence[tuple[Facet, int]],
    add: Callable[[Facet], None],
    remove: Callable[[Facet], None],
) -> QMenu:
    """Those that are shown have a check mark; choosing one of them takes it away."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    groups: dict[str, list[Facet]] = {}
    for facet, _ in found:
        groups.setdefault(facet.field.rpartition(".metadata.")[0], []).append(facet)
    for facets in (list(MORE_FACETS), *groups.values()):
        for facet in facets[:MOST]:
            title = title_of(facet, _TITLE).replace("&", "&&")
            action = menu.addAction(title, partial(remove if facet in shown else add, facet))
            action.setCheckable(True)
            action.setChecked(facet in shown)
        if len(facets) > MOST:
            menu.addAction(
                say("{count} more: “Add as facet” in the details", count=number(len(facets) - MOST))
            ).setEnabled(False)
        menu.addSeparator()
    if not groups:
        menu.addAction(say("No metadata occurs in this library")).setEnabled(False)
    return menu
