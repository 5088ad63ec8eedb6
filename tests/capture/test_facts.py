from typing import Any

import pytest

from tests.capture.pieces import compact
from viewer.capture import facts
from viewer.capture.envelopes import Members, members_of
from viewer.domain.record import NO_WRAPPER, Wrapper

SECOND = 1_741_003_498_000_000


def members(value: dict[str, Any]) -> Members:
    found = members_of(compact(value))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("value", "received_at"),
    [
        ({"received_at": "2025-03-03T12:04:58Z"}, SECOND),
        ({"ts": 1741003498}, SECOND),
        ({"timestamp": 1741003498000}, SECOND),
        ({"time": 1741003498.5}, SECOND + 500_000),
        ({"__REALTIME_TIMESTAMP": "1741003498000000"}, SECOND),
        ({"timestamp": "1741003498000000000"}, SECOND),
        ({"created_at": "2025-03-03 12:04:58"}, SECOND),
        ({"ts": "soon", "date": "2025-03-03T12:04:58Z"}, SECOND),
        ({"ts": "12"}, None),
        ({"ts": None}, None),
        ({"ts": True}, None),
        ({"ts": {"a": 1}}, None),
        ({"ts": "²" * 10}, None),
        ({"ts": 1e300}, None),
        ({"ts": "9" * 5000}, None),
        ({}, None),
    ],
)
def test_received_times(value: dict[str, Any], received_at: int | None) -> None:
    assert facts.wrapper(members(value), NO_WRAPPER).received_at == received_at


def test_numbers_that_are_no_times_do_no_harm() -> None:
    for number in (b"1e400", b"9" * 5000, b"-" + b"9" * 400):
        found = members_of(b'{"ts": ' + number + b"}")
        assert found is not None
        assert facts.wrapper(found, NO_WRAPPER).received_at is None


def test_signatures() -> None:
    for value in (
        {"headers": {"X-Voucherify-Signature": "ab12"}},
        {"headers": {"x-voucherify-signature": ["ab12"]}},
        {"x-voucherify-signature": "ab12"},
    ):
        assert facts.wrapper(members(value), NO_WRAPPER).signature == "ab12"
    assert facts.wrapper(members({"headers": "x"}), Wrapper(signature="old")).signature == "old"


def test_spread_members() -> None:
    assert facts.spread(members({"ts": 1741003498}), NO_WRAPPER).received_at == SECOND
    assert facts.spread(members({"created_at": "2025-03-03T12:04:58Z"}), NO_WRAPPER) is NO_WRAPPER


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ({}, "an empty object, not an event"),
        ({"code": 404, "key": "x", "message": "m"}, "an error answer of the vendor's API (404 x), not an event"),
        ({"code": 404, "key": 5, "message": "m"}, "an error answer of the vendor's API (404 ), not an event"),
        ({"object": "loyalty_tier"}, "a tier definition, not an event; its range of points is remembered"),
        ({"object": "tier"}, "a tier definition, not an event; its range of points is remembered"),
        ({"object": "list"}, "an API list without events"),
        ({"object": "voucher"}, "an object of the kind “voucher” from the vendor's API, not an event"),
        ({"type": "x"}, "a JSON object with a type but no event data (members: type)"),
        ({"type": "x", "data": 1}, "a JSON object that is no known event (members: data, type)"),
        (dict.fromkeys("gfedcba", 1), "a JSON object that is no known event (members: a, b, c, d, e …)"),
    ],
)
def test_objects_are_named(value: dict[str, Any], name: str) -> None:
    assert facts.name_object(members(value)) == name


def test_scalars_are_named() -> None:
    assert [facts.name_scalar(text) for text in (b'"x"', b"null", b"false", b"-1")] == [
        "a piece of text, not an event",
        "just “null”, not an event",
        "just “false”, not an event",
        "just a number, not an event",
    ]


def test_a_small_number_is_no_time() -> None:
    members = members_of(b'{"time": 50.25, "startedDateTime": "2024-05-02T09:14:05.731Z"}')
    assert members is not None
    assert facts.wrapper(members, NO_WRAPPER).received_at == 1714641245731000
