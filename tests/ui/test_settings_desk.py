from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray

from viewer.jobs.settings_file import Found
from viewer.ui.main_window import MainWindow
from viewer.ui.settings import Settings
from viewer.ui.settings_desk import settings_words, unusable_words, zone_words
from viewer.ui.window_parts import LAYOUT

TEXTS = (
    *("zone", "theme", "language", "sort", "facets", "columns/arrangement", "side_bar", "history_pane", "folder"),
    *("details/opened", "details/closed", "details/compare_with", "details/hide_equal", "recent_commands", "text_size"),
    *("export/form", "export/separator", "export/added", "export/left_out", "questions"),
)
ASIDE = Path("window.ini.damaged")


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (Found(), ""),
        (
            Found(frozenset({"zone", "window", "xyz"}), kept_as=ASIDE),
            "Some settings of this window were damaged and are as at a first start: time zone, layout of the window. "
            "The damaged file is kept as window.ini.damaged.",
        ),
        (
            Found(frozenset({"xyz"}), kept_as=ASIDE),
            "A small part of the settings of this window was damaged; all else holds. The damaged file is kept as "
            "window.ini.damaged.",
        ),
        (
            Found(frozenset({"columns"}), kept_as=ASIDE, is_cut_off=True),
            "The settings of this window are cut off: what could be read holds, and all else is as at a first start. "
            "The damaged file is kept as window.ini.damaged.",
        ),
        (
            Found(frozenset({"xyz"}), is_lost=True, kept_as=ASIDE),
            "The settings of this window were damaged: theme, language, time zone, layout and columns are as at a "
            "first start. The damaged file is kept as window.ini.damaged.",
        ),
        (
            Found(is_lost=True),
            "The settings of this window cannot be read, so that it looks as at a first start, and remembers nothing. "
            "Check who may read window.ini in the folder of your settings.",
        ),
        (
            Found(is_newer=True),
            "A newer Tier Viewer has written the settings of this window. What this one knows of them holds, and the "
            "rest is left as it is.",
        ),
    ],
)
def test_what_was_reset_is_said_in_one_notice(found, words):
    assert settings_words(found) == words


def test_what_could_not_be_used_is_named_as_people_call_it():
    assert unusable_words(set()) == unusable_words({"xyz"}) == ""
    assert unusable_words({"splitter", "window", "theme"}) == (
        "Some settings of this window could not be used and are as at a first start: theme, layout of the window."
    )


def test_settings_that_cannot_be_written_are_told(qtbot, styled, tmp_path):
    (tmp_path / "settings").touch()  # a file in the place of the folder: not even root can write into it
    window = MainWindow(tmp_path / "library.db", Settings(tmp_path / "settings"))
    qtbot.addWidget(window)
    window.show()
    assert window.keeping.banner.words() == (
        "What you change in this window is not remembered, because the folder of your settings cannot be written."
    )
    window.choices.choose_zone("Asia/Tokyo")
    window.close()


@pytest.mark.parametrize(
    ("content", "start"),
    [(b"\0" * 500, "The settings of this window were damaged"), (b"", ""), (b"[General]\nformat=9\n", "A newer")],
)
def test_the_window_comes_up_and_says_it(qtbot, styled, tmp_path, content, start):
    folder = tmp_path / "settings"
    folder.mkdir()
    (folder / "window.ini").write_bytes(content)
    window = MainWindow(tmp_path / "library.db", Settings(folder))
    qtbot.addWidget(window)
    window.show()
    assert window.keeping.banner.words().startswith(start)
    assert window.keeping.banner.isVisible() == bool(start)
    window.close()


def test_a_folder_in_the_place_of_the_settings_costs_only_what_was_in_it(qtbot, styled, tmp_path):
    (tmp_path / "settings" / "window.ini").mkdir(parents=True)
    window = MainWindow(tmp_path / "library.db", Settings(tmp_path / "settings"))
    qtbot.addWidget(window)
    window.show()
    assert "is kept as window.ini.damaged" in window.keeping.banner.words()
    window.choices.choose_zone("Asia/Tokyo")
    window.close()
    assert Settings(tmp_path / "settings").text("zone", "UTC") == "Asia/Tokyo"


def test_a_time_zone_that_is_unknown_here_is_told(qtbot, styled, settings, tmp_path):
    assert zone_words("UTC") == zone_words("Europe/Berlin") == ""
    settings.set_text("zone", "Mars/\u202eHellas")
    window = MainWindow(tmp_path / "library.db", settings)
    qtbot.addWidget(window)
    told = "There is no time zone “Mars/⟨U+202E⟩Hellas” on this computer, so that times are shown in UTC."
    assert window.keeping.banner.words() == told
    assert window.choices.zone_name == "UTC"
    window.close()


@pytest.mark.parametrize("value", ["-1 \0 é 99999999999999999999 [{]", "[" * 5_000, "9" * 4_000])
def test_no_value_of_a_setting_keeps_the_window_from_coming_up(qtbot, styled, settings, tmp_path, value):
    names = ("window", "splitter", "history_height")
    for name in (*TEXTS, *(f"{name}/version" for name in names)):
        settings.set_text(name, value)
    for name, version in zip(names, ("", LAYOUT, "1"), strict=True):
        settings.set_layout(name, QByteArray(value.encode() * 3), version)
    window = MainWindow(tmp_path / "library.db", Settings(tmp_path / "settings"))
    qtbot.addWidget(window)
    window.show()
    assert window.parts.table.header.shown_columns()
    assert window.windowTitle() == "library.db"
    window.actions_by_key["reset_layout"].trigger()
    window.close()
