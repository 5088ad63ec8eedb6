"""A computer that behaves like one with Windows 10: Wine in a throw-away system, and a person whose name is not ASCII.

Wine is not Windows. It has no SmartScreen, no virus scanner and no Explorer; files of a running program may be renamed.
"""

import contextlib
import re
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path, PureWindowsPath
from typing import NamedTuple

from tests.packaging import roots, screens
from tests.packaging.recipes import recipe

# 64 bits alone, which is a third of the room and time of both.
PACKAGES = ("wine", "wine64", "fonts-dejavu-core")
PERSON = "Jörg Müller"
SOURCES = Path(__file__).with_name("wine_sources")
COMPILER = "x86_64-w64-mingw32-gcc"
UNINSTALL = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall" + "\\"
SECONDS = 120
_VALUE = re.compile(r"    (.+?)    (REG_\w+)    ?(.*)")

# Windows' own services are started before anything whose output is waited for: they would hold that open.
_START = "(wineboot --init; wineserver -k -w; wineserver -p; wineboot) </dev/null >/dev/null 2>&1"


class Computer(NamedTuple):
    """Somebody's Windows."""

    system: roots.System
    user: roots.User
    env: Mapping[str, str]
    screen: screens.Screen

    def run(self, *words: str, timeout: float = SECONDS) -> subprocess.CompletedProcess[str]:
        """Runs a Windows program to its end."""
        command = self.system.command("wine", *words, user=self.user, env=self.env)
        # Files, for a pipe ends only with the last of the helpers of Wine that the program happened to start.
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            done = subprocess.run(
                command, stdin=subprocess.DEVNULL, stdout=out, stderr=err, timeout=timeout, check=False
            )
            told = []
            for file in (out, err):
                file.seek(0)
                told.append(file.read().decode("utf-8", "backslashreplace").replace("\r\n", "\n"))
        return subprocess.CompletedProcess(command, done.returncode, *told)

    def running(self, *words: str) -> contextlib.AbstractContextManager[subprocess.Popen[str]]:
        """A Windows program that runs meanwhile."""
        return self.system.running("wine", *words, user=self.user, env=self.env)

    @contextlib.contextmanager
    def waiting(self, *words: str) -> Iterator[None]:
        """The small program of waiting.c, for as long as the block lasts."""
        command = self.system.command("wine", *words, user=self.user, env=self.env)
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == b"ready\n"
            yield

    def at(self, path: str) -> Path:
        """Where a file such as `C:\\windows` lies, seen from outside."""
        drive, *parts = PureWindowsPath(path).parts
        top = self.user.home + "/.wine/drive_c" if drive.upper() == "C:\\" else "/"
        return self.system.at(top).joinpath(*parts)

    @property
    def profile(self) -> str:
        """The person's folder, as Windows spells it."""
        return f"C:\\users\\{PERSON}"

    @property
    def menu(self) -> str:
        """The folder of the start menu."""
        return rf"{self.profile}\AppData\Roaming\Microsoft\Windows\Start Menu\Programs"

    def registry(self, key: str) -> dict[str, dict[str, str]]:
        """What stands at and below a key: the names of keys as they are written, to their values; "" is the default.

        Letters beyond ASCII do not arrive.
        """
        found: dict[str, dict[str, str]] = {}
        done = self.run("reg", "query", key, "/s")
        for line in done.stdout.splitlines() if done.returncode == 0 else ():
            if line.startswith("HKEY_"):
                values = found.setdefault(line.replace("HKEY_CURRENT_USER", "HKCU"), {})
            elif read := _VALUE.fullmatch(line):
                values["" if read[1] == "(Default)" else read[1]] = read[3]
        return found

    def install(self, setup: Path, *options: str) -> int:
        """Runs an installer silently; gives its exit code."""
        target = self.system.at(f"/mnt/{setup.name}")
        target.write_bytes(setup.read_bytes())
        target.chmod(0o644)
        return self.run(rf"Z:\mnt\{setup.name}", "/S", *options, timeout=300).returncode

    def uninstall(self, folder: str, app_id: str) -> None:
        """Runs the uninstaller silently and waits for its end: it goes on as a copy of itself after it has returned."""
        self.run(rf"{folder}\uninstall.exe", "/S")
        assert until(lambda: not self.registry(UNINSTALL + app_id))

    def files(self, folder: str) -> list[str]:
        """Every file below a folder, with slashes; none where there is no such folder."""
        top = self.at(folder)
        return sorted(path.relative_to(top).as_posix() for path in top.rglob("*") if path.is_file())


def until(look: Callable[[], object]) -> bool:
    """Whether something becomes true within two minutes."""
    end = time.monotonic() + SECONDS
    while not (found := bool(look())) and time.monotonic() < end:
        time.sleep(0.2)
    return found


@contextlib.contextmanager
def opened() -> Iterator[Computer]:
    """Such a computer for as long as the block lasts; the first time Wine is fetched, which takes a minute or two."""
    recipe("tools").need(COMPILER)
    with roots.opened(roots.base("trixie", PACKAGES, "wine")) as system, screens.opened("1600x1000") as screen:
        user = add_person(system)
        # Wine asks nobody whether it may install a browser engine and .NET, and shows no crash in a window.
        env = {"USER": PERSON, "WINEDEBUG": "-all", "WINEDLLOVERRIDES": "mscoree,mshtml,winedbg.exe=", **screen.env}
        computer = Computer(system, user, env, screen)
        system.need("sh", "-c", _START, user=user, env=env)
        compile_windows("icuuc.c", computer.at(r"C:\windows\system32\icuuc.dll"), "-shared")
        yield computer


def add_person(system: roots.System) -> roots.User:
    """Somebody whose name has a space and letters beyond ASCII, which useradd refuses and Windows takes."""
    user = roots.User(1234, f"/home/{PERSON}")
    with system.at("/etc/passwd").open("a", encoding="utf-8") as people:
        people.write(f"{PERSON}:x:1234:1234::{user.home}:/bin/sh\n")
    system.need("install", "-d", "-o", "1234", "-g", "1234", user.home)
    return user


def compile_windows(source: str, target: Path, *options: str) -> Path:
    """Makes a small Windows program or library."""
    made = [COMPILER, "-Os", "-s", *options, str(SOURCES / source), "-o", str(target)]
    subprocess.run(made, check=True, timeout=SECONDS)
    target.chmod(0o755)
    return target
