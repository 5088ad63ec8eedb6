import math
from typing import Any

import pytest

from viewer.domain.event_facts import facts_of, tier_of
from viewer.domain.history_event import Facts, Range, TierState
from viewer.domain.times import parse_time


def facts(data: dict[str, Any], envelope: dict[str, Any] | None = None) -> Facts:
    return facts_of(envelope or {}, data)


def test_a_webhook_says_project_request_and_who_acted() -> None:
    event = {"group_id": "v-1", "event_source": {"channel": "API", "api_key": {"name": "Checkout", "app_id": "a"}}}
    assert facts({}, {"project_id": "proj_1", "event": event}) == Facts("proj_1", "v-1", "API key Checkout")


def test_an_activity_says_them_beside_its_data() -> None:
    envelope = {"group_id": "v-2", "event_source": {"channel": "USER_PORTAL", "user": {"id": "user_7"}}}
    assert facts({}, envelope) == Facts(None, "v-2", "a person in the dashboard (user_7)")


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ({"channel": "INTERNAL"}, "the system"),
        ({"channel": "INTERNAL", "user": {"id": "user_1"}}, "the system"),
        ({"channel": "USER_PORTAL"}, "a person in the dashboard"),
        ({"channel": "API"}, "the API"),
        ({"channel": "CLIENT_API", "api_key": {"name": None, "app_id": "x"}}, "the client-side API"),
        ({"channel": "CARRIER_PIGEON"}, "CARRIER_PIGEON"),
        ({"user": {"id": "user_1"}}, "a person in the dashboard (user_1)"),
        ({}, None),
        ({"channel": 5, "user": "user_1", "api_key": []}, None),
    ],
)
def test_who_acted_in_words(source: dict[str, Any], words: str | None) -> None:
    assert facts({}, {"event": {"event_source": source}}).actor == words


def test_points_that_came_and_what_there_was_then() -> None:
    balance = {"type": "loyalty_card", "points": 279, "balance": 460.5, "total": 880}
    transaction = {"type": "POINTS_ADDITION", "reason": "Late delivery", "details": {"balance": {"points": 1}}}
    assert facts({"balance": balance, "transaction": transaction}) == Facts(
        points=279, balance=460.5, transaction="POINTS_ADDITION", reason="Late delivery"
    )


def test_points_that_expired_are_below_zero_whichever_way_they_are_written() -> None:
    transaction = {"type": "POINTS_EXPIRATION", "reason": None, "details": {"balance": {"points": -279, "balance": 1}}}
    both = {"points": 279, "buckets": [], "transaction": transaction}
    assert facts(both) == Facts(points=-279, balance=1, transaction="POINTS_EXPIRATION")
    assert facts({"points": 279, "buckets": []}).points == -279
    assert facts({"points": 279}).points is None


def test_money_on_a_gift_card_is_no_points() -> None:
    assert facts({"balance": {"type": "gift_voucher", "points": 5, "balance": 10}}) == Facts()


def test_what_is_not_as_the_vendor_writes_it_is_not_there() -> None:
    odd = {"balance": [1], "transaction": "x", "details": {"points": "many", "origin": 5}, "expiration_date": 20240101}
    assert facts({**odd, "holder_loyalty_tier": "gold", "pending_points": {"details": None}}, {"event": 1}) == Facts()
    assert facts({"balance": {"points": math.inf, "balance": True}}) == Facts()


def test_expiry_and_the_tier_before_a_balance_changed() -> None:
    holder = {"id": "ltr_1", "name": "Gold", "points": {"from": 1}}
    said = facts({"expiration_date": "2024-12-31", "holder_loyalty_tier": holder})
    assert said == Facts(expires="2024-12-31", holder_tier=TierState("ltr_1", "Gold", points=Range(1)))
    pending = facts({"pending_points": {"details": {"holder_loyalty_tier": {"id": "ltr_2", "name": "Silver"}}}})
    assert pending.holder_tier == TierState("ltr_2", "Silver")


def test_a_tier_transaction_of_version_2_tells_points_and_origin() -> None:
    said = facts({"details": {"points": 320, "origin": {"type": "daily_task_operations"}}, "expires_at": "2025-01-01"})
    assert said == Facts(expires="2025-01-01", balance=320, transaction="daily_task_operations")
    assert facts({"details": {"expires_at": "2025-01-01T00:00:00Z"}}) == Facts(expires="2025-01-01T00:00:00Z")


def test_a_tier_with_everything() -> None:
    whole = {
        "id": "ltr_1",
        "name": "Gold",
        "campaign_id": "camp_1",
        "points": {"from": 251, "to": 350},
        "config": {"points": {"from": 250}},
        "updated_at": "2024-06-01T10:00:00.000Z",
        "expiration": {"expiration_date": "2024-12-31"},
    }
    changed = parse_time("2024-06-01T10:00:00Z")
    assert tier_of(whole) == TierState(
        "ltr_1", "Gold", "camp_1", Range(251, 350), Range(250, None), changed, "2024-12-31"
    )


def test_a_tier_that_is_only_an_id_or_of_version_2() -> None:
    assert tier_of("lt_1") == TierState("lt_1")
    rules = {"points": {"min_value": 1.5, "max_value": None}}
    assert tier_of({"id": "lt_2", "qualification_rules": rules}) == TierState("lt_2", points=Range(1.5))
    assert tier_of({"id": 5, "updated_at": 5, "expiration": "soon"}) == TierState("5")
