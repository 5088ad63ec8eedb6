from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from tests.ui.foreign import foreign, left
from viewer.ui.signature_key import SignatureKeyDialog


def test_a_key_is_typed_unseen(qtbot, styled):
    dialog = SignatureKeyDialog(False)
    qtbot.addWidget(dialog)
    dialog.open()
    assert dialog.field.echoMode() == QLineEdit.EchoMode.Password
    assert not dialog.use.isEnabled()
    assert not dialog.forget.isVisible()
    dialog.field.setText(" schlüssel ")
    with qtbot.waitSignal(dialog.given) as said:
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert said.args == ["schlüssel".encode()]
    assert dialog.field.text() == ""
    assert not dialog.isVisible()


def test_a_key_can_be_forgotten(qtbot, styled):
    dialog = SignatureKeyDialog(True)
    qtbot.addWidget(dialog)
    dialog.open()
    assert dialog.forget.isVisible()
    with qtbot.waitSignal(dialog.given) as said:
        qtbot.mouseClick(dialog.forget, Qt.MouseButton.LeftButton)
    assert said.args == [None]
    assert not dialog.isVisible()


def test_cancel_gives_nothing_and_blanks_are_no_key(qtbot, styled):
    dialog = SignatureKeyDialog(False)
    qtbot.addWidget(dialog)
    dialog.open()
    given: list[object] = []
    dialog.given.connect(given.append)
    qtbot.keyClicks(dialog.field, "  ")
    dialog.accept()
    assert dialog.isVisible()
    qtbot.keyClicks(dialog.field, "x")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Escape)
    assert given == []
    assert dialog.field.text() == ""


def test_it_speaks_the_language_in_use(qtbot, styled):
    with foreign():
        dialog = SignatureKeyDialog(True)
        qtbot.addWidget(dialog)
        assert left(dialog) == []
