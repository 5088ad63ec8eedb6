"""The real program while it follows, in a process of its own that is ended by real signals."""

import contextlib
import json
import os
import queue
import signal
import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.program import ROOT, command
from viewer.errors import LibraryProblem
from viewer.store import library as store


class Follower:
    """A process that follows; what it says is waited for."""

    def __init__(self, *words: object, stdin: int = subprocess.DEVNULL, **how: Any) -> None:
        self.process = subprocess.Popen(
            command("import", *words, "--follow"),
            stdin=stdin,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=ROOT,
            start_new_session=True,
            **how,
        )
        self._lines: queue.Queue[tuple[str, str]] = queue.Queue()
        for name in ("stdout", "stderr"):
            threading.Thread(target=self._read, args=(name,), daemon=True).start()

    def _read(self, name: str) -> None:
        with getattr(self.process, name) as stream:
            for line in stream:
                self._lines.put((name, line.decode().rstrip("\n")))
        self._lines.put((name, ""))

    def line(self, name: str = "stdout") -> str:
        """The next line that is not empty; "" at the end."""
        while True:
            where, line = self._lines.get(timeout=60)
            if where == name:
                return line

    def until(self, key: str, value: object) -> dict[str, Any]:
        while True:
            said: dict[str, Any] = json.loads(self.line())
            if key in said and (value is None or said[key] == value):
                return said

    def end(self, number: int = signal.SIGINT) -> int:
        self.process.send_signal(number)
        return self.process.wait(60)


def wait_for(library: Path, records: int) -> None:
    """Waits until so many records of all sources are in a library."""
    for _ in range(6_000):
        with contextlib.suppress(LibraryProblem), store.reading(library) as connection:
            if connection.execute("SELECT coalesce(sum(records), 0) FROM sources").fetchone()[0] >= records:
                return
        time.sleep(0.01)
    raise AssertionError(f"{records} records did not come")


@contextlib.contextmanager
def following(*words: object, **how: Any) -> Iterator[Follower]:
    follower = Follower(*words, **how)
    try:
        yield follower
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(follower.process.pid, signal.SIGKILL)
        follower.process.wait()
