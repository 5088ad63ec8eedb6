from datetime import UTC
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt

from viewer.domain.differences import compare
from viewer.domain.json_text import Members, parse_exactly
from viewer.ui.compare_model import AFTER, BEFORE, CompareModel

ONE = '{"customer": {"name": "Alex Doe", "n": 1.0, "updated_at": "2024-03-14T09:29:00Z", "x": "",'
ONE += ' "l": [1]}, "a": 1, "a": 2}'
TWO = '{"customer": {"name": "Alex Roe", "n": 1, "updated_at": "2024-03-14T09:29:00Z", "y": null, "l": [1]}, "a": 2}'


@pytest.fixture
def model(qtbot):
    made = CompareModel()
    made.show_in(UTC, compare(parse_exactly(ONE), parse_exactly(TWO)).children)
    return made


def lines(model, parent):
    return [
        tuple(model.index(row, column, parent).data() for column in range(3)) for row in range(model.rowCount(parent))
    ]


def test_it_is_a_good_model(model, qtmodeltester):
    qtmodeltester.check(model)


def test_signs_and_both_values_as_written(model):
    customer = model.index(0, 0)
    assert lines(model, customer.parent()) == [
        ("≠ Customer", "Alex Doe", "Alex Roe"),
        ("− a (1 of 2 with this key)", "1", "(absent)"),
        ("= a (2 of 2 with this key)", "2", "2"),
    ]
    when = "14 Mar 2024 09:29:00.000 UTC"
    assert lines(model, customer) == [
        ("≠ name", "Alex Doe", "Alex Roe"),
        ("≠ n", "1.0", "1"),
        ("= updated_at", when, when),
        ("− x", "(empty text)", "(absent)"),
        ("= l", "1 item", "1 item"),
        ("+ y", "(absent)", "null"),
    ]
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Before"
    model.show_in(ZoneInfo("Asia/Tokyo"), compare(parse_exactly(ONE), parse_exactly(TWO)).children)
    assert model.index_at((0, 2)).siblingAtColumn(1).data() == "14 Mar 2024 18:29:00.000 +09:00"


def test_a_screen_reader_hears_the_whole_line(model):
    heard = Qt.ItemDataRole.AccessibleTextRole
    assert [model.index_at((0, row)).data(heard) for row in (0, 2, 3, 5)] == [
        "name, changed: before Alex Doe, after Alex Roe",
        "updated_at, equal: 14 Mar 2024 09:29:00.000 UTC",
        "x, removed: (empty text)",
        "y, added: null",
    ]
    tip = model.index_at((0, 0)).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "<qt>name, changed: before Alex Doe, after Alex Roe</qt>"


def test_words_that_differ(model):
    place = model.value(model.index_at((0, 0)))
    assert (model.spans(place, BEFORE), model.spans(place, AFTER)) == ([(5, 8)], [(5, 8)])
    assert model.spans(model.value(model.index_at((0, 2))), AFTER) == []


def test_the_menu_of_a_cell_is_about_its_own_side(model):
    index = model.index_at((0, 0))
    before, after = model.node(index.siblingAtColumn(1)), model.node(index)
    assert (before.copy, after.copy, after.path, after.kind) == ("Alex Doe", "Alex Roe", "customer.name", "string")
    assert model.node(model.index_at((0, 3))).copy == ""
    assert model.node(model.index_at((0, 5))).copy == "null"
    assert model.node(model.index_at((0, 1))).kind == "number"
    assert model.node(model.index_at((0,))).copy == ""
    assert model.node(model.index_at((9,))) is None


def test_hostile_values_stay_text_and_are_cut(qtbot):
    evil = '<img src="/tmp/probe.png">\u202e' + "x" * 10_000_000
    model = CompareModel()
    model.show_in(UTC, compare(Members(((evil, evil),)), Members(((evil, evil + "y"),))).children)
    index = model.index(0, 0)
    shown = [index.siblingAtColumn(column).data() for column in range(3)]
    assert all(text.lstrip("≠ ").startswith('<img src="/tmp/probe.png">⟨U+202E⟩') for text in shown)
    assert max(map(len, shown)) < 600
    assert index.data(Qt.ItemDataRole.ToolTipRole).startswith("<qt>&lt;img")
    assert len(index.data(Qt.ItemDataRole.ToolTipRole)) < 900
    assert len(model.node(index).copy) == len(evil) + 1


def test_values_of_the_data_can_be_searched_for(qtbot):
    one = (
        '{"Event": {"type": "x"}, "customer": {"id": "c", "shoe": 43, "none": null}, "Envelope": {"source": {"id": 1}}}'
    )
    model = CompareModel()
    model.show_in(UTC, compare(parse_exactly(one), parse_exactly(one)).children)
    fields = {
        model.value(index).path: model.node(index).filter_field
        for index in [model.index_at(place) for place in ((0, 0), (1,), (1, 0), (1, 1), (1, 2), (2, 0, 0))]
    }
    assert fields == {
        "Event.type": "event",
        "customer": None,
        "customer.id": "customer_id",
        "customer.shoe": "customer.shoe",
        "customer.none": None,
        "Envelope.source.id": None,
    }
