"""What the machine code of a folder needs of the system that it runs on, read from the files themselves."""

import re
import subprocess
from pathlib import Path
from typing import NamedTuple

import environment

# Library -> the Debian packages that bring it, first the name of today. Only what may not or need not be in the folder:
# the C and C++ libraries, and what belongs to the graphics drivers or the display server.
PACKAGES = {
    "ld-linux-x86-64.so.2": "libc6",
    "ld-linux-aarch64.so.1": "libc6",
    "libc.so.6": "libc6",
    "libdl.so.2": "libc6",
    "libm.so.6": "libc6",
    "libpthread.so.0": "libc6",
    "librt.so.1": "libc6",
    "libutil.so.1": "libc6",
    "libgcc_s.so.1": "libgcc-s1",
    "libstdc++.so.6": "libstdc++6",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libOpenGL.so.0": "libopengl0",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb.so.1": "libxcb1",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libglib-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libz.so.1": "zlib1g",
}
# The C++ library tells its versions by symbols: the first GCC with each of them, from the list at
# https://gcc.gnu.org/onlinedocs/libstdc++/manual/abi.html
GCC_OF_SYMBOLS = {28: "9.3", 29: "11.1", 30: "12.1", 31: "13.1", 32: "13.2", 33: "14.1", 34: "15.1"}
# What no file is linked with: the settings of fonts (and with them at least one font), keyboards, compose keys.
DATA = ("fontconfig-config", "libx11-data", "xkb-data")

_NEEDED = re.compile(r"^  NEEDED +(\S+)$", re.MULTILINE)
_SYMBOLS = re.compile(r" (GLIBC|GLIBCXX)_([\d.]+)$", re.MULTILINE)


class Needs(NamedTuple):
    """What a folder needs of the system."""

    libraries: frozenset[str]
    glibc: str
    """The version of the C library, such as 2.36."""
    gcc: str
    """The version of GCC whose C++ library is enough."""


def needs_of(folder: Path) -> Needs:
    """Everything that the files were linked with and that is not in the folder."""
    files = elf_files(folder)
    told = described(files)
    inside = {path.name for path in folder.rglob("*")}
    symbols: dict[str, set[tuple[int, ...]]] = {"GLIBC": {(2,)}, "GLIBCXX": {(3, 4, 0)}}
    for kind, version in _SYMBOLS.findall(told):
        parts = tuple(map(int, version.split(".")))
        symbols[kind].add((*parts, 0) if parts == (3, 4) else parts)
    oldest_known = min(GCC_OF_SYMBOLS)
    return Needs(
        frozenset(_NEEDED.findall(told)) - inside,
        ".".join(map(str, max(symbols["GLIBC"]))),
        GCC_OF_SYMBOLS[max(oldest_known, *(version[2] for version in symbols["GLIBCXX"]))],
    )


def elf_files(folder: Path) -> list[Path]:
    """The programs and libraries in machine code."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return [path for path in files if starts_as_elf(path)]


def starts_as_elf(path: Path) -> bool:
    """Whether the file is of Linux's format for machine code."""
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def described(files: list[Path]) -> str:
    """What objdump tells about the linking of the files."""
    done = subprocess.run(["objdump", "-p", *map(str, files)], capture_output=True, text=True, check=True)
    return done.stdout


def dependencies(needs: Needs) -> list[str]:
    """The same in Debian's words, sorted. Raises SetupProblem for a library whose package is not known here."""
    strangers = sorted(needs.libraries - PACKAGES.keys())
    if strangers:
        raise environment.SetupProblem(
            f"The program needs {', '.join(strangers)}: put it into the folder, or its package into "
            "build/linux/libraries.py."
        )
    versions = {"libc6": f" (>= {needs.glibc})", "libstdc++6": f" (>= {needs.gcc})"}
    packages = {PACKAGES[library] for library in needs.libraries} | {"libc6", *DATA}
    return sorted(package + versions.get(package, "") for package in packages)
