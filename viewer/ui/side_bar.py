"""The left pane: facets, each a section, and below them what other subjects add."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from viewer.domain.facets import Facet
from viewer.ui.facet_model import Mark
from viewer.ui.facet_section import FacetSection
from viewer.ui.plain_text import PlainLabel, tooltip
from viewer.wording import say, to_say

WIDTH = 250
_NOTHING = to_say("No event matches, so there is nothing to count.")


class SideBar(QScrollArea):
    """Shows what it is given; the desk behind it knows the query and the library."""

    toggled = Signal(object, str)
    chosen = Signal(object, str)
    excluded = Signal(object, str)
    menu_asked = Signal(object, str, QPoint)
    removed = Signal(object)
    more_asked = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sideBar")
        self.setAccessibleName(say("Facets"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumWidth(180)
        self._page = QWidget()
        self._page.setObjectName("sideBarPage")
        self._box = QVBoxLayout(self._page)
        self._box.setContentsMargins(0, 2, 0, 12)
        self._box.setSpacing(0)
        self._nothing = PlainLabel(say(_NOTHING), "note").wrapped()
        self._nothing.setContentsMargins(12, 12, 12, 0)
        self._nothing.hide()
        self._more = QPushButton(say("More facets…"))
        self._more.setProperty("kind", "link")
        tooltip(self._more, say("Count by the customer's region or any other metadata that occurs"))
        self._more.clicked.connect(self._ask_more)
        self._more.hide()
        more = QHBoxLayout()
        more.setContentsMargins(12, 10, 12, 0)
        more.addWidget(self._more)
        more.addStretch(1)
        self._box.addWidget(self._nothing)
        self._box.addLayout(more)
        self._box.addStretch(1)
        self.sections: dict[Facet, FacetSection] = {}
        self.setWidget(self._page)

    def set_facets(self, facets: Sequence[Facet]) -> None:
        """Shows these facets in this order; those that stay keep what they show."""
        for facet in [known for known in self.sections if known not in facets]:
            section = self.sections.pop(facet)
            section.hide()
            section.deleteLater()
        for place, facet in enumerate(facets):
            if facet not in self.sections:
                section = FacetSection(facet)
                section.toggled.connect(self.toggled)
                section.chosen.connect(self.chosen)
                section.excluded.connect(self.excluded)
                section.menu_asked.connect(self.menu_asked)
                section.removed.connect(self.removed)
                self._box.insertWidget(place, section)
                self.sections[facet] = section

    def add_section(self, widget: QWidget) -> None:
        """Adds something below the facets: what other subjects show at the left."""
        self._box.insertWidget(self._box.count() - 1, widget)

    def show_marks(self, marks: dict[Facet, dict[str, Mark]]) -> None:
        """Shows what the query says of the values of each facet."""
        for facet, section in self.sections.items():
            section.show_marks(marks.get(facet, {}))

    def show_rest(self, is_narrowed: bool) -> None:
        """All facets have come: says so where a search finds nothing. An empty library says so itself."""
        is_empty = all(section.model.total == 0 for section in self.sections.values())
        self._nothing.setVisible(is_empty and is_narrowed)
        self._more.setVisible(is_narrowed or not is_empty)

    def _ask_more(self) -> None:
        self.more_asked.emit(self._more.mapToGlobal(QPoint(0, self._more.height())))
