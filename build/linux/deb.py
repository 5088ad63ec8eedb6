"""The Debian package: the one-folder build in /usr/lib, and beside it what desktops want to know.

It has no maintainer scripts: dpkg's triggers bring the lists of applications and types up to date.
"""

import email.utils
import hashlib
import os
import shutil
import subprocess
from pathlib import Path

import environment
import identity
import tools
from frozen import folder
from linux import libraries, share

TREE = environment.OUT / "deb"
FONTS = ("fonts-noto-core", "fonts-noto-cjk", "fonts-noto-color-emoji")
"""So that names in any script are shown: the system may have Latin only."""
# 12 s for 42 MB; level 6 takes 39 s on two cores for 37 MB; zstd, which lintian does not know yet, makes 46 MB. One
# thread: the bytes must not depend on the number of cores.
COMPRESSION = ("-Zxz", "-z1", "--threads-max=1")


def make(out: Path) -> list[Path]:
    """Make build/out/packages/tier-viewer_VERSION_MACHINE.deb of the one-folder build that is there.

    Raises SetupProblem.
    """
    tools.need("dpkg-deb", "objdump")
    shutil.rmtree(TREE, ignore_errors=True)
    fill(TREE)
    settle(TREE)
    package = out / identity.file_names()["deb"]
    environment_of_build = os.environ | {"SOURCE_DATE_EPOCH": str(identity.commit_time())}
    done = subprocess.run(
        ["dpkg-deb", "--root-owner-group", *COMPRESSION, "--build", str(TREE), str(package)],
        env=environment_of_build,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise environment.SetupProblem(f"dpkg-deb failed: {done.stderr.strip()}")
    return [package]


def fill(tree: Path) -> None:
    """Lay out what the package installs, and what it says of itself."""
    program = tree / "usr" / "lib" / identity.COMMAND
    shutil.copytree(folder.FOLDER, program, symlinks=True)
    link = tree / "usr" / "bin" / identity.COMMAND
    link.parent.mkdir()
    link.symlink_to(f"../lib/{identity.COMMAND}/{identity.COMMAND}")
    for path, content in (share.files(identity.COMMAND) | papers()).items():
        target = tree / "usr" / "share" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN" / "control").write_text(control(tree, program), encoding="utf-8")
    (tree / "DEBIAN" / "md5sums").write_text(sums(tree), encoding="utf-8")


def papers() -> dict[str, bytes]:
    """What Debian's rules ask for, below /usr/share."""
    moment = email.utils.formatdate(identity.commit_time())
    entry = share.filled("changelog", moment=moment)
    return {
        f"doc/{identity.COMMAND}/copyright": share.filled("copyright").encode(),
        f"doc/{identity.COMMAND}/changelog.gz": share.packed(entry),
        f"lintian/overrides/{identity.COMMAND}": share.filled("lintian-overrides").encode(),
    }


def control(tree: Path, program: Path) -> str:
    """The package's own words for dpkg."""
    return share.filled(
        "control",
        architecture=identity.debian_machine(),
        depends=", ".join(libraries.dependencies(libraries.needs_of(program))),
        recommends=", ".join(FONTS),
        kibibytes=kibibytes(tree / "usr"),
    )


def kibibytes(folder: Path) -> int:
    """What the files take, each rounded up, as Debian counts Installed-Size."""
    return sum(-(-path.lstat().st_size // 1024) if is_plain(path) else 1 for path in folder.rglob("*"))


def is_plain(path: Path) -> bool:
    """Whether this is a file of its own: no folder and no link."""
    return path.is_file() and not path.is_symlink()


def sums(tree: Path) -> str:
    """The check sums by which `dpkg --verify` finds damaged files."""
    files = sorted(path for path in (tree / "usr").rglob("*") if is_plain(path))
    lines = [f"{hashlib.md5(path.read_bytes()).hexdigest()}  {path.relative_to(tree)}" for path in files]
    return "\n".join(lines) + "\n"


def settle(tree: Path) -> None:
    """Give everything the time of the commit and plain permissions, whatever umask it was made under."""
    moment = identity.commit_time()
    for path in [tree, *tree.rglob("*")]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)
        os.utime(path, (moment, moment), follow_symlinks=False)
