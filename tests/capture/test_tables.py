"""Tables as text: rows become records, and a row that cannot be read is one reject."""

import csv
import json

import pytest

from tests.capture.captured import (
    ACTIVITY,
    BODIES,
    EVENTS,
    HEADERS,
    IDS,
    MS,
    PRETTY,
    at,
    b64,
    check,
    csv_text,
    iso,
    mixed,
)
from viewer.capture import tables

N = range(3)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_separators_and_quoting(delimiter: str, end: str) -> None:
    for bodies in (BODIES, PRETTY):
        rows = [[iso(n), "POST", body] for n, body in enumerate(bodies)]
        check(csv_text([["created_at", "method", "content"], *rows], delimiter, end=end), "CSV", other_lines=1)
        rows = [[body, f"1{delimiter}5", iso(n)] for n, body in enumerate(bodies)]
        check(csv_text([["body", "price", "ts"], *rows], delimiter, csv.QUOTE_ALL, end), "CSV", other_lines=1)
        rows = [[n, body, iso(n), ""] for n, body in enumerate(bodies)]
        check(csv_text([["id", "data", "created_at", ""], *rows], delimiter, end=end), "CSV")


def test_a_header_may_be_missing_or_late() -> None:
    rows = [[n, body] for n, body in enumerate(BODIES)]
    check(csv_text(rows), "CSV", received=False, other_lines=0)
    timed = [[iso(n), body] for n, body in enumerate(BODIES)]
    check("sep=,\r\n" + csv_text([["time", "body"], *timed]), "CSV", other_lines=2)
    check("sep=;\r\n" + csv_text([["time", "body"], *timed], ";"), "CSV", other_lines=2)
    check("# exported by x\n\n" + csv_text([["time", "body"], *timed]), "CSV", other_lines=2)
    check("\ufeff" + csv_text([["time", "body"], *timed]), "CSV", other_lines=1)
    check("\ufeff" + csv_text([["time", "body"], *timed], quoting=csv.QUOTE_ALL), "CSV", other_lines=1)
    check(csv_text([["Received At", "Request Body"], *timed]), "CSV", other_lines=1)
    check(csv_text([["日時", "created at", "本文"], *([n, *row] for n, row in enumerate(timed))]), "CSV", other_lines=1)
    check(csv_text([["time", "body"], *timed[:2], ["time", "body"], timed[2]]), "CSV", other_lines=2)


def test_other_columns_with_json() -> None:
    rows = [[n, json.dumps(HEADERS), json.dumps({"a": 1}), body, iso(n)] for n, body in enumerate(BODIES)]
    check(csv_text([["id", "headers", "query", "body", "created_at"], *rows]), "CSV", signed=True)
    check(csv_text([["id", "headers", "query", "body", "created_at"], *rows], "\t"), "CSV", signed=True)
    rows = [[iso(n), b64(body)] for n, body in enumerate(BODIES)]
    check(csv_text([["ts", "body"], *rows]), "CSV")
    check(csv_text([["ts", "body"], *rows], quoting=csv.QUOTE_ALL), "CSV")
    rows = [[iso(n), json.dumps(body)] for n, body in enumerate(BODIES)]
    check(csv_text([["ts", "body"], *rows]), "CSV")
    rows = [[iso(n), "got " + body + " ok"] for n, body in enumerate(BODIES)]
    check(csv_text([["ts", "message"], *rows]), "CSV")
    rows = [[iso(n), json.dumps({"received": 1, "request": {"body": body}})] for n, body in enumerate(BODIES)]
    check(csv_text([["x", "Attributes"], *rows]), "CSV", received=False)
    rows = [[iso(n), json.dumps({"log": BODIES[n], "stream": "stdout", "time": iso(n)})] for n in N]
    check(csv_text([["ts", "line"], *rows]), "CSV")


def test_rows_of_chatter_between() -> None:
    rows = [[iso(0), "START, ok"], [iso(0), BODIES[0]], [iso(0), 'END "x"\nline'], [iso(1), BODIES[1]], ["", ""]]
    check(csv_text([["ts", "message"], *rows]), "CSV", order=(0, 1))
    one = csv_text([["ts", "message"], [iso(0), BODIES[0]]])
    mixed(one + "just a line\n\n" + BODIES[1] + "\n", IDS[:2], [], 2)
    mixed(one + BODIES[1] + "\n" + csv_text([[iso(0), BODIES[2]]]), IDS, [], 1)
    mixed(one + '{"a": oops}\n' + csv_text([[iso(0), BODIES[2]]]), ["evcus_1", "evcus_3"], ["damaged JSON"], 1)


def test_unquoted_json_in_tab_separated_text() -> None:
    rows = "".join(f"{n}\t{iso(n)}\t{body}\n" for n, body in enumerate(BODIES))
    check("id\tcreated_at\tbody\n" + rows, other_lines=1)
    check(rows, other_lines=0)
    escaped = "".join(f"{n}\t{iso(n)}\t{body.replace(chr(92), chr(92) * 2)}\n" for n, body in enumerate(BODIES))
    check("COPY public.hooks (id, created_at, body) FROM stdin;\n" + escaped + "\\.\n", other_lines=2)
    check("id\tcreated_at\tbody\n" + escaped, other_lines=1)
    raw = "".join(f"{n},{iso(n)},{body}\n" for n, body in enumerate(BODIES))
    check("id,created_at,body\n" + raw, other_lines=1)


def test_drawn_tables() -> None:
    line = "+----+----+\n"
    mysql = (
        line + "| ts | body |\n" + line + "".join(f"| {iso(n)} | {body} |\n" for n, body in enumerate(BODIES)) + line
    )
    check(mysql)
    psql = " ts | body \n----+----\n" + "".join(f" {iso(n)} | {body}\n" for n, body in enumerate(BODIES)) + "(3 rows)\n"
    check(psql)
    vertical = "".join(f"*** {n}. row ***\n  ts: {iso(n)}\nbody: {body}\n" for n, body in enumerate(BODIES))
    check(vertical)
    expanded = "".join(f"-[ RECORD {n + 1} ]-\nts   | {iso(n)}\nbody | {body}\n" for n, body in enumerate(BODIES))
    check(expanded)


def test_statements_of_sql() -> None:
    def quoted(text: str, backslash: bool) -> str:
        text = text.replace("\\", "\\\\") if backslash else text
        return text.replace("'", "\\'" if backslash else "''")

    for backslash in (True, False):
        rows = [f"({n + 1},'{iso(n)}','{quoted(body, backslash)}',NULL)" for n, body in enumerate(BODIES)]
        check("".join(f"INSERT INTO `hooks` VALUES {row};\n" for row in rows))
        check("INSERT INTO hooks (id, ts, body) VALUES\n" + ",\n".join(rows) + ";\n")
        check("-- MySQL dump\nINSERT INTO `hooks` VALUES " + ",".join(rows) + ";\n")


def test_a_cell_that_a_spreadsheet_has_cut() -> None:
    long = json.dumps({**EVENTS[0], "more": "x" * 40_000})
    rows = [[iso(0), BODIES[0]], [iso(1), long[:32_767]], [iso(0), BODIES[1]]]
    for quoting in (csv.QUOTE_MINIMAL, csv.QUOTE_ALL):
        for delimiter in (",", "\t"):
            content = csv_text([["ts", "body"], *rows], delimiter, quoting)
            mixed(content, IDS[:2], [r"CSV: .*32,767 characters.*spreadsheet"], 1)


def test_a_damaged_cell_costs_its_row_only() -> None:
    for damaged in (BODIES[1][:-9], BODIES[1].replace('"data"', "oops"), '{"id": 1, }', "{'id': open('x')}"):
        rows = [[iso(0), BODIES[0]], [iso(1), damaged], [iso(2), BODIES[2]]]
        mixed(csv_text([["ts", "body"], *rows]), ["evcus_1", "evcus_3"], ["CSV: damaged|printed by Python"], 1)
    rows = [[iso(0), BODIES[0]], [iso(1), '{"ping": true}'], [iso(2), BODIES[2]]]
    mixed(csv_text([["ts", "body"], *rows]), ["evcus_1", "evcus_3"], ["CSV: a JSON object.*ping"], 1)
    content = csv_text([["ts", "body"], [iso(0), BODIES[0]], [iso(2), BODIES[2]]])
    cut = content[: content.index("zzz") + 100]
    mixed(cut, ["evcus_1"], ["cut off"], 1)
    mixed(cut + "\n" + BODIES[1] + "\n", IDS[:2], ["CSV: damaged: the row is cut off"], 1)


def test_a_list_in_a_cell() -> None:
    check(csv_text([["page"], [json.dumps(EVENTS)]]), "CSV", received=False)
    mixed(csv_text([["page", "x"], [json.dumps(ACTIVITY), 1]]), IDS, [], 1)
    check(csv_text([["ms", "page"], *([MS[n], f"[{body}]"] for n, body in enumerate(BODIES))]), "CSV", received=False)
    check(csv_text([["timestamp", "page"], *([MS[n], f"[{body}]"] for n, body in enumerate(BODIES))]), "CSV")


def test_times_of_spreadsheets_and_tools() -> None:
    for form in (
        "%Y-%m-%d %H:%M:%S.%f",
        "%Y-%m-%d %H:%M:%S.%f UTC",
        "%Y/%m/%d %H:%M:%S.%f",
        "%Y-%m-%dT%H:%M:%S.%f+0000",
    ):
        check(csv_text([["created", "body"], *([at(n, form), body] for n, body in enumerate(BODIES))]), "CSV")


def test_where_a_row_ends() -> None:
    assert tables.end_of_row(b'a,"b\nc"\nd', 0, False) == 7
    assert tables.end_of_row(b"a,b\nd", 0, False) == 3
    assert tables.end_of_row(b'a,"b', 0, False) is None
    assert tables.end_of_row(b"a,b", 0, False) is None
    assert tables.end_of_row(b"a,b", 0, True) == 3
