"""Scrolling: pages at random places of everything, once it is ordered."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC
from functools import partial
from pathlib import Path

import measure
import peers
from measure import Row, milliseconds
from viewer.domain.query import parse
from viewer.jobs.find_events import Finder, Sort

JUMPS, PAGE, FRAMES_MS = 500, 200, 33


def rows(library: Path, flat: Path) -> Iterator[Row]:
    """The table's lines about jumping to any place; the figure is two frames for 99 % of the jumps."""
    rng = random.Random(5)
    finder = Finder(library)
    try:
        finder.start(parse("").query, Sort(), UTC)
        total = finder.settle()
        places = [rng.randrange(max(1, total - PAGE)) for _ in range(JUMPS)]
        taken = [measure.times_ms(partial(finder.page, place, PAGE), 1)[0] for place in places]
    finally:
        finder.close()
    most = measure.share(taken, 0.99)
    ours = f"{milliseconds(measure.median(taken))}; 99 % {milliseconds(most)}; longest {milliseconds(max(taken))}"
    what, figure = f"scrolling: {JUMPS} random jumps, page of {PAGE}", f"99 % ≤ {FRAMES_MS} ms"
    if not flat.exists():
        yield Row(what, ours, peers.NO_FLAT, "", figure, most <= FRAMES_MS)
        return
    theirs = measure.median(peers.jump_ms(flat, iter(places[:5])))
    ratio = f"{theirs / measure.median(taken):,.0f} x"
    yield Row(what, ours, f"OFFSET in the flat table {milliseconds(theirs)}", ratio, figure, most <= FRAMES_MS)
