"""The one-folder build: the program with Python, Qt and everything else that it needs, ready to be copied."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import environment
import identity
import tools

FOLDER = environment.OUT / "folder" / identity.COMMAND
WORK = environment.OUT / "pyinstaller"
SPEC = Path(__file__).with_name("tier-viewer.spec")
LOG = environment.OUT / "pyinstaller.log"


def make(out: Path) -> list[Path]:
    """Make build/out/folder/tier-viewer anew, whatever ``out`` is for packages; the same commit gives the same bytes.

    Raises SetupProblem.
    """
    del out
    if sys.platform.startswith("linux"):
        tools.need("objdump")
    shutil.rmtree(FOLDER, ignore_errors=True)
    WORK.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"]
    command += ["--distpath", str(FOLDER.parent), "--workpath", str(WORK), str(SPEC)]
    variables = environment.clean_environment(
        PYTHONHASHSEED="1", SOURCE_DATE_EPOCH=str(identity.commit_time()), PYINSTALLER_CONFIG_DIR=str(WORK / "cache")
    )
    with LOG.open("w", encoding="utf-8") as log:
        done = subprocess.run(
            command, cwd=environment.ROOT, env=variables, stdout=log, stderr=subprocess.STDOUT, check=False
        )
    if done.returncode or not FOLDER.is_dir():
        raise environment.SetupProblem(f"PyInstaller failed; see {environment.shown(LOG)}.")
    set_times(FOLDER)
    return [FOLDER]


def set_times(folder: Path) -> None:
    """Give every file the time of the commit and plain permissions, so that packages of it are alike."""
    moment = identity.commit_time()
    for path in folder.rglob("*"):
        if not path.is_symlink():
            executable = path.is_dir() or (path.parent == folder and path.suffix in ("", ".exe"))
            path.chmod(0o755 if executable else 0o644)
        os.utime(path, (moment, moment), follow_symlinks=os.utime not in os.supports_follow_symlinks)
    os.utime(folder, (moment, moment))
