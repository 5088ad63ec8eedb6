"""Whose history is to be examined. What imports, removals and decisions mark is tested with them at the end."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from sqlite3 import Connection

import pytest

from tests.webhooks import FAMILY, body, customer, webhook, write
from viewer.jobs.import_sources import import_sources
from viewer.store import decisions, findings, library, removal, unexamined
from viewer.store.findings import Found
from viewer.store.unexamined import Examined, Marked

ONE, TWO, THREE = (f"cust_{number:024}" for number in (1, 2, 3))


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    """Three customers with an id, one with a source id only, one with an e-mail only, one with nothing."""
    nameless = customer(4, id=None), customer(5, id=None, source_id=None)
    values = [webhook(number, data=body(number), entity_id=None) for number in (1, 2, 3)]
    values += [webhook(6 + at, data=body(6 + at, customer=one), entity_id=None) for at, one in enumerate(nameless)]
    values.append(webhook(8, data=body(8, customer=None), entity_id=None))
    import_sources([str(write(tmp_path / "a.log", *values))], tmp_path / "l.db")
    with closing(library.open_for_writing(tmp_path / "l.db")) as opened:
        yield opened


def see_all(connection: Connection) -> None:
    unexamined.note(connection, Examined("1", unexamined.last_event(connection)))


def persons(connection: Connection) -> list[str]:
    return unexamined.marked(connection, 100).persons


def again(tmp_path: Path, *numbers: int) -> None:
    lines = [webhook(number, sent=2, data=body(number), entity_id=None) for number in numbers]
    import_sources([str(write(tmp_path / "b.log", *lines))], tmp_path / "l.db")


def test_nothing_was_examined_at_first(connection: Connection) -> None:
    now = unexamined.examined(connection)
    assert (now, now.is_through) == (Examined("", 0, None, None), False)
    unexamined.mark_events(connection, [1, 2, 3])
    assert persons(connection) == []


def test_everybody_is_to_be_examined_when_it_starts_over(connection: Connection) -> None:
    connection.execute("INSERT INTO unexamined (person) VALUES ('somebody')")
    now = unexamined.start_over(connection, "rules 2", ((1, 2), (4, 4)))
    assert now == unexamined.examined(connection) == Examined("rules 2", 6, "", None, ((1, 2), (4, 4)))
    assert (persons(connection), now.is_through) == ([], False)
    assert unexamined.persons_after(connection, "", 2) == [ONE, TWO]
    assert unexamined.persons_after(connection, TWO, 2) == [THREE]
    assert unexamined.persons_after(connection, THREE, 2) == []


def test_customers_without_an_id_of_the_vendor_are_marked(connection: Connection) -> None:
    unexamined.note(connection, Examined("1", 6, None, 0))
    first = unexamined.mark_nameless(connection, 1)
    assert first.nameless
    assert persons(connection) == ["source_id:crm-4"]
    assert unexamined.mark_nameless(connection, 5) == Examined("1", 6)
    assert persons(connection) == ["email:person5@example.org", "event:6", "source_id:crm-4"]
    assert unexamined.examined(connection).is_through


def test_new_events_are_seen_some_at_a_time(connection: Connection) -> None:
    unexamined.note(connection, Examined("1", 1))
    assert unexamined.mark_new(connection, 2).events == 3
    assert persons(connection) == [TWO, THREE]
    assert unexamined.mark_new(connection, 100).events == 6
    assert persons(connection) == [TWO, THREE, "email:person5@example.org", "event:6", "source_id:crm-4"]


def test_who_has_findings_of_a_rule_can_be_marked(connection: Connection) -> None:
    one = Found(None, "camp_1", "late", "note", (1,), "It was late.", 1)
    findings.put(connection, {ONE: [one, one], TWO: [one._replace(rule="gap", events=(2,))]})
    unexamined.mark_found(connection, ["late", "other"])
    assert (persons(connection), unexamined.count_marked(connection)) == ([ONE], 1)
    assert unexamined.count_persons(connection) == 3


def test_a_mark_that_comes_meanwhile_stays(connection: Connection) -> None:
    see_all(connection)
    unexamined.mark_events(connection, [1, 2])
    unexamined.mark_events(connection, [1])
    taken = unexamined.marked(connection, 1)
    assert taken.persons == [ONE]
    unexamined.mark_events(connection, [1])
    assert unexamined.are_marked(connection, taken)
    unexamined.take_off(connection, taken)
    assert not unexamined.are_marked(connection, taken)
    assert persons(connection) == [ONE, TWO]
    unexamined.take_off(connection, unexamined.marked(connection, 5))
    assert unexamined.marked(connection, 5) == Marked([], 0)


def test_what_arrives_again_is_marked_and_what_is_new_is_not(connection: Connection, tmp_path: Path) -> None:
    see_all(connection)
    again(tmp_path, 2, 50)
    assert persons(connection) == [TWO]
    assert unexamined.examined(connection).events == 6
    unexamined.mark_new(connection, 10)
    assert persons(connection) == [TWO, f"cust_{50:024}"]


def test_what_is_taken_back_is_marked_and_its_numbers_are_free_again(connection: Connection, tmp_path: Path) -> None:
    again(tmp_path, 2, 50)
    see_all(connection)
    connection.execute("BEGIN IMMEDIATE")
    removal.remove(connection, 2)
    connection.execute("COMMIT")
    assert unexamined.examined(connection).events == 6
    assert persons(connection) == [TWO, f"cust_{50:024}"]


def test_what_is_decided_is_marked(tmp_path: Path) -> None:
    import_sources([str(write(tmp_path / "a.log", body(1), body(2)))], tmp_path / "l.db")
    with closing(library.open_for_writing(tmp_path / "l.db")) as connection:
        see_all(connection)
        decisions.choose(connection, [2])
        done = decisions.decide(connection, FAMILY + "joined", 77)
        assert persons(connection) == [TWO]
        unexamined.take_off(connection, unexamined.marked(connection, 9))
        decisions.choose(connection, [1])
        assert decisions.undo(connection, done.decision, 78) == 1
        assert persons(connection) == [TWO]
