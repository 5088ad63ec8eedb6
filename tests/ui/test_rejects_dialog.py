import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from viewer.errors import LibraryProblem
from viewer.jobs.import_sources import import_sources
from viewer.jobs.list_rejects import RejectRow
from viewer.ui import rejects_dialog
from viewer.ui.plain_text import PlainLabel
from viewer.ui.rejects_dialog import RejectsDialog, RejectsModel

LINES = (
    b'{"customer": {"id": "cust_1"\n{"a" 1}\n{"customer":{"id":"x"},"campaign":{"id":"c"},"loyalty_tier":{"id":"t"}}\n'
)


@pytest.fixture
def library(tmp_path):
    capture = tmp_path / "capture.ndjson"
    capture.write_bytes(LINES)
    import_sources([str(capture)], tmp_path / "library.db")
    return tmp_path / "library.db"


@pytest.fixture
def dialog(qtbot, styled, library, worker):
    made = RejectsDialog(library, worker)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.model.rowCount() > 0)
    return made


def test_the_model_is_a_good_model(qtmodeltester):
    model = RejectsModel()
    model.show([RejectRow(1, "a.json", 2, None, 0, 9, "No JSON value.", "{\t<b>", "/a.json")])
    qtmodeltester.check(model)
    assert model.line(0) == "a.json\t2\t\tNo JSON value.\t{⇥<b>"
    assert model.headerData(3, Qt.Orientation.Horizontal) == "Reason"
    assert model.reject(5) is None


def test_rejects_are_listed_with_their_bytes(dialog, qtbot):
    first = dialog.model.reject(0)
    assert first.source == "capture.ndjson"
    assert first.reason
    qtbot.waitUntil(lambda: dialog.bytes.toPlainText() != "")
    assert dialog.bytes.toPlainText() in LINES.decode()


def test_rows_are_copied_by_key(dialog, qtbot):
    dialog.table.setFocus()
    qtbot.keyClick(dialog.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    dialog.copy_rows()
    copied = QGuiApplication.clipboard().text().split("\n")
    assert len(copied) == dialog.model.rowCount()
    assert copied[0].startswith("capture.ndjson\t")


def test_nothing_rejected_and_a_problem_are_said(qtbot, styled, worker, tmp_path, monkeypatch):
    empty = RejectsDialog(tmp_path / "none.db", worker)
    qtbot.addWidget(empty)
    qtbot.waitUntil(lambda: empty.findChildren(PlainLabel)[0].text() == "Nothing was rejected.")

    def fail(library):
        raise LibraryProblem("The library is locked. Close the other program.")

    monkeypatch.setattr(rejects_dialog, "list_rejects", fail)
    (tmp_path / "some.db").write_bytes(b"")
    locked = RejectsDialog(tmp_path / "some.db", worker)
    qtbot.addWidget(locked)
    qtbot.waitUntil(lambda: locked.findChildren(PlainLabel)[0].text().startswith("The library is locked."))


def test_a_long_list_is_cut_in_words(qtbot, styled, worker, tmp_path, monkeypatch):
    monkeypatch.setattr(rejects_dialog, "SHOWN", 2)
    rows = [RejectRow(key, "a", key, 1, 0, 1, "reason", "text", "/a") for key in range(3)]
    monkeypatch.setattr(rejects_dialog, "list_rejects", lambda library: rows)
    monkeypatch.setattr(rejects_dialog, "show_reject", lambda library, key: None)
    (tmp_path / "some.db").write_bytes(b"")
    dialog = RejectsDialog(tmp_path / "some.db", worker)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 2)
    assert dialog.findChildren(PlainLabel)[0].text().startswith("The first 2 rejected records are shown.")
