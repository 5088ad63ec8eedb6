"""A page that holds a table of a report, with all of the chosen line's words below it; or says why there is none."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from viewer.domain.display import display_text
from viewer.ui.plain_text import PlainLabel
from viewer.ui.report_table import ReportTable, Row, Title

_WORDS_LENGTH = 600


class ReportPage(QStackedWidget):
    """What is too long for its cell stands below the table, where the keyboard and screen readers find it too."""

    opened = Signal(object)
    """The subject of the line that a person opened."""

    def __init__(self, name: str, titles: Sequence[Title], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = ReportTable(name, titles)
        self._told = PlainLabel("", "note").wrapped()
        self._told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words = PlainLabel("", "muted").wrapped()
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setMargin(20)
        full = QWidget()
        box = QVBoxLayout(full)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addWidget(self.table, 1)
        box.addWidget(self._told)
        self.addWidget(full)
        self.addWidget(self._words)
        self.setFocusProxy(self.table)
        self.table.opened.connect(self.opened)
        self.table.selectionModel().currentChanged.connect(self._tell)
        self.table.lines.modelReset.connect(lambda: self._tell(QModelIndex()))

    def show_rows(self, rows: Sequence[Row], empty: str) -> None:
        """Shows lines; where there are none, says ``empty`` in their place."""
        self.table.lines.show(rows)
        if rows:
            self.setCurrentIndex(0)
            self.table.setCurrentIndex(self.table.lines.index(0, 0))
        else:
            self.say(empty)

    def say(self, words: str) -> None:
        """Shows a sentence in place of the table."""
        self._words.setText(display_text(words, _WORDS_LENGTH))
        self.setCurrentIndex(1)

    def words(self) -> str:
        """The sentence that stands in place of the table; empty while the table is shown."""
        return self._words.text() if self.currentIndex() == 1 else ""

    def told(self) -> str:
        """What stands below the table."""
        return self._told.text()

    def subject(self) -> object:
        """What the current line stands for."""
        line = self.table.lines.line(self.table.currentIndex().row())
        return line.subject if line is not None else None

    def _tell(self, current: QModelIndex) -> None:
        line = self.table.lines.line(current.row()) if current.isValid() else None
        words = display_text(line.tip, _WORDS_LENGTH) if line is not None else ""
        self._told.setText(words)
        self._told.setVisible(bool(words))
