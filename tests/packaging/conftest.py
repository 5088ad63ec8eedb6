"""The packages of this commit, made once for all tests that install them, and a clone to make others from."""

import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from tests.packaging.recipes import BUILD, ROOT, recipe

# What is made together: these share the one-folder build.
_TOGETHER = ("folder", "deb", "portable")


@cache
def _made(targets: tuple[str, ...]) -> Path:
    command = [sys.executable, str(BUILD / "package.py"), *targets]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return BUILD / "out"


def _package(target: str) -> Path:
    out = _made(_TOGETHER if target in _TOGETHER else (target,))
    return out / "packages" / recipe("identity").file_names()[target]


@pytest.fixture(scope="session")
def folder() -> Path:
    """The one-folder build."""
    _made(_TOGETHER)
    made: Path = recipe("frozen.folder").FOLDER
    return made


@pytest.fixture(scope="session")
def debian_package() -> Path:
    """The .deb."""
    return _package("deb")


@pytest.fixture(scope="session")
def portable_file() -> Path:
    """The .run."""
    return _package("portable")


@pytest.fixture(scope="session")
def windows_setup() -> Path:
    """The setup.exe."""
    return _package("windows")


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """What git would give a new user, in a folder with a space and a letter beyond ASCII."""
    target = tmp_path / "Tier Viewer ü"
    files = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for name in filter(None, files.split("\0")):
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, target / name)
    return target
