"""The Windows package as people use it, on a computer with Wine: installed, started, asked, removed."""

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.packaging import roots, screens, windows_computer
from tests.packaging.recipes import ROOT, recipe
from tests.packaging.windows_computer import Computer, until

pytestmark = [pytest.mark.packages, roots.needs_roots]

identity = recipe("identity")
SAMPLE = ROOT / "resources" / "sample-capture.ndjson"
PROGRAM = rf"C:\users\{windows_computer.PERSON}\AppData\Local\Programs\Tier Viewer"
COMMAND = rf"{PROGRAM}\tier-viewer.exe"
LIBRARY = r"AppData\Local\tier-viewer\library.db"
CLASSES = r"HKCU\Software\Classes"

# Part of every Windows 10. What is not named here must be in the folder.
OF_WINDOWS = re.compile(
    r"api-ms-win-.*|(advapi32|authz|bcrypt|bcryptprimitives|comctl32|comdlg32|crypt32|d3d9|d3d11|d3d12|dwmapi|dwrite|dxgi|gdi32"
    r"|icuuc|imm32|iphlpapi|kernel32|mpr|msvcrt|netapi32|ntdll|ole32|oleaut32|rpcrt4|setupapi|shcore|shell32|shlwapi"
    r"|uiautomationcore|user32|userenv|uxtheme|version|winmm|ws2_32|wtsapi32)\.dll"
)


@pytest.fixture(scope="module")
def computer(windows_setup: Path) -> Iterator[Computer]:
    """With the program installed."""
    with windows_computer.opened() as ready:
        assert ready.install(windows_setup) == 0
        yield ready


def test_it_is_installed_for_one_person(computer: Computer) -> None:
    files = computer.files(PROGRAM)
    assert {"tier-viewer.exe", "Tier Viewer.exe", "library.ico", "uninstall.exe"} <= set(files)
    listed = computer.at(rf"{PROGRAM}\installed-files.txt").read_text(encoding="ascii").splitlines()
    assert sorted(line.replace("\\", "/") for line in listed if not line.endswith("\\")) == files
    assert not [name for name in files if "pip/" in name or "QtNetwork" in name or name.endswith(".py")]
    assert {path.name for path in computer.at(computer.menu).glob("Tier*")} == {
        "Tier Viewer.lnk",
        "Tier Viewer Command Line.lnk",
    }
    entries = computer.registry(windows_computer.UNINSTALL + identity.APP_ID)
    entry = entries[windows_computer.UNINSTALL + identity.APP_ID]
    assert (entry["DisplayName"], entry["DisplayVersion"]) == ("Tier Viewer", identity.VERSION)
    assert entry["Publisher"] == "Tier Viewer contributors"
    assert entry["QuietUninstallString"].endswith('\\Tier Viewer\\uninstall.exe" /S')
    installed = sum(computer.at(rf"{PROGRAM}\{name}").stat().st_size for name in files)
    assert abs(int(entry["EstimatedSize"], 16) - installed / 1024) < 200


def test_libraries_open_with_it_and_captures_may(computer: Computer) -> None:
    classes = computer.registry(CLASSES)
    assert classes[rf"{CLASSES}\.tierlibrary"] == {"": "TierViewer.Library"}
    command = classes[rf"{CLASSES}\TierViewer.Library\shell\open\command"][""]
    assert command.endswith('\\Tier Viewer\\Tier Viewer.exe" open "%1"')
    assert classes[rf"{CLASSES}\TierViewer.Library\DefaultIcon"][""].endswith("library.ico")
    for suffix in recipe("windows.installer").CAPTURES:
        assert "" not in classes[rf"{CLASSES}\{suffix}"], f"{suffix} would open with it by default"
        assert classes[rf"{CLASSES}\{suffix}\OpenWithProgids"] == {"TierViewer.Capture": ""}


def test_everything_that_it_loads_is_there(computer: Computer) -> None:
    """Wine has libraries of its own (msvcp140.dll), which a fresh Windows lacks."""
    top = computer.at(PROGRAM)
    internal = top / "_internal"
    missing = set()
    for file in [*top.rglob("*.dll"), *top.rglob("*.pyd"), *top.glob("*.exe")]:
        told = subprocess.run(["x86_64-w64-mingw32-objdump", "-p", file], capture_output=True, text=True, check=True)
        reached = {path.name.lower() for folder in {file.parent, internal} for path in folder.glob("*.dll")}
        if "plugins" in file.parts or file.parent.name == "PySide6":
            reached |= {
                path.name.lower() for name in ("PySide6", "shiboken6") for path in (internal / name).glob("*.dll")
            }
        needed = {name.lower() for name in re.findall(r"DLL Name: (\S+)", told.stdout)}
        missing |= {(file.name, name) for name in needed - reached if not OF_WINDOWS.fullmatch(name)}
    assert missing == {("uninstall.exe", name) for file, name in missing if file == "uninstall.exe"}


def test_the_command_line(computer: Computer, tmp_path: Path) -> None:
    assert computer.run(COMMAND, "--version").stdout.splitlines() == [f"Tier Viewer {identity.VERSION}"]
    checked = computer.run(COMMAND, "self-test")
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert checked.stdout.splitlines()[-1].endswith("all checks passed.")
    capture = computer.at(rf"{computer.profile}\Ereignisse März.ndjson")
    shutil.copy(SAMPLE, capture)
    capture.chmod(0o644)
    library = ["--library", rf"{computer.profile}\Bücher.tierlibrary"]
    told = computer.run(COMMAND, "import", rf"{computer.profile}\{capture.name}", "--json", *library)
    assert told.returncode == 0, told.stderr
    assert json.loads(told.stdout)["events"] == 413
    assert computer.at(library[1]).is_file()
    found = computer.run(COMMAND, "search", "alex event:downgraded", "--format", "jsonl", *library)
    row = json.loads(found.stdout)
    assert row["source"].endswith(capture.name)
    assert row["type"].endswith("downgraded")
    wrong = computer.run(COMMAND, "import", r"C:\nowhere.json")
    assert wrong.returncode == 1
    assert [line for line in wrong.stderr.splitlines() if r"C:\nowhere.json" in line] == wrong.stderr.splitlines()[:1]


def test_the_window(computer: Computer) -> None:
    capture = computer.at(r"C:\Köln & Bonn.ndjson")
    shutil.copy(SAMPLE, capture)
    capture.chmod(0o644)
    screen = computer.screen
    with computer.running("start", "/wait", rf"{computer.menu}\Tier Viewer.lnk"):
        window = screen.window("Tier Viewer")
        assert screen.photograph(screens.PICTURES / "windows-start-menu.png", window) > screens.COLOURS
        # A second start hands its files to the window that is open.
        computer.run(rf"{PROGRAM}\Tier Viewer.exe", "open", r"C:\Köln & Bonn.ndjson")
        assert until(lambda: "Köln & Bonn.ndjson" in computer.run(COMMAND, "imports").stdout)
        assert computer.at(rf"{computer.profile}\{LIBRARY}").is_file()
        assert screen.titles() == ["Tier Viewer"]
        assert screen.photograph(screens.PICTURES / "windows-imported.png", window) > screens.COLOURS
        assert screen.close(window)
