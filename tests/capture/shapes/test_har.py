"""HAR archives."""

import json
from typing import Any

from tests.capture.captured import ACTIVITY, BODIES, IDS, PRETTY, b64, check, iso, mixed


def _entry(n: int, text: str) -> Any:
    return {
        "startedDateTime": iso(n),
        "request": {"method": "POST", "postData": {"text": text}},
        "response": {"status": 200, "content": {"text": "ok"}},
    }


def _capture(texts: list[str]) -> str:
    return json.dumps({"log": {"entries": [_entry(n % 3, text) for n, text in enumerate(texts)]}})


def test_events_are_found() -> None:
    for bodies in (BODIES, PRETTY, ["got " + body for body in BODIES]):
        check(_capture(bodies), "HAR archive", other_lines=0)


def test_chatter_and_damage_are_rejects_of_their_own() -> None:
    mixed(
        _capture([BODIES[0], "chatter", BODIES[1][:-9], BODIES[2]]),
        ["evcus_1", "evcus_3"],
        ["HAR archive: ", "HAR archive: damaged JSON: it is cut off"],
    )


def test_api_downloads_in_answers() -> None:
    content = {"encoding": "base64", "text": b64(json.dumps(ACTIVITY))}
    entry = {"startedDateTime": iso(0), "request": {"method": "GET"}, "response": {"content": content}}
    mixed(json.dumps({"log": {"entries": [entry]}}), IDS, [])


def test_forms() -> None:
    post = {"params": [{"name": "payload", "value": BODIES[0]}]}
    entry = {"startedDateTime": iso(0), "request": {"method": "POST", "postData": post}, "response": {}}
    check(json.dumps({"log": {"entries": [entry]}}), "HAR archive", order=(0,))
