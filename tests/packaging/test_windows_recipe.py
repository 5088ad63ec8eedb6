"""The recipe of the Windows package: what can be said of it without making it."""

import re
from pathlib import Path

from tests.packaging.recipes import BUILD, ROOT, recipe

FOLDER = BUILD / "windows"
SCRIPTS = {path.name: path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.ns[ih]"))}


def test_the_scripts_name_no_file_that_is_missing() -> None:
    assert set(SCRIPTS) == {"setup.nsi", "registry.nsh", "upkeep.nsh"}
    own = [name for text in SCRIPTS.values() for name in re.findall(r'^!include "?(\w+\.nsh)', text, re.M)]
    of_nsis = {"MUI2.nsh", "LogicLib.nsh", "FileFunc.nsh", "TextFunc.nsh", "WordFunc.nsh", "WinVer.nsh", "x64.nsh"}
    assert set(own) - of_nsis == {"registry.nsh", "upkeep.nsh"}


def test_names_and_version_stand_in_one_place() -> None:
    identity = recipe("identity")
    for name, text in SCRIPTS.items():
        code = "\n".join(line for line in text.splitlines() if not line.startswith(";"))
        for word in (identity.VERSION, identity.NAME, identity.COMMAND, identity.APP_ID, identity.LIBRARY_SUFFIX):
            assert word not in code, (name, word)


def test_nothing_opens_captures_by_default() -> None:
    offered = SCRIPTS["registry.nsh"].partition("!macro OfferFor")[2].partition("!macroend")[0]
    keys = re.findall(r'HKCU "([^"]+)"', offered)
    assert keys == [r"${CLASSES}\${SUFFIX}\OpenWithProgids", r"${APPLICATION}\SupportedTypes"]
    # Without both conditions DeleteRegKey takes what others have written there.
    withdrawn = SCRIPTS["registry.nsh"].partition("!macro WithdrawFor")[2].partition("!macroend")[0]
    assert all("/ifnosubkeys /ifnovalues" in line for line in withdrawn.splitlines() if "DeleteRegKey" in line)


def test_only_folders_of_its_own_are_removed_with_what_is_in_them() -> None:
    removed = [found for text in SCRIPTS.values() for found in re.findall(r'RMDir /r "([^"]+)"', text)]
    assert set(removed) == {"${UPDATE}"}
    assert r'!define UPDATE "$INSTDIR\update.tmp"' in SCRIPTS["setup.nsi"]


def test_the_list_of_files_is_complete_and_in_an_order(tmp_path: Path) -> None:
    installer = recipe("windows.installer")
    lines = "".join(installer.listed(["tier-viewer.exe", "_internal/b/c.txt", "_internal/a.txt"])).splitlines()
    assert lines == [
        "_internal\\",
        "_internal\\b\\",
        "_internal\\a.txt",
        "_internal\\b\\c.txt",
        "tier-viewer.exe",
        "uninstall.exe",
    ]


def test_the_parts_of_qt_are_those_that_the_program_imports() -> None:
    text = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "viewer").rglob("*.py"))
    imported = set(re.findall(r"^\s*from PySide6\.(\w+)", text, re.M)) | set(re.findall(r"import PySide6\.(\w+)", text))
    assert imported == set(recipe("windows.application").QT_MODULES)


def test_no_package_is_for_windows_alone() -> None:
    """pip on Linux would leave it out: it asks the machine that it runs on."""
    lock = (BUILD / "runtime.lock").read_text(encoding="utf-8")
    assert [line for line in lock.splitlines() if re.search(r";.*(platform|os_name)", line)] == []


def test_qt_is_pruned_to_what_is_used() -> None:
    is_used = recipe("windows.application").is_used_by_qt
    for name in ("Qt6Core.dll", "QtSvg.pyd", "pyside6.abi3.dll", "msvcp140_1.dll", "__init__.py", "Shiboken.pyd"):
        assert is_used(name), name
    for name in ("plugins/platforms/qwindows.dll", "plugins/styles/qmodernwindowsstyle.dll"):
        assert is_used(name), name
    for name in ("Qt6Network.dll", "QtNetwork.pyd", "opengl32sw.dll", "lupdate.exe", "translations/qtbase_de.qm"):
        assert not is_used(name), name
    assert not is_used("plugins/tls/qschannelbackend.dll")
