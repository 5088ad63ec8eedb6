"""What a person does with the table's columns and order, beside clicking on the header."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from viewer.domain.columns import column
from viewer.jobs.list_fields import list_fields
from viewer.ui.choices import Choices
from viewer.ui.desk import Desk
from viewer.ui.field_dialog import FieldDialog
from viewer.ui.missing_glyphs import OWN_SIGNS, SENTENCE
from viewer.ui.settings import Settings
from viewer.ui.tasks import Worker
from viewer.ui.window_parts import Parts
from viewer.wording import say

BOXES, TOLD = "boxes", "told"
"""The setting of whoever has read and closed the sentence about letters without a font."""


class TableDesk(Desk):
    """Between the header of the table and the choices."""

    def __init__(self, parts: Parts, choices: Choices, settings: Settings, library: Path, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._parts = parts
        self._choices = choices
        self._settings = settings
        self._library = library
        self.worker = Worker("table", self)
        parts.table.header.column_gone.connect(self._column_gone)
        parts.table.header.field_asked.connect(self.add_field)
        glyphs = parts.table.painter_of_rows.glyphs
        # Never while a line is being painted.
        glyphs.found.connect(self._tell_of_boxes, Qt.ConnectionType.QueuedConnection)
        glyphs.look_at_each(OWN_SIGNS)
        if choices.lost_column:
            parts.notice.say(
                say(
                    "The table was sorted by {column}, which is no column any more. The newest events come first now.",
                    column=choices.lost_column,
                )
            )

    def _tell_of_boxes(self) -> None:
        if self._settings.text(BOXES, "") != TOLD:
            self._parts.notice.say_when_free(say(SENTENCE), lambda: self._settings.set_text(BOXES, TOLD))

    def handlers(self) -> dict[str, Callable[[], object]]:
        return {"add_field": self.add_field}

    def add_field(self) -> FieldDialog:
        """Opens the list of fields that can become columns."""
        dialog, library = FieldDialog(self._window), self._library
        dialog.chosen.connect(self._parts.table.header.show_column)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        self.worker.submit(
            lambda: list_fields(library),
            dialog.show_fields,
            lambda error: dialog.say(str(error)),
            owner=dialog,
        )
        return dialog

    def close(self) -> None:
        self.worker.close()

    def _column_gone(self, key: str) -> None:
        if self._choices.sort.column == key:
            self._choices.reset_sort()
            self._parts.notice.say(
                say(
                    "The table was sorted by {column}, which is gone. The newest events come first now.",
                    column=say(column(key).title),
                )
            )
