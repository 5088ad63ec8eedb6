"""Wheels for Windows, fetched by pip on any system: only those whose hash stands in a lock file of this repository."""

import subprocess
import sys
from pathlib import Path

from environment import SetupProblem, clean_environment, last_reason, shown

_FOR_WINDOWS = (
    *("--only-binary", ":all:", "--no-deps", "--require-hashes", "--platform", "win_amd64", "--implementation", "cp"),
    *("--python-version", f"{sys.version_info[0]}.{sys.version_info[1]}"),
)


def download(lock: Path, folder: Path) -> Path:
    """Fetch the one wheel of a lock file, unless it is there. Raises SetupProblem."""
    target = folder / f"{lock.stem}-{sys.version_info[0]}.{sys.version_info[1]}"
    _pip("download", lock, "--dest", str(target))
    return next(iter(sorted(target.glob("*.whl"))))


def install(lock: Path, folder: Path) -> None:
    """Unpack every wheel of a lock file into an empty folder. Raises SetupProblem."""
    _pip("install", lock, "--no-compile", "--target", str(folder))


def _pip(word: str, lock: Path, *more: str) -> None:
    words = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--no-input", word, *_FOR_WINDOWS]
    done = subprocess.run(
        [*words, "--requirement", str(lock), *more],
        env=clean_environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        reason = last_reason(done.stderr.splitlines())
        raise SetupProblem(f"The packages of {shown(lock)} could not be fetched: {reason}. Check the connection.")
