"""What a test has done to the application is not there for the next one."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


@pytest.mark.parametrize("key", [Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier])
def test_no_key_is_held_when_a_test_begins(qtbot, qapp, key):
    assert qapp.keyboardModifiers() == Qt.KeyboardModifier.NoModifier
    widget = QWidget()
    qtbot.addWidget(widget)
    qtbot.keyClick(widget, Qt.Key.Key_F5, key)
    assert qapp.keyboardModifiers() == key
