"""What a person does with values and rows they point at: menus, copying, saying what events are."""

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPlainTextEdit, QWidget

from viewer.domain.columns import is_path, text_of
from viewer.domain.facets import Facet
from viewer.domain.query import only
from viewer.domain.rows import EventRow
from viewer.domain.tree import Node
from viewer.ui.choices import Choices
from viewer.ui.copy_desk import CopyDesk
from viewer.ui.current_query import CurrentQuery
from viewer.ui.desk import Desk
from viewer.ui.events_reader import EventsReader
from viewer.ui.field_tree import FieldTree
from viewer.ui.type_desk import TypeDesk
from viewer.ui.type_menu import add_type_menus
from viewer.ui.value_menu import Value, put_on_clipboard, value_menu, value_of_cell, value_of_node, value_of_path
from viewer.ui.window_parts import Parts

# Of a large selection so many rows in memory are looked at to see whether their types are open.
_LOOKED_AT = 400


class ValueDesk(Desk):
    """Between the table, the details and the query."""

    def __init__(
        self,
        parts: Parts,
        query: CurrentQuery,
        choices: Choices,
        reader: EventsReader,
        types: TypeDesk,
        copying: CopyDesk,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._parts = parts
        self._query = query
        self._choices = choices
        self._reader = reader
        self._types = types
        self._copying = copying
        self.additions: list[Callable[[QMenu], None]] = []
        """What other subjects add to the menu of a row."""
        self.add_facet: Callable[[Facet], None] | None = None
        parts.table.value_asked.connect(self.cell_menu)
        parts.details.value_asked.connect(self.node_menu)
        parts.details.filter_asked.connect(self.filter_by)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Copying what the keyboard is at."""
        return {"copy": self.copy}

    def cell_menu(self, row: int, key: str, at: QPoint) -> None:
        """Opens the menu of a table cell."""
        event = self._parts.model.event_row(row)
        if event is None:
            return
        if is_path(key):  # the cell holds its beginning; the menu is about all of it
            self._reader.look_up(
                event.key, key, lambda found: self._open_menu(value_of_path(key, found), row, event, at)
            )
        else:
            shown = text_of(key, event, self._choices.zone)
            self._open_menu(value_of_cell(key, event, shown), row, event, at)

    def _open_menu(self, value: Value, row: int, event: EventRow, at: QPoint) -> None:
        menu = self._menu(value)
        self._copying.add_menu(menu)
        for add in self.additions:
            add(menu)
        self._add_types(menu, row, event)
        menu.popup(at)

    def node_menu(self, node: Node, at: QPoint) -> None:
        """Opens the menu of a line of the details."""
        self._menu(value_of_node(node)).popup(at)

    def filter_by(self, node: Node) -> None:
        """Narrows the query to the value of a line of the details."""
        value = value_of_node(node)
        if value.field is not None:
            self._query.edit(only(self._query.query, value.field, value.search))

    def copy(self) -> None:
        """Copies what the keyboard is at: marked text, a line of the details or the selected rows."""
        focus = QApplication.focusWidget()
        if isinstance(focus, QLineEdit | QPlainTextEdit):
            focus.copy()
        elif isinstance(focus, FieldTree):
            node = focus.value_at(focus.currentIndex())
            if node is not None:
                put_on_clipboard(node.copy)
        else:
            self._copying.copy("copy_text")

    def _menu(self, value: Value) -> QMenu:
        header = self._parts.table.header
        return value_menu(self._window, value, self._query.query, self._query.edit, header.show_column, self.add_facet)

    def _add_types(self, menu: QMenu, row: int, event: EventRow) -> None:
        model = self._parts.model
        ranges = self._parts.table.selected_ranges()
        if not any(first <= row <= last for first, last in ranges):
            ranges = [(row, row)]
        rows, left = [event], _LOOKED_AT
        for first, last in ranges:
            for at in range(first, min(last + 1, first + left)):
                known = model.event_row(at)
                if known is not None:
                    rows.append(known)
            left -= min(last + 1 - first, left)
        selected = sum(last + 1 - first for first, last in ranges)

        def say_selected(named: str) -> None:
            self._types.about_to_change(selected)
            self._reader.fetch_rows(ranges, lambda found: self._types.reclassify([one.key for one in found], named))

        def say_matching(named: str) -> None:
            self._types.reclassify_query(self._query.query, self._choices.zone, named)

        add_type_menus(menu, rows, selected, model.rowCount(), say_selected, say_matching)
