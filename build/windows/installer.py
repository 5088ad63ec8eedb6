"""The installer for Windows: the application's folder in one program that installs, upgrades and removes it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path, PureWindowsPath

import environment
import identity
import tools
from frozen import folder as one_folder
from windows import application, launcher

SCRIPT = Path(__file__).with_name("setup.nsi")
WORK = environment.OUT / "windows"
DOWNLOADS = environment.OUT / "downloads"
ICONS = environment.OUT / "icons"
CAPTURES = (".csv", ".har", ".json", ".jsonl", ".log", ".ndjson")
"""What the program can be chosen for in "Open with"; nothing of it becomes its own."""

LIST = "installed-files.txt"
UNINSTALLER = "uninstall.exe"
LIBRARY_ICON = "library.ico"


def make(out: Path) -> list[Path]:
    """Make the installer in `out`, around PyInstaller's folder on Windows and around a cross-built one elsewhere.

    Raises environment.SetupProblem where tools are missing or refuse.
    """
    shutil.rmtree(WORK, ignore_errors=True)
    WORK.mkdir(parents=True)
    if sys.platform == "win32":
        one_folder.make(out)
    else:
        shutil.rmtree(application.CROSS_BUILT, ignore_errors=True)
        application.make(application.CROSS_BUILT, WORK, DOWNLOADS, ICONS / f"{identity.COMMAND}.ico")
        one_folder.set_times(application.CROSS_BUILT)
    return [pack(application.FOLDER, out / identity.file_names()["windows"], WORK)]


def pack(folder: Path, target: Path, work: Path, version: str = identity.VERSION) -> Path:
    """Make an installer of a folder that holds both programs. Raises environment.SetupProblem."""
    tools.need("makensis")
    files = {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*")) if path.is_file()}
    files[LIBRARY_ICON] = Path(shutil.copyfile(library_icon(), work / LIBRARY_ICON))
    files[LIST] = work / LIST
    files[LIST].write_text("".join(listed(list(files))), encoding="ascii", newline="\r\n")
    for path in (files[LIBRARY_ICON], files[LIST]):
        os.utime(path, (identity.commit_time(), identity.commit_time()))
    size = sum(path.stat().st_size for path in files.values())
    payload = work / "payload.nsh"
    payload.write_text("".join(payload_lines(files)), encoding="utf-8")
    target.parent.mkdir(parents=True, exist_ok=True)
    defines = {
        "NAME": identity.NAME,
        "VERSION": version,
        "APP_ID": identity.APP_ID,
        "CLASS": identity.APP_ID.rsplit(".", 1)[-1],
        "PUBLISHER": identity.MAINTAINER.split(" <")[0],
        "LIBRARY_SUFFIX": identity.LIBRARY_SUFFIX,
        "CONSOLE": launcher.CONSOLE,
        "WINDOWED": launcher.WINDOWED,
        "LIBRARY_ICON": LIBRARY_ICON,
        "LIST": LIST,
        "UNINSTALLER": UNINSTALLER,
        "ICON": str(ICONS / f"{identity.COMMAND}.ico"),
        "PAYLOAD": str(payload),
        "OUTFILE": str(target),
        "SIZE_KB": str(size // 1024),
        "SIZE_MB": str(size // 1_000_000),
    }
    words = [
        "makensis",
        "-V2",
        "-WX",
        "-INPUTCHARSET",
        "UTF8",
        *(f"-D{name}={value}" for name, value in defines.items()),
    ]
    # In a locale without UTF-8 makensis refuses a path that is not all ASCII.
    variables = environment.clean_environment(SOURCE_DATE_EPOCH=str(identity.commit_time()), LC_ALL="C.UTF-8")
    done = subprocess.run([*words, str(SCRIPT)], env=variables, capture_output=True, text=True, check=False)
    if done.returncode:
        raise environment.SetupProblem(f"makensis refused: {(done.stdout + done.stderr).strip()}")
    return target


def library_icon() -> Path:
    """What Explorer shows for a library: a drawing of its own where there is one, else the program's."""
    own = ICONS / f"{identity.COMMAND}-library.ico"
    return own if own.exists() else ICONS / f"{identity.COMMAND}.ico"


def listed(files: list[str]) -> Iterator[str]:
    """The list that is installed with the files: every folder before what is in it, and what the installer adds."""
    folders = {str(parent) + "\\" for name in files for parent in PureWindowsPath(name).parents[:-1]}
    names = [str(PureWindowsPath(name)) for name in files]
    yield from (f"{line}\n" for line in [*sorted(folders), *sorted(names), UNINSTALLER])


def payload_lines(files: dict[str, Path]) -> Iterator[str]:
    """The part of the script that names every file, in an order that is always the same."""
    yield "!macro FOR_CAPTURES WHAT\n"
    yield from (f"  !insertmacro ${{WHAT}} {suffix}\n" for suffix in CAPTURES)
    yield "!macroend\n!macro PAYLOAD_FILES INTO\n"
    before = None
    for name in sorted(files):
        place = PureWindowsPath("${INTO}") / PureWindowsPath(name).parent
        if place != before:
            yield f'  SetOutPath "{place}"\n'
            before = place
        yield f'  File "/oname={PureWindowsPath(name).name}" "{files[name]}"\n'
    yield "!macroend\n"
