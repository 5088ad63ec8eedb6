"""Databases that write the type beside each value."""

import json
from typing import Any

from tests.capture.captured import BODIES, EVENTS, IDS, MS, check, iso, lines, mixed


def _dynamo(value: Any) -> Any:
    if isinstance(value, dict):
        return {"M": {key: _dynamo(item) for key, item in value.items()}}
    if isinstance(value, list):
        return {"L": [_dynamo(item) for item in value]}
    if value is None:
        return {"NULL": True}
    if isinstance(value, bool):
        return {"BOOL": value}
    return {"N": str(value)} if isinstance(value, int | float) else {"S": value}


def _firestore(value: Any) -> Any:
    if isinstance(value, dict):
        return {"mapValue": {"fields": {key: _firestore(item) for key, item in value.items()}}}
    if isinstance(value, list):
        return {"arrayValue": {"values": [_firestore(item) for item in value]}}
    if value is None:
        return {"nullValue": None}
    if isinstance(value, bool):
        return {"booleanValue": value}
    if isinstance(value, int):
        return {"integerValue": str(value)}
    return {"doubleValue": value} if isinstance(value, float) else {"stringValue": value}


def test_dynamodb() -> None:
    check(lines([{"Item": {"ts": {"N": str(MS[n])}, "body": _dynamo(EVENTS[n])}} for n in range(3)]), "database item")
    check(lines([{"Item": {"ts": {"N": str(MS[n])}, "body": {"S": BODIES[n]}}} for n in range(3)]))
    check(json.dumps({"Items": [_dynamo({"at": iso(n), "body": EVENTS[n]})["M"] for n in range(3)]}), "database item")


def test_firestore() -> None:
    fields = [{"at": {"timestampValue": iso(n)}, "body": _firestore(EVENTS[n])} for n in range(3)]
    check(json.dumps({"documents": [{"name": "x", "fields": one} for one in fields]}), "database item")


def test_numbers_stay_as_they_were() -> None:
    item = _dynamo({"body": EVENTS[0]})["M"]
    item["body"]["M"]["data"]["M"]["big"] = {"N": "12345678901234567890.10"}
    found = mixed(json.dumps({"Item": item}), IDS[:1], [])
    assert b'"big":12345678901234567890.10' in (found.records[0].text or b"")


def test_what_is_no_event_or_broken() -> None:
    mixed(
        lines([{"a": {"M": {"b": {"S": "x"}}}}, {"a": {"M": 5}}, {"a": {"M": {"b": 5}}}]), [], ["database item: "] * 3
    )
