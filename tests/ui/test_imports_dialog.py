import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from tests.ui.foreign import foreign, left
from tests.ui.test_import_words import LOG, PAST
from viewer.domain.times import zone
from viewer.errors import LibraryProblem
from viewer.jobs.list_imports import PastImport
from viewer.ui import imports_dialog
from viewer.ui.imports_dialog import ImportsDialog

OLDER = PAST._replace(id=3, report={"events": 1, "records": 1, "by_source": [LOG]})


class Shelf:
    """The imports that a library remembers."""

    def __init__(self) -> None:
        self.imports: list[PastImport] = [PAST, OLDER]
        self.error: LibraryProblem | None = None

    def list_imports(self, library) -> list[PastImport]:
        if self.error is not None:
            raise self.error
        return list(self.imports)


@pytest.fixture
def shelf(monkeypatch):
    made = Shelf()
    monkeypatch.setattr(imports_dialog, "list_imports", made.list_imports)
    return made


@pytest.fixture
def open_dialog(qtbot, styled, worker, tmp_path, shelf):
    (tmp_path / "library.db").touch()

    def make(number: int | None = None) -> ImportsDialog:
        dialog = ImportsDialog(tmp_path / "library.db", zone("UTC"), worker, number)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return make


def button(dialog: ImportsDialog, title: str) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.text() == title)


def test_the_latest_import_is_shown_or_the_one_that_is_asked_for(open_dialog, qtbot):
    latest = open_dialog()
    qtbot.waitUntil(lambda: latest.chosen() == PAST)
    older = open_dialog(3)
    qtbot.waitUntil(lambda: older.chosen() == OLDER)
    assert older.report.sum_text().startswith("1 record = 1 new event")


def test_its_report_is_copied_and_its_removal_asked_for(open_dialog, qtbot):
    dialog = open_dialog()
    qtbot.waitUntil(lambda: dialog.chosen() == PAST)
    button(dialog, "Copy as text").click()
    assert QGuiApplication.clipboard().text().startswith("Import 7 of 2 files\n")
    with qtbot.waitSignal(dialog.removal_asked) as asked:
        button(dialog, "Remove this import…").click()
    assert asked.args == [PAST, False]
    with qtbot.waitSignal(dialog.rejects_asked) as asked:
        dialog.report.rejects_asked.emit("damaged JSON")
    assert asked.args == ["damaged JSON"]


def test_read_again_it_stays_where_it_was(open_dialog, shelf, qtbot):
    dialog = open_dialog(3)
    qtbot.waitUntil(lambda: dialog.chosen() == OLDER)
    shelf.imports = [PAST._replace(id=8), PAST, OLDER]
    dialog.load()
    qtbot.waitUntil(lambda: dialog.imports.rowCount() == 3)
    assert dialog.chosen() == OLDER


def test_nothing_imported_and_a_problem_are_said(open_dialog, shelf, qtbot):
    shelf.imports = []
    dialog = open_dialog()
    qtbot.waitUntil(lambda: dialog._words.text() == "Nothing was imported yet.")
    assert not button(dialog, "Remove this import…").isEnabled()
    shelf.error = LibraryProblem("The library is locked. Close the other program.")
    dialog.load()
    qtbot.waitUntil(lambda: dialog._words.text().startswith("The library is locked."))


def test_a_removal_is_told_in_the_dialog_and_can_be_stopped_there(open_dialog, qtbot):
    dialog = open_dialog()
    qtbot.waitUntil(lambda: dialog.chosen() == PAST)
    remove, stop = button(dialog, "Remove this import…"), button(dialog, "Stop")
    assert not stop.isVisible()
    dialog.tell("Removing the import of 2 files…", True)
    assert (stop.isVisible(), remove.isEnabled()) == (True, False)
    with qtbot.waitSignal(dialog.stop_asked):
        stop.click()
    dialog.tell("Stopped. Nothing was removed.", False)
    assert (stop.isVisible(), remove.isEnabled()) == (False, True)


def test_all_of_it_is_said_in_another_language(open_dialog, qtbot):
    with foreign():
        dialog = open_dialog()
        qtbot.waitUntil(lambda: dialog.chosen() == PAST)
        assert left(dialog, "UTC") == []
