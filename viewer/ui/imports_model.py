"""The list of past imports, latest first."""

from datetime import UTC, tzinfo
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from viewer.jobs.list_imports import PastImport
from viewer.ui import import_words as words
from viewer.wording import number, say

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
Index = QModelIndex | QPersistentModelIndex


class ImportsModel(QAbstractListModel):
    """Two lines an import: what was read; when, and how many events it brought."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._imports: list[PastImport] = []
        self._zone: tzinfo = UTC

    def show(self, imports: list[PastImport], zone: tzinfo = UTC) -> None:
        """Replaces the list."""
        self.beginResetModel()
        self._imports, self._zone = imports, zone
        self.endResetModel()

    def past(self, row: int) -> PastImport | None:
        """The import of a line."""
        return self._imports[row] if 0 <= row < len(self._imports) else None

    def find(self, number: int | None) -> int:
        """The line of an import; the latest if it is not there."""
        return next((row for row, past in enumerate(self._imports) if past.id == number), 0)

    def is_read_on(self, past: PastImport) -> bool:
        """Whether a later import went on in the files of this one."""
        paths = {one.path for one in words.sources(past.report)}
        return any(
            later.id > past.id and any(one.path in paths for one in words.sources(later.report))
            for later in self._imports
        )

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._imports)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if role not in (_DISPLAY, _ACCESSIBLE) or not index.isValid():
            return None
        past = self._imports[index.row()]
        _, (events, _), *_ = words.figures(past.report)
        when = words.when(past, self._zone)
        if past.ended_at is not None:
            came = say("{when} · {count} new", when=when, count=number(events))
        else:
            came = say("{when} · {count} new, not finished", when=when, count=number(events))
        return f"{words.what(past.report)}{', ' if role == _ACCESSIBLE else chr(10)}{came}"
