"""The system's tools that packages are made with: found, installed where that is allowed, or asked for in one line."""

import os
import shutil

import system_libraries
from environment import SETUP_LOG, SetupProblem, say, shown

# Program -> Debian package.
PACKAGES = {
    "appstreamcli": "appstream",
    "debootstrap": "debootstrap",
    "desktop-file-validate": "desktop-file-utils",
    "dpkg-deb": "dpkg",
    "git": "git",
    "import": "imagemagick",
    "lintian": "lintian",
    "makensis": "nsis",
    "makeself": "makeself",
    "objdump": "binutils",
    "openbox": "openbox",
    "shellcheck": "shellcheck",
    "strace": "strace",
    "wmctrl": "wmctrl",
    "x86_64-w64-mingw32-gcc": "gcc-mingw-w64-x86-64",
    "xauth": "xauth",
    "xdotool": "xdotool",
    "xprop": "x11-utils",
    "Xvfb": "xvfb",
}


def need(*programs: str) -> None:
    """Make sure that these programs can be started; root on Debian gets them installed.

    Raises SetupProblem with the line to run where that is not allowed or did not work.
    """
    missing = [name for name in programs if not found(name)]
    if not missing:
        return
    wanted = sorted({PACKAGES[name] for name in missing})
    if not system_libraries.has_apt():
        raise SetupProblem(f"These programs are needed and missing: {', '.join(missing)}. Please install them.")
    if not system_libraries.is_root():
        raise SetupProblem(f"Programs are missing; please run: {system_libraries.install_line(wanted)}")
    say(f"Installing {' '.join(wanted)} ...")
    system_libraries.apt_install(wanted, SETUP_LOG)
    left = [name for name in missing if not found(name)]
    if left:
        raise SetupProblem(f"{', '.join(left)} could not be installed; see {shown(SETUP_LOG)}")


def found(program: str) -> bool:
    """Whether the program is there; the folders of root are looked into as well."""
    path = os.pathsep.join([os.environ.get("PATH", os.defpath), "/usr/sbin", "/sbin"])
    return shutil.which(program, path=path) is not None
