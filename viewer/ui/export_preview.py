"""The first lines of a file before it is written: what stands in each cell, or the lines as they are."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QPlainTextEdit, QStackedWidget, QTableView, QWidget

from viewer.domain.display import display_text
from viewer.jobs.preview_export import Preview
from viewer.ui import theme
from viewer.ui.held_sizes import hold_font, hold_height, hold_rows
from viewer.ui.plain_text import PlainLabel, tooltip_text
from viewer.wording import say

_Index = QModelIndex | QPersistentModelIndex
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_LENGTH = 200
_NARROWEST, _WIDEST = 70, 260


class PreviewModel(QAbstractTableModel):
    """Cells with their titles; replaced all at once."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._titles: Sequence[str] = ()
        self._rows: Sequence[Sequence[str]] = ()

    def show(self, titles: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Shows other cells."""
        self.beginResetModel()
        self._titles, self._rows = titles, rows
        self.endResetModel()

    def cells(self) -> list[list[str]]:
        """What is shown, the titles first."""
        return [list(self._titles), *(list(row) for row in self._rows)]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - the signature that Qt has
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._titles)

    def data(self, index: _Index, role: int = _DISPLAY) -> object:
        if not index.isValid():
            return None
        cell = self._rows[index.row()][index.column()]
        if role in (_DISPLAY, Qt.ItemDataRole.AccessibleTextRole):
            return display_text(cell, _LENGTH)
        return tooltip_text(display_text(cell)) if role == Qt.ItemDataRole.ToolTipRole and cell else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        if role in (_DISPLAY, Qt.ItemDataRole.AccessibleTextRole) and orientation == Qt.Orientation.Horizontal:
            return display_text(self._titles[section], _LENGTH) if section < len(self._titles) else None
        return None


class ExportPreview(QStackedWidget):
    """A table for what has columns, a text for what has none, or a sentence in place of both."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = PreviewModel(self)
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setAccessibleName(say("The first rows of the file"))
        self.table.setFont(theme.table_font())
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        self.table.setCornerButtonEnabled(False)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.verticalHeader().hide()
        hold_rows(self.table, theme.ROW_HEIGHT - 2)
        header = self.table.horizontalHeader()
        header.setAccessibleName(say("Columns of the file"))
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        hold_height(header, theme.HEADER_HEIGHT)
        self.lines = QPlainTextEdit()
        self.lines.setReadOnly(True)
        self.lines.setUndoRedoEnabled(False)
        self.lines.setTabChangesFocus(True)
        self.lines.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        hold_font(self.lines, theme.fixed_font)
        self.lines.setAccessibleName(say("The first lines of the file"))
        self._words = PlainLabel("", "muted").wrapped()
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for page in (self.table, self.lines, self._words):
            self.addWidget(page)
        self.say(say("Reading…"))

    def show_preview(self, preview: Preview) -> None:
        """Shows the beginning of a file."""
        if not (preview.rows or preview.lines):
            self.say(say("No event matches, so the file would hold nothing but its titles."))
        elif preview.lines:
            self.lines.setPlainText("\n".join(display_text(line, 2_000) for line in preview.lines))
            self.setCurrentWidget(self.lines)
        else:
            before = self.model.cells()[0]
            self.model.show(preview.titles, preview.rows)
            if before != list(preview.titles):
                self._fit()
            self.setCurrentWidget(self.table)

    def say(self, words: str) -> None:
        """Shows a sentence in place of a file."""
        self._words.setText(display_text(words))
        self.setCurrentWidget(self._words)

    def words(self) -> str:
        """The sentence that stands in place of a file; empty while one is shown."""
        return self._words.text() if self.currentWidget() is self._words else ""

    def _fit(self) -> None:
        self.table.resizeColumnsToContents()
        for section in range(self.model.columnCount()):
            width = self.table.columnWidth(section) + 8
            self.table.setColumnWidth(section, min(max(width, _NARROWEST), _WIDEST))
