"""The portable package: one file that installs the program for one person, on any Linux that is new enough.

makeself (https://makeself.io) packs the one-folder build with install.sh, which says and does the rest.
"""

import os
import shlex
import shutil
import subprocess
from pathlib import Path

import environment
import identity
import tools
from frozen import folder
from linux import deb, libraries, share

TREE = environment.OUT / "portable"
INSTALLER = share.HERE / "install.sh"
ROOM_KIB = 8 * 1024
"""What an installation takes besides the program: icons, lists, and the blocks of small files."""


def make(out: Path) -> list[Path]:
    """Make build/out/packages/tier-viewer-VERSION-linux-MACHINE.run of the one-folder build that is there.

    Raises SetupProblem.
    """
    tools.need("makeself", "objdump")
    shutil.rmtree(TREE, ignore_errors=True)
    fill(TREE)
    deb.settle(TREE)
    package = out / identity.file_names()["portable"]
    pack(TREE, package)
    return [package]


def fill(tree: Path) -> None:
    """Lay out what is unpacked: the program, the files for the desktop, and what installs both."""
    shutil.copytree(folder.FOLDER, tree / "program", symlinks=True)
    for path, content in share.files(identity.COMMAND).items():
        target = tree / "share" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    shutil.copy(INSTALLER, tree / "install.sh")
    (tree / "settings.sh").write_text(settings(tree / "program"), encoding="utf-8")


def settings(program: Path) -> str:
    """What install.sh has to know, as assignments of the shell."""
    needs = libraries.needs_of(program)
    libraries.dependencies(needs)  # says what is not known
    values = {
        "name": identity.NAME,
        "command": identity.COMMAND,
        "version": identity.VERSION,
        "needed_kib": deb.kibibytes(program) + ROOM_KIB,
        "needed_glibc": needs.glibc,
        "needed_machine": identity.machine().replace("arm64", "aarch64"),
    }
    lines = [f"{name}={shlex.quote(str(value))}" for name, value in values.items()]
    lines += ["package_of() {", "    case $1 in"]
    for library in sorted(needs.libraries):
        package = libraries.PACKAGES[library].split(" | ")[0]
        lines.append(f"        {library}) say {package} ;;")
    return "\n".join([*lines, '        *) say "$1" ;;', "    esac", "}"]) + "\n"


def pack(tree: Path, package: Path) -> None:
    """Make the self-extracting file; gzip, because xz is not everywhere."""
    moment = identity.commit_time()
    date = subprocess.run(["date", "--utc", f"--date=@{moment}"], capture_output=True, text=True, check=True)
    tar = f"--sort=name --mtime=@{moment} --owner=0 --group=0 --numeric-owner"
    # No terminal is opened where there is none, and nobody has to press a key at the end.
    command = ["makeself", "--quiet", "--gzip", "--sha256", "--nox11", "--nowait", "--noprogress"]
    command += ["--packaging-date", date.stdout.strip(), "--tar-extra", tar]
    # The command stands in the file that it makes: places on this machine have no business there, nor has the time.
    command += [tree.name, package.name, f"{identity.NAME} {identity.VERSION}", "sh", "./install.sh"]
    variables = os.environ | {"LC_ALL": "C", "GZIP": "-n"}
    made = tree.with_name(package.name)
    done = subprocess.run(command, cwd=tree.parent, env=variables, capture_output=True, text=True, check=False)
    if done.returncode or not made.is_file():
        raise environment.SetupProblem(f"makeself failed: {done.stderr.strip()}")
    made.chmod(0o755)
    shutil.move(made, package)
