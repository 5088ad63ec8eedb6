from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from tests.ui.foreign import foreign
from viewer.ui import interface_language, library_message
from viewer.ui.command_desk import ALSO
from viewer.ui.language_desk import LanguageDesk
from viewer.ui.notice_bar import NoticeBar


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def make(settings, window) -> tuple[LanguageDesk, NoticeBar, dict[str, QAction]]:
    notice = NoticeBar(window)
    desk = LanguageDesk(Path("some.db"), settings, notice, window)
    actions = {key: QAction(key, window) for key in desk.handlers()}
    for action in actions.values():
        action.setCheckable(True)
    desk.use_actions(actions)
    return desk, notice, actions


def checked(actions: dict[str, QAction]) -> list[str]:
    return [key for key, action in actions.items() if action.isChecked()]


def test_the_system_decides_until_a_language_is_chosen(settings, window):
    _, _, actions = make(settings, window)
    assert list(actions) == ["language_system", "language_en", "language_de"]
    assert checked(actions) == ["language_system"]


def test_a_language_takes_hold_in_the_next_window(settings, window, monkeypatch):
    opened: list[Path] = []
    monkeypatch.setattr(library_message, "open_in_its_window", opened.append)
    desk, notice, _ = make(settings, window)
    desk.handlers()["language_de"]()
    assert interface_language.chosen(settings).code == "de"
    assert notice.words() == "From the next window on, everything is in this language: Deutsch."
    notice.buttons()[0].click()
    assert opened == [Path("some.db")]
    assert not window.isVisible()
    assert checked(make(settings, window)[2]) == ["language_de"]


def test_the_language_that_is_spoken_already_needs_no_new_window(settings, window):
    desk, notice, _ = make(settings, window)
    desk.handlers()["language_en"]()
    assert notice.words() == ""


def test_the_palette_finds_a_language_by_what_others_call_it(settings, window):
    _, _, actions = make(settings, window)
    assert actions["language_de"].property(ALSO) == "German German"
    with foreign():
        _, _, actions = make(settings, window)
        assert actions["language_de"].property(ALSO).startswith("German ")
        assert actions["language_de"].property(ALSO) != "German German"
    assert actions["language_system"].property(ALSO) is None


def test_an_unknown_choice_is_the_systems(settings, window):
    settings.set_text(interface_language.SETTING, "xx")
    assert checked(make(settings, window)[2]) == ["language_system"]
