import sqlite3
from collections import Counter
from collections.abc import Iterator
from datetime import UTC
from pathlib import Path

import pytest

from tests import webhooks as made
from tests.webhooks import body, webhook, write
from viewer.domain.query import parse
from viewer.jobs.import_sources import import_sources
from viewer.store import library, tallies
from viewer.store.matches import Matches
from viewer.store.queries import Filter, compile_query
from viewer.store.tallies import UNTIMED, Code, spread, tally

HOUR = 3_600_000_000
NINE = 1_714_640_400_000_000  # 2 May 2024 09:00 UTC
EDGES = [NINE, NINE + HOUR, NINE + 2 * HOUR, NINE + 3 * HOUR]


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Events in the first and in the third hour, one before all, and two without a time."""
    folder = tmp_path_factory.mktemp("tallies")
    values = [webhook(number, "joined", data=body(number, created_at=made.moment(number))) for number in range(5)]
    values += [
        webhook(10 + number, "left", data=body(number, created_at=made.moment(7200 + number))) for number in (1, 2)
    ]
    values.append(webhook(20, "left", data=body(20, created_at="2024-05-01T00:00:00Z")))
    values += [webhook(30 + number, "joined", data=body(30, created_at=None), created_at=None) for number in (1, 2)]
    import_sources([str(write(folder / "a.ndjson", *values))], folder / "library.db")
    return folder / "library.db"


@pytest.fixture
def connection(path: Path) -> Iterator[sqlite3.Connection]:
    with library.reading(path) as opened:
        yield opened


def code_of_type(connection: sqlite3.Connection) -> Code:
    return Code(("e.type",), (connection.execute("SELECT max(id) + 1 FROM types").fetchone()[0],))


def named(connection: sqlite3.Connection, counts: Counter[int]) -> dict[str, int]:
    names = dict(connection.execute("SELECT id, name FROM types"))
    return {names[number].rpartition(".")[2]: count for number, count in counts.items()}


def compiled(connection: sqlite3.Connection, words: str) -> Filter:
    return compile_query(Matches(connection), parse(words).query, UTC)


def test_events_are_counted_by_stretch_and_by_what_they_are(connection: sqlite3.Connection) -> None:
    code = code_of_type(connection)
    counts = {
        place: named(connection, each) for place, each in tally(connection, compiled(connection, ""), EDGES, code)
    }
    assert counts == {0: {"joined": 5}, 1: {}, 2: {"left": 2}, UNTIMED: {"joined": 2}}


def test_only_what_a_query_finds_is_counted(connection: sqlite3.Connection) -> None:
    code = code_of_type(connection)
    found = tally(connection, compiled(connection, 'event:left name:"Person 2"'), EDGES, code)
    assert {place: named(connection, each) for place, each in found if each} == {2: {"left": 1}}


def test_without_a_code_all_are_counted_as_one(connection: sqlite3.Connection) -> None:
    counts = dict(tally(connection, compiled(connection, ""), EDGES, Code((), ())))
    assert counts == {0: {0: 5}, 1: {}, 2: {0: 2}, UNTIMED: {0: 2}}


@pytest.mark.parametrize("looked_up", [0, 1000])
def test_a_few_customers_are_looked_up_and_many_walked_past(
    connection: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch, looked_up: int
) -> None:
    monkeypatch.setattr(tallies, "_LOOKED_UP", looked_up)
    found = compiled(connection, "customer:person")
    assert found.by_customer
    code = code_of_type(connection)
    counts = {place: named(connection, each) for place, each in tally(connection, found, EDGES, code)}
    assert counts == {0: {"joined": 5}, 1: {}, 2: {"left": 2}, UNTIMED: {"joined": 2}}


def test_long_answers_are_counted_piece_by_piece(
    connection: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tallies, "_PIECE", 3)
    code = Code(("e.id", "e.type"), (1000, 1000))
    counted = Counter[int]()
    for _, counts in tally(connection, compiled(connection, ""), [0, 2 * NINE], code):
        counted.update(counts)
    ids, kinds = code.apart(counted)
    assert ids == dict.fromkeys(range(1, 11), 1)
    assert named(connection, kinds) == {"joined": 7, "left": 3}


def test_a_code_is_taken_apart_again_and_knows_its_bounds() -> None:
    code = Code(("e.a", "e.b", "e.c"), (7, 50, 6))
    assert code.sql == "((coalesce(e.a, 0)) * 50 + coalesce(e.b, 0)) * 6 + coalesce(e.c, 0)"
    number = (3 * 50 + 49) * 6 + 5
    assert code.apart({number: 4, 5: 1}) == [{3: 4, 0: 1}, {49: 4, 0: 1}, {5: 5}]
    assert code.fits()
    assert not Code(("e.a", "e.b"), (2**31, 2**31)).fits()


@pytest.mark.parametrize("count", [0, 1, 2, 3, 8, 150])
def test_the_first_stretches_are_spread_over_all(count: int) -> None:
    order = spread(count)
    assert sorted(order) == list(range(count))
    if count == 150:
        assert order[:4] == [0, 128, 64, 32]
