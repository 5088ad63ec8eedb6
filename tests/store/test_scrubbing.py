"""A dictionary that holds a forgotten customer is cleaned, and everything of others reads as before."""

from pathlib import Path

from tests import byte_scan
from tests.faults.truth import check
from tests.forgotten import EMAIL, KEY, NAME, VALUES, ask, hers, imported
from tests.webhooks import body, customer, webhook
from viewer.jobs.forget_customer import forget, plan
from viewer.jobs.retire_events import retire
from viewer.store import events, library


def raws(path: Path) -> dict[str, list[bytes]]:
    with library.reading(path) as connection:
        return {
            identity: [one.raw for one in events.deliveries(connection, key)]
            for key, identity in connection.execute("SELECT id, identity FROM events").fetchall()
        }


def test_the_values_go_and_the_rest_reads_the_same(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    mine = [hers(number, metadata={"visit": f"{number:04}" * 3, "note": f"says {EMAIL}"}) for number in range(1, 200)]
    rest = [
        webhook(number, data=body(number, customer=customer(number, metadata={"visit": f"{number:04}" * 3})))
        for number in range(200, 1400)
    ]
    path = imported(folder, *(one for pair in zip(mine, rest, strict=False) for one in pair), *rest[199:])
    (dictionary,) = (row[0] for row in ask(path, "SELECT content FROM dictionaries"))
    assert EMAIL.encode() in dictionary
    assert NAME.encode() in dictionary
    before = raws(path)
    done = forget(path, plan(path, KEY))
    assert done.events == 199
    assert byte_scan.hits(folder, VALUES) == []
    (clean,) = (row[0] for row in ask(path, "SELECT content FROM dictionaries"))
    assert len(clean) == len(dictionary)
    assert raws(path) == {identity: raw for identity, raw in before.items() if EMAIL.encode() not in raw[0]}
    check(path)
    later = imported(folder, *(webhook(number) for number in range(2000, 2010)), name="later.ndjson")
    assert len(raws(later)) == 1200 + 10


def test_customers_of_whom_nothing_is_left_go_from_it_as_well(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    values = [webhook(number, data=body(number, customer=customer(number))) for number in range(1, 1300)]
    path = imported(folder, *values)
    (dictionary,) = (row[0] for row in ask(path, "SELECT content FROM dictionaries"))
    listed = ask(path, "SELECT vendor_id, email, happened_at FROM customers AS c JOIN events AS e ON e.customer = c.id")
    kept = [one for one in listed if one[1].encode() in dictionary]
    assert len(kept) > 10
    moment = sorted(at for *_, at in kept)[len(kept) // 2]
    before = raws(path)
    retire(path, moment)
    gone = [value for *values, at in kept if at < moment for value in values]
    assert byte_scan.hits(folder, gone) == []
    (clean,) = (row[0] for row in ask(path, "SELECT content FROM dictionaries"))
    assert all(email.encode() in clean for _, email, at in kept if at >= moment)
    left = raws(path)
    assert left == {identity: before[identity] for identity in left}
    check(path)
