"""What single fields ask for, where the property of test_queries.py would not show which rule is meant."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC
from pathlib import Path

import pytest

from tests import webhooks as made
from tests.webhooks import body, webhook, write
from viewer.domain.query import parse
from viewer.jobs.import_sources import import_sources
from viewer.store import library
from viewer.store.matches import Matches
from viewer.store.queries import compile_query
from viewer.store.results import count

RANGES = [{"from": 0, "to": 150}, {"from": 151, "to": 250}, {"from": 251, "to": 350.5}, {"from": 351}, None]


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    values = []
    for number, points in enumerate(RANGES, 1):
        tier = {key: value for key, value in made.tier(number, points=points).items() if value is not None}
        values.append(webhook(number, data=body(number, loyalty_tier=tier, balance=number * 10)))
    transaction = {
        "id": "lttx_1", "type": "JOINED", "member_id": "lmbr_1", "program_id": "lprg_1", "tier_id": "ltr_x",
        "object": "tier_transaction", "status": "PENDING", "created_at": "2024-05-02T09:00:00Z", "details": {},
    }  # fmt: skip
    write(tmp_path / "a.ndjson", *values, transaction)
    path = tmp_path / "private" / "library.db"
    import_sources([str(tmp_path / "a.ndjson")], path)
    with closing(library.open_for_reading(path)) as opened:
        yield opened


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("points:200", 1),
        ("points:151", 1),
        ("points:350.7", 0),
        ("points:9999", 1),
        ("points:>=151", 3),
        ("points:>151", 2),
        ("points:..0", 1),
        ("points:100..300", 2),
        ("points:=251..350.5", 1),
        ("points:=351..", 1),
        ('points:=""', 2),
        ("has:points", 4),
        ("-has:points", 2),
        ("status:pending", 1),
        ('status:""', 5),
        ("has:status", 1),
        ("data.balance:>=30", 3),
        ("data.balance:1", 0),
        ("data.balance:10", 1),
        ("data.balance:10..20,50", 3),
        ("has:data.balance", 5),
        ("customer.name:x or customer.id:=cust_000000000000000000000001", 1),
        ("line:2..3", 2),
    ],
)
def test_finds(connection: sqlite3.Connection, typed: str, found: int) -> None:
    reading = parse(typed)
    assert reading.notes == ()
    assert count(connection, reading.query, UTC) == found


@pytest.mark.parametrize(
    ("typed", "by_customer"),
    [
        ('name:="Person 1"', True),
        ('name:="Person 1" or name:="Person 2"', True),
        ('(name:="Person 1" or name:="Person 2") tier:x', True),
        ('name:="Person 1" or tier:x', False),
        ('-name:="Person 1"', False),
        ("customer.metadata.region:x", True),
    ],
)
def test_the_index_of_customers_is_used_where_few_are_meant(
    connection: sqlite3.Connection, typed: str, by_customer: bool
) -> None:
    found = compile_query(Matches(connection), parse(typed).query, UTC)
    assert found.by_customer == by_customer
    connection.execute(f"SELECT count(*) FROM {found.source} WHERE {found.where}", found.values)
