"""Elasticsearch and Kibana."""

import json
from typing import Any

from tests.capture.captured import BODIES, PRETTY, check, iso, mixed


def _entry(n: int, text: str) -> Any:
    return {
        "_index": "i",
        "_id": "x",
        "_source": {"@timestamp": iso(n), "message": text},
        "fields": {"message": [text]},
    }


def _capture(texts: list[str]) -> str:
    return json.dumps({"took": 1, "hits": {"hits": [_entry(n % 3, text) for n, text in enumerate(texts)]}})


def test_events_are_found() -> None:
    for bodies in (BODIES, PRETTY, ["got " + body for body in BODIES]):
        check(_capture(bodies), "Elasticsearch hit", other_lines=0)


def test_chatter_and_damage_are_rejects_of_their_own() -> None:
    mixed(
        _capture([BODIES[0], "chatter", BODIES[1][:-9], BODIES[2]]),
        ["evcus_1", "evcus_3"],
        ["Elasticsearch hit: ", "Elasticsearch hit: damaged JSON: it is cut off"],
    )


def test_only_the_document_counts() -> None:
    hits = [
        {"_id": "x", "_source": {"@timestamp": iso(n), "event": {"original": BODIES[n]}}, "highlight": BODIES[0]}
        for n in range(3)
    ]
    check("".join(json.dumps(hit) + "\n" for hit in hits), "Elasticsearch hit")
