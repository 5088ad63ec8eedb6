"""AWS API Gateway and Lambda."""

import json
from typing import Any

from tests.capture.captured import BODIES, HEADERS, MS, PRETTY, b64, check, mixed


def _entry(n: int, text: str) -> Any:
    return {
        "version": "2.0",
        "headers": {},
        "requestContext": {"timeEpoch": MS[n]},
        "body": text,
        "isBase64Encoded": False,
    }


def _capture(texts: list[str]) -> str:
    return "\n".join(json.dumps(one) for one in [_entry(n % 3, text) for n, text in enumerate(texts)])


def test_events_are_found() -> None:
    for bodies in (BODIES, PRETTY, ["got " + body for body in BODIES]):
        check(_capture(bodies), "API Gateway", other_lines=0)


def test_chatter_and_damage_are_rejects_of_their_own() -> None:
    mixed(
        _capture([BODIES[0], "chatter", BODIES[1][:-9], BODIES[2]]),
        ["evcus_1", "evcus_3"],
        ["API Gateway: text without JSON in it", "API Gateway: damaged JSON: it is cut off"],
    )


def test_version_1_and_base64() -> None:
    values = [
        {"headers": HEADERS, "requestContext": {"requestTimeEpoch": MS[n]}, "body": b64(body), "isBase64Encoded": True}
        for n, body in enumerate(BODIES)
    ]
    check("".join(json.dumps(one) + "\n" for one in values), "API Gateway", signed=True)
