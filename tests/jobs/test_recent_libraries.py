import os
import sys

import pytest

from viewer import paths
from viewer.jobs import recent_libraries
from viewer.jobs.recent_libraries import MOST, Recent


def test_the_latest_are_first_and_each_once(tmp_path):
    one, other = tmp_path / "one.db", tmp_path / "größe & <b>.db"
    assert recent_libraries.recent_libraries() == []
    for library in (one, other, one):
        recent_libraries.note_opened(library)
    other.touch()
    assert recent_libraries.recent_libraries() == [Recent(one, False), Recent(other, True)]
    recent_libraries.take_off(one)
    assert recent_libraries.recent_libraries() == [Recent(other, True)]
    recent_libraries.clear()
    recent_libraries.clear()
    assert recent_libraries.recent_libraries() == []


def test_only_so_many_are_kept(tmp_path):
    for number in range(MOST + 3):
        recent_libraries.note_opened(tmp_path / f"{number}.db")
    found = [one.path.name for one in recent_libraries.recent_libraries()]
    assert found == [f"{number}.db" for number in range(MOST + 2, 2, -1)]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps others out by its own lists")
def test_the_list_is_for_its_owner_only(tmp_path):
    recent_libraries.note_opened(tmp_path / "one.db")
    assert paths.recent_libraries().stat().st_mode & 0o077 == 0
    assert [file.name for file in paths.recent_libraries().parent.iterdir()] == ["recent-libraries.json"]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\0",
        b'{"a": 1}',
        b"[1, null, {}]",
        b'["relative.db", "a\\u0000b"]',
        b"[" * 100_000,
        b"[" + b" " * 900_000,
    ],
    ids=["empty", "garbage", "object", "wrong kinds", "no places", "deep", "huge"],
)
def test_a_damaged_list_is_as_good_as_none(tmp_path, content):
    paths.make_private_folder(paths.recent_libraries().parent)
    paths.recent_libraries().write_bytes(content)
    assert recent_libraries.recent_libraries() == []
    recent_libraries.note_opened(tmp_path / "one.db")
    assert recent_libraries.recent_libraries() == [Recent(tmp_path / "one.db", False)]


def test_where_nothing_can_be_written_nothing_is_remembered(tmp_path):
    file = paths.recent_libraries()
    file.mkdir(parents=True)
    recent_libraries.note_opened(tmp_path / "one.db")
    recent_libraries.clear()
    assert recent_libraries.recent_libraries() == []
    assert [one.name for one in file.parent.iterdir()] == [file.name]


@pytest.mark.skipif(sys.platform == "win32", reason="names are text there")
def test_a_name_that_is_no_text_comes_back(tmp_path):
    odd = tmp_path / "caf\udce9.db"
    recent_libraries.note_opened(odd)
    assert recent_libraries.recent_libraries() == [Recent(odd, False)]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no such pipes")
def test_a_pipe_in_its_place_is_not_waited_for():
    file = paths.recent_libraries()
    file.parent.mkdir(parents=True)
    os.mkfifo(file)
    assert recent_libraries.recent_libraries() == []
