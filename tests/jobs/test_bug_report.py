import os

import pytest

from tests.program import mode
from viewer.bugs import bug_of
from viewer.errors import ExportProblem
from viewer.jobs.bug_report import bug_report, save_text

SECRET = "noor.haddad@example.org"


def test_a_report_has_what_is_needed_and_nothing_else():
    try:
        int(SECRET)
    except ValueError as error:
        bug = bug_of(error)
    text = bug_report({bug: 1, bug_of(KeyError(SECRET)): 12}, ["find", "export"], [("Tier Viewer", "1.2"), ("Qt", "6")])
    lines = text.splitlines()
    assert lines[0] == "Tier Viewer: report of an unexpected error"
    assert "unexpected ValueError" in lines
    assert "unexpected KeyError" in lines
    assert "  (noticed 12 times)" in lines
    assert "Last commands: find, export" in lines
    assert "Tier Viewer: 1.2" in lines
    assert "ENABLE_FTS5" in text
    assert SECRET not in text
    assert max(map(len, lines)) <= 84


def test_a_report_without_commands_says_so():
    assert "Last commands: none\n" in bug_report({bug_of(KeyError()): 1}, [], [])


@pytest.mark.parametrize("umask", [0, 0o022])
def test_a_report_is_its_owners_alone(tmp_path, umask):
    before = os.umask(umask)
    try:
        file = save_text("Núñez \ud800\n", tmp_path / "report.txt")
    finally:
        os.umask(before)
    assert mode(file) == 0o600
    assert file.read_text("utf-8") == "Núñez \\ud800\n"


def test_a_folder_that_is_gone_is_a_sentence(tmp_path):
    with pytest.raises(ExportProblem, match="cannot be written"):
        save_text("x", tmp_path / "gone" / "report.txt")
