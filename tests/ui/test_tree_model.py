from dataclasses import replace

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt

from tests.ui.fakes import NODES, make_node
from viewer.domain.changes import Mark
from viewer.ui.tree_model import TreeModel, sentence


@pytest.fixture
def tree(qtbot):
    made = TreeModel()
    made.show(NODES)
    return made


def test_the_model_is_a_good_model(tree, qtmodeltester):
    qtmodeltester.check(tree)


def test_labels_values_and_what_a_screen_reader_hears(tree):
    customer = tree.index(1, 0)
    assert (customer.data(), tree.index(1, 1).data()) == ("Customer", "Alex Doe")
    shoe = tree.index(2, 0, customer)
    assert shoe.data(Qt.ItemDataRole.AccessibleTextRole) == "shoe_size, not documented: 43"
    assert tree.parent(shoe) == customer
    assert tree.value(shoe).path == "customer.shoe_size"
    assert tree.headerData(1, Qt.Orientation.Horizontal) == "Value"
    assert not tree.hasChildren(shoe)


def test_an_index_of_an_older_tree_finds_nothing(tree):
    old = tree.index(0, 0, tree.index(1, 0))
    kept = QPersistentModelIndex(old)
    tree.show(NODES)
    assert tree.value(old) is None
    assert not kept.isValid()
    assert not tree.parent(old).isValid()


def test_children_are_made_when_they_are_looked_at(qtbot):
    deep = make_node("leaf", "x")
    for level in range(300):
        deep = make_node(f"level{level}", "", children=[deep])
    tree = TreeModel()
    tree.show((deep,))
    assert len(tree._items) == 1
    index, depth = tree.index(0, 0), 0
    while tree.rowCount(index):
        index, depth = tree.index(0, 0, index), depth + 1
    assert depth == 300


def test_what_is_odd_is_marked_beside_its_value(qtbot):
    tree = TreeModel()
    tree.show((replace(make_node("points", "9007199254740993"), mark="large number"),))
    assert tree.index(0, 1).data() == "9007199254740993 ⚠ large number"
    assert tree.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole).endswith("9007199254740993 ⚠ large number")


def test_what_differs_is_told_by_tooltip_and_to_screen_readers(tree, qtbot):
    mark = Mark("was <b>Gold</b> on 14 Mar 2024", False)
    with qtbot.waitSignal(tree.dataChanged):
        tree.mark({"customer.id": mark})
    index = tree.index(0, 0, tree.index(1, 0))
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "id: cust_1; was <b>Gold</b> on 14 Mar 2024"
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "<qt>Was &lt;b&gt;Gold&lt;/b&gt; on 14 Mar 2024.</qt>"
    assert tree.mark_of(tree.value(index)) == mark
    assert sentence(mark) == "Was <b>Gold</b> on 14 Mar 2024."
    tree.mark({})
    assert index.data(Qt.ItemDataRole.ToolTipRole) is None
    assert tree.mark_of(None) is None


def test_an_index_by_the_rows_that_lead_to_it(tree):
    assert tree.value(tree.index_at((1, 1, 0))).path == "customer.metadata.region"
    assert not tree.index_at((1, 9)).isValid()
