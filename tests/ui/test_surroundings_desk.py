from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from viewer.jobs.find_events import Sort
from viewer.ui.main_window import MainWindow


def go_to(qtbot, window: MainWindow, row: int) -> int:
    with qtbot.waitSignal(window.rested):
        window.parts.table.go_to(row)
    return window.parts.table.current_key()


def names(window: MainWindow) -> set[str | None]:
    model = window.parts.model
    return {model.event_row(row).customer_id for row in range(model.rowCount())}


def test_the_events_of_the_same_customer_and_back_to_the_search(window, qtbot):
    window.choices.use_sort(Sort("tier_name", False))
    with qtbot.waitSignal(window.rested):
        window.query.restore("event:upgraded")
    key = go_to(qtbot, window, 12)
    customer = window.parts.model.event_row(12).customer_id
    with qtbot.waitSignal(window.rested):
        window.actions_by_key["same_customer"].trigger()
    assert names(window) == {customer}
    assert window.choices.sort == Sort()
    assert window.parts.table.current_key() == key
    assert window.around.bar.words().startswith("Showing all events of ")
    with qtbot.waitSignal(window.rested):
        qtbot.keyClick(window.parts.table, Qt.Key.Key_Escape)
    assert (window.query.text, window.choices.sort) == ("event:upgraded", Sort("tier_name", False))
    assert (window.parts.table.current_key(), window.parts.table.currentIndex().row()) == (key, 12)
    assert window.around.bar.words() == ""
    with qtbot.waitSignal(window.rested):
        qtbot.keyClick(window.parts.table, Qt.Key.Key_Escape)
    assert window.query.text == ""


def test_the_events_of_the_same_minute(window, qtbot):
    key = go_to(qtbot, window, 20)
    menu = QMenu(window)
    window.around.add_menu(menu)
    moment = window.parts.model.event_row(20).happened_at
    with qtbot.waitSignal(window.rested):
        menu.actions()[0].menu().actions()[1].trigger()
    model = window.parts.model
    assert {model.event_row(row).happened_at // 60_000_000 for row in range(model.rowCount())} == {moment // 60_000_000}
    assert window.parts.table.current_key() == key
    with qtbot.waitSignal(window.rested):
        window.around.bar.buttons()[0].click()
    assert (window.query.text, window.parts.table.current_key()) == ("", key)


def test_narrowing_keeps_the_way_back_and_another_search_ends_it(window, qtbot):
    go_to(qtbot, window, 5)
    with qtbot.waitSignal(window.rested):
        window.around.show("customer")
    with qtbot.waitSignal(window.rested):
        window.query.restore(f"{window.query.text} event:joined,upgraded,downgraded,prolonged")
    assert window.around.is_away()
    with qtbot.waitSignal(window.rested):
        window.around.show("minute")
    assert window.around.is_away()
    with qtbot.waitSignal(window.rested):
        window.around.back()
    assert window.query.text == "", "from one excursion to the next, the way back is to the search"
    with qtbot.waitSignal(window.rested):
        window.around.show("customer")
    with qtbot.waitSignal(window.rested):
        window.query.restore("tier:gold")
    assert not window.around.is_away()
    assert not window.around.back()


def test_steps_lead_from_event_to_event_of_a_customer(window, qtbot):
    model, table = window.parts.model, window.parts.table
    customer = next(
        model.event_row(row).customer_id
        for row in range(1, 50)
        if sum(model.event_row(at).customer_id == model.event_row(row).customer_id for at in range(200)) > 2
    )
    rows = [row for row in range(1, 200) if model.event_row(row).customer_id == customer]
    go_to(qtbot, window, rows[0])
    window.actions_by_key["next_of_customer"].trigger()
    qtbot.waitUntil(lambda: table.currentIndex().row() == rows[1])
    window.actions_by_key["previous_of_customer"].trigger()
    qtbot.waitUntil(lambda: table.currentIndex().row() == rows[0])
    with qtbot.waitSignal(window.rested):
        table.go_to(0)
    window.actions_by_key["previous_of_customer"].trigger()
    qtbot.waitUntil(lambda: "above this one here" in window.parts.notice.words())
    first = model.event_row(0).customer_id
    with qtbot.waitSignal(window.rested):
        window.parts.notice.buttons()[0].click()
    assert names(window) == {first}


def test_an_event_without_a_customer_or_a_time_has_no_surroundings(window):
    event = window.parts.model.event_row(0)
    nobody = dict.fromkeys(("customer_id", "customer_name", "customer_email", "customer_source_id"))
    window.around.show("customer", event._replace(**nobody))
    assert window.parts.notice.words() == "This event names no customer, so nothing is known around it."
    window.around.show("minute", event._replace(happened_at=None))
    assert window.parts.notice.words() == "This event has no time, so nothing is known around it."
    assert not window.around.is_away()
