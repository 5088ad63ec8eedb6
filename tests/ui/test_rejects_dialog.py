import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from tests.jobs.test_retry_rejects import import_as_before
from tests.ui.foreign import foreign, left
from tests.webhooks import webhook, write
from viewer.errors import LibraryProblem
from viewer.jobs.import_sources import import_sources
from viewer.jobs.list_rejects import list_rejects
from viewer.ui import rejects_dialog, rejects_reader
from viewer.ui.plain_text import PlainLabel
from viewer.ui.rejects_dialog import RejectsDialog

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
def show(qtbot, styled, worker):
    def make(library):
        made = RejectsDialog(library, worker)
        qtbot.addWidget(made)
        made.show()
        made.settled = []
        made.reader.settled.connect(lambda: made.settled.append(1))
        qtbot.waitUntil(lambda: made.settled != [])
        return made

    dialogs = []
    yield lambda library: dialogs.append(make(library)) or dialogs[-1]
    for dialog in dialogs:
        dialog.done(0)


@pytest.fixture
def dialog(show, library):
    return show(library)


def search(qtbot, dialog, text):
    dialog.settled.clear()
    dialog.filter.search.setText(text)
    qtbot.keyClick(dialog.filter.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.settled != [])


def said(dialog):
    return [label.text() for label in dialog.findChildren(PlainLabel) if label.isVisible()]


def test_rejects_are_listed_with_their_bytes(dialog, qtbot):
    assert dialog.count.text() == "2 records could not be used. The reason and the original bytes of each are kept."
    qtbot.waitUntil(lambda: dialog.view.bytes.toPlainText() == '{"customer": {"id": "cust_1"')
    dialog.table.selectRow(1)
    qtbot.waitUntil(lambda: dialog.view.bytes.toPlainText() == '{"a" 1}')
    assert "capture.ndjson, line 2, column 6, byte 29, 7 bytes" in said(dialog)
    assert dialog.view.bytes.mark_place() is not None
    cell = dialog.model.index(1, 4)
    qtbot.waitUntil(lambda: cell.data() == "damaged JSON: a colon expected")


def test_searching_and_lifting_the_search(dialog, qtbot):
    search(qtbot, dialog, "cust_1")
    assert (dialog.model.rowCount(), dialog.count.text()) == (1, "1 of 2 rejected records fit.")
    search(qtbot, dialog, "nowhere")
    assert "No reject fits" in said(dialog)
    assert not dialog.foot.export.isEnabled()
    dialog.settled.clear()
    dialog.empty.all_button.click()
    qtbot.waitUntil(lambda: dialog.settled != [])
    assert dialog.model.rowCount() == 2
    assert dialog.pages.currentIndex() == 0


def test_rows_and_bytes_are_copied(dialog, qtbot):
    dialog.table.setFocus()
    qtbot.keyClick(dialog.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    dialog.copy_rows()
    qtbot.waitUntil(lambda: dialog.foot.said.text() == "2 rows copied.")
    copied = QGuiApplication.clipboard().text().split("\n")
    assert [line.split("\t")[:2] for line in copied] == [["capture.ndjson", "1"], ["capture.ndjson", "2"]]
    qtbot.waitUntil(lambda: dialog.view.bytes.toPlainText() != "")
    dialog.foot.copy_bytes.click()
    assert QGuiApplication.clipboard().text() in LINES.decode()
    assert dialog.foot.said.text().endswith(" bytes copied.")


def test_very_many_rows_are_not_copied_in_silence(dialog, qtbot, monkeypatch):
    monkeypatch.setattr(rejects_dialog, "COPIED_ROWS", 1)
    dialog.table.selectAll()
    dialog.copy_rows()
    qtbot.waitUntil(lambda: dialog.foot.said.text() == "1 row copied. Export… writes all of them.")


def test_bytes_that_are_no_text_are_said(show, tmp_path, qtbot):
    import_sources([str(write(tmp_path / "a.log", b'{"a": "\xff"}', b"text"))], tmp_path / "l.db")
    dialog = show(tmp_path / "l.db")
    qtbot.waitUntil(lambda: dialog.view.bytes.toPlainText() == '{"a": "\\xff"}')
    dialog.copy_bytes()
    assert "Bytes that are no text were written as \\xNN" in dialog.foot.said.text()


def test_they_are_written_to_a_file(dialog, qtbot, tmp_path, monkeypatch):
    opened = []
    monkeypatch.setattr(rejects_dialog, "show_in_folder", opened.append)
    search(qtbot, dialog, "cust_1")
    monkeypatch.setattr(dialog.work, "ask_target", lambda window, chosen: chosen(tmp_path / "out.jsonl", "jsonl"))
    with qtbot.waitSignal(dialog.work.ended):
        dialog.foot.export.click()
    assert json.loads((tmp_path / "out.jsonl").read_bytes())["text"] == '{"customer": {"id": "cust_1"'
    assert dialog.foot.said.text().startswith("1 reject written to ")
    dialog.foot.folder.click()
    assert opened == [tmp_path / "out.jsonl"]


def test_trying_again_says_what_came_of_it(show, tmp_path, qtbot):
    import_as_before(write(tmp_path / "a.log", webhook(1), b'{"a" 1}', webhook(2)), tmp_path / "l.db")
    dialog = show(tmp_path / "l.db")
    dialog.settled.clear()
    with qtbot.waitSignal(dialog.changed):
        dialog.foot.retry.click()
    assert dialog.foot.said.text() == "3 rejects were read again. 2 are usable now: 2 new events."
    qtbot.waitUntil(lambda: dialog.settled != [])
    assert dialog.model.rowCount() == 1
    with qtbot.waitSignal(dialog.work.ended), qtbot.assertNotEmitted(dialog.changed):
        dialog.foot.retry.click()
    assert dialog.foot.said.text() == "1 reject was read again. None is usable now."


def test_work_can_be_stopped_and_ends_before_the_dialog(show, library, qtbot, monkeypatch):
    dialog = show(library)

    def wait(library, wanted, progress, should_stop):
        while not should_stop():
            pass

    monkeypatch.setattr("viewer.ui.rejects_work.retry_rejects", wait)
    with qtbot.waitSignal(dialog.work.ended):
        dialog.foot.retry.click()
        assert dialog.foot.retry.text() == "S&top"
        dialog.foot.retry.click()
    assert dialog.foot.said.text() == "Stopped. What was read so far is kept."
    qtbot.waitUntil(lambda: dialog.foot.retry.isEnabled())
    with qtbot.waitSignal(dialog.finished):
        dialog.foot.retry.click()
        dialog.reject()
        assert dialog.isVisible()


def test_nothing_rejected_and_a_problem_are_said(show, qtbot, styled, worker, tmp_path, monkeypatch):
    empty = show(tmp_path / "none.db")
    assert "Nothing was rejected" in said(empty)

    class Locked:
        def __init__(self, library):
            raise LibraryProblem("The library is locked. Close the other program.")

    monkeypatch.setattr(rejects_reader, "RejectFinder", Locked)
    (tmp_path / "some.db").write_bytes(b"")
    locked = RejectsDialog(tmp_path / "some.db", worker)
    qtbot.addWidget(locked)
    qtbot.waitUntil(lambda: locked.count.text().startswith("The library is locked."))
    locked.done(0)


def test_a_reject_that_is_gone_is_said(dialog, qtbot, monkeypatch):
    monkeypatch.setattr(rejects_dialog, "show_reject", lambda library, key: None)
    dialog.table.selectRow(1)
    qtbot.waitUntil(lambda: any("This reject is gone" in words for words in said(dialog)))


def test_the_keys(dialog, qtbot):
    dialog.activateWindow()
    dialog.table.setFocus()
    qtbot.keyClick(dialog.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert dialog.filter.search.hasFocus()
    search(qtbot, dialog, "colon")
    qtbot.keyClick(dialog.filter.search, Qt.Key.Key_Escape)
    assert dialog.table.hasFocus()
    search(qtbot, dialog, "nothing like it")
    dialog.filter.search.setFocus()
    qtbot.keyClick(dialog.filter.search, Qt.Key.Key_Escape)
    assert dialog.empty.all_button.hasFocus()
    assert dialog.isVisible()


def test_escape_in_the_empty_search_closes_it_at_once(dialog, qtbot):
    dialog.activateWindow()
    dialog.filter.search.setFocus()
    qtbot.keyClick(dialog.filter.search, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_it_speaks_the_language_in_use(show, library, qtbot):
    known = "capture ndjson damaged JSON colon expected closing brace line byte bytes column"
    with foreign():
        dialog = show(library)
        search(qtbot, dialog, "colon")
        dialog.copy_bytes()
        assert left(dialog, known, *(row.reason for row in list_rejects(library))) == []
