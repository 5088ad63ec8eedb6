"""Summarising: from the query to its exact count, all facets and the histogram, against GROUP BY in a flat table."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import measure
from invented import Json
from measure import Row, milliseconds
from searching import CAMPAIGN, KIND, NEWEST, Question, questions
from viewer.domain.query import Query, parse
from viewer.jobs.find_events import PAGE, Finder
from viewer.jobs.summarise import FacetCounts, Histogram, Summariser

REPEATS = 5
ALL_MS = 150
TIER = "coalesce(json_extract(data, '$.loyalty_tier.name'), json_extract(data, '$.loyalty_tier_to.name'))"
GROUPS = (KIND, CAMPAIGN, TIER, "strftime('%Y-%W', created_at)")


def rows(library: Path, flat: Path, probes: Json) -> Iterator[Row]:
    """The table's lines about facets and the histogram; the peer's part is left out where there is no flat table."""
    lines: list[Row] = []
    every: list[float] = []
    for question in questions(probes):
        if question.sort != NEWEST:
            continue
        firsts, totals, found = [], [], 0
        for _ in range(REPEATS):
            first, total, found = once(library, parse(question.query).query)
            firsts.append(first)
            totals.append(total)
        every += totals
        lines.append(told(question, flat, measure.median(firsts), measure.median(totals), found))
    middle = measure.median(every)
    yield Row(
        "exact count, facets and histogram, median", milliseconds(middle), "", "", f"≤ {ALL_MS} ms", middle <= ALL_MS
    )
    yield from lines


def once(library: Path, query: Query) -> tuple[float, float, int]:
    """How long until the first facet or bars, and until all of it, in a window that has shown everything before.

    Nothing of this query is remembered: it is asked for the first time. Everything itself is asked in a new window.
    """
    finder, summariser = Finder(library), Summariser(library)
    try:
        if query.terms:
            for _ in summariser.answer(Query()):
                pass
        finder.start(Query())
        began = time.perf_counter()
        rows = finder.start(query)
        found = finder.counted()
        few = [row.key for row in rows] if len(rows) < PAGE else None  # as the window does
        first = 0.0
        for answer in summariser.answer(query, events=few):
            if not first and isinstance(answer, FacetCounts | Histogram):
                first = (time.perf_counter() - began) * 1000
        return first, (time.perf_counter() - began) * 1000, found
    finally:
        finder.close()
        summariser.close()


def told(question: Question, flat: Path, first: float, total: float, found: int) -> Row:
    """One query's line."""
    ours = f"{milliseconds(total)}, the first of it after {milliseconds(first)}; {found:,} events"
    what = f"facets: {question.what.partition(',')[0]}" if not question.query else f"facets: {question.what}"
    if not flat.exists():
        return Row(what, ours, "no flat table: run with import")
    peer = sum(group_ms(flat, group, question.where, question.values) for group in GROUPS)
    return Row(what, ours, f"GROUP BY {milliseconds(peer)}", f"{peer / max(total, 0.01):,.0f} x")


def group_ms(flat: Path, group: str, where: str, values: tuple[str, ...]) -> float:
    """The same question to sqlite-utils' flat table, for one facet or the histogram."""
    ask = f"select {group}, count(*) from webhooks where {where} group by 1"
    with closing(sqlite3.connect(flat)) as connection:
        return measure.median(measure.times_ms(lambda: connection.execute(ask, values).fetchall(), 1))
