"""Tombstones keep marks of values, and no value can be read out of them."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest
from sqlite_utils import Database

from viewer.domain.folding import fold
from viewer.store import migrations, schema, tombstones
from viewer.store.tombstones import Tombstone


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        schema.bring_up_to_date(connection)
        yield connection


def test_what_is_marked_is_known_again_in_any_case(connection: sqlite3.Connection) -> None:
    assert not tombstones.marks(connection)
    assert tombstones.put(connection, 77, ["cust_1", "Me@Example.org", ""]) == 1
    marks = tombstones.marks(connection)
    assert [marks.has(fold(one)) for one in ("cust_1", "me@example.org", "cust_2", "")] == [True, True, False, False]
    assert tombstones.all_tombstones(connection) == [Tombstone(1, 77, None, 2)]


def test_no_value_stands_in_the_library_and_each_library_has_a_key_of_its_own(connection: sqlite3.Connection) -> None:
    tombstones.put(connection, 77, ["cust_1"])
    assert b"cust_1" not in connection.serialize()
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as other:
        schema.bring_up_to_date(other)
        tombstones.put(other, 77, ["cust_1"])
        assert tombstones.marks(other).marks.isdisjoint(tombstones.marks(connection).marks)


def test_numbers_are_never_given_twice_and_the_latest_date_counts(connection: sqlite3.Connection) -> None:
    assert tombstones.put(connection, 1, before=500) == 1
    assert tombstones.put(connection, 2, before=300) == 2
    assert tombstones.marks(connection).before == 500
    assert tombstones.lift(connection, 1)
    assert tombstones.marks(connection).before == 300
    assert not tombstones.lift(connection, 1)
    assert tombstones.lift(connection, 2)
    assert tombstones.put(connection, 3, ["a"]) == 3


def test_a_library_of_version_4_has_none() -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrations.migrations.apply(Database(connection), stop_before="m005_forgotten")
        connection.execute("PRAGMA user_version = 4")
        assert tombstones.all_tombstones(connection) == []
