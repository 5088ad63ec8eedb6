from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton

from tests.ui.foreign import foreign, foreign_text, left
from viewer.ui import bug_dialog
from viewer.ui.bug_dialog import BugDialog
from viewer.ui.plain_text import PlainLabel


@pytest.fixture
def dialog(qtbot, styled):
    made = BugDialog("unexpected ValueError\n  <b>a</b>.py:1 in f\n")
    qtbot.addWidget(made)
    made.show()
    return made


def button(dialog: BugDialog, title: str) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.text().replace("&", "") == title)


def test_it_says_that_the_library_is_safe_and_shows_the_report(dialog):
    words = [label.text() for label in dialog.findChildren(PlainLabel)]
    assert bug_dialog.HEAD in words
    assert any(line.startswith("Your library is safe") for line in words)
    assert any("Nothing was saved or sent." in line for line in words)
    assert dialog.report.toPlainText() == "unexpected ValueError\n  <b>a</b>.py:1 in f\n"
    assert button(dialog, "Close").isDefault()


def test_the_report_is_copied_as_it_is_read(dialog):
    button(dialog, "Copy report").click()
    assert QApplication.clipboard().text() == dialog.report.toPlainText()
    assert QApplication.clipboard().mimeData().formats() == ["text/plain"]
    assert dialog.told.text() == "Copied."


def test_it_is_saved_only_where_a_person_says(dialog, qtbot, tmp_path):
    asked: list[tuple[str, Path]] = []
    dialog.save_asked.connect(lambda text, target: asked.append((text, target)))
    button(dialog, "Save report…").click()
    (chooser,) = dialog.findChildren(QFileDialog)
    assert chooser.selectedFiles()[0].rpartition("/")[2].startswith("tier-viewer-report-")
    assert asked == []
    chooser.fileSelected.emit(str(tmp_path / "r.txt"))
    chooser.close()
    assert asked == [(dialog.report.toPlainText(), tmp_path / "r.txt")]


def test_a_report_that_grows_stays_where_it_is_read(dialog, qtbot):
    dialog.show_report("\n".join(map(str, range(500))))
    dialog.report.verticalScrollBar().setValue(100)
    dialog.show_report("\n".join(map(str, range(501))))
    assert dialog.report.verticalScrollBar().value() == 100
    assert dialog.report.toPlainText().endswith("500")


def test_where_no_window_can_be_opened(qtbot, styled, tmp_path):
    saved: list[Path] = []
    dialog = bug_dialog.show_alone("report", lambda text, target: saved.append(target))
    qtbot.addWidget(dialog)
    dialog.save_asked.emit("report", tmp_path / "r.txt")
    assert saved == [tmp_path / "r.txt"]
    assert any("could not open" in label.text() for label in dialog.findChildren(PlainLabel))


def test_it_speaks_the_language_in_use(qtbot, styled):
    with foreign():
        made = BugDialog("places in the program")
        alone = bug_dialog.show_alone("places in the program", lambda text, target: None)
        for dialog in (made, alone):
            qtbot.addWidget(dialog)
            button(dialog, foreign_text("Copy report")).click()
            assert left(dialog) == []
