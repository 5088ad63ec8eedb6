"""What is one event and what is two, through the whole import."""

import json
import random
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.capture.test_every_envelope import TRANSACTION, event
from tests.jobs.test_import_sources import Library
from tests.webhooks import Json, body, compact, customer, tier, webhook, write
from viewer.domain.event import CONTENT
from viewer.domain.rows import EventRow
from viewer.jobs.list_imports import list_imports
from viewer.jobs.remove_import import remove_import
from viewer.jobs.show_event import show_event
from viewer.store import events
from viewer.store import library as store_library
from viewer.store.events import StoredDelivery


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(tmp_path)


def rows_of(library: Library, *values: Json | bytes) -> list[EventRow]:
    """The events that lines of one file are."""
    library.take(write(library.folder / "a.log", *values))
    return library.rows()


def activity(number: int = 1, kind: str = "joined") -> Json:
    """The same event as ``webhook(number)``, as the customer activity API lists it."""
    sent = webhook(number, kind)
    return {
        "id": sent["event"]["id"],
        "type": sent["event"]["type"],
        "data": {"data": sent["data"], "event_source": sent["event"]["event_source"]},
        "created_at": sent["event"]["created_at"],
        "group_id": sent["event"]["group_id"],
    }


def test_by_webhook_and_by_activity_api_it_is_one_event(library: Library) -> None:
    page = {"object": "list", "data_ref": "data", "data": [activity(1), activity(2)], "has_more": False}
    rows = rows_of(library, webhook(1), page)
    assert [(row.deliveries, row.conflict) for row in rows] == [(2, False), (1, False)]


def test_by_two_distributions_it_is_one_event(library: Library) -> None:
    other = webhook(1, sent=2) | {"source": {"id": "distr_2", "object": "distribution"}, "type": "Another name"}
    (row,) = rows_of(library, webhook(1), other)
    assert (row.deliveries, row.conflict) == (2, False)
    detail = show_event(library.path, row.key)
    assert detail is not None
    assert {one.send_out_id for one in detail.deliveries} == {webhook(1)["id"], other["id"]}


def shuffled(value: Any, chance: random.Random) -> Any:
    if isinstance(value, dict):
        names = list(value)
        chance.shuffle(names)
        return {name: shuffled(value[name], chance) for name in names}
    return value


def spelled(value: Any) -> bytes:
    """The same JSON with other numbers' and characters' spelling, and blanks."""
    return (
        json.dumps(value, indent=1, ensure_ascii=True)
        .replace(": 100,", ": 100.0,")
        .replace("199\n", "1.99e2\n")
        .encode()
    )


WRITERS: list[Callable[[Any], bytes]] = [
    compact,
    lambda value: json.dumps(value).encode(),
    lambda value: json.dumps(value, indent=2).encode(),
    lambda value: compact(shuffled(value, random.Random(3))),
    spelled,
    lambda value: compact(value).replace(b'"metadata":{}', b'"metadata":{},"phone":null'),
]


@pytest.mark.parametrize("make", [webhook, lambda: body(1), lambda: activity(1)])
def test_however_a_body_is_written_it_is_one_event(library: Library, make: Callable[[], Json]) -> None:
    (row,) = rows_of(library, *(write(make()) for write in WRITERS))
    assert (row.deliveries, row.conflict) == (len(WRITERS), False)


@pytest.mark.parametrize(
    "change",
    [
        {"loyalty_tier": tier(2)},
        {"customer": customer(1, name="Somebody else")},
        {"created_at": "2024-06-01T00:00:00Z"},
        {"note": "added"},
        {"loyalty_tier": tier(1, points={"from": 100, "to": 200})},
    ],
)
def test_other_bodies_under_one_id_are_a_conflict_and_both_are_kept(library: Library, change: Json) -> None:
    first, second = webhook(1), webhook(1, sent=2, data=body(1) | change, created_at="2024-05-02T09:00:01.250Z")
    if "created_at" in change:
        second["event"]["created_at"] = change["created_at"]
    (row,) = rows_of(library, first, second)
    assert (row.deliveries, row.conflict) == (2, True)
    detail = show_event(library.path, row.key)
    assert detail is not None
    assert [one.raw for one in detail.deliveries] == [compact(first), compact(second)]


@pytest.mark.parametrize(
    "other",
    [
        {"customer": customer(1, id="cust_other")},
        {"customer": customer(1, source_id="crm-other")},
        {"customer": customer(1, email="other@example.org")},
        {"customer": {"id": "CUST_" + "0" * 23 + "1"}},
    ],
)
def test_two_customers_with_bodies_that_look_alike_are_never_merged(library: Library, other: Json) -> None:
    rows = rows_of(library, body(1), body(1) | other)
    assert [row.deliveries for row in rows] == [1, 1]


def test_designed_payloads_of_two_customers_without_ids_are_two_events(library: Library) -> None:
    one = webhook(1, data={"text": "Hello"}, id="***")
    other = webhook(1, data={"text": "Hello"}, id="***", entity_id="cust_other")
    rows = rows_of(library, one | {"id": "***"}, other | {"id": "***"})
    assert [row.deliveries for row in rows] == [1, 1]


def test_the_identity_of_a_body_without_an_id_is_for_ever() -> None:
    """Libraries hold these: whoever changes them makes every such event come in a second time."""
    assert event(body(1)).identity == CONTENT + "0455d64e1c0f1eb1155bb59d5759463f"
    assert (
        event(b'{"customer":{"id":"c"},"loyalty_tier":{"id":"t"}}').identity
        == CONTENT + "4c987f9027540dfd0fac92cffb981ba9"
    )


bodies = st.builds(
    lambda who, level, when, more: (
        {"customer": {"id": who}, "loyalty_tier": {"id": level}, "created_at": f"2024-05-0{when}T00:00:00Z"} | more
    ),
    st.sampled_from(["cust_1", "cust_2"]),
    st.sampled_from(["ltr_1", "ltr_2"]),
    st.integers(1, 2),
    st.dictionaries(st.sampled_from(["a", "b"]), st.sampled_from([1, 2.5, "x", [1], {"z": 0}]), max_size=2),
)


@settings(max_examples=30)
@given(st.lists(bodies, min_size=1, max_size=8), st.data())
def test_there_are_as_many_events_as_different_bodies(values: list[Json], draws: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        lines = [draws.draw(st.sampled_from(WRITERS[:4]))(value) for value in values]
        rows = rows_of(Library(Path(folder)), *lines)
        different = {json.dumps(value, sort_keys=True) for value in values}
        assert len(rows) == len(different)
        assert sum(row.deliveries for row in rows) == len(values)
        assert not any(row.conflict for row in rows)


PENDING = TRANSACTION | {"status": "PENDING", "details": {"points": None, "tier_from": "lt_1", "tier_to": "lt_2"}}
DECIDED = [TRANSACTION | {"updated_at": "2026-07-02T10:00:00Z"}, TRANSACTION | {"status": "REJECTED"}]


@pytest.mark.parametrize("decided", DECIDED)
@pytest.mark.parametrize("together", [True, False])
@pytest.mark.parametrize("pending_first", [True, False])
def test_a_transaction_that_was_pending_is_what_became_of_it(
    library: Library, decided: Json, together: bool, pending_first: bool
) -> None:
    states = [PENDING, decided] if pending_first else [decided, PENDING]
    for name, values in (("a.log", states),) if together else (("a.log", states[:1]), ("b.log", states[1:])):
        library.take(write(library.folder / name, *values))

    (row,) = library.rows()
    detail = show_event(library.path, row.key)
    assert detail is not None
    assert detail.raw == compact(decided)
    status = None if decided["status"] == "APPROVED" else decided["status"]
    assert (row.status, row.conflict, row.deliveries) == (status, False, 2)
    assert {one.raw for one in deliveries_of(library, row.key)} == {compact(PENDING), compact(decided)}


@pytest.mark.parametrize("pending_first", [True, False])
def test_without_the_later_state_a_transaction_is_pending_again(library: Library, pending_first: bool) -> None:
    states = [PENDING, DECIDED[0]] if pending_first else [DECIDED[0], PENDING]
    for name, state in zip(("a.log", "b.log"), states, strict=True):
        library.take(write(library.folder / name, state))
    numbers = [past.id for past in list_imports(library.path)]

    remove_import(library.path, max(numbers) if pending_first else min(numbers))

    (row,) = library.rows()
    assert (row.status, row.conflict, row.deliveries) == ("PENDING", False, 1)
    assert [one.raw for one in deliveries_of(library, row.key)] == [compact(PENDING)]


def deliveries_of(library: Library, key: int) -> list[StoredDelivery]:
    with store_library.reading(library.path) as connection:
        return events.deliveries(connection, key)
