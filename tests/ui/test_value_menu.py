from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from tests.ui.fakes import NODES, make_node, make_row
from viewer.domain.body_text import CellValue
from viewer.domain.query import Query, parse, text
from viewer.ui.value_menu import Value, value_menu, value_of_cell, value_of_node, value_of_path


def entries(menu: QMenu) -> dict[str, object]:
    return {action.text(): action for action in menu.actions() if action.text()}


def open_menu(qtbot, value: Value, query: Query = Query(), columns=None):  # noqa: B008
    window = QWidget()
    qtbot.addWidget(window)
    edits: list[str] = []
    menu = value_menu(window, value, query, lambda edited: edits.append(text(edited)), columns)
    return window, menu, edits


def test_cells_know_their_field_path_and_raw_value():
    row = make_row(0)
    assert value_of_cell("customer_name", row, "Alex Doe") == Value("Alex Doe", "customer.name", "name", "Alex Doe")
    assert value_of_cell("tier_name", row, "Platinum → Silver") == Value(
        "Silver", "loyalty_tier_to.name", "tier", "Silver"
    )
    joined = row._replace(tier_from_id=None, tier_from_name=None)
    assert value_of_cell("tier_name", joined, "Silver").path == "loyalty_tier.name"
    assert value_of_cell("happened_at", row, "").copy == "2024-07-03T09:08:14.814Z"
    assert value_of_cell("points", row, "151 – 250") == Value(
        "151 – 250", "loyalty_tier_to.points", "points", "151..250"
    )
    assert value_of_cell("source", row, "").path == ""


def test_nodes_know_the_column_of_their_field():
    assert value_of_node(NODES[1].children[0]) == Value("cust_1", "customer.id", "customer_id", "cust_1", "customer_id")
    assert value_of_node(make_node("x", "", filter_field="name")).field is None


def test_what_has_no_column_of_its_own_has_that_of_its_path():
    node = make_node("region", "EMEA", "customer.metadata.region", filter_field="customer.metadata.region")
    assert value_of_node(node).column == "customer.metadata.region"
    assert value_of_node(make_node("x", "1", "x", filter_field=None)).column is None


def test_the_cell_of_a_path_is_filtered_by_where_it_is_one_value(qtbot):
    path = "customer.metadata.region"
    assert value_of_path(path, CellValue("EMEA", "EMEA")) == Value("EMEA", path, path, "EMEA")
    assert value_of_path(path, CellValue("null", "")).search == ""
    assert value_of_path(path, CellValue("2 items", None)).field is None
    _window, menu, edits = open_menu(qtbot, value_of_path(path, CellValue("EMEA", "EMEA")))
    entries(menu)["Exclude"].trigger()
    assert edits == ["-customer.metadata.region:=EMEA"]


def test_only_this_include_and_exclude_edit_the_query(qtbot):
    value = Value("Gold", "loyalty_tier.name", "tier", "Gold")
    _window, menu, edits = open_menu(qtbot, value, parse("tier:=Silver").query)
    for title in ("Only this", "Include", "Exclude"):
        entries(menu)[title].trigger()
    assert edits == ["tier:=Gold", "tier:=Silver,Gold", "tier:=Silver -tier:=Gold"]


def test_copies_are_plain_and_exact(qtbot):
    value = Value("<b>Gold</b>", "loyalty_tier.name", "tier", "<b>Gold</b>")
    _window, menu, _edits = open_menu(qtbot, value)
    for title, copied in (
        ("Copy value", "<b>Gold</b>"),
        ("Copy path", "loyalty_tier.name"),
        ("Copy as filter", "tier:=<b>Gold</b>"),
    ):
        entries(menu)[title].trigger()
        assert QGuiApplication.clipboard().text() == copied
    assert not QGuiApplication.clipboard().mimeData().hasHtml()


def test_entries_that_mean_nothing_are_left_out(qtbot):
    shown: list[str] = []
    _window, menu, _edits = open_menu(qtbot, Value("43", "customer.shoe_size", None, "43"), columns=shown.append)
    assert list(entries(menu)) == ["Copy value", "Copy path"]
    _window2, menu, _edits = open_menu(
        qtbot, Value("a@b", "customer.email", "email", "a@b", "customer_email"), columns=shown.append
    )
    entries(menu)["Add as column"].trigger()
    assert shown == ["customer_email"]


def test_a_path_of_the_data_can_become_a_facet_and_the_usual_ones_are_there_already(qtbot):
    window, added = QWidget(), []
    qtbot.addWidget(window)
    for field, expected in (("customer.metadata.region", True), ("from", True), ("tier", False), ("line", False)):
        menu = value_menu(window, Value("EMEA", "", field, "EMEA"), Query(), lambda _: None, None, added.append)
        assert ("Add as facet" in entries(menu)) is expected, field
        if expected:
            entries(menu)["Add as facet"].trigger()
    assert [facet.field for facet in added] == ["customer.metadata.region", "from"]
    assert "Add as facet" not in entries(value_menu(window, Value("", "", "from", ""), Query(), lambda _: None, None))
