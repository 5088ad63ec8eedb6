"""The buttons below the list of rejects, and what is said of what they did."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from viewer.ui.plain_text import PlainLabel, tooltip
from viewer.wording import say, to_say

RETRY, STOP = to_say("&Try again"), to_say("S&top")


class RejectsFoot(QWidget):
    """Buttons; while work is under way, the first of them stops it."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.retry = _button(say(RETRY), say("Reads the listed rejects again: a newer version may understand them."))
        self.export = _button(say("&Export…"), say("Writes the listed rejects to a file, every byte as received."))
        self.copy_rows = _button(say("Copy &rows"), say("Copies the selected rows as tab-separated text."))
        self.copy_bytes = _button(say("Copy &bytes"), say("Copies the bytes of the selected reject as text."))
        self.said = PlainLabel("", "note").wrapped()
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.folder = _button(say("Show in &folder"), say("Opens the folder of the file that was written."))
        self.folder.hide()
        close = _button(say("&Close"), "")
        close.clicked.connect(self.closed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for button in (self.retry, self.export, self.copy_rows, self.copy_bytes):
            row.addWidget(button)
        row.addWidget(self.said, 1)
        row.addWidget(self.folder)
        row.addWidget(close)

    def enable(self, any_listed: bool, is_running: bool) -> None:
        """Enables what can be done now."""
        self.retry.setText(say(STOP) if is_running else say(RETRY))
        self.retry.setEnabled(any_listed or is_running)
        self.export.setEnabled(any_listed and not is_running)
        self.copy_rows.setEnabled(any_listed)
        self.copy_bytes.setEnabled(any_listed)


def _button(text: str, words: str) -> QPushButton:
    button = QPushButton(text)
    button.setAutoDefault(False)
    tooltip(button, words)
    return button
