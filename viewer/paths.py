"""The one front door for paths: where resources, libraries, logs and settings live, installed or not."""

import os
import subprocess
import sys
from pathlib import Path

import platformdirs

from viewer import COMMAND, NAME

LIBRARY_VARIABLE = "TIER_VIEWER_LIBRARY"
WITHOUT_CONSOLE: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)
"""``creationflags`` for starting ``program()``: on Windows the window has no console, and none may flash up."""


def resources() -> Path:
    """The folder of icons, field guide and sample: inside an installed package, else beside it in the checkout."""
    package = Path(__file__).resolve().parent
    installed = package / "resources"
    return installed if installed.is_dir() else package.parent / "resources"


def default_library() -> Path:
    """The library used when none is named: ``TIER_VIEWER_LIBRARY``, else one in the local data folder."""
    named = os.environ.get(LIBRARY_VARIABLE)
    if named:
        return Path(named)
    return _data_folder() / "library.db"


def sample_library() -> Path:
    """The library that the sample is tried in, so that it never gets among a person's own events."""
    return _data_folder() / "sample.db"


def recent_libraries() -> Path:
    """The file that names the libraries that were opened last; it is the owner's alone, as they are."""
    return _data_folder() / "recent-libraries.json"


def sample_capture() -> Path:
    """The capture that comes with the program, of people who do not exist."""
    return resources() / "sample-capture.ndjson"


def _data_folder() -> Path:
    return Path(platformdirs.user_data_dir(COMMAND, appauthor=False, roaming=False))


def log_folder() -> Path:
    """Where the rotating log is written; made readable by its owner only by whoever writes there."""
    return Path(platformdirs.user_log_dir(COMMAND, appauthor=False))


def settings_folder() -> Path:
    """Where the window remembers its layout."""
    return Path(platformdirs.user_config_dir(COMMAND, appauthor=False, roaming=False))


def own_folders() -> list[Path]:
    """The folders that are the program's own, in which nothing else may be put."""
    return [_data_folder(), log_folder(), settings_folder()]


def program() -> list[str]:
    """The command that starts this program once more, for work that runs in a process of its own."""
    if getattr(sys, "frozen", False):
        # On Windows the window is a program of its own, whose neighbour works and prints.
        return [str(Path(sys.executable).with_name(f"{COMMAND}.exe")) if sys.platform == "win32" else sys.executable]
    return [sys.executable, "-P", "-m", "viewer"]  # -P: not a folder called viewer that happens to be here


def window_program() -> list[str]:
    """The command that opens one more window: on Windows the program without a console, which would stay behind."""
    if getattr(sys, "frozen", False) and sys.platform == "win32":
        return [str(Path(sys.executable).with_name(f"{NAME}.exe"))]
    return program()


def make_private_folder(folder: Path) -> None:
    """Creates a folder, and those above it, that only their owner can enter; an existing folder stays as it is."""
    if not folder.is_dir():
        if folder.parent != folder:
            make_private_folder(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)
        folder.chmod(0o700)


def keep_files_private() -> None:
    """From now on whatever this process makes is its owner's alone, also what Qt makes by itself (its own settings)."""
    os.umask(0o077)
