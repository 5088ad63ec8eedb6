from PySide6.QtWidgets import QMenu

from viewer.domain.history_event import LEFT, UPGRADED
from viewer.ui.as_of_dialog import AsOfDialog
from viewer.ui.main_window import MainWindow
from viewer.ui.tiers_desk import NO_EVENT, others_title


def search(qtbot, window: MainWindow, words: str) -> None:
    with qtbot.waitSignal(window.rested):
        window.query.restore(words)


def test_who_else_moved_is_one_click_from_an_event_and_one_from_the_table(window, qtbot):
    search(qtbot, window, "event:downgraded")
    with qtbot.waitSignal(window.rested):
        window.parts.table.go_to(4)
    key = window.parts.table.current_key()
    menu = QMenu(window)
    window.tiers.add_menu(menu)
    assert [action.text() for action in menu.actions()] == [
        "Tier as of a time…",
        "Who else moved down around this…",
        "Ladder of tiers…",
    ]
    dialog = window.tiers.show_cohort()
    dialog.minutes.setText("200000")
    qtbot.waitUntil(lambda: dialog.cohort is not None and dialog.cohort.minutes == 200_000)
    found = dialog.cohort
    assert found.event.key == key
    with qtbot.waitSignal(window.rested):
        dialog._show.click()
    assert window.answers.total == found.events > 1
    assert window.parts.table.current_key() == key
    assert window.around.bar.words().startswith(f"Showing {found.events} events around this one: ")
    with qtbot.waitSignal(window.rested):
        window.around.back()
    assert window.query.text == "event:downgraded"


def test_without_an_event_it_is_said_what_is_missing(window, qtbot):
    search(qtbot, window, "nobody-at-all")
    window.actions_by_key["cohort"].trigger()
    assert window.parts.notice.words() == NO_EVENT


def test_the_ladder_of_an_events_campaign_is_shown(window, qtbot):
    search(qtbot, window, "event:downgraded")
    with qtbot.waitSignal(window.rested):
        window.parts.table.go_to(4)
    event = window.parts.model.event_row(4)
    dialog = window.tiers.show_ladder()
    qtbot.waitUntil(lambda: dialog.campaigns.currentText().startswith(f"{event.campaign_name} ("))
    rows = dialog.tiers.table.lines
    assert event.tier_name in {rows.line(row).cells[0] for row in range(rows.rowCount())}


def test_the_tier_of_an_events_customer_is_told_as_of_its_time(window, qtbot):
    search(qtbot, window, "event:upgraded")
    with qtbot.waitSignal(window.rested):
        window.parts.table.go_to(4)
    event = window.parts.model.event_row(4)
    dialog = window.tiers.show_as_of()
    lines = dialog.page.table.lines
    qtbot.waitUntil(lambda: dialog.words() == "")
    assert dialog.question.who.currentText() == event.customer_name
    tiers = {lines.line(row).cells[1]: lines.line(row).cells[2] for row in range(lines.rowCount())}
    assert tiers[event.campaign_name].startswith(event.tier_name)
    dialog.page.opened.emit(lines.line(0).subject)
    (made,) = window.customers.windows()
    assert made.person == event.customer_id
    qtbot.waitUntil(lambda: made.story is not None)
    made.as_of_asked.emit()
    window.close()
    assert not dialog.isVisible()
    assert not made.isVisible()


def test_without_an_event_a_campaign_is_asked_for(window, qtbot):
    search(qtbot, window, "nobody-at-all")
    window.actions_by_key["as_of"].trigger()
    (dialog,) = window.findChildren(AsOfDialog)
    qtbot.waitUntil(lambda: dialog.question.who.count() > 1)
    assert dialog.question.who.currentText().startswith("All of ")


def test_the_question_about_others_is_named_after_what_happened():
    titles = [others_title(type) for type in (UPGRADED, LEFT, "customer.segment.entered")]
    assert titles == [
        "Who else moved up around this…",
        "Who else left around this…",
        "Who else has the like around this…",
    ]
