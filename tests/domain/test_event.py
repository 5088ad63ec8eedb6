import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.capture.pieces import compact, data, pretty, read, spaced, tier, webhook
from viewer.domain.event import CONTENT, HAS_ID, TEST, Event, understand
from viewer.domain.evidence import Witness
from viewer.domain.interning import Interner

LEFT = "customer.loyalty.tier.left"
HAPPENED = 1_741_003_495_200_000


def event(content: Any, witness: Witness | None = None, interner: Interner | None = None) -> Event:
    text = content if isinstance(content, bytes) else compact(content)
    found = read(text)
    assert found.rejects == []
    return understand(found.records[0], interner or Interner(), witness or Witness())


def identity(content: Any) -> str:
    return event(content).identity


def test_a_webhook() -> None:
    interner = Interner()
    found = event({"ts": 1741003498, "body": webhook(3)}, interner=interner)
    assert found == Event(
        identity="evcus_3",
        flags=HAS_ID,
        type="customer.loyalty.tier.joined",
        type_source="envelope",
        happened_at=HAPPENED,
        customer=1,
        campaign=2,
        tier=3,
        tier_from=0,
        extra=0,
        status=None,
        send_out_id="whs_3",
        sent_at=1_741_003_497_000_000,
        received_at=1_741_003_498_000_000,
        customer_id="cust_3",
    )
    assert [one.kind for _, one in interner.take_fresh()] == ["customer", "campaign", "tier"]


def test_a_bare_body() -> None:
    found = event(data())
    assert found.identity.startswith(CONTENT)
    assert len(found.identity) == len(CONTENT) + 32
    assert (found.flags >> 5, found.type, found.type_source, found.happened_at) == (3, "undecided", "", HAPPENED)
    assert event(data(), Witness(file_name=LEFT))[2:4] == (LEFT, "file_name")
    assert event(
        b"EVENTS.CUSTOMER.LOYALTY.TIER.LEFT\n" + pretty(data()), Witness(file_name="customer.loyalty.tier.joined")
    )[2:4] == (LEFT, "heading")
    assert event(data(), Witness(user=LEFT))[2:4] == (LEFT, "user")


def test_a_move_is_decided_by_its_points() -> None:
    move = data() | {"loyalty_tier_from": tier("Silver", 100), "loyalty_tier_to": tier("Gold", 200)}
    del move["loyalty_tier"]
    assert event(move)[2:4] == ("customer.loyalty.tier.upgraded", "inferred")
    back = move | {"loyalty_tier_from": tier("Gold", 200), "loyalty_tier_to": tier("Silver", 100)}
    assert event(back)[2:4] == ("customer.loyalty.tier.downgraded", "inferred")
    del back["loyalty_tier_from"]
    assert event(back)[2:4] == ("undecided", "")


@pytest.mark.parametrize(
    ("written", "happened_at"),
    [
        ("2025-03-03T12:04:55.200Z", HAPPENED),
        ("2025-03-03T13:04:55.200+01:00", HAPPENED),
        ("2025-03-03T12: 04: 55.200Z", HAPPENED),
        ("yesterday", None),
        ("", None),
        (None, None),
        (5, None),
    ],
)
def test_when_it_happened(written: Any, happened_at: int | None) -> None:
    assert event(data(created_at=written)).happened_at == happened_at


def test_the_envelope_tells_the_time_before_the_data() -> None:
    later = webhook(data=data(created_at="2025-03-04T00:00:00Z"))
    assert event(later).happened_at == HAPPENED
    later["event"]["created_at"] = ""
    assert event(later).happened_at == 1_741_046_400_000_000


def test_names_of_types_are_brought_into_one_form() -> None:
    for named in ("EVENTS.CUSTOMER.LOYALTY.TIER.LEFT", "LEFT", LEFT):
        found = webhook()
        found["event"]["type"] = named
        assert event(found)[2:4] == (LEFT, "envelope")


def test_an_event_id_is_the_identity_else_the_send_out() -> None:
    found = webhook()
    found["event"]["id"] = None
    assert event(found)[:2] == ("whs_1", 0)
    found["id"] = ""
    assert event(found).identity.startswith(CONTENT)
    assert event({"type": LEFT, "id": "whs_7", "data": data()})[:2] == ("whs_7", 0)


@pytest.mark.parametrize("zeros", ["evcus_000000000000", "evcus_0", "0000", "ev_x_000"])
def test_ids_of_zeros_are_test_send_outs(zeros: str) -> None:
    first, second = webhook(), webhook()
    first["event"]["id"] = second["event"]["id"] = zeros
    assert event(first).flags == TEST
    assert event(first).identity.startswith(CONTENT)
    assert identity(first) == identity(first)
    second["created_at"] = "2025-03-05T00:00:00.000Z"
    assert identity(first) != identity(second), "each test send-out is one of its own"


@pytest.mark.parametrize(("year", "flags"), [("1999", HAS_ID), ("2000", HAS_ID | TEST), ("2001", HAS_ID)])
def test_times_in_the_year_2000_are_test_send_outs(year: str, flags: int) -> None:
    found = webhook()
    found["event"]["created_at"] = f"{year}-06-01T00:00:00.000Z"
    assert event(found).flags == flags


def test_an_id_with_a_zero_in_it_is_no_test() -> None:
    for real in ("evcus_10", "evcus_", "event"):
        found = webhook()
        found["event"]["id"] = real
        assert event(found)[:2] == (real, HAS_ID)


def test_a_test_send_out_of_the_year_2000_with_zero_ids() -> None:
    found = webhook(id="whs_000")
    found["event"] |= {"id": "evcus_000", "created_at": "2000-01-01T00:00:00.000Z"}
    assert event(found).flags == TEST


def shuffled(value: Any, random: Any) -> Any:
    if isinstance(value, dict):
        keys = list(value)
        random.shuffle(keys)
        return {key: shuffled(value[key], random) for key in keys}
    return [shuffled(one, random) for one in value] if isinstance(value, list) else value


@given(st.randoms(use_true_random=False), st.sampled_from([compact, spaced, pretty]))
def test_the_same_content_is_the_same_event_however_it_is_written(random: Any, dump: Any) -> None:
    value = data(note={"ü": [1, 2.50]}, balance=None)
    assert identity(dump(shuffled(value, random))) == identity(value)


@pytest.mark.parametrize(
    "change",
    [
        {"customer": {"id": "cust_2", "object": "customer"}},
        {"customer": None},
        {"campaign": None},
        {"loyalty_tier": tier("Silver")},
        {"created_at": "2025-03-03T12:04:55.201Z"},
        {"note": 1},
        {"expiration_date": "2026-01-01"},
    ],
)
def test_other_content_is_another_event(change: dict[str, Any]) -> None:
    assert identity(data() | change) != identity(data())


def test_a_named_type_is_part_of_the_content_and_a_guessed_one_is_not() -> None:
    assert identity({"type": LEFT, "data": data()}) != identity(
        {"type": "customer.loyalty.tier.joined", "data": data()}
    )
    assert event(data(), Witness(user=LEFT)).identity == identity(data())


def test_numbers_are_told_apart_and_digits_are_not_lost() -> None:
    big = 123456789012345678901234567890
    assert identity(data(n=big)) != identity(data(n=big + 1))
    assert identity(data(n=1)) != identity(data(n="1"))


def test_the_envelope_names_a_customer_that_the_data_lacks() -> None:
    interner = Interner()
    found = event(webhook(5, data={"loyalty_tier": tier()}), interner=interner)
    assert found.customer_id == "cust_5"
    other = webhook(data={"loyalty_tier": tier()})
    other["event"]["entity_id"] = "camp_1"
    assert event(other)[5] == 0
    assert event(other).customer_id is None
    both = event(webhook(5, data=data(6)), interner=interner)
    assert both.customer_id == "cust_6"


@pytest.mark.parametrize(
    ("status", "kept"), [("PENDING", "PENDING"), ("REJECTED", "REJECTED"), ("APPROVED", None), (None, None)]
)
def test_tier_transactions(status: str | None, kept: str | None) -> None:
    transaction = {
        "id": "lttx_1",
        "program_id": "lprg_1",
        "member_id": "lmbr_1",
        "tier_id": "lt_1",
        "type": "DOWNGRADED",
        "details": {"points": 10, "tier_from": "lt_2", "tier_to": "lt_1"},
        "status": status,
        "created_at": "2025-03-03T12:04:55.200Z",
        "object": "tier_transaction",
    }
    interner = Interner()
    found = event(transaction, interner=interner)
    names = {number: one.vendor_id for number, one in interner.take_fresh()}
    assert found[:5] == ("lttx_1", HAS_ID, "customer.loyalty.tier.downgraded", "envelope", HAPPENED)
    assert [names[one] for one in found[5:9]] == ["lmbr_1", "lprg_1", "lt_1", "lt_2"]
    assert found.status == kept


def test_events_of_different_customers_without_ids_are_different() -> None:
    first, second = (webhook(number, id="", data={"loyalty_tier": tier()}) for number in (1, 2))
    first["event"]["id"] = second["event"]["id"] = ""
    assert identity(first) != identity(second)
    assert identity(first) == identity(first | {"project_id": "proj_2"})


BROKEN = [b"1e400", b"9" * 5000, b'"\\ud800"', b'"\\udc00x"', b'{"a":[' + b"[" * 250 + b"]" * 250 + b"]}", b"-1E+999"]


@pytest.mark.parametrize("broken", BROKEN)
@pytest.mark.parametrize("place", [b'"metadata":{}', b'"object":"loyalty_tier"', b'"object":"campaign"'])
def test_what_is_not_strict_json_is_refused_in_every_part_of_the_fast_form(place: bytes, broken: bytes) -> None:
    """The fast way does not look into the parts; reading them does."""
    text = compact(webhook()).replace(place, place + b',"x":' + broken)
    found = read(text)
    for record in found.records:
        with pytest.raises(ValueError) as caught:  # noqa: PT011
            understand(record, Interner(), Witness())
        assert "Noor" not in str(caught.value)
    assert found.counts in ((1, 0, 0), (0, 1, 0))


@pytest.mark.parametrize("broken", [*BROKEN, b"NaN", b"-Infinity", b'"\xff"', b'"\t"', b'"\x00"'])
def test_what_is_not_strict_json_is_refused_elsewhere(broken: bytes) -> None:
    for text in (compact(webhook(data=data(x=0))), compact(data(x=0)), pretty(data(x=0)), compact(webhook(x=0))):
        damaged = text.replace(b'"x":0', b'"x":' + broken).replace(b'"x": 0', b'"x": ' + broken)
        assert read(damaged).counts == (0, 1, 0)


def test_what_is_odd_but_json_is_taken_as_received() -> None:
    odd = b'{"n":9007199254740993,"f":1.0,"e":1E5,"z":"\\u0000","n":2,"b":"\xe2\x80\xae","":""}'
    for text in (
        compact(webhook()).replace(b'"metadata":{}', b'"metadata":' + odd),
        compact(data()).replace(b'"metadata":{}', b'"metadata":' + odd),
    ):
        interner = Interner()
        record = read(text).records[0]
        understand(record, interner, Witness())
        assert record.raw == text
        customer = interner.take_fresh()[0][1]
        assert odd in customer.body
        assert json.loads(customer.body)["metadata"]["n"] == 2
