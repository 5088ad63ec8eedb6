import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from tests.ui.fakes import make_node, make_row
from viewer.domain.body_text import CellValue
from viewer.domain.query import parse, text
from viewer.domain.rows import EventRow
from viewer.jobs.find_events import Sort
from viewer.ui.choices import Choices
from viewer.ui.current_query import CurrentQuery
from viewer.ui.value_desk import ValueDesk
from viewer.ui.window_parts import make_parts

UNDECIDED = {"type": "undecided", "type_source": "", "tier_from_id": None, "tier_from_name": None}


class Reader:
    """Gives the rows that a table asks for."""

    def __init__(self, rows: list[EventRow]) -> None:
        self.rows = rows

    def fetch_rows(self, ranges, done) -> None:
        done([row for first, last in ranges for row in self.rows[first : last + 1]])

    def look_up(self, key, path, done) -> None:
        done(CellValue("EMEA", "EMEA"))


class Copying(QObject):
    """Notes what is copied."""

    def __init__(self) -> None:
        super().__init__()
        self.copied: list[str] = []

    def copy(self, form) -> None:
        self.copied.append(form)

    def add_menu(self, menu) -> None:
        menu.addAction("Copy events as")


class Types(QObject):
    """Notes what is said of events."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[tuple[object, ...]] = []

    def about_to_change(self, events) -> None:
        self.said.append(("about", events))

    def reclassify(self, keys, named) -> None:
        self.said.append(("keys", keys, named))

    def reclassify_query(self, query, zone, named) -> None:
        self.said.append(("query", text(query), named))


class Room:
    """A value desk with a table of undecided events."""

    def __init__(self, qtbot, settings, library) -> None:
        self.rows = [make_row(key, **(UNDECIDED if key else {})) for key in range(300)]
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.parts = make_parts(library, settings)
        qtbot.addWidget(self.parts.body)
        self.parts.model.show_first(self.rows[:200], Sort())
        self.parts.model.grow(300)
        self.query = CurrentQuery(self.window)
        self.types = Types()
        self.copying = Copying()
        choices = Choices(settings, self.window)
        self.desk = ValueDesk(self.parts, self.query, choices, Reader(self.rows), self.types, self.copying, self.window)

    def menus(self, row: int) -> dict[str, QMenu]:
        self.desk.cell_menu(row, "type", QPoint(0, 0))
        menu = self.window.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)[-1]
        found = {action.text(): action.menu() for action in menu.actions() if action.menu()}
        menu.hide()
        return found


@pytest.fixture
def room(qtbot, styled, settings, tmp_path):
    made = Room(qtbot, settings, tmp_path / "library.db")
    yield made
    made.parts.details.worker.close()


def test_a_selection_is_looked_up_before_it_is_said_to_be_something(room):
    table = room.parts.table
    table.selectRow(1)
    table.selectionModel().select(
        room.parts.model.index(2, 0),
        table.selectionModel().SelectionFlag.Select | table.selectionModel().SelectionFlag.Rows,
    )
    menus = room.menus(2)
    assert list(menus) == ["The 2 selected events were…", "All 300 matching events were…"]
    menus["The 2 selected events were…"].actions()[0].trigger()
    assert room.types.said == [("about", 2), ("keys", [1, 2], "customer.loyalty.tier.joined")]


def test_everything_is_said_by_its_query(room):
    room.query.edit(parse("tier:gold").query)
    room.parts.table.selectAll()
    menus = room.menus(0)
    assert list(menus) == ["All 300 matching events were…"]
    menus["All 300 matching events were…"].actions()[1].trigger()
    assert room.types.said == [("query", "tier:gold", "customer.loyalty.tier.left")]


def test_an_event_outside_the_selection_is_meant_alone(room):
    room.parts.table.selectRow(1)
    menus = room.menus(5)
    menus["It was…"].actions()[0].trigger()
    assert room.types.said[-1] == ("keys", [5], "customer.loyalty.tier.joined")


def test_an_event_that_says_it_itself_has_no_such_menu(room):
    room.parts.table.selectRow(0)
    assert room.menus(0) == {}


def test_the_selected_rows_are_copied_unless_the_keyboard_is_elsewhere(room):
    room.desk.copy()
    assert room.copying.copied == ["copy_text"]


def test_a_line_of_the_details_narrows_the_query(room):
    room.desk.filter_by(make_node("id", "cust_1", "customer.id", filter_field="customer_id"))
    assert text(room.query.query) == "customer_id:cust_1"
    room.desk.filter_by(make_node("shoe_size", "43", "customer.shoe_size"))
    assert text(room.query.query) == "customer_id:cust_1"


def test_the_cell_of_a_path_has_the_menu_of_its_whole_value(room):
    room.parts.table.header.show_column("customer.metadata.region")
    room.desk.cell_menu(3, "customer.metadata.region", QPoint(0, 0))
    menu = room.window.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)[-1]
    next(action for action in menu.actions() if action.text() == "Only this").trigger()
    assert text(room.query.query) == "customer.metadata.region:=EMEA"
    menu.hide()
