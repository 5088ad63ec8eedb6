import os
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.jobs.settings_file import LONGEST, Found, look_after, sift

SOUND = (
    "[General]\nformat=1\ntheme=dark\nzone=Europe/Berlin\nat=@@x\nempty=\n\n"
    '[columns]\narrangement="a:1,b;c \\"x\\" é%"\nmore=[\\"x\\"]\n\n[libraries]\n'
    'ab12\\zone=UTC\nab12\\window\\state="@ByteArray(\\0,)"\n\n'
    "[window]\nstate=@ByteArray(\\0\\x1\\xd9)\nversion=1 2\n"
)


@pytest.fixture
def file(tmp_path):
    return tmp_path / "window.ini"


def test_what_the_program_writes_is_sound_and_stays(file):
    assert look_after(file) == Found()
    file.touch()
    assert look_after(file) == Found()
    for text in (SOUND, SOUND.replace("\n", "\r\n")):
        file.write_text(text, encoding="utf-8", newline="")
        assert look_after(file) == Found()
    assert [one.name for one in file.parent.iterdir()] == ["window.ini"]


@pytest.mark.parametrize(
    "content",
    [
        bytes(range(256)) * 20,
        b"\0" * 4096,
        b"\xff\xfe[\0G\0",
        b"x" * (LONGEST + 1),
        b"hello\nworld\n",
        b"\x89PNG\r\n\x1a\n",
    ],
    ids=["bytes", "zeros", "UTF-16", "huge", "prose", "picture"],
)
def test_garbage_is_kept_aside_as_a_whole(file, content):
    file.write_bytes(content)
    found = look_after(file)
    assert found.is_lost
    assert found.kept_as == file.with_name("window.ini.damaged")
    assert found.kept_as.read_bytes() == content
    assert not file.exists()


def test_of_half_a_file_the_sound_half_goes_on(file):
    half = SOUND[: SOUND.index("\\xd9")]
    file.write_text(half, encoding="utf-8")
    found = look_after(file)
    assert found == Found(frozenset({"window"}), False, file.with_name("window.ini.damaged"), is_cut_off=True)
    assert found.kept_as is not None
    assert found.kept_as.read_text(encoding="utf-8") == half
    kept = file.read_text(encoding="utf-8")
    assert "zone=Europe/Berlin\n" in kept
    assert "state=@ByteArray(\\0\\x1" not in kept
    assert look_after(file) == Found(), "what is left in its place is sound"
    if sys.platform != "win32":
        assert file.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("line", "lost"),
    [
        ("theme=@ByteArray(dark)", "theme"),
        ("zone=Europe/Berlin, UTC", "zone"),
        ("sort=@Variant(\\0\\0\\0\\x2)", "sort"),
        ('facets="[]', "facets"),
        ("theme=da\x1brk", "theme"),
        ("no entry at all", "no entry at all"),
        ("[window]\nstate=big", "window"),
        ("[win dow]\nversion=1", "[win dow]"),
        ("[details]\n[win dow]\nversion=1", "[win dow]"),
        ("[libraries]\nab12\\columns\\arrangement=1, 2", "columns"),
        ("[libraries]\nab12\\zone=@Sphere(3)", "zone"),
        ("[libraries]\nno entry", "libraries"),
    ],
)
def test_only_what_is_of_the_wrong_kind_is_lost(line, lost):
    sound, names = sift(f"[General]\nlanguage=de\n{line}\n")
    assert lost in names
    assert sound[:2] == ["[General]", "language=de"]
    assert not any("=" in one for one in sound[2:])


def test_entries_below_a_broken_heading_belong_to_nobody():
    sound, names = sift("[General]\ntheme=dark\n[colu\ntheme=light\n[window]\nversion=1\n")
    assert sound == ["[General]", "theme=dark", "[window]", "version=1", ""]
    assert names == {"[colu", "theme"}


def test_of_a_broken_heading_the_section_before_it_is_not_blamed():
    assert sift("[details]\nopened=x\n[expo\nform=csv\n")[1] == {"[expo", "form"}


def test_a_file_of_a_later_version_stays_as_it_is(file):
    file.write_text("[General]\nformat=2\ntheme=@Sphere(3)\nzone=UTC\n", encoding="utf-8")
    before = file.read_bytes()
    assert look_after(file) == Found(is_newer=True)
    assert file.read_bytes() == before


def test_a_folder_in_its_place_is_moved_aside_with_what_it_holds(file):
    for number in range(2):
        file.mkdir()
        (file / "x").write_text(str(number))
        found = look_after(file)
        assert found.is_lost
        assert found.kept_as is not None
        assert (found.kept_as / "x").read_text() == str(number)
    assert sorted(one.name for one in file.parent.iterdir()) == ["window.ini.damaged", "window.ini.damaged-2"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no such pipes")
def test_a_pipe_in_its_place_is_not_waited_for(file):
    os.mkfifo(file)
    found = look_after(file)
    assert found.is_lost
    assert found.kept_as == file.with_name("window.ini.damaged")


@pytest.mark.skipif(sys.platform == "win32" or os.getuid() == 0, reason="root reads everything")
def test_what_may_not_be_read_is_moved_aside(file):
    file.write_text(SOUND, encoding="utf-8")
    file.chmod(0)
    assert look_after(file).kept_as == file.with_name("window.ini.damaged")


def test_what_cannot_be_moved_is_left_and_told(file, monkeypatch):
    file.write_bytes(b"\0\0\0")

    def refuse(*_):
        raise PermissionError

    monkeypatch.setattr(os, "replace", refuse)
    found = look_after(file)
    assert (found.is_lost, found.kept_as) == (True, None)
    assert file.read_bytes() == b"\0\0\0"


@given(st.binary(max_size=300), st.integers(0, len(SOUND)))
def test_whatever_is_in_the_file_what_is_left_of_it_is_sound(content, place):
    for damaged in (content, SOUND[:place].encode() + content + SOUND[place:].encode()):
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, "window.ini")
            file.write_bytes(damaged)
            found = look_after(file)
            if found.kept_as is not None:
                assert found.kept_as.read_bytes() == damaged
            assert look_after(file) in (Found(), Found(is_newer=True))
