import pytest
from PySide6.QtCore import Qt

from viewer.domain.visits import Trail, Visit
from viewer.ui.main_window import MainWindow


@pytest.fixture
def window(qtbot, styled, settings, sample):
    made = MainWindow(sample, settings)
    qtbot.addWidget(made)
    made.visits._rest.setInterval(0)
    with qtbot.waitSignal(made.rested):
        made.show()
    yield made
    made.close()


def ask(qtbot, window: MainWindow, typed: str) -> None:
    """A search that rests on the screen."""
    with qtbot.waitSignal(window.rested):
        window.query.restore(typed)
    qtbot.waitUntil(lambda: window.visits.trail.current == Visit(typed))


def go_to(qtbot, window: MainWindow, row: int) -> int:
    """An event that rests on the screen."""
    table = window.parts.table
    with qtbot.waitSignal(window.rested):
        table.setCurrentIndex(window.parts.model.index(row, 0))
    key = table.current_key()
    qtbot.waitUntil(lambda: window.visits.trail.current == Visit(window.query.text, key))
    return key


def go(qtbot, window: MainWindow, action: str) -> None:
    with qtbot.waitSignal(window.rested):
        window.actions_by_key[action].trigger()


def test_one_goes_back_to_events_and_queries_and_forward_again(window, qtbot):
    table, query = window.parts.table, window.query
    first = go_to(qtbot, window, 7)
    ask(qtbot, window, "tier:gold")
    second = go_to(qtbot, window, 3)
    assert not window.actions_by_key["forward"].isEnabled()
    go(qtbot, window, "back")
    assert (query.text, table.chosen_key()) == ("tier:gold", None)
    go(qtbot, window, "back")
    assert (query.text, table.current_key()) == ("", first)
    assert window.parts.search.text() == ""
    go(qtbot, window, "forward")
    go(qtbot, window, "forward")
    assert (query.text, table.current_key()) == ("tier:gold", second)
    assert not window.actions_by_key["forward"].isEnabled()


def test_what_is_passed_over_is_no_visit(window, qtbot):
    go_to(qtbot, window, 1)
    before = window.visits.trail
    window.visits._rest.setInterval(60_000)
    for _ in range(5):
        window.parts.table.step(1)
    assert window.visits.trail is before


def test_a_place_that_is_left_at_once_can_be_come_back_to(window, qtbot):
    first = go_to(qtbot, window, 1)
    window.visits._rest.setInterval(60_000)
    window.parts.table.step(1)
    here = window.parts.table.current_key()
    go(qtbot, window, "back")
    assert window.parts.table.current_key() == first
    go(qtbot, window, "forward")
    assert window.parts.table.current_key() == here


def test_the_side_buttons_of_the_mouse(window, qtbot):
    first = go_to(qtbot, window, 5)
    second = go_to(qtbot, window, 6)
    with qtbot.waitSignal(window.rested):
        qtbot.mouseClick(window.parts.table.viewport(), Qt.MouseButton.BackButton)
    assert window.parts.table.current_key() == first
    with qtbot.waitSignal(window.rested):
        qtbot.mouseClick(window.parts.details.tree.viewport(), Qt.MouseButton.ForwardButton)
    assert window.parts.table.current_key() == second
    with qtbot.waitSignal(window.rested):
        qtbot.mouseClick(window, Qt.MouseButton.BackButton)
    assert window.parts.table.current_key() == first


def test_an_event_that_is_gone_is_told_calmly(window, qtbot):
    window.visits.take_up(Trail((Visit("tier:gold", 99_999_999), Visit("")), 1))
    go(qtbot, window, "back")
    assert window.query.text == "tier:gold"
    assert window.parts.notice.words() == "The event that was looked at here is no longer among these events."
    assert window.parts.table.currentIndex().row() == 0
    window.parts.notice.hide()
    go(qtbot, window, "forward")
    assert window.parts.notice.words() == ""


def test_at_the_ends_nothing_happens(window, qtbot):
    window.visits.take_up(Trail())
    window.visits._rest.stop()
    window.visits.go(-1)
    window.visits.go(1)
    assert not window.actions_by_key["back"].isEnabled()
    assert window.visits.trail == Trail()
