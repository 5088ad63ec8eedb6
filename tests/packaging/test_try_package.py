"""The trial of installed packages: what it does on each system, and that it notices what it is there to notice."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

import viewer
from tests.packaging.recipes import recipe

INSTALLING = {
    "deb": ["apt-get install --yes"],
    "portable": ["sh"],
    "windows": ["/S"],
    "macos": ["hdiutil attach", "ditto", "hdiutil detach", "codesign --verify"],
}


@pytest.fixture
def trial(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> ModuleType:
    """build/try_package.py in a project of its own, with a package for every system."""
    loaded = recipe("try_package")
    monkeypatch.setattr(recipe("environment"), "ROOT", tmp_path)
    monkeypatch.setattr(recipe("environment"), "OUT", tmp_path / "out")
    monkeypatch.setattr(loaded, "PACKAGES", tmp_path / "packages")
    monkeypatch.setattr(loaded, "PICTURES", tmp_path / "pictures")
    monkeypatch.setattr(loaded, "REMOVAL", 0)
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "local"))
    (tmp_path / "packages").mkdir()
    for name in recipe("identity").file_names().values():
        (tmp_path / "packages" / name).touch()
    return loaded


class Machine:
    """Does what the commands would do, and remembers them."""

    def __init__(self, program: Path) -> None:
        self.program = program
        self.asked: list[str] = []
        self.version = f"Tier Viewer {viewer.__version__}\n"
        self.found = "1\n"
        self.removes: Callable[[], None] = program.unlink

    def run(self, command: list[str], home: Path, **_: str) -> str:
        self.asked.append(" ".join(command))
        words = command[1:]
        if command[0] == str(self.program):
            return self.use(words)
        if "purge" in words or command[0].endswith(("uninstall", "uninstall.exe")):
            self.removes()
        elif {"install", "/S"} & set(words) or command[0] in ("sh", "ditto"):
            self.program.parent.mkdir(parents=True, exist_ok=True)
            self.program.touch()
        return ""

    def use(self, words: list[str]) -> str:
        match words:
            case ["--version"]:
                return self.version
            case ["import", _, "--library", library]:
                Path(library).touch()
            case ["search", *_]:
                return self.found
            case ["open", *_, picture]:
                Path(picture).write_bytes(b"picture" * 2000)
        return ""


@pytest.fixture
def machine(trial: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[str], Machine]:
    def made(target: str) -> Machine:
        home = tmp_path / "out" / "tried" / target / "a home with spaces ü"
        places = {
            "deb": tmp_path / "usr" / "bin" / "tier-viewer",
            "portable": home / ".local" / "bin" / "tier-viewer",
            "windows": tmp_path / "local" / "Programs" / "Tier Viewer" / "tier-viewer.exe",
            "macos": home / "Applications" / "Tier Viewer.app" / "Contents" / "MacOS" / "tier-viewer",
        }
        there = Machine(places[target])
        monkeypatch.setattr(trial, "run", there.run)
        if target == "deb":
            way = trial.WAYS["deb"]

            def install(package: Path, home: Path) -> Path:
                way.install(package, home)
                return places["deb"]

            monkeypatch.setattr(trial, "WAYS", trial.WAYS | {"deb": trial.Way(install, way.remove)})
        return there

    return made


@pytest.mark.parametrize("target", ["deb", "portable", "windows", "macos"])
def test_each_package_is_installed_used_and_removed(
    trial: ModuleType,
    machine: Callable[[str], Machine],
    target: str,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    there = machine(target)
    assert trial.main([target]) == 0
    before = there.asked[: there.asked.index(f"{there.program} --version")]
    package = recipe("identity").file_names()[target]
    assert any(package in line for line in before)
    for words in INSTALLING[target]:
        assert any(words in line for line in before), words
    used = [line.removeprefix(f"{there.program} ").split()[0] for line in there.asked if str(there.program) in line]
    assert [word for word in used if "/" not in word] == ["--version", "self-test", "import", "search", "open"]
    assert not there.program.exists()
    assert (tmp_path / "pictures" / f"{target}.png").exists()
    assert capsys.readouterr().out.endswith(f"{package}: installed, used, removed.\n")


def complaint(trial: ModuleType, target: str) -> str:
    with pytest.raises(recipe("environment").SetupProblem) as caught:
        trial.main([target])
    return str(caught.value)


def test_another_version_is_noticed(trial: ModuleType, machine: Callable[[str], Machine]) -> None:
    machine("portable").version = "Tier Viewer 0.0.9\n"
    assert complaint(trial, "portable") == "Not as it should be: --version says 'Tier Viewer 0.0.9'."


def test_a_wrong_answer_is_noticed(trial: ModuleType, machine: Callable[[str], Machine]) -> None:
    machine("windows").found = "0\n"
    assert "found '0' instead of 1" in complaint(trial, "windows")


def test_a_program_that_stays_is_noticed(trial: ModuleType, machine: Callable[[str], Machine]) -> None:
    there = machine("deb")
    there.removes = lambda: None
    assert complaint(trial, "deb").endswith("is still there after it was removed.")


def test_a_library_that_goes_with_the_program_is_noticed(
    trial: ModuleType, machine: Callable[[str], Machine], tmp_path: Path
) -> None:
    there = machine("portable")
    there.removes = lambda: shutil.rmtree(tmp_path / "out" / "tried" / "portable")
    assert complaint(trial, "portable").endswith("the library was removed together with the program.")


def test_a_package_that_is_not_there_is_asked_for(trial: ModuleType, tmp_path: Path) -> None:
    name = recipe("identity").file_names()["deb"]
    (tmp_path / "packages" / name).unlink()
    assert complaint(trial, "deb") == f"packages/{name} is missing; run: python3 build/package.py deb"


def test_what_a_program_says_when_it_fails_is_told(trial: ModuleType, tmp_path: Path) -> None:
    program = [sys.executable, "-c", "import sys; print('out'); sys.exit('no room')"]
    with pytest.raises(recipe("environment").SetupProblem, match=r"(?s) ended with exit code 1:\nout\nno room$"):
        trial.run(program, tmp_path)


def test_unknown_targets_are_told(trial: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert trial.main(["rpm"]) == 2
    assert "with TARGET one of deb, portable, windows, macos" in capsys.readouterr().out


@pytest.mark.packages
@pytest.mark.skipif(sys.platform != "linux", reason="made for Linux here")
def test_the_portable_package_really_holds(
    portable_file: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    trial = recipe("try_package")
    monkeypatch.setattr(trial, "PICTURES", tmp_path / "pictures")
    trial.try_one("portable", portable_file, tmp_path / "work")
    assert (tmp_path / "pictures" / "portable.png").read_bytes()[:4] == b"\x89PNG"
