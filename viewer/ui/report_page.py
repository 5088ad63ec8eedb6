"""A page that holds a table of a report, with all of the chosen line's words below it; or says why there is none."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from viewer.domain.display import display_text
from viewer.ui.plain_text import PlainLabel
from viewer.ui.report_table import ReportTable, Row, Title

_WORDS_LENGTH = 600


class ReportPage(QStackedWidget):
    """What is too long for its cell stands below the table, where the keyboard and screen readers find it too.

    Tables take a while to make. So a page is made when it is first looked at: of several tabs most never are.
    """

    opened = Signal(object)
    """The subject of the line that a person opened."""

    def __init__(self, name: str, titles: Sequence[Title], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._titles = titles
        self._rows: Sequence[Row] = ()
        self._said = ""
        self._table: ReportTable | None = None

    @property
    def table(self) -> ReportTable:
        """The table, which is made if it was not yet."""
        return self._table if self._table is not None else self._make()

    def show_rows(self, rows: Sequence[Row], empty: str) -> None:
        """Shows lines; where there are none, says ``empty`` in their place."""
        self._rows, self._said = rows, "" if rows else display_text(empty, _WORDS_LENGTH)
        self._fill()

    def say(self, words: str) -> None:
        """Shows a sentence in place of the table."""
        self._said = display_text(words, _WORDS_LENGTH)
        self._fill()

    def words(self) -> str:
        """The sentence that stands in place of the table; empty while the table is shown."""
        return self._said

    def told(self) -> str:
        """What stands below the table."""
        return self._told.text() if self._table is not None else ""

    def subject(self) -> object:
        """What the current line stands for."""
        line = self.table.lines.line(self.table.currentIndex().row())
        return line.subject if line is not None else None

    def showEvent(self, event: QShowEvent) -> None:
        if self._table is None:
            self._make()
        super().showEvent(event)

    def _make(self) -> ReportTable:
        full = QWidget(self)
        table = self._table = ReportTable(self._name, self._titles, full)
        self._told = PlainLabel("", "note", full).wrapped()
        self._told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words = PlainLabel("", "muted", self).wrapped()
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setMargin(20)
        box = QVBoxLayout(full)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addWidget(table, 1)
        box.addWidget(self._told)
        self.addWidget(full)
        self.addWidget(self._words)
        self.setFocusProxy(table)
        table.opened.connect(self.opened)
        table.selectionModel().currentChanged.connect(self._tell)
        table.lines.modelReset.connect(lambda: self._tell(QModelIndex()))
        self._fill()
        return table

    def _fill(self) -> None:
        if self._table is None:
            return
        if self._said:
            self._words.setText(self._said)
            self.setCurrentIndex(1)
            return
        self._table.lines.show(self._rows)
        self.setCurrentIndex(0)
        self._table.setCurrentIndex(self._table.lines.index(0, 0))

    def _tell(self, current: QModelIndex) -> None:
        line = self.table.lines.line(current.row()) if current.isValid() else None
        words = display_text(line.tip, _WORDS_LENGTH) if line is not None else ""
        self._told.setText(words)
        self._told.setVisible(bool(words))
