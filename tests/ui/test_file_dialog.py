import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QFileInfo
from PySide6.QtWidgets import QFileDialog, QFileIconProvider, QFileSystemModel

from viewer.ui.file_dialog import FileDialog

TRY = "import fcntl, sys; fcntl.lockf(open(sys.argv[1], 'rb+'), fcntl.LOCK_EX | fcntl.LOCK_NB)"


def lists(dialog: QFileDialog, file: Path) -> bool:
    model = dialog.findChild(QFileSystemModel)
    index = model.index(str(file))
    return index.isValid() and bool(model.type(index)) and not model.fileIcon(index).isNull()


@pytest.mark.skipif(sys.platform == "win32", reason="locks of POSIX")
@pytest.mark.parametrize("plain", [False, True])
def test_a_lock_on_a_listed_file_stays(tmp_path, qtbot, plain):
    """The control: Qt's own dialog looks into the file, and by that lets go of what this process has locked in it."""
    import fcntl

    file = tmp_path / "library.db-shm"
    file.write_bytes(b"\0" * 100)
    with file.open("rb+") as held:
        fcntl.lockf(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        dialog = QFileDialog(None, "Open", str(tmp_path)) if plain else FileDialog(None, "Open", str(tmp_path))
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitUntil(lambda: lists(dialog, file), timeout=20_000)
        tried = subprocess.run([sys.executable, "-c", TRY, str(file)], capture_output=True, check=False)
        assert (tried.returncode == 0) == plain


def test_it_begins_where_it_is_told_and_suggests_a_name(tmp_path, qtbot):
    dialog = FileDialog(None, "Save", str(tmp_path / "name.csv"), "Tables (*.csv)")
    qtbot.addWidget(dialog)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    assert Path(dialog.directory().path()) == tmp_path
    assert [Path(name) for name in dialog.selectedFiles()] == [tmp_path / "name.csv"]
    assert dialog.nameFilters() == ["Tables (*.csv)"]
    icons = dialog.iconProvider()
    assert icons.type(QFileInfo(str(tmp_path))) == "Folder"
    assert icons.type(QFileInfo(str(tmp_path / "x.db-wal"))) == "File"
    assert not icons.icon(QFileIconProvider.IconType.Drive).isNull()


def test_nothing_else_opens_a_dialog_for_files():
    sources = [
        path for path in (Path(__file__).parents[2] / "viewer" / "ui").glob("*.py") if path.name != "file_dialog.py"
    ]
    assert len(sources) > 100
    ways = ("QFileDialog(", "QFileDialog.get", "QFileSystemModel", "QFileIconProvider")
    assert [path.name for path in sources if any(way in path.read_text("utf-8") for way in ways)] == []
