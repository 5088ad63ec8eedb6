"""The program as somebody has it installed in a small system, from either Linux package."""

import shlex
from collections.abc import Mapping
from pathlib import Path
from subprocess import CompletedProcess
from typing import NamedTuple

from tests.packaging.recipes import recipe
from tests.packaging.roots import System, User

identity = recipe("identity")
COMMAND: str = identity.COMMAND
HOME = "/home/Zoë Müller 程序"
SUITES = ("bookworm", "trixie")
# What a desktop has, and what the lists of applications and types are made and asked with.
DESKTOP_TOOLS = ("desktop-file-utils", "shared-mime-info", "xdg-utils", "libglib2.0-bin")


class Installed(NamedTuple):
    """An installed program, and who uses it."""

    system: System
    user: User
    program: str
    """How the person calls it."""
    share: str
    """Where its desktop entry and the like are."""

    def run(self, *words: str, env: Mapping[str, str] | None = None, user: User | None = None) -> CompletedProcess[str]:
        """The program with these words, to its end; the home folder is where it runs."""
        return self.system.run(self.program, *words, user=user or self.user, env=env, timeout=120)

    def entry(self, name: str) -> str:
        """A value of the desktop entry, as it stands there."""
        path = self.system.at(f"{self.share}/applications/{identity.APP_ID}.desktop")
        lines = path.read_text(encoding="utf-8").splitlines()
        return next(line.partition("=")[2] for line in lines if line.startswith(f"{name}="))

    def started_by_desktop(self, file: str) -> list[str]:
        """What a desktop runs when this file is opened with the program."""
        words = shlex.split(self.entry("Exec").replace("\\\\", "\\"))
        return [file if word == "%F" else word.replace("%%", "%") for word in words]

    def put(self, name: str, content: bytes) -> str:
        """A file in the person's home; gives its path there."""
        path = f"{self.user.home}/{name}"
        self.system.at(path).write_bytes(content)
        self.system.need("chown", f"{self.user.number}:{self.user.number}", path)
        return path


def by_apt(system: System, package: Path, user: User) -> Installed:
    """Installs the Debian package with what it depends on, as root."""
    inside = f"/tmp/{package.name}"
    system.at(inside).write_bytes(package.read_bytes())
    system.install(inside)
    system.at(inside).unlink()
    return Installed(system, user, COMMAND, "/usr/share")


def by_file(system: System, file: Path, user: User) -> Installed:
    """Runs the self-extracting file as the person, who then installs as root what it says is missing."""
    inside = f"{user.home}/{file.name}"
    system.at(inside).write_bytes(file.read_bytes())
    told = system.need("sh", inside, user=user)
    system.at(inside).unlink()
    missing = told.partition("sudo apt-get install ")[2].split("\n")[0].split()
    assert missing, f"a bare system lacks libraries, and nothing says so: {told}"
    system.install(*missing)
    return Installed(system, user, f"{user.home}/.local/bin/{COMMAND}", f"{user.home}/.local/share")


def one_sentence(done: CompletedProcess[str]) -> str:
    """The one clear line on standard error that a failure must be."""
    assert done.returncode == 1, (done.returncode, done.stdout, done.stderr)
    lines = done.stderr.splitlines()
    assert len(lines) == 1, lines
    assert lines[0].endswith("."), lines
    assert "Something went wrong" not in lines[0]
    return lines[0]
