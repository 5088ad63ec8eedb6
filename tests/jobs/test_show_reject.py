from pathlib import Path

import pytest

from tests.webhooks import webhook, write
from viewer.errors import LibraryProblem
from viewer.jobs.import_sources import import_sources
from viewer.jobs.list_rejects import list_rejects
from viewer.jobs.show_reject import RejectDetail, show_reject


def shown(folder: Path, *lines: bytes) -> list[RejectDetail]:
    import_sources([str(write(folder / "a.log", *lines))], folder / "l.db")
    details = [show_reject(folder / "l.db", row.key) for row in list_rejects(folder / "l.db")]
    return [one for one in details if one is not None]


@pytest.mark.parametrize(
    ("text", "damaged"),
    [
        (b'{"a" 1, "b": [1, 2]}', b'{"a" '),
        (b'{"a": 1,, "b": 2}', b'{"a": 1,'),
        (b'{"a": tru}', b'{"a": '),
        (b'{"a": [1, 2', b'{"a": [1, 2'),
        ('{"ä": "日本" "b": 1}'.encode(), '{"ä": "日本" '.encode()),
    ],
)
@pytest.mark.parametrize("before", [b"", b"2024-05-02 warn: ", b"   "])
def test_the_damage_is_found_in_the_bytes(tmp_path: Path, text: bytes, damaged: bytes, before: bytes) -> None:
    one, *_ = shown(tmp_path, before + text, b"plain", b'{"x": 1}')
    assert (one.raw, one.cut) == (text, 0)
    assert one.damage == len(damaged)


def test_the_damage_of_a_value_over_lines(tmp_path: Path) -> None:
    text = b'{\n  "a": 1,\n  "b" 2,\n  "c": 3\n}'
    (one,) = shown(tmp_path, b"log", b"log", text)
    assert one.place == f"a.log, line 5, column 7, byte 8, {len(text):,} bytes"
    assert one.damage == text.index(b"2,")


def test_an_end_that_is_missing_is_behind_the_bytes(tmp_path: Path) -> None:
    (one,) = shown(tmp_path, b"log", b'{"cut": [1, 2')
    assert one.damage == len(one.raw)


def test_where_all_of_it_is_meant(tmp_path: Path) -> None:
    (one,) = shown(tmp_path, webhook(1), b'{"x": 1}')
    assert one.damage is None
    assert one.place.startswith("a.log, line 2, byte ")
    assert one.path == str(tmp_path / "a.log")


def test_one_that_is_gone_and_no_library(tmp_path: Path) -> None:
    assert len(shown(tmp_path, b'{"x": 1}')) == 1
    assert show_reject(tmp_path / "l.db", 10**6) is None
    with pytest.raises(LibraryProblem):
        show_reject(tmp_path / "none.db", 1)
