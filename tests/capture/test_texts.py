import base64
import gzip
import json

import pytest

from viewer.capture import texts

JSON = b'{"id":"x","data":{}}'


@pytest.mark.parametrize(
    ("value", "flagged", "inside"),
    [
        (JSON.decode(), False, JSON),
        ("  " + JSON.decode() + "\n", False, JSON),
        ("got " + JSON.decode(), False, b"got " + JSON),
        ("hello", False, None),
        ("", False, None),
        (base64.b64encode(JSON).decode(), False, JSON),
        (base64.urlsafe_b64encode(JSON).decode().rstrip("="), False, JSON),
        (base64.encodebytes(JSON * 9).decode(), True, JSON * 9),
        (base64.b64encode(gzip.compress(JSON, mtime=0)).decode(), False, JSON),
        (base64.b64encode(gzip.compress(JSON, mtime=0)[:-4]).decode(), True, None),
        ("data:application/json;base64," + base64.b64encode(JSON).decode(), False, JSON),
        (JSON.hex(), False, JSON),
        ("\\x" + JSON.hex(), False, JSON),
        ("eyJhbGciOiJIUzI1NiJ9.eyJhIjoxfQ.c2ln", False, None),
        (JSON.decode(), True, JSON),
        ("!!!", True, None),
        ("%7B%22a%22", False, b"%7B%22a%22"),
    ],
)
def test_what_a_string_holds(value: str, flagged: bool, inside: bytes | None) -> None:
    assert texts.inside(json.dumps(value).encode(), flagged) == inside


def test_what_is_no_string_holds_nothing() -> None:
    assert [texts.inside(text) for text in (b"5", b"null", b'"\\ud800{"', b'"')] == [None] * 4


def test_lists_of_byte_numbers() -> None:
    assert texts.of_numbers(json.dumps(list(JSON)).encode()) == JSON
    assert texts.of_numbers(b"[1, 2]") is None
    assert texts.of_numbers(b"[300, 1, 1, 1, 1, 1, 1, 1, 1, 1]") is None
    assert texts.of_numbers(b'["a"]') is None
