"""Searching: from the query to the first page, and to the exact count, against a LIKE scan of a flat table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC
from functools import partial
from pathlib import Path

import measure
import peers
from invented import Json
from measure import Row, milliseconds
from viewer.domain.query import parse
from viewer.jobs.find_events import Finder, Sort

REPEATS = 7
FIRST_MS, FIRST_95_MS, COUNT_MS = 50, 100, 150
NEWEST = Sort()
KIND = "json_extract(event, '$.type')"
NAME, CAMPAIGN = "json_extract(data, '$.customer.name')", "json_extract(data, '$.campaign.name')"


@dataclass(frozen=True)
class Question:
    """One thing to look for, in our words and in the peer's."""

    what: str
    query: str
    where: str
    values: tuple[str, ...] = ()
    sort: Sort = NEWEST
    order: str = "created_at desc"


def questions(probes: Json) -> list[Question]:
    """What people look for all day; the values come from the generator, so each finds something."""
    part = probes["name"].split()[0]
    mail = probes["email"].partition("@")[0]
    anywhere = "(data like ? or event like ?)"
    ident, event, name = probes["id"], probes["event_id"], probes["name"]
    up, down, summer = "customer.loyalty.tier.upgraded", "customer.loyalty.tier.downgraded", "2024-07-01"
    moved = f"{KIND} in (?, ?) and created_at >= ?"
    days = "created_at >= ? and created_at < ?"
    return [
        Question("everything, newest first", "", "1"),
        Question("part of a name", part, anywhere, (f"%{part}%", f"%{part}%")),
        Question("a whole name", f'"{name}"', anywhere, (f"%{name}%", f"%{name}%")),
        Question("part of an e-mail", mail, anywhere, (f"%{mail}%", f"%{mail}%")),
        Question("two letters", part[:2], anywhere, (f"%{part[:2]}%", f"%{part[:2]}%")),
        Question("nothing to be found", "zzzqqq", anywhere, ("%zzzqqq%", "%zzzqqq%")),
        Question("a customer's id", ident, anywhere, (f"%{ident}%", f"%{ident}%")),
        Question("an event's id", event, anywhere, (f"%{event}%", f"%{event}%")),
        Question("one customer by field", f"customer_id:{ident}", "json_extract(data, '$.customer.id') = ?", (ident,)),
        Question("event and tier", "event:downgraded tier:Gold", f"{KIND} = ? and data like ?", (down, "%Gold%")),
        Question("campaign", 'campaign:"VIP Club"', f"{CAMPAIGN} = ?", ("VIP Club",)),
        Question("a month", "after:2024-03-01 before:2024-04-01", days, ("2024-03-01", "2024-04-01")),
        Question("two events, half a year", f"event:upgraded,downgraded after:{summer}", moved, (up, down, summer)),
        Question("not one campaign", '-campaign:"VIP Club"', f"{CAMPAIGN} <> ?", ("VIP Club",)),
        Question("everything by customer", "", "1", (), Sort("customer_name", False), NAME),
    ]  # fmt: skip


def rows(library: Path, flat: Path, probes: Json) -> Iterator[Row]:
    """The table's lines about searching; the peer's part is left out where there is no flat table."""
    first_pages: list[float] = []
    counts: list[float] = []
    lines: list[Row] = []
    finder = Finder(library)
    try:
        for question in questions(probes):
            query = parse(question.query).query
            firsts, settled, found = [], [], 0
            for _ in range(REPEATS):
                firsts += measure.times_ms(partial(finder.start, query, question.sort, UTC), 1)
                settled += measure.times_ms(finder.settle, 1)
            found = finder.settle()
            first_pages += firsts
            counts += settled
            lines.append(told(question, flat, measure.median(firsts), measure.median(settled), found))
    finally:
        finder.close()
    middle, most, counted = measure.median(first_pages), measure.share(first_pages, 0.95), measure.median(counts)
    yield Row("search, first page, median", milliseconds(middle), "", "", f"≤ {FIRST_MS} ms", middle <= FIRST_MS)
    yield Row("search, first page, 95 %", milliseconds(most), "", "", f"≤ {FIRST_95_MS} ms", most <= FIRST_95_MS)
    yield Row(
        "search, order and exact count, median", milliseconds(counted), "", "", f"≤ {COUNT_MS} ms", counted <= COUNT_MS
    )
    yield from lines


def told(question: Question, flat: Path, first: float, settled: float, found: int) -> Row:
    """One query's line."""
    ours = f"{milliseconds(first)}; exact count of {found:,} {milliseconds(settled)}"
    if not flat.exists():
        return Row(f"search: {question.what}", ours, peers.NO_FLAT)
    scan = measure.median(peers.scan_ms(flat, question.where, question.values, question.order, 2))
    return Row(f"search: {question.what}", ours, f"scan {milliseconds(scan)}", f"{scan / max(first, 0.01):,.0f} x")
