import struct

import pytest
from PySide6.QtCore import QByteArray, QRect, Qt
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

from viewer.ui.kept_layout import is_elsewhere, place_in, restore_panes, restore_window

FAR = 2**31 - 1
SCREENS = [QRect(0, 0, 800, 600), QRect(-800, 0, 800, 600)]


def geometry(left: int, top: int, right: int, bottom: int) -> QByteArray:
    corners = (left, top, right, bottom)
    return QByteArray(struct.pack(">IHH8iiBBi4i", 0x01D9D0CB, 3, 0, *corners, *corners, 0, 0, 0, 800, *corners))


def panes(sizes: list[int], count: int | None = None, width: int = 1, direction: int = 1) -> QByteArray:
    many = len(sizes) if count is None else count
    head = struct.pack(f">iiI{len(sizes)}i", 0xFF, 1, many, *sizes)
    return QByteArray(head + struct.pack(">?i?i?", False, width, True, direction, False))


@pytest.fixture
def splitter(qtbot):
    made = QSplitter(Qt.Orientation.Horizontal)
    qtbot.addWidget(made)
    made.setHandleWidth(1)
    made.setChildrenCollapsible(False)
    for _ in range(2):
        made.addWidget(QWidget())
    made.resize(401, 100)
    made.show()
    return made


@pytest.mark.parametrize("place", [(10, 20, 509, 419), (-700, 20, -201, 419)])
def test_a_place_is_read_as_qt_writes_it(qtbot, place):
    assert place_in(geometry(*place)) == QRect(place[0], place[1], 500, 400)
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setGeometry(QRect(place[0], place[1], 500, 400))
    assert place_in(window.saveGeometry()) == QRect(place[0], place[1], 500, 400)


@pytest.mark.parametrize(
    "damaged",
    [
        QByteArray(b""),
        QByteArray(b"abc"),
        QByteArray(b"\xff" * 100),
        geometry(-FAR, -FAR, FAR, FAR),
        geometry(FAR - 10, FAR - 10, FAR, FAR),
        geometry(500, 500, 100, 100),
        geometry(10, 10, 12, 12),
        geometry(0, 0, 200_000, 300),
    ],
)
def test_a_window_is_not_put_where_none_can_have_been(qtbot, damaged):
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setGeometry(QRect(10, 30, 500, 400))
    before = window.geometry()
    assert not restore_window(window, damaged)
    assert window.geometry() == before


def test_a_window_is_put_where_it_was(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    assert restore_window(window, geometry(50, 60, 449, 359))
    assert window.size().toTuple() == (400, 300)


def test_a_screen_that_is_gone_is_noticed():
    assert is_elsewhere(geometry(2000, 20, 2499, 419), SCREENS)
    assert not is_elsewhere(geometry(-700, 20, -201, 419), SCREENS)
    assert not is_elsewhere(geometry(790, 20, 1289, 419), SCREENS), "a part of it is still to be seen"
    assert not is_elsewhere(geometry(2000, 20, 2499, 419), [])
    assert not is_elsewhere(QByteArray(b"abc"), SCREENS)


def test_panes_share_the_room_as_they_did(splitter):
    assert restore_panes(splitter, panes([100, 300]))
    assert splitter.sizes() == [100, 300]


@pytest.mark.parametrize(
    "damaged",
    [
        QByteArray(b""),
        QByteArray(b"abc"),
        panes([FAR, FAR]),
        panes([100, 300], count=2**31),
        panes([100, 300], width=5_000),
        panes([100, 300], direction=2),
        panes([100, 300, 5]),
        panes([-5, 300]),
    ],
)
def test_panes_of_no_window_change_nothing(splitter, damaged):
    splitter.setSizes([150, 250])
    assert not restore_panes(splitter, damaged)
    assert splitter.sizes() == [150, 250]
    assert (splitter.orientation(), splitter.handleWidth()) == (Qt.Orientation.Horizontal, 1)
    assert not splitter.childrenCollapsible()
