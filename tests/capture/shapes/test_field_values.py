"""Rows of CloudWatch Insights as JSON."""

import json

from tests.capture.captured import BODIES, IDS, at, check, mixed


def _row(n: int, text: str) -> list[dict[str, str]]:
    return [{"field": "@timestamp", "value": at(n % 3, "%Y-%m-%d %H:%M:%S.%f")}, {"field": "@message", "value": text}]


def test_rows() -> None:
    rows = [_row(n, body) for n, body in enumerate(BODIES)]
    check(json.dumps({"results": rows, "status": "Complete"}), "CloudWatch Insights")
    check(json.dumps(rows), "CloudWatch Insights")


def test_chatter_and_damage() -> None:
    rows = [_row(n, text) for n, text in enumerate([BODIES[0], "chatter", BODIES[1][:-9], BODIES[2]])]
    mixed(json.dumps({"results": rows}), [IDS[0], IDS[2]], ["JSON", "damaged JSON"])
