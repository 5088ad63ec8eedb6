import json
import os

import pytest

from viewer.commands import json_lines
from viewer.commands.json_lines import JsonLines
from viewer.jobs.import_report import ImportReport, Progress, SourceReport
from viewer.store.sources import Counts


def told(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


@pytest.fixture
def lines(monkeypatch: pytest.MonkeyPatch) -> JsonLines:
    monkeypatch.setattr(os, "nice", lambda _: 0)
    return JsonLines()


def test_all_that_is_stored_is_told_and_progress_now_and_then(
    lines: JsonLines, capsys: pytest.CaptureFixture[str]
) -> None:
    for events in range(3):
        lines.tell(Progress("a.log", 10, 20, Counts(events, events), 0.5))
    lines.note("a.log was rotated.")
    names = [next(iter(one)) for one in told(capsys)]
    assert names.count("committed") == 3
    assert 1 <= names.count("progress") < 3
    assert names[-1] == "note"


def test_the_end_is_a_report_or_a_reason(lines: JsonLines, capsys: pytest.CaptureFixture[str]) -> None:
    lines.end(ImportReport(problems=["No.", "Never."]))
    report = ImportReport(problems=["No."])
    report.add(SourceReport("a.log", Counts(1, 1), 0.1))
    lines.end(report)
    json_lines.say({"error": "x"})
    first, second, third = told(capsys)
    assert first == {"error": "No. Never."}
    assert second["report"]["events"] == 1  # type: ignore[index]
    assert third == {"error": "x"}
