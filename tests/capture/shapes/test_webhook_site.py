"""webhook.site's API."""

import json
from typing import Any

from tests.capture.captured import BODIES, PRETTY, at, check, mixed


def _entry(n: int, text: str) -> Any:
    return {"uuid": "u", "method": "POST", "content": text, "created_at": at(n, "%Y-%m-%d %H:%M:%S.%f")}


def _capture(texts: list[str]) -> str:
    return json.dumps({"data": [_entry(n % 3, text) for n, text in enumerate(texts)], "is_last_page": True})


def test_events_are_found() -> None:
    for bodies in (BODIES, PRETTY, ["got " + body for body in BODIES]):
        check(_capture(bodies), "webhook.site", other_lines=0)


def test_chatter_and_damage_are_rejects_of_their_own() -> None:
    mixed(
        _capture([BODIES[0], "chatter", BODIES[1][:-9], BODIES[2]]),
        ["evcus_1", "evcus_3"],
        ["webhook.site: text without JSON in it", "webhook.site: damaged JSON: it is cut off"],
    )
