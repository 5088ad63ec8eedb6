import stat
import sys

import pytest
from PySide6.QtCore import QByteArray

from viewer.ui.settings import Settings


def test_words_and_layouts_survive(tmp_path):
    first = Settings(tmp_path / "config")
    first.set_text("zone", "Europe/Berlin")
    first.set_layout("columns", QByteArray(b"abc"), "v1")
    again = Settings(tmp_path / "config")
    assert again.text("zone", "UTC") == "Europe/Berlin"
    assert again.layout("columns", "v1") == QByteArray(b"abc")
    assert again.layout("columns", "v2") is None
    assert again.layout("other") is None
    again.forget("columns")
    assert again.layout("columns", "v1") is None


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps others out by its own lists")
def test_the_file_is_for_its_owner_only(tmp_path):
    Settings(tmp_path / "config").set_text("theme", "dark")
    assert stat.S_IMODE((tmp_path / "config" / "window.ini").stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "config").stat().st_mode) == 0o700


def test_a_folder_that_cannot_be_made_costs_only_memory(tmp_path):
    (tmp_path / "file").write_text("x")
    settings = Settings(tmp_path / "file" / "config")
    settings.set_text("theme", "dark")
    assert settings.text("zone", "UTC") == "UTC"
