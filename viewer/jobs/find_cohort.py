"""The story of a cohort: who else made the same kind of move in the same campaign, in the minutes around an event.

That others moved at the same time is no cause; it only says whether somebody was alone.
"""

from datetime import UTC, tzinfo
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from viewer.domain import history_event, times
from viewer.domain.display import display_text
from viewer.domain.event_types import short_name
from viewer.domain.history_event import DOWNGRADED, JOINED, LEFT, PROLONGED, UPGRADED
from viewer.domain.query import Query, Term, exact_term, with_term
from viewer.domain.rows import EventRow
from viewer.domain.time_steps import stretches
from viewer.errors import LibraryProblem
from viewer.history.phrases import name
from viewer.store import cohorts, events, library
from viewer.store.cohorts import Moves
from viewer.store.library import Connection
from viewer.store.results import unchanging
from viewer.store.summaries import Summaries
from viewer.wording import say, say_count, to_say

MINUTE = 60_000_000
USUAL_MINUTES = 60
LONGEST_MINUTES = 366 * 24 * 60
_DAY = 24 * 60 * MINUTE
_DAYS = 7
_FIRST, _LAST = -62_135_596_800_000_000, 253_402_300_800_000_000 - 1  # the years 1 to 9999
_UNDONE = ("PENDING", "REJECTED")

GONE = to_say("This event is no longer in the library.")
NO_TIME = to_say("This event has no time, so nothing lies around it.")


_NOBODY = to_say("No other customer has “{what}” {when}")
_NOBODY_ELSE = {
    JOINED: to_say("No other customer joined {when}"),
    LEFT: to_say("No other customer left {when}"),
    UPGRADED: to_say("No other customer was upgraded {when}"),
    DOWNGRADED: to_say("No other customer was downgraded {when}"),
    PROLONGED: to_say("No other customer was prolonged {when}"),
}


class Day(NamedTuple):
    """How many such events there were on one day, [start, end) in microseconds UTC."""

    start: int
    end: int
    events: int
    covered: bool
    """Whether any imported source covers a part of it; if not, none is known of, which is not none."""


class Cohort(NamedTuple):
    """The events of one kind in one campaign around an event, that one included."""

    event: EventRow
    minutes: int
    query: Query
    """Finds exactly these events, in the table and on the command line."""
    events: int
    others: int
    """Customers besides the event's own."""
    nameless: int
    """Events that name no customer; nobody can say how many these are."""
    moves: tuple[Moves, ...]
    days: tuple[Day, ...]
    """The same kind of event in the same campaign, a week to either side."""

    @property
    def words(self) -> str:
        """Who else, as one or two sentences; that they moved at the same time is no cause, and is not called one."""
        campaign = name(self.event.campaign_name or self.event.campaign_id)
        time = say_count(self.minutes, "{n} minute", "{n} minutes")
        if campaign:
            when = say("in “{campaign}” within {time} of it", campaign=campaign, time=time)
        else:
            when = say("within {time} of it", time=time)
        said = _who_else(self.event.type, self.others, when)
        said += f" ({say_count(self.events, '{n} event in all', '{n} events in all')})." if self.events > 1 else "."
        if self.nameless:
            nameless = say_count(
                self.nameless,
                "{n} event does not say whose it is.",
                "{n} events do not say whose they are.",
            )
            said = f"{said} {nameless}"
        return said


def _who_else(kind: str, others: int, when: str) -> str:
    """Who else did the same around the time of an event, without the end of the sentence."""
    if not others:
        return say(_NOBODY_ELSE.get(kind, _NOBODY), when=when, what=display_text(short_name(kind), 60))
    match kind:
        case history_event.JOINED:
            return say_count(others, "{n} other customer joined {when}", "{n} other customers joined {when}", when=when)
        case history_event.LEFT:
            return say_count(others, "{n} other customer left {when}", "{n} other customers left {when}", when=when)
        case history_event.UPGRADED:
            return say_count(
                others, "{n} other customer was upgraded {when}", "{n} other customers were upgraded {when}", when=when
            )
        case history_event.DOWNGRADED:
            return say_count(
                others,
                "{n} other customer was downgraded {when}",
                "{n} other customers were downgraded {when}",
                when=when,
            )
        case history_event.PROLONGED:
            return say_count(
                others,
                "{n} other customer was prolonged {when}",
                "{n} other customers were prolonged {when}",
                when=when,
            )
    return say_count(
        others,
        "{n} other customer has “{what}” {when}",
        "{n} other customers have “{what}” {when}",
        what=display_text(short_name(kind), 60),
        when=when,
    )


def find_cohort(library_path: Path, key: int, minutes: int = USUAL_MINUTES, zone: tzinfo = UTC) -> Cohort:
    """The events like one (by its number) from so many minutes before it to so many after it; days are those of a zone.

    Raises LibraryProblem, also for an event that is gone or has no time.
    """
    with library.reading(library_path) as connection, unchanging(connection):
        event = events.event_row(connection, key)
        if event is None:
            raise LibraryProblem(say(GONE))
        if event.happened_at is None:
            raise LibraryProblem(say(NO_TIME))
        kind = kind_of(event)
        query = around(kind, event.happened_at, minutes)
        crowd = cohorts.crowd(connection, query, zone)
        if crowd.undone and event.status not in _UNDONE:
            kind = with_term(kind, Term("status", _UNDONE, negated=True))
            query = around(kind, event.happened_at, minutes)
            crowd = cohorts.crowd(connection, query, zone)
        itself = (event.customer_id or event.customer_source_id or event.customer_email) is not None
        return Cohort(
            event,
            minutes,
            query,
            crowd.events,
            crowd.customers - itself,
            crowd.nameless,
            tuple(cohorts.moves(connection, query, zone)),
            _days(connection, kind, event.happened_at, zone),
        )


def kind_of(event: EventRow) -> Query:
    """The search for all events of one type in one campaign, whenever they happened."""
    query = Query((exact_term("event", event.type),))
    if event.campaign_id is not None:
        return with_term(query, exact_term("campaign_id", event.campaign_id))
    return with_term(query, exact_term("campaign", event.campaign_name or ""))


def around(kind: Query, at: int, minutes: int) -> Query:
    """The same from so many minutes before a moment to so many after it."""
    first, last = max(at - minutes * MINUTE, _FIRST), min(at + minutes * MINUTE, _LAST)
    return with_term(kind, Term("time", (f"{times.to_iso(first)}..{times.to_iso(last)}",)))


def _days(connection: Connection, kind: Query, at: int, zone: tzinfo) -> tuple[Day, ...]:
    cut = stretches(at - _DAYS * _DAY, at + _DAYS * _DAY, 2 * _DAYS + 2, zone)
    summaries = Summaries(connection)
    *_, counts = summaries.count(kind, zone, cut.edges, ())
    covered = summaries.coverage.touches(cut.edges)
    days = zip(pairwise(cut.edges), counts.places, covered, strict=True)
    return tuple(Day(start, end, count or 0, seen) for (start, end), count, seen in days)
