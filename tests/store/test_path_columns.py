"""What columns of paths show is what stands in the captures."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC
from pathlib import Path
from typing import Any

import pytest

from tests import webhooks as made
from tests.store.test_queries import invent
from tests.webhooks import body, webhook, write
from viewer.domain.body_text import CellValue
from viewer.domain.json_text import parse_exactly
from viewer.domain.paths import parse_path, said, values_at
from viewer.domain.query import Query
from viewer.jobs.find_events import Sort, empty_texts, every_row
from viewer.jobs.import_sources import import_sources
from viewer.store import library
from viewer.store.path_columns import PathColumns

PATHS = [
    "customer.metadata.region",
    "customer.metadata.n",
    "customer.metadata.deep.x",
    "customer.metadata.deep[1]",
    "customer.metadata",
    "customer.name",
    "campaign.auto_join",
    "loyalty_tier.name",
    "loyalty_tier_to.points.from",
    "loyalty_tier_from.name",
    "data.note",
    "customer.nothing.there",
]
MIXED: list[Any] = [2, 10, -1.5, "10", "b", "B", "á", "", None, [1, 2], {"a": 1}, 12345678901234567890, 10.0, True]


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("paths")
    for name, values in invent():
        write(folder / name, *values)
    mixed = [
        webhook(500 + number, data=body(number, customer=made.customer(900 + number, metadata={"n": value})))
        for number, value in enumerate(MIXED * 3)
    ]
    write(folder / "mixed.ndjson", *mixed)
    found = folder / "private" / "library.db"
    import_sources([str(folder / name) for name in (*(name for name, _ in invent()), "mixed.ndjson")], found)
    return found


@pytest.fixture
def connection(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(library.open_for_reading(path)) as opened:
        yield opened


def naive_texts(folder: Path, text: str) -> dict[tuple[str, int], str]:
    """What each line of each capture has at a path, read with nothing but JSON."""
    steps = parse_path(text)
    assert steps is not None
    found = {}
    for file in (*folder.glob("*.ndjson"), *folder.glob("*.log")):
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            value = json.loads(line)
            data = value.get("data", value)
            shown = said(values_at(parse_exactly(json.dumps(data)), steps))
            if shown is not None:
                found[file.name, number] = shown
    return found


@pytest.mark.parametrize("text", PATHS)
def test_every_event_has_what_its_capture_says(path: Path, connection: sqlite3.Connection, text: str) -> None:
    rows = list(every_row(path, Query(), Sort(), UTC))
    keys = [row.key for row in rows]
    columns = PathColumns(connection)
    wanted = naive_texts(path.parent.parent, text)
    assert wanted or "nothing" in text
    for _ in range(2):  # read, then remembered
        shown = columns.texts_at(keys, text)
        assert {(row.source, row.line): shown[row.key] for row in rows if row.key in shown} == wanted


def test_rows_come_with_their_texts(path: Path) -> None:
    texts = empty_texts(["customer.metadata.n", "campaign.auto_join"])
    seen = {
        (row.source, row.line): texts["customer.metadata.n"][row.key]
        for row in every_row(path, Query(), Sort("line", False), UTC, texts=texts)
        if row.key in texts["customer.metadata.n"]
    }
    assert seen == naive_texts(path.parent.parent, "customer.metadata.n")
    assert len(list(every_row(path, Query(), Sort(), UTC, 7, texts))) == 7


def test_the_value_of_one_event_is_exact(path: Path, connection: sqlite3.Connection) -> None:
    rows = [row for row in every_row(path, Query(), Sort("line", False), UTC) if row.source == "mixed.ndjson"]
    columns = PathColumns(connection)
    found = {row.line: columns.value_at(row.key, "customer.metadata.n") for row in rows[: len(MIXED)]}
    assert found[1] == CellValue("2", "2")
    assert found[8] == CellValue("", "")
    assert found[9] == CellValue("null", "")
    assert found[10] == CellValue("2 items", None)
    assert columns.value_at(rows[0].key, "customer.nothing.there") == CellValue("", "")
    assert columns.value_at(10**9, "customer.name") == columns.value_at(1, "no path") == CellValue("", "")
    assert columns.texts_at([1], "no path") == {}


def test_what_is_remembered_is_bounded(connection: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("viewer.store.path_columns._SNAPSHOTS", 5)
    monkeypatch.setattr("viewer.store.path_columns._PATHS", 2)
    columns = PathColumns(connection)
    keys = list(range(1, 60))
    first = {text: columns.texts_at(keys, text) for text in PATHS}
    assert len(columns._known) == 2
    assert all(len(known) <= 5 for known in columns._known.values())
    assert {text: columns.texts_at(keys, text) for text in PATHS} == first


def test_a_library_that_changed_is_read_anew(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "library.db"
    import_sources([str(write(tmp_path / "a.ndjson", webhook(1)))], copy)
    with closing(library.open_for_reading(copy)) as opened:
        columns = PathColumns(opened)
        assert columns.texts_at([1, 2], "customer.name") == {1: "Person 1"}
        import_sources([str(write(tmp_path / "b.ndjson", webhook(2)))], copy)
        assert columns.texts_at([1, 2], "customer.name") == {1: "Person 1", 2: "Person 2"}
