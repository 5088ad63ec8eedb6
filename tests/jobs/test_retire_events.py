"""What is older than a date goes, with what only it brought, and does not come in again."""

from pathlib import Path

import pytest

from tests.faults.truth import check
from tests.forgotten import ask, identities, imported, others
from tests.webhooks import body, customer, webhook
from viewer.errors import Cancelled
from viewer.jobs.import_sources import import_sources
from viewer.jobs.retire_events import plan, retire
from viewer.jobs.tombstones import lift, tombstones_of
from viewer.store import library


def test_what_is_older_goes(tmp_path: Path) -> None:
    timeless = webhook(7, data=body(7, created_at=None))
    timeless["event"]["created_at"] = None
    path = imported(tmp_path / "data", *others(1, 6), webhook(2, sent=2), timeless)
    times = [row[0] for row in ask(path, "SELECT happened_at FROM events WHERE happened_at NOT NULL ORDER BY 1")]
    planned = plan(path, times[2])
    assert (planned.old.events, planned.old.deliveries, planned.old.customers, planned.rejects) == (2, 3, 2, 0)
    assert planned.old.untimed == 1
    done = retire(path, times[2])
    assert (done.events, done.deliveries, bool(done.left)) == (2, 3, False)
    left = ask(path, "SELECT happened_at FROM events WHERE happened_at NOT NULL ORDER BY 1")
    assert [row[0] for row in left] == times[2:]
    assert check(path) == 4
    again = import_sources([str(tmp_path / "capture.ndjson")], path)
    assert (again.counts.events, again.counts.known) == (0, 7)
    (stone,) = tombstones_of(path)
    assert stone.before == times[2]
    lift(path, stone.number)
    back = import_sources([str(tmp_path / "capture.ndjson")], path)
    assert (back.counts.records, back.counts.events, back.counts.deliveries, back.counts.known) == (7, 2, 1, 4)
    assert check(path) == 6


def test_rejects_go_that_were_read_before(tmp_path: Path) -> None:
    path = imported(tmp_path / "data", *others(1, 3), b'{"cut": tru')
    began = ask(path, "SELECT began_at FROM imports")[0][0]
    assert plan(path, began).rejects == 0
    assert plan(path, began + 1).rejects == 1
    assert retire(path, began + 1).rejects == 1
    assert ask(path, "SELECT count(*) FROM rejects") == [(0,)]


def test_customers_who_have_later_events_stay(tmp_path: Path) -> None:
    path = imported(tmp_path / "data", webhook(1, data=body(1)), webhook(9, data=body(9, customer=customer(1))))
    last = ask(path, "SELECT max(happened_at) FROM events")[0][0]
    assert plan(path, last).old.customers == 0
    retire(path, last)
    assert ask(path, "SELECT count(*) FROM customers") == [(1,)]


def test_a_test_send_out_says_the_year_2000_and_is_as_old_as_it_was_sent(tmp_path: Path) -> None:
    test = webhook(1, data=body(1, created_at="2000-01-01T00:00:00.000Z"), id="evcus_0000000000")
    path = imported(tmp_path / "data", test, *others(2, 4))
    assert ask(path, "SELECT count(*) FROM events WHERE flags & 2") == [(1,)]
    first = ask(path, "SELECT min(happened_at) FROM events WHERE NOT flags & 2")[0][0]
    assert plan(path, first).old.events == 0
    assert plan(path, first + 3_600_000_000).old.events == 3


def test_nothing_is_removed_where_it_is_stopped(tmp_path: Path) -> None:
    path = imported(tmp_path / "data", *others(1, 4))
    before = identities(path)
    with pytest.raises(Cancelled, match="Nothing was removed"):
        retire(path, 2**61, should_stop=lambda: True)
    assert identities(path) == before
    with library.reading(path) as connection:
        assert connection.execute("SELECT count(*) FROM tombstones").fetchone() == (0,)
