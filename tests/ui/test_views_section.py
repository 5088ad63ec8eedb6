import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent

from viewer.domain.views import View
from viewer.ui.views_model import ViewsModel
from viewer.ui.views_section import ROW_HEIGHT, ViewsSection

GOLD, SILVER = View("Gold", starred=True, number=1), View("Silver", number=2)
BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


class Room:
    """A section and all that it was heard to say."""

    def __init__(self, qtbot) -> None:
        self.model = ViewsModel()
        self.section = ViewsSection(self.model)
        qtbot.addWidget(self.section)
        self.said: list[tuple[object, ...]] = []
        for name in ("opened", "updated", "renamed", "starred", "deleted", "moved", "export_asked", "import_asked"):
            getattr(self.section, name).connect(lambda *what, name=name: self.said.append((name, *what)))
        self.section.resize(220, 200)
        self.section.show()
        self.model.show_views([GOLD, SILVER])
        self.list = self.section.list

    def click(self, qtbot, row: int, x: int) -> None:
        at = QPoint(x, self.list.visualRect(self.model.index(row)).center().y())
        qtbot.mouseClick(self.list.viewport(), Qt.MouseButton.LeftButton, pos=at)


@pytest.fixture
def room(qtbot, styled):
    return Room(qtbot)


def test_a_click_opens_and_a_click_on_the_star_stars(room, qtbot):
    room.click(qtbot, 1, 80)
    room.click(qtbot, 1, 8)
    assert room.said == [("opened", SILVER), ("starred", SILVER)]


@pytest.mark.parametrize(
    ("key", "modifiers", "said"),
    [
        (Qt.Key.Key_Return, NONE, ("opened", SILVER)),
        (Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier, ("opened", SILVER)),
        (Qt.Key.Key_F2, NONE, ("renamed", SILVER)),
        (Qt.Key.Key_Space, NONE, ("starred", SILVER)),
        (Qt.Key.Key_Delete, NONE, ("deleted", SILVER)),
        (Qt.Key.Key_Up, BOTH, ("moved", SILVER, -1)),
        (Qt.Key.Key_Down, BOTH, ("moved", SILVER, 1)),
    ],
)
def test_the_keyboard_does_it_all(room, qtbot, key, modifiers, said):
    room.section.choose(2)
    qtbot.keyClick(room.list, key, modifiers)
    assert room.said == [said]
    override = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifiers)
    override.ignore()
    QCoreApplication.sendEvent(room.list, override)
    assert override.isAccepted()


def test_the_arrows_move_and_the_focus_finds_a_row(room, qtbot):
    room.list.setFocus()
    assert room.list.currentIndex().row() == 0
    qtbot.keyClick(room.list, Qt.Key.Key_Down)
    assert room.list.currentIndex().row() == 1
    assert room.said == []


def test_the_menu_has_everything(room):
    menu = room.section.menu_of(GOLD)
    titles = [action.text() for action in menu.actions() if action.text()]
    assert titles == [
        "Open",
        "Replace by what is shown now",
        "Rename…",
        "Take the star away",
        "Move up",
        "Move down",
        "Delete",
        "Export views…",
        "Import views…",
    ]
    for action in menu.actions():
        action.trigger()
    assert [said[0] for said in room.said] == [
        "opened",
        "updated",
        "renamed",
        "starred",
        "moved",
        "moved",
        "deleted",
        "export_asked",
        "import_asked",
    ]
    assert "Give it a star" in [action.text() for action in room.section.menu_of(SILVER).actions()]


def test_without_views_it_says_how_to_begin(room):
    room.model.show_views([])
    assert not room.list.isVisible()
    menu = room.section.menu_of(None)
    assert [(action.text(), action.isEnabled()) for action in menu.actions()] == [
        ("Export views…", False),
        ("Import views…", True),
    ]


def test_it_is_as_high_as_its_rows_up_to_ten(room):
    assert room.list.sizeHint().height() == 2 * ROW_HEIGHT + 2
    room.model.show_views([View(str(number), number=number + 1) for number in range(500)])
    assert room.list.sizeHint().height() == 10 * ROW_HEIGHT + 2


def test_nothing_happens_without_a_current_view(room, qtbot):
    room.model.show_views([])
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_Return):
        qtbot.keyClick(room.list, key)
    qtbot.keyClick(room.list, Qt.Key.Key_Up, BOTH)
    assert room.said == []
