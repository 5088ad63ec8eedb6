"""Every column orders, and pages cover a result exactly once."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store.test_queries import invent
from tests.store.test_sorting import annotate_some
from tests.webhooks import write
from viewer.domain.annotations import COLOUR_NAMES
from viewer.domain.columns import COLUMNS
from viewer.domain.query import Query, parse
from viewer.domain.rows import EventRow
from viewer.jobs.find_events import Finder, Sort, every_row
from viewer.jobs.import_sources import import_sources
from viewer.store import library, results
from viewer.store.results import Results
from viewer.store.types import TYPE_SOURCES


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("results")
    for name, values in invent():
        write(folder / name, *values)
    found = folder / "private" / "library.db"
    import_sources([str(folder / name) for name, _ in invent()], found)
    annotate_some(found)
    return found


def letters(text: str | None) -> Any:
    """Nothing before something; A to Z count as a to z; beyond them the order of code points."""
    lowered = "".join(chr(ord(char) + 32) if "A" <= char <= "Z" else char for char in text or "").encode()
    return (text is not None, lowered)


def plain(value: Any) -> Any:
    return (value is not None, value.encode() if isinstance(value, str) else value or 0)


def colour(name: str | None) -> int:
    return COLOUR_NAMES.index(name) if name is not None else -1


KEYS: dict[str, Callable[[EventRow], Any]] = {
    "happened_at": lambda row: plain(row.happened_at),
    "type": lambda row: plain(row.type),
    "customer_name": lambda row: letters(row.customer_name),
    "campaign_name": lambda row: letters(row.campaign_name),
    "tier_name": lambda row: letters(row.tier_name),
    "points": lambda row: plain(row.points_from),
    "customer_email": lambda row: letters(row.customer_email),
    "customer_id": lambda row: plain(row.customer_id),
    "customer_source_id": lambda row: plain(row.customer_source_id),
    "campaign_id": lambda row: plain(row.campaign_id),
    "tier_id": lambda row: plain(row.tier_id),
    "tier_from_name": lambda row: letters(row.tier_from_name),
    "tier_from_id": lambda row: plain(row.tier_from_id),
    "type_source": lambda row: plain(TYPE_SOURCES.index(row.type_source)),
    "deliveries": lambda row: plain(row.deliveries),
    "source": lambda row: plain(row.source),
    "line": lambda row: plain(row.line),
    "id": lambda row: plain(row.id),
    "mark": lambda row: colour(row.mark),
    "note": lambda row: letters(row.note),
    "customer_mark": lambda row: colour(row.customer_mark),
    "customer_note": lambda row: letters(row.customer_note),
}


def test_every_column_can_be_sorted_by() -> None:
    assert set(KEYS) == {column.key for column in COLUMNS}


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("column", [column.key for column in COLUMNS])
@pytest.mark.parametrize("text", ["", "name:a,o,e", "-gold"])
def test_every_column_orders(path: Path, column: str, descending: bool, text: str) -> None:
    query = parse(text).query
    rows = list(every_row(path, query, Sort(column, descending), UTC))
    assert len(rows) > 20
    assert len({row.key for row in rows}) == len(rows)
    if column == "id":
        rows = [row for row in rows if row.id]  # events without an id stand where what replaces it stands
    keys = [KEYS[column](row) for row in rows]
    assert keys == sorted(keys, reverse=descending)
    times = [[row.happened_at or 0 for row in rows if KEYS[column](row) == key] for key in set(keys)]
    if column != "happened_at":
        assert times == [sorted(one, reverse=True) for one in times], "within equal values the newest first"


@settings(max_examples=60)
@given(
    st.sampled_from([column.key for column in COLUMNS]),
    st.booleans(),
    st.sampled_from(["", "example", "-gold", "event:joined", "name:noor", "nothing at all like this"]),
    st.integers(1, 100),
    st.booleans(),
)
def test_pages_cover_the_result_exactly_once(
    path: Path, column: str, descending: bool, text: str, size: int, settled: bool
) -> None:
    query = parse(text).query
    wanted = [row.key for row in every_row(path, query, Sort(column, descending), UTC)]
    finder = Finder(path)
    assert [row.key for row in finder.start(query, Sort(column, descending))] == wanted
    if settled:
        assert finder.settle() == len(wanted)
    pages = [finder.page(start, size) for start in range(0, len(wanted) + size, size)]
    assert [row.key for page in pages for row in page] == wanted
    assert pages[-1] == [] or len(wanted) % size
    finder.settle()
    assert [finder.position(key) for key in wanted] == list(range(len(wanted)))
    assert finder.position(0) is None
    finder.close()


def test_a_new_question_forgets_the_old_order(path: Path) -> None:
    with library.reading(path) as connection:
        reader = Results(connection)
        reader.start(Query(), "line", False)
        everything = reader.settle()
        assert reader.settle() == everything
        reader.start(parse("event:joined").query, "line", False)
        assert all(row.type.endswith("joined") for row in reader.page(0, 500))
        assert reader.settle() < everything


def test_an_unknown_column_counts_as_the_time(path: Path) -> None:
    by_time = [row.key for row in every_row(path, Query(), Sort(), UTC)]
    assert [row.key for row in every_row(path, Query(), Sort("1; DROP"), UTC)] == by_time


def test_settling_that_was_interrupted_leaves_pages_right(path: Path) -> None:
    """The order of before is gone by then; pages must not come from what is left of it."""
    with closing(library.open_for_reading(path)) as connection:
        reader = Results(connection)
        rows = reader.start(Query(), "line", False, UTC, 10)
        reader.settle()
        connection.execute("DELETE FROM temp.ordered")
        steps = iter([0] * 10)
        connection.set_progress_handler(lambda: next(steps, 1), 10)
        with pytest.raises(sqlite3.OperationalError, match="interrupted"):
            reader.settle()
        connection.set_progress_handler(None, 0)
        assert reader.page(0, 10) == rows


def test_rows_that_are_gone_are_left_out(path: Path) -> None:
    with library.reading(path) as connection:
        assert [row.key for row in results.rows_of(connection, [5, 10**9, 2])] == [5, 2]
        assert results.rows_of(connection, []) == []


def test_the_way_from_one_annotated_event_to_the_next(path: Path) -> None:
    finder = Finder(path)
    for words, sort in (("", Sort()), ("-gold", Sort("customer_name", False))):
        finder.start(parse(words).query, sort)
        rows = finder.page(0, finder.settle())
        wanted = [at for at, row in enumerate(rows) if row.note is not None or row.mark is not None]
        assert len(wanted) > 5
        found = []
        at: int | None = -1
        while (at := finder.annotated(at, back=False)) is not None:
            found.append(at)
        assert found == wanted
        assert [finder.annotated(at, back=True) for at in wanted] == [None, *wanted[:-1]]
    finder.close()
