"""smee.io's records."""

import json
from typing import Any

from tests.capture.captured import BODIES, EVENTS, MS, PRETTY, SIGNATURE, check, mixed


def _entry(n: int, text: str) -> Any:
    return {"host": "smee.io", "body": text, "query": {}, "timestamp": MS[n]}


def _capture(texts: list[str]) -> str:
    return "\n".join(json.dumps(one) for one in [_entry(n % 3, text) for n, text in enumerate(texts)])


def test_events_are_found() -> None:
    for bodies in (BODIES, PRETTY, ["got " + body for body in BODIES]):
        check(_capture(bodies), "smee.io", other_lines=0)


def test_chatter_and_damage_are_rejects_of_their_own() -> None:
    mixed(
        _capture([BODIES[0], "chatter", BODIES[1][:-9], BODIES[2]]),
        ["evcus_1", "evcus_3"],
        ["smee.io: text without JSON in it", "smee.io: damaged JSON: it is cut off"],
    )


def test_headers_among_the_members() -> None:
    values = [
        {"x-voucherify-signature": SIGNATURE, "body": e, "query": {}, "timestamp": MS[n]} for n, e in enumerate(EVENTS)
    ]
    check("".join(json.dumps(one) + "\n" for one in values), "smee.io", signed=True)
