import random
from pathlib import Path
from typing import Any

import pytest

from tests import webhooks as made
from tests.webhooks import body, compact, webhook, write
from viewer.domain import signature, times
from viewer.domain.differences import Difference
from viewer.domain.tree import Node
from viewer.errors import LibraryProblem
from viewer.jobs.import_sources import import_sources
from viewer.jobs.show_event import EventDetail, field_guide, find_events, show_event
from viewer.store import library


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "private" / "library.db"


def shown(path: Path, key: int = 1) -> EventDetail:
    detail = show_event(path, key)
    assert detail is not None
    return detail


def child(nodes: tuple[Node, ...], *labels: str) -> Node:
    node, *rest = [node for node in nodes if node.label == labels[0]]
    assert not rest
    return child(node.children, *labels[1:]) if len(labels) > 1 else node


def test_a_webhook(path: Path, tmp_path: Path) -> None:
    source = write(tmp_path / "a.ndjson", made.move(1, 2, 1), made.move(1, 2, 1, sent=2))
    import_sources([str(source)], path)
    detail = shown(path)
    first, second = source.read_bytes().splitlines()
    assert detail.raw == first
    assert detail.deliveries[detail.shown].place == f"a.ndjson, line 1, byte 0, {len(first):,} bytes"
    assert [(one.line, one.offset, one.length) for one in detail.deliveries] == [
        (1, 0, len(first)),
        (2, len(first) + 1, len(second)),
    ]
    assert detail.deliveries[0].path == str(source)
    assert detail.deliveries[0].sent_at == times.parse_time(made.moment(61))
    assert [node.label for node in detail.nodes[:5]] == ["Event", "Customer", "Campaign", "Tier before", "Tier after"]
    assert child(detail.nodes, "Tier before", "name").value == "Tier 2"
    assert child(detail.nodes, "Tier after", "name").value == "Tier 1"


FORMS = {
    "bare": body(1),
    "webhook": webhook(1),
    "legacy": {"id": "ev_1", "object": "event", "type": "customer.loyalty.tier.joined", "data": body(1)},
    "activity": {
        "id": "ev_1",
        "type": "customer.loyalty.tier.joined",
        "data": {"id": "x", "event_source": {"channel": "API"}, "data": body(1)},
        "created_at": made.moment(1),
        "group_id": "v-1",
    },
    "in an object": {"received_at": made.moment(9), "body": webhook(1)},
    "in a text": {"log": compact(webhook(1)).decode()},
    "in a list": [webhook(1)],
    "in a list in a text": {"log": compact([webhook(1)]).decode()},
}


@pytest.mark.parametrize("form", FORMS)
def test_every_form_shows_its_customer(path: Path, tmp_path: Path, form: str) -> None:
    import_sources([str(write(tmp_path / "a.json", compact(FORMS[form])))], path)
    detail = shown(path)
    assert child(detail.nodes, "Customer", "name").value == "Person 1"
    assert child(detail.nodes, "Tier", "name").value == "Tier 1"
    assert '"Person 1"' in detail.json_text or '\\"Person 1\\"' in detail.json_text


def test_a_tier_transaction_has_no_data_of_its_own(path: Path, tmp_path: Path) -> None:
    value = {
        "id": "ltt_1", "object": "tier_transaction", "type": "UPGRADED", "member_id": "lmbr_1", "program_id": "lprg_1",
        "details": {"tier_from": "ltr_1", "tier_to": "ltr_2"}, "status": "APPROVED", "created_at": made.moment(1),
    }  # fmt: skip
    import_sources([str(write(tmp_path / "a.json", value))], path)
    assert shown(path).row.tier_id == "ltr_2"
    assert shown(path).raw == compact(value)


def test_each_of_several_in_one_text_shows_its_own(path: Path, tmp_path: Path) -> None:
    line = {"message": compact([webhook(1), webhook(2), webhook(3)]).decode()}
    import_sources([str(write(tmp_path / "a.log", line))], path)
    assert [child(shown(path, key).nodes, "Customer", "name").value for key in (1, 2, 3)] == [
        "Person 1",
        "Person 2",
        "Person 3",
    ]
    assert {shown(path, key).raw for key in (1, 2, 3)} == {compact(line)}


def test_an_event_that_is_gone(path: Path, tmp_path: Path) -> None:
    import_sources([str(write(tmp_path / "a.json", webhook(1)))], path)
    assert show_event(path, 77) is None


def blobs(path: Path) -> list[tuple[str, str, int]]:
    """Every compressed part of an event: table, column, row."""
    with library.reading(path) as connection:
        found = [("deliveries", "frame", row[0]) for row in connection.execute("SELECT event FROM deliveries")]
        for table in ("customers", "campaigns", "tiers"):
            found += [(table, "body", row[0]) for row in connection.execute(f"SELECT id FROM {table}")]
    return found


def test_a_flipped_bit_is_found(path: Path, tmp_path: Path) -> None:
    """Whatever bit of whatever part: the event is shown as it was received, or not at all."""
    import_sources([str(write(tmp_path / "a.json", webhook(1)))], path)
    raw, chance, caught = shown(path).raw, random.Random(3), 0
    for table, column, row in blobs(path):
        key = "event" if table == "deliveries" else "id"
        connection = library.open_for_writing(path)
        whole = connection.execute(f"SELECT {column} FROM {table} WHERE {key} = ?", (row,)).fetchone()[0]
        for bit in chance.sample(range(8 * len(whole)), 60):
            damaged = bytearray(whole)
            damaged[bit // 8] ^= 1 << bit % 8
            connection.execute(f"UPDATE {table} SET {column} = ? WHERE {key} = ?", (bytes(damaged), row))
            try:
                assert shown(path).raw == raw
            except LibraryProblem as problem:
                caught += "The library is damaged here" in str(problem)
        connection.execute(f"UPDATE {table} SET {column} = ? WHERE {key} = ?", (whole, row))
        connection.close()
    assert caught > 200
    assert shown(path).raw == raw


def test_the_field_guide_is_read_once() -> None:
    assert field_guide() is field_guide()
    assert field_guide().entry("customer.id") is not None


def signed(value: Any, key: bytes = b"k", **record: Any) -> dict[str, Any]:
    return {"headers": {"X-Voucherify-Signature": signature.sign(compact(value), key)}, "body": value} | record


def test_what_each_delivery_is(path: Path, tmp_path: Path) -> None:
    again, twice = webhook(1), webhook(1, sent=2)
    capture = write(
        tmp_path / "a.ndjson",
        {"received_at": made.moment(63), "body": twice | {"created_at": made.moment(62)}},
        {"received_at": made.moment(61 + 240), "body": again},
        {"received_at": made.moment(61), "body": again},
    )
    import_sources([str(capture), str(write(tmp_path / "b.ndjson", again))], path)
    detail = shown(path)
    assert [(one.source, one.line, one.what, one.lag_text) for one in detail.deliveries] == [
        ("a.ndjson", 3, "first to arrive", "0.0 s"),
        ("b.ndjson", 1, "the same record in another capture", ""),
        ("a.ndjson", 1, "sent again as another send-out", "1.0 s"),
        ("a.ndjson", 2, "retry of the same send-out, step 3 of the vendor's schedule (4 min)", "4 min"),
    ]
    assert detail.shown == 2, "the one that was read first: the table shows its file and line"
    assert detail.deliveries[2].raw == detail.raw
    assert {one.problems for one in detail.deliveries} == {()}
    assert {one.differs for one in detail.deliveries} == {()}


def test_an_event_that_arrived_out_of_order(path: Path, tmp_path: Path) -> None:
    person = made.customer(1)
    later, early = webhook(9, data=body(9, customer=person)), webhook(1, data=body(1, customer=person))
    import_sources([str(write(tmp_path / "a.ndjson", later, early))], path)
    assert shown(path, 1).deliveries[0].problems == ()
    assert shown(path, 2).deliveries[0].problems == (
        "out of order: stands behind the event of 2 May 2024 09:00:09.250 UTC in its source",
    )
    other = show_event(path, 2, times.zone("Europe/Berlin"))
    assert other is not None
    assert "11:00:09.250 +02:00" in other.deliveries[0].problems[0]


def test_out_of_order_by_the_time_of_arrival(path: Path, tmp_path: Path) -> None:
    person = made.customer(1)
    values = [
        {"received_at": made.moment(100 - number), "body": webhook(number, data=body(number, customer=person))}
        for number in (1, 9)
    ]
    import_sources([str(write(tmp_path / "a.ndjson", *values))], path)
    assert shown(path, 1).deliveries[0].problems == (
        "out of order: arrived after the event of 2 May 2024 09:00:09.250 UTC had arrived",
    )


def test_signatures(path: Path, tmp_path: Path) -> None:
    capture = write(
        tmp_path / "a.ndjson", signed(webhook(1)), signed(webhook(1), b"other"), webhook(1), signed(webhook(1), ts=5)
    )
    import_sources([str(capture)], path)
    known = show_event(path, 1, secret=b"k")
    assert known is not None
    assert sorted((one.line, one.signature.value) for one in known.deliveries) == [
        (1, "verified"), (2, "does not match"), (3, "unsigned"), (4, "verified"),
    ]  # fmt: skip
    assert sorted((one.line, one.signature.value) for one in shown(path).deliveries) == [
        (1, "no key"), (2, "no key"), (3, "unsigned"), (4, "no key"),
    ]  # fmt: skip


def test_a_conflict_tells_what_differs(path: Path, tmp_path: Path) -> None:
    other = webhook(1, "left", sent=2, data=body(1, customer=made.customer(1, name="Other")))
    import_sources([str(write(tmp_path / "a.ndjson", webhook(1), other, webhook(1, sent=3)))], path)
    detail = shown(path)
    assert detail.row.conflict
    assert [one.differs for one in detail.deliveries] == [
        (),
        (
            Difference("event.type", f'"{made.FAMILY}joined"', f'"{made.FAMILY}left"'),
            Difference("customer.name", '"Person 1"', '"Other"'),
        ),
        (),
    ]
    assert [one.raw for one in detail.deliveries] == (tmp_path / "a.ndjson").read_bytes().splitlines()


def test_very_many_differences_are_told_in_part(path: Path, tmp_path: Path) -> None:
    one, other = ({f"m{number}": value for number in range(150)} for value in "ab")
    bodies = [
        webhook(1, sent=sent, data=body(1, customer=made.customer(1, metadata=values)))
        for sent, values in ((1, one), (2, other))
    ]
    import_sources([str(write(tmp_path / "a.ndjson", *bodies))], path)
    first, second = shown(path).deliveries
    assert (len(first.differs), first.differs_more) == (0, False)
    assert (len(second.differs), second.differs_more) == (100, True)


def test_finding_events_by_name(path: Path, tmp_path: Path) -> None:
    import_sources([str(write(tmp_path / "a.ndjson", webhook(1), webhook(2)))], path)
    assert find_events(path, f"evcus_{2:018}") == [2]
    assert find_events(path, "a.ndjson:1") == [1]
    assert find_events(path, "nothing") == []
