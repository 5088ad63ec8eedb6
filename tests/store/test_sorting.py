"""Orders: the first rows and the settled order are those of one plain statement, however they were found."""

import itertools
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC
from pathlib import Path

import pytest

from tests.store.test_queries import invent
from tests.webhooks import body, customer, webhook, write
from viewer.domain.columns import COLUMNS
from viewer.domain.query import parse
from viewer.jobs.import_sources import import_sources
from viewer.store import library, matches, sorting
from viewer.store.matches import Matches
from viewer.store.queries import compile_query
from viewer.store.results import Results

KEYS = [column.key for column in COLUMNS]
TEXTS = ["", "o", "-gold e", "name:o,a", "line:<90", "is:repeated"]


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three hundred events: those with everything in them, and many of few customers, some at one moment."""
    folder = tmp_path_factory.mktemp("sorting")
    for name, values in invent():
        write(folder / name, *values)
    many = [
        webhook(1000 + number, data=body(number % 50, customer=customer(number % 40, name=f"Name {number % 7}")))
        for number in range(210)
    ]
    write(folder / "many.ndjson", *many, *many[:30])
    found = folder / "private" / "library.db"
    import_sources([str(folder / name) for name in ("many.ndjson", *(name for name, _ in invent()))], found)
    with closing(library.open_for_writing(found)) as opened:  # bodies that name neither are not made yet
        opened.execute("UPDATE events SET customer = NULL, campaign = NULL WHERE id % 20 = 3")
    return found


@pytest.fixture
def connection(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(library.open_for_reading(path)) as opened:
        yield opened


@pytest.fixture(params=["as it is", "large", "many values", "few passes", "no time"])
def limits(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A small library is taken for a large one, so that every way of finding the first rows is gone."""
    if request.param == "as it is":
        return
    monkeypatch.setattr(matches, "FEW", 3)
    monkeypatch.setattr(sorting, "_SAMPLE", 25)
    monkeypatch.setattr(sorting, "_SPREAD", 60)
    monkeypatch.setattr(sorting, "_AMPLE", 1)
    if request.param == "many values":
        monkeypatch.setattr(sorting, "_MOST_NUMBERS", 2)
        monkeypatch.setattr(matches, "_RARE", 0.0)
    if request.param == "few passes":
        monkeypatch.setattr(sorting, "_PASSES", 3)
        monkeypatch.setattr(sorting, "_FREQUENT", 1)
        monkeypatch.setattr(matches, "_RARE", 1.0)
    if request.param == "no time":
        monkeypatch.setattr(sorting, "_STEPS", 40)
        monkeypatch.setattr(sorting, "_BUDGET", -1)


@pytest.mark.usefixtures("limits")
@pytest.mark.parametrize("column", KEYS)
def test_first_rows_and_settled_order_are_the_whole_order(connection: sqlite3.Connection, column: str) -> None:
    results = Results(connection)
    for text, descending in itertools.product(TEXTS, (False, True)):
        query = parse(text).query
        found = compile_query(Matches(connection), query, UTC)
        wanted = [row[0] for row in connection.execute(sorting.ordered_ids(found, column, descending), found.values)]
        for count in (12, 1000):
            assert [row.key for row in results.start(query, column, descending, UTC, count)] == wanted[:count], text
        assert [row.key for row in results.page(5, 20)] == wanted[5:25]
        assert results.count() == results.settle() == len(wanted)
        assert [row.key for row in results.page(0, 1000)] == wanted


def test_the_invented_events_reach_both_ends(connection: sqlite3.Connection) -> None:
    """Otherwise the test above would not see what it is for."""
    count, strangers, unnamed, tied = connection.execute(
        "SELECT count(*), sum(customer IS NULL), sum(customer IN (SELECT id FROM customers WHERE name IS NULL)),"
        " count(*) - count(DISTINCT happened_at) FROM events"
    ).fetchone()
    assert count > 280
    assert min(strangers, unnamed) > 3
    assert tied > 100


def test_an_interrupt_is_no_lack_of_time(connection: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sorting, "_SAMPLE", 25)
    monkeypatch.setattr(sorting, "_STEPS", 1)
    results = Results(connection)

    def interrupt() -> float:
        connection.interrupt()
        return 0.0

    monkeypatch.setattr(sorting.time, "perf_counter", interrupt)
    with pytest.raises(sqlite3.OperationalError, match="interrupted"):
        results.start(parse("").query, "customer_name", False)
    monkeypatch.undo()
    assert not connection.in_transaction
    assert len(results.start(parse("").query, "customer_name", False)) == 200


def test_what_can_be_sorted_by() -> None:
    assert all(sorting.sortable(key) for key in KEYS)
    assert not sorting.sortable("1; DROP TABLE events")
