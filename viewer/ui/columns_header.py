"""The header of the table: columns are chosen, moved, resized and sorted here, and remembered."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHeaderView, QMenu, QWidget

from viewer.domain.columns import COLUMNS, column
from viewer.ui import theme
from viewer.ui.settings import Settings

_SAVE_AFTER_MS = 400
_KEYS = ",".join(one.key for one in COLUMNS)


class ColumnsHeader(QHeaderView):
    """Sections are ``COLUMNS`` in their order; what is shown where is this header's state."""

    sort_asked = Signal(str)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._settings = settings
        self._untouched = False
        self._fitting = False
        self._choosing = False
        self._saving = QTimer(self)
        self._saving.setSingleShot(True)
        self._saving.setInterval(_SAVE_AFTER_MS)
        self._saving.timeout.connect(self.save)
        self.setAccessibleName("Columns")
        self.setSectionsMovable(True)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setStretchLastSection(True)
        self.setMinimumSectionSize(40)
        self.setFixedHeight(theme.HEADER_HEIGHT)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)
        self.sectionClicked.connect(lambda section: self.sort_asked.emit(COLUMNS[section].key))
        self.sectionHandleDoubleClicked.connect(self._arranged)
        self.sectionMoved.connect(self._arranged)
        self.sectionResized.connect(self._arranged)

    def restore(self) -> None:
        """Shows the columns as they were left, or the usual ones."""
        state = self._settings.layout("columns", _KEYS)
        if state is None or not self.restoreState(state):
            self.reset_columns()
        self.setStretchLastSection(True)

    def fit(self, room: int) -> None:
        """Shares the room of a table that nobody arranged yet among its columns of text."""
        if not self._untouched:
            return
        shown = [section for section in range(self.count()) if not self.isSectionHidden(section)]
        texts = [at for at in shown if COLUMNS[at].key != "happened_at"]
        spare = room - sum(COLUMNS[at].width for at in shown)
        if not texts or spare < 0:
            return
        self._fitting = True
        for section in texts:
            self.resizeSection(section, COLUMNS[section].width + spare // len(texts))
        self._fitting = False

    def save(self) -> None:
        """Remembers which columns are shown, where and how wide."""
        self._saving.stop()
        if self._untouched:
            return
        self._settings.set_layout("columns", self.saveState(), _KEYS)

    def reset_columns(self) -> None:
        """Shows the usual columns in their usual order and width."""
        for section, one in enumerate(COLUMNS):
            self.moveSection(self.visualIndex(section), section)
            self.setSectionHidden(section, not one.shown)
            self.resizeSection(section, one.width)
        self._saving.stop()
        self._settings.forget("columns")
        self._untouched = True
        self.fit(self.viewport().width())

    def show_column(self, key: str, shown: bool = True) -> None:
        """Shows or hides one column; the last one that is left stays."""
        section = next(at for at, one in enumerate(COLUMNS) if one.key == key)
        if shown or self.count() - self.hiddenSectionCount() > 1:
            self._choosing = True
            self.setSectionHidden(section, not shown)
            if shown and self.sectionSize(section) < self.minimumSectionSize():
                self.resizeSection(section, COLUMNS[section].width)
            self._arranged()
            self._choosing = False

    def shown_columns(self) -> list[str]:
        """The keys of the shown columns from left to right."""
        order = sorted(range(self.count()), key=self.visualIndex)
        return [COLUMNS[section].key for section in order if not self.isSectionHidden(section)]

    def first_visible(self) -> int:
        """The section at the very left."""
        return min(
            (section for section in range(self.count()) if not self.isSectionHidden(section)),
            key=self.visualIndex,
            default=0,
        )

    def columns_menu(self, menu: QMenu) -> None:
        """Fills ``menu`` with one checkable entry a column."""
        for section, one in enumerate(COLUMNS):
            entry = menu.addAction(one.title)
            entry.setCheckable(True)
            entry.setChecked(not self.isSectionHidden(section))
            entry.toggled.connect(partial(self.show_column, one.key))

    def sort_menu(self, menu: QMenu) -> None:
        """Fills ``menu`` with one entry a shown column: what a click on the header does, for the keyboard."""
        for key in self.shown_columns():
            menu.addAction(column(key).title, partial(self.sort_asked.emit, key))

    def _arranged(self) -> None:
        """A person moved or resized a column, or chose one; what Qt stretches by itself does not count."""
        if not self._fitting and (QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton or self._choosing):
            self._untouched = False
            self._saving.start()

    def _open_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.columns_menu(menu)
        menu.addSeparator()
        menu.addAction("Reset columns").triggered.connect(self.reset_columns)
        menu.popup(self.mapToGlobal(at))
