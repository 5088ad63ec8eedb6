"""What is kept of each import, and shown again later."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.program import adds_up
from tests.webhooks import FAMILY, webhook, write
from viewer.jobs.import_report import ImportReport
from viewer.jobs.import_sources import import_sources
from viewer.jobs.list_imports import PastImport, list_imports
from viewer.store import sources


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


def take(path: Path, *files: Path) -> ImportReport:
    return import_sources([str(file) for file in files], path)


def latest(path: Path) -> PastImport:
    return list_imports(path)[0]


def without_time(report: dict[str, Any]) -> dict[str, Any]:
    kept = {key: value for key, value in report.items() if key != "seconds"}
    kept["by_source"] = [
        {key: value for key, value in one.items() if key not in ("seconds", "name")} for one in report["by_source"]
    ]
    return kept


def test_what_is_kept_is_what_was_printed(path: Path, tmp_path: Path) -> None:
    one = write(tmp_path / "one.log", webhook(1), webhook(2, "left"), b"noise", b'{"cut": tru', b'{"cut": fals')
    two = write(tmp_path / "two.log", webhook(2, "left"), webhook(3))
    printed = json.loads(json.dumps(take(path, one, two).as_json()))
    kept = latest(path)
    assert kept.id == printed["import"] == 1
    assert kept.ended_at is not None
    assert kept.began_at <= kept.ended_at
    assert without_time(kept.report) == without_time(printed)
    assert (printed["events"], printed["deliveries"], printed["rejects"], printed["other_lines"]) == (3, 1, 2, 1)
    assert printed["by_type"] == {FAMILY + "joined": 2, FAMILY + "left": 1}
    first, second = printed["by_source"]
    assert first["by_type"] == {FAMILY + "joined": 1, FAMILY + "left": 1}
    assert second["by_type"] == {FAMILY + "joined": 1}
    assert sum(first["reasons"].values()) == 2
    assert first["reasons"] == printed["reasons"]
    assert list(first["shapes"].values()) == [2]
    assert first["encoding"] == "utf-8"
    assert [one["name"] for one in kept.report["by_source"]] == ["one.log", "two.log"]


def test_the_most_frequent_comes_first(path: Path, tmp_path: Path) -> None:
    lines = [b'{"hello": 1}', b'{"cut": tru', b'{"hello": 2}', b'{"hello": 3}']
    report = take(path, write(tmp_path / "a.log", webhook(1), *lines)).as_json()
    assert list(report["reasons"].values()) == [3, 1]
    assert list(latest(path).report["reasons"]) == list(report["reasons"])


def test_the_latest_comes_first_and_numbers_go_up(path: Path, tmp_path: Path) -> None:
    for number in (1, 2, 3):
        take(path, write(tmp_path / f"{number}.log", webhook(number)))
    assert [one.id for one in list_imports(path)] == [3, 2, 1]


def test_an_import_that_reads_nothing_new_is_not_kept(path: Path, tmp_path: Path) -> None:
    capture = write(tmp_path / "a.log", webhook(1), b'{"cut": tru')
    assert take(path, capture).number == 1
    again = take(path, capture)
    assert (again.number, again.counts.known) == (None, 2)
    assert again.as_json()["by_source"][0]["shapes"] == latest(path).report["shapes"], "in which it was read before"
    assert len(list_imports(path)) == 1


def test_what_a_grown_source_brought_is_an_import_of_its_own(path: Path, tmp_path: Path) -> None:
    capture = write(tmp_path / "a.log", webhook(1), webhook(2, "left"))
    take(path, capture)
    with capture.open("ab") as file:
        file.write(write(tmp_path / "b", webhook(3)).read_bytes())
    take(path, capture)
    kept = latest(path)
    assert (kept.report["records"], kept.report["events"], kept.report["known"]) == (3, 1, 2)
    assert kept.report["by_type"] == {FAMILY + "joined": 1}
    assert adds_up(kept.report)


def test_a_file_that_is_named_twice_is_counted_once(path: Path, tmp_path: Path) -> None:
    capture = write(tmp_path / "a.log", webhook(1), webhook(2))
    told = take(path, capture, capture).as_json()
    assert (told["records"], told["events"], told["known"]) == (4, 2, 2)
    assert [one["events"] for one in told["by_source"]] == [2, 0]
    kept = latest(path).report
    assert (kept["events"], kept["known"], len(kept["by_source"])) == (2, 2, 1)
    assert adds_up(kept)


def test_an_import_that_was_killed_is_there_without_an_end(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    capture = write(tmp_path / "a.log", *(webhook(number) for number in range(1, 3_000)))
    advance, done = sources.advance, []

    def killed(*everything: Any) -> None:
        if done:
            raise KeyboardInterrupt
        done.append(True)
        advance(*everything)

    monkeypatch.setattr(sources, "advance", killed)
    with pytest.raises(KeyboardInterrupt):
        take(path, capture)
    monkeypatch.undo()
    (kept,) = list_imports(path)
    assert kept.ended_at is None
    brought = kept.report["events"]
    assert 0 < brought < 2_999
    assert adds_up(kept.report)
    take(path, capture)
    assert latest(path).report["events"] == 2_999 - brought


def test_problems_are_kept(path: Path, tmp_path: Path) -> None:
    take(path, write(tmp_path / "a.log", webhook(1)), tmp_path / "gone.log")
    (problem,) = latest(path).report["problems"]
    assert "gone.log" in problem
