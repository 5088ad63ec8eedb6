from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.foreign import foreign, left
from viewer.jobs.import_sources import import_sources
from viewer.ui.diagnostics_dialog import DiagnosticsDialog
from viewer.ui.help_dialogs import qt_facts

SAMPLE = Path(__file__).parents[2] / "resources" / "sample-capture.ndjson"


@pytest.fixture
def dialog(qtbot, styled, worker, tmp_path):
    import_sources([str(SAMPLE)], tmp_path / "l.db")
    made = DiagnosticsDialog(tmp_path / "l.db", qt_facts(), worker)
    qtbot.addWidget(made)
    made.show()
    assert not made.copy_button.isEnabled()
    qtbot.waitUntil(made.copy_button.isEnabled)
    return made


def test_it_shows_the_program_and_the_library(dialog, qtbot):
    qtbot.waitUntil(dialog.facts.is_filled)
    lines = [line.split() for line in dialog.facts.toPlainText().splitlines()]
    assert ["events", "413"] in lines
    assert any(line[:1] == ["PySide6"] for line in lines)
    assert any(line[:2] == ["screen", "offscreen,"] for line in lines)


def test_it_is_copied_as_plain_text(dialog):
    dialog.copy_button.click()
    assert QApplication.clipboard().text().startswith("Program\n")
    assert QApplication.clipboard().mimeData().formats() == ["text/plain"]
    assert dialog.copied.text() == "Copied."


def test_the_log_is_read_when_it_is_looked_at(dialog, qtbot):
    assert dialog.log.text.toPlainText() == ""
    dialog.tabs.setCurrentIndex(1)
    qtbot.waitUntil(lambda: dialog.log.text.toPlainText() == "Nothing is in the log.")


def test_an_answer_for_a_dialog_that_is_gone_is_dropped(qtbot, styled, worker, tmp_path):
    dialog = DiagnosticsDialog(tmp_path / "l.db", (), worker)
    dialog.deleteLater()
    answered: list[int] = []
    worker.submit(lambda: 1, answered.append)
    qtbot.waitUntil(lambda: answered == [1])


def test_it_speaks_the_language_in_use(qtbot, styled, worker, tmp_path):
    with foreign():
        made = DiagnosticsDialog(tmp_path / "l.db", (), worker)
        qtbot.addWidget(made)
        assert left(made) == []
        qtbot.waitUntil(made.copy_button.isEnabled, timeout=20_000)
