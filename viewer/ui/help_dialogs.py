"""The dialogs of the Help menu."""

from collections.abc import Callable, Sequence

import PySide6
from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from viewer import NAME, __version__
from viewer.jobs.versions import versions
from viewer.ui import icons, theme
from viewer.ui.dialog_frame import close_box, foot
from viewer.ui.licences_dialog import LicencesDialog
from viewer.ui.plain_text import PlainLabel
from viewer.ui.value_menu import put_on_clipboard
from viewer.wording import say, to_say

_WIDTH = 460

ABOUT = to_say("Reads loyalty tier events from files and answers questions about a customer's tier.")
LICENCES = to_say(
    "Tier Viewer is free software under the MIT licence. It uses Qt and PySide6 under the LGPL, version 3: you may "
    "replace them by your own. “Licences…” shows everything it is made of, with the texts. "
    "It works offline: nothing you open leaves this machine."
)


def handlers(window: QWidget) -> dict[str, Callable[[], object]]:
    """What the commands of the Help menu do."""
    return {
        "licences": lambda: show_licences(window),
        "about": lambda: about(window),
    }


def version_lines() -> str:
    """The versions that a report of an error needs, as one paragraph."""
    return " · ".join(f"{name} {version}" for name, version in known_versions())


def known_versions() -> list[tuple[str, str]]:
    """The same as names and numbers."""
    first, *rest = versions()
    return [first, *qt_facts()[:2], *rest]


def qt_facts() -> list[tuple[str, str]]:
    """What only the window knows: the versions of Qt and its binding, and where Qt draws."""
    screen = QGuiApplication.primaryScreen()
    size, scale = screen.size(), screen.devicePixelRatio()
    return [
        ("Qt", qVersion()),
        ("PySide6", PySide6.__version__),
        (
            to_say("screen", "diagnostics"),
            say(
                "{platform}, {width} × {height}, scale {scale}",
                platform=QGuiApplication.platformName(),
                width=size.width(),
                height=size.height(),
                scale=f"{scale:g}",
            ),
        ),
    ]


def about(parent: QWidget) -> QDialog:
    """Opens the About dialog."""
    dialog, box = _dialog(parent, say("About {program}", program=NAME))
    picture = PlainLabel()
    drawing = icons.app_icon().pixmap(64, 64)
    picture.setPixmap(drawing)
    picture.setVisible(not drawing.isNull())
    name = QVBoxLayout()
    name.setSpacing(2)
    name.addWidget(PlainLabel(NAME, "title"))
    name.addWidget(PlainLabel(say("Version {version}", version=__version__), "muted"))
    head = QHBoxLayout()
    head.setSpacing(14)
    head.addWidget(picture)
    head.addLayout(name, 1)
    box.addLayout(head)
    numbers = PlainLabel("", "note")
    numbers.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    for label, words in (
        (PlainLabel(), say(ABOUT)),
        (PlainLabel("", "muted"), say(LICENCES)),
        (numbers, version_lines()),
    ):
        label.set_block(words, _WIDTH)
        box.addWidget(label)
    more = QPushButton(say("Licences…"))
    more.clicked.connect(lambda: show_licences(dialog))
    copy = QPushButton(say("Copy versions"))
    copy.clicked.connect(lambda: put_on_clipboard(version_lines()))
    return _open(dialog, box, _WIDTH, buttons=(more, copy))


def show_licences(parent: QWidget) -> QDialog:
    """Opens the licences of everything that the program is made of."""
    dialog = LicencesDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


def _dialog(parent: QWidget, title: str) -> tuple[QDialog, QVBoxLayout]:
    dialog = QDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(title)
    box = QVBoxLayout(dialog)
    box.setContentsMargins(20, 18, 20, 14)
    box.setSpacing(12)
    return dialog, box


def _open(dialog: QDialog, box: QVBoxLayout, width: int, buttons: Sequence[QPushButton] = ()) -> QDialog:
    box.addLayout(foot(close_box(dialog), *buttons))
    dialog.setMinimumWidth(theme.scaled(width))
    dialog.open()
    return dialog
