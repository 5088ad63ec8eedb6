from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from viewer.ui.open_desk import OpenDesk


@pytest.fixture
def desk(qtbot, settings):
    window = QWidget()
    qtbot.addWidget(window)
    opened: list[list[Path]] = []
    followed: list[list[Path]] = []
    made = OpenDesk(settings, opened.append, followed.append, window)
    return made, opened, followed


def test_files_go_where_they_are_meant_to_go(desk, tmp_path):
    made, opened, followed = desk
    for ask, taken in ((made.open, opened), (made.open_folder, opened), (made.follow, followed)):
        dialog = ask()
        dialog.filesSelected.emit([str(tmp_path / "a.log")])
        assert taken.pop() == [tmp_path / "a.log"]
        dialog.close()


def test_the_folder_is_remembered(desk, settings, tmp_path):
    made, _, _ = desk
    dialog = made.open()
    dialog.directoryEntered.emit(str(tmp_path))
    dialog.close()
    assert settings.text("folder", "") == str(tmp_path)
    assert made.open_folder().directory().absolutePath() == str(tmp_path)
