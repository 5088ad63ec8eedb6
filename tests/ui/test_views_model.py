from PySide6.QtCore import QMimeData, QModelIndex, Qt

from viewer.domain.views import Look, View
from viewer.ui.views_model import ViewsModel

VIEWS = (View("Gold <b>\u202e", Look("tier:Gold"), True, 1, 11), View("Silver", number=12), View("佐藤", number=13))
ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole
TIP = Qt.ItemDataRole.ToolTipRole


def model() -> ViewsModel:
    made = ViewsModel()
    made.show_views(VIEWS)
    return made


def texts(made: ViewsModel, role: int = Qt.ItemDataRole.DisplayRole) -> list[object]:
    return [made.index(row).data(role) for row in range(made.rowCount())]


def test_it_is_a_sound_model(qtmodeltester):
    made = model()
    qtmodeltester.check(made)
    made.mark(12, True)
    made.show_views(VIEWS[:1])
    made.show_views(())
    qtmodeltester.check(made)


def test_stars_and_names_are_shown_as_text(qapp):
    made = model()
    assert texts(made) == ["★ Gold <b>⟨U+202E⟩", "☆ Silver", "☆ 佐藤"]
    assert texts(made, ACCESSIBLE) == ["Gold <b>⟨U+202E⟩, with a star", "Silver", "佐藤"]
    assert texts(made, TIP)[0] == "<qt>Gold &lt;b&gt;⟨U+202E⟩: tier:Gold</qt>"
    assert texts(made, TIP)[1] == "<qt>Silver: all events</qt>"


def test_the_shown_one_stands_out_and_says_whether_it_was_changed(qapp):
    made = model()
    made.mark(12, False)
    assert made.index(1).data(Qt.ItemDataRole.FontRole).bold()
    assert made.index(0).data(Qt.ItemDataRole.FontRole) is None
    made.mark(12, True)
    assert texts(made)[1] == "☆ Silver · changed"
    assert texts(made, ACCESSIBLE)[1] == "Silver, shown, changed since"
    made.mark(0, True)
    assert texts(made)[1] == "☆ Silver"
    assert (made.row_of(13), made.row_of(7)) == (2, None)


def test_a_row_is_dragged_to_another_place(qtbot):
    made = model()
    data = made.mimeData([made.index(2)])
    assert data.formats() == made.mimeTypes()
    assert made.flags(made.index(0)) & Qt.ItemFlag.ItemIsDragEnabled
    move = Qt.DropAction.MoveAction
    for row, parent, target in ((0, QModelIndex(), 0), (-1, made.index(1), 1), (-1, QModelIndex(), 3)):
        with qtbot.waitSignal(made.move_asked) as asked:
            made.dropMimeData(data, move, row, 0, parent)
        assert asked.args == [2, target]


def test_what_another_program_drops_is_left_alone(qtbot):
    made = model()
    for content in (b"", b"x", b"99", "²".encode()):
        data = QMimeData()
        data.setData(made.mimeTypes()[0], content)
        with qtbot.assertNotEmitted(made.move_asked):
            assert not made.dropMimeData(data, Qt.DropAction.MoveAction, 0, 0, QModelIndex())
