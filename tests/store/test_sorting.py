"""What can be sorted by, and the library that the orders are tried on."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC
from pathlib import Path

import pytest

from tests.store.test_queries import invent
from tests.webhooks import body, customer, webhook, write
from viewer.domain.annotations import COLOUR_NAMES, AnnotationChange
from viewer.domain.columns import COLUMNS
from viewer.domain.query import parse
from viewer.jobs.import_sources import import_sources
from viewer.store import annotations, library, sorting
from viewer.store.matches import Matches
from viewer.store.queries import compile_query

KEYS = [column.key for column in COLUMNS]
TEXTS = ["", "o", "-gold e", "name:o,a", "line:<90", "is:repeated"]


def whole_order(connection: sqlite3.Connection, text: str, column: str, descending: bool) -> list[int]:
    """The order as one plain statement."""
    found = compile_query(Matches(connection), parse(text).query, UTC)
    return [row[0] for row in connection.execute(sorting.ordered_ids(found, column, descending), found.values)]


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three hundred events: those with everything in them, and many of few customers, some at one moment."""
    folder = tmp_path_factory.mktemp("sorting")
    for name, values in invent():
        write(folder / name, *values)
    many = [
        webhook(1000 + number, data=body(number % 50, customer=customer(number % 40, name=f"Name {number % 7}")))
        for number in range(210)
    ]
    write(folder / "many.ndjson", *many, *many[:30])
    found = folder / "private" / "library.db"
    import_sources([str(folder / name) for name in ("many.ndjson", *(name for name, _ in invent()))], found)
    with closing(library.open_for_writing(found)) as opened:  # bodies that name neither are not made yet
        opened.execute("UPDATE events SET customer = NULL, campaign = NULL WHERE id % 20 = 3")
    annotate_some(found)
    return found


def annotate_some(path: Path) -> None:
    """Notes and marks on a few events and customers, each colour more than once."""
    with closing(library.open_for_writing(path)) as opened:
        keys = [row[0] for row in opened.execute("SELECT id FROM events WHERE id % 4 = 1")]
        changes = []
        for place, one in enumerate(annotations.subjects_of(opened, keys)):
            colour = COLOUR_NAMES[place % len(COLOUR_NAMES)]
            changes.append(AnnotationChange(one.event, "colour", None, colour))
            if place % 3 == 0:
                changes.append(AnnotationChange(one.event, "note", None, f"Note {place % 5}"))
            if place % 5 == 0 and one.customer:
                changes.append(AnnotationChange(one.customer, "note", None, f"about {place % 7}"))
                changes.append(AnnotationChange(one.customer, "colour", None, colour))
        annotations.put(opened, changes, 1)


@pytest.fixture
def connection(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(library.open_for_reading(path)) as opened:
        yield opened


def test_the_invented_events_reach_both_ends(connection: sqlite3.Connection) -> None:
    """Otherwise the test above would not see what it is for."""
    count, strangers, unnamed, tied = connection.execute(
        "SELECT count(*), sum(customer IS NULL), sum(customer IN (SELECT id FROM customers WHERE name IS NULL)),"
        " count(*) - count(DISTINCT happened_at) FROM events"
    ).fetchone()
    assert count > 280
    assert min(strangers, unnamed) > 3
    assert tied > 100


@pytest.mark.parametrize("descending", [False, True])
def test_groups_have_every_number_once_in_order(connection: sqlite3.Connection, descending: bool) -> None:
    groups = sorting.groups_of(connection, sorting.ORDERS["tier_name"], descending)
    names = dict(connection.execute("SELECT id, name FROM tiers"))
    told = [{names[number] for number in group.numbers} for group in groups]
    assert all(len(each) == 1 for each in told)
    values = [each.pop() for each in told]
    assert values == sorted(values, key=lambda name: (name is not None, (name or "").lower()), reverse=descending)
    assert len(values) == len(set(values)) > 4
    assert [group.nothing for group in groups].index(True) == (len(groups) - 1 if descending else 0)
    assert sorted(number for group in groups for number in group.numbers) == sorted(names)
