"""The header of the table: columns are chosen, moved, resized and sorted here, and remembered."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHeaderView, QMenu, QTableView, QWidget

from viewer.domain import arrangement
from viewer.domain.arrangement import USUAL, Place
from viewer.domain.columns import column, is_column, is_path
from viewer.domain.display import display_text
from viewer.ui import theme
from viewer.ui.events_model import EventsModel, column_title
from viewer.ui.held_sizes import hold_height
from viewer.ui.pauses import pause
from viewer.ui.settings import Settings
from viewer.wording import say

_SAVE_AFTER_MS = 400
_GIVES_WAY = 4  # a column may become narrower by this part of its width
_SETTING = "columns/arrangement"
_ENTRY = 60


class ColumnsHeader(QHeaderView):
    """Sections are the columns of the model; what is shown where is this header's state."""

    sort_asked = Signal(str)
    arranged = Signal()
    """A person has chosen, moved or resized columns, and rests."""
    column_added = Signal(int)
    """A person has added the column of a section."""
    column_gone = Signal(str)
    """A path is no column any more."""
    field_asked = Signal()
    """A person wants to choose a field of the data as a new column."""

    def __init__(self, model: EventsModel, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._columns = model
        self._settings = settings
        self._untouched = False
        self._fitting = False
        self._choosing = False
        self._text_size = theme.text_size()
        theme.changes.restyled.connect(self._fit_texts)
        self._saving = pause(self, _SAVE_AFTER_MS, self._rest)
        self.setAccessibleName(say("Columns"))
        self.setSectionsMovable(True)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setStretchLastSection(True)
        self.setMinimumSectionSize(40)
        # What fits is measured among the rows that are seen; a million others would have to be read for it.
        self.setResizeContentsPrecision(0)
        hold_height(self, theme.HEADER_HEIGHT)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)
        self.sectionClicked.connect(lambda section: self.sort_asked.emit(model.columns[section].key))
        self.sectionHandleDoubleClicked.connect(self._arranged)
        self.sectionMoved.connect(self._arranged)
        self.sectionResized.connect(self._arranged)

    def restore(self) -> None:
        """Shows the columns as they were left, or the usual ones."""
        places = arrangement.read(self._settings.text(_SETTING, ""))
        if places is None:
            self.reset_columns()
        else:
            self._untouched = False
            self._arrange(places)
        self.setStretchLastSection(True)

    def fit(self, room: int) -> None:
        """Shares the room of a table that nobody arranged yet among its columns; they give way a little."""
        if not self._untouched:
            return
        columns = self._columns.columns
        shown = [section for section in range(self.count()) if not self.isSectionHidden(section)]
        texts = [at for at in shown if columns[at].align == "left" and columns[at].key != "happened_at"]
        if not texts:
            return
        usual = {at: theme.scaled(columns[at].width) for at in shown}
        share = (room - sum(usual.values())) // len(texts)
        if share < -min(usual[at] for at in texts) // _GIVES_WAY:
            share = 0  # too narrow: it is scrolled
        self._fitting = True
        for section, width in usual.items():
            self.resizeSection(section, width + (share if section in texts else 0))
        self._fitting = False

    def _fit_texts(self) -> None:
        """Columns are as much wider as their texts are."""
        before, self._text_size = self._text_size, theme.text_size()
        if before == self._text_size:
            return
        self._fitting = True
        for section in range(self.count()):
            if not self.isSectionHidden(section):
                self.resizeSection(section, self.sectionSize(section) * self._text_size // before)
        self._fitting = False
        self.fit(self.viewport().width())

    def save(self) -> None:
        """Remembers which columns are shown, where and how wide."""
        self._saving.stop()
        if not self._untouched:
            self._settings.set_text(_SETTING, arrangement.as_text(self.places()))

    def places(self) -> list[Place]:
        """Every column from left to right, with its width, and whether it is shown."""
        found = []
        for section in sorted(range(self.count()), key=self.visualIndex):
            key, hidden = self._columns.columns[section].key, self.isSectionHidden(section)
            # Qt gives no width for what is hidden; a path that is hidden is gone.
            found.append(Place(key, self._width_of(section), not hidden))
        return found

    def reset_columns(self) -> None:
        """Shows the usual columns in their usual order and width; those of paths go."""
        self._arrange(USUAL)
        self._saving.stop()
        self._settings.forget("columns")
        self._untouched = True
        self.fit(self.viewport().width())
        self.arranged.emit()

    def is_usual(self) -> bool:
        """Whether nobody has arranged the columns since they were reset."""
        return self._untouched

    def show_only(self, keys: Sequence[str], wanted: Mapping[str, int] | None = None) -> None:
        """Shows these columns in this order, as wide as ``wanted``; keys that name no column are passed over."""
        places = arrangement.shown_as(keys)
        if places is not None and (wanted or keys != self.shown_columns()):
            widths = {place.key: place.width for place in self.places()} | dict(wanted or {})
            self._chosen()
            self._arrange([place._replace(width=widths.get(place.key, place.width)) for place in places])

    def show_column(self, key: str, shown: bool = True) -> None:
        """Shows or hides one column; the last one that is left stays. The column of a path comes and goes."""
        if not is_column(key):
            return
        key = column(key).key
        if shown:
            self._choosing = True
            section = self._columns.add_path(key)
            self.setSectionHidden(section, False)
            if self.sectionSize(section) < self.minimumSectionSize() or is_path(key):
                self.resizeSection(section, theme.scaled(self._columns.columns[section].width))
            self._choosing = False
            self.column_added.emit(section)
        elif self.is_shown(key) and self.count() - self.hiddenSectionCount() > 1:
            self._hide(key)
        self._chosen()

    def is_shown(self, key: str) -> bool:
        """Whether a column is shown."""
        section = self._columns.section_of(key)
        return section is not None and not self.isSectionHidden(section)

    def shown_columns(self) -> list[str]:
        """The keys of the shown columns from left to right."""
        order = sorted(range(self.count()), key=self.visualIndex)
        return [self._columns.columns[section].key for section in order if not self.isSectionHidden(section)]

    def first_visible(self) -> int:
        """The section at the very left."""
        return min(
            (section for section in range(self.count()) if not self.isSectionHidden(section)),
            key=self.visualIndex,
            default=0,
        )

    def columns_menu(self, menu: QMenu) -> None:
        """Fills ``menu`` with one checkable entry a column, and the way to more."""
        for one in self._columns.columns:
            # A path is named in full: the ends of several may be the same.
            title = _entry(one.key if one.is_path else column_title(one))
            entry = menu.addAction(title)
            entry.setCheckable(True)
            entry.setChecked(self.is_shown(one.key))
            entry.toggled.connect(partial(self.show_column, one.key))
        menu.addSeparator()
        menu.addAction(say("Add a field…"), self.field_asked.emit)

    def sort_menu(self, menu: QMenu) -> None:
        """Fills ``menu`` with one entry a shown column: what a click on the header does, for the keyboard."""
        for key in self.shown_columns():
            section = self._columns.section_of(key)
            title = column_title(self._columns.columns[section or 0])
            menu.addAction(_entry(title), partial(self.sort_asked.emit, key))

    def _hide(self, key: str) -> None:
        if is_path(key):
            self._columns.remove_path(key)
            self.column_gone.emit(key)
        else:
            self.setSectionHidden(self._columns.section_of(key) or 0, True)

    def _arrange(self, places: Sequence[Place]) -> None:
        """Makes the columns and puts them as it says."""
        self._fitting = True
        wanted = {place.key for place in places}
        for path in self._columns.paths:
            if path not in wanted:
                self._hide(path)
        for visual, (key, width, shown) in enumerate(places):
            section = self._columns.add_path(key)
            self.moveSection(self.visualIndex(section), visual)
            self.setSectionHidden(section, False)
            self.resizeSection(section, max(width, self.minimumSectionSize()))
            self.setSectionHidden(section, not shown)
        self._fitting = False

    def _width_of(self, section: int) -> int:
        return self.sectionSize(section) or self._columns.columns[section].width

    def _chosen(self) -> None:
        self._untouched = False
        self._saving.start()

    def _rest(self) -> None:
        self.save()
        self.arranged.emit()

    def _arranged(self) -> None:
        """A person moved or resized a column, or chose one; what Qt stretches by itself does not count."""
        if not self._fitting and (QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton or self._choosing):
            self._chosen()

    def _open_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        section = self.logicalIndexAt(at)
        if 0 <= section < len(self._columns.columns):
            one = self._columns.columns[section]
            order = say("Sort by {column}", column=_entry(column_title(one)))
            menu.addAction(order, partial(self.sort_asked.emit, one.key))
            menu.addAction(say("Fit to the rows"), lambda: self._fit_to_rows(section))
            remove = menu.addAction(say("Remove column"), partial(self.show_column, one.key, False))
            remove.setEnabled(self.count() - self.hiddenSectionCount() > 1)
            menu.addSeparator()
        self.columns_menu(menu)
        menu.addSeparator()
        menu.addAction(say("Reset columns")).triggered.connect(self.reset_columns)
        menu.popup(self.mapToGlobal(at))

    def _fit_to_rows(self, section: int) -> None:
        table = self.parentWidget()
        if isinstance(table, QTableView):
            table.resizeColumnToContents(section)
            self._chosen()


def _entry(title: str) -> str:
    """A title as the text of a menu's entry, where an & would underline what follows."""
    return display_text(title, _ENTRY).replace("&", "&&")
