import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMainWindow, QPushButton

from tests.ui.fakes import NODES, make_row
from viewer.domain.finding import Found
from viewer.domain.query import parse
from viewer.jobs.find_events import Sort
from viewer.ui.pane_desk import PaneDesk
from viewer.ui.window_parts import make_parts


class Room:
    """The panes of a window with events, chips and details."""

    def __init__(self, qtbot, settings, library) -> None:
        self.window = QMainWindow()
        qtbot.addWidget(self.window)
        self.parts = make_parts(library, settings)
        self.window.setCentralWidget(self.parts.body)
        self.parts.model.show_first([make_row(key) for key in range(20)], Sort())
        self.parts.details.tree.show_fields(Found("", NODES, ()))
        self.parts.details._pages.setCurrentIndex(0)
        self.desk = PaneDesk(self.parts, self.window)
        self.window.resize(1200, 700)
        self.window.show()
        self.window.activateWindow()
        self.parts.search.setFocus()
        qtbot.waitUntil(self.parts.search.hasFocus)

    def names(self, command: str, count: int) -> list[str]:
        named = []
        for _ in range(count):
            self.desk.handlers()[command]()
            focus = QApplication.focusWidget()
            named.append(focus.accessibleName() or focus.text())
        return named


@pytest.fixture
def room(qtbot, styled, settings, tmp_path):
    made = Room(qtbot, settings, tmp_path / "library.db")
    yield made
    made.parts.details.worker.close()


def test_the_panes_follow_each_other_and_begin_again(room):
    expected = ["Events", "Details of the event", "Time zone: UTC", "Search"]
    room.parts.status.show_zone("UTC")
    assert room.names("next_pane", 4) == expected
    assert room.names("previous_pane", 4) == ["Time zone: UTC", "Details of the event", "Events", "Search"]


def test_a_pane_remembers_where_the_keyboard_was(room):
    room.parts.details.find_box.setFocus()
    room.parts.search.setFocus()
    assert room.names("next_pane", 2) == ["Events", "Find in details"]


def test_what_comes_and_goes_is_a_pane_while_it_is_there(room):
    room.parts.results.show_query(parse("tier:gold").query, ())
    room.parts.notice.say("Imported.", actions=[("Report", lambda: None)])
    assert room.names("next_pane", 3) == ["Remove tier: gold", "Events", "Report"]
    room.parts.results.show_query(parse("").query, ())
    room.parts.notice.hide()
    room.parts.search.setFocus()
    assert room.names("next_pane", 2) == ["Events", "Details of the event"]


def test_a_pane_can_be_added(room):
    button = QPushButton("Facet", room.parts.body)
    button.show()
    room.desk.add(button, before=room.parts.pages)
    assert room.names("next_pane", 2) == ["Facet", "Events"]


def test_escape_leads_back_to_the_table(room, qtbot):
    for part in (room.parts.details.tree, room.parts.details.tabs, room.parts.side.widget()):
        part.setFocus()
        qtbot.keyClick(part, Qt.Key.Key_Escape)
        assert room.parts.table.hasFocus()


def test_a_message_that_is_closed_by_the_keyboard_leads_to_the_table(room, qtbot):
    room.parts.notice.say("Imported.", actions=[("Report", lambda: None)])
    link = room.parts.notice.buttons()[0]
    link.setFocus()
    qtbot.keyClick(link, Qt.Key.Key_Space)
    assert not room.parts.notice.isVisible()
    assert room.parts.table.hasFocus()


def test_the_tabs_turn_from_anywhere(room):
    tabs = room.parts.details.tabs
    room.desk.handlers()["previous_tab"]()
    assert tabs.currentIndex() == tabs.count() - 1
    room.desk.handlers()["next_tab"]()
    assert tabs.currentIndex() == 0
