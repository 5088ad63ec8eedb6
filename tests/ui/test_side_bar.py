import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from viewer.domain.facets import FACETS, FacetLine, facet_named
from viewer.ui.facet_model import Mark
from viewer.ui.side_bar import SideBar

REGION = facet_named("customer.metadata.region")


@pytest.fixture
def side(qtbot, styled):
    made = SideBar()
    qtbot.addWidget(made)
    made.resize(250, 700)
    made.set_facets(FACETS)
    made.show()
    return made


def fill(side: SideBar) -> None:
    for facet in FACETS:
        side.sections[facet].show_lines((FacetLine("a", 2), FacetLine("b", 1)), True)
    side.show_rest(False)


def visible_words(side: SideBar) -> list[str]:
    found = [each for kind in (QLabel, QPushButton) for each in side.findChildren(kind) if each.isVisible()]
    return [each.text() for each in sorted(found, key=lambda each: each.mapTo(side, each.rect().topLeft()).y())]


def test_facets_stand_below_each_other(side):
    fill(side)
    assert visible_words(side) == ["EVENT", "CAMPAIGN", "TIER", "SOURCE", "FINDING", "TYPE KNOWN BY", "More facets…"]


def test_an_empty_library_shows_nothing_and_an_empty_result_says_so(side):
    side.show_rest(False)
    assert visible_words(side) == []
    side.show_rest(True)
    assert visible_words(side) == ["No event matches, so there is nothing to count.", "More facets…"]
    fill(side)
    assert "No event matches, so there is nothing to count." not in visible_words(side)


def test_facets_come_and_go_and_those_that_stay_keep_their_counts(side, qtbot):
    fill(side)
    side.set_facets((*FACETS, REGION))
    side.sections[REGION].show_lines((FacetLine("x", 1),), True)
    qtbot.waitUntil(lambda: "customer.metadata.region" in visible_words(side))
    assert visible_words(side)[-3:] in (
        ["customer.metadata.region", "✕", "More facets…"],
        ["✕", "customer.metadata.region", "More facets…"],
    )
    assert side.sections[FACETS[0]].model.total == 2
    side.set_facets(FACETS)
    assert REGION not in side.sections
    assert "customer.metadata.region" not in visible_words(side)


def test_what_is_done_in_a_section_is_told_with_its_facet(side, qtbot):
    fill(side)
    with qtbot.waitSignal(side.toggled) as told:
        side.sections[FACETS[2]].list.toggled.emit("Gold")
    assert told.args == [FACETS[2], "Gold"]


def test_marks_reach_their_facets(side):
    fill(side)
    side.show_marks({FACETS[1]: {"a": Mark.INCLUDED}})
    assert side.sections[FACETS[1]].model.mark("a") is Mark.INCLUDED
    assert side.sections[FACETS[2]].model.mark("a") is Mark.NONE


def test_other_subjects_stand_below_the_facets(side, qtbot):
    fill(side)
    views = QLabel("SAVED VIEWS")
    side.add_section(views)
    qtbot.waitUntil(views.isVisible)
    qtbot.waitUntil(lambda: visible_words(side)[-1] == "SAVED VIEWS")
