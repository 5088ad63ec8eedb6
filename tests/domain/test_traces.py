"""Looking for the values of one person, however they are written, and for nobody else's."""

import base64
import json
from urllib.parse import quote

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from viewer.domain.traces import Kind, Traces, Value

EMAIL = Value("email", "zsofia.quxbrandt@example.org")
NAME = Value("name", "Zsófia Qüxbrandt")
ID = Value("id", "cust_Zq7xWv9KpLm3")
PHONE = Value("phone", "+36 30 771 6394")
ALL = Traces((EMAIL, NAME, ID, PHONE))


@pytest.mark.parametrize("value", [EMAIL, NAME, ID, PHONE], ids=lambda one: one.kind)
def test_however_it_is_written(value: Value) -> None:
    text = value.text
    ways = {
        "plain": text.encode(),
        "small": text.lower().encode(),
        "large": text.upper().encode(),
        "JSON": json.dumps({"a": text}).encode(),
        "JSON in JSON": json.dumps(json.dumps({"a": text})).encode(),
        "address": b"https://x.example/?q=" + quote(text, safe="").encode() + b"&b=1",
        "UTF-16": text.encode("utf-16"),
        "quoted": b"<" + text.encode() + b">, and more",
        "escape before": b"\\n" + text.encode(),
    }
    missed = [way for way, raw in ways.items() if not ALL.in_bytes(raw)]
    assert missed == []
    for shift in range(3):
        assert ALL.in_bytes(base64.b64encode(b"x" * shift + text.encode() + b" and more")), shift
    assert ALL.in_text(f"see {text}.")


@pytest.mark.parametrize(
    "other",
    [
        "joanna.zsofia.quxbrandt@example.org",
        "zsofia.quxbrandt@example.org.uk",
        "zsofia.quxbrandt@example.organic",
        "xzsofia.quxbrandt@example.org",
        "cust_Zq7xWv9KpLm34",
        "cust_Zq7xWv9KpLm",
        "+36 30 771 63941",
        "Zsófia Qüxbrandtova",
    ],
)
def test_a_longer_value_is_another_one(other: str) -> None:
    assert not ALL.in_text(other)
    assert not ALL.in_bytes(json.dumps({"a": other}).encode())


@pytest.mark.parametrize(
    ("kind", "text", "raw"),
    [
        ("source_id", "17", b'{"source_id": "17"}'),
        ("source_id", "crm-1", b'{\\"sourceId\\":\\"crm-1\\"}'),
        ("name", "Gold", b'{"customer_name": "GOLD"}'),
        ("phone", "4711", b'{"phone":"4711"}'),
    ],
)
def test_a_short_value_is_found_where_json_says_what_it_is(kind: Kind, text: str, raw: bytes) -> None:
    traces = Traces([Value(kind, text)])
    assert traces.in_bytes(raw)
    assert not traces.in_bytes(b'{"tier": {"points": 17, "n": "Gold"}, "x": "crm-1", "y": "4711", "z": "17"}')
    assert not traces.in_text(f"{text} points")
    assert traces.forms == ()


def test_places_cover_every_form() -> None:
    raw = b'{"a": "ZSOFIA.quxbrandt@example.org", "id": "cust_Zq7xWv9KpLm3"}'
    clean = bytearray(raw)
    for start, end in ALL.places(raw):
        clean[start:end] = b"x" * (end - start)
    assert len(clean) == len(raw)
    assert not ALL.in_bytes(bytes(clean))


@given(st.text(), st.text())
@example("", "\ud800")
def test_any_text_may_be_looked_for_in_any(value: str, text: str) -> None:
    traces = Traces([Value("name", value), Value("detail", value)])
    traces.in_text(text)
    if Value("detail", value).is_telling and value.strip() == value:
        assert traces.in_text(f"({value})") or not value.isprintable()
