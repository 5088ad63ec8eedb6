import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QTextCharFormat

from viewer.ui import theme
from viewer.ui.search_box import SearchBox


@pytest.fixture
def box(qtbot, styled):
    made = SearchBox()
    qtbot.addWidget(made)
    made.show()
    return made


def _looks(box) -> list[tuple[str, str]]:
    """The stretches of the text that look otherwise than the rest, and how."""
    marks: list[QInputMethodEvent.Attribute] = []

    class Watch(QObject):
        def eventFilter(self, watched, event) -> bool:
            if event.type() == QEvent.Type.InputMethod:
                marks[:] = event.attributes()
            return False

    watch = Watch()
    box.installEventFilter(watch)
    box.restyle()
    box.removeEventFilter(watch)
    units = box.text().encode("utf-16-le")
    looks = []
    for mark in marks:
        start = mark.start + box.cursorPosition()
        text = units[2 * start : 2 * (start + mark.length)].decode("utf-16-le")
        wavy = mark.value.underlineStyle() == QTextCharFormat.UnderlineStyle.WaveUnderline
        looks.append((text, "wavy" if wavy else mark.value.foreground().color().name()))
    return looks


def test_names_doubts_and_what_is_unfinished_look_different(box):
    accent, muted = theme.colour("accent").name(), theme.colour("muted").name()
    box.setText("🌻 tier:Gold or -is:tes")
    assert _looks(box) == [("tier:", accent), ("or", accent), ("-", accent), ("tes", muted)]
    box.setText('colour:red "event:joined" 🌻 tier:')
    assert _looks(box) == [("colour:red", "wavy"), ("tier:", muted)]
    box.setText("plain words")
    assert _looks(box) == []


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


def test_escape_in_an_empty_box_may_belong_to_the_window_around_it(box, qtbot):
    box.closes_with_escape = True
    with qtbot.assertNotEmitted(box.left):
        qtbot.keyClick(box, Qt.Key.Key_Escape)
    qtbot.keyClicks(box, "a")
    with qtbot.waitSignal(box.left):
        qtbot.keyClick(box, Qt.Key.Key_Escape)


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
