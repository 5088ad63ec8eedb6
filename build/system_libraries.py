"""The system libraries that Qt's wheels expect on Linux: which are missing, and which packages bring them.

The lists were read from the wheel itself (the NEEDED entries of QtWidgets and of the platform plug-ins).
"""

import ctypes
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from viewer.jobs.check_display import PACKAGES  # noqa: E402  (standard library only, as all of this)

# Needed for a window on a screen; without the others not even a picture can be drawn.
_OF_SCREENS = ("libX11-xcb.so.1", "libxkbcommon-x11.so.0")
# Library -> Debian package.
WINDOW = {name: package for name, package in PACKAGES.items() if name.startswith("libxcb") or name in _OF_SCREENS}
DRAWING = {name: package for name, package in PACKAGES.items() if name not in WINDOW}


def missing(libraries: dict[str, str]) -> list[str]:
    """The packages whose libraries cannot be loaded; none on Windows and macOS, whose wheels need nothing more."""
    if not sys.platform.startswith("linux"):
        return []
    return sorted({package for library, package in libraries.items() if not loads(library)})


def missing_for_qt() -> list[str]:
    """The packages that are missing for drawing or for windows."""
    return sorted({*missing(DRAWING), *missing(WINDOW)})


def install_line(packages: list[str]) -> str:
    """What a person without root rights is asked to run."""
    return f"sudo apt-get update && sudo apt-get install -y {shlex.join(packages)}"


def loads(library: str) -> bool:
    """Whether the system's loader finds the library and everything that it needs in turn."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_apt() -> bool:
    """Whether this is Debian, Ubuntu or one of their children."""
    return shutil.which("apt-get") is not None


def is_root() -> bool:
    """Whether this process may install system packages."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def ensure(log: Path) -> None:
    """Install what Qt misses when that is allowed, else print how; never stops anything."""
    packages = missing_for_qt()
    if not packages:
        return
    if has_apt() and is_root():
        print(f"Installing the system libraries that Qt needs: {' '.join(packages)} ...", flush=True)
        if apt_install(packages, log) and not missing_for_qt():
            return
    if has_apt():
        print("Qt misses system libraries. Please run this line, then start again:", flush=True)
        print(f"  {install_line(packages)}", flush=True)
    else:
        names = [name for name in (DRAWING | WINDOW) if not loads(name)]
        print(f"Qt misses these system libraries, please install them: {', '.join(names)}", flush=True)


def apt_install(packages: list[str], log: Path) -> bool:
    """Update the package lists and install; whether both worked. Output goes to the log."""
    apt = ["apt-get", "-o", "DPkg::Lock::Timeout=300"]
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("a", encoding="utf-8") as output:
        # The update may fail for a foreign package source while ours answers: the installation decides.
        for command in ([*apt, "update"], [*apt, "install", "-y", "--no-install-recommends", *packages]):
            done = subprocess.run(
                command, env=environment, stdin=subprocess.DEVNULL, stdout=output, stderr=output, check=False
            )
    return done.returncode == 0
