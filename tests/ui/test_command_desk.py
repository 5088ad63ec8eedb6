import pytest
from PySide6.QtWidgets import QMainWindow

from viewer.ui.actions import fill_menus, make_actions
from viewer.ui.command_desk import ALSO, CommandDesk, menu_entries
from viewer.ui.command_palette import Entry
from viewer.ui.commands import COMMANDS


class Room:
    """A window with all menus."""

    def __init__(self, qtbot, settings) -> None:
        self.done: list[str] = []
        self.window = QMainWindow()
        qtbot.addWidget(self.window)
        self.desk = CommandDesk(settings, self.window)
        handlers = {command.key: (lambda key=command.key: self.done.append(key)) for command in COMMANDS}
        self.actions = make_actions(self.window, handlers | self.desk.handlers())
        self.menus = fill_menus(self.window.menuBar(), self.actions)

    def entries(self) -> dict[str, Entry]:
        return {entry.name or entry.title: entry for entry in menu_entries(self.window)}


@pytest.fixture
def room(qtbot, styled, settings):
    return Room(qtbot, settings)


def test_every_command_is_offered_with_its_menu_and_keys(room):
    entries = room.entries()
    assert set(entries) == {command.key for command in COMMANDS}
    assert entries["open_folder"][:3] == ("Open folder…", "File", "Ctrl+Shift+O")
    assert entries["theme_dark"].place == "View › Theme"
    entries["open_folder"].run()
    assert room.done == ["open_folder"]


def test_menus_that_are_filled_when_they_open_are_offered_too(room):
    menu = room.menus["&View"].addMenu("&Columns")
    menu.aboutToShow.connect(lambda: (menu.clear(), menu.addAction("E-mail")))
    assert room.entries()["E-mail"].place == "View › Columns"


def test_what_is_disabled_says_why(room):
    room.actions["export"].setEnabled(False)
    room.actions["copy"].setEnabled(False)
    assert room.entries()["export"].reason == "No event matches, so that there is nothing to export"
    assert room.entries()["copy"].reason != ""
    assert room.entries()["open"].reason == ""


def test_a_choice_shows_that_it_is_chosen(room):
    room.actions["theme_dark"].setChecked(True)
    assert room.entries()["theme_dark"].title == "Dark  ✓"


def test_what_was_used_last_is_remembered_but_nothing_from_the_data(room, settings, qtbot):
    done: list[str] = []
    room.menus["&View"].addAction("Mía’s view", lambda: done.append("view"))
    for wanted in ("dark", "export", "mia"):
        palette = room.desk.open_palette()
        palette.box.setText(wanted)
        with qtbot.waitSignal(palette.chosen):
            palette._choose(palette.list.currentIndex())
    assert (room.done, done) == (["theme_dark", "export"], ["view"])
    assert settings.text("recent_commands", "") == "export theme_dark"
    assert room.desk.open_palette().titles()[:2] == ["Export…", "Dark  ✓"]


def test_the_sheet_leads_to_the_palette(room, qtbot):
    sheet = room.desk.handlers()["shortcuts"]()
    with qtbot.waitSignal(sheet.palette_asked):
        sheet._leave_for_palette()
    assert room.desk._palette is not None


def test_other_words_for_a_command_find_it_and_are_not_shown(room):
    room.actions["language_de"].setProperty(ALSO, "German")
    palette = room.desk.open_palette()
    palette.box.setText("german")
    assert palette.titles() == ["Deutsch"]
    assert palette._model.line(0).place == "View › Language"
