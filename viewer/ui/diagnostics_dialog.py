"""Diagnostics: what the program and the library are like here, and the log; to read, to copy, to put in order."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from viewer.jobs.diagnostics import Fact, Section, as_text, diagnostics
from viewer.ui.dialog_frame import close_box, dialog_column, fitting
from viewer.ui.log_page import LogPage
from viewer.ui.plain_text import PlainLabel
from viewer.ui.plain_view import PlainView
from viewer.ui.tasks import Worker
from viewer.ui.value_menu import put_on_clipboard
from viewer.wording import say, to_say

_SIZE = QSize(820, 620)
_READING = to_say("Looking…")
NOTE = to_say("No customer is in this. Paths show where your files are; your home folder is written as ~.")


class DiagnosticsDialog(QDialog):
    """Looks at the library in the thread of ``worker``; ``qt`` is what only the window knows of its versions."""

    def __init__(self, library: Path, qt: Sequence[Fact], worker: Worker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(say("Diagnostics"))
        self.resize(fitting(_SIZE))
        self._text = ""
        self.facts = PlainView(say("Diagnostics"))
        self.facts.setPlainText(say(_READING))
        self.copied = PlainLabel("", "note")
        self.copy_button = QPushButton(say("Copy all"))
        self.copy_button.setAutoDefault(False)
        self.copy_button.setEnabled(False)
        self.copy_button.clicked.connect(self._copy)
        row = QHBoxLayout()
        row.addWidget(self.copy_button)
        row.addWidget(self.copied, 1)
        overview = QWidget()
        column = QVBoxLayout(overview)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(8)
        column.addWidget(PlainLabel(say(NOTE), "note").wrapped())
        column.addWidget(self.facts, 1)
        column.addLayout(row)
        self.log = LogPage(worker)
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(self.windowTitle())
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(overview, say("Overview"))
        self.tabs.addTab(self.log, say("Log"))
        box = dialog_column(self)
        box.setContentsMargins(14, 8, 14, 12)
        box.addWidget(self.tabs, 1)
        box.addWidget(close_box(self))
        self.facts.setFocus(Qt.FocusReason.OtherFocusReason)
        worker.submit(lambda: diagnostics(library, qt), self._show, owner=self)

    def _show(self, sections: list[Section]) -> None:
        self._text = as_text(sections)
        self.facts.fill(self._text)
        self.copy_button.setEnabled(True)

    def _copy(self) -> None:
        put_on_clipboard(self._text)
        self.copied.setText(say("Copied."))
