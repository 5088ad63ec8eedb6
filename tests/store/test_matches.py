"""Snapshots that match: as a list, as a map, by the text index or by reading all of them, always the same ones."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings

from tests.store.test_queries import invent, words
from tests.webhooks import write
from viewer.domain.folding import fold
from viewer.jobs.import_sources import import_sources
from viewer.store import library, matches
from viewer.store.matches import Matches, holds_part, holds_text, is_empty, is_value

COLUMNS = ("name", "email", "vendor_id", "source_id")


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("matches")
    for name, values in invent():
        write(folder / name, *values)
    found = folder / "private" / "library.db"
    import_sources([str(folder / name) for name, _ in invent()], found)
    return found


@pytest.fixture
def connection(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(library.open_for_reading(path)) as opened:
        yield opened


def both(connection: sqlite3.Connection, test: matches.Test) -> set[int]:
    """The list and the map of what matches, which must be the same."""
    found = Matches(connection)
    mapped = found.map("customers", test)
    listed = {number for number, mark in enumerate(mapped.content) if mark}
    few = found.few("customers", test)
    assert few is None or set(few) == listed
    present = {row[0] for row in connection.execute("SELECT id FROM customers")}
    assert not mapped.every or listed >= present
    return listed & present


@pytest.mark.parametrize(("few", "rare"), [(4_000, 0.03), (0, 0.0), (2, 1.0)])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(words)
@example("")
@example("o")
@example("ö")
@example("e")
@example("\x00")
def test_all_ways_find_what_the_text_says(
    connection: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch, few: int, rare: float, value: str
) -> None:
    monkeypatch.setattr(matches, "FEW", few)
    monkeypatch.setattr(matches, "_RARE", rare)
    rows = connection.execute(f"SELECT id, text, {', '.join(COLUMNS)} FROM customers").fetchall()
    folded = fold(value)
    assert both(connection, holds_text(folded)) == {row[0] for row in rows if folded in row[1]}
    assert both(connection, holds_part(COLUMNS, folded)) == {
        row[0] for row in rows if any(text is not None and folded in fold(text) for text in row[2:])
    }
    assert both(connection, is_value(COLUMNS, value)) == {row[0] for row in rows if value in row[2:]}
    assert both(connection, is_empty("name")) == {row[0] for row in rows if not row[2]}


def test_every_means_that_nothing_is_left_out(connection: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matches, "FEW", 0)
    assert Matches(connection).map("customers", holds_text("cust_")).every
    content, every = Matches(connection).map("customers", holds_text("crm"))
    assert not every
    assert 0 < sum(content) < len(content)
    assert content[0] == 0


def test_what_was_found_is_remembered_until_the_library_changes(connection: sqlite3.Connection, path: Path) -> None:
    found = Matches(connection)
    found.refresh()
    asked: list[str] = []
    connection.set_trace_callback(lambda sql: asked.append(sql) if "customers" in sql else None)
    first = found.few("customers", holds_text("example"))
    assert asked
    asked.clear()
    found.refresh()
    assert found.few("customers", holds_text("example")) == first
    assert asked == []
    with closing(library.open_for_writing(path)) as other:
        other.execute("INSERT INTO settings VALUES ('changed', 'yes') ON CONFLICT DO UPDATE SET value = value || '!'")
    found.refresh()
    assert found.few("customers", holds_text("example")) == first
    assert asked


def test_only_the_latest_are_remembered(connection: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matches, "_REMEMBERED", 2)
    found = Matches(connection)
    calls: list[int] = []
    for key in (1, 2, 1, 3, 1, 2):
        found.remember(key, lambda key=key: calls.append(key))
    assert calls == [1, 2, 3, 2]
