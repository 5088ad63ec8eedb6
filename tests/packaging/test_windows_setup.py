"""The Windows installer where things are not as they should be, with a small program in the place of the real one."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.packaging import roots, windows_computer
from tests.packaging.recipes import recipe
from tests.packaging.windows_computer import UNINSTALL, Computer, compile_windows, until

pytestmark = [pytest.mark.packages, roots.needs_roots]

PROGRAM = rf"C:\users\{windows_computer.PERSON}\AppData\Local\Programs\Tier Viewer"
ENTRY = UNINSTALL + recipe("identity").APP_ID
CLASSES = r"HKCU\Software\Classes"
NEWER, RUNNING, NO_ROOM, UNFIT = 3, 4, 5, 6

Build = Callable[[str, dict[str, str]], Path]

OLD = {"_internal/kept.txt": "1", "_internal/gone.txt": "1", "_internal/gone/deep/a.txt": "1"}
NEW = {"_internal/kept.txt": "2", "_internal/new/b.txt": "2"}


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Makes an installer of a version, with these files beside two small programs."""
    made: dict[str, Path] = {}

    def one(version: str, files: dict[str, str]) -> Path:
        if version not in made:
            work = tmp_path_factory.mktemp("setup")
            folder = work / "folder"
            for name, text in files.items():
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                (folder / name).write_text(text, encoding="ascii")
            program = compile_windows("waiting.c", folder / "tier-viewer.exe")
            shutil.copy(program, folder / "Tier Viewer.exe")
            installer = recipe("windows.installer")
            recipe("icon_files").make(installer.ICONS)
            made[version] = installer.pack(folder, work / f"setup-{version}.exe", work, version)
        return made[version]

    return one


@pytest.fixture(scope="module")
def any_computer() -> Iterator[Computer]:
    with windows_computer.opened() as ready:
        yield ready


@pytest.fixture
def computer(any_computer: Computer) -> Iterator[Computer]:
    """Without the program, before and after each test."""
    yield any_computer
    any_computer.run("reg", "delete", ENTRY, "/f")
    for folder in (PROGRAM, r"C:\viewer"):
        shutil.rmtree(any_computer.at(folder), ignore_errors=True)


def texts(computer: Computer, folder: str = PROGRAM) -> dict[str, str]:
    """What the text files of the small program hold."""
    names = [name for name in computer.files(folder) if name.startswith("_internal/")]
    return {name: computer.at(rf"{folder}\{name}").read_text(encoding="ascii") for name in names}


def version(computer: Computer) -> str | None:
    return computer.registry(ENTRY).get(ENTRY, {}).get("DisplayVersion")


def test_an_upgrade_leaves_nothing_of_the_version_before(computer: Computer, build: Build) -> None:
    assert computer.install(build("0.9.0", OLD)) == 0
    assert texts(computer) == OLD
    own = computer.at(rf"{PROGRAM}\_internal\gone\mine.txt")
    own.write_text("mine", encoding="ascii")
    # Where the program is, it stays, whatever folder is asked for.
    assert computer.install(build("0.10.0", NEW), r"/D=C:\elsewhere") == 0
    assert texts(computer) == {**NEW, "_internal/gone/mine.txt": "mine"}
    assert not computer.at(r"C:\elsewhere").exists()
    assert not computer.at(rf"{PROGRAM}\_internal\gone\deep").exists()
    assert not computer.at(rf"{PROGRAM}\update.tmp").exists()
    assert version(computer) == "0.10.0"


def test_an_older_version_does_not_go_over_a_newer_one(computer: Computer, build: Build) -> None:
    assert computer.install(build("0.10.0", NEW)) == 0
    assert computer.install(build("0.9.0", OLD)) == NEWER
    assert (texts(computer), version(computer)) == (NEW, "0.10.0")
    assert computer.install(build("0.9.0", OLD), "/ALLOWDOWNGRADE") == 0
    assert (texts(computer), version(computer)) == (OLD, "0.9.0")


@pytest.mark.parametrize("name", ["tier-viewer.exe", "Tier Viewer.exe"])
def test_nothing_happens_while_the_program_runs(computer: Computer, build: Build, name: str) -> None:
    folder = r"C:\viewer"
    assert computer.install(build("0.9.0", OLD), f"/D={folder}") == 0
    with computer.waiting(rf"{folder}\{name}"):
        assert computer.install(build("0.10.0", NEW)) == RUNNING
        # With _? it does not go on as a copy of itself, so that it can be waited for.
        assert computer.run(rf"{folder}\uninstall.exe", "/S", f"_?={folder}").returncode == RUNNING
        assert (texts(computer, folder), version(computer)) == (OLD, "0.9.0")
    assert computer.install(build("0.10.0", NEW)) == 0
    assert texts(computer, folder) == NEW


def test_a_file_in_use_brings_everything_back(computer: Computer, build: Build) -> None:
    assert computer.install(build("0.9.0", OLD)) == 0
    before = computer.files(PROGRAM)
    holder = compile_windows("waiting.c", computer.at(r"C:\holder.exe"))
    with computer.waiting(rf"C:\{holder.name}", rf"{PROGRAM}\_internal\kept.txt"):
        assert computer.install(build("0.10.0", NEW)) == NO_ROOM
        assert (computer.files(PROGRAM), version(computer)) == (before, "0.9.0")
    assert texts(computer) == OLD


@pytest.mark.parametrize(
    ("limit", "folder"),
    [("size=600k", r"E:\viewer"), ("size=100k", r"Z:\media\small\viewer"), ("nr_inodes=8", r"E:\viewer")],
)
def test_a_disk_without_room(computer: Computer, build: Build, limit: str, folder: str) -> None:
    """A drive with too few bytes is noticed beforehand; a folder, or one for few files, only when it comes to it."""
    place = "/media/small"
    computer.system.need("mkdir", "-p", place)
    computer.system.need("mount", "-t", "tmpfs", "-o", f"mode=777,{limit}", "small", place)
    computer.system.need("ln", "-sfn", place, f"{computer.user.home}/.wine/dosdevices/e:")
    try:
        assert computer.install(build("0.9.0", OLD), f"/D={folder}") == NO_ROOM
        assert list(computer.system.at(place).rglob("*")) == []
        assert version(computer) is None
    finally:
        computer.system.need("umount", place)


def test_an_upgrade_without_room_keeps_what_is_there(computer: Computer, build: Build) -> None:
    place = "/media/enough"
    folder = r"Z:\media\enough"
    computer.system.need("mkdir", "-p", place)
    computer.system.need("mount", "-t", "tmpfs", "-o", "mode=777,nr_inodes=20", "small", place)
    try:
        assert computer.install(build("0.9.0", OLD), f"/D={folder}") == 0
        many = {f"_internal/{number}.txt": "3" for number in range(30)}
        assert computer.install(build("0.11.0", many)) == NO_ROOM
        assert (texts(computer, folder), version(computer)) == (OLD, "0.9.0")
        assert not computer.at(rf"{folder}\update.tmp").exists()
    finally:
        computer.system.need("umount", place)


def test_a_folder_with_files_of_others_is_refused(computer: Computer, build: Build) -> None:
    other = computer.at(r"C:\Documents\thesis.txt")
    other.parent.mkdir()
    other.write_text("mine", encoding="ascii")
    assert computer.install(build("0.9.0", OLD), r"/D=C:\Documents") == UNFIT
    assert computer.files(r"C:\Documents") == ["thesis.txt"]


def test_removing_takes_what_was_installed_and_nothing_else(computer: Computer, build: Build) -> None:
    library = computer.at(rf"{computer.profile}\AppData\Local\tier-viewer\library.db")
    library.parent.mkdir(parents=True, exist_ok=True)
    library.write_bytes(b"a library")
    before = computer.registry(r"HKCU\Software")
    for key, name, value in (
        (rf"{CLASSES}\.json", "/ve", "other.editor"),
        (rf"{CLASSES}\.log\OpenWithProgids", "other.viewer", ""),
    ):
        named = [name] if name == "/ve" else ["/v", name]
        assert computer.run("reg", "add", key, *named, "/d", value, "/f").returncode == 0
    assert computer.install(build("0.9.0", OLD)) == 0
    assert computer.registry(CLASSES)[rf"{CLASSES}\.json"] == {"": "other.editor"}
    own = computer.at(rf"{PROGRAM}\_internal\mine.txt")
    own.write_text("mine", encoding="ascii")
    computer.uninstall(PROGRAM, recipe("identity").APP_ID)
    assert until(lambda: computer.files(PROGRAM) == ["_internal/mine.txt"])
    assert library.read_bytes() == b"a library"
    assert list(computer.at(computer.menu).glob("Tier*")) == []
    after = computer.registry(r"HKCU\Software")
    assert after.pop(rf"{CLASSES}\.json") == {"": "other.editor"}
    assert after.pop(rf"{CLASSES}\.log\OpenWithProgids") == {"other.viewer": ""}
    after.pop(rf"{CLASSES}\.log")
    assert [key for key in after if key not in before and "Tier" in key] == []
    assert {key for key in after if key.startswith(CLASSES)} <= {*before, rf"{CLASSES}\Applications"}


def test_a_folder_is_gone_where_nothing_was_added(computer: Computer, build: Build) -> None:
    assert computer.install(build("0.9.0", OLD)) == 0
    computer.uninstall(PROGRAM, recipe("identity").APP_ID)
    assert until(lambda: not computer.at(PROGRAM).exists())
