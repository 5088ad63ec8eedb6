import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication

from tests.ui.fakes import NODES
from viewer.domain.tree import Node
from viewer.ui.details_tree import DetailsTree, matching


@pytest.fixture
def tree(qtbot, styled):
    made = DetailsTree()
    qtbot.addWidget(made)
    made.resize(360, 400)
    made.show()
    made.show_nodes(NODES)
    return made


def seen(tree: DetailsTree, parent: QModelIndex | None = None) -> list[str]:
    parent = parent or QModelIndex()
    labels = []
    for row in range(tree.model().rowCount(parent)):
        index = tree.model().index(row, 0, parent)
        labels.append(index.data())
        if tree.isExpanded(index):
            labels += seen(tree, index)
    return labels


def test_the_groups_open_as_people_need_them(tree):
    assert seen(tree) == ["Event", "Happened", "Customer", "id", "metadata", "region", "shoe_size", "Campaign"]


def test_the_tree_keeps_its_shape_from_event_to_event(tree, qtbot):
    model = tree.model()
    tree.setExpanded(model.index(2, 0), True)
    tree.setExpanded(model.index(0, 0), False)
    tree.setCurrentIndex(model.index(0, 0, model.index(1, 0)))
    with qtbot.waitSignal(tree.node_chosen) as said:
        tree.show_nodes(NODES)
    assert seen(tree) == ["Event", "Customer", "id", "metadata", "region", "shoe_size", "Campaign", "name"]
    assert said.args[0].path == "customer.id"
    assert tree.current_node().path == "customer.id"


def test_finding_shows_only_what_holds_the_words(tree):
    tree.narrow(" emea")
    assert seen(tree) == ["Customer", "metadata", "region"]
    tree.narrow("VIP")
    assert seen(tree) == ["Campaign", "name"]
    tree.narrow("")
    assert len(seen(tree)) == 8
    assert matching(NODES, "no such thing") == ()


def test_keys_open_and_close(tree, qtbot):
    model = tree.model()
    tree.setCurrentIndex(model.index(2, 0))
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert tree.isExpanded(model.index(2, 0))
    qtbot.keyClick(tree, Qt.Key.Key_Down)
    qtbot.keyClick(tree, Qt.Key.Key_Backspace)
    assert tree.currentIndex().data() == "Campaign"
    tree.collapseAll()
    tree.setCurrentIndex(model.index(1, 0))
    qtbot.keyClick(tree, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert "region" in seen(tree)
    tree.collapseAll()
    qtbot.keyClick(tree, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert {"region", "name", "Happened"} <= set(seen(tree))


def test_every_value_has_its_menu(tree, qtbot):
    index = tree.model().index(1, 1)
    at = tree.visualRect(index).center()
    with qtbot.waitSignal(tree.value_asked) as said:
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, tree.viewport().mapToGlobal(at))
        QApplication.sendEvent(tree.viewport(), event)
    node = said.args[0]
    assert isinstance(node, Node)
    assert node.label == "Customer"
    assert isinstance(said.args[1], QPoint)


def test_it_paints(tree):
    tree.setCurrentIndex(tree.model().index(1, 0))
    assert not tree.grab().isNull()
