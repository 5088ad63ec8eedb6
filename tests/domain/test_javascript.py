import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain import javascript

# What Node 18 prints for JSON.stringify(JSON.parse(text)).
PRINTED = [
    ("1.0", "1"), ("1e3", "1000"), ("-0", "0"), ("-0.0", "0"), ("0.1", "0.1"), ("12.50", "12.5"), ("1E22", "1e+22"),
    ("1e21", "1e+21"), ("1e20", "100000000000000000000"), ("123456789012345678901234567890", "1.2345678901234568e+29"),
    ("9007199254740993", "9007199254740992"), ("0.000001", "0.000001"), ("0.0000001", "1e-7"), ("1.5e-7", "1.5e-7"),
    ("-1.25e-9", "-1.25e-9"), ("5e-324", "5e-324"), ("1.7976931348623157e308", "1.7976931348623157e+308"),
    ("1e400", "null"), ("-1e400", "null"), ("4.35", "4.35"), ("100", "100"), ("1e-400", "0"),
    ('"\\u00e9\\/\\u0041"', '"é/A"'), ('"\\u0007\\u001f\\b\\f\\n\\r\\t"', '"\\u0007\\u001f\\b\\f\\n\\r\\t"'),
    ('"\\u007f\\u2028"', '"\x7f\u2028"'), ('"\\ud83d\\ude00"', '"😀"'), ('"\\uD800x"', '"\\ud800x"'),
    (' [ 1 , {"b" : null , "a": true } ] ', '[1,{"b":null,"a":true}]'), ("{}", "{}"), ("[]", "[]"), ('""', '""'),
    ('{"b":1,"10":2,"9":3,"01":4,"4294967295":5}', '{"9":3,"10":2,"b":1,"01":4,"4294967295":5}'),
    ('{"a":1,"b":2,"a":3}', '{"a":3,"b":2}'),
]  # fmt: skip


@pytest.mark.parametrize(("text", "printed"), PRINTED)
def test_printed_as_javascript_does(text: str, printed: str) -> None:
    assert javascript.printed(text.encode()) == printed.encode()


def test_numbers_can_stay_as_they_were() -> None:
    assert javascript.printed(b'{"a": 1.0, "b": [1e3], "c": "\\u00e9"}', numbers_as_written=True) == (
        '{"a":1.0,"b":[1e3],"c":"é"}'.encode()
    )


@pytest.mark.parametrize("text", [b"", b"{", b"\xff", b"x", b"[" * 100_000, b"'a'"])
def test_what_is_no_json(text: bytes) -> None:
    assert javascript.printed(text) is None
    assert javascript.string_of(text) is None


def test_compact_touches_nothing_within_texts() -> None:
    assert javascript.compact(b' { "a b" : [ 1.0 ,\t"c \\" d\\\\" , 2 ]\r\n}\n') == b'{"a b":[1.0,"c \\" d\\\\",2]}'
    assert javascript.compact(b'"never closed ') == b'"neverclosed'


def test_strings() -> None:
    assert javascript.string_of(b'"a\\u00e9"') == "aé".encode()
    assert javascript.string_of(b"[1]") is None
    assert javascript.string_of(b'"\\ud800"') is None


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_numbers_come_back(value: float) -> None:
    assert float(javascript.number_text(repr(value))) == value


@given(st.text())
def test_texts_come_back(value: str) -> None:
    printed = javascript.printed(json.dumps(value).encode())
    assert printed is not None
    assert json.loads(printed) == value
    assert javascript.printed(printed) == printed
