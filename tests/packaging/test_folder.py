"""The one-folder build, used as it lies there: what is in it, and that it works wherever it is put."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.packaging.recipes import ROOT, recipe

pytestmark = [pytest.mark.packages, pytest.mark.skipif(sys.platform != "linux", reason="made for Linux here")]

NETWORK = ("libQt6Network", "QtNetwork", "libssl", "_ssl.", "libcurl", "libgssapi")


def run(program: Path, *words: str, cwd: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """The program with nothing but these variables: no display, no home, no locale."""
    command = [str(program), *words]
    return subprocess.run(command, cwd=cwd, env=variables, capture_output=True, text=True, check=False, timeout=120)


def test_it_works_from_any_place(folder: Path, tmp_path: Path) -> None:
    place = tmp_path / "Prográmme 程序 with spaces"
    shutil.copytree(folder, place / folder.name, symlinks=True)
    program = place / folder.name / recipe("identity").COMMAND
    # A folder of this name beside the person must not be taken for the program.
    (tmp_path / "viewer").mkdir()
    (tmp_path / "viewer" / "__init__.py").write_text("raise SystemExit(9)", encoding="utf-8")
    home = {"HOME": str(place)}
    told = run(program, "--version", cwd=tmp_path, **home)
    assert told.stdout == f"Tier Viewer {recipe('identity').VERSION}\n"
    checked = run(program, "self-test", cwd=tmp_path, **home)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    library = str(tmp_path / "library.db")
    sample = str(ROOT / "resources" / "sample-capture.ndjson")
    imported = run(program, "import", sample, "--library", library, "--json", cwd=tmp_path, **home)
    assert json.loads(imported.stdout.splitlines()[-1])["events"] == 413
    found = run(program, "search", "acme.ex event:downgraded", "--library", library, "--count", cwd=tmp_path, **home)
    assert found.stdout == "1\n"


def test_nothing_of_the_building_machine_is_inside(folder: Path) -> None:
    names = [path.relative_to(folder).as_posix() for path in folder.rglob("*") if "licences" not in path.parts]
    assert not [name for name in names if any(part in name for part in NETWORK)]
    assert not [name for name in names if "pytest" in name or "mypy" in name or "hypothesis" in name]
    broken = [path for path in folder.rglob("*") if path.is_symlink() and not path.exists()]
    assert broken == []
    for path in folder.rglob("*"):
        if path.is_symlink():
            assert not os.path.isabs(os.readlink(path)), path
            assert path.resolve().is_relative_to(folder.resolve())


def test_qt_lies_beside_the_program_and_can_be_replaced(folder: Path, tmp_path: Path) -> None:
    """What the LGPL asks for: a library of Qt is a file of its own, and the one that lies there is the one used."""
    place = tmp_path / "changed"
    shutil.copytree(folder, place, symlinks=True)
    library = next(place.rglob("libQt6Svg.so.6"))
    library.resolve().write_bytes(b"not a library")
    picture = str(tmp_path / "window.png")
    variables = {"HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    done = run(place / "tier-viewer", "open", "--screenshot", picture, cwd=tmp_path, **variables)
    assert done.returncode != 0
    assert "Qt6Svg" in done.stdout + done.stderr or not Path(picture).exists()
