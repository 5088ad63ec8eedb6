import logging
import os

import pytest

from viewer import logs
from viewer.bugs import bug_of
from viewer.errors import TierViewerError
from viewer.jobs.log_entries import clear_log, log_files, read_log


@pytest.fixture
def folder(tmp_path):
    assert logs.start(tmp_path) is not None
    yield tmp_path
    root = logging.getLogger("viewer")
    for handler in list(root.handlers):
        root.removeHandler(handler)
        handler.close()


def test_entries_are_read_the_latest_first_with_all_their_lines(folder):
    logs.report(bug_of(UserWarning()), logging.WARNING)
    try:
        int("x")
    except ValueError as error:
        logs.report_bug(error)
    latest, first = read_log(folder)
    assert (first.level, first.source, first.text) == ("WARNING", "viewer.bug", "unexpected UserWarning")
    assert latest.is_bad
    assert not first.is_bad
    assert latest.text.startswith("unexpected ValueError\n  test_log_entries.py:")
    assert latest.lines == f"{latest.time}  error  {latest.text}"
    assert len(latest.time) == len("2026-11-30 18:00:00")


def test_older_files_follow(folder):
    (folder / "tier-viewer.log.1").write_text("half a line\n2026-01-01 10:00:00,000 INFO viewer.x: older\n")
    (folder / "tier-viewer.log.4").write_text("2026-01-01 10:00:00,000 INFO viewer.x: no file of ours\n")
    logs.report(bug_of(UserWarning()), logging.WARNING)
    assert [entry.text for entry in read_log(folder)] == ["unexpected UserWarning", "older"]
    assert [file.name for file in log_files(folder)] == ["tier-viewer.log", "tier-viewer.log.1"]


def test_what_is_no_log_has_no_entries(tmp_path):
    assert read_log(tmp_path) == []
    (tmp_path / "tier-viewer.log").write_bytes(b"\xff\x00\n" * 1000)
    assert read_log(tmp_path) == []


def test_an_emptied_log_is_written_on(folder):
    (folder / "tier-viewer.log.1").write_text("old")
    logs.report(bug_of(UserWarning()), logging.WARNING)
    clear_log(folder)
    assert read_log(folder) == []
    assert [file.name for file in folder.iterdir()] == ["tier-viewer.log"]
    logs.report(bug_of(UserWarning("again")), logging.WARNING)
    logs.report_bug(KeyError())
    assert [entry.text for entry in read_log(folder)] == [
        "unexpected KeyError",
        "unexpected UserWarning (2 times by now)",
    ]
    clear_log(folder / "nowhere")


def test_a_log_that_cannot_be_emptied_is_a_sentence(folder, monkeypatch):
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "truncate", refuse)
    with pytest.raises(TierViewerError, match=r"^The log cannot be emptied \(Permission denied\)\."):
        clear_log(folder)
