"""AWS CloudWatch: its API, its exports and subscriptions."""

import gzip
import json
from typing import Any

from tests.capture.captured import BODIES, MS, PRETTY, b64, check, mixed


def _entry(n: int, text: str) -> Any:
    return {"timestamp": MS[n], "message": text, "eventId": "38", "ingestionTime": MS[n] + 5}


def _capture(texts: list[str]) -> str:
    return json.dumps({"events": [_entry(n % 3, text) for n, text in enumerate(texts)], "searchedLogStreams": []})


def test_events_are_found() -> None:
    for bodies in (BODIES, PRETTY, ["got " + body for body in BODIES]):
        check(_capture(bodies), "CloudWatch log", other_lines=0)


def test_chatter_and_damage_are_rejects_of_their_own() -> None:
    mixed(
        _capture([BODIES[0], "chatter", BODIES[1][:-9], BODIES[2]]),
        ["evcus_1", "evcus_3"],
        ["CloudWatch log: text without JSON in it", "CloudWatch log: damaged JSON: it is cut off"],
    )


def test_subscriptions() -> None:
    data = {
        "messageType": "DATA_MESSAGE",
        "logEvents": [{"id": "3", "timestamp": MS[n], "message": p} for n, p in enumerate(PRETTY)],
    }
    check(json.dumps(data), "CloudWatch log")
    check(json.dumps({"awslogs": {"data": b64(gzip.compress(json.dumps(data).encode()))}}), "CloudWatch log")
