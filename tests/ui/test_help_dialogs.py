from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from viewer import __version__
from viewer.ui import help_dialogs
from viewer.ui.plain_text import PlainLabel


def words(dialog) -> str:
    return " ".join(label.text() for label in dialog.findChildren(PlainLabel))


def test_about_names_versions_and_licences(qtbot, styled):
    window = QWidget()
    qtbot.addWidget(window)
    said = words(help_dialogs.about(window))
    assert f"Tier Viewer {__version__}" in said
    assert "Qt 6.11" in said
    assert "SQLite 3." in said
    assert "LGPL" in said


def test_versions_are_copied_and_licences_opened(qtbot, styled):
    window = QWidget()
    qtbot.addWidget(window)
    buttons = {button.text(): button for button in help_dialogs.about(window).findChildren(QPushButton)}
    buttons["Copy versions"].click()
    assert QApplication.clipboard().text() == help_dialogs.version_lines()
    buttons["Licences…"].click()
    assert QApplication.activeModalWidget().windowTitle() == "Licences"
