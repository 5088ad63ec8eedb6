from pathlib import Path

import pytest
from PySide6.QtWidgets import QMenu, QWidget

from tests.webhooks import webhook, write
from viewer.jobs.import_sources import import_sources
from viewer.ui.main_window import MainWindow
from viewer.ui.notice_bar import NoticeBar
from viewer.ui.recent_desk import RecentDesk


@pytest.fixture
def room(qtbot, styled, tmp_path):
    window, notice = QWidget(), NoticeBar()
    for part in (window, notice):
        qtbot.addWidget(part)
    opened: list[list[Path]] = []
    desk = RecentDesk(tmp_path / "library.db", opened.append, notice, window)
    menu = QMenu(window)
    follow = menu.addAction("Follow")
    menu.addSeparator()
    desk.use_menu(menu, follow, QMenu(window))
    yield desk, opened, notice
    desk.close()


def titles(menu: QMenu) -> list[str]:
    return [action.text().partition("  (")[0] for action in menu.actions()]


def test_what_was_imported_last_is_opened_again_and_what_is_gone_is_told(room, qtbot, tmp_path):
    desk, opened, notice = room
    assert titles(desk.menu) == ["Nothing was imported yet"]
    files = [write(tmp_path / name, webhook(number)) for number, name in enumerate(("a & b.log", "gone.log"))]
    for file in files:
        import_sources([str(file)], tmp_path / "library.db")
    files[1].unlink()
    desk.menu.parent().aboutToShow.emit()
    qtbot.waitUntil(lambda: titles(desk.menu) == ["gone.log", "a && b.log"], timeout=20_000)
    gone, there = desk.menu.actions()
    assert gone.text().endswith(") – gone")
    there.trigger()
    assert opened == [[files[0]]]
    gone.trigger()
    assert notice.words().startswith("gone.log  (")
    assert notice.words().endswith("is not where it was. Choose it anew with Open… if it was moved.")
    assert len(opened) == 1
    desk.let_go()
    assert titles(desk.menu) == ["Nothing was imported yet"]


def test_it_reads_nothing_while_the_library_is_cleaned(room, qtbot, tmp_path):
    desk, _, _ = room
    import_sources([str(write(tmp_path / "a.log", webhook(1)))], tmp_path / "library.db")
    desk.hold()
    desk.look()
    assert desk.is_held()
    assert titles(desk.menu) == ["Nothing was imported yet"]
    desk.release()
    desk.look()
    qtbot.waitUntil(lambda: titles(desk.menu) == ["a.log"], timeout=20_000)


def test_it_stands_in_the_file_menu(qtbot, styled, settings, tmp_path):
    window = MainWindow(tmp_path / "library.db", settings)
    qtbot.addWidget(window)
    menus = [action.text() for action in window.menus["&File"].actions()]
    assert menus[:4] == ["&Open…", "Open &folder…", "Follow a &log…", "Open rece&nt"]
    assert menus[4] == ""
    assert window.parts.open_menu.actions()[-1].menu() is window.recent.menu
    window.close()
