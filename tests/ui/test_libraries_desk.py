from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMessageBox, QPushButton, QWidget

from viewer import paths
from viewer.jobs import recent_libraries
from viewer.jobs.import_sources import import_sources
from viewer.ui import library_message
from viewer.ui.libraries_desk import LibrariesDesk
from viewer.ui.main_window import MainWindow
from viewer.ui.notice_bar import NoticeBar
from viewer.ui.table_pages import EmptyLibrary


class Room:
    """A desk in the window of one library; what it opens is written down."""

    def __init__(self, qtbot, monkeypatch, folder: Path) -> None:
        self.window, self.page, self.notice = QWidget(), EmptyLibrary(), NoticeBar()
        self.opened: list[tuple[Path, ...]] = []
        self.can_start = True
        monkeypatch.setattr(library_message, "open_in_its_window", self.start)
        self.menu = QMenu(self.window)
        self.menu.addSeparator()
        self.clear = self.menu.addAction("Clear")
        for part in (self.window, self.page, self.notice):
            qtbot.addWidget(part)
        self.window.show()
        self.page.show()
        self.desk = LibrariesDesk(folder / "here.db", self.page, self.notice, True, self.window)
        self.desk.use_menu(self.menu, self.clear)
        self.clear.triggered.connect(self.desk.handlers()["clear_recent"])

    def start(self, *words: Path) -> bool:
        self.opened.append(words)
        return self.can_start

    def entries(self) -> list[QAction]:
        actions = self.menu.actions()
        return actions[: next(place for place, one in enumerate(actions) if one.isSeparator())]

    def box(self) -> QMessageBox:
        return next(one for one in self.window.findChildren(QMessageBox) if one.isVisible())

    def press(self, title: str) -> None:
        next(button for button in self.box().buttons() if button.text() == title).click()


@pytest.fixture
def room(qtbot, styled, monkeypatch, tmp_path):
    (tmp_path / "june & july.db").touch()
    for name in ("gone.db", "june & july.db"):
        recent_libraries.note_opened(tmp_path / name)
    made = Room(qtbot, monkeypatch, tmp_path)
    qtbot.waitUntil(lambda: len(made.entries()) == 3, timeout=20_000)
    yield made
    made.desk.close()


def test_the_latest_libraries_are_listed_and_opened(room, tmp_path):
    first, gone, own = room.entries()
    assert own.text() == "Your library"
    assert first.text().startswith("june && july.db  (")
    assert gone.text().startswith("gone.db  (")
    assert gone.text().endswith(") – gone")
    first.trigger()
    assert room.opened == [(tmp_path / "june & july.db",)]
    own.trigger()
    assert room.opened[1:] == [(paths.default_library(),)]


def test_one_that_is_gone_is_told_and_taken_off_the_list(room, qtbot):
    room.entries()[1].trigger()
    assert room.box().text().startswith("gone.db  (")
    assert room.box().text().endswith(" is not where it was.")
    assert room.opened == []
    room.press("Take it off the list")
    qtbot.waitUntil(lambda: len(room.entries()) == 2, timeout=20_000)


def test_the_list_is_cleared(room, qtbot):
    assert room.clear.isEnabled()
    room.clear.trigger()
    qtbot.waitUntil(lambda: len(room.entries()) == 1, timeout=20_000)
    assert not room.clear.isEnabled()
    assert recent_libraries.recent_libraries() == []


def test_the_page_of_an_empty_library_offers_those_that_are_there(room, tmp_path):
    links = [one for one in room.page.findChildren(QPushButton) if one.property("kind") == "link" and one.isVisible()]
    assert [link.text().partition("  ")[0] for link in links] == ["june && july.db", "Your library"]
    links[0].click()
    assert room.opened == [(tmp_path / "june & july.db",)]


def test_the_sample_has_a_library_of_its_own_and_is_imported_once(room):
    next(one for one in room.page.findChildren(QPushButton) if one.text() == "Try the sample capture").click()
    assert room.opened == [(paths.sample_library(), paths.sample_capture())]
    assert paths.sample_capture().is_file()
    assert room.notice.words() == "The sample opens in a window of its own."
    paths.make_private_folder(paths.sample_library().parent)
    paths.sample_library().touch()
    room.desk.handlers()["sample"]()
    assert room.opened[1:] == [(paths.sample_library(),)]
    room.can_start = False
    room.desk.handlers()["sample"]()
    assert room.notice.words() == "No other window could be started. Start Tier Viewer once more."


def test_the_sample_keeps_to_itself(qtbot, styled, settings, monkeypatch, tmp_path):
    opened: list[tuple[Path, ...]] = []
    monkeypatch.setattr(library_message, "open_in_its_window", lambda *words: opened.append(words) or True)
    window = MainWindow(paths.sample_library(), settings)
    qtbot.addWidget(window)
    ran: list[list[Path]] = []
    monkeypatch.setattr(window.importing, "run", ran.append)
    monkeypatch.setattr(window.following, "follow", ran.append)
    window.show()
    qtbot.waitUntil(lambda: window.parts.empty_library.isVisible(), timeout=20_000)
    window.actions_by_key["sample"].trigger()
    assert ran == [[paths.sample_capture()]], "its import was taken back: it comes again, and into this window"
    own = tmp_path / "own.ndjson"
    for open_it in (lambda: window.open_files([own]), lambda: window.follow([own])):
        open_it()
        box = next(one for one in window.findChildren(QMessageBox) if one.isVisible())
        assert box.text() == "These files do not go into the sample."
        next(button for button in box.buttons() if button.text() == "Open in your library").click()
    assert len(ran) == 1
    assert opened == [(paths.default_library(), own)] * 2
    window.parts.pages.setCurrentWidget(window.parts.table)
    window.actions_by_key["sample"].trigger()
    assert window.parts.notice.words() == "This is the sample."
    assert (len(ran), len(opened)) == (1, 2)
    window.close()


def test_another_library_takes_whatever_is_opened(qtbot, styled, settings, monkeypatch, tmp_path):
    window = MainWindow(tmp_path / "library.db", settings)
    qtbot.addWidget(window)
    ran: list[list[Path]] = []
    monkeypatch.setattr(window.importing, "run", ran.append)
    window.open_files([tmp_path / "own.ndjson"])
    assert ran == [[tmp_path / "own.ndjson"]]
    window.close()


def test_a_new_library_opens_in_its_window_and_replaces_nothing(room, tmp_path):
    dialog = room.desk.ask_new()
    assert Path(dialog.selectedFiles()[0]) == tmp_path / "events.db"
    dialog.fileSelected.emit(str(tmp_path / "new.db"))
    assert room.opened == [(tmp_path / "new.db",)]
    dialog.reject()
    room.desk.make(tmp_path / "june & july.db")
    assert room.box().text() == "june & july.db is there already."
    room.press("Open it")
    assert room.opened[1:] == [(tmp_path / "june & july.db",)]


def test_a_library_is_listed_once_it_is_there_in_a_window_that_remembers(qtbot, styled, settings, tmp_path):
    library = tmp_path / "library.db"
    for keeps, is_there, listed in ((True, False, []), (False, True, []), (True, True, [library])):
        if is_there:
            import_sources([str(paths.sample_capture())], library)
        window = MainWindow(library, settings, keeps)
        qtbot.addWidget(window)
        window.close()
        assert [one.path for one in recent_libraries.recent_libraries()] == listed
        assert window.menus["&Library/Re&cent libraries"].actions()[-1].objectName() == "clear_recent"
