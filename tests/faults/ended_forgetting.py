"""A process that forgets a customer again and again, each time in a child that an alarm ends at another moment.

``python -m tests.faults.ended_forgetting LIBRARY PERSON POINTS`` makes LIBRARY's folder/N/l.db for each of the points
and prints one JSON list: how each child ended. The alarm kills as SIGKILL does: nothing can be put in order.
"""

import json
import os
import shutil
import signal
import sys
import time
from pathlib import Path

from viewer.jobs.forget_customer import forget, plan


def main(whole: Path, person: str, points: int) -> None:
    """Prints for each point whether the child was killed."""
    longest = _time(whole, person)
    killed = [_ended(_copy(whole, str(number)), person, longest * number / points) for number in range(points)]
    print(json.dumps(killed))


def _copy(whole: Path, name: str) -> Path:
    folder = whole.parent / name
    folder.mkdir()
    shutil.copyfile(whole, folder / "l.db")
    shutil.copyfile(whole, folder / "l.backup-20240101-120000.db")
    return folder / "l.db"


def _time(whole: Path, person: str) -> float:
    path = _copy(whole, "timed")
    planned, began = plan(path, person), time.monotonic()
    forget(path, planned)
    return time.monotonic() - began


def _ended(path: Path, person: str, seconds: float) -> bool:
    planned = plan(path, person)
    child = os.fork()
    if child == 0:
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_REAL, max(seconds, 1e-6))
        forget(path, planned)
        os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
