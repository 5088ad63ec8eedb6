from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.capture.pieces import compact
from viewer.capture.envelopes import members_of
from viewer.capture.signatures import signature_in_text, signature_of

HEX = "1b06" * 16


def found(value: dict[str, Any]) -> str | None:
    members = members_of(compact(value))
    assert members is not None
    return signature_of(members)


@pytest.mark.parametrize(
    "capture",
    [
        {"headers": {"x-voucherify-signature": HEX}},
        {"headers": {"X-Voucherify-Signature": [HEX]}},
        {"headers": {"HTTP_X_VOUCHERIFY_SIGNATURE": HEX}},
        {"http_x_voucherify_signature": HEX},
        {"x-voucherify-signature": HEX, "body": {}},
        {"headers": [{"name": "Host", "value": "a"}, {"name": "X-Voucherify-Signature", "value": HEX}]},
        {"headers": [["Host", "a"], ["x-voucherify-signature", HEX]]},
        {"rawHeaders": ["Host", "a", "X-Voucherify-Signature", HEX]},
        {"headers": ["Host: a", f"X-Voucherify-Signature: {HEX}"]},
        {"headers": f"Host: a\r\nX-Voucherify-Signature: {HEX}\r\n"},
        {"headers": '{"x-voucherify-signature":["' + HEX + '"]}'},
        {"multiValueHeaders": {"X-Voucherify-Signature": [HEX]}},
        {"request_headers": {"x-voucherify-signature": HEX}},
        {"req": {"method": "POST", "headers": {"x-voucherify-signature": HEX}}, "body": {}},
        {"request": {"headers": [{"name": "x-voucherify-signature", "value": HEX}]}},
        {"MessageAttributes": {"x-voucherify-signature": {"DataType": "String", "StringValue": HEX}}},
        {"headers": {"x-voucherify-signature-sha256": HEX}},
        {"signature": HEX, "body": {}},
    ],
)
def test_where_captures_keep_it(capture: dict[str, Any]) -> None:
    assert found(capture) == HEX


def test_upper_case_stays_as_it_was_written() -> None:
    assert found({"headers": {"X-VOUCHERIFY-SIGNATURE": HEX.upper()}}) == HEX.upper()


def test_two_of_them_are_both_kept() -> None:
    assert found({"headers": {"x-voucherify-signature": ["aa", "bb"]}}) == "aa, bb"


@pytest.mark.parametrize(
    "capture",
    [
        {},
        {"headers": None},
        {"headers": {"x-voucherify-signature": None}},
        {"headers": {"x-voucherify-signature": ""}},
        {"headers": {"x-other-signature": HEX}},
        {"headers": {"signature-input": 5}},
        {"signature": "Kind regards"},
        {"body": {"headers": {"x-voucherify-signature": HEX}}},
        {"requests": [{"headers": {"x-voucherify-signature": HEX}}]},
    ],
)
def test_what_is_none(capture: dict[str, Any]) -> None:
    assert found(capture) is None


def test_header_lines() -> None:
    text = f"POST /hook HTTP/1.1\r\nHost: a\r\nX-Voucherify-Signature:  {HEX}\r\n\r\n"
    assert signature_in_text(text) == HEX
    assert signature_in_text("POST / HTTP/1.1\r\nHost: a\r\n\r\n") is None


anything = st.recursive(
    st.none() | st.text(max_size=8) | st.integers() | st.just("x-voucherify-signature"),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["name", "value", "x-voucherify-signature", "headers"]), inner, max_size=3)
    ),
    max_leaves=10,
)


@given(st.sampled_from(["headers", "req", "rawHeaders", "x-voucherify-signature"]), anything)
def test_whatever_headers_are_no_harm_is_done(name: str, value: Any) -> None:
    assert isinstance(found({name: value}), str | None)
