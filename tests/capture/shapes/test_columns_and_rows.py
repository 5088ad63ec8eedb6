"""Answers that name their columns once."""

import json

from tests.capture.captured import BODIES, IDS, check, iso, mixed

ROWS = [[iso(n), "x", body] for n, body in enumerate(BODIES)]


def test_names_as_objects_and_as_texts() -> None:
    named = [{"name": "TimeGenerated", "type": "datetime"}, {"name": "Host"}, {"name": "Message"}]
    check(json.dumps({"tables": [{"name": "PrimaryResult", "columns": named, "rows": ROWS}]}), "columns and rows")
    influx = {"results": [{"series": [{"name": "hooks", "columns": ["time", "host", "body"], "values": ROWS}]}]}
    check(json.dumps(influx), "columns and rows")
    check(json.dumps({"data": {"cols": named, "rows": ROWS}}, indent=1), "columns and rows")


def test_each_row_is_a_record_of_its_own() -> None:
    rows = [ROWS[0], [iso(0), "x", "chatter"], [iso(0), None, BODIES[1][:-9]], ROWS[2]]
    content = json.dumps({"columns": ["time", "host", "body"], "rows": rows})
    found = mixed(content, [IDS[0], IDS[2]], ["JSON", "damaged JSON"])
    assert [json.loads(one.raw) for one in found.records] == [ROWS[0], ROWS[2]]


def test_what_only_looks_so() -> None:
    mixed(json.dumps({"columns": [1], "rows": [[2]]}), [], ["no known event"])
    mixed(json.dumps({"columns": ["a"], "rows": [1, {}]}), [], ["no known event"])
