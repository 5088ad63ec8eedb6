"""Suggesting: how soon the list under the search box is there, and that typing is not slower for it."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import measure
from invented import Json
from measure import Row, milliseconds
from viewer.domain.completion import typing_at
from viewer.jobs.suggest import Suggester

PROBE = Path(__file__).with_name("typing_probe.py")
REPEATS = 5
LOOKED_UP_MS, FIRST_MS, FIRST_95_MS = 60, 50, 100


def texts(probes: Json) -> list[str]:
    """What is being typed when somebody wants a suggestion; the values come from the generator."""
    name, mail, ident = probes["name"], probes["email"], probes["id"]
    return [
        *("ti", "tier:", "tier:go", "event:", "event:up", "campaign:v", "source:", "is:", "after:"),
        *(name[:2], name[:3], name.split()[-1], f"name:{name[:4]}", f"name:{name.split()[-1]}", f"customer:{name[:3]}"),
        *(mail[:5], f"email:{mail[:6]}", "email:exam", f"customer_id:{ident[:7]}", "id:ev", "zzzqqq"),
    ]


def rows(library: Path, probes: Json) -> Iterator[Row]:
    """The table's lines about suggestions: looked up, counted in one pass, and typing with and without them."""
    suggester = Suggester(library)
    taken: list[float] = []
    try:
        for text in texts(probes):
            typing = typing_at(text, len(text))
            if typing is not None:
                taken += measure.times_ms(partial(suggester.suggest, typing), REPEATS)
        tiers = typing_at("tier:", 5)
        counted = measure.times_ms(partial(suggester.count, tiers), REPEATS) if tiers is not None else []
    finally:
        suggester.close()
    most = measure.share(taken, 0.95)
    ours = f"{milliseconds(measure.median(taken))}; 95 % {milliseconds(most)}; longest {milliseconds(max(taken))}"
    figure = f"95 % ≤ {LOOKED_UP_MS} ms"
    yield Row("suggestions looked up, without the window", ours, "", "", figure, most <= LOOKED_UP_MS)
    yield Row("counts of all tiers, after the suggestions", milliseconds(measure.median(counted)))
    for what in ("without", "with"):
        try:
            done = measure.run([sys.executable, PROBE, library, what, *_typed(probes)])
        except measure.RunFailed as problem:
            yield Row(f"typing {what} suggestions", f"could not be measured: {problem}"[:200].replace("\n", " "))
            return
        told = json.loads(done.output.strip().splitlines()[-1])
        middle, most = measure.median(told["painted_ms"]), measure.share(told["painted_ms"], 0.95)
        ours = f"{milliseconds(middle)}; 95 % {milliseconds(most)}; {len(told['painted_ms'])} keys"
        figure = f"≤ {FIRST_MS} ms; 95 % ≤ {FIRST_95_MS} ms"
        reached = middle <= FIRST_MS and most <= FIRST_95_MS
        yield Row(f"key press to painted first page, {what} suggestions", ours, "", "", figure, reached)
        if told["listed_ms"]:
            middle, most = measure.median(told["listed_ms"]), measure.share(told["listed_ms"], 0.95)
            yield Row("key press to the list under the box", f"{milliseconds(middle)}; 95 % {milliseconds(most)}")


def _typed(probes: Json) -> list[str]:
    return [probes["name"].split()[0], "tier:gold event:upg", probes["email"].partition("@")[0], "campaign:club joined"]
