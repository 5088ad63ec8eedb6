from pathlib import Path

import pytest

from tests.webhooks import webhook, write
from viewer.errors import LibraryProblem
from viewer.jobs.import_sources import import_sources
from viewer.jobs.list_rejects import count_rejects, list_rejects, reject_raw
from viewer.store import library


def test_rejects_tell_their_place_reason_and_bytes(tmp_path: Path) -> None:
    first = write(tmp_path / "a.log", webhook(1), b'{"id": tru', b'{"name":"Zo\xc3\xab"}', b'{"bad":"\xff"}')
    second = write(tmp_path / "b.log", b'[{"id":1}]', webhook(2))
    path = tmp_path / "library.db"
    import_sources([str(first), str(second)], path)
    rows = list_rejects(path)
    assert count_rejects(path) == len(rows) == 4
    assert [(row.source, row.line) for row in rows] == [("b.log", 1), ("a.log", 2), ("a.log", 3), ("a.log", 4)]
    texts = {name: (tmp_path / name).read_bytes() for name in ("a.log", "b.log")}
    for row in rows:
        raw = texts[row.source][row.offset : row.offset + row.length]
        assert reject_raw(path, row.key) == raw
        assert row.preview == raw.decode("utf-8", "replace")
        assert row.reason
    assert [row.key for row in list_rejects(path, 2)] == [row.key for row in rows[:2]]
    assert list_rejects(path, 0) == []
    assert reject_raw(path, 10**6) == b""


def test_a_preview_is_short_and_a_list_that_is_cut_off_has_none(tmp_path: Path) -> None:
    source = tmp_path / "a.json"
    source.write_bytes(b'[\n{"x":"' + "é".encode() * 5_000 + b'"},\n')
    import_sources([str(source)], tmp_path / "library.db")
    rows = list_rejects(tmp_path / "library.db")
    assert [len(row.preview) for row in rows] == [200, 0]
    assert "the list is cut off" in rows[1].reason
    assert reject_raw(tmp_path / "library.db", rows[1].key) == b""


def test_a_reject_that_is_damaged_in_the_library(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    import_sources([str(write(tmp_path / "a.log", b'{"x":1}', b'{"y":2}'))], path)
    connection = library.open_for_writing(path)
    connection.execute("UPDATE rejects SET raw = x'00ff00ff'")
    connection.close()
    with pytest.raises(LibraryProblem, match="damaged here"):
        list_rejects(path)
    with pytest.raises(LibraryProblem, match="damaged here"):
        reject_raw(path, 1)


def test_without_a_library(tmp_path: Path) -> None:
    with pytest.raises(LibraryProblem, match="There is no library"):
        list_rejects(tmp_path / "none.db")
