"""The virtual environment that run.py and test.py share: made once from requirements.lock, then only recognised.

Standard library only: this runs before anything is installed.
"""

import contextlib
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import system_libraries

if sys.platform == "win32":
    import msvcrt
    import time
else:
    import fcntl

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "build" / "out"
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "installed.json"
SETUP_LOG = OUT / "setup.log"

# What decides whether an existing environment is the right one.
INGREDIENTS = ("requirements.lock", "pyproject.toml", "viewer/__init__.py")


class SetupProblem(Exception):
    """Why the set-up cannot go on: one sentence with the next step."""


def say(sentence: str) -> None:
    """Print at once, so that the lines stand in order with those of the programs started from here."""
    print(sentence, flush=True)


def prepare() -> Path:
    """Make .venv complete if it is not, and give its Python; a complete one costs milliseconds and no network.

    Raises SetupProblem. Two runs at once are safe: the second one waits.
    """
    if is_complete():
        return PYTHON
    OUT.mkdir(parents=True, exist_ok=True)
    with only_one(OUT / "setup.lock"):
        if not is_complete():
            STAMP.unlink(missing_ok=True)
            SETUP_LOG.unlink(missing_ok=True)
            create_venv()
            install()
            STAMP.write_text(json.dumps(ingredients()), encoding="utf-8")
            say("Installed.")
    return PYTHON


def ingredients() -> dict[str, str]:
    """Everything that the environment was made from; the folder too, because the scripts inside .venv name it."""
    hashes = {name: hashlib.sha256((ROOT / name).read_bytes()).hexdigest() for name in INGREDIENTS}
    return {"python": python_version(), "folder": str(ROOT), **hashes}


def python_version() -> str:
    """The version that decides which packages fit, such as "3.11"."""
    return f"{sys.version_info[0]}.{sys.version_info[1]}"


def is_complete() -> bool:
    """Whether an earlier run finished with the same ingredients and its Python is still there."""
    try:
        return PYTHON.exists() and json.loads(STAMP.read_text(encoding="utf-8")) == ingredients()
    except (OSError, ValueError):
        return False


@contextlib.contextmanager
def only_one(path: Path) -> Iterator[None]:
    """Hold the set-up for this process; the system lets go of it when the process ends, however it ends."""
    with path.open("a+b") as file:
        if not try_lock(file.fileno()):
            say("Another run is setting up .venv; waiting for it.")
            wait_for_lock(file.fileno())
        yield


if sys.platform == "win32":

    def try_lock(file: int) -> bool:
        """Take the lock if it is free."""
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def wait_for_lock(file: int) -> None:
        """Take the lock as soon as it is free."""
        while not try_lock(file):
            time.sleep(0.5)

else:

    def try_lock(file: int) -> bool:
        """Take the lock if it is free."""
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def wait_for_lock(file: int) -> None:
        """Take the lock as soon as it is free."""
        fcntl.flock(file, fcntl.LOCK_EX)


def create_venv() -> None:
    """Create .venv unless a usable one of this Python version is there; half a one is made anew."""
    if venv_version() == python_version() and runs("-m", "pip", "--version"):
        return
    ensure_venv_module()
    say(f"Creating .venv with Python {python_version()} ...")
    # Started from inside .venv, clearing it would take away the Python that does the work.
    python = getattr(sys, "_base_executable", None) or sys.executable
    run_logged(
        [python, "-m", "venv", "--clear", str(VENV)],
        "The virtual environment could not be created in .venv: {reason}",
    )


def venv_version() -> str | None:
    """The Python version that .venv was created with; None when there is no whole one."""
    try:
        lines = (VENV / "pyvenv.cfg").read_text(encoding="utf-8").splitlines()
    except OSError:
        return None
    values = dict(line.replace(" ", "").split("=", 1) for line in lines if "=" in line)
    return ".".join(values.get("version", "").split(".")[:2]) or None


def ensure_venv_module() -> None:
    """Debian and Ubuntu ship Python without the part that fills a new environment."""
    if importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip"):
        return
    package = f"python{python_version()}-venv"
    if not system_libraries.has_apt():
        raise SetupProblem("This Python has no venv module; install Python 3.11 or newer from python.org.")
    if not system_libraries.is_root():
        # Everything that the second start would ask for, in one go.
        line = system_libraries.install_line([package, *system_libraries.missing_for_qt()])
        raise SetupProblem(f"This Python cannot create virtual environments yet; please run: {line}")
    say(f"Installing {package} ...")
    if not system_libraries.apt_install([package], SETUP_LOG):
        raise SetupProblem(f"{package} could not be installed; see {shown(SETUP_LOG)}")


def install() -> None:
    """Install the locked packages and the project itself into .venv; what is there already is not fetched again."""
    say("Installing the packages of requirements.lock (some 150 MB the first time) ...")
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "--no-input"]
    # Wheels only: every locked package has one for each system we support, and a source package would run its
    # own code and need a compiler.
    run_logged(
        [*pip, "install", "--require-hashes", "--only-binary", ":all:", "--retries", "2", "-r", "requirements.lock"],
        "The packages could not be installed: {reason}. Check the connection and start again; "
        "what has arrived is kept. Details: {log}",
    )
    run_logged(
        [*pip, "install", "--no-build-isolation", "--no-deps", "--no-index", "--editable", "."],
        "The project could not be installed into .venv: {reason}. Details: {log}",
    )


def runs(*arguments: str) -> bool:
    """Whether the environment's Python does this without an error."""
    try:
        done = subprocess.run([str(PYTHON), *arguments], env=clean_environment(), capture_output=True, check=False)
    except OSError:
        return False
    return done.returncode == 0


def run_logged(command: list[str], complaint: str) -> None:
    """Run with the output in the set-up log; a failure becomes `complaint` with the program's own last reason."""
    with SETUP_LOG.open("a+", encoding="utf-8", errors="replace") as log:
        start = log.tell()
        done = subprocess.run(
            command, cwd=ROOT, env=clean_environment(), stdin=subprocess.DEVNULL, stdout=log, stderr=log, check=False
        )
        log.seek(start)
        lines = [line.strip() for line in log.read().splitlines() if line.strip()]
    if done.returncode:
        raise SetupProblem(complaint.format(reason=last_reason(lines), log=shown(SETUP_LOG)))


def last_reason(lines: list[str]) -> str:
    """The line that says most about a failure: the last error in words (not only a code), else the last line."""
    errors = [line.split(":", 1)[1].strip() for line in lines if line.lower().startswith("error:") and " " in line[7:]]
    return (errors or lines or ["no reason was given"])[-1].rstrip(".:")


def clean_environment(**changes: str) -> dict[str, str]:
    """The caller's environment without what would make .venv's Python look elsewhere or install elsewhere.

    Nor would every program that is started from here compile all its modules anew: the tests start hundreds.
    """
    unwanted = {
        "PYTHONDONTWRITEBYTECODE",
        "PYTHONPATH",
        "PYTHONHOME",
        "PIP_USER",
        "PIP_TARGET",
        "PIP_PREFIX",
        "PIP_REQUIRE_HASHES",
        "PIP_NO_BINARY",
    }
    return {name: value for name, value in os.environ.items() if name not in unwanted} | changes


def shown(path: Path) -> str:
    """A path as people read it: relative to the project."""
    return str(path.relative_to(ROOT))


def main_guard(main: Callable[[list[str]], int], arguments: list[str]) -> int:
    """Run a script's main; what a person can act on is one sentence and exit code 1, never a traceback."""
    try:
        return main(arguments)
    except SetupProblem as problem:
        print(problem, file=sys.stderr)
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return 130
    except BrokenPipeError:
        # `| head` has seen enough; closing the output keeps Python from trying once more at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as problem:
        free = shutil.disk_usage(ROOT).free // 2**20
        print(f"{problem.strerror or problem}: {problem.filename or ROOT} ({free} MB are free).", file=sys.stderr)
    return 1
