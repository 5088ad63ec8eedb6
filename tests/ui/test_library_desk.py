from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QPushButton, QWidget

from tests.ui.work import echoing, telling
from viewer.jobs.import_sources import import_sources
from viewer.ui import library_message
from viewer.ui.library_desk import LibraryDesk
from viewer.ui.main_window import MainWindow
from viewer.ui.table_pages import Problem

SAMPLE = Path(__file__).parents[2] / "resources" / "sample-capture.ndjson"


class Room:
    """A desk over a library, with a program that says which words it was started with."""

    def __init__(self, qtbot, monkeypatch, folder: Path) -> None:
        self.library = folder / "library.db"
        self.window, self.problem = QWidget(), Problem()
        for part in (self.window, self.problem):
            qtbot.addWidget(part)
        self.window.show()
        self.opened: list[Path] = []
        monkeypatch.setattr(library_message, "open_in_its_window", self.opened.append)
        self.desk = LibraryDesk(self.library, self.problem, self.window, echoing())

    def dialog(self) -> QDialog | None:
        return next((one for one in self.window.findChildren(QDialog) if one.isVisible()), None)


@pytest.fixture
def room(qtbot, styled, monkeypatch, tmp_path):
    made = Room(qtbot, monkeypatch, tmp_path)
    yield made
    for dialog in made.window.findChildren(QDialog):
        dialog.reject()
    made.desk.close()


def test_a_backup_lies_beside_the_library_unless_another_place_is_chosen(room, qtbot, tmp_path):
    asked = room.desk.ask_backup()
    assert asked.directory().absolutePath() == str(tmp_path)
    assert Path(asked.selectedFiles()[0]).name.startswith("library.backup-2")
    asked.reject()
    dialog = room.desk.back_up(tmp_path / "copy.db")
    with qtbot.waitSignal(dialog.ended):
        pass
    assert dialog.words() == f"backup --library {room.library} --to {tmp_path / 'copy.db'} --progress"
    assert dialog.head() == "The backup is made"


def test_what_was_saved_from_damage_can_be_opened(room, qtbot, tmp_path):
    asked = room.desk.ask_repair()
    assert Path(asked.selectedFiles()[0]).name == "library-repaired.db"
    asked.reject()
    room.desk.program = telling({"report": {"sentence": "Saved 9 of 10.", "target": str(tmp_path / "new.db")}})
    dialog = room.desk.repair(tmp_path / "new.db")
    with qtbot.waitSignal(dialog.ended):
        pass
    assert (dialog.head(), dialog.words()) == ("What could be read is saved", "Saved 9 of 10.")
    next(one for one in dialog.findChildren(QPushButton) if one.text() == "Open the new library").click()
    assert room.opened == [tmp_path / "new.db"]


def test_what_was_saved_takes_the_place_of_the_library_and_the_window_begins_anew(room, qtbot, tmp_path):
    import_sources([str(SAMPLE)], tmp_path / "new.db")
    room.library.write_bytes(b"damaged")
    room.desk.program = telling({"report": {"sentence": "Saved 9 of 10.", "target": str(tmp_path / "new.db")}})
    dialog = room.desk.repair(tmp_path / "new.db")
    with qtbot.waitSignal(dialog.ended):
        pass
    next(one for one in dialog.findChildren(QPushButton) if one.text() == "Use it from now on").click()
    qtbot.waitUntil(lambda: room.opened == [room.library])
    assert not room.window.isVisible()
    assert room.library.read_bytes()[:6] == b"SQLite"
    assert [one.read_bytes() for one in tmp_path.glob("library.damaged-*.db")] == [b"damaged"]


def test_what_lies_elsewhere_is_opened_where_it_is(room, qtbot, tmp_path):
    target = str(tmp_path / "elsewhere" / "new.db")
    room.desk.program = telling({"report": {"sentence": "Saved.", "target": target, "is_sound": False}}, code=1)
    dialog = room.desk.repair(Path(target))
    with qtbot.waitSignal(dialog.ended):
        pass
    assert dialog.head() == "Saved, and not all of it is sound"
    shown = {one.text() for one in dialog.findChildren(QPushButton) if one.isVisible()}
    assert shown == {"Open the new library", "Show in folder", "Close"}
    room.library.touch()
    room.desk._use(dialog)
    qtbot.waitUntil(lambda: "does not lie beside" in dialog.words())


def test_verifying_leads_on_to_repair(room, qtbot):
    room.desk.program = telling({"report": {"is_sound": False, "sentence": "Damaged.", "problems": []}}, code=1)
    room.problem.verify_asked.emit()
    dialog = room.dialog()
    with qtbot.waitSignal(dialog.ended):
        pass
    next(one for one in dialog.findChildren(QPushButton) if one.text().startswith("Repair")).click()
    qtbot.waitUntil(lambda: isinstance(room.dialog(), QFileDialog))
    assert room.dialog().windowTitle() == "Repair into a new library"


def test_the_page_of_a_problem_leads_to_repair_and_to_another_library(room, tmp_path):
    room.problem.repair_asked.emit()
    assert room.dialog().windowTitle() == "Repair into a new library"
    room.dialog().reject()
    room.problem.other_asked.emit()
    asked = room.dialog()
    assert asked.windowTitle() == "Open another library"
    asked.fileSelected.emit(str(tmp_path / "other.db"))
    assert room.opened == [tmp_path / "other.db"]


def test_the_folder_of_the_library_is_opened_in_the_file_manager(room, monkeypatch, tmp_path):
    asked: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: asked.append(url.toLocalFile()))
    room.desk.handlers()["library_folder"]()
    assert [Path(one) for one in asked] == [tmp_path.resolve()]


@pytest.fixture
def library(tmp_path):
    made = tmp_path / "library.db"
    import_sources([str(SAMPLE)], made)
    return made


def test_the_real_program_verifies(qtbot, styled, library):
    window = QWidget()
    qtbot.addWidget(window)
    desk = LibraryDesk(library, Problem(window), window)
    dialog = desk.verify()
    with qtbot.waitSignal(dialog.ended, timeout=60_000):
        pass
    assert dialog.head() == "Nothing is damaged"
    assert "events" in dialog.words()


def test_a_library_that_is_damaged_at_the_start_is_told_with_the_next_steps(qtbot, styled, library, settings):
    with library.open("r+b") as file:
        for page in range(1, library.stat().st_size // 4096):
            file.seek(4096 * page)
            file.write(b"\xff" * 64)
    window = MainWindow(library, settings)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.failed):
        window.show()
    assert window.parts.pages.currentWidget() is window.parts.problem
    shown = {one.text() for one in window.parts.problem.findChildren(QPushButton) if one.isVisible()}
    assert shown == {"Verify…", "Repair into a new library…", "Open another library…", "Try again"}
    before = library.read_bytes()
    window.close()
    assert library.read_bytes() == before
