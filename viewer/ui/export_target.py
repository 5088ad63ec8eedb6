"""Where an export goes: a path that can be typed or chosen, and what is said of it before anything is written."""

import os
from datetime import datetime
from pathlib import Path
from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from viewer.domain.display import display_text
from viewer.domain.export_order import FORMS, SUFFIXES, Form
from viewer.ui.file_dialog import FileDialog
from viewer.ui.pauses import pause
from viewer.ui.plain_text import PlainLabel
from viewer.ui.tasks import Worker
from viewer.wording import say, to_say

Found = Literal["new", "file", "folder", "nowhere", "nothing"]
_STAYS = 150  # milliseconds
_FILTERS: dict[Form, str] = {
    "xlsx": to_say("Excel workbooks (*.xlsx)"),
    "csv": to_say("CSV files (*.csv)"),
    "csv-exact": to_say("CSV files (*.csv)"),
    "jsonl": to_say("JSON lines (*.jsonl)"),
}
_WORDS: dict[Found, str] = {
    "new": "",
    "file": to_say("There is a file of this name; it is replaced."),
    "folder": to_say("This is a folder. Write the name of a file behind it."),
    "nowhere": to_say("There is no such folder. Choose another one."),
    "nothing": to_say("Write the name of a file."),
}


def suggested_name(now: datetime, form: Form) -> str:
    """A file name that says when, never whom: the query may hold a customer's name."""
    return f"tier-events-{now:%Y-%m-%d-%H%M}{SUFFIXES[form]}"


def with_suffix(name: str, form: Form) -> str:
    """A file's name with the ending of a form in place of that of any other."""
    for suffix in sorted({SUFFIXES[one] for one in FORMS}, key=len, reverse=True):
        if name.lower().endswith(suffix):
            return name[: -len(suffix)] + SUFFIXES[form]
    return name + SUFFIXES[form] if name else name


def look_at(target: str) -> Found:
    """What there is at a path; it can take long where a drive does not answer."""
    path = Path(target)
    if not target.strip() or not path.name:
        return "nothing"
    try:
        if path.is_dir():
            return "folder"
        return "file" if path.exists() else "new" if path.parent.is_dir() else "nowhere"
    except (OSError, ValueError):
        return "nowhere"


class ExportTarget(QWidget):
    """A line with a path. Its folder is looked at beside the thread that paints."""

    changed = Signal()

    def __init__(self, worker: Worker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._worker = worker
        self._form: Form = "xlsx"
        self._found: Found | None = None
        self.line = QLineEdit()
        self.line.setAccessibleName(say("File to write"))
        self.browse = QPushButton(say("Choose…"))
        self.browse.setAutoDefault(False)
        self._words = PlainLabel(" ", "note")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(PlainLabel(say("Save as")))
        row.addWidget(self.line, 1)
        row.addWidget(self.browse)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        box.addLayout(row)
        box.addWidget(self._words)
        self._stays = pause(self, _STAYS, self._look)
        self.line.textChanged.connect(self._typed)
        self.browse.clicked.connect(lambda: self.choose())

    def path(self) -> Path | None:
        """The file that can be written; None where there is none as far as is known."""
        typed = self.line.text().strip()
        return Path(typed) if typed and self._found not in ("folder", "nowhere", "nothing") else None

    def replaces(self) -> bool:
        """Whether there is a file of this name already."""
        return self._found == "file"

    def words(self) -> str:
        """What is said of it."""
        return self._words.text()

    def propose(self, folder: Path, name: str, form: Form) -> None:
        """Proposes a file, for a person to change."""
        self._form = form
        self.line.setText(os.fspath(folder / name))

    def use_form(self, form: Form) -> None:
        """The name takes the ending of a form."""
        self._form = form
        self.line.setText(with_suffix(self.line.text().strip(), form))

    def choose(self) -> QFileDialog:
        """Opens the system's dialog for the file. That it is replaced is said here, so the dialog does not ask."""
        dialog = FileDialog(self, say("Export to"), os.fspath(Path(self.line.text()).parent))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.setNameFilter(say(_FILTERS[self._form]))
        dialog.setDefaultSuffix(SUFFIXES[self._form].rpartition(".")[2])
        dialog.selectFile(Path(self.line.text()).name)
        dialog.fileSelected.connect(self.line.setText)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _typed(self) -> None:
        self._found = None
        self._stays.start()
        self.changed.emit()

    def _look(self) -> None:
        typed = self.line.text().strip()
        self._worker.submit(
            lambda: look_at(typed), lambda found: self._tell(typed, found), lane=f"target {id(self)}", owner=self
        )

    def _tell(self, typed: str, found: Found) -> None:
        if typed == self.line.text().strip():
            self._found = found
            words = say(_WORDS[found]) if _WORDS[found] else " "  # a line in any case: the dialog does not jump
            self._words.setText(words)
            self.line.setAccessibleDescription(display_text(words.strip()))
            self.changed.emit()
