"""Whole import: everything on, against programs that store the same lines with less."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import measure
import peers
from invented import Json
from measure import Row, Run

MEMORY_MB, SIZE, SPEED = 350, 0.30, 6
PROGRAM = [sys.executable, "-m", "viewer"]


def our_import(capture: Path, library: Path) -> tuple[Run, Json]:
    """Imports the capture into a fresh library; gives the run and the report that was printed."""
    peers.fresh(library)
    done = measure.run([*PROGRAM, "import", capture, "--library", library, "--json"])
    report: Json = json.loads(done.output)
    return done, report


def rows(capture: Path, truth: Json, work: Path) -> Iterator[Row]:
    """The table's lines about importing; leaves our library and the flat table of sqlite-utils in `work`."""
    library, flat = work / "library.db", work / "flat.db"
    lines, raw = truth["records"], capture.stat().st_size
    if lines > peers.MOST_LINES:
        yield from alone(capture, truth, library)
        return
    clean = peers.clean_copy(capture)
    ours, report = our_import(capture, library)
    yield truth_row(truth, report)
    good = lines - truth["damaged"]
    theirs = peers.sqlite_utils(clean, flat)
    speed, peer = lines / ours.seconds, good / theirs.seconds
    yield Row(
        "import, lines per second", f"{speed:,.0f} ({seconds(ours)})",
        f"sqlite-utils insert --nl {peer:,.0f} ({seconds(theirs)})", f"{speed / peer:.1f} x",
        f"≥ {SPEED} x", speed / peer >= SPEED,
    )  # fmt: skip
    size = measure.library_bytes(library)
    yield Row(
        "library, of the raw size", f"{size / raw:.2f} ({size / 1e6:,.0f} MB)",
        f"sqlite-utils {measure.library_bytes(flat) / raw:.2f}", f"{size / measure.library_bytes(flat):.2f} x",
        f"≤ {SIZE:.2f}", size / raw <= SIZE,
    )  # fmt: skip
    yield Row(
        "memory of the import", f"{ours.peak_mb:,.0f} MB", f"sqlite-utils {theirs.peak_mb:,.0f} MB", "",
        f"≤ {MEMORY_MB} MB", ours.peak_mb <= MEMORY_MB,
    )  # fmt: skip
    for name, other, peer_library in (
        ("sqlite3 .import + JSON columns", peers.sqlite_shell, work / "shell.db"),
        ("DuckDB read_json_auto", peers.duckdb, work / "duck.db"),
    ):
        run = other(clean, peer_library)
        if isinstance(run, str):
            yield Row(f"import, beside {name}", "", run)
            continue
        rate, share = good / run.seconds, measure.library_bytes(peer_library) / raw
        told = f"{rate:,.0f}; {share:.2f} of the raw size; {run.peak_mb:,.0f} MB"
        yield Row(f"import, beside {name}", f"{speed:,.0f}", told, f"{speed / rate:.1f} x")
        peers.fresh(peer_library)


def alone(capture: Path, truth: Json, library: Path) -> Iterator[Row]:
    """Our import without the others, where they would take too long."""
    skipped = f"skipped: more than {peers.MOST_LINES:,} lines"
    ours, report = our_import(capture, library)
    yield truth_row(truth, report)
    size, raw = measure.library_bytes(library), capture.stat().st_size
    yield Row("import, lines per second", f"{truth['records'] / ours.seconds:,.0f} ({seconds(ours)})", skipped)
    told, figure = f"{size / raw:.2f} ({size / 1e6:,.0f} MB)", f"≤ {SIZE:.2f}"
    yield Row("library, of the raw size", told, skipped, "", figure, size / raw <= SIZE)
    figure = f"≤ {MEMORY_MB} MB"
    yield Row("memory of the import", f"{ours.peak_mb:,.0f} MB", skipped, "", figure, ours.peak_mb <= MEMORY_MB)


def seconds(run: Run) -> str:
    """Time by the clock and in the processor; where they are far apart the machine was busy with something else."""
    return f"{run.seconds:.1f} s, processor {run.cpu_seconds:.1f} s"


def truth_row(truth: Json, report: Json) -> Row:
    """Whether the import counted what the generator wrote; a fast import that loses events is worth nothing."""
    wanted = {"events": truth["events"], "deliveries": truth["duplicates"], "rejects": truth["damaged"]}
    counted = {key: report[key] for key in wanted}
    right = counted == wanted and report["by_type"] == truth["by_type"]
    said = ", ".join(f"{value:,} {key}" for key, value in counted.items())
    return Row(
        "counts are those of the generator", said, "", "", ", ".join(f"{each:,}" for each in wanted.values()), right
    )
