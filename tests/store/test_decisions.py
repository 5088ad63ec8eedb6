"""Decisions over what deliveries say. The stories are tested in tests/jobs/test_reclassify.py."""

from collections.abc import Iterator
from pathlib import Path
from sqlite3 import Connection

import pytest

from tests.webhooks import FAMILY, body, write
from viewer.domain.event import DECIDED
from viewer.jobs.import_sources import import_sources
from viewer.store import decisions, library, types
from viewer.store.types import TYPE_SOURCES

JOINED, LEFT = FAMILY + "joined", FAMILY + "left"


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    import_sources([str(write(tmp_path / "a.log", body(1), body(2)))], tmp_path / "l.db")
    opened = library.open_for_writing(tmp_path / "l.db")
    yield opened
    opened.close()


def say(connection: Connection, named: str, *keys: int) -> decisions.Outcome:
    decisions.choose(connection, keys)
    return decisions.decide(connection, named, 77)


def shown(connection: Connection) -> list[tuple[str, str, bool]]:
    found = connection.execute(
        "SELECT t.name, e.type_source, e.flags FROM events AS e JOIN types AS t ON t.id = e.type ORDER BY e.id"
    )
    return [(row[0].rpartition(".")[2], TYPE_SOURCES[row[1]], bool(row[2] & DECIDED)) for row in found]


def deliveries_say(connection: Connection, key: int, named: str, known_by: str) -> None:
    values = (types.number(connection, named), TYPE_SOURCES.index(known_by), key)
    connection.execute("UPDATE events SET type = ?, type_source = ? WHERE id = ?", values)
    decisions.evidence_changed(connection, [key])


def test_a_decision_lies_over_what_deliveries_say(connection: Connection) -> None:
    first = say(connection, JOINED, 1, 2)
    assert (first.changed, first.refused) == (2, 0)
    second = say(connection, LEFT, 1)
    assert shown(connection) == [("left", "user", True), ("joined", "user", True)]
    undecided = types.number(connection, "undecided")
    assert decisions.said_by_deliveries(connection, 1) == (undecided, 0)
    assert decisions.latest(connection) == second.decision
    assert decisions.undo(connection, second.decision, 78) == 1
    assert decisions.latest(connection) == first.decision
    assert decisions.undo(connection, first.decision, 79) == 2
    assert shown(connection) == [("undecided", "", False)] * 2
    assert decisions.latest(connection) is None


def test_weak_evidence_that_comes_later_stays_beneath(connection: Connection) -> None:
    done = say(connection, JOINED, 1)
    deliveries_say(connection, 1, LEFT, "file_name")
    assert shown(connection)[0] == ("joined", "user", True)
    decisions.undo(connection, done.decision, 78)
    assert shown(connection)[0] == ("left", "file_name", False)


def test_an_envelope_that_comes_later_is_shown(connection: Connection) -> None:
    done = say(connection, JOINED, 1)
    deliveries_say(connection, 1, LEFT, "envelope")
    assert shown(connection)[0] == ("left", "envelope", False)
    assert say(connection, JOINED, 1) == (0, 0, 1)
    assert decisions.undo(connection, done.decision, 78) == 0
    assert shown(connection)[0] == ("left", "envelope", False)


def test_a_decision_comes_back_when_the_envelope_goes(connection: Connection) -> None:
    say(connection, JOINED, 1)
    deliveries_say(connection, 1, LEFT, "envelope")
    deliveries_say(connection, 1, "undecided", "")
    assert shown(connection)[0] == ("joined", "user", True)


def test_many_parts_of_one_decision(connection: Connection) -> None:
    first = say(connection, JOINED, 1)
    decisions.choose_undecided(connection, 1)
    again = decisions.decide(connection, JOINED, 77, first.decision)
    assert again == (first.decision, 1, 0)
    assert decisions.undo(connection, first.decision, 78) == 2


def test_a_decision_without_events_is_forgotten(connection: Connection) -> None:
    say(connection, JOINED, 1)
    decisions.forget_events(connection, "SELECT 1")
    assert decisions.latest(connection) is None


def test_what_a_person_is_asked(connection: Connection) -> None:
    (found,) = decisions.undecided(connection)
    assert (found.source, found.name, found.events) == (1, "a.log", 2)
    decisions.note_asked(connection, 1, 77)
    assert decisions.undecided(connection) == []


def test_a_decision_knows_its_events_until_it_is_undone(connection: Connection) -> None:
    found = say(connection, JOINED, 2, 1)
    assert decisions.events_of(connection, found.decision) == [1, 2]
    decisions.undo(connection, found.decision, 77)
    assert decisions.events_of(connection, found.decision) == []
