"""The choice of a field of the data as a column: one that occurs, or any path that is written in full."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QWidget

from viewer.domain.columns import is_path
from viewer.domain.display import display_text
from viewer.domain.folding import fold
from viewer.jobs.list_fields import DataField
from viewer.ui.dialog_frame import dialog_column
from viewer.ui.entries_list import EntriesModel, Line, entries_list
from viewer.ui.plain_text import PlainLabel
from viewer.wording import say

_LENGTH = 200
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class FieldDialog(QDialog):
    """A list of fields that typing narrows. What is typed can be a path that the list does not have."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(say("Add a field"))
        self.resize(520, 460)
        self.find_box = QLineEdit()
        self.find_box.setPlaceholderText(say("Part of a name, or a path such as customer.metadata.region"))
        self.find_box.setAccessibleName(say("Find a field"))
        self.find_box.installEventFilter(self)
        self._fields: Sequence[DataField] = ()
        self._lines = EntriesModel(self)
        self.list = entries_list(say("Fields"), self._lines)
        self.words = PlainLabel(say("Looking for fields…"), "note").wrapped()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        box = dialog_column(self)
        box.addWidget(PlainLabel(say("Any field of the events' data can be a column of the table."), "muted").wrapped())
        box.addWidget(self.find_box)
        box.addWidget(self.list, 1)
        box.addWidget(self.words)
        box.addWidget(self._buttons)
        self.find_box.textChanged.connect(self._narrow)
        self.list.doubleClicked.connect(lambda _: self.accept())
        self._narrow("")

    def show_fields(self, fields: Sequence[DataField]) -> None:
        """Takes the fields that occur."""
        self._fields = fields
        self._narrow(self.find_box.text())

    def say(self, words: str) -> None:
        """Says why there is no list."""
        self.words.setText(display_text(words))

    def accept(self) -> None:
        """Chooses the current field."""
        row = self.list.currentIndex().row()
        if row >= 0:
            self.chosen.emit(self._lines.line(row).subject)
            super().accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrow keys move through the list while the letters go into the box."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _MOVES:
            return self.list.event(event)
        return super().eventFilter(watched, event)

    def _narrow(self, wanted: str) -> None:
        wanted = wanted.strip()
        folded = fold(wanted).split()
        found = [field for field in self._fields if all(word in fold(field.path) for word in folded)]
        lines = [_line(field.path, ", ".join(field.examples)) for field in found]
        if is_path(wanted) and wanted not in {field.path for field in found}:
            lines.insert(0, _line(wanted, say("as it is written")))
        self._lines.show(lines)
        if lines:
            self.list.setCurrentIndex(self._lines.index(0))
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(lines))
        if self._fields:
            self.words.setText(
                "" if lines else say("No field has such a name. A path has steps: customer.metadata.region")
            )


def _line(path: str, said: str) -> Line:
    return Line(display_text(path, _LENGTH), display_text(said, _LENGTH), subject=path)
