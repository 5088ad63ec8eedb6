import os
from pathlib import Path

import pytest

from tests.program import NOBODY, needs_root
from viewer.capture import places


def refuse(sentence: str) -> None:
    raise AssertionError(sentence)


def test_files_of_a_folder_and_a_file_alone(tmp_path: Path) -> None:
    for name in ("b.log", "a.log", ".hidden", "deep/c.log", ".git/d.log"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    os.mkfifo(tmp_path / "fifo")
    (tmp_path / "broken").symlink_to("nothing")
    found = [one.path for one in places.files_now(str(tmp_path), refuse)]
    assert found == [str(tmp_path / name) for name in ("a.log", "b.log", "deep/c.log")]
    (one,) = places.files_now(str(tmp_path / "a.log"), refuse)
    assert (one.size, one.changed) == (1, (tmp_path / "a.log").stat().st_mtime_ns)
    assert list(places.files_now(str(tmp_path / "nothing"), refuse)) == []


@needs_root
def test_a_folder_that_cannot_be_entered_is_told(tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir()
    (tmp_path / "closed").chmod(0)
    for folder in (tmp_path, *tmp_path.parents):
        folder.chmod(folder.stat().st_mode | 0o555)
    told: list[str] = []
    os.seteuid(NOBODY)
    try:
        assert list(places.files_now(str(tmp_path), told.append)) == []
    finally:
        os.seteuid(0)
    assert told == [f"{tmp_path}/closed was skipped: the folder cannot be read (Permission denied)."]


def test_files_beside_one_in_the_order_of_their_last_change(tmp_path: Path) -> None:
    for number, name in enumerate(("app.log", "app.log.1", "app.log.2", "other.log", ".hidden")):
        (tmp_path / name).write_bytes(b"x")
        os.utime(tmp_path / name, (100 - number, 100 - number))
    log = str(tmp_path / "app.log")
    found = places.beside(log)
    assert [os.path.basename(one.path) for one in found] == ["other.log", "app.log.2", "app.log.1"]
    assert [places.is_rotated_name(one.path, log) for one in found] == [False, True, True]
    assert places.is_rotated_name("/x/app.log-20240501.gz", log)
    assert places.beside(str(tmp_path / "nowhere" / "app.log")) == []


def test_a_file_that_is_renamed_while_the_folder_is_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in (1, 2):
        (tmp_path / f"app.log.{number}").write_bytes(b"x" * number)
    names = ["app.log.1", "app.log.2"]

    def listed(folder: str) -> list[str]:
        found = [*names]
        if len(names) == 2:  # rotation has come to the parts: each moves on by one
            names.append("app.log.3")
            for number in (2, 1):
                (tmp_path / f"app.log.{number}").rename(tmp_path / f"app.log.{number + 1}")
        return found

    monkeypatch.setattr(os, "listdir", listed)
    found = places.beside(str(tmp_path / "app.log"))
    assert sorted((os.path.basename(one.path), one.size) for one in found) == [("app.log.2", 1), ("app.log.3", 2)]


def test_whether_a_file_has_been_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "a.log"
    file.write_bytes(b"x")
    os.utime(file, (100, 100))
    found = places.file_now(str(file))
    assert found is not None
    assert places.is_old(found, 2.0)
    assert not places.is_old(found._replace(changed=2**63), 2.0)
