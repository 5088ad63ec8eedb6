"""What packages are called: name, version and identifiers as the program itself has them, and the commit's own time.

Standard library only: this is read before anything is installed.
"""

import os
import platform
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from viewer import APP_ID, COMMAND, LIBRARY_SUFFIX, NAME, __version__  # noqa: E402

__all__ = ["APP_ID", "COMMAND", "LIBRARY_SUFFIX", "NAME", "SUMMARY", "VERSION"]

VERSION = __version__
SUMMARY = "What happened to a customer's loyalty tier, offline, with evidence"
LIBRARY_TYPE = "application/vnd.tier-viewer.library"
LICENCE = "MIT"
MAINTAINER = "Tier Viewer contributors <tier-viewer@users.noreply.github.com>"

# A clone without history (an unpacked source archive) is dated like this; any fixed time keeps builds alike.
_NO_COMMIT = 1_767_225_600


def commit_time() -> int:
    """The time of the commit that is built, in seconds since 1970: every file of a package bears it.

    ``SOURCE_DATE_EPOCH`` wins where it is set (https://reproducible-builds.org/specs/source-date-epoch/).
    """
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given:
        return int(given)
    told = _git("log", "-1", "--format=%ct")
    return int(told) if told else _NO_COMMIT


def commit() -> str:
    """The short name of the commit that is built, with a ``+`` where files differ from it; empty outside a clone."""
    name = _git("rev-parse", "--short=12", "HEAD")
    return name + "+" if name and _git("status", "--porcelain", "--untracked-files=no") else name


def _git(*words: str) -> str:
    try:
        done = subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True, check=False)
    except OSError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def machine() -> str:
    """The processor this builds for, as packages spell it: ``x86_64`` or ``arm64``."""
    name = platform.machine().lower()
    return {"amd64": "x86_64", "aarch64": "arm64"}.get(name, name)


def debian_machine() -> str:
    """The same in Debian's words: ``amd64`` or ``arm64``."""
    return {"x86_64": "amd64"}.get(machine(), machine())


def file_names() -> dict[str, str]:
    """Target of package.py -> the name of the file that it makes in build/out/packages/."""
    return {
        "deb": f"{COMMAND}_{VERSION}_{debian_machine()}.deb",
        "portable": f"{COMMAND}-{VERSION}-linux-{machine()}.run",
        "windows": f"{COMMAND}-{VERSION}-windows-x86_64-setup.exe",
        "macos": f"{COMMAND}-{VERSION}-macos-{machine()}.dmg",
    }
