import json
from typing import Any

import pytest

from viewer.domain import identity
from viewer.domain.oddities import HIDDEN, LARGE_NUMBER, REPEATED_KEY
from viewer.domain.snapshots import READERS, Kind, read_campaign, read_customer, read_extra, read_tier


def text(value: Any) -> bytes:
    return json.dumps(value).encode()


def test_a_customer() -> None:
    body = text(
        {
            "id": "cust_1",
            "name": "Zoë Żak",
            "email": "Z@example.org",
            "source_id": 17,
            "metadata": {"n": [1.50, None, True]},
        }
    )
    found = read_customer(body)
    assert (found.kind, found.vendor_id, found.name, found.email, found.source_id) == (
        "customer",
        "cust_1",
        "Zoë Żak",
        "Z@example.org",
        "17",
    )
    assert found.body == body
    assert found.digest == identity.digest(body)
    assert found.text.split("\n") == ["cust_1", "zoe zak", "z@example.org", "17", "1.5"]


def test_a_campaign() -> None:
    found = read_campaign(text({"id": "camp_1", "name": "Harbour", "object": "campaign"}))
    assert (found.vendor_id, found.name, found.email, found.text) == ("camp_1", "Harbour", None, "camp_1\nharbour")


@pytest.mark.parametrize(
    ("value", "points"),
    [
        ({"points": {"from": 0, "to": 199}, "config": {"points": {"from": 5, "to": 6}}}, (0, 199)),
        ({"config": {"points": {"from": 5, "to": 6}}}, (5, 6)),
        ({"points": None, "config": {"points": {"from": 5}}}, (5, None)),
        ({"points": {"from": 351}}, (351, None)),
        ({"points": {"from": "351", "to": "400.5"}}, (351, 400.5)),
        ({"points": {"from": "-5", "to": ""}}, (-5, None)),
        ({"points": {"from": 1.5, "to": True}}, (1.5, None)),
        ({"points": {"from": 2**63, "to": -(2**63)}}, (None, None)),
        ({"points": {"from": "1_000", "to": "1e3"}}, (None, None)),
        ({"points": {"from": "nan", "to": "²"}}, (None, None)),
        ({"points": {"from": [1], "to": {}}}, (None, None)),
        ({"points": [1, 2]}, (None, None)),
        ({"points": 5, "config": 6}, (None, None)),
        ({"qualification_rules": {"points": {"min_value": 100, "max_value": 199.5}}}, (100, 199.5)),
        ({"qualification_rules": {"points": {"min_value": "100"}}}, (100, None)),
        ({"qualification_rules": {"points": 7}}, (None, None)),
        ({"qualification_rules": []}, (None, None)),
        ({}, (None, None)),
    ],
)
def test_the_range_of_a_tier(value: dict[str, Any], points: tuple[Any, Any]) -> None:
    found = read_tier(text(value | {"id": "ltr_1", "name": "Gold", "campaign_id": "camp_1"}))
    assert (found.points_from, found.points_to) == points
    assert (found.vendor_id, found.name, found.campaign_id) == ("ltr_1", "Gold", "camp_1")


@pytest.mark.parametrize("value", ["cust_1", 5, True, None, [1], {"id": {"a": 1}, "name": ["x"], "email": {}}])
def test_the_schema_is_a_hint_and_never_a_gate(value: Any) -> None:
    for reader in (read_customer, read_campaign, read_tier):
        found = reader(text(value))
        expected = (
            None
            if isinstance(value, dict | list) or value is None
            else value
            if isinstance(value, str)
            else json.dumps(value)
        )
        assert (found.vendor_id, found.name) == (expected, None)


def test_other_members() -> None:
    found = read_extra(b'{"balance": {"points": -5}, "reason": "Gift \xc3\xa9"}')
    assert (found.kind, found.vendor_id, found.text) == ("extra", None, "-5\ngift e")


def test_the_kind_of_object_is_no_text_to_search() -> None:
    assert read_customer(text({"object": "customer", "a": {"object": "x", "b": [["deep"], {}]}})).text == "deep"


@pytest.mark.parametrize("kind", READERS)
@pytest.mark.parametrize(
    "body", [b"", b"{", b'{"a": NaN}', b'{"a": 1e400}', b'{"a": "\\ud800"}', b'{"a": "\xff"}', b"[" * 100_000]
)
def test_damaged_parts_are_refused_without_showing_them(kind: Kind, body: bytes) -> None:
    with pytest.raises(ValueError, match=r"^[^{\[]*$"):
        READERS[kind](body)


def test_hostile_texts_are_read() -> None:
    for value in ("\x00", "a" * 100_000, "\u202e", "10" * 2000):
        assert read_customer(text({"id": value})).vendor_id == value
    long = read_customer(text({"id": 10**99}))
    assert long.vendor_id == str(10**99)


def test_what_is_odd_is_noted() -> None:
    assert read_customer(text({"id": "cust_1", "name": "Zoë"})).oddities == 0
    assert read_customer(b'{"id": "a", "name": "\\u202e", "n": 9007199254740993}').oddities == HIDDEN | LARGE_NUMBER


def test_both_values_of_a_repeated_key_are_searched_and_the_last_one_counts() -> None:
    found = read_customer(b'{"name": "Ann", "n": [1.50, {"x": 7, "x": 8}], "name": "Bea", "object": "customer"}')
    assert found.oddities == REPEATED_KEY
    assert (found.name, found.text) == ("Bea", "ann\n1.50\n7\n8\nbea")
