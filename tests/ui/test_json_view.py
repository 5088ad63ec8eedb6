import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from viewer.ui import theme
from viewer.ui.bounded_text import Bounded, bounded
from viewer.ui.json_view import JsonView
from viewer.ui.text_finding import find_in_text

TEXT = '{\n  "náme 🌻": "Gold",\n  "n": -1.5e3,\n  "ok": true\n}'


@pytest.fixture
def view(qtbot, styled):
    made = JsonView()
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    return made


def colours(view: JsonView, line: int) -> list[tuple[int, int, str]]:
    layout = view.view.document().findBlockByNumber(line).layout()
    return [(part.start, part.length, part.format.foreground().color().name()) for part in layout.formats()]


def test_keys_values_and_numbers_differ(view, qtbot):
    view.show_text(bounded(TEXT), TEXT)
    qtbot.waitUntil(lambda: bool(colours(view, 1)))
    assert colours(view, 1) == [(2, 9, theme.LIGHT.accent), (13, 6, theme.LIGHT.up)]
    assert colours(view, 2) == [(2, 3, theme.LIGHT.accent), (7, 6, theme.LIGHT.warn)]
    assert colours(view, 3) == [(2, 4, theme.LIGHT.accent), (8, 4, theme.LIGHT.down)]


def test_only_lines_in_sight_are_coloured(view, qtbot):
    whole = "\n".join(f'"key": {number}' for number in range(20_000))
    view.show_text(bounded(whole), whole)
    qtbot.waitUntil(lambda: bool(colours(view, 0)))
    qtbot.waitUntil(view.view.is_filled)
    assert colours(view, 19_000) == []
    view.view.verticalScrollBar().setValue(19_000)
    qtbot.waitUntil(lambda: bool(colours(view, 19_000)))


def test_what_was_cut_is_said_and_the_whole_is_copied(view, qtbot):
    view.show_text(Bounded("short", "Only the first 5 of 9 characters are shown."), "the whole")
    copy = view.findChild(QPushButton)
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "the whole"


def test_colours_follow_the_theme(view, qtbot, styled):
    view.show_text(bounded(TEXT), TEXT)
    qtbot.waitUntil(lambda: bool(colours(view, 1)))
    theme.choose("dark")
    theme.apply(styled)
    assert colours(view, 1)[0][2] == theme.DARK.accent


def marks(view: JsonView) -> list[str]:
    return [mark.cursor.selectedText() for mark in view.view.extraSelections()]


def test_what_is_found_is_marked_where_it_is_in_sight(view, qtbot):
    whole = "\n".join(f'"kéy{number}": "Gold"' for number in range(3_000))
    shown = bounded(whole)
    view.show_text(shown, whole)
    qtbot.waitUntil(view.view.is_filled)
    view.line.box.setText("gold")
    view.show_found(find_in_text(shown, "gold"))
    assert view.line.count.text() == "1 of 3,000"
    assert set(marks(view)) == {"Gold"}
    assert 5 < len(marks(view)) < 100
    first = view.view.extraSelections()[0]
    assert first.format.background().color().name() == theme.LIGHT.accent
    view.step(-1)
    assert view.line.count.text() == "3,000 of 3,000"
    assert view.view.textCursor().blockNumber() == 2_999
    assert view.view.extraSelections()[-1].cursor.blockNumber() == 2_999
    view.step(1)
    assert view.view.textCursor().blockNumber() == 0
    view.show_found(find_in_text(shown, "key2999"))
    assert marks(view) == ["kéy2999"]
    view.show_found(find_in_text(shown, "silver"))
    assert (marks(view), view.line.count.text()) == ([], "nothing found")


def test_a_place_far_below_is_gone_to_once_it_is_there(view, qtbot):
    whole = "\n".join(f'"key": {number}' for number in range(40_000))
    shown = bounded(whole)
    view.show_text(shown, whole)
    assert not view.view.is_filled()
    view.line.box.setText("39999")
    view.show_found(find_in_text(shown, "39999"))
    qtbot.waitUntil(lambda: view.view.textCursor().blockNumber() == 39_999)
    qtbot.waitUntil(lambda: marks(view) == ["39999"])


def test_a_place_across_the_end_of_a_broken_line_is_marked_as_a_whole(view, qtbot):
    whole = "🌻" * 998 + "Gold" + "x" * 5_000
    shown = bounded(whole)
    view.show_text(shown, whole)
    qtbot.waitUntil(view.view.is_filled)
    view.show_found(find_in_text(shown, "gold"))
    assert marks(view) == ["Go\u2029ld"]


def test_the_key_for_finding_stays_within_the_tab(view, qtbot):
    with qtbot.waitActive(view):
        view.activateWindow()
    view.view.setFocus()
    assert view.view.hasFocus()
    qtbot.keyClick(view.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert view.line.box.hasFocus()
    with qtbot.waitSignal(view.find_asked) as said:
        qtbot.keyClicks(view.line.box, "x")
    assert said.args == ["x"]
    qtbot.keyClick(view.line.box, Qt.Key.Key_Down)
    assert view.view.hasFocus()


def test_another_text_is_searched_for_the_same_words(view, qtbot):
    view.line.box.setText("gold")
    with qtbot.waitSignal(view.find_asked) as said:
        view.show_text(bounded(TEXT), TEXT)
    assert said.args == ["gold"]


def test_lines_stay_coloured_while_the_text_is_filled(view, qtbot):
    whole = "\n".join(f'"key": {number}' for number in range(20_000))
    view.show_text(bounded(whole), whole)
    qtbot.waitUntil(view.view.is_filled)
    view.view.verticalScrollBar().setValue(800)
    qtbot.waitUntil(lambda: bool(colours(view, 805)))
    assert colours(view, 0)
