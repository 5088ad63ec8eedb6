"""A customer who is forgotten is gone from every byte of the library's folder, and stays out."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests import byte_scan
from tests.faults.truth import check
from tests.forgotten import EMAIL, KEY, NAME, VALUES, ask, hers, identities, imported, others
from tests.store.released import released
from tests.webhooks import write
from viewer.errors import Cancelled, LibraryProblem
from viewer.jobs.erasure import Work
from viewer.jobs.forget_customer import forget, plan
from viewer.jobs.import_sources import import_sources
from viewer.jobs.tombstones import lift, tombstones_of


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder for the library alone, so that all of it can be scanned."""
    return tmp_path / "data"


def forgotten(path: Path) -> Any:
    return forget(path, plan(path, KEY))


def test_no_byte_of_the_customer_is_left_and_everybody_else_is(folder: Path) -> None:
    path = imported(folder, *others(1, 40), hers(50), hers(51, email="earlier.quxbrandt@example.org"), *others(60, 90))
    everybody = identities(path)
    assert byte_scan.hits(folder, VALUES)
    assert "uxb" in byte_scan.terms(path, "customers")
    planned = plan(path, KEY)
    assert (planned.events, planned.deliveries, planned.others, planned.rejects) == (2, 2, 0, 0)
    assert planned.caption == NAME
    done = forget(path, planned)
    assert (done.events, done.deliveries, done.rejects, bool(done.left)) == (2, 2, 0, False)
    assert byte_scan.hits(folder, (*VALUES, "earlier.quxbrandt@example.org")) == []
    assert "uxb" not in byte_scan.terms(path, "customers")
    gone = {"evcus_000000000000000050", "evcus_000000000000000051"}
    assert identities(path) == everybody - gone
    assert check(path) == len(everybody) - 2


def test_what_a_plain_delete_leaves_is_found_by_the_scan(folder: Path) -> None:
    """The control: without a scan that finds this, the one above would prove nothing."""
    path = imported(folder, *others(1, 40), hers(50), *others(60, 90))
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA secure_delete = OFF")
        for table, column in (("events", "customer"), ("customers", "id")):
            connection.execute(
                f"DELETE FROM {table} WHERE {column} IN (SELECT id FROM customers WHERE vendor_id = ?)", (KEY,)
            )
        connection.commit()
    found = byte_scan.hits(folder, VALUES)
    assert any(hit.endswith(EMAIL) for hit in found), found
    assert "uxb" in byte_scan.terms(path, "customers")


def test_what_was_forgotten_is_known_when_it_comes_again_and_a_lifted_tombstone_lets_it_in(folder: Path) -> None:
    values = [*others(1, 5), hers(50), hers(51), *others(60, 62)]
    path = imported(folder, *values)
    forgotten(path)
    again = import_sources([str(folder.parent / "capture.ndjson")], path)
    assert (again.counts.records, again.counts.events, again.counts.known) == (8, 0, 8)
    elsewhere = write(folder.parent / "other.ndjson", {"x": 1}, *values, hers(52))
    other = import_sources([str(elsewhere)], path)
    assert other.counts[:5] == (10, 0, 6, 1, 3)
    assert byte_scan.hits(folder, VALUES) == []
    check(path)
    (stone,) = tombstones_of(path)
    assert (stone.number, stone.before, stone.marks) == (1, None, 3)
    lift(path, 1)
    assert tombstones_of(path) == []
    back = import_sources([str(folder.parent / "capture.ndjson"), str(elsewhere)], path)
    assert (back.counts.events, back.counts.deliveries) == (3, 2)
    assert "evcus_000000000000000050" in identities(path)
    check(path)
    once_more = import_sources([str(folder.parent / "capture.ndjson"), str(elsewhere)], path)
    assert (once_more.counts.events, once_more.counts.deliveries, once_more.counts.rejects) == (0, 0, 0)


def test_there_is_nobody_to_forget_twice(folder: Path) -> None:
    path = imported(folder, hers(1), *others(2, 4))
    planned = plan(path, KEY)
    forget(path, planned)
    with pytest.raises(LibraryProblem, match="forgotten already"):
        plan(path, KEY)
    with pytest.raises(LibraryProblem, match="forgotten already"):
        forget(path, planned)


def test_nothing_is_forgotten_where_it_is_stopped(folder: Path) -> None:
    path = imported(folder, hers(1), *others(2, 4))
    before = identities(path)
    told: list[Work] = []
    with pytest.raises(Cancelled, match="Nothing was forgotten"):
        forget(path, plan(path, KEY), told.append, lambda: bool(told))
    assert identities(path) == before
    assert tombstones_of(path) == []


def test_the_receipt_names_nobody(folder: Path) -> None:
    path = imported(folder, hers(1), *others(2, 4), json.dumps({"email": EMAIL}).encode()[:-1])
    done = forgotten(path)
    assert done.rejects == 1
    assert not any(value.lower() in repr(done).lower() for value in VALUES)


def test_the_backup_of_an_older_library_goes_too(folder: Path) -> None:
    path = released(4, folder / "l.db")
    person, email = ask(path, "SELECT vendor_id, email FROM customers WHERE email <> ''")[0]
    done = forget(path, plan(path, person))
    assert (done.backups, bool(done.left)) == (1, False)
    assert byte_scan.hits(folder, (person, email)) == []
    assert check(path) > 0
