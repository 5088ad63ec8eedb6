import os
import sys
from pathlib import Path

import pytest

from tests.program import mode
from viewer import paths


def test_resources_of_the_checkout_and_of_an_installed_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert (paths.resources() / "field-guide.json").is_file()
    package = tmp_path / "viewer"
    (package / "resources").mkdir(parents=True)
    monkeypatch.setattr(paths, "__file__", str(package / "paths.py"))
    assert paths.resources() == package / "resources"


def test_the_library_that_is_named_wins(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(paths.LIBRARY_VARIABLE, str(tmp_path / "x.db"))
    assert paths.default_library() == tmp_path / "x.db"
    for value in ("", None):
        if value is None:
            monkeypatch.delenv(paths.LIBRARY_VARIABLE)
        else:
            monkeypatch.setenv(paths.LIBRARY_VARIABLE, value)
        assert paths.default_library().parts[-2:] == ("tier-viewer", "library.db")


def test_folders_lie_in_the_persons_own(tmp_path: Path) -> None:
    home = Path(os.environ["HOME"])
    for folder in (paths.log_folder(), paths.settings_folder()):
        assert home in folder.parents
        assert "tier-viewer" in folder.parts


def test_the_command_that_starts_the_program_again(monkeypatch: pytest.MonkeyPatch) -> None:
    assert paths.program()[0] == sys.executable
    assert paths.program()[-2:] == ["-m", "viewer"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert paths.program() == [sys.executable]
    assert paths.window_program() == [sys.executable]


def test_the_window_of_windows_starts_its_neighbour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(sys, "executable", "/programs/Tier Viewer/Tier Viewer.exe")
    assert paths.program() == ["/programs/Tier Viewer/tier-viewer.exe"]
    assert paths.window_program() == ["/programs/Tier Viewer/Tier Viewer.exe"]


@pytest.mark.parametrize("umask", [0, 0o022])
def test_private_folders(tmp_path: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        paths.make_private_folder(tmp_path / "a" / "b")
        (tmp_path / "open").mkdir(mode=0o755)
        paths.make_private_folder(tmp_path / "open")
    finally:
        os.umask(before)
    assert mode(tmp_path / "a") == mode(tmp_path / "a" / "b") == 0o700
    assert mode(tmp_path / "open") == 0o777 & ~umask & 0o755


@pytest.mark.parametrize("umask", [0, 0o022])
def test_what_is_made_is_private_whatever_the_surroundings_say(tmp_path: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        paths.keep_files_private()
        (tmp_path / "file").touch()
        (tmp_path / "folder").mkdir()
    finally:
        os.umask(before)
    assert mode(tmp_path / "file") == 0o600
    assert mode(tmp_path / "folder") == 0o700
