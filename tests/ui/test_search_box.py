import pytest
from PySide6.QtCore import Qt

from viewer.ui.search_box import SearchBox, field_spans


@pytest.fixture
def box(qtbot, styled):
    made = SearchBox()
    qtbot.addWidget(made)
    made.show()
    return made


def test_field_names_are_found_outside_of_quotes():
    assert field_spans("event:joined after:2024") == [(0, 6), (13, 6)]
    assert field_spans('-tier:Gold "event:joined" x') == [(0, 6)]
    assert field_spans("nofield:x http://tier:y") == []


def test_a_pause_in_typing_searches_once(box, qtbot):
    with qtbot.waitSignal(box.searched) as said:
        qtbot.keyClicks(box, "gold")
    assert said.args == ["gold"]


def test_enter_searches_at_once(box, qtbot):
    qtbot.keyClicks(box, "a")
    with qtbot.waitSignal(box.searched, timeout=0, raising=False) as said:
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert said.signal_triggered


def test_escape_goes_to_the_table(box, qtbot):
    qtbot.keyClicks(box, "abc")
    with qtbot.waitSignals([box.searched, box.left]):
        qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert box.text() == "abc"


def test_colouring_leaves_text_and_cursor_alone(box, qtbot):
    qtbot.keyClicks(box, "tier:Gold after:2024")
    qtbot.keyClick(box, Qt.Key.Key_Home)
    qtbot.keyClicks(box, "x ")
    assert box.text() == "x tier:Gold after:2024"
    assert box.cursorPosition() == 2
    box.restyle()
    assert box.text() == "x tier:Gold after:2024"


def test_undo_survives_the_colours(box, qtbot):
    qtbot.keyClicks(box, "tier:Gold")
    box.undo()
    assert box.text() == ""


def test_typing_elsewhere_begins_a_new_search(box, qtbot):
    box.setText("old")
    box.start_typing("n")
    assert box.text() == "n"
    box.start_typing("")
    assert box.selectedText() == "n"


def test_a_query_shown_from_elsewhere_is_not_searched_again(box, qtbot):
    with qtbot.assertNotEmitted(box.searched, wait=200):
        box.set_query_text("tier:Gold")
    assert box.text() == "tier:Gold"
    with qtbot.waitSignal(box.searched) as said:
        box.clear_search()
    assert said.args == [""]
