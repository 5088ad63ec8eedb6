import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication

from tests.ui.fakes import NODES
from viewer.domain.changes import Mark
from viewer.domain.finding import Findable, Found
from viewer.domain.tree import Node
from viewer.ui import theme
from viewer.ui.details_tree import DetailsTree

ALL = Found("", NODES, ())


@pytest.fixture
def tree(qtbot, styled):
    made = DetailsTree()
    qtbot.addWidget(made)
    made.resize(360, 400)
    made.show()
    made.show_fields(ALL)
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
        tree.show_fields(ALL)
    assert seen(tree) == ["Event", "Customer", "id", "metadata", "region", "shoe_size", "Campaign", "name"]
    assert said.args[0].path == "customer.id"
    assert tree.current_node().path == "customer.id"


def find(tree: DetailsTree, words: str) -> None:
    tree.show_fields(Findable(NODES).find(words))


def test_finding_shows_only_what_holds_the_words(tree):
    find(tree, " emea")
    assert seen(tree) == ["Customer", "metadata", "region"]
    assert tree.current_node().label == "region"
    find(tree, "VIP")
    assert seen(tree) == ["Campaign", "name"]
    find(tree, "")
    assert len(seen(tree)) == 8
    find(tree, "no such thing")
    assert seen(tree) == []


def test_stepping_through_what_was_found_goes_round(tree):
    told: list[tuple[int, int]] = []
    tree.stood.connect(lambda place, total: told.append((place, total)))
    find(tree, "me")
    labels = [tree.current_node().label]
    for by in (1, 1, 1, 1, -1):
        tree.step(by)
        labels.append(tree.current_node().label)
    assert labels == ["Customer", "metadata", "region", "name", "Customer", "name"]
    assert told == [(1, 4), (2, 4), (3, 4), (4, 4), (1, 4), (4, 4)]
    tree.setCurrentIndex(tree.model().index(0, 0, tree.model().index(0, 0)))
    assert told[-1] == (0, 4)
    tree.step(-1)
    assert tree.current_node().label == "Customer"
    find(tree, "")
    tree.step(1)
    assert told[-1] == (0, 0)


def test_what_was_found_and_what_differs_is_painted(tree):
    def colours() -> set[str]:
        picture = tree.viewport().grab().toImage()
        return {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}

    tree.setCurrentIndex(tree.model().index(2, 0))
    assert not {theme.LIGHT.found, theme.LIGHT.accent} & colours()
    tree.mark({"customer.id": Mark("was cust_0 on 3 Jul 2024", False)})
    assert theme.LIGHT.accent in colours()
    tree.mark({})
    find(tree, "emea")
    tree.setCurrentIndex(tree.model().index(0, 0))  # Qt dims the line of the focus
    assert theme.LIGHT.found in colours()


def test_the_shape_can_be_taken_over_by_another_tree(tree, qtbot):
    with qtbot.waitSignal(tree.reshaped):
        tree.setExpanded(tree.model().index(2, 0), True)
    tree.setExpanded(tree.model().index(0, 0), False)
    assert tree.shape() == ({"campaign"}, {"event"})
    other = DetailsTree()
    qtbot.addWidget(other)
    other.take_shape(*tree.shape())
    other.show_fields(ALL)
    assert seen(other) == ["Event", "Customer", "id", "metadata", "region", "shoe_size", "Campaign", "name"]


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
