"""Telling: one customer's events and history, finding the customer, and everybody at a moment or around an event."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import measure
import peers
from invented import Json
from measure import Row, milliseconds
from viewer.jobs.find_cohort import find_cohort
from viewer.jobs.find_people import find_people
from viewer.jobs.tell_history import story_of_event, tell_history
from viewer.jobs.tiers_at import tiers_at
from viewer.store import library
from viewer.store.campaigns import Campaign

CUSTOMERS, REPEATS, FIGURE_MS = 200, 5, 30
BUSIEST = (
    "SELECT c.vendor_id FROM events AS e JOIN customers AS c ON c.id = e.customer"
    " GROUP BY c.vendor_id ORDER BY count(*) DESC LIMIT 1"
)

LARGEST = (
    "SELECT c.vendor_id, max(c.name), count(*) FROM events AS e JOIN campaigns AS c ON c.id = e.campaign"
    " GROUP BY c.vendor_id ORDER BY count(*) DESC LIMIT 1"
)
DOWN = (
    "SELECT id FROM events WHERE type = (SELECT id FROM types WHERE name = 'customer.loyalty.tier.downgraded')"
    " AND happened_at IS NOT NULL ORDER BY happened_at LIMIT 1 OFFSET 10"
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
    yield from _of_many(path)


def _of_many(path: Path) -> Iterator[Row]:
    """Who else moved down around an event, and who was in which tier of the largest campaign."""
    with library.reading(path) as connection:
        event, largest = connection.execute(DOWN).fetchone()[0], connection.execute(LARGEST).fetchone()
    cohort = find_cohort(path, event)
    median = measure.median(measure.times_ms(partial(find_cohort, path, event), REPEATS))
    yield Row("who else moved down around an event, and each day", f"{milliseconds(median)}; {cohort.events:,} events")
    moment, campaign = cohort.event.happened_at or 0, Campaign(*largest[:2])
    began = time.perf_counter()
    customers = sum(1 for _ in tiers_at(path, campaign, moment))
    seconds = time.perf_counter() - began
    told = f"{seconds:.1f} s; {customers:,} customers with {largest[2]:,} events"
    yield Row("who was in which tier of the largest campaign", told)


def _beside_a_scan(what: str, ours: str, middle: float, flat: Path, customer: str) -> Row:
    figure, reached = f"≤ {FIGURE_MS} ms", middle <= FIGURE_MS
    if not flat.exists():
        return Row(what, ours, peers.NO_FLAT, "", figure, reached)
    where = "json_extract(data, '$.customer.id') = ?"
    scan = measure.median(peers.scan_ms(flat, where, (customer,), "created_at", 2))
    return Row(
        what, ours, f"scan for the events alone {milliseconds(scan)}", f"{scan / middle:,.0f} x", figure, reached
    )
