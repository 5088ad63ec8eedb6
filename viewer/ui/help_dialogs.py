"""The dialogs of the Help menu."""

import platform

import PySide6
from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from viewer import __version__
from viewer.ui import icons
from viewer.ui.actions import shortcut_list
from viewer.ui.plain_text import PlainLabel

LICENCES = (
    "Tier Viewer is free software under the MIT licence. It uses Qt and PySide6 under the LGPL version 3, "
    "SQLite (public domain), Python, pydantic, msgspec, zstandard, sqlite-utils, click and platformdirs under their "
    "own licences. It works offline: nothing you open leaves this machine."
)


def versions() -> str:
    """The versions that a bug report needs."""
    parts = (
        f"Tier Viewer {__version__}",
        f"Python {platform.python_version()}",
        f"Qt {qVersion()}",
        f"PySide6 {PySide6.__version__}",
        platform.system(),
    )
    return " · ".join(parts)


def about(parent: QWidget) -> QDialog:
    """Opens the About dialog."""
    dialog, box = _dialog(parent, "About Tier Viewer")
    picture = PlainLabel()
    drawing = icons.app_icon().pixmap(48, 48)
    picture.setPixmap(drawing)
    picture.setVisible(not drawing.isNull())
    numbers = PlainLabel(versions(), "note").wrapped()
    numbers.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    words = PlainLabel("Reads loyalty tier events from files and answers questions about a customer's tier.").wrapped()
    for widget in (
        picture,
        PlainLabel("Tier Viewer", "title"),
        words,
        PlainLabel(LICENCES, "muted").wrapped(),
        numbers,
    ):
        box.addWidget(widget)
    return _open(dialog, box, 460)


def shortcuts(parent: QWidget) -> QDialog:
    """Opens the list of keyboard shortcuts."""
    dialog, box = _dialog(parent, "Keyboard shortcuts")
    page = QWidget()
    grid = QGridLayout(page)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(7)
    grid.setColumnStretch(1, 1)
    for row, (keys, words) in enumerate(shortcut_list()):
        grid.addWidget(PlainLabel(keys, "strong"), row, 0)
        grid.addWidget(PlainLabel(words), row, 1)
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setWidget(page)
    box.addWidget(area)
    return _open(dialog, box, 560, 480)


def _dialog(parent: QWidget, title: str) -> tuple[QDialog, QVBoxLayout]:
    dialog = QDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(title)
    box = QVBoxLayout(dialog)
    box.setContentsMargins(20, 18, 20, 14)
    box.setSpacing(12)
    return dialog, box


def _open(dialog: QDialog, box: QVBoxLayout, width: int, height: int = 0) -> QDialog:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    box.addWidget(buttons)
    dialog.setMinimumWidth(width)
    if height:
        dialog.resize(width, height)
    dialog.open()
    return dialog
