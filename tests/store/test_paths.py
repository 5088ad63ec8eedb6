"""Values at paths: what columns show, and what is known of each snapshot."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests import webhooks as made
from tests.webhooks import body, move, webhook, write
from viewer.jobs.import_sources import import_sources
from viewer.store import library
from viewer.store.path_columns import PathColumns
from viewer.store.paths import words_by_snapshot

PEOPLE = [
    made.customer(1, metadata={"region": "EMEA", "n": 1.50}),
    made.customer(2, metadata={"region": None, "tags": ["a", {"b": 1}]}),
    made.customer(3, metadata={"größe": "x", "a b": {"c": True}}),
]


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    values = [webhook(number, data=body(number, customer=one)) for number, one in enumerate(PEOPLE, 1)]
    values[0]["data"]["order"] = {"items": [{"sku": "s1"}, {"sku": "s2"}]}
    doubled = made.compact(webhook(4)).replace(b'"metadata":{}', b'"metadata":{"region":"APAC","region":"LATAM"}')
    write(tmp_path / "a.ndjson", *values, doubled, move(5, 1, 2))
    path = tmp_path / "private" / "library.db"
    import_sources([str(tmp_path / "a.ndjson")], path)
    with closing(library.open_for_reading(path)) as opened:
        yield opened


def shown(connection: sqlite3.Connection, path: str) -> list[str | None]:
    """What a column of a path shows for the events, in the order in which they were written."""
    found = PathColumns(connection).texts_at([1, 2, 3, 4, 5, 99], path)
    assert set(found) <= {1, 2, 3, 4, 5}
    return [found.get(number) for number in range(1, 6)]


@pytest.mark.parametrize(
    ("path", "texts"),
    [
        ("customer.metadata.region", ["EMEA", "null", None, "APAC, LATAM", None]),
        ("customer.metadata.n", ["1.5", None, None, None, None]),
        ("customer.metadata.tags", [None, "2 items", None, None, None]),
        ("customer.metadata.tags[0]", [None, "a", None, None, None]),
        ("customer.metadata.größe", [None, None, "x", None, None]),
        ('customer.metadata."a b".c', [None, None, "true", None, None]),
        ("order.items.sku", ["s1, s2", None, None, None, None]),
        ("data.order", ["1 field", None, None, None, None]),
        ("loyalty_tier.name", ["Tier 1", "Tier 1", "Tier 1", "Tier 1", None]),
        ("loyalty_tier_to.points.from", [None, None, None, None, "200"]),
        ("loyalty_tier_from.name", [None, None, None, None, "Tier 1"]),
        ("customer.no.such", [None] * 5),
    ],
)
def test_columns(connection: sqlite3.Connection, path: str, texts: list[str | None]) -> None:
    assert shown(connection, path) == texts


def test_snapshots_are_told_once(connection: sqlite3.Connection) -> None:
    found = dict(words_by_snapshot(connection, ("loyalty_tier", "name")))
    assert sorted(found.values()) == [["Tier 1"], ["Tier 2"]]
    assert set(map(tuple, dict(words_by_snapshot(connection, ("customer", "there"))).values())) == {("",)}
