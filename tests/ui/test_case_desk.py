from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton

from tests.jobs.case_library import CUSTOMER, PERSONAL, make_library
from tests.ui.work import echoing, telling
from viewer.domain.case_order import CaseOrder
from viewer.ui.case_desk import NO_CUSTOMER, RUNNING, suggested_name
from viewer.ui.case_dialog import CaseDialog
from viewer.ui.main_window import MainWindow


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    return make_library(tmp_path_factory.mktemp("library"))


@pytest.fixture
def window(qtbot, styled, settings, library):
    made = MainWindow(library, settings)
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.rested):
        made.show()
    yield made
    for dialog in made.findChildren(CaseDialog):
        dialog.reject()
    made.close()


def open_dialog(qtbot, window: MainWindow) -> CaseDialog:
    window.parts.table.go_to(1)
    model, table = window.parts.model, window.parts.table
    qtbot.waitUntil(lambda: table.currentIndex().row() == 1 and model.event_row(1) is not None)
    window.actions_by_key["case_file"].trigger()
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(CaseDialog)))
    dialog = next(one for one in window.findChildren(CaseDialog) if one.isVisible())
    qtbot.waitUntil(dialog.save.isEnabled)
    return dialog


def choose_file(qtbot, dialog: CaseDialog, target: Path) -> str:
    """Chooses a file; gives the name that was suggested."""
    dialog.save.click()
    asked = dialog.findChild(QFileDialog)
    suggested = Path(asked.selectedFiles()[0]).name
    asked.fileSelected.emit(str(target))
    asked.reject()
    return suggested


def test_the_case_file_of_the_customer_at_hand(window, qtbot, tmp_path, monkeypatch):
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()) or True)
    dialog = open_dialog(qtbot, window)
    dialog.title.setText("Noor, ticket 7")
    with qtbot.waitSignal(window.cases.task.finished, timeout=60_000) as done:
        suggested = choose_file(qtbot, dialog, tmp_path / "a.html")
    assert suggested.startswith("case-2")
    assert suggested.endswith(".html")
    written = (tmp_path / "a.html").read_text(encoding="utf-8")
    assert "Customer 1, ticket 7" in written
    assert not [value for value in PERSONAL if value in written]
    assert (done.args[0]["events"], done.args[0]["is_masked"]) == (5, True)
    assert window.parts.notice.words() == "The case file is in a.html: 5 events, personal data masked."
    assert window.parts.status.task_words() == ""
    next(one for one in window.parts.notice.findChildren(QPushButton) if one.text() == "Open").click()
    assert opened == [str((tmp_path / "a.html").resolve())]


def test_an_archive_gets_its_ending_whatever_was_typed_and_the_order_has_all_that_was_chosen(window, qtbot, tmp_path):
    dialog = open_dialog(qtbot, window)
    dialog.files[True].click()
    dialog.extents["all"].click()
    dialog.privacy.tick.setChecked(False)
    window.cases.task.program = echoing()
    with qtbot.waitSignal(window.cases.task.finished) as done:
        choose_file(qtbot, dialog, tmp_path / "a.html")
    order = CaseOrder.of(done.args[0]["told"])
    assert order == CaseOrder(tmp_path / "a.html.zip", CUSTOMER, (), "all")
    assert [one.text() for one in window.parts.notice.buttons() if one.isVisible()] == ["Show in folder"]


def test_the_menu_of_a_row_and_the_customers_window_lead_to_it_too(window, qtbot):
    menu = QMenu(window)
    window.cases.add_menu(menu)
    assert [one.text() for one in menu.actions()] == ["Save case file…"]
    window.parts.table.go_to(1)
    qtbot.waitUntil(lambda: window.parts.model.event_row(window.parts.table.currentIndex().row()) is not None)
    customer = window.customers.show_current()
    qtbot.waitUntil(lambda: customer.story is not None)
    next(one for one in customer.findChildren(QPushButton) if one.text() == "Case file…").click()
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(CaseDialog)))
    (dialog,) = (one for one in window.findChildren(CaseDialog) if one.isVisible())
    assert not dialog.extents["picked"].isVisible()


def test_without_a_customer_nothing_is_asked(window, qtbot):
    window.parts.search.setText("id:nobody")
    qtbot.waitUntil(lambda: window.answers.total == 0)
    window.cases.ask()
    assert window.parts.notice.words() == NO_CUSTOMER


def test_what_cannot_be_written_is_a_sentence(window, qtbot, tmp_path):
    dialog = open_dialog(qtbot, window)
    window.cases.task.program = telling(words="a.html cannot be written.", code=1)
    with qtbot.waitSignal(window.cases.task.failed):
        choose_file(qtbot, dialog, tmp_path / "a.html")
    assert window.parts.notice.words() == "a.html cannot be written."
    assert window.parts.status.task_words() == ""


def test_one_is_written_at_a_time_and_it_can_be_stopped(window, qtbot, tmp_path):
    dialog = open_dialog(qtbot, window)
    window.cases.task.program = telling({"progress": {"done": 7, "total": 9}}, waits=True)
    with qtbot.waitSignal(window.cases.task.progressed):
        choose_file(qtbot, dialog, tmp_path / "a.html")
    assert "Writing a.html" in window.parts.status.task_words()
    window.actions_by_key["case_file"].trigger()
    assert window.parts.notice.words() == RUNNING
    window.parts.status.cancelled.emit()
    assert window.parts.notice.words() == "Stopped; no case file was written."
    assert window.parts.status.task_words() == ""


def test_a_name_says_when_and_never_whom() -> None:
    at = datetime(2026, 11, 30, 17, 5, tzinfo=UTC)
    assert suggested_name(at, True) == "case-2026-11-30-1705.zip"
    assert suggested_name(at, False) == "case-2026-11-30-1705.html"
