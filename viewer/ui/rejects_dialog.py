"""The rejected records: where they are, why they were rejected, and their bytes."""

from collections.abc import Callable
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QItemSelectionModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from viewer.domain.display import display_text
from viewer.errors import TierViewerError
from viewer.jobs.list_rejects import RejectRow, list_rejects
from viewer.jobs.show_reject import show_reject
from viewer.ui import theme
from viewer.ui.bounded_text import Bounded, bounded_bytes
from viewer.ui.json_view import PlainView
from viewer.ui.plain_text import PlainLabel
from viewer.ui.tasks import Worker
from viewer.ui.value_menu import put_on_clipboard

SHOWN = 10_000
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
_ALIGN = int(Qt.ItemDataRole.TextAlignmentRole)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
Index = QModelIndex | QPersistentModelIndex
_COLUMNS: tuple[tuple[str, Callable[[RejectRow], str], int], ...] = (
    ("Source", lambda one: one.source, 190),
    ("Line", lambda one: "" if one.line is None else f"{one.line:,}", 72),
    ("Column", lambda one: "" if one.column is None else f"{one.column:,}", 72),
    ("Reason", lambda one: one.reason, 330),
    ("Text", lambda one: one.preview, 300),
)


def _raw(library: Path, key: int) -> bytes:
    found = show_reject(library, key)
    return found.raw if found else b""


class RejectsModel(QAbstractTableModel):
    """Rejected records in the order of the library."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rejects: list[RejectRow] = []

    def show(self, rejects: list[RejectRow]) -> None:
        """Replaces the rows."""
        self.beginResetModel()
        self._rejects = rejects
        self.endResetModel()

    def reject(self, row: int) -> RejectRow | None:
        """The rejected record of a row."""
        return self._rejects[row] if 0 <= row < len(self._rejects) else None

    def line(self, row: int) -> str:
        """A row as tab-separated text."""
        return "\t".join(display_text(text(self._rejects[row])) for _, text, _ in _COLUMNS)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rejects)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(_COLUMNS)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if role == _ALIGN and index.column() in (1, 2):
            return _RIGHT
        if role not in (_DISPLAY, _ACCESSIBLE) or not index.isValid():
            return None
        return display_text(_COLUMNS[index.column()][1](self._rejects[index.row()]))

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation != Qt.Orientation.Horizontal or section >= len(_COLUMNS):
            return None
        if role in (_DISPLAY, _ACCESSIBLE):
            return _COLUMNS[section][0]
        return _RIGHT if role == _ALIGN and section in (1, 2) else None


class RejectsDialog(QDialog):
    """A table of rejects over the bytes of the selected one."""

    def __init__(self, library: Path, worker: Worker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Rejected records")
        self.resize(1040, 620)
        self._library = library
        self._worker = worker
        self._asked: int | None = None
        self.model = RejectsModel(self)
        self._count = PlainLabel("", "muted").wrapped()
        self.table = QTableView()
        self.table.setAccessibleName("Rejected records")
        self.table.setModel(self.model)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(theme.ROW_HEIGHT)
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setFixedHeight(theme.HEADER_HEIGHT)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for section, (_, _, width) in enumerate(_COLUMNS):
            header.resizeSection(section, width)
        self.bytes = PlainView("Bytes of the selected record")
        self._note = PlainLabel("", "note").wrapped()
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.setChildrenCollapsible(False)
        halves.addWidget(self.table)
        halves.addWidget(self.bytes)
        halves.setSizes([360, 200])
        copy = QPushButton("Copy rows")
        copy.setAutoDefault(False)
        copy.clicked.connect(self.copy_rows)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(copy)
        foot.addWidget(self._note, 1)
        foot.addWidget(buttons)
        box = QVBoxLayout(self)
        box.setContentsMargins(14, 14, 14, 12)
        box.setSpacing(10)
        box.addWidget(self._count)
        box.addWidget(halves, 1)
        box.addLayout(foot)
        self.table.selectionModel().currentRowChanged.connect(self._chosen)
        QShortcut(QKeySequence.StandardKey.Copy, self.table, self.copy_rows, context=Qt.ShortcutContext.WidgetShortcut)
        self.load()

    def load(self) -> None:
        """Reads the rejects again."""
        library = self._library
        self._count.setText("Reading…")
        self._worker.submit(
            lambda: list(islice(list_rejects(library), SHOWN + 1)) if library.exists() else [],
            self._take,
            lambda error: self._count.setText(str(error)),
            lane="rejects",
            owner=self,
        )

    def copy_rows(self) -> None:
        """Copies the selected rows as tab-separated text."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        put_on_clipboard("\n".join(self.model.line(row) for row in rows))

    def _take(self, rejects: list[RejectRow]) -> None:
        shown = rejects[:SHOWN]
        self.model.show(shown)
        if len(rejects) > SHOWN:
            self._count.setText(f"The first {SHOWN:,} rejected records are shown. Nothing is dropped: all are kept.")
        elif shown:
            number = "1 record" if len(shown) == 1 else f"{len(shown):,} records"
            self._count.setText(f"{number} could not be used. The reason and the original bytes are kept.")
        else:
            self._count.setText("Nothing was rejected.")
        if shown:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.table.selectionModel().setCurrentIndex(self.model.index(0, 0), flags)

    def _chosen(self, current: QModelIndex) -> None:
        reject = self.model.reject(current.row()) if current.isValid() else None
        self._asked = reject.key if reject is not None else None
        if reject is None:
            self.bytes.setPlainText("")
            return
        library, key = self._library, reject.key
        self._worker.submit(
            lambda: bounded_bytes(_raw(library, key), length=200_000),
            partial(self._show_bytes, key),
            self._no_bytes,
            lane="reject bytes",
            owner=self,
        )

    def _show_bytes(self, key: int, shown: Bounded) -> None:
        if key == self._asked:
            self.bytes.setPlainText(shown.text)
            self._note.setText(shown.note)

    def _no_bytes(self, error: TierViewerError) -> None:
        self.bytes.setPlainText("")
        self._note.setText(str(error))
