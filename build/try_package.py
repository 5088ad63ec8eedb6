"""Try packages: `python3 build/try_package.py [TARGET...]` installs, uses and removes those of this system for real.

Meant for machines that are thrown away (.github/workflows/packages.yml): the .deb is installed for everybody, the
setup.exe for whoever runs this. Standard library only.
"""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

import environment
import identity
import system_libraries
from environment import SetupProblem, say

PACKAGES = environment.OUT / "packages"
PICTURES = environment.OUT / "pictures"
SAMPLE = environment.ROOT / "resources" / "sample-capture.ndjson"
# What the sample answers, as README shows it.
QUESTION, ANSWER = "acme.ex event:downgraded", "1"
PATIENCE = 600
"""Seconds that a single program may take."""
REMOVAL = 120
"""Seconds until an uninstaller that works on in the background must be done."""


class Way(NamedTuple):
    """How a package is installed and removed again; each part is given the package and a folder to work in."""

    install: Callable[[Path, Path], Path]
    """Gives the installed program."""
    remove: Callable[[Path, Path], None]


def main(arguments: list[str]) -> int:
    """Try each target; 0 only when all of them held."""
    unknown = [target for target in arguments if target not in WAYS]
    if unknown:
        say(f"usage: python3 build/try_package.py [TARGET...]   with TARGET one of {', '.join(WAYS)}")
        return 2
    for target in arguments or targets_here(sys.platform):
        package = PACKAGES / identity.file_names()[target]
        if not package.exists():
            raise SetupProblem(f"{environment.shown(package)} is missing; run: python3 build/package.py {target}")
        try_one(target, package, environment.OUT / "tried" / target)
    return 0


def targets_here(system: str) -> tuple[str, ...]:
    """The packages that this system can install."""
    return {"win32": ("windows",), "darwin": ("macos",)}.get(system, ("deb", "portable"))


def try_one(target: str, package: Path, work: Path) -> None:
    """Install, use and remove one package. Raises SetupProblem at the first thing that is not as it should be."""
    say(f"=== {package.name} ===")
    shutil.rmtree(work, ignore_errors=True)
    home = work / "a home with spaces ü"
    home.mkdir(parents=True)
    way = WAYS[target]
    program = way.install(package, home)
    expect(program.exists(), f"{program} was not installed")
    PICTURES.mkdir(parents=True, exist_ok=True)
    use(program, home, PICTURES / f"{target}.png")
    way.remove(package, home)
    expect(wait_until(lambda: not program.exists()), f"{program} is still there after it was removed")
    expect((home / "library.tierlibrary").exists(), "the library was removed together with the program")
    say(f"{package.name}: installed, used, removed.")


def use(program: Path, home: Path, picture: Path) -> None:
    """What a person would do first."""
    library = str(home / f"library{identity.LIBRARY_SUFFIX}")
    told = run([str(program), "--version"], home).strip()
    expect(told == f"{identity.NAME} {identity.VERSION}", f"--version says {told!r}")
    say(run([str(program), "self-test"], home).rstrip())
    say(run([str(program), "import", str(SAMPLE), "--library", library], home).rstrip())
    found = run([str(program), "search", QUESTION, "--library", library, "--count"], home).strip()
    expect(found == ANSWER, f"the search for {QUESTION} found {found!r} instead of {ANSWER}")
    picture.unlink(missing_ok=True)
    run([str(program), "open", "--library", library, "--screenshot", str(picture)], home)
    expect(picture.exists() and picture.stat().st_size > 10_000, f"no picture of the window was drawn into {picture}")


def install_deb(package: Path, home: Path) -> Path:
    """With everything that it depends on, and the fonts that it recommends, as apt does by itself."""
    run([*as_root(), "apt-get", "update"], home)
    run([*as_root(), "apt-get", "install", "--yes", str(package)], home, DEBIAN_FRONTEND="noninteractive")
    return Path("/usr/bin") / identity.COMMAND


def remove_deb(package: Path, home: Path) -> None:
    """By its name, as a person would."""
    del package
    run([*as_root(), "apt-get", "purge", "--yes", identity.COMMAND], home, DEBIAN_FRONTEND="noninteractive")


def as_root() -> list[str]:
    """What stands before a command for all users."""
    return [] if system_libraries.is_root() else ["sudo"]


def install_portable(package: Path, home: Path) -> Path:
    """For a person whose home is `home`."""
    run(["sh", str(package)], home)
    return home / ".local" / "bin" / identity.COMMAND


def remove_portable(package: Path, home: Path) -> None:
    """By the uninstaller that came along."""
    del package
    run([str(home / ".local" / "lib" / identity.COMMAND / "uninstall")], home)


def windows_folder() -> Path:
    """Where the setup installs to unless it is told otherwise."""
    return Path(os.environ["LOCALAPPDATA"]) / "Programs" / identity.NAME


def install_windows(package: Path, home: Path) -> Path:
    """Without a question."""
    run([str(package), "/S"], home)
    return windows_folder() / f"{identity.COMMAND}.exe"


def remove_windows(package: Path, home: Path) -> None:
    """The uninstaller goes on in a copy of itself: it ends before it is done."""
    del package
    run([str(windows_folder() / "uninstall.exe"), "/S"], home)


def install_macos(package: Path, home: Path) -> Path:
    """Out of the disk image, as somebody does by dragging."""
    volume = home.parent / "volume"
    run(["hdiutil", "attach", "-nobrowse", "-readonly", "-mountpoint", str(volume), str(package)], home)
    application = home / "Applications" / f"{identity.NAME}.app"
    application.parent.mkdir()
    # ditto keeps the links and the signature of a bundle.
    run(["ditto", str(volume / application.name), str(application)], home)
    run(["hdiutil", "detach", "-force", str(volume)], home)
    run(["codesign", "--verify", "--deep", str(application)], home)
    return application / "Contents" / "MacOS" / identity.COMMAND


def remove_macos(package: Path, home: Path) -> None:
    """Into the bin."""
    del package
    shutil.rmtree(home / "Applications" / f"{identity.NAME}.app")


WAYS: Mapping[str, Way] = {
    "deb": Way(install_deb, remove_deb),
    "portable": Way(install_portable, remove_portable),
    "windows": Way(install_windows, remove_windows),
    "macos": Way(install_macos, remove_macos),
}


def run(command: list[str], home: Path, **variables: str) -> str:
    """What the program says, as a person with this home folder. Raises SetupProblem when it fails."""
    surroundings = environment.clean_environment(HOME=str(home), **variables)
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        surroundings.pop(name, None)
    try:
        done = subprocess.run(
            command,
            cwd=home,
            env=surroundings,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired as problem:
        raise SetupProblem(f"{command[0]} was not done after {PATIENCE} s") from problem
    if done.returncode:
        said = "\n".join(filter(None, [done.stdout.strip(), done.stderr.strip()]))
        raise SetupProblem(f"{' '.join(command)} ended with exit code {done.returncode}:\n{said}")
    return done.stdout


def expect(held: bool, complaint: str) -> None:
    """Raise SetupProblem with the complaint unless it held."""
    if not held:
        raise SetupProblem(f"Not as it should be: {complaint}.")


def wait_until(reached: Callable[[], bool]) -> bool:
    """Whether it was reached in time."""
    deadline = time.monotonic() + REMOVAL
    while not reached() and time.monotonic() < deadline:
        time.sleep(0.2)
    return reached()


if __name__ == "__main__":
    sys.exit(environment.main_guard(main, sys.argv[1:]))
