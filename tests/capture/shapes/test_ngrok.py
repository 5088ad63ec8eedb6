"""ngrok's inspection API."""

import json
from typing import Any

from tests.capture.captured import BODIES, PRETTY, b64, check, iso, mixed, request


def _entry(n: int, text: str) -> Any:
    return {
        "id": "a",
        "start": iso(n),
        "request": {"method": "POST", "raw": b64("POST / HTTP/1.1\r\nHost: x\r\n\r\n" + text)},
        "response": {"raw": b64("HTTP/1.1 200 OK\r\n\r\n{}")},
    }


def _capture(texts: list[str]) -> str:
    return json.dumps({"requests": [_entry(n % 3, text) for n, text in enumerate(texts)]})


def test_events_are_found() -> None:
    for bodies in (BODIES, PRETTY, ["got " + body for body in BODIES]):
        check(_capture(bodies), "ngrok inspector", other_lines=0)


def test_chatter_and_damage_are_rejects_of_their_own() -> None:
    mixed(
        _capture([BODIES[0], "chatter", BODIES[1][:-9], BODIES[2]]),
        ["evcus_1", "evcus_3"],
        ["ngrok inspector: ", "ngrok inspector: damaged JSON"],
    )


def test_a_body_that_the_agent_has_cut() -> None:
    message = request(BODIES[2])[:10_000]
    values = [{"start": iso(0), "request": {"raw": b64(text)}} for text in (message, request(BODIES[0]))]
    mixed(json.dumps({"requests": values}), ["evcus_1"], ["ngrok inspector: damaged JSON"])
