from datetime import UTC

import pytest
from PySide6.QtCore import Qt

from tests.history.made import event
from tests.ui.told import story
from viewer.domain.persons import Person
from viewer.jobs.customer_notes import Notes
from viewer.jobs.tell_history import Story
from viewer.ui import customer_view
from viewer.ui.customer_view import CustomerView, told


@pytest.fixture
def view(qtbot, styled):
    made = CustomerView()
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show()
    yield made
    made.finish()


def show(view: CustomerView, one: Story) -> None:
    view.show_story(told(one, Notes(), UTC))


def test_it_says_who_it_is_where_they_stand_and_how_much_there_is(view):
    show(view, story())
    assert view.title.text() == "Alex Doe"
    assert view.line.text() == "cust_1 · alex@example.org · 3 events"
    assert view.now.lines.line(0).cells[:3] == ("Club", "Gold (251–350)", "3 Jun 2024, 10:00 UTC")
    assert view.tabs.titles()[:4] == ["History", "Stays in tiers (2)", "Events (3)", "Points (1)"]
    assert view.tabs.titles()[-3:] == ["Identity", "Alike (1)", "Notes"]
    assert not view.unknown.isVisible()


def test_what_a_line_stands_for_is_opened(view, qtbot):
    show(view, story())
    view.tabs.setCurrentWidget(view.events)
    view.take_focus()
    with qtbot.waitSignal(view.event_opened) as opened:
        qtbot.keyClick(view.events.table, Qt.Key.Key_Return)
    assert opened.args == [3]
    with qtbot.waitSignal(view.event_opened) as opened:
        qtbot.keyClick(view.now, Qt.Key.Key_Return)
    assert opened.args == [2]


def test_who_looks_alike_is_said_at_once_and_never_taken_for_the_same(view, qtbot):
    show(view, story())
    assert view.alike_button.text() == "1 may be the same person"
    view.alike_button.click()
    assert view.tabs.currentWidget() is view.alike
    with qtbot.waitSignal(view.person_asked) as asked:
        qtbot.keyClick(view.alike.table, Qt.Key.Key_Return)
    assert asked.args == ["cust_2"]
    show(view, story(alike=()))
    assert not view.alike_button.isVisible()
    assert view.tabs.currentWidget() is view.alike
    assert view.alike.words() == customer_view.NOBODY_ALIKE


def test_what_is_not_known_is_said_in_words(view):
    segment = event("customer.segment.entered", 1)
    show(view, story(segment, person=Person("cust_1"), alike=()))
    assert view.unknown.isVisible()
    assert not view.now.isVisible()
    assert view.periods.words() == customer_view.NO_TIERS
    assert view.points.words() == customer_view.NO_POINTS
    assert view.findings.words() == customer_view.NO_FINDINGS
    assert view.tabs.titles()[1:5] == ["Stays in tiers", "Events (1)", "Points", "Findings"]


def test_the_history_is_at_the_latest_event_and_stays_where_a_person_went(view, qtbot):
    with qtbot.waitSignal(view.history.shown):
        show(view, story())
    assert view.tabs.currentWidget() is view.history
    assert view.history.selected() == 2
    view.history.select(1)
    with qtbot.waitSignal(view.history.shown):
        show(view, story())
    assert view.history.selected() == 1
    with qtbot.waitSignal(view.event_opened) as opened:
        view.history.activated.emit(1)
    assert opened.args == [1]
    view.take_focus()
    assert view.history.chart.hasFocus()
