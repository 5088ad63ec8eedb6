"""What is inside an application folder: every file and every Python module, each with the part that it belongs to.

The folder itself is looked at, not the recipe that filled it: what crept in is found as well.
"""

import platform
import re
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Literal, NamedTuple

from PyInstaller.archive.readers import ArchiveReadError, CArchiveReader  # type: ignore[import-untyped]

import debian_files
import distributions
import identity

Kind = Literal["program", "python", "distribution", "debian", "unknown"]


class Library(NamedTuple):
    """A well-known library that some part brings along, by what its file says of itself."""

    name: str
    version: str


@dataclass(frozen=True)
class Part:
    """What has one origin, one version and one licence."""

    kind: Kind
    name: str
    version: str = ""
    licence: str = ""
    files: list[str] = field(default_factory=list)
    """Places in the folder, with slashes."""
    modules: list[str] = field(default_factory=list)
    """Python modules within the program's own file or within a zip archive."""
    libraries: set[Library] = field(default_factory=set)


# How a well-known library tells its version: what its file is called, and what stands in it.
MARKS = {
    "Qt": (r"(lib)?Qt6?Core(\.|$)", rb"Qt (6\.\d+\.\d+) \("),
    "ICU": (r"(lib)?icuuc", rb"\x00(\d\d\.\d)\x00"),
    "OpenSSL": (r"libcrypto", rb"OpenSSL (\d+\.\d+\.\d+)"),
    "SQLite": (r"(lib)?sqlite3\.", rb"(?<![\d.])(3\.\d+\.\d+)\x00"),
}
PYTHON_LIBRARY = re.compile(r"(lib)?python3\.?\d\d?(\.so|\.dll|\.dylib)|Python$")
# Python itself: its library, its standard library and what the installers of python.org put beside them.
PYTHON_FILES = re.compile(
    r"(lib)?python3[\d.]*(\.dll|\.so|\.dylib|\.zip|\._pth|$)|base_library\.zip$|Python$"
    r"|(sqlite3|libcrypto-\d.*|libssl-\d.*|libffi-\d|vcruntime140(_1)?|zlib1)\.dll$"
    r"|lib(crypto|ssl|sqlite3|ffi|lzma|z|bz2|mpdec|expat)[\d.]*\.dylib$",
    re.IGNORECASE,
)
# What lies around the folder with everything else: what a person starts, and what macOS wants to know of it.
AROUND = re.compile(r"[^/]+$|Contents/(MacOS/|_CodeSignature/|Info\.plist$|PkgInfo$|Resources/[^/]+\.icns$)")
PROGRAM_MODULES = ("viewer", "start")
PYINSTALLER = ("pyimod", "pyiboot", "pyi_rth", "_pyi_rth", "PyInstaller")
# Modules of the standard library that Python's own list of them does not name.
STANDARD = re.compile(r"_sysconfigdata|__hello__$|__phello__$")


def scan(folder: Path) -> list[Part]:
    """Every part that has something in the folder, sorted by kind and name; each file belongs to exactly one."""
    known = distributions.known(folder)
    files = sorted(path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    interpreter = Part("python", "CPython", python_version(files), "PSF-2.0")
    found: dict[tuple[Kind, str], Part] = {}

    def part(new: Part) -> Part:
        return found.setdefault((new.kind, new.name), new)

    places = {path: PurePosixPath(path.relative_to(folder).as_posix()) for path in files}
    strangers = [path for path in files if owner(places[path], known, interpreter) is None]
    packages = debian_files.owners([path.name for path in strangers if is_native(path)])
    for path, place in places.items():
        debian = packages.get(path.name)
        owned = owner(place, known, interpreter) or (
            Part("debian", debian.name, debian.version) if debian else Part("unknown", str(place))
        )
        mine = part(owned)
        mine.files.append(str(place))
        mine.libraries.update(libraries(path))
        for module in modules(path):
            part(module_owner(module, known, interpreter)).modules.append(module)
    return sorted(found.values(), key=lambda each: (each.kind, each.name.lower()))


def owner(place: PurePosixPath, known: distributions.Known, interpreter: Part) -> Part | None:
    """The part that a file belongs to by its place; None when only the system can tell."""
    distribution = known.of_file(place)
    if distribution:
        return of_distribution(distribution)
    name = place.name.split(".")[0]
    standard = place.suffix == ".pyd" and name in sys.stdlib_module_names
    if standard or "lib-dynload" in place.parts or PYTHON_FILES.match(place.name):
        return interpreter
    is_ours = "viewer" in place.parts[:-1] or AROUND.match(str(place))
    return program() if is_ours or (name in PROGRAM_MODULES and place.suffix == ".pyc") else None


def module_owner(module: str, known: distributions.Known, interpreter: Part) -> Part:
    """The part that a module within an archive belongs to."""
    top = module.split(".")[0]
    distribution = known.of_module("PyInstaller" if top.startswith(PYINSTALLER) else top)
    if distribution:
        return of_distribution(distribution)
    if top in PROGRAM_MODULES:
        return program()
    standard = top in sys.stdlib_module_names or STANDARD.match(top)
    return interpreter if standard else Part("unknown", module)


def program() -> Part:
    """Tier Viewer itself."""
    return Part("program", identity.COMMAND, identity.VERSION, identity.LICENCE)


def python_version(files: list[Path]) -> str:
    """The version of the interpreter inside, as its library says; else that of the one that this runs in."""
    for path in files:
        if PYTHON_LIBRARY.match(path.name):
            version = re.search(rb"(3\.%d\.\d+)\x00" % sys.version_info[1], path.read_bytes())
            if version:
                return version[1].decode()
    return platform.python_version()


def of_distribution(distribution: distributions.Distribution) -> Part:
    """A package of the Python Package Index."""
    return Part("distribution", distribution.name, distribution.version, distribution.licence)


def modules(path: Path) -> Iterator[str]:
    """The Python modules that a file holds, if it is the program made by PyInstaller or a zip archive."""
    if path.suffix == ".zip" and zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            names = [PurePosixPath(name) for name in archive.namelist() if name.endswith((".py", ".pyc"))]
        yield from sorted(".".join(name.with_suffix("").parts) for name in names)
    elif path.suffix in ("", ".exe") and is_native(path):
        try:
            archive_of_program = CArchiveReader(str(path))
        except ArchiveReadError:
            return
        for name in sorted(archive_of_program.toc):
            if name.endswith(".pyz"):
                yield from sorted(archive_of_program.open_embedded_archive(name).toc)


def libraries(path: Path) -> Iterator[Library]:
    """The well-known library that this file is, if it is one and says its version."""
    for name, (file_name, mark) in MARKS.items():
        if re.match(file_name, path.name) and is_native(path):
            version = re.search(mark, path.read_bytes())
            if version:
                yield Library(name, version[1].decode())


def is_native(path: Path) -> bool:
    """Whether the file is a program or library of Linux (ELF), Windows (PE) or macOS (Mach-O)."""
    with path.open("rb") as file:
        return file.read(4).startswith((b"\x7fELF", b"MZ", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe"))
