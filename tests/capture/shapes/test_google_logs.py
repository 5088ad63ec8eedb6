"""Google Cloud's log entries."""

import json
from typing import Any

from tests.capture.captured import BODIES, EVENTS, PRETTY, check, iso, mixed


def _entry(n: int, text: str) -> Any:
    return {"insertId": "a", "textPayload": text, "timestamp": iso(n), "receiveTimestamp": iso(n)}


def _capture(texts: list[str]) -> str:
    return json.dumps([_entry(n % 3, text) for n, text in enumerate(texts)])


def test_events_are_found() -> None:
    for bodies in (BODIES, PRETTY, ["got " + body for body in BODIES]):
        check(_capture(bodies), "Google Cloud log", other_lines=0)


def test_chatter_and_damage_are_rejects_of_their_own() -> None:
    mixed(
        _capture([BODIES[0], "chatter", BODIES[1][:-9], BODIES[2]]),
        ["evcus_1", "evcus_3"],
        ["Google Cloud log: text without JSON in it", "Google Cloud log: damaged JSON: it is cut off"],
    )


def test_json_payloads() -> None:
    check(
        json.dumps([{"jsonPayload": EVENTS[n], "timestamp": iso(n), "logName": "x"} for n in range(3)]),
        "Google Cloud log",
    )
