from PySide6.QtWidgets import QFileDialog, QMenu

from viewer.domain.persons import person_key
from viewer.jobs.customer_notes import customer_notes
from viewer.ui.customer_desk import NO_CUSTOMER
from viewer.ui.customer_window import CustomerWindow
from viewer.ui.main_window import MainWindow


def go_to(qtbot, window: MainWindow, row: int):
    with qtbot.waitSignal(window.rested):
        window.parts.table.go_to(row)
    return window.parts.model.event_row(row)


def opened(qtbot, made: CustomerWindow) -> CustomerWindow:
    qtbot.waitUntil(lambda: made.story is not None)
    return made


def test_the_customer_of_an_event_has_a_window_of_its_own_and_only_one(window, qtbot):
    event = go_to(qtbot, window, 7)
    menu = QMenu(window)
    window.customers.add_menu(menu)
    menu.actions()[0].trigger()
    (made,) = window.customers.windows()
    opened(qtbot, made)
    assert made.person == person_key(event.customer_id, event.customer_source_id, event.customer_email)
    assert event.key in {one.key for one in made.story.events}
    qtbot.waitUntil(lambda: made.view.history.selected() == event.key)
    window.actions_by_key["customer"].trigger()
    assert window.customers.windows() == [made]


def test_an_event_of_the_window_is_shown_among_the_customers_own(window, qtbot):
    go_to(qtbot, window, 7)
    made = opened(qtbot, window.customers.show_current())
    own = [one for one in made.story.events if not one.type.startswith("campaign.")]
    for event in (own[-1], own[0]):
        with qtbot.waitSignal(window.rested):
            made.event_asked.emit(event.key)
        assert window.parts.table.current_key() == event.key
        assert window.answers.total == len(own)
    with qtbot.waitSignal(window.rested):
        window.around.back()
    assert window.query.text == ""


def test_all_events_of_the_window_are_shown_in_the_table(window, qtbot):
    event = go_to(qtbot, window, 7)
    made = opened(qtbot, window.customers.show_current())
    with qtbot.waitSignal(window.rested):
        made.events_asked.emit()
    assert {window.parts.model.event_row(row).customer_id for row in range(window.answers.total)} == {event.customer_id}


def test_where_nothing_was_found_the_window_looks_for_what_was_searched(window, qtbot):
    with qtbot.waitSignal(window.rested):
        window.query.restore("nobody-at-all")
    made = window.customers.show_current()
    assert made.box.text() == "nobody-at-all"
    qtbot.waitUntil(lambda: "nobody-at-all" in made.words())


def test_an_event_without_customer_is_said(window, qtbot, monkeypatch):
    go_to(qtbot, window, 7)
    row = window.parts.model.event_row(7)
    nobody = row._replace(customer_id=None, customer_source_id=None, customer_email=None)
    monkeypatch.setattr(window.parts.model, "event_row", lambda _: nobody)
    assert window.customers.show_current() is None
    assert window.parts.notice.words() == NO_CUSTOMER


def test_what_changes_the_library_or_the_zone_is_seen_in_the_windows(window, qtbot):
    go_to(qtbot, window, 7)
    made = opened(qtbot, window.customers.show_current())
    with qtbot.waitSignal(made.shown):
        window.importing.ended.emit()
    with qtbot.waitSignal(made.shown):
        window.choices.choose_zone("Asia/Tokyo")
    assert made.view.events.table.lines.line(0).cells[0].endswith("+09:00")


def test_the_windows_close_with_the_main_window(window, qtbot):
    made = window.customers.find()
    assert made.isVisible()
    window.close()
    assert not made.isVisible()
    assert window.customers.windows() == []


def test_a_note_on_the_customer_reaches_the_library_and_can_be_undone(window, qtbot):
    event = go_to(qtbot, window, 7)
    made = opened(qtbot, window.customers.show_current())
    made.view.notes.field.editor.setPlainText("call back")
    made.view.notes.field.flush()
    qtbot.waitUntil(lambda: window.parts.model.event_row(7).customer_note == "call back")
    assert customer_notes(window.library, event.customer_id, []).on_customer.note == "call back"
    window.actions_by_key["undo"].trigger()
    qtbot.waitUntil(lambda: window.parts.model.event_row(7).customer_note is None)
    qtbot.waitUntil(lambda: made.view.notes.field.text() == "")


def test_the_history_of_a_window_is_exported_and_said_there(window, qtbot, tmp_path):
    go_to(qtbot, window, 7)
    made = opened(qtbot, window.customers.show_current())
    qtbot.waitUntil(lambda: made.view.history.picture() is not None)
    made.export_asked.emit("csv")
    dialog = made.findChild(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "story.csv"))
    dialog.reject()
    qtbot.waitUntil(lambda: made.notice.words() == "The history is in story.csv, masked.")
    assert (tmp_path / "story.csv").read_text(encoding="utf-8-sig").count("\n") > 1
    made.close()
    window.customers.saving.failed.emit("The disk is full.")
    assert window.parts.notice.words() == "The disk is full."


def test_its_size_is_remembered_until_the_layout_is_reset(window, qtbot, settings):
    go_to(qtbot, window, 7)
    made = opened(qtbot, window.customers.show_current())
    usual = made.size()
    made.resize(700, 560)
    size = made.size()
    made.close()
    made = opened(qtbot, window.customers.show_current())
    assert made.size() == size != usual
    made.close()
    window.actions_by_key["reset_layout"].trigger()
    made = opened(qtbot, window.customers.show_current())
    assert made.size() == usual
    window.settings.set_text("customer_window", "9" * 50)
    assert window.settings.size("customer_window") is None
    made.close()
