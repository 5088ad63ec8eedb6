"""Measures Tier Viewer against its named peers, in one run: `python tests/bench/run.py --events 100000`.

Prints a Markdown table and writes it to build/out/bench-N.md. The capture is generated once and kept beside it.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sqlite3
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import driving
import examining
import exporting
import generate
import importing
import scrolling
import searching
import starting
import suggesting
import summarising
import telling
import window
from invented import Json
from measure import ROOT, Row

HEAD = "| what | ours | peer | ratio | to reach | reached |\n| --- | ---: | ---: | ---: | --- | --- |\n"


def capture_of(count: int, work: Path) -> tuple[Path, Json]:
    """The capture of so many lines and its truth; made if it is not there yet."""
    capture = work / "capture.ndjson"
    told = Path(f"{capture}.truth.json")
    if not told.exists():
        generate.write_capture(count, capture)
    truth: Json = json.loads(told.read_text(encoding="utf-8"))
    return capture, truth


def line(row: Row) -> str:
    """A row as a line of Markdown."""
    reached = "" if row.reached is None else "yes" if row.reached else "**no**"
    return f"| {row.what} | {row.ours} | {row.peer} | {row.ratio} | {row.figure} | {reached} |\n"


def machine() -> str:
    """One sentence about where and with what this was measured."""
    cores = len(os.sched_getaffinity(0))
    return (
        f"{datetime.now(UTC):%Y-%m-%d}, {cores} cores, {platform.system()} {platform.machine()}, "
        f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}."
    )


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events", type=int, default=100_000, metavar="N", help="lines of the capture")
    parser.add_argument(
        "--only",
        default="",
        help="some of import,findings,search,facets,scroll,history,suggest,drive,export,window,start; the first makes "
        "libraries",
    )
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "out", help="where the table and its files go")
    chosen = parser.parse_args()
    out: Path = chosen.out
    work = out / f"bench-{chosen.events}"
    work.mkdir(parents=True, exist_ok=True)
    capture, truth = capture_of(chosen.events, work)
    library, flat = work / "library.db", work / "flat.db"
    parts: dict[str, Callable[[], Iterator[Row]]] = {
        "import": lambda: importing.rows(capture, truth, work),
        "findings": lambda: examining.rows(capture, library, work),
        "search": lambda: searching.rows(library, flat, truth["probes"]),
        "facets": lambda: summarising.rows(library, flat, truth["probes"]),
        "scroll": lambda: scrolling.rows(library, flat),
        "history": lambda: telling.rows(library, flat, truth["probes"]),
        "suggest": lambda: suggesting.rows(library, truth["probes"]),
        "drive": lambda: driving.rows(library, flat, truth["probes"]),
        "export": lambda: exporting.rows(library, work),
        "window": lambda: window.rows(capture, library, work),
        "start": lambda: starting.rows(library, work),
    }
    wanted = chosen.only.split(",") if chosen.only else list(parts)
    if unknown := set(wanted) - set(parts):
        sys.exit(f"--only knows {', '.join(parts)}; not {', '.join(sorted(unknown))}")
    if "import" not in wanted and not library.exists():
        sys.exit("no library of this size yet: run once with import")
    table = f"{truth['records']:,} lines, {truth['bytes'] / 1e6:,.0f} MB. {machine()}\n\n{HEAD}"
    print(table, end="", flush=True)
    for name in wanted:
        for row in parts[name]():
            table += line(row)
            print(line(row), end="", flush=True)
    (out / f"bench-{chosen.events}.md").write_text(table, encoding="utf-8")


if __name__ == "__main__":
    main()
