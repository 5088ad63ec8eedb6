"""The first rows are those of the whole order, in whichever way they were found."""

import sqlite3
from datetime import UTC

import pytest

from tests.store.test_sorting import KEYS, TEXTS, connection, path, whole_order
from viewer.domain.query import parse
from viewer.store import first_rows, matches, sorting
from viewer.store.results import Results

__all__ = ["connection", "path"]


@pytest.fixture(params=["as it is", "large", "many values", "frequent values", "no time"])
def limits(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A small library is taken for a large one, so that every way of finding the first rows is gone."""
    if request.param == "as it is":
        return
    monkeypatch.setattr(matches, "FEW", 3)
    monkeypatch.setattr(first_rows, "_SAMPLE", 25)
    monkeypatch.setattr(first_rows, "_AMPLE", 1)
    monkeypatch.setattr(sorting, "_SPREAD", 60)
    if request.param == "many values":
        monkeypatch.setattr(first_rows, "_MOST_NUMBERS", 2)
    if request.param == "frequent values":
        monkeypatch.setattr(first_rows, "_FREQUENT", 1)
    if request.param == "no time":
        monkeypatch.setattr(first_rows, "_STEPS", 40)
        monkeypatch.setattr(first_rows, "_BUDGET", -1)


@pytest.mark.usefixtures("limits")
@pytest.mark.parametrize("column", KEYS)
def test_the_first_rows_begin_the_whole_order(connection: sqlite3.Connection, column: str) -> None:
    results = Results(connection)
    for text in TEXTS:
        for descending in (False, True):
            wanted = whole_order(connection, text, column, descending)
            for count in (12, 1000):
                rows = results.start(parse(text).query, column, descending, UTC, count)
                assert [row.key for row in rows] == wanted[:count], text
            assert [row.key for row in results.page(5, 20)] == wanted[5:25]


def test_an_interrupt_is_no_lack_of_time(connection: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(first_rows, "_SAMPLE", 25)
    monkeypatch.setattr(first_rows, "_STEPS", 1)
    results = Results(connection)

    def interrupt() -> float:
        connection.interrupt()
        return 0.0

    monkeypatch.setattr(first_rows.time, "perf_counter", interrupt)
    with pytest.raises(sqlite3.OperationalError, match="interrupted"):
        results.start(parse("").query, "customer_name", False)
    monkeypatch.undo()
    assert not connection.in_transaction
    assert len(results.start(parse("").query, "customer_name", False)) == 200
