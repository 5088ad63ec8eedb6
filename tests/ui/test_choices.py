import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from viewer.jobs.find_events import Sort
from viewer.ui import theme
from viewer.ui.choices import Choices
from viewer.ui.zone_dialog import ZoneDialog, local_zone

KEYS = ("theme_system", "theme_light", "theme_dark", "zone_utc", "zone_local", "zone_other")


@pytest.fixture
def window(qtbot, styled):
    made = QWidget()
    qtbot.addWidget(made)
    return made


def make(settings, window) -> tuple[Choices, dict[str, QAction]]:
    choices = Choices(settings, window)
    actions = {key: QAction(key, window) for key in KEYS}
    for action in actions.values():
        action.setCheckable(True)
    choices.use_actions(actions)
    return choices, actions


def checked(actions: dict[str, QAction]) -> list[str]:
    return [key for key, action in actions.items() if action.isChecked()]


def test_the_theme_changes_while_running_and_is_remembered(settings, window, qtbot):
    choices, actions = make(settings, window)
    assert "theme_system" in checked(actions)
    with qtbot.waitSignal(theme.changes.restyled):
        choices.handlers()["theme_dark"]()
    assert theme.current() is theme.DARK
    assert "theme_dark" in checked(actions)
    assert "theme_dark" in checked(make(settings, window)[1])
    choices.choose_theme("light")


def test_the_zone_is_one_for_all_and_remembered(settings, window, qtbot):
    choices, actions = make(settings, window)
    assert choices.zone_name == "UTC"
    with qtbot.waitSignal(choices.zone_changed):
        choices.choose_zone("Asia/Tokyo")
    assert str(choices.zone) == "Asia/Tokyo"
    assert "zone_other" in checked(actions)
    assert make(settings, window)[0].zone_name == "Asia/Tokyo"
    choices.handlers()["zone_local"]()
    assert choices.zone_name == local_zone()
    settings.set_text("zone", "No/Where")
    assert make(settings, window)[0].zone_name == "UTC"


def test_other_zones_come_from_a_list(settings, window, qtbot):
    choices, actions = make(settings, window)
    dialog = choices.ask_zone()
    assert isinstance(dialog, ZoneDialog)
    dialog.find_box.setText("berlin")
    dialog.accept()
    assert choices.zone_name == "Europe/Berlin"
    dialog = choices.ask_zone()
    dialog.reject()
    assert choices.zone_name == "Europe/Berlin"
    assert "zone_other" in checked(actions)


def test_the_order_turns_round_and_is_remembered(settings, window):
    choices, _ = make(settings, window)
    choices.sort_by("tier_name")
    assert choices.sort == Sort("tier_name", False)
    choices.sort_by("tier_name")
    assert choices.sort == Sort("tier_name", True)
    assert make(settings, window)[0].sort == Sort("tier_name", True)
    choices.reset_sort()
    assert make(settings, window)[0].sort == Sort()
    assert choices.lost_column == ""
    settings.set_text("sort", "no_such_column down")
    lost = make(settings, window)[0]
    assert (lost.sort, lost.lost_column) == (Sort(), "no_such_column")
    choices.sort_by('customer."shoe size"')
    assert make(settings, window)[0].sort == Sort('customer."shoe size"', False)


def test_every_change_of_the_order_is_told(settings, window, qtbot):
    choices, _ = make(settings, window)
    for change in (lambda: choices.sort_by("line"), lambda: choices.use_sort(Sort("id", True)), choices.reset_sort):
        with qtbot.waitSignal(choices.sort_changed):
            change()
    assert choices.sort == Sort()
