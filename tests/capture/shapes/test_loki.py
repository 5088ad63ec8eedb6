"""Grafana Loki: logcli's lines and the answers of its API."""

import json
from typing import Any

from tests.capture.captured import BODIES, IDS, MOMENTS, check, iso, lines, mixed


def _answer(values: list[Any]) -> Any:
    return {
        "status": "success",
        "data": {"resultType": "streams", "result": [{"stream": {"app": "x"}, "values": values}]},
    }


def test_logcli() -> None:
    newest_first = [{"labels": {}, "line": BODIES[n], "timestamp": iso(n)} for n in (2, 1, 0)]
    check(lines(newest_first), "Loki log", order=(2, 1, 0))


def test_answers() -> None:
    pairs = [[str(MOMENTS[n] * 1000), BODIES[n]] for n in range(3)]
    check(json.dumps(_answer(pairs)), "Loki log")
    check(
        json.dumps(_answer([[time, "level=info body=" + line, {"a": "b"}] for time, line in pairs]), indent=2),
        "Loki log",
    )


def test_each_line_is_a_record_of_its_own() -> None:
    content = json.dumps(
        _answer([["1714641245731000000", line] for line in (BODIES[0], "chatter", BODIES[1][:-9], BODIES[2])])
    )
    found = mixed(content, ["evcus_1", "evcus_3"], ["text without JSON in it", "damaged JSON: it is cut off"])
    assert found.rejects[0].raw == b'["1714641245731000000", "chatter"]'
    assert all(content.encode()[one.offset :].startswith(one.raw) for one in [*found.records, *found.rejects])
    assert IDS
