import json
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from viewer import paths
from viewer.jobs.import_sources import import_sources
from viewer.jobs.sort_out_files import Opened
from viewer.ui import library_message, theme
from viewer.ui.events_model import KEYS
from viewer.ui.main_window import MainWindow
from viewer.ui.settings import Settings

SAMPLE = Path(__file__).parents[2] / "resources" / "sample-capture.ndjson"
TIME, CUSTOMER = KEYS.index("happened_at"), KEYS.index("customer_name")
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def open_window(qtbot, styled, settings):
    made: list[MainWindow] = []

    def make(library: Path) -> MainWindow:
        window = MainWindow(library, settings)
        made.append(window)
        qtbot.addWidget(window)
        with qtbot.waitSignal(window.rested):
            window.show()
        return window

    yield make
    for window in made:
        window.close()


@pytest.fixture
def window(open_window, sample):
    return open_window(sample)


def search(qtbot, window: MainWindow, words: str) -> None:
    window.parts.search.setFocus()
    window.parts.search.selectAll()
    with qtbot.waitSignal(window.rested):
        qtbot.keyClicks(window.parts.search, words)


def cell(window: MainWindow, row: int, column: int) -> str:
    return window.parts.model.index(row, column).data()


def test_the_newest_event_is_on_top_and_in_the_details(window):
    parts = window.parts
    times = [cell(window, row, TIME) for row in range(parts.model.rowCount())]
    assert len(times) > 400
    assert times == sorted(times, reverse=True)
    assert parts.details.tree.current_node() is not None
    assert parts.pages.currentWidget() is parts.table
    assert parts.export_button.isEnabled()


def test_the_title_names_a_library_that_is_not_ones_own(window, open_window, sample, tmp_path, monkeypatch):
    assert window.windowTitle() == "library.db"
    own = tmp_path / "größe <b>.tierlibrary"
    assert open_window(own).windowTitle() == own.name
    monkeypatch.setenv("TIER_VIEWER_LIBRARY", str(own))
    assert open_window(own).windowTitle() == "Tier Viewer"


def test_a_library_among_the_files_is_offered_and_not_imported(window, sample, tmp_path, monkeypatch):
    told: list[Opened] = []
    imported: list[list[Path]] = []
    monkeypatch.setattr(library_message, "tell", lambda _, opened: told.append(opened))
    monkeypatch.setattr(window.importing, "run", imported.append)
    other = tmp_path / "other.tierlibrary"
    other.touch()
    window.open_files([SAMPLE])
    assert told == []
    window.open_files([SAMPLE, other, sample])
    assert told == [Opened([SAMPLE], [other], already_open=True)]
    assert imported == [[SAMPLE], [SAMPLE]]


def test_every_widget_belongs_to_the_window(open_window, sample):
    """One that does not is ended by whichever thread Python cleans up in, and then the program crashes."""
    before = QApplication.allWidgets()
    window = open_window(sample)
    strays = [one for one in QApplication.allWidgets() if one not in before and one.parent() is None]
    assert strays == [window]


def test_closing_is_told_before_anything_ends(window):
    seen: list[bool] = []
    window.closing.connect(lambda: seen.append(window.isVisible()))
    window.close()
    assert seen == [True]


def test_typing_searches_and_chips_lift(window, qtbot):
    search(qtbot, window, "event:upgraded tier:gold")
    parts = window.parts
    assert 0 < parts.model.rowCount() < 100
    assert {cell(window, row, KEYS.index("type")) for row in range(parts.model.rowCount())} == {"upgraded"}
    chips = [chip for chip in parts.results.findChildren(QPushButton) if chip.isVisible()]
    with qtbot.waitSignal(window.rested):
        qtbot.mouseClick(chips[0], Qt.MouseButton.LeftButton)
    assert parts.search.text() == "tier:gold"


def test_an_empty_result_explains_itself_and_nothing_blanks(window, qtbot):
    search(qtbot, window, "event:upgraded nobodyatall")
    parts = window.parts
    assert parts.pages.currentWidget() is parts.empty_result
    with qtbot.waitSignal(window.reader.explained):
        window.reader.explain()
    lift = parts.empty_result.buttons()[0]
    with qtbot.waitSignal(window.rested):
        qtbot.mouseClick(lift, Qt.MouseButton.LeftButton)
    assert parts.search.text() == "event:upgraded"
    assert parts.pages.currentWidget() is parts.table


def test_escape_where_nothing_matches_goes_to_what_helps_before_it_clears(window, qtbot):
    parts = window.parts
    parts.search.setFocus()
    with qtbot.waitSignal(window.reader.explained):
        search(qtbot, window, "nobodyatall")
    qtbot.keyClick(parts.search, Qt.Key.Key_Escape)
    assert parts.search.text() == "nobodyatall"
    lift = parts.empty_result.buttons()[0]
    assert lift.hasFocus()
    qtbot.keyClick(lift, Qt.Key.Key_Escape)
    assert parts.search.text() == ""


def test_a_field_that_was_meant_is_searched_with_one_click(window, qtbot):
    with qtbot.waitSignal(window.reader.explained):
        search(qtbot, window, "events:upgraded")
    with qtbot.waitSignal(window.rested):
        qtbot.mouseClick(window.parts.empty_result.buttons()[0], Qt.MouseButton.LeftButton)
    assert window.parts.search.text() == "event:upgraded"
    assert window.parts.pages.currentWidget() is window.parts.table


def test_the_selection_follows_the_event(window, qtbot):
    table = window.parts.table
    table.setFocus()
    with qtbot.waitSignal(window.rested):
        qtbot.keyClick(table, Qt.Key.Key_Down)
        qtbot.keyClick(table, Qt.Key.Key_Down)
    key = table.current_key()
    with qtbot.waitSignal(window.rested):
        window.choices.sort_by("customer_name")
    qtbot.waitUntil(lambda: table.current_key() == key)
    names = [cell(window, row, CUSTOMER) for row in range(20)]
    assert names == sorted(names, key=str.casefold)


def test_keys_lead_everywhere(window, qtbot):
    parts = window.parts
    parts.table.setFocus()
    qtbot.keyClicks(parts.table, "n")
    assert (parts.search.hasFocus(), parts.search.text()) == (True, "n")
    qtbot.keyClick(parts.search, Qt.Key.Key_Escape)
    assert parts.table.hasFocus()
    with qtbot.waitSignal(window.query.changed):
        qtbot.keyClick(parts.table, Qt.Key.Key_Escape)
    assert parts.search.text() == ""
    qtbot.keyClick(parts.table, Qt.Key.Key_F, CONTROL)
    assert parts.search.hasFocus()
    row = parts.table.currentIndex().row()
    qtbot.keyClick(parts.search, Qt.Key.Key_Down, CONTROL)
    assert parts.table.currentIndex().row() == row + 1
    assert parts.table.selected_ranges() == [(row + 1, row + 1)]
    parts.details.tree.setFocus()
    qtbot.keyClick(parts.details.tree, Qt.Key.Key_Up, CONTROL)
    assert parts.table.currentIndex().row() == row
    qtbot.keyClick(parts.details.tree, Qt.Key.Key_Slash)
    assert parts.search.hasFocus()


def test_tab_leads_from_the_search_to_chips_table_history_and_details(window, qtbot):
    search(qtbot, window, "tier:deckhand event:downgraded")
    parts, seen = window.parts, []

    def shows_the_first() -> bool:
        """Not one of those that were found while it was typed."""
        first = parts.model.event_row(0)
        return parts.model.rowCount() == 3 and first is not None and parts.history.selected() == first.key

    qtbot.waitUntil(lambda: shows_the_first() and parts.history.head.findings.isVisible(), timeout=20_000)
    parts.search.setFocus()
    for _ in range(13):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        seen.append(focus.accessibleName() or focus.text())
    assert seen == [
        "★ Save view",
        "Export…",
        "Remove tier: deckhand",
        "Remove event: downgraded",
        "Events",
        "1 finding",
        "List",
        "Copy summary",
        "Export history…",
        "Tiers over time",
        "Views of the event",
        "Find in details",
        "Details of the event",
    ]


def test_rows_are_copied_as_text_with_tabs(window, qtbot):
    table = window.parts.table
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QGuiApplication.clipboard().clear()
    qtbot.keyClick(table, Qt.Key.Key_C, CONTROL)
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() != "")
    lines = QGuiApplication.clipboard().text().split("\n")
    assert [line.split("\t")[0] for line in lines] == [cell(window, 0, TIME), cell(window, 1, TIME)]


def test_more_rows_than_are_copied_is_said(window, qtbot, monkeypatch):
    monkeypatch.setattr("viewer.ui.copy_desk.COPIED_ROWS", 5)
    window.parts.table.setFocus()
    window.parts.table.selectAll()
    window.actions_by_key["copy"].trigger()
    qtbot.waitUntil(lambda: "the first 5 of" in window.parts.notice.words())
    assert len(QGuiApplication.clipboard().text().split("\n")) == 5


def test_the_menu_of_a_cell_narrows_the_query(window, qtbot):
    window.values.cell_menu(0, "campaign_name", QPoint(10, 10))
    menu = window.findChild(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)
    only = next(action for action in menu.actions() if action.text() == "Only this")
    name = cell(window, 0, KEYS.index("campaign_name"))
    with qtbot.waitSignal(window.rested):
        only.trigger()
    menu.close()
    assert {cell(window, row, KEYS.index("campaign_name")) for row in range(window.parts.model.rowCount())} == {name}
    assert window.parts.search.text().startswith("campaign:=")


def test_the_details_filter_too(window, qtbot):
    node = next(
        child
        for group in window.parts.details.tree._found.nodes
        for child in group.children
        if child.path == "customer.id"
    )
    with qtbot.waitSignal(window.rested):
        window.values.filter_by(node)
    assert window.parts.search.text() == f"customer_id:{node.copy}"


def test_one_zone_for_all(window, qtbot):
    before = cell(window, 0, TIME)
    with qtbot.waitSignal(window.rested):
        window.choices.choose_zone("Asia/Tokyo")
    assert cell(window, 0, TIME) != before
    assert window.parts.model.headerData(TIME, Qt.Orientation.Horizontal) == "Time (Asia/Tokyo) ▾"
    window._open_zone_menu()
    window.menus["&View/Time &zone"].close()


def test_the_theme_switches_while_running(window, qtbot):
    window.actions_by_key["theme_dark"].trigger()
    assert window.grab().toImage().pixelColor(5, 5).name() == theme.DARK.window
    window.actions_by_key["theme_light"].trigger()
    assert window.grab().toImage().pixelColor(5, 5).name() == theme.LIGHT.window


def test_an_empty_library_is_filled_from_the_sample(open_window, tmp_path, qtbot):
    window = open_window(tmp_path / "library.db")
    parts = window.parts
    assert parts.pages.currentWidget() is parts.empty_library
    assert not parts.export_button.isEnabled()
    with qtbot.waitSignal(window.rested, timeout=20_000):
        window.open_files([paths.sample_capture()])
    assert parts.pages.currentWidget() is parts.table
    assert parts.model.rowCount() > 400
    assert parts.notice.words().startswith("Imported ")
    qtbot.waitUntil(lambda: "2 rejected" in [button.text() for button in parts.status.findChildren(QPushButton)])
    dialog = window.records.show_rejects()
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 2)
    dialog.close()


def test_new_events_wait_while_somebody_reads(open_window, tmp_path, qtbot):
    lines = SAMPLE.read_text("utf-8").splitlines(keepends=True)
    (tmp_path / "one.ndjson").write_text("".join(lines[:100]), "utf-8")
    import_sources([str(tmp_path / "one.ndjson")], tmp_path / "library.db")
    window = open_window(tmp_path / "library.db")
    parts = window.parts
    parts.table.step(4)
    count, key = parts.model.rowCount(), parts.table.current_key()
    (tmp_path / "two.ndjson").write_text("".join(lines[100:200]), "utf-8")
    with qtbot.waitSignal(window.importing.ended, timeout=20_000):
        window.open_files([tmp_path / "two.ndjson"])
    assert (parts.model.rowCount(), parts.table.current_key()) == (count, key)
    assert parts.arrivals.words().endswith(" new events.")
    with qtbot.waitSignal(window.rested):
        parts.arrivals.buttons()[0].click()
    assert parts.arrivals.words() == ""
    assert parts.model.rowCount() > count
    assert parts.table.currentIndex().row() == 0


def test_the_details_tell_of_deliveries_that_an_import_brought(open_window, tmp_path, qtbot):
    captures = [tmp_path / "one.ndjson", tmp_path / "two.log"]
    line = SAMPLE.read_text("utf-8").splitlines()[0]
    captures[0].write_text(line, "utf-8")
    captures[1].write_text(f"hook: {line}", "utf-8")
    import_sources([str(captures[0])], tmp_path / "library.db")
    window = open_window(tmp_path / "library.db")
    window.parts.details.tabs.setCurrentIndex(3)
    deliveries = window.parts.details.source.deliveries
    assert deliveries.rowCount() == 1
    window.open_files([captures[1]])
    qtbot.waitUntil(lambda: deliveries.rowCount() == 2, timeout=20_000)


def test_a_library_that_is_none_is_a_calm_sentence(open_window, tmp_path, qtbot):
    (tmp_path / "library.db").write_text("no database " * 100)
    window = open_window(tmp_path / "library.db")
    assert window.parts.pages.currentWidget() is window.parts.problem
    with qtbot.waitSignal(window.rested):
        window.ask()


def test_the_layout_is_remembered(window, open_window, sample, settings):
    window.parts.table.header.show_column("customer_email")
    window.resize(780, 600)
    window.parts.splitter.setSizes([280, 238, 260])  # more than each needs, whatever it shows by then
    sizes = window.parts.splitter.sizes()
    assert sizes == [280, 238, 260]
    window.close()
    again = open_window(sample)
    assert "customer_email" in again.parts.table.header.shown_columns()
    assert again.parts.splitter.sizes() == sizes
    again.actions_by_key["reset_columns"].trigger()
    assert "customer_email" not in again.parts.table.header.shown_columns()
    assert isinstance(settings, Settings)


def test_dialogs_open_and_close(window, qtbot):
    for key in ("about", "shortcuts", "open", "open_folder", "follow", "export", "imports", "rejects"):
        window.actions_by_key[key].trigger()
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        dialog.close()


def test_hostile_values_stay_text(open_window, tmp_path, qtbot):
    line = json.loads(SAMPLE.read_text("utf-8").splitlines()[0])
    line["data"]["customer"]["name"] = '<img src="/tmp/probe.png">\u202e\nx' + "y" * 3000
    (tmp_path / "evil.ndjson").write_text(json.dumps(line), "utf-8")
    import_sources([str(tmp_path / "evil.ndjson")], tmp_path / "library.db")
    window = open_window(tmp_path / "library.db")
    assert cell(window, 0, CUSTOMER).startswith('<img src="/tmp/probe.png">⟨U+202E⟩⏎x')
    for tab in range(4):
        window.parts.details.tabs.setCurrentIndex(tab)
        assert not window.grab().isNull()


def test_in_another_order_the_count_stands_first(window, qtbot):
    total = window.parts.model.rowCount()
    told: list[tuple[str, int]] = []
    window.reader.counted.connect(lambda answer: told.append(("counted", answer.total)))
    window.reader.settled.connect(lambda answer: told.append(("settled", answer.total)))
    with qtbot.waitSignal(window.rested):
        window.choices.sort_by("customer_name")
    assert told == [("counted", total), ("settled", total)]
    assert window.parts.model.rowCount() == total
    names = [cell(window, row, CUSTOMER).lower() for row in range(200)]  # the first page
    assert names == sorted(names)


BODY = {
    "customer": {"id": "cust_1", "name": "Alex"},
    "campaign": {"id": "camp_1", "name": "VIP"},
    "loyalty_tier": {"id": "tier_1", "name": "Gold", "points": {"from": 1, "to": 5}},
}


@pytest.fixture
def undecided(open_window, tmp_path, qtbot):
    """A window on three events whose bodies name no type."""
    bodies = [BODY | {"customer": {"id": f"cust_{number}", "name": "Alex"}} for number in range(3)]
    (tmp_path / "body.json").write_text("\n".join(map(json.dumps, bodies)), "utf-8")
    window = open_window(tmp_path / "library.db")
    with qtbot.waitSignal(window.rested, timeout=20_000):
        window.open_files([tmp_path / "body.json"])
    return window


def types_shown(window: MainWindow) -> list[str]:
    return [cell(window, row, KEYS.index("type")) for row in range(window.parts.model.rowCount())]


def test_a_source_without_types_is_asked_for_once_and_the_answer_is_undone(undecided, qtbot):
    window, bar = undecided, undecided.parts.question
    qtbot.waitUntil(lambda: bar.words() != "")
    assert bar.words() == "3 events in body.json name no type. They are joined, left or prolonged: which?"
    bar.buttons()[0].click()
    qtbot.waitUntil(lambda: types_shown(window) == ["joined · by hand"] * 3)
    tree = window.parts.details.tree
    qtbot.waitUntil(lambda: tree.current_node().value == "customer.loyalty.tier.joined")
    assert window.parts.notice.words() == "3 events are “joined” now, known by your word."
    window.actions_by_key["undo"].trigger()
    qtbot.waitUntil(lambda: types_shown(window) == ["undecided"] * 3)
    assert bar.words() == ""


def test_selected_events_are_said_to_be_something(undecided, qtbot):
    window, table = undecided, undecided.parts.table
    table.setFocus()
    with qtbot.waitSignal(window.parts.details.shown):
        qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    window.values.cell_menu(1, "type", QPoint(10, 10))
    menu = window.findChild(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)
    choice = next(action.menu() for action in menu.actions() if action.text() == "The 2 selected events were…")
    choice.actions()[1].trigger()
    menu.close()
    qtbot.waitUntil(lambda: types_shown(window) == ["left · by hand", "left · by hand", "undecided"])
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_A, CONTROL)
    window.values.cell_menu(0, "type", QPoint(10, 10))
    menu = window.findChild(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)
    choice = next(action.menu() for action in menu.actions() if action.text() == "All 3 matching events were…")
    choice.actions()[2].trigger()
    menu.close()
    qtbot.waitUntil(lambda: types_shown(window) == ["prolonged · by hand"] * 3)


def test_all_rows_are_selected_without_loading_them(window, qtbot):
    wanted: list[int] = []
    window.parts.model.page_wanted.connect(wanted.append)
    window.parts.table.setFocus()
    qtbot.keyClick(window.parts.table, Qt.Key.Key_A, CONTROL)
    assert window.parts.table.selected_ranges() == [(0, window.parts.model.rowCount() - 1)]
    assert wanted == []


def test_an_import_is_reported_and_removed_again(undecided, qtbot):
    window = undecided
    notice = {button.text(): button for button in window.parts.notice.buttons()}
    assert list(notice) == ["Report", "Undo"]
    notice["Report"].click()
    dialog = QApplication.activeModalWidget()
    qtbot.waitUntil(lambda: dialog.chosen() is not None)
    assert dialog.report.sum_text().startswith("3 records = 3 new events + 0 further deliveries")
    dialog.close()
    with qtbot.waitSignal(window.removing.removed):
        notice["Undo"].click()
    assert window.parts.notice.words() == "Removed the import of body.json: 3 events went."
    qtbot.waitUntil(lambda: window.parts.pages.currentWidget() is window.parts.empty_library)
    qtbot.waitUntil(lambda: window.parts.question.words() == "")


def test_a_followed_log_shows_its_events_and_waits_for_who_reads(open_window, tmp_path, qtbot):
    log = tmp_path / "hooks.ndjson"
    lines = SAMPLE.read_text("utf-8").splitlines(keepends=True)
    log.write_text("".join(lines[:50]), "utf-8")
    window = open_window(tmp_path / "library.db")
    parts = window.parts
    window.following.follow([log])
    qtbot.waitUntil(lambda: parts.model.rowCount() > 30, timeout=20_000)
    assert parts.status.following_words().startswith("Following hooks.ndjson · ")
    parts.table.step(4)
    count, key = parts.model.rowCount(), parts.table.current_key()
    with log.open("a", encoding="utf-8") as growing:
        growing.write("".join(lines[50:100]))
    qtbot.waitUntil(lambda: parts.arrivals.words().endswith("new events."), timeout=5_000)
    assert (parts.model.rowCount(), parts.table.current_key()) == (count, key)
    parts.arrivals.buttons()[0].click()
    qtbot.waitUntil(lambda: parts.model.rowCount() > count)
    window.following.stop()
    assert parts.status.following_words() == ""


def test_reading_the_details_counts_as_reading(window, qtbot):
    assert not window._is_reading()
    window.parts.details.find_box.setFocus()
    assert window._is_reading()


def test_a_reason_of_the_report_leads_to_its_rejects(open_window, tmp_path, qtbot):
    import_sources([str(SAMPLE)], tmp_path / "library.db")
    window = open_window(tmp_path / "library.db")
    imports = window.records.show_imports()
    qtbot.waitUntil(lambda: imports.chosen() is not None)
    lines = imports.report.reasons.lines
    kinds = [lines.line(row).subject for row in range(lines.rowCount())]
    assert len(kinds) >= 1
    imports.report.reasons.clicked.emit(lines.index(0, 0))
    rejects = QApplication.activeModalWidget()
    assert rejects.filter.wanted().kind == kinds[0]
    qtbot.waitUntil(lambda: rejects.model.rowCount() == int(lines.index(0, 1).data()))
    rejects.close()
    imports.close()
