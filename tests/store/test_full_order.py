"""The settled order is the whole order, in however many statements it was made."""

import sqlite3
from datetime import UTC

import pytest

from tests.store.test_sorting import KEYS, TEXTS, connection, path, whole_order
from viewer.domain.query import parse
from viewer.store import full_order, matches, sorting
from viewer.store.results import Results

__all__ = ["connection", "path"]


@pytest.fixture(params=["as it is", "large", "few passes"])
def limits(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A small library is taken for a large one."""
    if request.param == "as it is":
        return
    monkeypatch.setattr(matches, "FEW", 3)
    monkeypatch.setattr(sorting, "_SPREAD", 60)
    monkeypatch.setattr(full_order, "_SORTED", 40)
    if request.param == "few passes":
        monkeypatch.setattr(full_order, "_PASSES", 3)


@pytest.mark.usefixtures("limits")
@pytest.mark.parametrize("counted", [True, False])
@pytest.mark.parametrize("column", KEYS)
def test_the_settled_order_is_the_whole_order(connection: sqlite3.Connection, column: str, counted: bool) -> None:
    results = Results(connection)
    for text in TEXTS:
        for descending in (False, True):
            wanted = whole_order(connection, text, column, descending)
            results.start(parse(text).query, column, descending, UTC, 10)
            if counted:
                assert results.count() == len(wanted)
            assert results.settle() == len(wanted)
            assert [row.key for row in results.page(0, 1000)] == wanted, text
            assert [results.position(key) for key in wanted[:3]] == list(range(len(wanted[:3])))
