import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QMainWindow, QVBoxLayout, QWidget

from tests.ui.foreign import foreign, foreign_text
from viewer.ui import theme
from viewer.ui.command_palette import CommandPalette, Entry

ENTRIES = [
    Entry("Open…", "File", "Ctrl+O", lambda: None, name="open"),
    Entry("Export…", "File", "Ctrl+S", lambda: None, "no event matches", "export"),
    Entry("Dark", "View › Theme", "", lambda: None, name="dark"),
    Entry("<b>Mía</b>\u202e view", "Saved views", "", lambda: None),
]


class Room:
    """A palette over a window with another line that had the keyboard."""

    def __init__(self, qtbot, recent=()) -> None:
        self.window = QMainWindow()
        qtbot.addWidget(self.window)
        body = QWidget()
        box = QVBoxLayout(body)
        self.other, self.third = QLineEdit(), QLineEdit()
        box.addWidget(self.other)
        box.addWidget(self.third)
        self.window.setCentralWidget(body)
        self.window.resize(900, 600)
        self.window.show()
        self.window.activateWindow()
        self.other.setFocus()
        qtbot.waitUntil(self.other.hasFocus)
        self.palette = CommandPalette(ENTRIES, recent, self.window)
        self.chosen: list[str] = []
        self.palette.chosen.connect(lambda entry: self.chosen.append(entry.title))


@pytest.fixture
def room(qtbot, styled):
    return Room(qtbot)


def test_letters_narrow_and_enter_runs(room, qtbot):
    assert len(room.palette.titles()) == 4
    qtbot.keyClicks(room.palette.box, "drk")
    assert room.palette.titles() == ["Dark"]
    with qtbot.waitSignal(room.palette.chosen):
        qtbot.keyClick(room.palette.box, Qt.Key.Key_Return)
    assert room.chosen == ["Dark"]
    assert room.palette.isHidden()
    assert room.other.hasFocus()


@pytest.mark.parametrize("size", [100, 150, 200])
def test_what_is_found_is_seen_whole_however_large_texts_are(qtbot, styled, size):
    try:
        theme.choose_text_size(size)
        theme.apply(styled)
        palette = Room(qtbot).palette
        qtbot.keyClicks(palette.box, "drk")
        qtbot.waitUntil(lambda: palette.list.viewport().height() >= palette.list.sizeHintForRow(0))
        assert palette.list.verticalScrollBar().maximum() == 0
        assert palette.foot.height() >= palette.foot.sizeHint().height()
    finally:
        theme.choose_text_size(100)
        theme.apply(styled)


def test_escape_closes_and_gives_the_keyboard_back(room, qtbot):
    qtbot.keyClick(room.palette.box, Qt.Key.Key_Escape)
    assert room.palette.isHidden()
    assert room.other.hasFocus()
    assert room.chosen == []


def test_what_is_not_possible_says_why_and_stays(room, qtbot):
    qtbot.keyClicks(room.palette.box, "export")
    qtbot.keyClick(room.palette.box, Qt.Key.Key_Return)
    assert room.chosen == []
    assert not room.palette.isHidden()
    assert room.palette.foot.text() == "Not possible now: no event matches."
    assert room.palette.box.accessibleDescription() == "Export…, File, Ctrl+S, not possible now"


def test_nothing_found_is_said(room, qtbot):
    qtbot.keyClicks(room.palette.box, "zzzz")
    assert room.palette.titles() == []
    assert room.palette.foot.text().startswith("No command")
    qtbot.keyClick(room.palette.box, Qt.Key.Key_Return)
    qtbot.keyClick(room.palette.box, Qt.Key.Key_Down)
    assert room.chosen == []


def test_arrows_choose_and_go_round(room, qtbot):
    for key, row in ((Qt.Key.Key_Down, 1), (Qt.Key.Key_Up, 0), (Qt.Key.Key_Up, 3), (Qt.Key.Key_Down, 0)):
        qtbot.keyClick(room.palette.box, key)
        assert room.palette.list.currentIndex().row() == row
    qtbot.keyClick(room.palette.box, Qt.Key.Key_PageDown)
    assert room.palette.list.currentIndex().row() == 3


def test_what_was_used_last_stands_first(qtbot, styled):
    room = Room(qtbot, recent=("dark", "gone", "export"))
    assert room.palette.titles()[:3] == ["Dark", "Export…", "Open…"]


def test_names_from_the_data_stay_text(room):
    assert room.palette.titles()[3] == "<b>Mía</b>⟨U+202E⟩ view"


def test_a_click_runs_too(room, qtbot):
    area = room.palette.list.visualRect(room.palette.list.model().index(2))
    with qtbot.waitSignal(room.palette.chosen):
        qtbot.mouseClick(room.palette.list.viewport(), Qt.MouseButton.LeftButton, pos=area.center())
    assert room.chosen == ["Dark"]


def test_it_goes_when_the_keyboard_goes_and_follows_the_window(room):
    room.window.resize(500, 600)
    assert room.palette.width() == 460
    room.third.setFocus()
    assert room.palette.isHidden()
    assert room.third.hasFocus()


def test_it_speaks_the_language_in_use(qtbot, styled):
    with foreign():
        palette = Room(qtbot, recent=["export"]).palette
        assert palette.foot.text() == foreign_text("Not possible now: {reason}.").format(reason="no event matches")
        qtbot.keyClicks(palette.box, "qqq")
        assert palette.foot.text() == foreign_text("No command has these letters. Esc closes.")
        assert palette.box.placeholderText() == foreign_text("Type a few letters of what you want to do")
