"""Which packages there are and how each is made: the work behind package.py, within .venv."""

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import checksums
import environment
import icon_files
import sbom
from environment import OUT, say, shown
from frozen import folder
from linux import deb, portable
from macos import bundle
from windows import application, installer

PACKAGES = OUT / "packages"
ICONS = OUT / "icons"


class Recipe(NamedTuple):
    """What makes a package, and the folder with the application that goes into it."""

    make: Callable[[Path], list[Path]]
    application: Path


RECIPES = {
    "folder": Recipe(folder.make, folder.FOLDER),
    "deb": Recipe(deb.make, folder.FOLDER),
    "portable": Recipe(portable.make, folder.FOLDER),
    "windows": Recipe(installer.make, application.FOLDER),
    "macos": Recipe(bundle.make, bundle.APPLICATION),
}


def main(targets: list[str]) -> int:
    """Make the targets in the order of the table; those that need the one-folder build get a fresh one."""
    unknown = [target for target in targets if target not in RECIPES]
    if unknown or not targets:
        say(f"usage: python3 build/package.py TARGET...   with TARGET one of {', '.join(RECIPES)}")
        return 2
    wanted = [name for name in RECIPES if name in targets]
    if any(RECIPES[name].application == folder.FOLDER for name in wanted) and "folder" not in wanted:
        wanted.insert(0, "folder")
    PACKAGES.mkdir(parents=True, exist_ok=True)
    icon_files.make(ICONS)
    for name in wanted:
        make(name)
    checksums.write(PACKAGES)
    return 0


def make(name: str) -> None:
    """Make one package with the list of what is inside beside it, and say what came of it."""
    say(f"Making {name} ...")
    started = time.monotonic()
    made = RECIPES[name].make(PACKAGES)
    if name != "folder":
        made.append(sbom.write(RECIPES[name].application, name, PACKAGES))
    for path in made:
        say(f"  {shown(path)}  {size(path) / 1e6:.1f} MB")
    say(f"  {time.monotonic() - started:.0f} s")


def size(path: Path) -> int:
    """Bytes of a file, or of everything in a folder."""
    files = [path] if path.is_file() else path.rglob("*")
    return sum(file.stat().st_size for file in files if file.is_file() and not file.is_symlink())


if __name__ == "__main__":
    sys.exit(environment.main_guard(main, sys.argv[1:]))
