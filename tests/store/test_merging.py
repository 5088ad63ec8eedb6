"""What a delivery keeps of its own.

What events become of their deliveries is tested in tests/jobs/test_import_sources.py, and that all of it can be taken
back in tests/jobs/test_remove_import.py.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from tests import webhooks as made
from tests.webhooks import FAMILY, body, webhook, write
from viewer.domain.event import SETTLED
from viewer.jobs.import_sources import import_sources
from viewer.store import library
from viewer.store.merging import of_type, plain_identity


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "l.db"


def take(path: Path, name: str, *values: Any) -> None:
    import_sources([str(write(path.with_name(name), *values))], path)


def own(path: Path) -> list[Any]:
    with library.reading(path) as connection:
        rows = connection.execute("SELECT snapshots FROM deliveries ORDER BY source, offset").fetchall()
    return [json.loads(row[0]) if row[0] else None for row in rows]


def test_what_says_the_same_keeps_nothing(path: Path) -> None:
    take(path, "a.log", webhook(1), webhook(1, sent=2))
    take(path, "b.log", b"", webhook(1, sent=3))
    assert own(path) == [None, None, None]


def test_what_differs_keeps_all_that_it_says(path: Path) -> None:
    other = webhook(1, "left", data=body(1, customer=made.customer(1, name="Other"), note="x"))
    take(path, "a.log", webhook(1), other)
    first, second = own(path)
    assert first is None
    customer, campaign, tier, tier_from, extra, happened_at, kind, rank, flags, status = second
    assert (customer, campaign, tier, tier_from, extra) == (2, 1, 1, None, 1)
    assert happened_at == 1714640401250000
    assert (rank, flags, status) == (1, 1, None)
    with library.reading(path) as connection:
        assert connection.execute("SELECT name FROM types WHERE id = ?", (kind,)).fetchone() == (FAMILY + "left",)


def test_what_settles_a_type_is_noted_and_later_ones_are_told_apart(path: Path) -> None:
    take(path, "a.log", body(1))
    take(path, f"{FAMILY}joined.log", body(1))
    take(path, "c.log", b"", body(1))
    with library.reading(path) as connection:
        flags, source = connection.execute("SELECT flags, type_source FROM events").fetchone()
    assert flags & SETTLED
    assert source == 3
    assert [one is None for one in own(path)] == [True, False, True], "only the one that names a type differs"


def test_many_that_differ_in_one_batch(path: Path) -> None:
    """Changing a row that is not stored yet takes the same time wherever it stands."""
    lines = [webhook(number, kind) for kind in ("joined", "left") for number in range(1, 2_000)]
    take(path, "a.log", *lines)
    with library.reading(path) as connection:
        assert connection.execute("SELECT count(*), sum(flags & 4) FROM events").fetchone() == (1_999, 4 * 1_999)


def test_identities() -> None:
    assert plain_identity(of_type("content:abc", "x.left")) == "content:abc"
    assert plain_identity("content:abc") == "content:abc"
    assert plain_identity("evcus_1 x") == "evcus_1 x"
