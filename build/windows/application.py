"""The application's folder as PyInstaller makes it on Windows, assembled on another system: two programs, _internal."""

import re
import shutil
import sys
from pathlib import Path

import environment
import identity
import shipped
import tools
from frozen import folder as one_folder
from windows import bytecode, launcher, python_runtime, wheels

CROSS_BUILT = environment.OUT / "folder-windows" / identity.COMMAND
FOLDER = one_folder.FOLDER if sys.platform == "win32" else CROSS_BUILT
"""The application: on Windows the one-folder build of PyInstaller, elsewhere what is assembled here."""
INTERNAL = "_internal"
LOCK = environment.ROOT / "build" / "runtime.lock"

QT_MODULES = ("QtCore", "QtGui", "QtWidgets", "QtSvg")
"""The parts of Qt that viewer/ imports (tests/packaging compares)."""

# sqlite-utils asks for pip, for a command of its own that is not part of this program.
_NOT_USED = re.compile(r"(pip|bin|pip-[\d.]+\.dist-info)$")

_QT_LIBRARIES = re.compile(
    rf"({'|'.join(QT_MODULES)})\.pyd|Qt6({'|'.join(name[2:] for name in QT_MODULES)})\.dll"
    r"|(pyside6|shiboken6)\.abi3\.dll|Shiboken\.pyd|(msvcp140|vcruntime140)(_\w+)?\.dll"
)
_QT_PLUGINS = re.compile(
    r"platforms/q(windows|offscreen)|styles/|iconengines/qsvgicon|imageformats/q(gif|ico|jpeg|svg)\.dll"
)


def make(folder: Path, work: Path, downloads: Path, icon: Path) -> Path:
    """Assemble the application in an empty folder. Raises environment.SetupProblem."""
    tools.need("x86_64-w64-mingw32-gcc")
    internal = folder / INTERNAL
    internal.mkdir(parents=True)
    launcher.make(folder, work, icon)
    wheels.install(LOCK, internal)
    prune(internal)
    copy_program(internal)
    bytecode.replace_sources(internal)
    python_runtime.make(internal, downloads)
    return folder


def copy_program(internal: Path) -> None:
    """The program as in a wheel: `resources/` lies inside the package (see pyproject.toml)."""
    nothing_made = shutil.ignore_patterns("__pycache__", "*.pyc", "README.md", "window-*.png")
    shutil.copytree(environment.ROOT / "viewer", internal / "viewer", ignore=nothing_made)
    resources = internal / "viewer" / "resources"
    for file in shipped.resources():
        target = resources / file.relative_to(shipped.RESOURCES)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, target)
    shipped.write_commit(resources)
    shutil.copy(Path(__file__).with_name("entry.py"), internal / "start.py")


def prune(internal: Path) -> None:
    """Take away what the program never loads: of 250 MB some 90 stay."""
    for path in sorted(internal.iterdir()):
        if _NOT_USED.match(path.name):
            shutil.rmtree(path)
    for name in ("PySide6", "shiboken6"):
        folder = internal / name
        for file in sorted(path for path in folder.rglob("*") if path.is_file()):
            if not is_used_by_qt(file.relative_to(folder).as_posix()):
                file.unlink()
    for file in internal.rglob("*"):
        if file.name == "RECORD" or file.suffix in {".pyi", ".lib", ".typed"}:
            file.unlink()
    remove_empty_folders(internal)


def is_used_by_qt(name: str) -> bool:
    """Whether a file of PySide6 or shiboken6, named from its package on, is one that the program loads."""
    if name.startswith("plugins/"):
        return bool(_QT_PLUGINS.match(name.removeprefix("plugins/")))
    if "/" in name:
        return False
    return name.endswith(".py") or bool(_QT_LIBRARIES.fullmatch(name))


def remove_empty_folders(folder: Path) -> None:
    """Folders without a file in them, however deep."""
    for path in sorted((one for one in folder.rglob("*") if one.is_dir()), reverse=True):
        if not any(path.iterdir()):
            path.rmdir()
