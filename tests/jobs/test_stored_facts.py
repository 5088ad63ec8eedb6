import json
from typing import Any

import pytest

from tests import webhooks as made
from tests.webhooks import body, campaign, customer, webhook
from viewer.domain.history_event import Facts, TierState
from viewer.jobs import stored_facts
from viewer.jobs.stored_facts import facts_in

POINTS = {
    "customer": customer(),
    "campaign": campaign(),
    "balance": {"points": 5, "balance": 12},
    "transaction": {"type": "POINTS_ADDITION", "reason": "sorry"},
    "holder_loyalty_tier": {"id": "ltr_1", "name": "Gold"},
    "created_at": made.moment(1),
}
HOOK = webhook(1, data=POINTS, type="customer.voucher.loyalty_card.points_added")
ACTIVITY = {
    "id": "evcus_1",
    "type": "customer.voucher.loyalty_card.points_added",
    "data": {"data": POINTS, "event_source": {"channel": "API"}},
    "created_at": made.moment(1),
    "group_id": "v-1",
}
FLAT = {"id": "evcus_1", "type": "customer.x.y", "data": POINTS, "created_at": made.moment(1), "group_id": "v-1"}
LEGACY = {"id": "event_1", "object": "event", "type": "customer.x", "data": POINTS, "project_id": "proj_1"}
TRANSACTION = {
    "id": "lttx_1",
    "object": "tier_transaction",
    "type": "UPGRADED",
    "member_id": "lmbr_1",
    "tier_id": "lt_2",
    "details": {"points": 300, "origin": {"type": "card_operations"}},
    "expires_at": "2025-01-01T00:00:00Z",
    "created_at": made.moment(1),
}
SAID = Facts(
    points=5, balance=12, transaction="POINTS_ADDITION", reason="sorry", holder_tier=TierState("ltr_1", "Gold")
)
OF_HOOK = SAID._replace(project="proj_1", group="v-1", actor="the system")


@pytest.mark.parametrize(
    ("record", "facts"),
    [
        (HOOK, OF_HOOK),
        (ACTIVITY, SAID._replace(group="v-1", actor="the API")),
        (FLAT, SAID._replace(group="v-1")),
        (LEGACY, SAID._replace(project="proj_1")),
        (TRANSACTION, Facts(expires="2025-01-01T00:00:00Z", balance=300, transaction="card_operations")),
        (POINTS, SAID),
        ({"ts": made.moment(1), "rawBody": json.dumps(HOOK)}, OF_HOOK),
        ({"headers": {}, "body": ACTIVITY}, SAID._replace(group="v-1", actor="the API")),
        (webhook(1, data=body(1)), Facts("proj_1", "v-1", "the system")),
    ],
)
def test_facts_are_read_out_of_whatever_was_around_the_body(record: made.Json, facts: Facts) -> None:
    raw = made.compact(record)
    assert facts_in(raw, 0) == facts
    assert facts_in(b" " + raw, 0) == facts  # by way of a reader


@pytest.mark.parametrize("record", [HOOK, ACTIVITY, TRANSACTION, FLAT, LEGACY])
def test_an_event_in_an_envelope_needs_no_reader(record: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stored_facts, "body_again", None)
    assert facts_in(made.compact(record), 0) != Facts()


def test_records_that_share_their_bytes_are_told_apart() -> None:
    raw = made.compact({"ts": made.moment(1), "rawBody": json.dumps([webhook(1), webhook(2)])})
    assert [facts_in(raw, part).group for part in (0, 1)] == ["v-1", "v-2"]


@pytest.mark.parametrize("raw", [b"\x00 nothing", b"", b"{", b"[]", b'{"id": 5}'])
def test_bytes_that_hold_no_event_say_nothing(raw: bytes) -> None:
    assert facts_in(raw, 3) == Facts()
