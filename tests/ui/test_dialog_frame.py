from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QPushButton

from viewer.ui.dialog_frame import close_box, dialog_column, fitting, foot
from viewer.ui.plain_text import PlainLabel


def test_a_size_is_cut_to_what_the_screen_has_room_for(qapp):
    room = QGuiApplication.primaryScreen().availableSize()
    assert fitting(QSize(200, 100)) == QSize(200, 100)
    assert fitting(QSize(100_000, 100)) == QSize(room.width() - 40, 100)
    assert fitting(QSize(200, 100_000)) == QSize(200, room.height() - 60)


def made(qtbot, by_enter: bool, between: PlainLabel | None = None) -> tuple[QDialog, QLineEdit, list[str]]:
    dialog, done = QDialog(), []
    qtbot.addWidget(dialog)
    line, button = QLineEdit(), QPushButton("Copy")
    button.clicked.connect(lambda: done.append("copied"))
    dialog.finished.connect(lambda _: done.append("closed"))
    box = dialog_column(dialog)
    box.addWidget(line)
    box.addLayout(foot(close_box(dialog, by_enter), button, between=between))
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog, line, done


def test_enter_closes_a_dialog_and_never_presses_what_stands_left_of_it(qtbot, styled):
    _, line, done = made(qtbot, by_enter=True)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert done == ["closed"]


def test_enter_in_a_line_does_nothing_where_it_is_for_the_line(qtbot, styled):
    dialog, line, done = made(qtbot, by_enter=False)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert done == []
    close = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Close)
    close.click()
    assert done == ["closed"]


def test_close_stands_at_the_right_with_what_is_said_before_it(qtbot, styled):
    told = PlainLabel("Copied.", "note")
    dialog, line, _ = made(qtbot, by_enter=True, between=told)
    copy, *_ = [one for one in dialog.findChildren(QPushButton) if one.text() == "Copy"]
    close = dialog.findChild(QDialogButtonBox)
    assert copy.geometry().right() < told.geometry().left() < told.geometry().right() < close.geometry().left()
    assert close.geometry().right() == line.geometry().right()


def test_what_has_no_room_in_the_foot_goes_on_in_the_next_line(qtbot, styled):
    dialog = QDialog()
    qtbot.addWidget(dialog)
    buttons = [QPushButton(f"Do the thing with the number {number}") for number in range(3)]
    close = close_box(dialog)
    box = dialog_column(dialog)
    box.addStretch(1)
    box.addLayout(foot(close, *buttons))
    for wide, lines in ((1200, 1), (460, 3)):
        dialog.resize(wide, 300)
        dialog.show()
        qtbot.waitExposed(dialog)
        qtbot.waitUntil(lambda lines=lines: len({button.y() for button in buttons}) == lines)
        assert all(button.geometry().right() < close.geometry().left() for button in buttons)
        assert close.geometry().right() == wide - 15
