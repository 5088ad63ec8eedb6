"""What a tombstone keeps out is not written, whatever else shares its batch, its place or its snapshots."""

import json
from pathlib import Path

from tests import byte_scan
from tests.faults.truth import check
from tests.forgotten import EMAIL, KEY, SOURCE_ID, VALUES, ask, hers, identities, imported, others
from tests.webhooks import body, customer, webhook
from viewer.store import library, tombstones


def kept_out(path: Path, *values: str, before: int | None = None) -> None:
    connection = library.open_for_writing(path)
    with library.one_transaction(connection, lambda: False):
        tombstones.put(connection, 1, values, before)
    library.close(connection)


def test_events_and_rejects_of_somebody_are_known(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    path = imported(folder, *others(1, 3))
    kept_out(path, KEY, EMAIL, SOURCE_ID)
    cut = json.dumps({"customer": {"email": EMAIL.upper(), "x": 1}}).encode()[:-1]
    escaped = json.dumps(json.dumps({"to": EMAIL})).encode()[:-2]
    imported(folder, hers(5), cut, escaped, *others(6, 8), hers(9), name="two.ndjson")
    assert ask(path, "SELECT records, events, deliveries, rejects, withheld FROM sources WHERE id = 2") == [
        (6, 2, 0, 0, 4)
    ]
    assert byte_scan.hits(folder, VALUES) == []
    check(path)


def test_others_who_name_them_are_known_too(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    path = imported(folder, *others(1, 3))
    kept_out(path, KEY, EMAIL)
    friend = customer(5, metadata={"referred_by": f"mailto:{EMAIL} (spring)"})
    holder = body(6, holder={"id": KEY})
    imported(
        folder, webhook(5, data=body(5, customer=friend)), webhook(6, data=holder), *others(7, 9), name="two.ndjson"
    )
    assert ask(path, "SELECT records, events, withheld FROM sources WHERE id = 2") == [(4, 2, 2)]


def test_another_customer_with_the_same_address_comes_in(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    path = imported(folder, *others(1, 3))
    kept_out(path, KEY, EMAIL, SOURCE_ID)
    family = customer(5, email=EMAIL, source_id=SOURCE_ID)
    nameless = customer(6, id=None, email=EMAIL, source_id=None)
    imported(
        folder,
        webhook(5, data=body(5, customer=family)),
        webhook(6, data=body(6, customer=nameless), entity_id=None),
        name="two.ndjson",
    )
    assert ask(path, "SELECT records, events, withheld FROM sources WHERE id = 2") == [(2, 1, 1)]


def test_a_snapshot_that_the_forgotten_showed_first_is_written_with_whoever_shows_it_next(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    path = imported(folder, *others(1, 3))
    kept_out(path, KEY)
    club = {"id": "camp_new", "name": "New club"}
    first = hers(5)
    first["data"]["campaign"] = club
    imported(folder, first, webhook(6, data=body(6, campaign=club)), name="two.ndjson")
    assert ask(path, "SELECT name FROM campaigns ORDER BY id") == [("Club 1",), ("New club",)]
    assert len(identities(path)) == 3
    check(path)


def test_what_is_older_than_a_date_stays_out(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    path = imported(folder, *others(1, 3))
    happened = [row[0] for row in ask(path, "SELECT happened_at FROM events ORDER BY id")]
    kept_out(path, before=happened[1] + 500_000)
    imported(folder, webhook(31, data=body(1)), webhook(32, data=body(3)), name="two.ndjson")
    assert ask(path, "SELECT records, events, withheld FROM sources WHERE id = 2") == [(2, 1, 1)]
