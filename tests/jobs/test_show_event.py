import random
from pathlib import Path

import pytest

from tests import webhooks as made
from tests.webhooks import body, compact, webhook, write
from viewer.domain import times
from viewer.domain.tree import Node
from viewer.errors import LibraryProblem
from viewer.jobs.import_sources import import_sources
from viewer.jobs.show_event import EventDetail, field_guide, show_event
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
    assert detail.raw_place == f"a.ndjson, line 1, byte 0, {len(first):,} bytes"
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
