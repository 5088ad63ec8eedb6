import stat
import sys

import pytest
from PySide6.QtCore import QByteArray

from viewer.jobs.settings_file import Found
from viewer.ui import settings as settings_module
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


def test_what_it_writes_is_sound_when_it_is_read_again(tmp_path):
    first = Settings(tmp_path)
    for number, words in enumerate(("UTC", "a, b", 'say "yes"', "@x", " b ", "é\n%", "")):
        first.set_text(f"libraries/ab/{number}", words)
    first.set_layout("window", QByteArray(bytes(range(256))), "v1")
    again = Settings(tmp_path)
    assert again.found == Found()
    assert again.text("libraries/ab/2", "") == 'say "yes"'
    assert again.layout("window", "v1") == QByteArray(bytes(range(256)))


@pytest.mark.parametrize("content", [b"\0\xff\xfe\x00garbage", b"[General]\ntheme=dark\n[wind", b"x" * 2_000_000])
def test_damaged_settings_are_those_of_a_first_start_and_can_be_written(tmp_path, content):
    (tmp_path / "window.ini").write_bytes(content)
    settings = Settings(tmp_path)
    assert settings.found.kept_as == tmp_path / "window.ini.damaged"
    assert settings.text("zone", "UTC") == "UTC"
    settings.set_text("zone", "Asia/Tokyo")
    again = Settings(tmp_path)
    assert again.found == Found()
    assert again.text("zone", "UTC") == "Asia/Tokyo"


def test_a_later_layout_is_neither_taken_nor_overwritten(tmp_path):
    (tmp_path / "window.ini").write_text(
        "[General]\nformat=99\nzone=Asia/Tokyo\nsphere=@Sphere(1)\n\n[window]\nversion=7 \nstate=@ByteArray(later)\n"
    )
    settings = Settings(tmp_path)
    assert settings.found.is_newer
    assert settings.text("zone", "UTC") == "Asia/Tokyo"
    assert settings.layout("window") is None
    settings.set_layout("window", QByteArray(b"ours"))
    settings.set_layout("splitter", QByteArray(b"ours"))
    settings.set_text("theme", "dark")
    kept = (tmp_path / "window.ini").read_text()
    assert "format=99" in kept
    assert "state=@ByteArray(later)" in kept
    assert "theme=dark" in kept
    assert Settings(tmp_path).layout("splitter") == QByteArray(b"ours")


def test_what_belongs_to_a_library_is_kept_for_it_and_the_rest_for_all(tmp_path):
    settings = Settings(tmp_path)
    settings.set_text("zone", "UTC")
    one, other = settings.of_library(tmp_path / "one.db"), settings.of_library(tmp_path / "other.db")
    one.set_text("zone", "Asia/Tokyo")
    one.set_text("theme", "dark")
    one.set_layout("splitter", QByteArray(b"one"))
    other.set_text("zone", "Europe/Oslo")
    again = Settings(tmp_path)
    assert again.of_library(tmp_path / "one.db").text("zone", "") == "Asia/Tokyo"
    assert again.of_library(tmp_path / "other.db").text("zone", "") == "Europe/Oslo"
    assert again.of_library(tmp_path / "other.db").layout("splitter") is None
    assert again.of_library(tmp_path / "other.db").text("theme", "") == "dark"
    third = again.of_library(tmp_path / "third.db")
    assert third.text("zone", "") == "Europe/Oslo"
    assert third.layout("splitter") == QByteArray(b"one")
    third.forget("zone")
    assert Settings(tmp_path).of_library(tmp_path / "third.db").text("zone", "none") == "none"
    assert again.of_library(tmp_path / "one.db").text("zone", "") == "Asia/Tokyo"


def test_desks_of_libraries_that_were_not_used_for_long_are_dropped(tmp_path, monkeypatch):
    settings = Settings(tmp_path)
    for number in range(settings_module.MOST_LIBRARIES + 2):
        monkeypatch.setattr(settings_module.time, "time", lambda number=number: 1_000_000_000 + number)
        settings.of_library(tmp_path / f"{number}.db").set_text("zone", f"zone {number}")
    settings.set_text("zone", "UTC")
    again = Settings(tmp_path)
    assert again.of_library(tmp_path / "0.db").text("zone", "") == "UTC"
    assert again.of_library(tmp_path / "41.db").text("zone", "") == "zone 41"
    assert again.found == Found()
