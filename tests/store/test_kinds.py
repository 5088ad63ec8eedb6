import sqlite3
from collections.abc import Iterator
from datetime import UTC
from pathlib import Path

import pytest

from tests import webhooks as made
from tests.webhooks import body, move, webhook, write
from viewer.domain.query import Query, parse
from viewer.jobs.import_sources import import_sources
from viewer.store import findings, kinds, library
from viewer.store.findings import Found
from viewer.store.kinds import Kinds
from viewer.store.matches import Matches
from viewer.store.queries import compile_query
from viewer.store.results import count
from viewer.store.small_writes import write_soon
from viewer.store.tallies import UNTIMED, Code, tally

EDGES = tuple(1_714_640_400_000_000 + hour * 3_600_000_000 for hour in range(5))


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kinds")
    values = [webhook(number, "joined", data=body(number, campaign=None)) for number in range(1, 5)]
    values += [move(3000 + number, number % 3, 2) for number in (0, 1, 3)]
    values += [webhook(8000, "left", data=body(8000, campaign=made.campaign(2), loyalty_tier=None))]
    values += [webhook(9000, "left", data=body(1, created_at=None), created_at=None)]
    import_sources([str(write(folder / "a.ndjson", *values))], folder / "library.db")
    gap = Found(None, "camp_1", "gap", "warning", (1, 6), "A move is missing.", 1)
    late = gap._replace(rule="late", events=(2, 6))
    write_soon(folder / "library.db", lambda connection: findings.put(connection, {"one": [gap, late]}))
    return folder / "library.db"


@pytest.fixture
def connection(path: Path) -> Iterator[sqlite3.Connection]:
    with library.reading(path) as opened:
        yield opened


def all_kinds(connection: sqlite3.Connection) -> Kinds:
    made = Kinds(connection, EDGES)
    for place, counts in tally(connection, compile_query(Matches(connection), Query(), UTC), EDGES, made.code):
        made.take(place, counts)
    return made


@pytest.mark.parametrize(
    "words",
    [
        "",
        "event:joined",
        "event:left -campaign:club",
        'campaign:=""',
        'tier:=""',
        'from:="Tier 1"',
        'from:="" tier:=""',
        "-event:joined,left",
        "type_source:envelope source:a",
        "zzzqqq",
    ],
)
def test_what_asks_for_kinds_only_is_answered_by_them(connection: sqlite3.Connection, words: str) -> None:
    every = all_kinds(connection)
    assert every.complete()
    query = parse(words).query
    found = compile_query(Matches(connection), query, UTC)
    assert every.can_answer(found, every.code)
    numbers, places, untimed = every.answer(found)
    direct = dict(tally(connection, found, EDGES, every.code))
    assert places == [direct[place].total() for place in range(4)]
    assert untimed == direct[UNTIMED].total()
    assert sum(numbers.values()) == count(connection, query, UTC)
    assert +numbers == sum(direct.values(), start=type(numbers)())


@pytest.mark.parametrize(
    "words",
    [
        *("after:2024", "Person", "line:3", "is:repeated", "evcus_000000000000000001", "name:1"),
        *("finding:gap", "has:finding", '-finding:=""'),
    ],
)
def test_what_asks_for_more_is_not(connection: sqlite3.Connection, words: str) -> None:
    every = all_kinds(connection)
    assert not every.can_answer(compile_query(Matches(connection), parse(words).query, UTC), every.code)


def test_what_is_counted_must_be_a_matter_of_kinds_too(connection: sqlite3.Connection) -> None:
    every, found = all_kinds(connection), compile_query(Matches(connection), Query(), UTC)
    assert every.can_answer(found, Code(("e.type", "e.tier"), (9, 9)))
    assert not every.can_answer(found, Code(("e.type", "e.customer"), (9, 9)))


def test_too_many_kinds_are_no_help(connection: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kinds, "_MOST", 3)
    assert not all_kinds(connection).complete()
