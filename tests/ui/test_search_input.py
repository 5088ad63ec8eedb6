"""The search box of the real window under bad input: whatever is typed or pasted, the window answers and goes on."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel

from viewer.jobs.import_sources import import_sources
from viewer.ui.main_window import MainWindow
from viewer.ui.plain_text import PlainLabel
from viewer.ui.search_box import LONGEST

SAMPLE = Path(__file__).parents[2] / "resources" / "sample-capture.ndjson"
HORRORS = {
    "quotes": "\"'`´“”«»\\",
    "open quote": 'tier:"Gold',
    "brackets": "((((]]}{[<>)",
    "SQL": "'; DROP TABLE events; --",
    "SQL in a value": 'tier:"x\' OR 1=1 --"',
    "FTS": 'NEAR(a b, 2) AND * ^a "b" OR NOT col:x -',
    "LIKE and GLOB": "%_%[a-z]*?",
    "regular expression": "(a+)+$ (.*)*b",
    "NUL": "a\0b tier:\0",
    "lines": "one\r\ntwo\tthree\u2028four",
    "emoji": "👩‍👩‍👧‍👦🏳️‍🌈🌻 tier:🌻",
    "right to left": "محمد \u202etier:dloG\u202c עברית",
    "combining": "Z̷̡̢a̴l̵g̶ò͜ " + "e" + "\u0301" * 300,
    "private and odd": "\ufffe\uffff\ue000\U0010ffff\u200b\u2060\ufeff",
    "minuses": "-" * 300 + " - --a -(-(-b))",
    "fields of nothing": "a:b:c: ::: :x tier: event:, is:= time:.. points:>",
    "endless times": "time:9999999-99..-999999y after:-999999999d",
    "deep": "(" * 500 + "a" + ")" * 500,
    "alternatives": " or ".join(["a"] * 300),
    "many values": "event:" + ",".join(f"v{number}" for number in range(400)),
    "paths": "customer." + "a." * 200 + ":x",
    "100 KB": "lorem ipsum " * 9000,
    "100 KB without a blank": "x" * 100_000,
    "markup": "<img src=x onerror=alert(1)><b>&amp;",
}


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    path = tmp_path_factory.mktemp("library") / "library.db"
    import_sources([str(SAMPLE)], path)
    return path


@pytest.fixture
def window(qtbot, styled, settings, library):
    made = MainWindow(library, settings)
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.rested):
        made.show()
    made.activateWindow()
    made.parts.search.setFocus()
    yield made
    made.close()


def test_whatever_is_pasted_is_answered(window, qtbot):
    bugs: list[str] = []
    window.failed.connect(bugs.append)
    parts, box = window.parts, window.parts.search
    for name, horror in HORRORS.items():
        QGuiApplication.clipboard().setText(horror)
        with qtbot.waitSignal(window.rested, timeout=20_000):
            box.paste()
        assert len(box.text()) <= LONGEST, name
        assert parts.pages.currentWidget() in (parts.table, parts.empty_result), name
        for place in range(0, len(box.text()) + 1, max(1, len(box.text()) // 5)):
            box.setCursorPosition(place)
            window.searching.suggest()
        qtbot.keyClick(box, Qt.Key.Key_Return)
        assert all(len(label.text()) < 3000 for label in window.findChildren(PlainLabel)), name
        assert all(label.textFormat() == Qt.TextFormat.PlainText for label in window.findChildren(QLabel)), name
        with qtbot.waitSignal(window.rested):
            box.clear_search()
        assert parts.pages.currentWidget() is parts.table, name
        assert parts.model.rowCount() > 400, name
        # The history shows it first, on one line.
        qtbot.keyClick(box, Qt.Key.Key_Down)
        assert window.searching.popup.kind() == "search", name
        assert "\n" not in window.searching.popup.model.line(0).name, name
        window.searching.dismiss()
    assert not bugs


def test_the_history_opens_in_a_window_that_must_grow_for_a_notice(window, qtbot):
    window.searching.history.note("Ana")
    window.resize(window.minimumSizeHint())
    qtbot.waitUntil(lambda: window.size() == window.minimumSizeHint())
    window.parts.notice.say("About to need more room than the window has.")
    window.parts.notice.setMinimumHeight(400)
    part = window.parts.notice.parentWidget()
    while part is not window:
        QCoreApplication.sendPostedEvents(part, QEvent.Type.LayoutRequest)
        part = part.parentWidget()
    window.searching.show_history()
    assert window.searching.popup.kind() == "search"
    window.searching.dismiss()
    assert not window.searching.popup.isVisible()


def test_more_than_fits_is_told_in_words(window, qtbot):
    QGuiApplication.clipboard().setText("x" * 100_000)
    window.parts.search.paste()
    told = [label.text() for label in window.parts.notice.findChildren(PlainLabel) if label.isVisible()]
    assert told == ["The search box takes 2,000 characters. What did not fit was left out."]


def test_a_longer_query_from_elsewhere_is_kept_whole(window, qtbot):
    text = "source:" + ",".join(f'"{number:0200}"' for number in range(20))
    window.parts.search.set_query_text(text)
    assert window.parts.search.text() == text


def test_typing_in_the_table_starts_a_search_with_suggestions(window, qtbot):
    table, box = window.parts.table, window.parts.search
    table.setFocus()
    qtbot.keyClick(table, "t")
    assert QApplication.focusWidget() is box
    qtbot.keyClicks(box, "i")
    qtbot.waitUntil(lambda: window.searching.popup.kind() == "field")
    assert box.text() == "ti"
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert not window.searching.popup.isVisible()
    assert QApplication.focusWidget() is box
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is table
    qtbot.keyClick(table, Qt.Key.Key_Escape)
    assert box.text() == ""


def test_the_keys_of_the_search_work_from_the_table(window, qtbot):
    table, box = window.parts.table, window.parts.search
    for key in ("/", "Ctrl+F"):
        table.setFocus()
        if key == "/":
            qtbot.keyClick(table, Qt.Key.Key_Slash)
        else:
            window.actions_by_key["find"].trigger()
        assert QApplication.focusWidget() is box
        assert box.text() == ""


def test_a_facet_or_chip_that_edits_the_query_closes_the_list(window, qtbot):
    box = window.parts.search
    qtbot.keyClicks(box, "tier:")
    qtbot.waitUntil(window.searching.popup.isVisible)
    window.query.edit(window.query.query)
    box.set_query_text("event:joined")
    assert not window.searching.popup.isVisible()
