import io
import json
import sys
import unicodedata
from collections import Counter
from datetime import UTC

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer import terminal
from viewer.domain.oddities import NUL, REPEATED_KEY
from viewer.domain.query_help import topics
from viewer.domain.rows import EventRow
from viewer.jobs.import_report import ImportReport, Progress, SourceReport
from viewer.jobs.list_rejects import RejectRow
from viewer.store.sources import Counts

ROW = EventRow(
    7, None, "undecided", "", None, None, "Noor\x1b[31m\nHaddad", None, None, None, None, None, None, None, None, None,
    None, 1, "a.log", 3, False, False, None,
)  # fmt: skip


def cells(text: str) -> int:
    wide = sum(unicodedata.east_asian_width(char) in "WF" and not unicodedata.combining(char) for char in text)
    return len(text) + wide - sum(bool(unicodedata.combining(char)) for char in text)


def test_an_event_as_json_says_nothing_of_our_own_numbers() -> None:
    told = json.loads(terminal.as_json(ROW))
    assert "key" not in told
    assert "oddities" not in told
    assert told["badges"] == []
    assert (told["type_source"], told["happened_at"], told["customer_name"]) == (None, None, "Noor\x1b[31m\nHaddad")
    assert json.loads(terminal.as_json(ROW._replace(happened_at=1, type_source="user"))) == told | {
        "type_source": "user",
        "happened_at": "1970-01-01T00:00:00.000001Z",
    }
    odd = json.loads(terminal.as_json(ROW._replace(oddities=NUL | REPEATED_KEY)))
    assert odd == told | {"badges": ["repeated_key", "nul"]}


def test_a_table_holds_no_control_characters() -> None:
    title, line = terminal.table([ROW], UTC, "UTC")
    assert title.split() == ["Time", "(UTC)", "Event", "Customer", "Campaign", "Tier", "Points"]
    assert line.isprintable()
    assert "Noor⟨U+001B⟩[31m⏎H" in line


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])), st.integers(1, 30))
def test_a_text_fits_its_column(text: str, width: int) -> None:
    fitted = terminal.fit(text, width)
    assert cells(fitted) == width
    if cells(text) <= width:
        assert fitted.rstrip(" ") == text.rstrip(" ")
    else:
        assert "…" in fitted


@pytest.mark.parametrize(
    ("text", "width", "fitted"),
    [
        ("佐藤花子", 8, "佐藤花子"),
        ("佐藤花子", 7, "佐藤花…"),
        ("佐藤花子", 6, "佐藤… "),
        ("e\u0301e\u0301e", 2, "e\u0301…"),
        ("ab", 1, "…"),
    ],
)
def test_wide_and_combining_characters(text: str, width: int, fitted: str) -> None:
    assert terminal.fit(text, width) == fitted


def test_rejects() -> None:
    row = RejectRow(1, "a\n.log", 1234, 5, 0, 3, "damaged JSON: a value expected", "{\x00", "/a\n.log")
    assert list(terminal.rejects_table([row, row._replace(column=None)])) == [
        "a⏎.log, line 1,234, column 5, byte 0: damaged JSON: a value expected",
        "    {⟨U+0000⟩",
        "a⏎.log, line 1,234, byte 0: damaged JSON: a value expected",
        "    {⟨U+0000⟩",
        "",
        "2 rejected. damaged JSON: 2",
    ]
    others = [row._replace(source=f"{number}.log", reason="just a number, not an event") for number in range(12)]
    assert list(terminal.rejects_table([row, *others]))[-2:] == [
        "13 rejected. just a number, not an event: 12 · damaged JSON: 1",
        "By source: a⏎.log: 1 · " + " · ".join(f"{number}.log: 1" for number in range(9)) + " · 3 others: 3",
    ]
    assert list(terminal.rejects_table([])) == ["Nothing was rejected."]
    assert next(iter(terminal.rejects_table([], narrowed=True))).startswith("No reject fits.")
    assert json.loads(terminal.reject_as_json(row)) == row._asdict()


def test_a_report_leaves_out_what_is_zero() -> None:
    done = ImportReport(by_type=Counter({"customer.loyalty.tier.left": 1}), seconds=0.25)
    done.add(SourceReport("a", Counts(1, 1), 0.1))
    assert list(terminal.report(done)) == ["Read 1 file: 1 record in 0.2 s.", "        1  new event", "New: left 1."]
    many = ImportReport(by_type=Counter({f"x.{n}": 1_000 + n for n in range(10)}))
    for name in ("a", "b"):
        many.add(SourceReport(name, Counts(9, 0, 2, 3, 4, 5), 0.1))
    lines = list(terminal.report(many))
    assert lines[0] == "Read 2 files: 18 records in 0.0 s."
    assert [line.split()[0] for line in lines[1:6]] == ["0", "4", "6", "8", "10"]
    assert lines[6].startswith("New: x.9 1,009, x.8 1,008")
    assert lines[6].endswith(", and 2 other types.")


def test_a_report_says_why_and_in_which_shape() -> None:
    done = ImportReport()
    reasons = {"damaged JSON: a value expected": 2, "damaged JSON: the text ends": 1, "just a number, not an event": 7}
    done.add(SourceReport("a", Counts(12, 2, 0, 10), 0.1, shapes={"JSON lines": 2}, reasons=reasons))
    done.add(SourceReport("b", Counts(3, 3), 0.1, shapes={"JSON lines · Docker log": 3}))
    assert list(terminal.report(done))[-2:] == [
        "Rejected: just a number, not an event: 7 · damaged JSON: 3.",
        "Read as: JSON lines · Docker log 3, JSON lines 2.",
    ]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_on_a_terminal_and_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    progress = Progress("a.log", 50, 200, Counts(1_000, 900), 0.5)
    for stream, shown in ((Terminal(), True), (io.StringIO(), False)):
        monkeypatch.setattr(sys, "stderr", stream)
        line = terminal.ProgressLine()
        line(progress)
        line(progress._replace(size=None))
        line.done()
        text = stream.getvalue()
        assert bool(text) == shown
        if shown:
            _, first, second, wiped, end = text.split("\r")
            assert first.split() == ["a.log", "25", "%", "1,000", "records", "2,000/s"]
            assert "%" not in second
            assert (wiped.strip(), end) == ("", "")


def test_columns() -> None:
    assert terminal.column_keys(" line, type ,") == ["line", "type"]
    with pytest.raises(click.BadParameter, match="there is no column “colour”"):
        terminal.column_keys("line,colour")
    with pytest.raises(click.BadParameter, match="no column is named"):
        terminal.column_keys(" , ")


def test_the_help_of_queries_has_every_line_of_the_window_and_fits_a_terminal() -> None:
    lines = list(terminal.query_help())
    assert lines[0] == "How to write it"
    assert "  tier:         Any part of the tier's name; for a move, of the new tier. Also called tier_name." in lines
    assert "                tier-viewer search 'tier:gold'" in lines
    assert all(len(line) <= 110 for line in lines)
    for topic in topics():
        assert any(line.startswith(f"  {topic.form} ") for line in lines)


def test_a_step_is_shown_on_a_terminal_only(monkeypatch: pytest.MonkeyPatch) -> None:
    for is_terminal, shown in ((True, True), (False, False)):
        stream = io.StringIO()
        monkeypatch.setattr(stream, "isatty", lambda answer=is_terminal: answer)
        monkeypatch.setattr(sys, "stderr", stream)
        line = terminal.StepLine()
        line(1, 3, "Checking records")
        assert (stream.getvalue().rstrip().endswith("Checking records" + " " * 44 + "  33 %")) is shown
        line(0, 0, "Checking the file")
        line.done()
        assert bool(stream.getvalue()) is shown
