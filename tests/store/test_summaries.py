import sqlite3
from collections.abc import Iterator
from datetime import UTC
from pathlib import Path

import pytest

from tests.webhooks import webhook, write
from viewer.domain.query import Query, parse
from viewer.jobs.import_sources import import_sources
from viewer.store import library, summaries, tallies
from viewer.store.summaries import Counts, Summaries

EDGES = tuple(1_714_640_400_000_000 + hour * 3_600_000_000 for hour in range(25))
JOINED, LEFT = "customer.loyalty.tier.joined", "customer.loyalty.tier.left"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    values = [webhook(number * 700, ("joined", "left")[number % 3 == 0]) for number in range(1, 91)]
    import_sources([str(write(tmp_path / "a.ndjson", *values))], tmp_path / "library.db")
    return tmp_path / "library.db"


@pytest.fixture
def connection(path: Path) -> Iterator[sqlite3.Connection]:
    with library.reading(path) as opened:
        yield opened


def last(answers: Iterator[Counts]) -> Counts:
    *_, counts = answers
    return counts


def test_values_stretches_and_what_has_no_time_come_together(connection: sqlite3.Connection) -> None:
    counts = last(Summaries(connection).count(Query(), UTC, EDGES, ("event", "source")))
    assert counts.values == {"event": {JOINED: 60, LEFT: 30}, "source": {"a.ndjson": 90}}
    assert sum(place or 0 for place in counts.places) == 90
    assert (counts.untimed, counts.share) == (0, 1.0)


def test_whoever_has_patience_for_nothing_gets_parts_first(
    connection: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(summaries, "_PAUSES", 0)
    *parts, whole = Summaries(connection).count(parse("Person").query, UTC, EDGES, ("event",), patience=-1)
    assert [part.share for part in parts] == sorted(part.share for part in parts)
    assert len(parts) == 24
    assert (parts[0].places.count(None), whole.places.count(None)) == (23, 0)
    assert sum(parts[11].values["event"].values()) == sum(place or 0 for place in parts[11].places) < 90
    assert sum(whole.values["event"].values()) == 90


def test_answers_are_remembered_until_the_library_changes(
    connection: sqlite3.Connection, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    walks: list[object] = []
    tally = tallies.tally

    def count(*asked: object) -> object:
        walks.append(asked[1])
        return tally(*asked)  # type: ignore[arg-type]

    monkeypatch.setattr(summaries, "tally", count)
    counted = Summaries(connection)
    for _ in range(2):
        counted.refresh()
        assert last(counted.count(parse("Person").query, UTC, EDGES, ("event",))).values["event"][LEFT] == 30
    assert len(walks) == 1
    import_sources([str(write(path.parent / "b.ndjson", webhook(1, "left")))], path)
    counted.refresh()
    assert last(counted.count(parse("Person").query, UTC, EDGES, ("event",))).values["event"][LEFT] == 31
    assert len(walks) == 2


def test_once_all_is_counted_kinds_answer_without_a_walk(
    connection: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted = Summaries(connection)
    last(counted.count(Query(), UTC, EDGES, ("event",)))
    monkeypatch.setattr(summaries, "tally", lambda *_: pytest.fail("walked"))
    counts = last(counted.count(parse("-event:left").query, UTC, EDGES, ("event", "tier")))
    assert counts.values == {"event": {JOINED: 60}, "tier": {"Tier 1": 60}}
    assert sum(place or 0 for place in counts.places) == 60


def test_values_that_are_too_many_for_one_number_are_counted_in_halves(
    connection: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tallies, "_LARGEST", 20)
    counts = last(Summaries(connection).count(Query(), UTC, EDGES, ("event", "tier", "type_source")))
    assert counts.values == {
        "event": {JOINED: 60, LEFT: 30},
        "tier": {"Tier 1": 90},
        "type_source": {"envelope": 90},
    }
    assert sum(place or 0 for place in counts.places) == 90
