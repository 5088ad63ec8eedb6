from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QRect, QSize, Qt

from viewer.jobs.import_sources import import_sources
from viewer.ui.main_window import MainWindow
from viewer.ui.settings import Settings
from viewer.ui.window_parts import LAYOUT

SAMPLE = Path(__file__).parents[2] / "resources" / "sample-capture.ndjson"


@pytest.fixture
def start(qtbot, styled, tmp_path):
    """Opens a window as at a start of the program, with what the last ones have left."""
    made: list[MainWindow] = []

    def begin(library: str = "library.db") -> MainWindow:
        window = MainWindow(tmp_path / library, Settings(tmp_path / "settings"))
        window.setMinimumSize(200, 150)  # the screen of tests is small
        made.append(window)
        qtbot.addWidget(window)
        window.show()
        return window

    yield begin
    for window in made:
        window.close()


def test_each_library_has_a_desk_of_its_own(start, qtbot, tmp_path):
    first = start("noor@example.org.db")
    first.choices.choose_zone("Asia/Tokyo")
    first.resize(790, 600)
    first.parts.splitter.setSizes([230, 300, 260])
    sizes = first.parts.splitter.sizes()
    first.close()
    second = start("second.db")
    assert second.choices.zone_name == "Asia/Tokyo", "a new one begins as the last one was left"
    qtbot.waitUntil(lambda: second.parts.splitter.sizes() == sizes, timeout=20_000)
    second.choices.choose_zone("Europe/Oslo")
    second.actions_by_key["side_bar"].trigger()
    second.resize(770, 580)
    second.close()
    again = start("noor@example.org.db")
    assert again.choices.zone_name == "Asia/Tokyo"
    assert not again.parts.side.isHidden()
    assert again.width() == 790
    assert start("second.db").parts.side.isHidden()
    assert "noor" not in (tmp_path / "settings" / "window.ini").read_text()


def test_one_command_puts_the_layout_back(start, qtbot, tmp_path):
    import_sources([str(SAMPLE)], tmp_path / "library.db")
    window = start()
    usual = window.parts.table.header.shown_columns()
    room = window.screen().availableGeometry()
    window.layouts.reset()
    sizes = [one.sizes() for one in (window.parts.splitter, window.parts.upright)]
    window.parts.splitter.setSizes([400, 200, 200])
    window.parts.upright.setSizes([200, 500])
    assert [one.sizes() for one in (window.parts.splitter, window.parts.upright)] != sizes
    window.parts.table.header.show_column("customer_email")
    window.choices.sort_by("customer_name")
    window.actions_by_key["side_bar"].trigger()
    for pane in ("history", "details"):
        window.actions_by_key[pane].trigger()
    window.setGeometry(QRect(room.x() + 300, room.y() + 200, 420, 300))
    window.actions_by_key["reset_layout"].trigger()
    assert not window.parts.side.isHidden()
    assert not window.parts.history.isHidden()
    assert not window.parts.details.isHidden()
    assert window.parts.table.header.shown_columns() == usual
    assert window.choices.sort.column == "happened_at"
    assert window.size() == QSize(1440, 900).boundedTo(room.size())
    side, _, details = window.parts.splitter.sizes()
    assert (side, details) == pytest.approx((sizes[0][0], sizes[0][2]), abs=8)
    assert window.parts.upright.sizes()[1] == pytest.approx(sizes[1][1], abs=8)
    window.close()
    assert not start().parts.side.isHidden()


def test_at_a_first_start_the_frame_has_room_on_the_screen_too(start):
    window = start()
    room = window.screen().availableSize()
    assert window.size() == QSize(1440, 900).boundedTo(QSize(room.width() - 16, room.height() - 40))


def test_a_window_that_was_left_outside_of_all_screens_is_in_view_again(start):
    window = start()
    room = window.screen().availableGeometry()
    window.setGeometry(room.right() + 500, room.bottom() + 500, 500, 400)
    window.layouts.bring_into_view()
    assert room.contains(window.geometry())
    window.setGeometry(QRect(room.x() - 9000, room.y() - 9000, room.width() * 4, room.height() * 4))
    window.close()
    assert room.contains(start().geometry())


def test_a_screen_that_is_gone_and_a_layout_of_no_use_are_told(start):
    window = start()
    room = window.screen().availableGeometry()
    window.setGeometry(room.right() + 5000, 40, 500, 400)
    window.close()
    again = start()
    assert room.contains(again.geometry())
    assert again.keeping.banner.words() == (
        "This window was left on a screen that is not there now, so that it was moved."
    )
    again.close()
    third = start()
    assert third.keeping.banner.words() == "", "it is told once"
    third.close()
    for name, version in (("window", ""), ("splitter", LAYOUT), ("history_height", "1")):
        third.settings.set_layout(name, QByteArray(b"\xff" * 100), version)
    last = start()
    assert last.keeping.banner.words() == (
        "Some settings of this window could not be used and are as at a first start: layout of the window."
    )
    assert last.parts.splitter.orientation() == Qt.Orientation.Horizontal
    assert last.parts.upright.orientation() == Qt.Orientation.Vertical


def test_a_layout_of_another_kind_is_as_at_a_first_start(start, tmp_path):
    window = start()
    name = window.settings._own("splitter/state")
    window.close()
    text = (tmp_path / "settings" / "window.ini").read_text()
    assert "splitter\\version=1 2" in text
    (tmp_path / "settings" / "window.ini").write_text(text.replace("version=1 2", "version=0 1"))
    assert name.startswith("libraries/")
    assert Settings(tmp_path / "settings").of_library(tmp_path / "library.db").layout("splitter", "2") is None
    assert start().isVisible()
