import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QMainWindow

from viewer.ui import theme
from viewer.ui.room_desk import RoomDesk, room_of
from viewer.ui.window_parts import make_parts


@pytest.fixture
def room(qtbot, styled, settings, tmp_path):
    window = QMainWindow()
    qtbot.addWidget(window)
    window.parts = make_parts(tmp_path / "library.db", settings)
    window.setCentralWidget(window.parts.body)
    window.body = window.parts.body
    window.desk = RoomDesk(window.parts, settings, window)
    window.setMinimumSize(1, 1)
    yield window
    window.parts.details.finish()
    window.parts.history.finish()
    theme.choose_text_size(100)
    theme.apply(styled)


def panes(window: QMainWindow) -> str:
    parts = window.parts
    shown = {"side": parts.side, "history": parts.history, "details": parts.details, "save": parts.save_button}
    shown["open"] = parts.open_button
    return " ".join(name for name, part in shown.items() if not part.isHidden())


def give(window: QMainWindow, width: int, height: int) -> None:
    """As a resize, which a window whose parts need more would refuse here."""
    window.desk._window = Sized(QSize(width, height))
    window.desk._look()


class Sized:
    def __init__(self, size: QSize) -> None:
        self.size = lambda: size


@pytest.mark.parametrize(
    ("width", "height", "shown"),
    [
        (1440, 900, "side history details save open"),
        (1280, 500, "side details save open"),
        (740, 900, "history details save open"),
        (640, 360, "open"),
        (320, 150, ""),
    ],
)
def test_the_table_comes_first_where_there_is_little_room(room, width, height, shown):
    give(room, width, height)
    assert panes(room) == shown
    give(room, 1440, 900)
    assert panes(room) == "side history details save open"


def test_large_texts_need_more_room(room, styled):
    give(room, 1280, 720)
    assert panes(room) == "side history details save open"
    theme.choose_text_size(200)
    theme.apply(styled)
    assert panes(room) == "open"


def test_what_a_person_shows_in_a_small_window_stays_until_its_room_changes(room, settings):
    give(room, 640, 360)
    room.desk.handlers()["details"]()
    give(room, 645, 365)
    assert panes(room) == "details open"
    give(room, 1440, 900)
    give(room, 640, 360)
    assert panes(room) == "open"


def test_panes_that_nobody_wants_do_not_come_back(room, settings):
    settings.set_text("side_bar", "hidden")
    room.parts.side.hide()
    room.desk.toggle()
    give(room, 640, 360)
    give(room, 1440, 900)
    assert panes(room) == "history save open"
    assert settings.text("details_pane", "") == "hidden"


def test_sizes_tell_how_much_room_there_is():
    assert room_of(QSize(1280, 720)) == (False, False, False, False)
    assert room_of(QSize(640, 360)) == (True, True, True, False)
    assert room_of(QSize(320, 180)) == (True, True, True, True)
