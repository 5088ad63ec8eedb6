import base64
import json
from typing import Any

import pytest

from tests.capture.pieces import compact, data, pretty, webhook
from viewer.capture.walker import walk
from viewer.domain.record import NO_WRAPPER, Wrapper

EVENT = compact(webhook())


def ids(value: Any) -> list[str | None]:
    return [found.body.event_id if found.body else found.reason for found in walk(compact(value))]


@pytest.mark.parametrize(
    "value",
    [
        webhook(),
        [webhook()],
        {"body": webhook()},
        {"payload": EVENT.decode()},
        {"rawBody": json.dumps(EVENT.decode())},
        EVENT.decode(),
        json.dumps(EVENT.decode()),
        "  " + pretty(webhook()).decode() + "\n",
        {"unknown": {"names": {"all": ["the", {"way": webhook()}]}}},
        {"isBase64Encoded": True, "body": base64.b64encode(EVENT).decode()},
        {"text": base64.b64encode(EVENT).decode(), "encoding": "base64"},
        {"log": {"entries": [{"request": {"postData": {"text": EVENT.decode()}}}]}},
        {"object": "list", "data": [webhook()]},
        {"headers": {"a": "{}"}, "query": {}, "body": webhook()},
        {"data": {"result": [{"values": [["1741003498100000000", EVENT.decode()]]}]}},
    ],
)
def test_an_event_is_found_within(value: Any) -> None:
    assert [one for one in ids(value) if one == "evcus_1"] == ["evcus_1"]


def test_elements_are_placed() -> None:
    text = pretty([{"ping": 1}, [webhook(1), webhook(2)], webhook(1), 5])
    found = walk(text)
    assert [one.body.event_id if one.body else None for one in found] == [None, "evcus_1", "evcus_2", "evcus_1", None]
    for one in found:
        assert one.raw is not None
        assert text[one.offset : one.offset + len(one.raw)] == one.raw
    assert found[1].offset < found[2].offset < found[3].offset
    wrapped = compact({"a": 1, "data": [webhook(1), webhook(2)]})
    for one in walk(wrapped):
        assert one.raw is not None
        assert wrapped[one.offset : one.offset + len(one.raw)] == one.raw


def test_what_came_out_of_a_string_is_the_whole_value() -> None:
    found = walk(compact({"body": compact([webhook(1), webhook(2)]).decode()}))
    assert [(one.offset, one.raw) for one in found] == [(0, None), (0, None)]
    assert [json.loads(one.text) for one in found] == [webhook(1), webhook(2)]


@pytest.mark.parametrize(
    ("value", "reasons"),
    [
        (5, ["just a number, not an event"]),
        (True, ["just “true”, not an event"]),
        ("text", ["a piece of text, not an event"]),
        ("{not json", ["a piece of text, not an event"]),
        ("[1", ["a piece of text, not an event"]),
        ("\ud800{", ["a piece of text, not an event"]),
        ("{\ud800", ["a piece of text, not an event"]),
        ([], ["an empty list, not an event"]),
        ([1, "a", None], ["a list of plain values, not events"]),
        ([1, {}], ["just a number, not an event", "an empty object, not an event"]),
        ({"body": "{}"}, ["a JSON object that is no known event (members: body)"]),
        (
            {"isBase64Encoded": True, "body": "e30"},
            ["a JSON object that is no known event (members: body, isBase64Encoded)"],
        ),
        (
            {"isBase64Encoded": True, "body": "/w=="},
            ["a JSON object that is no known event (members: body, isBase64Encoded)"],
        ),
        (
            {"object": "list", "data": [{"object": "loyalty_tier"}] * 2},
            ["a tier definition, not an event; its range of points is remembered"] * 2,
        ),
        ({"object": "list", "data": []}, ["an API list without events"]),
    ],
)
def test_what_is_no_event_is_named(value: Any, reasons: list[str]) -> None:
    text = json.dumps(value).encode()
    found = walk(text)
    assert [one.reason for one in found] == reasons
    assert not any(one.body for one in found)


def test_walking_ends() -> None:
    deep: Any = webhook()
    for _ in range(32):
        deep = {"a": deep}
    assert ids(deep) == ["evcus_1"]
    assert ids({"a": deep})[0] != "evcus_1"
    nested: Any = []
    for _ in range(150):
        nested = [nested]
    assert ids(nested) == ["nested too deeply for an event"]
    quoted = "{}"
    for _ in range(12):
        quoted = json.dumps(quoted)
    assert [one.reason for one in walk(quoted.encode())] == ["a piece of text, not an event"]


def test_the_inner_wrapper_wins() -> None:
    outer = Wrapper(1, "old", "customer.loyalty.tier.left")
    value = {"ts": 1741003498, "headers": {"X-Voucherify-Signature": ["ab12"]}, "body": {"body": webhook()}}
    (found,) = walk(compact(value), outer)
    assert found.wrapper == (1_741_003_498_000_000, "ab12", "customer.loyalty.tier.left")
    (plain,) = walk(compact({"body": webhook()}), outer)
    assert plain.wrapper == outer
    assert walk(EVENT)[0].wrapper == NO_WRAPPER
    (spread,) = walk(compact(webhook() | {"ts": 1741003498}))
    assert spread.wrapper.received_at == 1_741_003_498_000_000
    assert walk(compact(data() | {"time": 5}))[0].wrapper == NO_WRAPPER
