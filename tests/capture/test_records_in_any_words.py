"""Receivers call what they caught by any name, in any order, as an object, as text, as text in text, or as base64."""

import base64
import json
import random
from typing import Any

import pytest

from tests.capture.captured import BODIES, EVENTS, HEADERS, MOMENTS, MS, PRETTY, b64, check, iso, lines, mixed

NAMES = [
    "body", "rawBody", "raw_body", "payload", "content", "json", "data", "requestBody", "bodyText", "raw", "webhook",
    "event_body", "Payload", "payload_json", "Body", "BODY", "request.body", "bodyRaw", "req_body", "input",
    "message", "value", "webhook_payload", "x", "ünïcode", "",
]  # fmt: skip
TIMES = [
    "received_at", "receivedAt", "ts", "timestamp", "@timestamp", "time", "t", "date", "created_at", "createdAt",
    "inserted_at", "logged_at", "loggedAt", "received", "receivedTime", "received_time", "Timestamp", "datetime",
    "dateTime", "eventTime", "_time", "requestTime", "request_time", "created", "arrived_at", "at", "when",
    "receivedDateTime", "createdTime", "insertTime", "ingest_time", "capturedAt", "captured_at",
]  # fmt: skip
FLAGS: list[dict[str, Any]] = [
    {"isBase64Encoded": True}, {"encoding": "base64"}, {"bodyEncoding": "base64"}, {"is_base64": True},
    {"base64": True}, {"isBase64": True}, {"body_encoding": "base64"}, {"contentEncoding": "base64"},
    {"base64Encoded": True}, {"payload_encoding": "base64"}, {"Encoding": "BASE64"}, {"is_base64_encoded": True},
    {"transfer_encoding": "base64"}, {"content-transfer-encoding": "base64"}, {},
]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_any_name_for_the_body(name: str) -> None:
    check(lines([{name: event, "headers": HEADERS, "ts": iso(n)} for n, event in enumerate(EVENTS)]), signed=True)
    check(lines([{"ts": MS[n], "headers": HEADERS, name: body} for n, body in enumerate(BODIES)]), signed=True)
    check(lines([{"headers": HEADERS, name: body, "ts": MS[n]} for n, body in enumerate(PRETTY)]), signed=True)
    check(lines([{name: json.dumps(body), "ts": MOMENTS[n]} for n, body in enumerate(BODIES)]))
    check(lines([{name: json.dumps(json.dumps(body)), "ts": MOMENTS[n]} for n, body in enumerate(BODIES)]))
    check(lines([{name: b64(body), "isBase64Encoded": True, "ts": MOMENTS[n]} for n, body in enumerate(BODIES)]))
    check(lines([{name: [event], "ts": iso(n)} for n, event in enumerate(EVENTS)]))
    check(lines([{name: f"[{body}]", "ts": iso(n)} for n, body in enumerate(BODIES)]))
    check(lines([{name: {"a": {name: body}}, "ts": iso(n)} for n, body in enumerate(BODIES)]))


@pytest.mark.parametrize("name", TIMES)
def test_any_name_for_the_time(name: str) -> None:
    check(lines([{"id": n, "body": event, name: iso(n)} for n, event in enumerate(EVENTS)]))
    check(lines([{name: MS[n], "body": body} for n, body in enumerate(BODIES)]))


@pytest.mark.parametrize("flag", FLAGS, ids=str)
def test_base64_with_and_without_its_flag(flag: dict[str, Any]) -> None:
    check(lines([{"t": iso(n), "body": b64(body), **flag} for n, body in enumerate(BODIES)]))
    check(lines([{**flag, "body": b64(body), "t": iso(n)} for n, body in enumerate(PRETTY)]))
    safe = [base64.urlsafe_b64encode(body.encode()).decode().rstrip("=") for body in BODIES]
    check(lines([{"t": iso(n), "body": body, **flag} for n, body in enumerate(safe)]))
    folded = [base64.encodebytes(body.encode()).decode() for body in BODIES]
    check(lines([{"t": iso(n), "body": body, **flag} for n, body in enumerate(folded)]))
    check(lines([{"t": iso(n), "body": f"data:application/json;base64,{b64(body)}"} for n, body in enumerate(BODIES)]))


def test_hexadecimal_text() -> None:
    check(lines([{"t": iso(n), "body": body.encode().hex()} for n, body in enumerate(BODIES)]))
    check(lines([{"t": iso(n), "body": "\\x" + body.encode().hex().upper()} for n, body in enumerate(BODIES)]))


def test_node_buffers_and_lists_of_byte_numbers() -> None:
    check(lines([{"t": iso(n), "body": list(body.encode())} for n, body in enumerate(BODIES)]))
    check(lines([{"t": iso(n), "body": {"type": "Buffer", "data": list(b.encode())}} for n, b in enumerate(BODIES)]))


@pytest.mark.parametrize("depth", range(1, 7))
def test_wrappers_within_wrappers(depth: int) -> None:
    def wrapped(value: Any, level: int) -> Any:
        for number in range(level):
            value = [{"body": value}, {"request": {"payload": json.dumps(value)}}, [{"a": value}]][number % 3]
        return value

    values = [{"received_at": iso(n), "outer": wrapped(event, depth)} for n, event in enumerate(EVENTS)]
    check(lines(values))
    check(json.dumps(values))
    check(json.dumps(values, indent=3))
    check(json.dumps({"exported": True, "items": values}))
    check(json.dumps({"page": {"number": 1, "of": 1}, "result": {"rows": values}}, indent="\t"))


def test_the_order_of_members_does_not_matter() -> None:
    shuffle = random.Random(5).shuffle
    for _ in range(10):
        records = []
        for number, event in enumerate(EVENTS):
            members = list({"headers": HEADERS, "body": event, "ts": iso(number), "ip": "::1", "id": "r1"}.items())
            shuffle(members)
            records.append(dict(members))
        check(lines(records), signed=True)


def test_several_events_in_one_record() -> None:
    check(json.dumps({"headers": HEADERS, "events": EVENTS}), received=False, signed=True)
    check(json.dumps({"headers": HEADERS, "batch": BODIES}), received=False, signed=True)
    check(json.dumps({"body": f"[{','.join(BODIES)}]"}), received=False)
    check(json.dumps({"body": "\n".join(BODIES)}), received=False)
    check(json.dumps({"body": "".join(f"got {body}\n" for body in BODIES)}), received=False)
    check(json.dumps({"first": EVENTS[0], "second": BODIES[1], "rest": [EVENTS[2]]}), received=False)
    check(json.dumps({f"-N{n}": event for n, event in enumerate(EVENTS)}), received=False)
    check(json.dumps({f"-N{n}": {"at": iso(n), "body": body} for n, body in enumerate(BODIES)}, indent=1))


def test_what_a_record_holds_besides_events_is_not_lost() -> None:
    mixed(json.dumps({"a": EVENTS[0], "b": {"c": 1}}), ["evcus_1"], [])
    mixed(
        json.dumps({"events": [EVENTS[0], {"ping": 1}, BODIES[2], "chatter"]}), ["evcus_1", "evcus_3"], ["ping", "text"]
    )
    mixed(json.dumps({"body": BODIES[0] + "\n{broken\n" + BODIES[2]}), ["evcus_1", "evcus_3"], ["damaged"])
    mixed(json.dumps({"body": BODIES[0] + '\n{"a": broken\n' + BODIES[2]}), ["evcus_1", "evcus_3"], ["damaged JSON"])
    mixed(json.dumps({"events": [BODIES[0], BODIES[1][:-9], BODIES[2]]}), ["evcus_1", "evcus_3"], ["cut off"])


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ({"headers": HEADERS, "body": BODIES[0][:-5]}, "recorded request: damaged JSON: it is cut off"),
        ({"headers": HEADERS, "body": {"ping": True}}, "recorded request: a JSON object that is no known event"),
        ({"headers": HEADERS, "body": ""}, "recorded request: it has no body"),
        ({"headers": HEADERS, "body": None}, "recorded request: it has no body"),
        ({"ts": 1, "body": "hello"}, "recorded request: text without JSON"),
        ({"ts": 1, "body": "[object Object]"}, "object Object"),
        ({"ts": 1, "body": "{ id: 'whs_1', data: [Object] }"}, "printed for people"),
        ({"ts": 1, "isBase64Encoded": True, "body": "!!!"}, "base64"),
    ],
)
def test_a_record_without_an_event_says_why(value: Any, reason: str) -> None:
    mixed(lines([EVENTS[0], value, EVENTS[1]]), ["evcus_1", "evcus_2"], [reason])
