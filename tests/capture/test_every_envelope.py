"""Every form of domain.md 2.1 with other values, orders and members: what the event is must not depend on them."""

import json
import random
from typing import Any, NamedTuple

import pytest

from tests.capture.pieces import compact, data, pretty, read, spaced, tier
from viewer.domain.event import CONTENT, HAS_ID, TEST, Event, understand
from viewer.domain.evidence import Witness
from viewer.domain.interning import Interner
from viewer.domain.times import parse_time

Json = dict[str, Any]
TIER = "customer.loyalty.tier."
WHEN, SENT = "2025-03-03T12:04:55.200Z", "2025-03-03T12:04:57.000Z"
SOURCE = {"id": "distr_1", "object": "distribution", "target_url": "https://example.org/hook"}
EVENT = {"id": "evcus_7", "type": TIER + "left", "created_at": WHEN, "entity_id": "cust_1", "group_id": "v-1"}
DISTRIBUTION = {
    "id": "whs_7",
    "project_id": "proj_1",
    "created_at": SENT,
    "type": "Tier-left",
    "data": data(),
    "source": SOURCE,
    "event": EVENT,
}
PROJECT = DISTRIBUTION | {
    "type": "campaign.updated",
    "data": {"campaign": {"id": "camp_A", "name": "Harbour Club"}},
    "source": {"id": "wh_1", "object": "webhook", "target_url": "https://example.org"},
    "event": EVENT | {"id": "evcam_7", "type": "campaign.updated", "entity_id": "camp_A"},
}
LEGACY = {
    "id": "event_7",
    "object": "event",
    "webhook_id": "wh_7",
    "project_id": "proj_1",
    "created_at": WHEN,
    "type": "voucher.published",
    "data": {"object": {"code": "X"}, "related_object": None},
    "metadata": {"source": "API"},
}
ACTIVITY = {
    "id": "evcus_7",
    "type": TIER + "expiration.changed",
    "data": {"data": data(expiration_date="2026-01-01T00:00:00Z"), "event_source": {"channel": "API"}},
    "created_at": WHEN,
    "group_id": "v-1",
}
TRANSACTION = {
    "id": "lttx_7",
    "card_id": "lcrd_1",
    "program_id": "lprg_1",
    "member_id": "lmbr_1",
    "tier_structure_id": "lts_1",
    "tier_id": "lt_2",
    "type": "UPGRADED",
    "details": {"points": 120.5, "tier_from": "lt_1", "tier_to": "lt_2", "origin": None, "rejection": None},
    "status": "APPROVED",
    "created_at": WHEN,
    "updated_at": None,
    "object": "tier_transaction",
}
VERSION_2 = {
    "id": "lambr_7",
    "type": "vl.member.tier.assigned",
    "data": {"member": {"id": "lmbr_1"}, "tier": {"id": "lt_1"}},
    "created_at": WHEN,
    "group_id": "v-1",
}


class Form(NamedTuple):
    """A form, what must come of it, and which of its members it can do without."""

    value: Json
    type: str
    identity: str
    needed: frozenset[str]  # all others may be missing or null, one at a time, and it is the same event


FORMS = {
    "A distribution": Form(DISTRIBUTION, TIER + "left", "evcus_7", frozenset(["event", "data"])),
    "B project": Form(PROJECT, "campaign.updated", "evcam_7", frozenset(["event", "data"])),
    "C legacy": Form(LEGACY, "voucher.published", "event_7", frozenset(["id", "object", "type"])),
    "D activity": Form(ACTIVITY, TIER + "expiration.changed", "evcus_7", frozenset(["id", "data", "type"])),
    "G transaction": Form(TRANSACTION, TIER + "upgraded", "lttx_7", frozenset(["id", "object", "type"])),
    "H version 2": Form(VERSION_2, "vl.member.tier.assigned", "lambr_7", frozenset(["id", "type", "data"])),
}


def event(value: Any, witness: Witness | None = None, interner: Interner | None = None) -> Event:
    found = read(value if isinstance(value, bytes) else compact(value))
    assert found.rejects == []
    (record,) = found.records
    return understand(record, interner or Interner(), witness or Witness())


def rejected(value: Any) -> str:
    found = read(compact(value))
    assert found.records == []
    return found.rejects[0].reason


def told(found: Event) -> tuple[object, ...]:
    return found.identity, found.type, found.type_source, found.flags & HAS_ID


@pytest.fixture(params=FORMS)
def form(request: pytest.FixtureRequest) -> Form:
    return FORMS[request.param]


def expected(form: Form) -> tuple[object, ...]:
    return form.identity, form.type, "envelope", HAS_ID


@pytest.mark.parametrize("write", [compact, spaced, pretty])
def test_each_form_as_it_is(form: Form, write: Any) -> None:
    found = event(write(form.value))
    assert told(found) == expected(form)
    assert found.happened_at == parse_time(WHEN)


def test_the_order_of_members_says_nothing(form: Form) -> None:
    chance = random.Random(7)

    def shuffled(value: Any) -> Any:
        if isinstance(value, dict):
            names = list(value)
            chance.shuffle(names)
            return {name: shuffled(value[name]) for name in names}
        return value

    for _ in range(20):
        assert told(event(shuffled(form.value))) == expected(form)


@pytest.mark.parametrize("extra", [{"x": 1}, {"meta": {"data": 5}}, {"attempt": None, "list": [1, {"a": 2}]}])
def test_members_that_nobody_knows_change_nothing(form: Form, extra: Json) -> None:
    assert told(event(form.value | extra)) == expected(form)
    if isinstance(form.value.get("data"), dict):
        deeper = form.value | {"data": form.value["data"] | extra}
        assert told(event(deeper)) == expected(form)


def test_members_that_are_missing_or_null_change_nothing(form: Form) -> None:
    for name in form.value.keys() - form.needed:
        rest = {key: item for key, item in form.value.items() if key != name}
        assert told(event(rest)) == expected(form), f"without {name}"
        assert told(event(form.value | {name: None})) == expected(form), f"{name} null"


@pytest.mark.parametrize(
    "around", [lambda one: [one], lambda one: {"object": "list", "data_ref": "data", "data": [one]}]
)
def test_each_form_within_a_list(form: Form, around: Any) -> None:
    assert told(event(around(form.value))) == expected(form)
    assert told(event({"data": [form.value], "cursor": None, "object": "list"})) == expected(form)
    assert told(event({"received_at": SENT, "headers": {}, "body": form.value})) == expected(form)
    assert told(event({"body": json.dumps(form.value)})) == expected(form)


# --- webhooks ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("typed", ["Tier-left", "", None, TIER + "joined", "EVENTS.X", 5])
def test_the_type_of_a_distribution_is_the_event_s_and_never_the_typed_one(typed: Any) -> None:
    assert event(DISTRIBUTION | {"type": typed}).type == TIER + "left"


@pytest.mark.parametrize(
    "designed", [{}, {"who": "crm-7"}, {"data": {"customer": {"id": "x"}}}, {"customer": None, "loyalty_tier": None}]
)
def test_a_designed_payload_that_lacks_everything_is_an_event_all_the_same(designed: Json) -> None:
    interner = Interner()
    found = event(DISTRIBUTION | {"data": designed}, interner=interner)
    assert told(found) == ("evcus_7", TIER + "left", "envelope", HAS_ID)
    assert (found.happened_at, found.customer_id) == (parse_time(WHEN), "cust_1"), "both stand in the envelope"


@pytest.mark.parametrize("designed", [None, [], [1, 2], "Hello Noor", 5, True])
def test_a_designed_payload_need_not_be_an_object(designed: Any) -> None:
    interner = Interner()
    found = event(DISTRIBUTION | {"data": designed}, interner=interner)
    assert told(found) == ("evcus_7", TIER + "left", "envelope", HAS_ID)
    kept = [one.body for _, one in interner.take_fresh() if one.kind == "extra"]
    assert kept == ([] if designed is None else [compact(designed)])


def test_what_only_looks_like_a_webhook_is_none() -> None:
    assert "no known event" in rejected({"event": {"type": "access", "id": "1"}, "data": None, "source": "nginx"})
    assert "no known event" in rejected({"event": {"type": ["start"]}, "message": "hello"})


def test_without_an_event_id_the_send_out_is_the_identity() -> None:
    event_facts = {key: item for key, item in EVENT.items() if key != "id"}
    found = event(DISTRIBUTION | {"event": event_facts})
    assert told(found) == ("whs_7", TIER + "left", "envelope", 0)


@pytest.mark.parametrize("blotted", ["evcus_ID", "evcus_***", "***", "…", "evcus_xxxxxxxx", "evcus_...", "ID"])
def test_an_id_that_was_blotted_out_is_no_identity(blotted: str) -> None:
    one = event(DISTRIBUTION | {"event": EVENT | {"id": blotted}})
    other = event(DISTRIBUTION | {"event": EVENT | {"id": blotted}, "data": data(2)})
    assert one.identity.startswith(CONTENT)
    assert one.flags & (HAS_ID | TEST) == 0
    assert one.identity != other.identity


def test_a_tier_before_and_after_beside_a_tier_loses_none_of_them() -> None:
    interner = Interner()
    both = data(loyalty_tier_from=tier("Silver", 100), loyalty_tier_to=tier("Amber", 300))
    found = event(DISTRIBUTION | {"data": both}, interner=interner)
    names = {number: one.name for number, one in interner.take_fresh() if one.kind == "tier"}
    assert (names[found.tier_from], names[found.tier]) == ("Silver", "Amber")
    assert found.extra
    nulls = event(DISTRIBUTION | {"data": both | {"loyalty_tier": None}}, interner=interner)
    assert (nulls.tier, nulls.extra) == (found.tier, 0)


def test_test_send_outs_of_different_bodies_are_two_events() -> None:
    zeros = {
        "id": "whs_000000000000000000",
        "created_at": "2000-01-01T00:00:00.000Z",
        "event": EVENT | {"id": "evcus_000000000000000000", "created_at": "2000-01-01T00:00:00.000Z"},
    }
    first, again = event(DISTRIBUTION | zeros), event(spaced(DISTRIBUTION | zeros))
    other = event(DISTRIBUTION | zeros | {"data": data(2)})
    left = event(DISTRIBUTION | zeros | {"event": zeros["event"] | {"type": TIER + "joined"}})  # type: ignore[operator]
    assert first.flags & (TEST | HAS_ID) == TEST
    assert first.identity == again.identity
    assert len({first.identity, other.identity, left.identity}) == 3


# --- legacy --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("odd", [None, {}, [], "text", 7, {"object": None}, {"object": {"object": "customer"}}])
def test_the_data_of_a_legacy_webhook_can_be_anything(odd: Any) -> None:
    assert told(event(LEGACY | {"data": odd})) == ("event_7", "voucher.published", "envelope", HAS_ID)


def test_two_legacy_events_of_one_webhook_without_ids_are_two() -> None:
    bare = {key: item for key, item in LEGACY.items() if key != "id"}
    one, other = event(bare), event(bare | {"data": {"object": {"code": "Y"}}})
    assert one.identity.startswith(CONTENT)
    assert one.identity != other.identity
    assert one.send_out_id == "wh_7"


# --- API -----------------------------------------------------------------------------------------------------------


def test_an_activity_without_a_type_keeps_its_id_and_is_inferred() -> None:
    bare = {key: item for key, item in ACTIVITY.items() if key != "type"}
    found = event(bare)
    assert told(found) == ("evcus_7", TIER + "expiration.changed", "inferred", HAS_ID)
    assert found.happened_at == parse_time(WHEN)


def test_an_activity_with_one_level_flattened() -> None:
    flat = ACTIVITY | {"data": ACTIVITY["data"]["data"]}  # type: ignore[index]
    assert told(event(flat)) == expected(FORMS["D activity"])
    assert told(event(ACTIVITY | {"data": None})) == expected(FORMS["D activity"])


@pytest.mark.parametrize("identity", ["lambr_7", "laprg_7", "lats_7", "lacrd_7"])
def test_the_id_of_an_activity_of_version_2_is_the_event_s(identity: str) -> None:
    found = event(VERSION_2 | {"id": identity, "data": {}})
    assert (found.identity, found.flags & HAS_ID, found.send_out_id) == (identity, HAS_ID, None)


def test_a_webhook_that_lost_its_event_has_the_time_of_its_data() -> None:
    lost = {"id": "whs_7", "type": TIER + "left", "created_at": SENT, "data": data()}
    found = event(lost)
    assert told(found) == ("whs_7", TIER + "left", "envelope", 0)
    assert (found.happened_at, found.sent_at) == (parse_time(WHEN), parse_time(SENT))
    timeless = event(lost | {"data": {"customer": {"id": "cust_1"}}})
    assert timeless.happened_at == parse_time(SENT), "better than none"


# --- transactions of version 2 ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("word", ["JOINED", "LEFT", "UPGRADED", "DOWNGRADED", "PROLONGED"])
@pytest.mark.parametrize("status", ["PENDING", "APPROVED", "REJECTED", "SOMETHING_NEW", None])
def test_only_an_approved_transaction_has_no_status(word: str, status: str | None) -> None:
    found = event(TRANSACTION | {"type": word, "status": status})
    assert found.type == TIER + word.lower()
    assert found.status == (None if status == "APPROVED" else status)
    assert (found.customer_id, found.tier_from != 0) == ("lmbr_1", word in ("UPGRADED", "DOWNGRADED"))


@pytest.mark.parametrize(
    ("changes", "tiers"),
    [
        ({"type": "LEFT", "tier_id": None, "details": {"tier_from": "lt_1", "tier_to": None}}, ("lt_1", None)),
        ({"type": "LEFT", "tier_id": "lt_1", "details": None}, ("lt_1", None)),
        ({"type": "JOINED", "details": {"tier_from": None, "tier_to": "lt_2"}}, ("lt_2", None)),
        ({"type": "UPGRADED", "details": {"tier_from": "lt_1"}}, ("lt_2", "lt_1")),
        ({"type": "DOWNGRADED", "tier_id": None, "details": {"tier_from": "lt_1", "tier_to": None}}, (None, "lt_1")),
        ({"type": "UPGRADED", "details": {"tier_from": {"id": "lt_1"}, "tier_to": {"id": "lt_9"}}}, ("lt_9", "lt_1")),
        ({"type": "PROLONGED", "details": {"tier_from": "lt_2", "tier_to": "lt_2"}}, ("lt_2", None)),
    ],
)
def test_the_tiers_of_a_transaction(changes: Json, tiers: tuple[str | None, str | None]) -> None:
    interner = Interner()
    found = event(TRANSACTION | changes, interner=interner)
    ids = {number: one.vendor_id for number, one in interner.take_fresh()}
    assert (ids.get(found.tier), ids.get(found.tier_from)) == tiers


# --- bare bodies -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        (100, 200, "upgraded"),
        ("100", "200", "upgraded"),
        (100.0, "200.0", "upgraded"),
        (200, 100.5, "downgraded"),
        ("1000", "200", "downgraded"),
        (0, "0.5", "upgraded"),
        (200, "200.0", None),
        (200, None, None),
        (None, 200, None),
        ("many", 200, None),
        (True, 200, None),
    ],
)
def test_the_points_of_a_move_decide_between_up_and_down(before: Any, after: Any, kind: str | None) -> None:
    move = {key: item for key, item in data().items() if key != "loyalty_tier"} | {
        "loyalty_tier_from": tier("A") | {"points": {"from": before}},
        "loyalty_tier_to": tier("B") | {"points": {"from": after}},
    }
    found = event(move)
    assert (found.type, found.type_source) == ((TIER + kind, "inferred") if kind else ("undecided", ""))


def test_a_deleted_customer_says_so_by_the_source_id() -> None:
    gone = {"customer": {"id": "cust_1", "source_id": "crm-1_deleted2024-05-02T09:14:05.731Z", "object": "customer"}}
    assert event(gone)[2:4] == ("customer.deleted", "inferred")
    assert event({"customer": gone["customer"] | {"source_id": "crm-1"}}).type == "undecided"


def test_what_the_capture_puts_beside_a_body_is_no_part_of_the_event() -> None:
    one = event(data() | {"received_at": "2025-03-03T13:00:00Z"})
    again = event(data() | {"received_at": "2025-03-04T13:00:00Z", "ts": 5})
    assert one.identity == again.identity == event(data()).identity
    assert (one.received_at, one.extra) == (parse_time("2025-03-03T13:00:00Z"), 0)


@pytest.mark.parametrize("when", ["2025-03-03T12:04:55.200000Z", "2025-03-03T12:04:55.200+00:00"])
def test_the_spelling_of_a_time_makes_no_other_event(when: str) -> None:
    assert event(data() | {"created_at": when}).identity == event(data()).identity


def test_times_that_are_no_text_tell_events_apart() -> None:
    one, other = event(data() | {"created_at": 1741003495}), event(data() | {"created_at": 1741003496})
    assert one.happened_at is None
    assert one.identity != other.identity


# --- no events -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (
            {"to": "+20 2 5550 0117", "who": "crm-7", "new_level": "Mate"},
            "no known event (members: new_level, to, who)",
        ),
        ({"level": {"old": "A", "new": "B"}, "text": "Hello"}, "members: level, text"),
        ({"code": 404, "key": "not_found", "message": "No", "request_id": "v-1"}, "error answer"),
        ({"code": "x", "key": None, "message": "No", "details": {}}, "error answer"),
        ({"id": "ltr_1", "name": "Gold", "object": "loyalty_tier", "points": {"from": 1}}, "tier definition"),
        ({"id": "lt_1", "name": "Gold", "object": "tier", "qualification_rules": {"points": {}}}, "tier definition"),
        ({"id": "v_1", "code": "X", "object": "voucher"}, "“voucher”"),
        ({"object": "list", "data_ref": "data", "data": [], "total": 0}, "list"),
    ],
)
def test_what_is_no_event_is_named(value: Json, words: str) -> None:
    assert words in rejected(value)


def test_a_webhook_whose_data_was_deselected_is_an_event_all_the_same() -> None:
    """The vendor lets users choose the fields that are sent."""
    sent = {key: value for key, value in DISTRIBUTION.items() if key != "data"}
    found = event(sent)
    assert found is not None
    assert (found.identity, found.type) == ("evcus_7", TIER + "left")
