"""The window in use, offscreen: from a key, a click or a turn of the wheel to what is painted of its answer."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import measure
import peers
from invented import Json
from measure import Row, milliseconds

PROBE = Path(__file__).with_name("driving_probe.py")
FIRST_MS, FIRST_95_MS, FRAMES_MS, MEMORY_MB = 50, 100, 33, 250
SORT_MS = JUMP_MS = 100
ANYWHERE = "(data like ? or event like ?)"


def typed(probes: Json) -> list[str]:
    """What is typed letter by letter; the values come from the generator."""
    name, mail, ident = probes["name"].split()[0], probes["email"].partition("@")[0], probes["id"]
    return [name, mail, ident[:14], "event:upgraded", "tier:gold", "zzzqqq"]


def rows(library: Path, flat: Path, probes: Json) -> Iterator[Row]:
    """The table's lines about the window in use; searches beside a scan of the flat table where there is one."""
    try:
        done = measure.run([sys.executable, PROBE, library, *typed(probes)])
    except measure.RunFailed as problem:
        yield Row("the window in use", f"could not be measured: {problem}"[:200].replace("\n", " "))
        return
    told = json.loads(done.output.strip().splitlines()[-1])
    yield from searches(told, flat)
    yield from answers(told)
    for what, name in (("thumb drag from top to bottom", "drag"), ("wheel, three notches a frame", "wheel")):
        yield blank(what, told[name], told[f"{name}_frames"])
    memory, peak = told["memory_mb"], told["peak_mb"]
    ours = f"{memory:,.0f} MB; at most {peak:,.0f} MB"
    yield Row("memory of the window after all that", ours, "", "", f"≤ {MEMORY_MB} MB", peak <= MEMORY_MB)


def searches(told: Any, flat: Path) -> Iterator[Row]:
    """Typing: all keys together, then each text beside the scan that a plain table needs for it."""
    keys = [taken for text in told["search"].values() for taken in text]
    middle, most = measure.median(keys), measure.share(keys, 0.95)
    figure = f"≤ {FIRST_MS} ms; 95 % ≤ {FIRST_95_MS} ms"
    reached = middle <= FIRST_MS and most <= FIRST_95_MS
    yield Row("key press to painted first page", f"{summary(keys)}; {len(keys)} keys", "", "", figure, reached)
    for text, taken in told["search"].items():
        what, ours = f"typing {text}", summary(taken)
        if not flat.exists():
            yield Row(what, ours, peers.NO_FLAT)
            continue
        wanted = text.partition(":")[2] or text
        scan = measure.median(peers.scan_ms(flat, ANYWHERE, (f"%{wanted}%",) * 2, "created_at desc", 2))
        yield Row(what, ours, f"LIKE scan {milliseconds(scan)}", f"{scan / measure.median(taken):,.0f} x")


def answers(told: Any) -> Iterator[Row]:
    """Sorting, jumping, selecting."""
    for what, taken, limit in (
        *((f"sort by {column} to painted first page", [taken], SORT_MS) for column, taken in told["sort"].items()),
        ("click on a value of a facet to painted first page", told["facet"], FIRST_95_MS),
        ("the same to all facets and the histogram", told["counts"], None),
        ("End and Home to painted rows", told["ends"], JUMP_MS),
        ("jumps anywhere to painted rows", told["jumps"], JUMP_MS),
        ("key press to painted details of an event", told["select"], None),
    ):
        figure, reached = "", None
        if limit is not None:
            figure, reached = f"95 % ≤ {limit} ms", measure.share(taken, 0.95) <= limit
        yield Row(what, summary(taken) if len(taken) > 1 else milliseconds(taken[0]), "", "", figure, reached)


def blank(what: str, taken: Sequence[float], frames: int) -> Row:
    """For how long rows in sight were not loaded."""
    figure = f"none over {FRAMES_MS} ms"
    if not taken:
        return Row(f"{what}: rows in sight not loaded", f"none in {frames:,} paintings", "", "", figure, True)
    most, longest = measure.share(taken, 0.99), max(taken)
    ours = f"99 % {milliseconds(most)}; longest {milliseconds(longest)}; {frames:,} paintings"
    return Row(f"{what}: rows in sight not loaded", ours, "", "", figure, longest <= FRAMES_MS)


def summary(taken: Sequence[float]) -> str:
    """The middle, most and the longest of some durations."""
    middle, most = measure.median(taken), measure.share(taken, 0.95)
    return f"{milliseconds(middle)}; 95 % {milliseconds(most)}; longest {milliseconds(max(taken))}"
