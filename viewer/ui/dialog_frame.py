"""What dialogs have in common: a size that the screen has room for, one column, and a foot with Close at its right."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from viewer.ui.flow_layout import FlowLayout


def fitting(size: QSize) -> QSize:
    """A size, as far as there is room for it on the screen."""
    screen = QGuiApplication.primaryScreen().availableSize()
    return size.boundedTo(QSize(screen.width() - 40, screen.height() - 60))


def dialog_column(dialog: QDialog, spacing: int = 10) -> QVBoxLayout:
    """The layout of a dialog whose parts stand below each other."""
    box = QVBoxLayout(dialog)
    box.setContentsMargins(14, 14, 14, 12)
    box.setSpacing(spacing)
    return box


def close_box(dialog: QDialog, by_enter: bool = True) -> QDialogButtonBox:
    """The button that closes a dialog; not ``by_enter`` where Enter is for a line that is written in."""
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    if not by_enter:
        box.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
    box.rejected.connect(dialog.reject)
    return box


def foot(close: QDialogButtonBox, *buttons: QPushButton, between: QWidget | None = None) -> QHBoxLayout:
    """The last line of a dialog: what can be done, which Enter never does, then what is said of it, then Close."""
    row = QHBoxLayout()
    offered = FlowLayout(gap=8) if between is None else row  # long words and large texts go on in a second line
    for button in buttons:
        button.setAutoDefault(False)
        offered.addWidget(button)
    if between is None:
        row.addLayout(offered, 1)
    else:
        row.addWidget(between, 1)
    row.addWidget(close, 0, Qt.AlignmentFlag.AlignBottom)
    return row
