import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.foreign import foreign, left
from viewer import paths
from viewer.jobs.licences import licences
from viewer.ui.licences_dialog import MISSING, LicencesDialog


@pytest.fixture
def dialog(qtbot, styled):
    made = LicencesDialog()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_keys_lead_through_the_components_to_their_texts(dialog, qtbot):
    assert QApplication.focusWidget() is dialog.list
    assert dialog.title.text().startswith("Tier Viewer ")
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    assert dialog.title.text() == "Qt"
    assert dialog.facts.text().startswith("LGPL-3.0-only · In every package · Source code: https://download.qt.io/")
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in dialog.text.toPlainText()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Tab)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() in (dialog.facts, dialog.text)


def test_every_component_is_listed_and_has_a_text(dialog, qtbot):
    model = dialog.list.model()
    assert model.rowCount() == len(licences())
    for row in range(model.rowCount()):
        dialog.list.setCurrentIndex(model.index(row, 0))
        assert dialog.title.text().startswith(model.index(row, 0).data())
        assert len(dialog.text.toPlainText()) > 200


def test_texts_that_are_missing(qtbot, styled, tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    made = LicencesDialog()
    qtbot.addWidget(made)
    assert made.text.toPlainText() == MISSING


def test_all_but_names_is_said_in_another_language(qtbot, styled):
    with foreign():
        made = LicencesDialog()
        qtbot.addWidget(made)
        for row in range(made.list.model().rowCount()):
            made.list.setCurrentIndex(made.list.model().index(row, 0))
            one = made._licences[row]
            assert left(made, made.title.text(), one.licence, one.source) == []
