"""How things are measured: processes by wall clock and memory of the whole tree, calls by the median of several."""

from __future__ import annotations

import os
import statistics
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

PAGE_BYTES = os.sysconf("SC_PAGE_SIZE")
ROOT = Path(__file__).resolve().parents[2]


class RunFailed(Exception):
    """A measured program ended with an error; the text holds its last words."""


@dataclass(frozen=True)
class Run:
    """A process that has ended: its time by the clock and in the processor, its highest memory, what it printed.

    Processor time and memory are those of the process and all its children.
    """

    seconds: float
    cpu_seconds: float
    peak_mb: float
    output: str


@dataclass(frozen=True)
class Row:
    """One line of the table of results; `reached` is None where there is no figure to reach."""

    what: str
    ours: str
    peer: str = ""
    ratio: str = ""
    figure: str = ""
    reached: bool | None = None


def run(command: Sequence[str | Path], feed: str | None = None) -> Run:
    """Runs a program to its end, fed with `feed` on standard input; raises RunFailed if it fails.

    It may keep its compiled modules, as an installed program has them.
    """
    surroundings = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        began = time.perf_counter()
        process = subprocess.Popen(
            [str(word) for word in command], stdin=subprocess.PIPE if feed is not None else subprocess.DEVNULL,
            stdout=out, stderr=err, cwd=ROOT, env=surroundings,
        )  # fmt: skip
        watch = Watch(process.pid)
        if feed is not None and process.stdin is not None:
            process.stdin.write(feed.encode())
            process.stdin.close()
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        peak = watch.stop() / 1e6
        if process.returncode != 0:
            raise RunFailed(f"{Path(str(command[0])).name} ended with {process.returncode}: {tail(err)[-600:]}")
        return Run(seconds, usage.ru_utime + usage.ru_stime, peak, tail(out))


def tail(file: IO[bytes], limit: int = 4_000_000) -> str:
    """The end of what a process wrote."""
    size = file.seek(0, os.SEEK_END)
    file.seek(max(0, size - limit))
    return file.read().decode(errors="replace")


class Watch:
    """Samples the memory of a process and its children until it is stopped."""

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self._peak = 0
        self._end = threading.Event()
        self._thread = threading.Thread(target=self._sample, daemon=True)
        self._thread.start()

    def stop(self) -> int:
        """Ends the sampling; gives the highest sum seen, in bytes."""
        self._end.set()
        self._thread.join()
        return self._peak

    def _sample(self) -> None:
        while not self._end.wait(0.05):
            # The sum is sampled and may miss a short peak; of the process itself the kernel remembers the highest.
            self._peak = max(self._peak, sum(resident(pid) for pid in tree(self._pid)), highest(self._pid))


def tree(pid: int) -> list[int]:
    """A process and all its descendants, as far as they still live."""
    found, ahead = [], [pid]
    while ahead:
        each = ahead.pop()
        found.append(each)
        try:
            for task in Path(f"/proc/{each}/task").iterdir():
                ahead += map(int, (task / "children").read_text().split())
        except OSError:
            continue
    return found


def resident(pid: int) -> int:
    """The memory of one process in bytes, 0 if it has gone."""
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * PAGE_BYTES
    except OSError:
        return 0


def highest(pid: int) -> int:
    """The most memory one process has had so far in bytes, 0 if it has gone."""
    try:
        status = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in status.splitlines() if line.startswith("VmHWM:")), 0)


def times_ms(call: Callable[[], object], times: int) -> list[float]:
    """How long each of several calls took, in milliseconds."""
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        call()
        taken.append((time.perf_counter() - began) * 1000)
    return taken


def share(values: Sequence[float], part: float) -> float:
    """The value that `part` of all values do not exceed: share(v, 0.95) for the 95th percentile."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]


def median(values: Sequence[float]) -> float:
    """The value in the middle."""
    return statistics.median(values)


def library_bytes(library: Path) -> int:
    """The size of an SQLite file with its journals."""
    return sum(each.stat().st_size for each in library.parent.glob(library.name + "*"))


def milliseconds(value: float) -> str:
    """A duration in milliseconds as the tables show it."""
    return f"{value:.1f} ms" if value < 100 else f"{value:,.0f} ms"
