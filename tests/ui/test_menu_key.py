import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from viewer.ui.menu_key import MenuKey, open_menu


class Field(QWidget):
    """Notes the menus that it is asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.asked = []

    def contextMenuEvent(self, event) -> None:
        self.asked.append((event.reason(), event.globalPos() == self.mapToGlobal(event.pos())))


@pytest.fixture
def window(qtbot):
    made = QWidget()
    box = QVBoxLayout(made)
    made.fields = [Field(), Field()]
    for field in made.fields:
        box.addWidget(field)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def press(qtbot, widget: QWidget) -> None:
    qtbot.keyClick(widget, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)


def test_shift_f10_asks_what_has_the_keyboard_for_its_menu(qtbot, window):
    MenuKey(window, "linux")
    window.fields[1].setFocus()
    press(qtbot, window.fields[1])
    assert [field.asked for field in window.fields] == [[], [(QContextMenuEvent.Reason.Keyboard, True)]]
    dialog = QDialog(window)
    other = Field()
    QVBoxLayout(dialog).addWidget(other)
    dialog.show()
    qtbot.waitUntil(dialog.isActiveWindow)
    other.setFocus()
    press(qtbot, other)
    assert len(other.asked) == 1


def test_where_qt_knows_the_key_no_second_menu_opens(qtbot, window):
    MenuKey(window, "win32")
    window.fields[0].setFocus()
    press(qtbot, window.fields[0])
    assert window.fields[0].asked == []


def test_without_the_keyboard_nothing_is_asked(qtbot, window):
    window.fields[0].setFocus()
    window.fields[0].clearFocus()
    open_menu()
    assert window.fields[0].asked == []
