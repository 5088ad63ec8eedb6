"""Plain installation: what a wheel and a source package hold, and that pip and pipx install the same program."""

import hashlib
import os
import subprocess
import sys
import tarfile
import venv
import zipfile
from configparser import ConfigParser
from pathlib import Path, PurePosixPath

import pytest

import viewer
from tests.packaging.recipes import ROOT

# For readers of the repository only; the pictures are as large as the program.
PICTURES = ("light", "dark", "german", "guide")
NOT_INSTALLED = ("resources/README.md", *(f"resources/window-{name}.png" for name in PICTURES))
FOR_DEVELOPERS = "resources/developer/"
# What git has for services, which a source package has no use for.
OF_SERVICES = (".ci/", ".github/", ".gitignore")


def of_git() -> list[str]:
    told = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [name for name in told.split("\0") if name]


def make_wheel(clone: Path, target: Path, **variables: str) -> Path:
    """A wheel, made without network by the locked setuptools."""
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "wheel", "--no-deps", "--no-index"]
    done = subprocess.run(
        [*pip, "--no-build-isolation", "--wheel-dir", str(target), str(clone)],
        env=os.environ | variables,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    (wheel,) = target.glob("*.whl")
    return wheel


@pytest.mark.slow
def test_a_wheel_holds_the_program_and_its_resources_and_nothing_else(clone: Path, tmp_path: Path) -> None:
    # A module that an earlier state of the clone had must not live on.
    gone = clone / "viewer" / "gone.py"
    gone.touch()
    make_wheel(clone, tmp_path / "earlier")
    gone.unlink()
    with zipfile.ZipFile(make_wheel(clone, tmp_path / "wheel")) as wheel:
        names = set(wheel.namelist())
        entry_points = ConfigParser()
        entry_points.read_string(wheel.read(f"tier_viewer-{viewer.__version__}.dist-info/entry_points.txt").decode())
    program = {name for name in of_git() if name.startswith("viewer/")}
    resources = {name for name in of_git() if name.startswith("resources/") and not name.startswith(FOR_DEVELOPERS)}
    resources = {f"viewer/{name}" for name in resources.difference(NOT_INSTALLED)}
    described = {name for name in names if name.startswith(f"tier_viewer-{viewer.__version__}.dist-info/")}
    assert names - described == program | resources
    assert {PurePosixPath(name).name for name in described} >= {"LICENSE", "METADATA", "RECORD"}
    assert dict(entry_points["console_scripts"]) == {"tier-viewer": "viewer.__main__:main"}
    assert dict(entry_points["gui_scripts"]) == {"tier-viewer-window": "viewer.__main__:main"}
    assert not (clone / "build" / "lib").exists()


@pytest.mark.slow
def test_two_wheels_of_one_commit_are_the_same_bytes(clone: Path, tmp_path: Path) -> None:
    first = make_wheel(clone, tmp_path / "first", SOURCE_DATE_EPOCH="1700000000", PYTHONHASHSEED="1", TZ="Asia/Tokyo")
    for path in clone.rglob("*.py"):
        os.utime(path, (1_600_000_000, 1_600_000_000))
    second = make_wheel(clone, tmp_path / "second", SOURCE_DATE_EPOCH="1700000000", PYTHONHASHSEED="2", TZ="UTC")
    assert hashlib.sha256(first.read_bytes()).digest() == hashlib.sha256(second.read_bytes()).digest()


@pytest.mark.slow
def test_a_source_package_holds_what_git_has_and_makes_the_same_wheel(clone: Path, tmp_path: Path) -> None:
    (clone / "build" / "out").mkdir()
    (clone / "build" / "out" / "left.txt").touch()
    program = f"import fresh_setuptools; fresh_setuptools.build_sdist({str(tmp_path)!r})"
    variables = os.environ | {"PYTHONPATH": str(clone / "build" / "backend")}
    subprocess.run([sys.executable, "-c", program], cwd=clone, env=variables, capture_output=True, check=True)
    with tarfile.open(next(tmp_path.glob("*.tar.gz"))) as archive:
        names = {member.name.partition("/")[2] for member in archive.getmembers() if member.isfile()}
        archive.extractall(tmp_path, filter="data")
    made = {name for name in names if name in {"PKG-INFO", "setup.cfg"} or name.startswith("tier_viewer.egg-info/")}
    assert names - made == {name for name in of_git() if not name.startswith(OF_SERVICES)}
    moment = {"SOURCE_DATE_EPOCH": "1700000000"}
    unpacked = make_wheel(tmp_path / f"tier_viewer-{viewer.__version__}", tmp_path / "from a package", **moment)
    assert unpacked.read_bytes() == make_wheel(clone, tmp_path / "from a clone", **moment).read_bytes()


def program_in(environment: Path, name: str) -> Path:
    folder, suffix = ("Scripts", ".exe") if os.name == "nt" else ("bin", "")
    return environment / folder / f"{name}{suffix}"


def check_program(program: Path, tmp_path: Path) -> None:
    """It is this version, it is whole, and it reads its own sample."""

    def run(*words: str) -> subprocess.CompletedProcess[str]:
        # Neither the clone nor the environment of the tests may lend it anything.
        variables = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_"))}
        return subprocess.run(
            [str(program), *words], cwd=tmp_path, env=variables, capture_output=True, text=True, check=False
        )

    assert run("--version").stdout == f"Tier Viewer {viewer.__version__}\n"
    tested = run("self-test")
    assert tested.returncode == 0, tested.stdout + tested.stderr
    sample = next(program.parent.parent.rglob("sample-capture.ndjson"))
    library = str(tmp_path / "library.db")
    assert run("import", str(sample), "--library", library).returncode == 0
    assert run("search", "acme.ex event:downgraded", "--library", library, "--count").stdout == "1\n"
    pictured = run("open", "--library", library, "--screenshot", str(tmp_path / "window.png"))
    assert pictured.returncode == 0, pictured.stderr
    assert (tmp_path / "window.png").stat().st_size > 10_000


@pytest.mark.packages
def test_pip_installs_it_from_a_clone(clone: Path, tmp_path: Path) -> None:
    environment = tmp_path / "an environment ü"
    venv.create(environment, with_pip=True)
    python = program_in(environment, "python")
    subprocess.run([str(python), "-m", "pip", "install", "--quiet", str(clone)], check=True)
    check_program(program_in(environment, "tier-viewer"), tmp_path)
    assert program_in(environment, "tier-viewer-window").exists()
    subprocess.run([str(python), "-m", "pip", "uninstall", "--quiet", "--yes", "tier-viewer"], check=True)
    assert not list(environment.rglob("viewer/*.py"))
    assert not program_in(environment, "tier-viewer").exists()


@pytest.mark.packages
def test_pipx_installs_it_from_a_clone(clone: Path, tmp_path: Path) -> None:
    tools = tmp_path / "tools"
    venv.create(tools, with_pip=True)
    subprocess.run([str(program_in(tools, "python")), "-m", "pip", "install", "--quiet", "pipx"], check=True)
    homes = {"PIPX_HOME": str(tmp_path / "pipx"), "PIPX_BIN_DIR": str(tmp_path / "programs")}
    pipx = [str(program_in(tools, "pipx")), "install", "--python", sys.executable, str(clone)]
    installed = subprocess.run(pipx, env=os.environ | homes, capture_output=True, text=True, check=False)
    assert installed.returncode == 0, installed.stderr
    suffix = ".exe" if os.name == "nt" else ""
    assert (tmp_path / "programs" / f"tier-viewer{suffix}").exists()
    check_program(program_in(tmp_path / "pipx" / "venvs" / "tier-viewer", "tier-viewer"), tmp_path)
