"""What was imported: a list of imports, the report of the chosen one, and a way to have it gone again."""

from datetime import tzinfo
from pathlib import Path

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QListView,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QWidget,
)

from viewer.jobs.list_imports import PastImport, list_imports
from viewer.ui import import_words, theme
from viewer.ui.dialog_frame import close_box, dialog_column, fitting
from viewer.ui.import_report_view import ImportReportView
from viewer.ui.imports_model import ImportsModel
from viewer.ui.plain_text import ElidedLabel, PlainLabel, tooltip
from viewer.ui.tasks import Worker
from viewer.ui.value_menu import put_on_clipboard
from viewer.wording import say

_SIZE = QSize(1120, 660)


class ImportsDialog(QDialog):
    """Imports at the left, the report at the right."""

    removal_asked = Signal(object, bool)
    """The import that a person wants to have gone, and whether a later one read on in its files."""
    stop_asked = Signal()
    """A person wants the removal under way to stop."""
    rejects_asked = Signal(object)
    """The kind of rejects that a person wants to see."""

    def __init__(
        self, library: Path, zone: tzinfo, worker: Worker, number: int | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(say("Imports"))
        self.resize(fitting(_SIZE))
        self._library = library
        self._zone = zone
        self._worker = worker
        self._wanted = number
        self.imports = ImportsModel(self)
        self.list = QListView()
        self.list.setAccessibleName(say("Imports, latest first"))
        self.list.setModel(self.imports)
        self.list.setUniformItemSizes(True)
        self.list.setMinimumWidth(theme.scaled(120))
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.report = ImportReportView()
        self._words = PlainLabel(say("Reading…"), "muted").wrapped()
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.report)
        self._pages.addWidget(self._words)
        self._pages.setCurrentWidget(self._words)
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.setChildrenCollapsible(False)
        halves.setHandleWidth(12)
        halves.addWidget(self.list)
        halves.addWidget(self._pages)
        halves.setStretchFactor(1, 1)
        halves.setSizes([250, 850])
        self._remove = QPushButton(say("Remove this import…"))
        tooltip(self._remove, say("Take out of the library what only this import brought"))
        self._copy = QPushButton(say("Copy as text"))
        self._told = ElidedLabel("", "note")
        self._stop = QPushButton(say("Stop"))
        self._stop.hide()
        for button in (self._remove, self._copy, self._stop):
            button.setAutoDefault(False)
            button.setEnabled(button is self._stop)
        foot = QHBoxLayout()
        foot.addWidget(self._remove)
        foot.addWidget(self._copy)
        foot.addWidget(self._told, 1)
        foot.addWidget(self._stop)
        foot.addWidget(close_box(self))
        box = dialog_column(self)
        box.addWidget(halves, 1)
        box.addLayout(foot)
        self._stop.clicked.connect(self.stop_asked)
        self._copy.clicked.connect(self.copy_report)
        self._remove.clicked.connect(self._ask_removal)
        self.report.rejects_asked.connect(self.rejects_asked)
        self.list.selectionModel().currentChanged.connect(self._chosen)
        self.load()

    def load(self) -> None:
        """Reads the list again and stays at the import that is shown."""
        library = self._library
        shown = self.chosen()
        self._wanted = shown.id if shown is not None else self._wanted
        self._worker.submit(
            lambda: list_imports(library) if library.exists() else [],
            self._take,
            lambda error: self._say(str(error)),
            lane="imports",
            owner=self,
        )

    def tell(self, words: str, working: bool) -> None:
        """Says how a removal goes; the window, which says it too, lies behind."""
        self._told.setText(words)
        self._stop.setVisible(working)
        self._remove.setEnabled(not working and self.chosen() is not None)

    def chosen(self) -> PastImport | None:
        """The import whose report is shown."""
        index = self.list.currentIndex()
        return self.imports.past(index.row()) if index.isValid() else None

    def copy_report(self) -> None:
        """Copies the report as plain text."""
        past = self.chosen()
        if past is not None:
            put_on_clipboard(import_words.as_text(past, self._zone))

    def _take(self, imports: list[PastImport]) -> None:
        self.imports.show(imports, self._zone)
        if imports:
            self.list.setCurrentIndex(self.imports.index(self.imports.find(self._wanted), 0))
            self.list.setFocus()
        else:
            self._say(say("Nothing was imported yet."))

    def _chosen(self, current: QModelIndex) -> None:
        past = self.imports.past(current.row()) if current.isValid() else None
        for button in (self._remove, self._copy):
            button.setEnabled(past is not None)
        if past is not None:
            self.report.show_import(past, self._zone)
            self._pages.setCurrentWidget(self.report)

    def _ask_removal(self) -> None:
        past = self.chosen()
        if past is not None:
            self.removal_asked.emit(past, self.imports.is_read_on(past))

    def _say(self, words: str) -> None:
        self._words.setText(words)
        self._pages.setCurrentWidget(self._words)
        for button in (self._remove, self._copy):
            button.setEnabled(False)
