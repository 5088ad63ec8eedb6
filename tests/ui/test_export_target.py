from datetime import UTC, datetime
from pathlib import Path

import pytest

from viewer.ui import export_target
from viewer.ui.export_target import ExportTarget, look_at, suggested_name, with_suffix


@pytest.fixture
def target(qtbot, styled, worker, monkeypatch):
    monkeypatch.setattr(export_target, "_STAYS", 0)
    made = ExportTarget(worker)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_suggested_name_holds_no_customer_data():
    now = datetime(2024, 7, 3, 10, 8, tzinfo=UTC)
    assert suggested_name(now, "csv") == "tier-events-2024-07-03-1008.csv"
    assert suggested_name(now, "csv-exact") == "tier-events-2024-07-03-1008-exact.csv"


@pytest.mark.parametrize(
    ("name", "form", "made"),
    [
        ("a.csv", "xlsx", "a.xlsx"),
        ("a.xlsx", "csv-exact", "a-exact.csv"),
        ("a-exact.csv", "csv", "a.csv"),
        ("a-EXACT.CSV", "jsonl", "a.jsonl"),
        ("v1.2", "xlsx", "v1.2.xlsx"),
        ("", "xlsx", ""),
    ],
)
def test_the_ending_follows_the_form(name, form, made):
    assert with_suffix(name, form) == made


def test_what_is_there_is_seen(tmp_path):
    (tmp_path / "old.csv").touch()
    assert look_at(str(tmp_path / "new.csv")) == "new"
    assert look_at(str(tmp_path / "old.csv")) == "file"
    assert look_at(str(tmp_path)) == "folder"
    assert look_at(str(tmp_path / "gone" / "new.csv")) == "nowhere"
    assert look_at("nul\0byte/x.csv") == "nowhere"
    assert look_at(f"/tmp/{'x' * 5000}/y.csv") == "nowhere"
    assert look_at(" ") == look_at("") == "nothing"


def test_a_file_that_is_there_is_said_to_be_replaced(target, qtbot, tmp_path):
    (tmp_path / "old.csv").touch()
    target.propose(tmp_path, "old.csv", "csv")
    qtbot.waitUntil(target.replaces)
    assert target.words() == "There is a file of this name; it is replaced."
    assert target.path() == tmp_path / "old.csv"
    target.use_form("xlsx")
    assert target.line.text() == str(tmp_path / "old.xlsx")
    assert not target.replaces()


def test_a_place_that_does_not_do_is_said(target, qtbot, tmp_path):
    for typed, words in (
        (tmp_path / "gone" / "a.csv", "There is no such folder. Choose another one."),
        (tmp_path, "This is a folder. Write the name of a file behind it."),
        ("", "Write the name of a file."),
    ):
        target.line.setText(str(typed))
        qtbot.waitUntil(lambda words=words: target.words() == words)
        assert target.path() is None
        assert target.line.accessibleDescription() == words


def test_the_dialog_of_the_system_gives_its_file(target, qtbot, tmp_path):
    target.propose(tmp_path, "a.xlsx", "xlsx")
    dialog = target.choose()
    assert dialog.selectedFiles() == [str(tmp_path / "a.xlsx")]
    assert dialog.nameFilters() == ["Excel workbooks (*.xlsx)"]
    dialog.fileSelected.emit(str(tmp_path / "b.xlsx"))
    assert target.path() == Path(tmp_path / "b.xlsx")
    dialog.close()
