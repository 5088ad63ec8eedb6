"""The time of a start to a drawn window: ours against an empty PySide6 window, from the checkout and frozen.

Each run starts a process offscreen, draws the window into a picture once its first event is shown, and ends. The
frozen program is measured where `build/package.py folder` has made it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import measure
from measure import ROOT, Row

EMPTY = Path(__file__).with_name("empty_window.py")
FROZEN = ROOT / "build" / "out" / "folder" / "tier-viewer" / "tier-viewer"
RUNS = 7
WARM_SECONDS, OVER_EMPTY_SECONDS = 1.0, 0.4


def rows(library: Path, work: Path) -> Iterator[Row]:
    """The table's lines about starting on `library`."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    picture = work / "start.png"
    empty = seconds([sys.executable, EMPTY, picture])
    words = ["open", "--library", library, "--screenshot", picture]
    programs: list[tuple[str, list[str | Path]]] = [("from the checkout", [sys.executable, "-P", "-m", "viewer"])]
    if FROZEN.exists():
        programs.append(("frozen", [FROZEN]))
    for name, program in programs:
        ours = seconds([*program, *words])
        reached = ours <= WARM_SECONDS and ours - empty <= OVER_EMPTY_SECONDS
        figure = f"≤ {WARM_SECONDS} s, ≤ {OVER_EMPTY_SECONDS} s over an empty window"
        told = f"{ours:.2f} s", f"empty window {empty:.2f} s", f"+{ours - empty:.2f} s"
        yield Row(f"start to a drawn window, {name}", *told, figure, reached)
        yield Row(f"start of the command line (--version), {name}", f"{seconds([*program, '--version']):.2f} s")


def seconds(command: list[str | Path]) -> float:
    """The median of several runs, after one that warms the caches."""
    measure.run(command)
    return measure.median([measure.run(command).seconds for _ in range(RUNS)])
