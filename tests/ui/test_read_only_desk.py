import os
import shutil
from pathlib import Path

import pytest

from viewer.jobs.import_sources import import_sources
from viewer.ui import read_only_desk
from viewer.ui.command_desk import menu_entries
from viewer.ui.main_window import MainWindow
from viewer.ui.read_only_desk import BANNER, REASON, is_read_only

SAMPLE = Path(__file__).parents[2] / "resources" / "sample-capture.ndjson"


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    library = tmp_path_factory.mktemp("library") / "library.db"
    import_sources([str(SAMPLE)], library)
    return library


@pytest.fixture
def start(qtbot, styled, settings, filled, tmp_path, monkeypatch):
    made: list[MainWindow] = []

    def make(writable: bool) -> MainWindow:
        monkeypatch.setattr(read_only_desk, "is_read_only", lambda library: not writable)
        window = MainWindow(Path(shutil.copy(filled, tmp_path / "library.db")), settings)
        made.append(window)
        qtbot.addWidget(window)
        with qtbot.waitSignal(window.rested):
            window.show()
        return window

    yield make
    for window in made:
        window.close()


def test_what_would_write_is_off_and_a_banner_says_why(start):
    window = start(writable=False)
    assert window.reading_only.banner.words() == BANNER
    assert [button.text() for button in window.reading_only.banner.buttons()] == ["Open another library…"]
    off = {entry.name: entry.reason for entry in menu_entries(window) if entry.reason == REASON}
    assert {"open", "follow", "mark_red", "unmark_customer", "note", "save_view", "forget_customer"} <= set(off)
    assert not window.parts.open_button.isEnabled()
    assert not window.recent.menu.isEnabled()
    on = {name for name, action in window.actions_by_key.items() if action.isEnabled()}
    assert {"export", "customer", "as_of", "verify", "back_up", "library_folder"} <= on
    assert window.parts.model.rowCount() > 100
    window.notes.look(window.parts.table.current_key())
    assert not window.notes.strip.edit("event")
    assert window.notes.strip.isHidden()


def test_a_library_that_can_be_written_has_no_banner(start):
    window = start(writable=True)
    assert window.reading_only.banner.words() == ""
    assert window.actions_by_key["open"].isEnabled()
    assert window.recent.menu.isEnabled()
    assert not [entry for entry in menu_entries(window) if entry.reason == REASON]


def test_a_library_is_read_only_by_itself_or_by_its_folder(tmp_path, monkeypatch):
    library = tmp_path / "library.db"
    closed: list[Path] = []
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path) not in closed)
    closed.append(library)
    assert not is_read_only(library)  # there is none yet
    library.touch()
    assert is_read_only(library)
    closed[:] = [tmp_path.resolve()]
    assert is_read_only(library)
    closed.clear()
    assert not is_read_only(library)
