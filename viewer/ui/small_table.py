"""A table of few rows within a page: it is as high as its rows, up to a bound, and scrolls beyond."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from viewer.ui import theme
from viewer.ui.held_sizes import hold_height, hold_rows, hold_widths


class SmallTable(QTableView):
    """Shows a model; rows are chosen whole, nothing can be edited."""

    def __init__(
        self, model: QAbstractTableModel, name: str, widths: Sequence[int], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setModel(model)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)  # ids and file names differ at their ends
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        hold_rows(self)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setStretchLastSection(True)
        hold_height(header, theme.HEADER_HEIGHT)
        hold_widths(header, widths)
        self._most_rows = 0
        theme.changes.restyled.connect(self._fit_again)

    def fit(self, most_rows: int) -> None:
        """Takes the height of its rows, at most that of ``most_rows``."""
        self._most_rows = most_rows
        rows = min(max(self.model().rowCount(), 1), most_rows)
        scroll = self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(theme.scaled(theme.HEADER_HEIGHT) + rows * theme.row_height() + scroll + 2)

    def _fit_again(self) -> None:
        if self._most_rows:
            self.fit(self._most_rows)
