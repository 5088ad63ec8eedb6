from PySide6.QtCore import QModelIndex, Qt

from tests.ui.foreign import foreign, unsaid
from viewer.jobs.list_rejects import PAGE, RejectRow
from viewer.ui import rejects_model
from viewer.ui.rejects_model import RejectsModel, line_of

ROLE = Qt.ItemDataRole


def row(key: int, **more: object) -> RejectRow:
    return RejectRow(key, "a.json", 1_000 + key, None, 9, 12, "No JSON value.", "{\t<b>", "/a.json")._replace(**more)


def test_the_model_is_a_good_model(qtmodeltester):
    model = RejectsModel()
    model.append(range(1, 251))
    model.take_page(0, [row(key) for key in range(1, PAGE + 1)])
    qtmodeltester.check(model)


def test_cells_and_titles():
    model = RejectsModel()
    model.append([1, 2])
    model.take_page(0, [row(1, column=1_234)])
    told = [model.data(model.index(0, column)) for column in range(model.columnCount())]
    assert told == ["a.json", "1,001", "1,234", "9", "No JSON value.", "{⇥<b>"]
    assert [model.data(model.index(1, column)) for column in (0, 4)] == ["", "no longer rejected"]
    titles = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(7)]
    assert titles == ["Source", "Line", "Column", "Byte", "Reason", "Text", None]
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    assert [model.data(model.index(0, column), ROLE.TextAlignmentRole) for column in (0, 1)] == [None, right]
    assert model.headerData(1, Qt.Orientation.Horizontal, ROLE.TextAlignmentRole) == right
    assert line_of(row(1)) == "a.json\t1,001\t\t9\tNo JSON value.\t{⇥<b>"
    assert (model.rowCount(model.index(0, 0)), model.columnCount(model.index(0, 0))) == (0, 0)
    assert model.data(QModelIndex()) is None


def test_a_reason_is_told_in_the_language_in_use():
    model = RejectsModel()
    model.append([1])
    model.take_page(0, [row(1, reason="damaged JSON: it is cut off")])
    with foreign():
        told = model.data(model.index(0, 4))
    assert unsaid(told) == []
    assert told.endswith("·")


def test_a_page_is_asked_for_once_and_let_go_when_many_came(monkeypatch):
    monkeypatch.setattr(rejects_model, "PAGES_KEPT", 2)
    model = RejectsModel()
    wanted = []
    model.page_wanted.connect(wanted.append)
    model.append(range(5 * PAGE))
    for _ in range(2):
        assert model.data(model.index(3 * PAGE, 0)) == ""
        assert model.data(model.index(3 * PAGE, 0), ROLE.AccessibleTextRole) == "loading"
    assert wanted == [3]
    for page in (3, 0, 1):
        model.take_page(page, [row(key) for key in model.keys_of(page)])
    assert model.data(model.index(1, 0)) == "a.json"
    assert model.data(model.index(3 * PAGE, 0)) == ""
    assert wanted == [3, 3]


def test_a_page_that_grew_is_asked_for_again():
    model = RejectsModel()
    wanted = []
    model.page_wanted.connect(wanted.append)
    model.append([1])
    model.data(model.index(0, 0))
    model.take_page(0, [row(1)])
    model.append([2])
    model.append([])
    assert model.data(model.index(1, 0)) == ""
    assert wanted == [0, 0]
    assert model.keys_of(0) == [1, 2]
    model.start()
    assert (model.rowCount(), model.key(0)) == (0, None)
