import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication

from tests.ui.fakes import NODES
from viewer.ui.field_tree import FieldTree
from viewer.ui.tree_model import TreeModel


class Fields(FieldTree):
    def value_at(self, index):
        return self.model().value(index)


@pytest.fixture
def tree(qtbot, styled):
    made = Fields("Fields")
    qtbot.addWidget(made)
    model = TreeModel(made)
    model.show(NODES)
    made.setModel(model)
    made.resize(300, 300)
    made.show()
    return made


def test_keys_open_close_and_go_up(tree, qtbot):
    customer = tree.model().index(1, 0)
    tree.setCurrentIndex(customer)
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert tree.isExpanded(customer)
    qtbot.keyClick(tree, Qt.Key.Key_Down)
    qtbot.keyClick(tree, Qt.Key.Key_Backspace)
    assert tree.currentIndex() == customer
    qtbot.keyClick(tree, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert tree.isExpanded(tree.model().index(1, 0, customer))


@pytest.mark.parametrize("reason", [QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard])
def test_every_value_has_its_menu(tree, qtbot, reason):
    index = tree.model().index(2, 1)
    tree.setCurrentIndex(index)
    at = tree.visualRect(index).center()
    with qtbot.waitSignal(tree.value_asked) as said:
        QApplication.sendEvent(tree.viewport(), QContextMenuEvent(reason, at, tree.viewport().mapToGlobal(at)))
    assert said.args[0].label == "Campaign"
    assert isinstance(said.args[1], QPoint)
    assert tree.accessibleName() == "Fields"
