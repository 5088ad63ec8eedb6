"""The window while an import runs: gaps in its event loop, seen by a 5 ms timer, offscreen."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import measure
from measure import Row, milliseconds

PROBE = Path(__file__).with_name("window_probe.py")
MOST_MS, LONGEST_MS, MEMORY_MB = 16, 50, 250


def rows(capture: Path, library: Path, work: Path) -> Iterator[Row]:
    """The table's lines about the window: it shows `library`, then new libraries while an import fills them."""
    second = work / "window.db"
    for doing in ("scrolling, idle", "scrolling, while importing", "searching, while importing"):
        importing = doing.endswith("importing")
        for old in work.glob(second.name + "*"):
            old.unlink()
        words = [second, capture, doing.partition(",")[0]] if importing else [library]
        try:
            done = measure.run([sys.executable, PROBE, *words])
        except measure.RunFailed as problem:
            yield Row(f"window, {doing}", f"could not be measured: {problem}"[:200].replace("\n", " "))
            return
        told = json.loads(done.output.strip().splitlines()[-1])
        most, longest = measure.share(told["gaps_ms"], 0.99), max(told["gaps_ms"])
        if importing:
            reached = most <= MOST_MS and longest <= LONGEST_MS
            figure = f"99 % ≤ {MOST_MS} ms, none over {LONGEST_MS} ms"
        else:
            figure, reached = "", None
        ours = f"99 % {milliseconds(most)}; longest {milliseconds(longest)}; {len(told['gaps_ms']):,} gaps"
        yield Row(f"event loop of the window, {doing}", ours, "", "", figure, reached)
        if not importing:
            yield Row(
                "memory of the window",
                f"{told['peak_mb']:,.0f} MB",
                "",
                "",
                f"≤ {MEMORY_MB} MB",
                told["peak_mb"] <= MEMORY_MB,
            )
