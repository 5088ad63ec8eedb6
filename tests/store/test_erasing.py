"""Chosen events go with what only they brought, and the ledger says that they were read."""

from pathlib import Path

from tests.faults.truth import check
from tests.forgotten import ask, imported, others
from tests.webhooks import webhook
from viewer.store import erasing, library


def erased(path: Path, events: list[str], rejects: list[int] | None = None) -> erasing.Erased:
    connection = library.open_for_writing(path)
    try:
        with library.one_transaction(connection, lambda: False):
            erasing.choose_none(connection)
            for identity in events:
                erasing.choose_events(connection, "SELECT id FROM events WHERE identity = ?", (identity,))
            erasing.choose_rejects(connection, rejects or [])
            return erasing.erase(connection)
    finally:
        library.close(connection)


def test_the_ledger_counts_it_as_withheld(tmp_path: Path) -> None:
    path = imported(tmp_path / "data", *others(1, 4), webhook(1, sent=2), b'{"cut": tru')
    done = erased(path, ["evcus_000000000000000001"], [1])
    assert done[:3] == (1, 2, 1)
    assert ask(path, "SELECT records, events, deliveries, rejects, withheld, open_withheld FROM sources") == [
        (5, 2, 0, 0, 3, 1)
    ]
    assert check(path) == 2


def test_a_delivery_is_taken_from_the_source_that_brought_it(tmp_path: Path) -> None:
    path = imported(tmp_path / "data", *others(1, 4))
    imported(tmp_path / "data", webhook(1, sent=2), webhook(9), name="two.ndjson")
    erased(path, ["evcus_000000000000000001"])
    assert ask(path, "SELECT records, events, deliveries, withheld FROM sources ORDER BY id") == [
        (3, 2, 0, 1),
        (2, 1, 0, 1),
    ]
    check(path)


def test_snapshots_that_others_show_stay(tmp_path: Path) -> None:
    path = imported(tmp_path / "data", *others(1, 4))
    assert erased(path, ["evcus_000000000000000001"]).snapshots == 1
    assert ask(path, "SELECT count(*) FROM customers") == [(2,)]
    assert ask(path, "SELECT count(*) FROM campaigns") == [(1,)]
    assert check(path) == 2
