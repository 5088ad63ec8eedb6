"""The tier events of many people, one person after the other: for what looks at a whole library."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from viewer.domain.history_event import TIER_EVENTS, HistoryEvent
from viewer.domain.persons import person_key
from viewer.store.histories import EVENT, JOINS, Tiers, arrivals_of, customers_of, event_of, in_order_of_time

_PEOPLE = 200  # in one statement
_KEYS = ("vendor_id", "source_id", "email")
_NAMES = ", ".join(f"'{name}'" for name in sorted(TIER_EVENTS))
_OF_TIERS = f"e.type IN (SELECT id FROM types WHERE name IN ({_NAMES}))"
_OF_POINTS = "e.type IN (SELECT id FROM types WHERE instr(name, '.loyalty_card.'))"
_IN_CAMPAIGN = (
    "e.campaign IN (SELECT id FROM campaigns WHERE vendor_id = :campaign) OR e.campaign IS NULL AND"
    " (e.tier IN (SELECT id FROM tiers WHERE campaign_id = :campaign)"
    " OR e.tier_from IN (SELECT id FROM tiers WHERE campaign_id = :campaign))"
)


class Choice(NamedTuple):
    """Which events are asked for."""

    campaign: str | None = None
    """Only people who have an event in the campaign of this id, and only what they have there."""
    since: int = 0
    """Only people who have an event with a higher number; of them all."""
    arrivals: bool = True
    """Whether it is told when and how events arrived, which takes half of the time."""


EVERYTHING = Choice()
WITH_MORE = f"SELECT e.id FROM events AS e WHERE e.extra IS NOT NULL AND {_OF_TIERS}"
"""The statement that gives the tier events that say more than who, where, which tiers and when: an expiry, perhaps."""


def streamed(connection: sqlite3.Connection, choice: Choice = EVERYTHING) -> Iterator[tuple[str, list[HistoryEvent]]]:
    """Everybody's tier events without facts: people by their keys, always in the same order, with all that they have.

    Events that do not say whose they are come last, each alone, with the empty key.
    """
    yield from of_people(connection, everybody(connection, choice), choice)
    yield from _of_nobody(connection, choice)


def of_people(
    connection: sqlite3.Connection, people: Iterable[str], choice: Choice = EVERYTHING
) -> Iterator[tuple[str, list[HistoryEvent]]]:
    """The same for some people by their keys; those who have no tier events are left out."""
    tiers, left = Tiers(connection), iter(people)
    while chunk := list(islice(left, _PEOPLE)):
        found: dict[str, list[HistoryEvent]] = {person: [] for person in chunk}
        owners = customers_of(connection, chunk)
        rows = connection.execute(
            f"{EVENT} FROM json_each(:customers) AS asked CROSS JOIN events AS e INDEXED BY events_customer"
            f" ON e.customer = asked.value {JOINS} WHERE {_OF_TIERS}{_in_campaign(choice)}",
            {"customers": json.dumps(list(owners)), "campaign": choice.campaign},
        ).fetchall()
        arrivals = arrivals_of(connection, [row[0] for row in rows]) if choice.arrivals else {}
        for row in rows:
            found[owners[row[14]]].append(event_of(row, tiers, tuple(arrivals.get(row[0], ()))))
        yield from ((person, in_order_of_time(events)) for person, events in found.items() if events)


def everybody(connection: sqlite3.Connection, choice: Choice = EVERYTHING) -> Iterator[str]:
    """The keys of all people, or of those who are chosen, always in the same order."""
    only = ""
    if choice.since or choice.campaign is not None:
        only = f" AND c.id IN (SELECT e.customer FROM events AS e WHERE e.id > :since{_in_campaign(choice)})"
    for place, column in enumerate(_KEYS):
        nothing = "".join(f" AND coalesce(c.{before}, '') = ''" for before in _KEYS[:place])
        rows = connection.execute(
            f"SELECT DISTINCT c.{column} FROM customers AS c WHERE c.{column} <> ''{nothing}{only} ORDER BY c.{column}",
            {"since": choice.since, "campaign": choice.campaign},
        )
        for (value,) in rows:
            yield person_key(*(value if column == name else None for name in _KEYS))


def _of_nobody(connection: sqlite3.Connection, choice: Choice) -> Iterator[tuple[str, list[HistoryEvent]]]:
    tiers = Tiers(connection)
    nameless = " AND ".join(f"coalesce(n.{column}, '') = ''" for column in _KEYS)
    rows = connection.execute(
        f"{EVENT} FROM events AS e INDEXED BY events_customer {JOINS}"
        f" WHERE (e.customer IS NULL OR e.customer IN (SELECT n.id FROM customers AS n WHERE {nameless}))"
        f" AND {_OF_TIERS} AND e.id > :since{_in_campaign(choice)}",
        {"since": choice.since, "campaign": choice.campaign},
    )
    while chunk := list(islice(rows, _PEOPLE)):
        arrivals = arrivals_of(connection, [row[0] for row in chunk]) if choice.arrivals else {}
        for row in chunk:
            yield "", [event_of(row, tiers, tuple(arrivals.get(row[0], ())))]


def _in_campaign(choice: Choice) -> str:
    return f" AND ({_IN_CAMPAIGN})" if choice.campaign is not None else ""


def told_by_raw_bytes(connection: sqlite3.Connection, people: Iterable[str]) -> set[str]:
    """Those of some people whose events say more than who, where, which tiers and when: facts may be in there."""
    owners = customers_of(connection, people)
    rows = connection.execute(
        "SELECT DISTINCT e.customer FROM json_each(?) AS asked CROSS JOIN events AS e INDEXED BY events_customer"
        f" ON e.customer = asked.value WHERE e.extra IS NOT NULL AND ({_OF_TIERS} OR {_OF_POINTS})",
        (json.dumps(list(owners)),),
    )
    return {owners[row[0]] for row in rows}
