"""What of resources/ is shipped in packages, and what is written beside it: the commit that a package was made from."""

import re
from pathlib import Path

import identity

RESOURCES = identity.ROOT / "resources"
DEVELOPER = RESOURCES / "developer"
LOCK = identity.ROOT / "build" / "runtime.lock"
COMMIT_FILE = "commit.txt"  # as viewer/jobs/versions.py reads it


def resources() -> list[Path]:
    """The files of resources/ that the program reads; what is for readers of the repository stays there."""
    files = (path for path in RESOURCES.rglob("*") if path.is_file() and DEVELOPER not in path.parents)
    return sorted(path for path in files if not path.name.startswith(("README", "window-")))


def distributions() -> list[str]:
    """The names of the Python packages that the program runs on; pip, which sqlite-utils asks for, is none of them."""
    named = re.findall(r"^([a-z0-9-]+)==", LOCK.read_text(encoding="utf-8"), re.MULTILINE)
    return [name for name in named if name != "pip"]


def write_commit(folder: Path) -> Path:
    """Write the name of the commit to commit.txt in a folder, which must exist; About shows it. Gives the file."""
    target = folder / COMMIT_FILE
    target.write_text(f"{identity.commit()}\n", encoding="utf-8", newline="\n")
    return target
