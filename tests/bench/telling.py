"""Telling: one customer's events and history, and finding the customer, against a scan of a flat table."""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import measure
import peers
from invented import Json
from measure import Row, milliseconds
from viewer.jobs.find_people import find_people
from viewer.jobs.tell_history import story_of_event, tell_history
from viewer.store import library

CUSTOMERS, REPEATS, FIGURE_MS = 200, 5, 30
BUSIEST = (
    "SELECT c.vendor_id FROM events AS e JOIN customers AS c ON c.id = e.customer"
    " GROUP BY c.vendor_id ORDER BY count(*) DESC LIMIT 1"
)


def rows(path: Path, flat: Path, probes: Json) -> Iterator[Row]:
    """The table's lines about one customer; the library is opened and closed again for each."""
    with library.reading(path) as connection:
        last: int = connection.execute("SELECT max(id) FROM events").fetchone()[0]
        busiest: str = connection.execute(BUSIEST).fetchone()[0]
    rng = random.Random(7)
    events = [rng.randrange(1, last + 1) for _ in range(CUSTOMERS)]
    (first,) = measure.times_ms(partial(story_of_event, path, events[0]), 1)
    taken = [measure.times_ms(partial(story_of_event, path, event), 1)[0] for event in events]
    middle, most = measure.median(taken), measure.share(taken, 0.95)
    ours = f"{milliseconds(middle)}; 95 % {milliseconds(most)}; the first of all {milliseconds(first)}"
    yield _beside_a_scan("a customer's events and history", ours, middle, flat, probes["id"])
    count = len(tell_history(path, busiest).history.tracks[0].events)
    most_events = measure.median(measure.times_ms(partial(tell_history, path, busiest), REPEATS))
    yield Row("the customer with most events", f"{milliseconds(most_events)}; {count:,} events")
    for what, text in (
        ("id", probes["id"]),
        ("e-mail address", probes["email"]),
        ("part of a name", probes["name"][:4]),
    ):
        found = find_people(path, text)
        median = measure.median(measure.times_ms(partial(find_people, path, text), REPEATS))
        yield Row(f"finding a customer by {what}", f"{milliseconds(median)}; {len(found)} found")


def _beside_a_scan(what: str, ours: str, middle: float, flat: Path, customer: str) -> Row:
    figure, reached = f"≤ {FIGURE_MS} ms", middle <= FIGURE_MS
    if not flat.exists():
        return Row(what, ours, peers.NO_FLAT, "", figure, reached)
    where = "json_extract(data, '$.customer.id') = ?"
    scan = measure.median(peers.scan_ms(flat, where, (customer,), "created_at", 2))
    return Row(
        what, ours, f"scan for the events alone {milliseconds(scan)}", f"{scan / middle:,.0f} x", figure, reached
    )
