"""Datadog's log exports."""

import json
from typing import Any

from tests.capture.captured import BODIES, EVENTS, PRETTY, check, iso, mixed


def _entry(n: int, text: str) -> Any:
    return {"id": "a", "type": "log", "attributes": {"timestamp": iso(n), "message": text}}


def _capture(texts: list[str]) -> str:
    return json.dumps({"data": [_entry(n % 3, text) for n, text in enumerate(texts)]})


def test_events_are_found() -> None:
    for bodies in (BODIES, PRETTY, ["got " + body for body in BODIES]):
        check(_capture(bodies), "Datadog log", other_lines=0)


def test_chatter_and_damage_are_rejects_of_their_own() -> None:
    mixed(
        _capture([BODIES[0], "chatter", BODIES[1][:-9], BODIES[2]]),
        ["evcus_1", "evcus_3"],
        ["Datadog log: ", "Datadog log: damaged JSON: it is cut off"],
    )


def test_nested_attributes() -> None:
    values = [
        {"id": "a", "type": "log", "attributes": {"timestamp": iso(n), "attributes": {"body": EVENTS[n]}}}
        for n in range(3)
    ]
    check(json.dumps({"data": values}), "Datadog log")
