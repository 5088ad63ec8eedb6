"""Hookdeck's events."""

import json
from typing import Any

from tests.capture.captured import BODIES, PRETTY, check, iso, mixed


def _entry(n: int, text: str) -> Any:
    return {
        "id": "evt_1",
        "webhook_id": "web_1",
        "created_at": iso(n),
        "data": {"headers": {}, "body": text, "path": "/"},
    }


def _capture(texts: list[str]) -> str:
    return json.dumps({"models": [_entry(n % 3, text) for n, text in enumerate(texts)], "count": 3})


def test_events_are_found() -> None:
    for bodies in (BODIES, PRETTY, ["got " + body for body in BODIES]):
        check(_capture(bodies), "Hookdeck", other_lines=0)


def test_chatter_and_damage_are_rejects_of_their_own() -> None:
    mixed(
        _capture([BODIES[0], "chatter", BODIES[1][:-9], BODIES[2]]),
        ["evcus_1", "evcus_3"],
        ["Hookdeck: ", "Hookdeck: damaged JSON: it is cut off"],
    )
