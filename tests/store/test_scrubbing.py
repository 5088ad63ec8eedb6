"""A dictionary that holds a forgotten customer is cleaned, and everything of others reads as before."""

import json
from pathlib import Path

from tests import byte_scan
from tests.faults.truth import check
from tests.forgotten import EMAIL, KEY, NAME, VALUES, ask, hers, imported
from tests.webhooks import body, customer, webhook
from viewer.domain.traces import Traces, Value
from viewer.jobs.forget_customer import forget, plan
from viewer.jobs.import_sources import import_sources
from viewer.jobs.remove_import import remove_import
from viewer.jobs.retire_events import retire
from viewer.store import events, library, rejects, scrubbing


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
    (dictionary,) = (row[0] for row in ask(path, "SELECT content FROM dictionaries WHERE id > 0"))
    assert EMAIL.encode() in dictionary
    assert NAME.encode() in dictionary
    before = raws(path)
    done = forget(path, plan(path, KEY))
    assert done.events == 199
    assert byte_scan.hits(folder, VALUES) == []
    (clean,) = (row[0] for row in ask(path, "SELECT content FROM dictionaries WHERE id > 0"))
    assert len(clean) == len(dictionary)
    assert ask(path, "SELECT content FROM dictionaries WHERE id < 0") == [(clean,)], "the copy is cleaned, too"
    assert raws(path) == {identity: raw for identity, raw in before.items() if EMAIL.encode() not in raw[0]}
    check(path)
    later = imported(folder, *(webhook(number) for number in range(2000, 2010)), name="later.ndjson")
    assert len(raws(later)) == 1200 + 10


def test_customers_of_whom_nothing_is_left_go_from_it_as_well(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    values = [webhook(number, data=body(number, customer=customer(number))) for number in range(1, 1300)]
    path = imported(folder, *values)
    (dictionary,) = (row[0] for row in ask(path, "SELECT content FROM dictionaries WHERE id > 0"))
    listed = ask(path, "SELECT vendor_id, email, happened_at FROM customers AS c JOIN events AS e ON e.customer = c.id")
    kept = [one for one in listed if one[1].encode() in dictionary]
    assert len(kept) > 10
    moment = sorted(at for *_, at in kept)[len(kept) // 2]
    before = raws(path)
    retire(path, moment)
    gone = [value for *values, at in kept if at < moment for value in values]
    assert byte_scan.hits(folder, gone) == []
    (clean,) = (row[0] for row in ask(path, "SELECT content FROM dictionaries WHERE id > 0"))
    assert all(email.encode() in clean for _, email, at in kept if at >= moment)
    left = raws(path)
    assert left == {identity: before[identity] for identity in left}
    check(path)


def test_what_was_compressed_with_it_is_compressed_anew(tmp_path: Path) -> None:
    value = Value("detail", "hooks.example.net/v")  # in every record
    cut = json.dumps(webhook(5000)).encode()[:-150]
    path = imported(tmp_path / "data", *(webhook(number) for number in range(1, 1300)), cut)
    capture = tmp_path / "capture.ndjson"
    capture.write_bytes(capture.read_bytes()[:-1] + json.dumps(webhook(5000)).encode()[-150:] + b"\n")
    import_sources([str(capture)], path)
    assert ask(path, "SELECT count(*) FROM import_parts WHERE before LIKE '%rejects_behind\": [[%'") == [(1,)]
    before = raws(path)
    connection = library.open_for_writing(path)
    with library.one_transaction(connection, lambda: False):
        assert scrubbing.scrub(connection, Traces([value])) > 1000
    library.close(connection)
    assert raws(path) == before
    (clean,) = (row[0] for row in ask(path, "SELECT content FROM dictionaries WHERE id > 0"))
    assert value.text.encode() not in clean
    remove_import(path, 2)  # brings the reject back that was at the end of the source
    with library.reading(path) as connection:
        assert [one for *_, one in rejects.texts(connection)] == [cut]
    check(path)
