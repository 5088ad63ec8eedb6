"""Sorting by a path is sorting by what the cells show: numbers, then texts, then nothing; equal ones newest first."""

import sqlite3
from contextlib import closing
from datetime import UTC
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests import webhooks as made
from tests.store.test_path_columns import PATHS, connection, path
from tests.webhooks import body, webhook, write
from viewer.domain.natural_order import natural_key
from viewer.domain.query import parse
from viewer.domain.rows import EventRow
from viewer.jobs.find_events import Finder, Sort, every_row
from viewer.jobs.import_sources import import_sources
from viewer.jobs.remove_import import remove_import
from viewer.store import library, path_order
from viewer.store.path_columns import PathColumns
from viewer.store.path_order import PathOrders
from viewer.store.results import Results

__all__ = ["connection", "path"]

TEXTS = ["", "o", "-gold e", "name:o,a", "line:<30", "event:joined"]


def naive(rows: list[EventRow], texts: dict[int, str], descending: bool) -> list[int]:
    newest = sorted(rows, key=lambda row: (row.happened_at is not None, row.happened_at or 0, row.key), reverse=True)
    there = [row for row in newest if texts.get(row.key)]
    nothing = [row.key for row in newest if not texts.get(row.key)]
    keys = sorted({natural_key(texts[row.key]) for row in there}, reverse=descending)
    return [row.key for key in keys for row in there if natural_key(texts[row.key]) == key] + nothing


@settings(max_examples=80)
@given(st.sampled_from(PATHS), st.booleans(), st.sampled_from(TEXTS), st.integers(1, 90), st.integers(1, 200))
def test_every_way_to_sort_is_the_naive_one(
    path: Path, column: str, descending: bool, text: str, size: int, stretch: int
) -> None:
    query, sort = parse(text).query, Sort(column, descending)
    rows = list(every_row(path, query, Sort(), UTC))
    with closing(library.open_for_reading(path)) as opened:
        texts = PathColumns(opened).texts_at([row.key for row in rows], column)
    wanted = naive(rows, texts, descending)
    assert [row.key for row in every_row(path, query, sort, UTC)] == wanted
    finder = Finder(path)
    assert [row.key for row in finder.start(query, sort)] == wanted[:200]
    assert finder.is_sorted()
    assert [row.key for start in range(0, len(wanted), size) for row in finder.page(start, size)] == wanted
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(path_order, "_SORTED", stretch)
        patch.setattr(path_order, "_PASSES", stretch % 4)
        assert finder.settle() == len(wanted)
    assert [row.key for start in range(0, len(wanted), size) for row in finder.page(start, size)] == wanted
    assert [finder.position(key) for key in wanted] == list(range(len(wanted)))
    finder.close()


def test_the_newest_events_stand_in_while_the_order_is_found(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(path_order, "_AT_ONCE", 3)
    finder, sort = Finder(path), Sort("customer.metadata.n", False)
    newest = [row.key for row in every_row(path, parse("o").query, Sort(), UTC)][:200]
    ordered = [row.key for row in every_row(path, parse("o").query, sort, UTC)][:200]
    assert newest != ordered
    assert [row.key for row in finder.start(parse("o").query, sort)] == newest
    assert not finder.is_sorted()
    assert [row.key for row in finder.sort()] == ordered
    assert finder.is_sorted()
    assert [row.key for row in finder.start(parse("o").query, sort)] == ordered
    assert finder.is_sorted()
    finder.close()


def test_an_interrupted_search_for_the_order_goes_on_where_it_was(connection: sqlite3.Connection) -> None:
    results, steps = Results(connection), iter([0] * 40)
    results.start(parse("").query, "customer.metadata.n", False)
    fresh = PathOrders(connection)
    connection.set_progress_handler(lambda: next(steps, 1), 20)
    with pytest.raises(sqlite3.OperationalError, match="interrupted"):
        fresh.ranks("customer.metadata.n")
    connection.set_progress_handler(None, 0)
    assert fresh.ranks("customer.metadata.n") == PathOrders(connection).ranks("customer.metadata.n")


def test_ranks_follow_a_library_that_grows_and_shrinks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = tmp_path / "library.db"

    def bring(name: str, *ages: object) -> int:
        lines = [
            webhook(ord(name[0]) * 10 + at, data=body(at, customer=made.customer(at, age=age)))
            for at, age in enumerate(ages)
        ]
        return import_sources([str(write(tmp_path / name, *lines))], found).number

    bring("a.ndjson", 3, 1, 2)
    with closing(library.open_for_reading(found)) as opened:
        orders = PathOrders(opened)

        def ranks() -> list[int]:
            content = orders.ranks("customer.age").content
            return [int.from_bytes(content[at : at + 4]) for at in range(4, len(content), 4)]

        assert ranks() == [3, 1, 2]
        second = bring("b.ndjson", 0, "x")
        assert ranks() == [4, 2, 3, 1, 5]
        remove_import(found, second)
        bring("c.ndjson", "y", 2.5)
        assert ranks() == [4, 1, 2, 5, 3]
        monkeypatch.setattr(path_order, "_TEXTS_KEPT", 0)
        bring("d.ndjson", 9)
        assert ranks() == [4, 1, 2, 6, 3, 5]
        bring("e.ndjson", 10)
        assert ranks() == [4, 1, 2, 7, 3, 5, 6]
        monkeypatch.setattr(path_order, "_ORDERS_KEPT", 1)
        orders.ranks("customer.name")
        assert len(orders._known) == 1
