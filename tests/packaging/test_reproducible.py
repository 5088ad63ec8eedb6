"""Two builds of one commit, in different folders and surroundings, give the same bytes."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.packaging.recipes import ROOT, recipe

pytestmark = [pytest.mark.packages, pytest.mark.skipif(sys.platform != "linux", reason="made for Linux here")]

# What differs between two people's machines.
SURROUNDINGS = {"TZ": "Pacific/Chatham", "LC_ALL": "C", "PYTHONHASHSEED": "4711", "XZ_DEFAULTS": "-T0", "GZIP": ""}


@pytest.fixture
def second_build(clone: Path, tmp_path: Path) -> Path:
    """build/out of a clone, where package.py has made the packages for Linux."""
    moment = str(recipe("identity").commit_time())
    home = tmp_path / "home"
    home.mkdir()
    # The same commit, with the same changes to it if there are any.
    subprocess.run(["git", "clone", "-q", "--no-checkout", str(ROOT), str(tmp_path / "git")], check=True)
    (tmp_path / "git" / ".git").rename(clone / ".git")
    subprocess.run(["git", "reset", "-q"], cwd=clone, capture_output=True, check=True)
    done = subprocess.run(
        # What package.py does once its .venv is there; this one serves.
        ["sh", "-c", 'umask 077 && exec "$@"', "sh", sys.executable, "build/recipes.py", "deb", "portable"],
        cwd=clone,
        env=os.environ | SURROUNDINGS | {"SOURCE_DATE_EPOCH": moment, "HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return clone / "build" / "out"


def sums(folder: Path) -> dict[str, str]:
    """Place -> kind, permissions and SHA-256 of every file and link."""
    return {
        path.relative_to(folder).as_posix(): f"link to {os.readlink(path)}"
        if path.is_symlink()
        else f"{path.stat().st_mode:o} {hashlib.sha256(path.read_bytes()).hexdigest()}"
        for path in sorted(folder.rglob("*"))
        if path.is_symlink() or path.is_file()
    }


def test_a_second_build_is_the_same(
    folder: Path, debian_package: Path, portable_file: Path, second_build: Path
) -> None:
    assert sums(second_build / "folder" / folder.name) == sums(folder)
    for package in (debian_package, portable_file):
        for name in (package.name, f"{package.name}.cdx.json"):
            second = second_build / "packages" / name
            assert second.read_bytes() == package.with_name(name).read_bytes(), name
