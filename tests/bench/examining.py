"""Findings over the whole library: how long everybody's history takes, what is new, and the window meanwhile."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import measure
from importing import PROGRAM, seconds
from measure import Row, milliseconds
from window import LONGEST_MS, MOST_MS, PROBE

NEW = 1_000  # events of as many customers, which come in once all are examined


def rows(capture: Path, library: Path, work: Path) -> Iterator[Row]:
    """The table's lines about findings; leaves the library examined, so that no window has to do it."""
    done = measure.run([*PROGRAM, "findings", "--progress", "--anew", "--library", library])
    told = json.loads(done.output.strip().splitlines()[-1])["report"]
    histories = f"{told['examined']:,} histories, {told['examined'] / done.seconds:,.0f} a second"
    yield Row("findings, everybody's history", f"{seconds(done)}; {histories}")
    yield Row("memory of the examination", f"{done.peak_mb:,.0f} MB")
    copy = work / "examined.db"
    for old in work.glob(copy.name + "*"):
        old.unlink()
    shutil.copy(library, copy)
    more = work / "more.ndjson"
    with capture.open("rb") as lines:
        more.write_bytes(b"".join(line.replace(b'"evcus_', b'"evcus_f') for line in islice(lines, NEW)))
    measure.run([*PROGRAM, "import", more, "--library", copy])
    new = measure.run([*PROGRAM, "findings", "--progress", "--library", copy])
    told = json.loads(new.output.strip().splitlines()[-1])["report"]
    yield Row(f"findings, after {NEW:,} new events", f"{seconds(new)}; {told['examined']:,} histories")
    for doing in ("scrolling", "searching"):
        shown = measure.run([sys.executable, PROBE, copy, "examining", doing])
        gaps = json.loads(shown.output.strip().splitlines()[-1])["gaps_ms"]
        most, longest = measure.share(gaps, 0.99), max(gaps)
        ours = f"99 % {milliseconds(most)}; longest {milliseconds(longest)}; {len(gaps):,} gaps"
        figure = f"99 % ≤ {MOST_MS} ms, none over {LONGEST_MS} ms"
        reached = most <= MOST_MS and longest <= LONGEST_MS
        yield Row(f"event loop of the window, {doing}, while examining", ours, "", "", figure, reached)
    copy.unlink()
