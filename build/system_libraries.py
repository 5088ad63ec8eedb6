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

# Library -> Debian package. Without these not even a picture can be drawn.
DRAWING = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libzstd.so.1": "libzstd1",
}
# Needed as well for a window on a screen.
WINDOW = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


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
