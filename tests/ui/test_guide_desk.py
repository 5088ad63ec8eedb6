import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMainWindow, QVBoxLayout, QWhatsThis

from viewer.ui import guide_desk, guide_places
from viewer.ui.guide_desk import GuideDesk
from viewer.ui.guide_window import Place


@pytest.fixture
def desk(qtbot, styled, settings):
    window = QMainWindow()
    qtbot.addWidget(window)
    made = GuideDesk(settings, window)
    yield made
    made.close()


def test_without_a_place_of_its_own_what_was_read_last_is_shown(desk):
    guide = desk.handlers()["guide"]()
    assert guide.place().page == "01-first-steps.md"
    guide.show_place(Place("04-searching.md", "times"))
    assert desk.open_here() is guide
    assert guide.place() == Place("04-searching.md", "times")


def test_f1_in_a_dialog_opens_its_page_beside_it(desk, qtbot, monkeypatch):
    class Asking(QDialog):
        def __init__(self, parent):
            super().__init__(parent)
            self.box = QLineEdit()
            QVBoxLayout(self).addWidget(self.box)

    monkeypatch.setattr(guide_places, "PLACES", {"Asking": "04-searching.md#fields"})
    dialog = Asking(desk.parent())
    dialog.open()
    dialog.box.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is dialog.box, timeout=20_000)
    qtbot.keyClick(dialog.box, Qt.Key.Key_F1)
    assert desk.guide.place() == Place("04-searching.md", "fields")
    # The dialog is modal to its window; the guide can be used all the same.
    qtbot.waitUntil(lambda: QApplication.activeWindow() is desk.guide, timeout=20_000)
    qtbot.keyClick(desk.guide.text, Qt.Key.Key_Escape)
    assert not desk.guide.isVisible()
    dialog.close()


def test_it_goes_with_its_window(desk, qtbot):
    guide = desk.open_here()
    with qtbot.waitSignal(guide.destroyed, timeout=20_000):
        desk.close()
    assert desk.guide is None


def test_shift_f1_says_what_has_the_keyboard(desk, qtbot, monkeypatch):
    said = []
    monkeypatch.setattr(guide_desk, "show_here", lambda widget: said.append(widget) or True)
    window = desk.parent()
    box = QLineEdit()
    window.setCentralWidget(box)
    window.show()
    window.activateWindow()
    box.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is box, timeout=20_000)
    qtbot.keyClick(box, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    assert said == [box]


def test_where_nothing_is_said_the_next_click_asks(desk, monkeypatch):
    monkeypatch.setattr(guide_desk, "show_here", lambda widget: False)
    desk.say_here()
    assert QWhatsThis.inWhatsThisMode()
    QWhatsThis.leaveWhatsThisMode()
    desk.handlers()["whats_this"]()
    assert QWhatsThis.inWhatsThisMode()
    QWhatsThis.leaveWhatsThisMode()


def test_a_closed_window_gives_dialogs_no_keys(desk, qtbot):
    desk.close()
    dialog = QDialog()
    qtbot.addWidget(dialog)
    box = QLineEdit(dialog)
    dialog.open()
    box.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is box, timeout=20_000)
    assert dialog.findChildren(QShortcut) == []
