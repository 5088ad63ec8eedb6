"""Small Debian systems to install packages in: cached ones made by debootstrap, and throw-away ones on top of those.

    with roots.opened(roots.base("trixie")) as system:
        system.need("apt-get", "install", "-y", "/tmp/x.deb")
        system.run("tier-viewer", "self-test", user=system.add_user("sam", "/home/Sam Ö"))

A throw-away system is an overlay in memory, in mount and process namespaces of its own. However the tests end, also by
being killed, its processes, mounts and files are gone with them. Only root on Linux can do this: see `needs_roots`.
"""

import contextlib
import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.packaging.recipes import ROOT, recipe

ROOTS = ROOT / "build" / "out" / "roots"
MIRROR = "http://deb.debian.org/debian"
X_SOCKETS = Path("/tmp/.X11-unix")
SECONDS = 600  # what one command may take at most: the tests share their cores with others

tools = recipe("tools")

# Where the system appears, the cached one below, packages that were downloaded before, the sockets of X, and how.
_HOLD = """
set -e
mount -t tmpfs -o mode=755 throw-away "$1"
cd "$1"
mkdir below changes work system
mount --bind "$2" below
case $5 in
    throw-away) mount -t overlay -o lowerdir=below,upperdir=changes,workdir=work overlay system ;;
    for-good) mount --bind below system ;;
esac
mount -t proc proc system/proc
mount -t tmpfs -o mode=1777 shared-memory system/dev/shm
mkdir -m 1777 -p "system$4"
mount --bind "$4" "system$4"
mount --bind "$3" system/var/cache/apt/archives
cp --remove-destination /etc/resolv.conf system/etc/resolv.conf
echo ready
exec cat
"""


def obstacle() -> str:
    """Why such systems cannot be made here; empty where they can."""
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        return "only root on Linux can make a system of its own"
    if not shutil.which("apt-get"):
        return "Debian's tools make the systems"
    tried = subprocess.run(
        ["unshare", "--mount", "mount", "-t", "tmpfs", "try", "/mnt"], capture_output=True, text=True, check=False
    )
    return tried.stderr.strip()


needs_roots = pytest.mark.skipif(bool(obstacle()), reason=obstacle() or "possible here")


class User(NamedTuple):
    """Somebody in a system, by number, with the home folder as seen there."""

    number: int
    home: str


SUPERUSER = User(0, "/root")


class System(NamedTuple):
    """A running throw-away system."""

    path: Path
    """Its files, to be read and written from outside, while it is open."""
    holder: int
    """The process whose namespaces it lives in."""

    def command(self, *words: str, user: User = SUPERUSER, env: Mapping[str, str] | None = None) -> list[str]:
        """What runs these words inside, in the user's home and with the least of environments."""
        inside = f"/proc/{self.holder}/ns"
        variables = {
            "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
            "LANG": "C.UTF-8",
            "HOME": user.home,
            "DEBIAN_FRONTEND": "noninteractive",
            **(env or {}),
        }
        enter = ["nsenter", f"--mount={inside}/mnt", f"--pid={inside}/pid_for_children"]
        change = ["chroot", f"--userspec={user.number}:{user.number}", "--groups=", str(_place())]
        given = [f"{name}={value}" for name, value in variables.items()]
        return [*enter, *change, "env", "-i", f"--chdir={user.home}", *given, *words]

    def run(
        self,
        *words: str,
        user: User = SUPERUSER,
        env: Mapping[str, str] | None = None,
        input: str = "",
        timeout: float = SECONDS,
    ) -> subprocess.CompletedProcess[str]:
        """Runs a command inside to its end."""
        return subprocess.run(
            self.command(*words, user=user, env=env),
            input=input,
            capture_output=True,
            encoding="utf-8",
            errors="backslashreplace",
            timeout=timeout,
            check=False,
        )

    def need(self, *words: str, user: User = SUPERUSER, env: Mapping[str, str] | None = None) -> str:
        """Runs a command that must succeed; gives what it printed."""
        return _checked(self.run(*words, user=user, env=env))

    @contextlib.contextmanager
    def running(
        self, *words: str, user: User = SUPERUSER, env: Mapping[str, str] | None = None
    ) -> Iterator[subprocess.Popen[str]]:
        """A command that runs inside meanwhile; it is killed at the end if it is still there."""
        command = self.command(*words, user=user, env=env)
        with subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8"
        ) as process:
            try:
                yield process
            finally:
                if process.poll() is None:
                    # nsenter waits for its child, which alone is inside.
                    children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
                    subprocess.run(["kill", "-KILL", *children], capture_output=True, check=False)
                    process.kill()

    def install(self, *packages: str) -> str:
        """Installs packages of the mirror, or files whose paths begin with a slash; nothing merely recommended."""
        words = ["apt-get", "install", "-y", "-o", "DPkg::Options::=--force-unsafe-io", "--no-install-recommends"]
        done = self.run(*words, *packages)
        if done.returncode and ("404" in done.stderr or "Unable to" in done.stderr):
            self.need("apt-get", "update")  # the lists of the cached system have grown old
            return self.need(*words, *packages)
        return _checked(done)

    def add_user(self, name: str, home: str, number: int = 1000) -> User:
        """Somebody without any rights, whose home folder may have any name."""
        self.need("useradd", "--create-home", "--home-dir", home, "--uid", str(number), "--user-group", name)
        return User(number, home)

    def at(self, path: str) -> Path:
        """Where a path inside lies as seen from outside."""
        return self.path / path.lstrip("/")


def base(suite: str, packages: tuple[str, ...] = (), name: str = "", architectures: tuple[str, ...] = ()) -> Path:
    """The cached system of a Debian suite (with packages), made if it is not there: half a minute and more."""
    target = ROOTS / (name or suite)
    ROOTS.mkdir(parents=True, exist_ok=True)
    with (ROOTS / f"{target.name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if target.is_dir():
            return target
        part = target.with_name(f"{target.name}.part")
        subprocess.run(["rm", "-rf", "--one-file-system", str(part)], check=True)
        if packages:
            subprocess.run(["cp", "-a", "--reflink=auto", str(base(suite)), str(part)], check=True)
            with opened(part, "for-good") as system:
                for architecture in architectures:
                    system.need("dpkg", "--add-architecture", architecture)
                system.need("apt-get", "update")
                system.install(*packages)
        else:
            tools.need("debootstrap")
            words = ["debootstrap", "--variant=minbase", suite, str(part), MIRROR]
            _checked(subprocess.run(words, capture_output=True, text=True, timeout=3 * SECONDS, check=False))
            with opened(part, "for-good") as system:
                system.need("apt-get", "update")
        part.rename(target)
    return target


@contextlib.contextmanager
def opened(below: Path, how: str = "throw-away") -> Iterator[System]:
    """A system on top of a cached one, for as long as the block lasts; `for-good` changes the cached one itself."""
    archives = ROOTS / "archives"
    (archives / "partial").mkdir(parents=True, exist_ok=True)
    X_SOCKETS.mkdir(mode=0o1777, exist_ok=True)
    _place().parent.mkdir(exist_ok=True)
    enter = ["unshare", "--mount", "--pid", "--fork", "--kill-child", "sh", "-c", _HOLD, "sh"]
    places = [str(path) for path in (_place().parent, below, archives, X_SOCKETS)]
    # It ends with its input, and so at the latest with this process.
    with subprocess.Popen(
        [*enter, *places, how], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdin is not None
        assert holder.stdout is not None
        assert holder.stderr is not None
        if holder.stdout.readline() != "ready\n":
            raise OSError(f"The system in {below} could not be opened: {holder.stderr.read().strip()}")
        yield System(Path(f"/proc/{holder.pid}/root{_place()}"), holder.pid)
        holder.stdin.close()


def _place() -> Path:
    """Where each system appears: the same for all, for each sees only itself there."""
    return ROOTS / "opened" / "system"


def _checked(done: subprocess.CompletedProcess[str]) -> str:
    if done.returncode:
        told = "\n".join((done.stdout + done.stderr).splitlines()[-20:])
        raise AssertionError(f"{' '.join(done.args)}: exit code {done.returncode}\n{told}")
    return done.stdout
