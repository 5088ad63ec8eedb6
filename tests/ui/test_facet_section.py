import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QPushButton

from tests.ui.foreign import foreign, left
from viewer.domain.facets import FACETS, FacetLine, facet_named
from viewer.ui.facet_delegate import LINE_HEIGHT
from viewer.ui.facet_model import SHORT, Mark
from viewer.ui.facet_section import FacetSection
from viewer.ui.plain_text import PlainLabel

CAMPAIGN = FACETS[1]
Key = Qt.Key


def lines(count: int) -> tuple[FacetLine, ...]:
    return tuple(FacetLine(f"Club {number}", 1000 - number) for number in range(count))


@pytest.fixture
def section(qtbot, styled):
    made = FacetSection(CAMPAIGN)
    qtbot.addWidget(made)
    made.resize(250, 400)
    made.show()
    made.show_lines(lines(4), True)
    return made


def said(section: FacetSection) -> list[str]:
    shown = [label.text() for label in section.findChildren(PlainLabel) if label.isVisible()]
    return shown + [button.text() for button in section.findChildren(QPushButton) if button.isVisible()]


def place(section: FacetSection, row: int, x: int) -> QPoint:
    return QPoint(x, row * LINE_HEIGHT + LINE_HEIGHT // 2)


def test_a_click_on_the_box_ticks_and_one_on_the_name_means_only_this(section, qtbot):
    viewport = section.list.viewport()
    with qtbot.waitSignal(section.toggled) as ticked, qtbot.assertNotEmitted(section.chosen):
        qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=place(section, 1, 18))
    assert ticked.args == [CAMPAIGN, "Club 1"]
    with qtbot.waitSignal(section.chosen) as chosen, qtbot.assertNotEmitted(section.toggled):
        qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=place(section, 2, 60))
    assert chosen.args == [CAMPAIGN, "Club 2"]
    with qtbot.assertNotEmitted(section.chosen), qtbot.assertNotEmitted(section.toggled):
        qtbot.mouseClick(viewport, Qt.MouseButton.RightButton, pos=place(section, 2, 60))


def test_everything_can_be_done_by_keys(section, qtbot):
    section.list.setFocus()
    qtbot.waitUntil(section.list.hasFocus)
    assert section.list.currentIndex().row() == 0
    qtbot.keyClick(section.list, Key.Key_Down)
    for key, signal in (
        (Key.Key_Space, section.toggled),
        (Key.Key_Return, section.chosen),
        (Key.Key_Delete, section.excluded),
        (Key.Key_Minus, section.excluded),
    ):
        with qtbot.waitSignal(signal) as done:
            qtbot.keyClick(section.list, key)
        assert done.args == [CAMPAIGN, "Club 1"]


@pytest.mark.parametrize("reason", [QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard])
def test_the_menu_is_asked_for_the_line_that_is_meant(section, qtbot, reason):
    section.list.setCurrentIndex(section.model.index(2))
    at = place(section, 2, 40)
    with qtbot.waitSignal(section.menu_asked) as asked:
        QApplication.sendEvent(section.list.viewport(), QContextMenuEvent(reason, at, section.list.mapToGlobal(at)))
    assert asked.args[:2] == [CAMPAIGN, "Club 2"]


def test_a_short_facet_is_as_high_as_its_lines_and_says_nothing_more(section):
    assert section.list.height() == 4 * LINE_HEIGHT
    assert said(section) == ["CAMPAIGN"]
    assert not section.find_box.isVisible()


def test_a_long_facet_says_how_many_it_shows_and_shows_all_on_demand(section, qtbot):
    section.show_lines(lines(312), True)
    assert said(section) == ["CAMPAIGN", f"{SHORT} of 312", "Show all 312"]
    section.findChildren(QPushButton)[-1].click()
    assert said(section) == ["CAMPAIGN", "312", "Show fewer"]
    assert section.model.rowCount() == 312
    assert section.list.height() == 16 * LINE_HEIGHT
    section.findChildren(QPushButton)[-1].click()
    assert section.list.height() == SHORT * LINE_HEIGHT


def test_a_long_facet_can_be_searched(section, qtbot):
    section.show_lines(lines(312), True)
    assert section.find_box.isVisible()
    qtbot.keyClicks(section.find_box, "club 31")
    assert [section.model.line(row).value for row in range(section.model.rowCount())] == [
        "Club 31",
        "Club 310",
        "Club 311",
    ]
    assert said(section) == ["CAMPAIGN", "3 of 312"]
    section.show_lines(lines(3), True)
    assert section.find_box.isVisible()  # what hides lines must stay in sight


def test_the_keyboard_stays_at_its_value_while_counts_change(section):
    section.list.setCurrentIndex(section.model.index(1))
    section.show_lines((FacetLine("New", 5000), *lines(4)), True)
    assert section.model.line(section.list.currentIndex().row()).value == "Club 1"
    section.show_marks({"Club 3": Mark.INCLUDED})
    assert section.model.line(section.list.currentIndex().row()).value == "Club 1"


def test_without_values_it_is_not_there(section):
    section.show_lines((), True)
    assert section.isHidden()
    section.show_marks({"Club 1": Mark.INCLUDED})
    assert not section.isHidden()


def test_only_a_facet_that_was_added_can_be_removed(qtbot, styled):
    facet = facet_named("customer.metadata.region")
    section = FacetSection(facet)
    qtbot.addWidget(section)
    section.show_lines(lines(2), True)
    remove = next(each for each in section.findChildren(QPushButton) if each.text() == "✕")
    with qtbot.waitSignal(section.removed) as removed:
        remove.click()
    assert removed.args == [facet]
    assert not [each for each in FacetSection(CAMPAIGN).findChildren(QPushButton) if each.text() == "✕"]


def test_all_but_values_is_said_in_another_language(qtbot, styled):
    with foreign():
        made = FacetSection(facet_named("customer.metadata.region"))
        qtbot.addWidget(made)
        made.show_lines(lines(30), True)
        assert left(made, "customer.metadata.region") == []
