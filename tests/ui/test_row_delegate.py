import pytest
from PySide6.QtCore import QPoint

from tests.ui.fakes import FakeFinder, make_row
from viewer.domain import event_types
from viewer.jobs.find_events import Sort
from viewer.ui import theme
from viewer.ui.events_model import KEYS, EventsModel
from viewer.ui.events_table import EventsTable
from viewer.ui.path_texts import read_texts


@pytest.fixture
def table(qtbot, styled, settings):
    model = EventsModel()
    made = EventsTable(model, settings)
    model.setParent(made)
    qtbot.addWidget(made)
    made.resize(1000, 500)
    made.show()
    return made


def _shades(table: EventsTable, row: int, column: int, width: int = 24) -> set[str]:
    picture = table.viewport().grab().toImage()
    rect = table.visualRect(table.model().index(row, column))
    return {
        picture.pixelColor(QPoint(x, y)).name()
        for x in range(rect.x(), rect.x() + width)
        for y in range(rect.y(), rect.bottom())
    }


def test_up_and_down_differ_in_shape_and_colour(table):
    table._rows.show_first([make_row(key) for key in range(4)], Sort())
    column = KEYS.index("type")
    assert theme.LIGHT.up in _shades(table, 0, column)
    assert theme.LIGHT.down in _shades(table, 1, column)
    assert theme.LIGHT.down not in _shades(table, 0, column)


def test_every_known_type_is_painted(table):
    types = [*event_types.KNOWN, "some.new.type"]
    table._rows.show_first([make_row(at, type=name) for at, name in enumerate(types)], Sort())
    ground = {theme.LIGHT.window, theme.LIGHT.line}
    for row in range(12):
        assert _shades(table, row, KEYS.index("type")) - ground


def test_a_row_that_is_missing_shows_a_placeholder(table, qtbot):
    table._rows.show_first([make_row(key) for key in range(200)], Sort())
    table._rows.grow(1000)
    qtbot.waitUntil(lambda: table.verticalScrollBar().maximum() > 20_000)
    with qtbot.waitSignal(table._rows.page_wanted):
        table.verticalScrollBar().setValue(table.verticalScrollBar().maximum())
        table.viewport().grab()
    assert theme.LIGHT.track in _shades(table, 999, 0, 60)


def test_long_texts_are_cut_to_their_column(table):
    delegate = table.painter_of_rows
    shown = delegate._cut(table.fontMetrics(), "A very long name " * 20, 120)
    assert shown.endswith("…")
    assert table.fontMetrics().horizontalAdvance(shown) <= 120
    table._rows.show_first([make_row(1, customer_name="W" * 40)], Sort())
    assert table.sizeHintForColumn(KEYS.index("customer_name")) > 300


def test_a_type_without_a_name_of_ours_keeps_its_end(table):
    cut = table.painter_of_rows._cut(table.fontMetrics(), "customer.loyalty.tier.renamed", 90)
    assert cut.startswith("…")
    assert cut.endswith("renamed")


def test_colours_follow_the_theme(table, styled):
    table._rows.show_first([make_row(0)], Sort())
    theme.choose("dark")
    theme.apply(styled)
    assert theme.DARK.up in _shades(table, 0, KEYS.index("type"))


def test_a_huge_value_at_a_path_is_painted_as_quickly_as_a_short_one(table, qtbot):
    rows, path = [make_row(key) for key in range(40)], "customer.bio"
    table.header.show_only([path, "type"])
    evil = "<b>\u202e\x00" + "W" * 10_000_000
    texts = read_texts(Evil(evil), rows, (path,), 10)
    table._rows.show_first(rows, Sort(), texts)
    shown = table._rows.cells(0)[-1]
    assert shown.startswith("<b>⟨U+202E⟩⟨U+0000⟩W")
    assert len(shown) < 520
    assert _shades(table, 0, table._rows.section_of(path)) - {theme.LIGHT.window, theme.LIGHT.line}
    assert all(len(text) < 520 for text, _ in table.painter_of_rows._cuts)


class Evil(FakeFinder):
    """Has the same text at every path."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text

    def texts(self, keys, path):
        return dict.fromkeys(keys, self.text)
