import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.capture.pieces import compact, data, pretty, spaced, tier, webhook
from viewer.capture.envelopes import members_of, object_member, recognise, text_member, tier_webhook
from viewer.domain.record import Body


def body_of(value: Any) -> Body:
    members = members_of(compact(value))
    assert members is not None
    body = recognise(members)
    assert body is not None
    return body


def is_no_event(value: Any) -> bool:
    members = members_of(compact(value))
    return members is not None and recognise(members) is None


def parsed(part: bytes | None) -> Any:
    return None if part is None else json.loads(part)


def test_a_webhook_is_cut_into_its_parts() -> None:
    text = compact(webhook(3, type="Whatever was typed"))
    body = tier_webhook(text)
    assert body is not None
    assert body == Body(
        form="webhook",
        type="customer.loyalty.tier.joined",
        event_id="evcus_3",
        send_out_id="whs_3",
        created_at="2025-03-03T12:04:55.200Z",
        sent_at="2025-03-03T12:04:57.000Z",
        project_id="proj_1",
        entity_id="cust_3",
        customer=compact(data(3)["customer"]),
        campaign=compact(data(3)["campaign"]),
        tier=compact(tier()),
        tier_from=None,
        extra=None,
        keys=frozenset(),
        data_created_at="2025-03-03T12:04:55.200Z",
        status=None,
    )


def test_the_vendor_s_spacing_and_python_s_are_read_fast() -> None:
    for dumped in (compact(webhook()), spaced(webhook())):
        assert tier_webhook(dumped) is not None


MOVE = data()
del MOVE["loyalty_tier"]
MOVE |= {"loyalty_tier_from": tier("Silver", 100), "loyalty_tier_to": tier()}
PARTS = st.sampled_from([None, {}, {"id": "x", "a": [1, 2.50, {"b": "c d"}]}, tier("Gold »", 1), "cust_1", 5, [1]])
TEXTS = st.sampled_from(
    ["", "evcus_1", "a b", "ünï", 'quo"te', "\\", "x/y", "\u2028", "2025-03-03T12:04:55.200Z"]
) | st.text(max_size=4)
ODD = st.sampled_from([None, 5, True, {}, []])


def members(**options: Any) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({}, optional=options)


WEBHOOKS = st.fixed_dictionaries(
    {},
    optional={
        "id": TEXTS | ODD,
        "data": members(
            customer=PARTS,
            campaign=PARTS,
            loyalty_tier=PARTS,
            loyalty_tier_from=PARTS,
            loyalty_tier_to=PARTS,
            created_at=TEXTS | ODD,
            expiration_date=TEXTS,
        )
        | ODD,
        "event": st.fixed_dictionaries(
            {"id": TEXTS, "type": TEXTS, "created_at": TEXTS},
            optional={
                "entity_id": TEXTS | ODD,
                "group_id": TEXTS | st.none(),
                "event_source": members(
                    channel=TEXTS,
                    user=members(id=TEXTS | st.none()) | ODD,
                    api_key=members(name=TEXTS, app_id=ODD) | ODD,
                ),
                "other": ODD,
            },
        )
        | ODD,
        "project_id": TEXTS | ODD,
        "created_at": TEXTS | ODD,
        "type": TEXTS,
        "source": members(id=TEXTS, object=TEXTS, target_url=TEXTS | st.none(), more=ODD),
        "object": TEXTS,
    },
)
LIKELY = st.builds(
    lambda number, cut, order: {key: webhook(number)[key] for key in order if key not in cut},
    st.integers(1, 3),
    st.sets(st.sampled_from(["type", "source", "project_id", "created_at"]), max_size=2),
    st.permutations(list(webhook())),
)


@given(WEBHOOKS | LIKELY, st.sampled_from([(",", ":"), (", ", ": "), (" , ", "  :  "), (",\n", ":\t")]), st.booleans())
@settings(max_examples=500)
def test_the_fast_way_never_differs_from_the_general_one(
    value: dict[str, Any], between: tuple[str, str], ascii: bool
) -> None:
    text = json.dumps(value, separators=between, ensure_ascii=ascii).encode("utf-8", "surrogatepass")
    fast = tier_webhook(text)
    if fast is not None:
        general = members_of(text)
        assert general is not None
        assert recognise(general) == fast


PAIRS = [json.dumps({key: value})[1:-1] for key, value in webhook().items()]


@given(st.permutations(PAIRS), st.sampled_from(PAIRS), st.integers(0, 60), st.sampled_from([", ", ","]))
def test_a_key_given_twice_goes_the_general_way(pairs: list[str], twice: str, blanks: int, comma: str) -> None:
    """Blanks could make up for what a parser drops: the length alone must not decide."""
    text = ("{" + comma.join([*pairs, twice]) + " " * blanks + "}").encode()
    assert tier_webhook(text) is None
    assert tier_webhook(compact(json.loads(text)) + b" " * blanks) is not None


def test_a_key_given_twice_within_the_parts_of_the_envelope_goes_the_general_way() -> None:
    text = compact(webhook())
    for key in (b'"customer":{', b'"channel":"API"', b'"app_id":"a1"', b'"target_url"', b'"group_id":"v-1"'):
        name = key.partition(b":")[0]
        twice = text.replace(key, name + b":null," + key)
        assert members_of(twice) is not None
        assert tier_webhook(twice) is None


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"{}",
        b"[]",
        compact(webhook())[:-1],
        compact(webhook()) + b"x",
        compact(webhook(more=1)),
        compact(webhook(data=data(more=1))),
        compact(webhook(data=data(loyalty_tier_to=tier()))),
        compact(webhook()).replace(b'"evcus_1"', b"null"),
        compact(webhook()).replace(b'"evcus_1"', b'"\xff"'),
        compact(webhook()).replace(b'"evcus_1"', b'"\\ud800"'),
        compact(webhook()).replace(b'"customer":{', b'"customer":NaN,"x":{'),
        compact(webhook()).replace(b'"customer":{', b'"customer":' + b"[" * 100_000 + b',"x":{'),
    ],
)
def test_what_is_not_the_common_case_is_left_to_the_general_way(text: bytes) -> None:
    assert tier_webhook(text) is None


def test_nulls_are_absent() -> None:
    body = body_of(webhook(data={"customer": None, "campaign": None, "loyalty_tier": None, "created_at": None}))
    assert body[8:12] == (None, None, None, None)
    assert body.data_created_at is None


def test_a_move_has_a_tier_before_and_after() -> None:
    body = body_of(webhook(data=MOVE))
    assert (parsed(body.tier), parsed(body.tier_from)) == (tier(), tier("Silver", 100))
    assert body == tier_webhook(compact(webhook(data=MOVE)))


def test_other_members_are_kept_as_extra() -> None:
    body = body_of(webhook(data=data(balance={"points": 1.50}, note="x")))
    assert body.extra == b'{"balance":{"points":1.5},"note":"x"}'
    assert parsed(body.customer) == data()["customer"]


def test_legacy_webhook() -> None:
    body = body_of(
        {
            "id": "event_1",
            "object": "event",
            "webhook_id": "whs_1",
            "project_id": "proj_1",
            "created_at": "2022-01-01T00:00:00Z",
            "type": "voucher.published",
            "data": {"object": {"code": "X"}},
        }
    )
    assert body[:7] == ("legacy", "voucher.published", "event_1", "whs_1", "2022-01-01T00:00:00Z", None, "proj_1")
    assert parsed(body.extra) == {"object": {"code": "X"}}


def test_activity_item() -> None:
    item = {
        "id": "evcus_1",
        "type": "customer.loyalty.tier.expiration.changed",
        "data": {"data": data(expiration_date="2026-01-01"), "event_source": {"channel": "API"}},
        "created_at": "2025-03-03T12:04:55.200Z",
        "group_id": "v-1",
    }
    body = body_of(item)
    assert body[:5] == ("activity", item["type"], "evcus_1", None, item["created_at"])
    assert parsed(body.customer) == data()["customer"]
    assert parsed(body.extra) == {"expiration_date": "2026-01-01"}


def test_typed_data() -> None:
    sent = body_of({"id": "whs_1", "type": "customer.loyalty.tier.left", "data": data()})
    assert (sent.form, sent.event_id, sent.send_out_id) == ("typed", None, "whs_1")
    event = body_of({"id": "evcus_1", "type": "My name", "data": data()})
    assert (event.form, event.event_id, event.send_out_id) == ("typed", "evcus_1", None)
    unnamed = body_of({"type": "a.b", "data": {}})
    assert (unnamed.event_id, unnamed.send_out_id) == (None, None)


def test_tier_transactions() -> None:
    transaction = {
        "id": "lttx_1",
        "program_id": "lprg_1",
        "member_id": "lmbr_1",
        "tier_id": "lt_2",
        "type": "UPGRADED",
        "details": {"points": 120.50, "tier_from": "lt_1", "tier_to": "lt_2"},
        "status": "PENDING",
        "created_at": "2025-03-03T12:04:55.200Z",
        "object": "tier_transaction",
    }
    body = body_of(transaction)
    assert body[:5] == ("tier_transaction", "UPGRADED", "lttx_1", None, "2025-03-03T12:04:55.200Z")
    assert (body.campaign, body.tier, body.tier_from) == (b'{"id":"lprg_1"}', b'{"id":"lt_2"}', b'{"id":"lt_1"}')
    assert (body.entity_id, body.customer, body.status) == ("lmbr_1", None, "PENDING")
    assert parsed(body.extra)["details"]["points"] == 120.5
    left = body_of(transaction | {"type": "LEFT", "details": {"tier_from": "lt_1", "tier_to": None}, "tier_id": "lt_1"})
    assert (left.tier, left.tier_from) == (b'{"id":"lt_1"}', None)
    bare = body_of({"object": "tier_transaction", "type": "JOINED", "details": None})
    assert (bare.event_id, bare.tier, bare.campaign) == (None, None, None)


def test_bare_bodies() -> None:
    assert body_of(data()).keys == frozenset(data())
    assert body_of(data()).type is None
    assert body_of({"loyalty_tier": tier()}).tier == compact(tier())
    assert body_of({"customer": {"source_id": "x"}}).customer == b'{"source_id":"x"}'
    assert body_of({"campaign": {"id": "camp_1"}, "x": 1}).campaign == b'{"id":"camp_1"}'
    assert body_of({"voucher": {}, "transaction": {"created_at": "T"}}).data_created_at == "T"
    assert body_of({"pending_points": {"created_at": "T2"}}).data_created_at == "T2"
    assert body_of({"campaign": {"object": "campaign"}, "deleted_at": "T3"}).data_created_at == "T3"
    assert body_of({"customer": {"id": "x"}, "event": {"created_at": "T4"}}).data_created_at == "T4"


@pytest.mark.parametrize(
    "value",
    [
        {},
        {"ping": True},
        tier(),
        data()["customer"],
        {"customer": {"name": "no id"}},
        {"customer": "cust_1"},
        {"campaign": {"name": "x"}},
        {"order": {"id": "x"}},
        {"loyalty_tier": tier(), "object": "list"},
        {"data": {"a": 1}},
        {"type": "note", "data": {"a": 1}},
        {"type": "a.b", "data": webhook()},
        {"event": {"type": "a.b"}},
        {"data": {}, "event": {"type": ""}},
        {"data": {}, "event": {"id": "x"}, "type": 5},
    ],
)
def test_what_is_no_event(value: Any) -> None:
    assert is_no_event(value)


def test_members() -> None:
    found = members_of(b' {"a": "x\\u0041", "b": {"c": 1.50}, "d": null, "a": "y"} ')
    assert found is not None
    assert text_member(found, "a") == "y"
    assert (text_member(found, "b"), text_member(found, "d"), text_member(found, "e")) == (None, None, None)
    inner = object_member(found, "b")
    assert inner is not None
    assert bytes(inner["c"]) == b"1.50"
    assert (object_member(found, "a"), object_member(found, "e")) == (None, None)
    assert members_of(b'{"a": "\xff"}') is None or text_member(members_of(b'{"a": "\xff"}') or {}, "a") is None
    assert members_of(b"[1]") is members_of(b'{"a":1} x') is members_of(b"") is members_of(b"[" * 100_000) is None
    assert members_of(b'{"a":' * 100_000) is None


def test_pretty_text_is_cut_out_unchanged() -> None:
    found = members_of(pretty(data()))
    assert found is not None
    body = recognise(found)
    assert body is not None
    assert body.customer is not None
    assert body.customer in pretty(data())
