from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Qt

from viewer.ui.lazy_tree import DISPLAY, LazyTreeModel


@dataclass(frozen=True)
class Twig:
    name: str
    children: tuple["Twig", ...] = ()


class Twigs(LazyTreeModel[Twig]):
    headers = ("Name", "Length")

    def data(self, index, role=DISPLAY):
        twig = self.value(index)
        return twig.name if twig is not None and role == DISPLAY else None


TREE = (Twig("a", (Twig("b"), Twig("c", (Twig("d"),)))), Twig("e"))


def test_it_is_a_good_model(qtbot, qtmodeltester):
    model = Twigs()
    model.show(TREE)
    qtmodeltester.check(model)


def test_lines_are_made_when_they_are_looked_at(qtbot):
    model = Twigs()
    model.show(TREE)
    assert len(model._items) == 2
    assert model.hasChildren(model.index(0, 0))
    assert model.index_at((0, 1, 0)).data() == "d"
    assert len(model._items) == 5
    assert not model.index_at((0, 5)).isValid()
    assert model.rowCount(model.index(0, 1)) == 0
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Length"
    assert model.headerData(2, Qt.Orientation.Horizontal) is None


def test_an_old_index_finds_nothing(qtbot):
    model = Twigs()
    model.show(TREE)
    old = model.index(0, 0)
    model.show(())
    assert model.value(old) is None
    assert model.rowCount(QModelIndex()) == 0
