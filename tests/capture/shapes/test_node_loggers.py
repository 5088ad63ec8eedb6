"""Structured loggers."""

import json
from typing import Any

from tests.capture.captured import BODIES, MS, PRETTY, check, mixed


def _entry(n: int, text: str) -> Any:
    return {"level": 30, "time": MS[n], "body": text, "msg": "x"}


def _capture(texts: list[str]) -> str:
    return "\n".join(json.dumps(one) for one in [_entry(n % 3, text) for n, text in enumerate(texts)])


def test_events_are_found() -> None:
    for bodies in (BODIES, PRETTY, ["got " + body for body in BODIES]):
        check(_capture(bodies), "structured log", other_lines=0)


def test_chatter_and_damage_are_rejects_of_their_own() -> None:
    mixed(
        _capture([BODIES[0], "chatter", BODIES[1][:-9], BODIES[2]]),
        ["evcus_1", "evcus_3"],
        ["structured log: text without JSON in it", "structured log: damaged JSON: it is cut off"],
    )
