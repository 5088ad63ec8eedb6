"""The self-extracting file: what it puts where, what it says, and that nothing half is left whatever happens."""

import os
import pty
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.packaging import roots
from tests.packaging.installed import COMMAND, DESKTOP_TOOLS, HOME, identity
from tests.packaging.recipes import ROOT, recipe
from tests.packaging.roots import System, User, needs_roots

pytestmark = [pytest.mark.packages, needs_roots]

SAMPLE = ROOT / "resources" / "sample-capture.ndjson"
FILE = "/tmp/tier viewer.run"
PROGRAMS = f"{HOME}/.local/lib/{COMMAND}"
LINK = f"{HOME}/.local/bin/{COMMAND}"
KILLED = 137


@pytest.fixture(scope="module")
def machine(portable_file: Path) -> Iterator[System]:
    """A bare system with the file; xz and Python are not there."""
    with roots.opened(roots.base("bookworm")) as system:
        system.at(FILE).write_bytes(portable_file.read_bytes())
        yield system


@pytest.fixture
def user(machine: System) -> Iterator[User]:
    """Somebody with an empty home."""
    machine.need("mkdir", HOME)
    machine.need("chown", "1000:1000", HOME)
    yield User(1000, HOME)
    machine.need("rm", "-rf", HOME)


def install(machine: System, user: User, *words: str, **env: str) -> subprocess.CompletedProcess[str]:
    return machine.run("sh", FILE, "--quiet", "--", *words, user=user, env=env)


def starts(machine: System, user: User) -> bool:
    """Whether the installed program can be started; its log goes elsewhere: the home shows the installer's work."""
    told = machine.run(
        f"{user.home}/.local/bin/{COMMAND}", "--version", user=user, env={"XDG_STATE_HOME": "/tmp/state"}
    )
    return told.stdout == f"{identity.NAME} {identity.VERSION}\n"


def files(machine: System, folder: str = HOME) -> set[str]:
    return set(machine.need("find", folder).splitlines()) - {folder}


def one_line(done: subprocess.CompletedProcess[str]) -> str:
    """The sentences that a refusal is: on standard error, in one line."""
    assert done.returncode == 1, (done.returncode, done.stdout, done.stderr)
    assert done.stdout == ""
    [line] = done.stderr.splitlines()
    return line


def set_version(machine: System, version: str) -> None:
    """Lets the installed one pass for another version."""
    record = machine.at(f"{PROGRAMS}/installed")
    record.write_text(re.sub(r"(?m)^version .*$", f"version {version}", record.read_text()))


def test_the_script_is_sound(portable_file: Path, tmp_path: Path) -> None:
    recipe("tools").need("shellcheck")
    subprocess.run(
        ["sh", str(portable_file), "--quiet", "--noexec", "--target", str(tmp_path / "unpacked")], check=True
    )
    done = subprocess.run(
        ["shellcheck", "--external-sources", "--shell=sh", "install.sh"],
        cwd=tmp_path / "unpacked",
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "")


def test_it_says_what_it_did_and_removing_leaves_nothing(machine: System, user: User) -> None:
    told = install(machine, user)
    assert told.returncode == 0, told.stderr
    lines = told.stdout.splitlines()
    assert lines[:3] == [
        f"{identity.NAME} {identity.VERSION} is installed in {PROGRAMS}.",
        f"Start it from the menu of your desktop, or with: {LINK}",
        f"To remove it (your data stays): {PROGRAMS}/uninstall",
    ]
    # A bare system has no graphics; what it lacks is one line to run.
    assert len(lines) == 4, lines
    assert lines[3].startswith("Before its window can open, please run: sudo apt-get install ")
    assert {"libegl1", "libgl1", "fontconfig"} <= set(lines[3].split())
    assert starts(machine, user)
    assert machine.run(f"{PROGRAMS}/uninstall", user=user).stdout == f"{identity.NAME} was removed.\n"
    assert files(machine) == set()


def test_data_stays_and_so_does_what_others_have_put_there(machine: System, user: User) -> None:
    machine.need("mkdir", "-p", f"{HOME}/.local/share/applications", f"{HOME}/.local/bin", user=user)
    machine.need("touch", f"{HOME}/.local/share/applications/other.desktop", f"{HOME}/.local/bin/other", user=user)
    before = files(machine)
    assert install(machine, user).returncode == 0
    machine.at(f"{HOME}/a.ndjson").write_bytes(SAMPLE.read_bytes())
    machine.need(LINK, "import", "a.ndjson", user=user)
    machine.at(f"{HOME}/a.ndjson").unlink()
    told = install(machine, user, "--remove")
    data = f"{HOME}/.local/share/{COMMAND}"
    assert told.stdout.splitlines() == [
        f"{identity.NAME} was removed.",
        f"Your data is still in {data}: delete that folder if you no longer want it.",
    ]
    left = files(machine) - before
    assert f"{data}/library.db" in left
    assert before <= files(machine)
    assert {path for path in left if "/.local/state" not in path and not path.startswith(data)} == set()
    assert "is not installed" in one_line(install(machine, user, "--remove"))


def test_the_lists_of_desktops_come_and_go(portable_file: Path) -> None:
    with roots.opened(roots.base("trixie")) as machine:
        machine.install(*DESKTOP_TOOLS)
        user = machine.add_user("zoe", HOME)
        machine.at(FILE).write_bytes(portable_file.read_bytes())
        before = files(machine)
        assert install(machine, user).returncode == 0
        told = machine.need("xdg-mime", "query", "default", identity.LIBRARY_TYPE, user=user)
        assert told.strip() == f"{identity.APP_ID}.desktop"
        machine.at(f"/tmp/a{identity.LIBRARY_SUFFIX}").write_bytes(b"x")
        words = ("gio", "info", "--attributes=standard::content-type", f"/tmp/a{identity.LIBRARY_SUFFIX}")
        assert identity.LIBRARY_TYPE in machine.need(*words, user=user)
        machine.need(f"{PROGRAMS}/uninstall", user=user)
        assert files(machine) - before == set()


def test_the_folders_of_xdg_are_heeded(machine: System, user: User) -> None:
    elsewhere = f"{HOME}/my data"
    assert install(machine, user, XDG_DATA_HOME=elsewhere).returncode == 0
    entry = machine.at(f"{elsewhere}/applications/{identity.APP_ID}.desktop").read_text(encoding="utf-8")
    assert f'Exec="{LINK}" open %F' in entry
    assert not machine.at(f"{HOME}/.local/share").exists()
    machine.need(f"{PROGRAMS}/uninstall", user=user, env={"XDG_DATA_HOME": elsewhere})
    assert files(machine) == set()


def test_names_that_shells_and_desktops_would_misread(machine: System) -> None:
    home = '/home/a "b" $c `d` 50%'
    machine.need("mkdir", home)
    machine.need("chown", "1000:1000", home)
    user = User(1000, home)
    assert install(machine, user).returncode == 0
    entry = machine.at(f"{home}/.local/share/applications/{identity.APP_ID}.desktop").read_text(encoding="utf-8")
    assert f'Exec="/home/a \\\\"b\\\\" \\\\$c \\\\`d\\\\` 50%%/.local/bin/{COMMAND}" open %F' in entry
    assert starts(machine, user)
    machine.need(f"{home}/.local/lib/{COMMAND}/uninstall", user=user)
    assert files(machine, home) == set()


def test_a_strict_umask_and_root_are_no_trouble(machine: System, user: User) -> None:
    machine.need("sh", "-c", f"umask 0077; sh '{FILE}' --quiet", user=user, env={"TMPDIR": "/tmp"})
    assert starts(machine, user)
    assert machine.need("sh", FILE, "--quiet").startswith(f"{identity.NAME} {identity.VERSION} is installed in /root")
    machine.need(f"/root/.local/lib/{COMMAND}/uninstall")


def test_an_older_version_is_replaced(machine: System, user: User) -> None:
    assert install(machine, user).returncode == 0
    set_version(machine, "0.0.9")
    gone = f"{HOME}/.local/share/applications/of the old one.desktop"
    machine.need("touch", gone, user=user)
    record = machine.at(f"{PROGRAMS}/installed")
    record.write_text(record.read_text() + f"file {gone}\n")
    assert install(machine, user).returncode == 0
    assert f"version {identity.VERSION}" in record.read_text()
    assert not machine.at(gone).exists()
    assert {path.name for path in machine.at(PROGRAMS).iterdir()} == {"installed", "uninstall", f"{identity.VERSION}-2"}
    assert starts(machine, user)
    machine.need(f"{PROGRAMS}/uninstall", user=user)
    assert files(machine) == set()


def test_a_newer_version_is_kept_unless_one_insists(machine: System, user: User) -> None:
    assert install(machine, user).returncode == 0
    set_version(machine, "0.10.0")
    before = files(machine)
    told = one_line(install(machine, user))
    assert told.startswith(f"{identity.NAME} 0.10.0 is installed, which is newer than {identity.VERSION}. Nothing was")
    assert told.endswith("add: -- --force")
    assert files(machine) == before
    assert install(machine, user, "--force").returncode == 0
    assert f"version {identity.VERSION}" in machine.at(f"{PROGRAMS}/installed").read_text()


def test_a_person_is_asked(machine: System, user: User) -> None:
    assert install(machine, user).returncode == 0
    set_version(machine, "1.0")
    for answer, code in ((b"n\n", 1), (b"y\n", 0)):
        ours, theirs = pty.openpty()
        with subprocess.Popen(
            machine.command("sh", FILE, "--quiet", user=user), stdin=theirs, stdout=subprocess.PIPE, stderr=theirs
        ) as process:
            os.write(ours, answer)
            assert process.stdout is not None
            asked = process.stdout.read().decode()
            assert process.wait(roots.SECONDS) == code, asked
        assert asked.startswith(f"{identity.NAME} 1.0 is installed, which is newer. Replace it by {identity.VERSION}? ")
        os.close(ours)
        os.close(theirs)


def test_a_locked_home_changes_nothing(machine: System, user: User) -> None:
    machine.need("chown", "0:0", HOME)
    assert one_line(install(machine, user)) == f"{PROGRAMS} cannot be written. Nothing was installed."
    assert files(machine) == set()


@pytest.mark.parametrize("size", ["1m", "60m"])
def test_a_full_home_changes_nothing(machine: System, user: User, size: str) -> None:
    machine.need("mount", "-t", "tmpfs", "-o", f"size={size},uid=1000,gid=1000", "small", HOME)
    told = one_line(install(machine, user))
    assert told.startswith(f"There is too little room in {PROGRAMS}: ")
    assert files(machine) == set()
    machine.need("umount", HOME)


def test_a_disk_that_fills_up_meanwhile_changes_nothing(machine: System, user: User) -> None:
    # So that there seems to be room, as where a quota is the limit.
    lying = f"{HOME}/lying"
    machine.need("mkdir", lying)
    machine.at(f"{lying}/df").write_text("#!/bin/sh\nexit 1\n")
    machine.need("chmod", "755", f"{lying}/df")
    machine.need("mkdir", f"{HOME}/home")
    small = User(1000, f"{HOME}/home")
    machine.need("mount", "-t", "tmpfs", "-o", "size=60m,uid=1000,gid=1000", "small", small.home)
    # makeself asks for the room in the temporary folder in the same way.
    told = machine.run("sh", FILE, "--quiet", "--nodiskspace", user=small, env={"PATH": f"{lying}:/usr/bin:/bin"})
    assert told.returncode == 1
    assert told.stderr.splitlines()[-1].endswith("is the disk full? Nothing was installed.")
    assert files(machine, small.home) == set()
    machine.need("umount", small.home)


def test_killed_at_any_moment_a_whole_program_is_there(machine: System, user: User) -> None:
    assert install(machine, user).returncode == 0
    machine.need("sh", FILE, "--quiet", "--noexec", "--target", f"{HOME}/unpacked", user=user)
    script = machine.at(f"{HOME}/unpacked/install.sh")
    whole = script.read_text(encoding="utf-8")
    steps = re.search(r"\ninstall\(\) \{\n(.*?)\n\}", whole, re.DOTALL)
    assert steps is not None
    names = [line.strip() for line in steps[1].splitlines() if re.fullmatch(r"    [a-z_]+", line)]
    assert names[-2:] == ["refresh", "tell"]
    for name in names:
        script.write_text(whole.replace(f"\n    {name}\n", f"\n    {name}\n    kill -KILL $$\n"), encoding="utf-8")
        assert machine.run("sh", f"{HOME}/unpacked/install.sh", user=user).returncode in (KILLED, -9), name
        assert starts(machine, user), name
    script.write_text(whole, encoding="utf-8")
    machine.need("sh", f"{HOME}/unpacked/install.sh", user=user)
    assert len(list(machine.at(PROGRAMS).iterdir())) == 3
    machine.need("rm", "-rf", f"{HOME}/unpacked")
    machine.need(f"{PROGRAMS}/uninstall", user=user)
    assert files(machine) == set()


def test_what_is_too_old_or_different_is_said(machine: System, user: User) -> None:
    machine.need("sh", FILE, "--quiet", "--noexec", "--target", f"{HOME}/unpacked", user=user)
    settings = machine.at(f"{HOME}/unpacked/settings.sh")
    for changed, words in (("needed_glibc=2.99", "the GNU C library 2.99 or newer"), ("needed_machine=vax", "vax")):
        settings.write_text(settings.read_text() + f"{changed}\n")
        told = one_line(machine.run("sh", f"{HOME}/unpacked/install.sh", user=user))
        assert words in told
        assert told.endswith("Nothing was installed.")
    assert not machine.at(f"{HOME}/.local").exists()
    assert "HOME" in one_line(machine.run("sh", f"{HOME}/unpacked/install.sh", user=user, env={"HOME": ""}))
    assert "--remove" in one_line(machine.run("sh", f"{HOME}/unpacked/install.sh", "--help", user=user))
