"""The story of findings everywhere: the histories of all customers are examined, then of those who have new events.

It is done in short transactions, each with how far it came, so that an import or a note never waits long and a killed
one goes on where it was. What was found is there to be asked for meanwhile.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, closing
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from viewer import __version__, wording
from viewer.domain.history_event import HistoryEvent, Span
from viewer.domain.moments import now_us
from viewer.domain.quiet_times import quiet_times as quiet_times_in
from viewer.errors import Cancelled
from viewer.history.findings import RULES, VERSION
from viewer.history.histories import history_of
from viewer.history.order import LONGEST_REQUEST, MILLISECOND
from viewer.history.phrases import DAY
from viewer.history.rules.silences import EXPIRY_WITHOUT_EVENT, UNCOVERED_TIME
from viewer.jobs.stored_facts import facts_in
from viewer.store import (
    card_events,
    findings,
    histories,
    library,
    quiet_times,
    removal_count,
    streamed_histories,
    unexamined,
)
from viewer.store.coverage import RememberedCoverage
from viewer.store.findings import Found
from viewer.store.library import Connection
from viewer.store.results import unchanging
from viewer.store.unexamined import Examined, Marked
from viewer.wording import say

_RULES = f"{__version__} {VERSION} {' '.join(rule.name for rule in RULES)}"
_PEOPLE = 200  # that are read together
_MARKED = 1_000  # people for one transaction
_TURN = 1.0  # seconds of reading and thinking for each transaction
_SEEN = 20_000  # new events that are looked at in one transaction
_PATIENCE = 60.0  # seconds, as for whatever else is written beside an import
_OF_COVERAGE = (EXPIRY_WITHOUT_EVENT.name, UNCOVERED_TIME.name)


class Progress(NamedTuple):
    """How far it is, all of it stored for good."""

    examined: int
    """People, of ``total``; that is a guess while more are found to have changed."""
    total: int
    changed: int
    """For so many people it is something else than before."""


Listener = Callable[[Progress], None]


def find_findings(
    library_path: Path,
    listener: Listener | None = None,
    should_stop: Callable[[], bool] = lambda: False,
    anew: bool = False,
) -> Progress:
    """Examines whom nobody has examined yet, whoever has changed since, or everybody ``anew``.

    Returns once all are. Raises LibraryProblem, and Cancelled soon after ``should_stop`` says so; what was stored
    until then stays.
    """
    with closing(library.open_for_changing(library_path)) as connection, library.calm_errors(library_path):
        examination = _Examination(library_path, connection, listener, should_stop)
        if anew:
            examination.start_over()
        while examination.go_on():
            pass
        return examination.progress


def are_examined(connection: Connection) -> bool:
    """Whether everybody was examined, by the rules of this program, and nothing has changed since."""
    now = unexamined.examined(connection)
    is_seen = now.is_through and now.rules == _RULES and now.events == unexamined.last_event(connection)
    return is_seen and not unexamined.marked(connection, 1).persons


class _Examination:
    def __init__(
        self, path: Path, connection: Connection, listener: Listener | None, should_stop: Callable[[], bool]
    ) -> None:
        self._path = path
        self._connection = connection
        self._listener = listener
        self._should_stop = should_stop
        self._coverage = RememberedCoverage()
        self.progress = Progress(0, 0, 0)

    def start_over(self) -> None:
        """Everybody is to be examined."""
        with self._writing():
            unexamined.start_over(self._connection, _RULES, self._covered())
        self._expect(unexamined.count_persons(self._connection))

    def go_on(self) -> bool:
        """Does the next piece of work; False where there is none."""
        connection = self._connection
        now, last = unexamined.examined(connection), unexamined.last_event(connection)
        if now.rules != _RULES or last > 2 * now.events:
            self._count_quiet_times()
            self.start_over()  # where most is new, that is less work than to mark whose it is
        elif now.after is not None:
            self._examine(now, None)
        elif now.nameless is not None:
            with self._writing():
                unexamined.mark_nameless(connection, _SEEN)
        elif last > now.events:
            with self._writing():
                seen = unexamined.mark_new(connection, _SEEN)
                unexamined.mark_persons(connection, card_events.holders(connection, now.events, seen.events))
        elif self._count_quiet_times() or self._look_at_coverage(now):
            pass  # before those are examined who are marked: more of them may be
        elif (marked := unexamined.marked(connection, _MARKED)).persons:
            self._expect(unexamined.count_marked(connection))
            self._examine(now, marked)
        else:
            return False
        return True

    def _examine(self, now: Examined, marked: Marked | None) -> None:
        """Examines some people: those that are marked, else those who come next."""
        connection = self._connection
        with unchanging(connection):
            removals = removal_count.removals(connection)
            if marked is not None:
                people, found = marked.persons, self._found(marked.persons)
            else:
                people, found = self._examine_next(now)
        with self._writing():
            is_overtaken = (
                not unexamined.are_marked(connection, marked)
                if marked is not None
                else unexamined.examined(connection)[:3] != now[:3]
            )
            if is_overtaken or removals != removal_count.removals(connection):
                return  # somebody else has examined them, or their events are gone: it is looked at again
            changed = findings.put(connection, found)
            if marked is not None:
                unexamined.take_off(connection, marked)
            elif people:
                unexamined.note(connection, now._replace(after=people[-1]))
            else:
                unexamined.note(connection, now._replace(after=None, nameless=0))
        self._tell(len(people), changed)

    def _examine_next(self, now: Examined) -> tuple[list[str], dict[str, list[Found]]]:
        people: list[str] = []
        found: dict[str, list[Found]] = {}
        until = time.monotonic() + _TURN
        while True:
            after = people[-1] if people else now.after or ""
            chunk = unexamined.persons_after(self._connection, after, _PEOPLE)
            found |= self._found(chunk)
            people += chunk
            if len(chunk) < _PEOPLE or time.monotonic() > until:
                return people, found

    def _found(self, people: Sequence[str]) -> dict[str, list[Found]]:
        """What is found in the histories of some people, in English: a library is the same in every language."""
        with wording.in_language(wording.ENGLISH):
            return self._found_in_english(people)

    def _found_in_english(self, people: Sequence[str]) -> dict[str, list[Found]]:
        covered, present = [Span(*span) for span in self._covered()], now_us()
        found: dict[str, list[Found]] = {person: [] for person in people}
        for person, events in _events_of(self._connection, people):
            if self._should_stop():
                raise Cancelled(say("Stopped."))
            customer = "" if person.startswith(unexamined.ALONE) else person
            for track in history_of(customer, events, covered, now=present).tracks:
                project, _, campaign = track.scope
                found[person] += [
                    Found(project, campaign, one.rule, one.severity.value, one.events, one.text, one.at)
                    for one in track.findings
                ]
        return found

    def _count_quiet_times(self) -> bool:
        """Finds where a busy log has nothing; False where that was done of about the same events."""
        connection = self._connection
        if quiet_times.are_current(connection):
            return False
        hours = []
        with unchanging(connection):
            for hour in quiet_times.hours(connection):
                if self._should_stop():
                    raise Cancelled(say("Stopped."))
                hours.append(hour)
        with self._writing():
            quiet_times.note(connection, quiet_times_in(hours))
        return True

    def _look_at_coverage(self, now: Examined) -> bool:
        """Silence means something else where more, or less, of the time is covered than when it was noticed."""
        covered = self._covered()
        if not _holds(covered, now.covered):
            self.start_over()
            return True
        has_changed, has_grown = _have_changed(covered, now.covered), _has_grown(covered, now.covered)
        if not has_changed and not has_grown:
            return False
        with self._writing():
            unexamined.note(self._connection, now._replace(covered=covered))
            unexamined.mark_found(self._connection, _OF_COVERAGE if has_changed else _OF_COVERAGE[:1])
            unexamined.mark_chosen(self._connection, streamed_histories.WITH_MORE)
        return True

    def _covered(self) -> tuple[tuple[int, int], ...]:
        covered = self._coverage.covered(self._path, self._connection)
        return tuple((span.first, span.last) for span in covered)

    def _writing(self) -> AbstractContextManager[None]:
        return library.one_transaction(self._connection, self._should_stop, _PATIENCE)

    def _expect(self, more: int) -> None:
        self.progress = self.progress._replace(total=max(self.progress.total, self.progress.examined + more))

    def _tell(self, examined: int, changed: int) -> None:
        done, total, before = self.progress
        self.progress = Progress(done + examined, max(total, done + examined), before + changed)
        if self._listener is not None:
            self._listener(self.progress)


def _events_of(connection: Connection, people: Sequence[str]) -> Iterator[tuple[str, list[HistoryEvent]]]:
    """The events of some people, with facts where these can make a difference: to read them takes ten times as long."""
    for person in people:
        number = person.removeprefix(unexamined.ALONE)
        if number != person and number.isdecimal():
            alone = histories.event_alone(connection, int(number), facts_in)
            yield person, [alone] if alone is not None else []
    with_more = streamed_histories.told_by_raw_bytes(connection, people)
    with_cards = card_events.are_any_of_cards(connection)
    for person, events in streamed_histories.of_people(connection, people):
        if person in with_more or person.startswith(("source_id:", "email:")) or _are_close(events):
            events = histories.events_of(connection, person, facts_in)
        if with_cards:
            events = [*events, *card_events.card_events(connection, person, facts_in)]
        yield person, events


def _are_close(events: Sequence[HistoryEvent]) -> bool:
    """Whether some of the events may be of one request: the order in it is not that of time."""
    moments = [event.happened_at for event in events if event.happened_at is not None]
    return any(
        other - one < LONGEST_REQUEST and other // MILLISECOND != one // MILLISECOND for one, other in pairwise(moments)
    )


def _holds(spans: Sequence[tuple[int, int]], others: Sequence[tuple[int, int]]) -> bool:
    """Whether all of the time of others lies within spans."""
    return all(any(first <= low and high <= last for first, last in spans) for low, high in others)


def _have_changed(covered: Sequence[tuple[int, int]], before: Sequence[tuple[int, int]]) -> bool:
    """Whether the holes in what was covered are not what they were; those behind it concern who has new events."""
    if not before:
        return bool(covered)
    (first, _), (_, last) = before[0], before[-1]
    holes = [hole for hole in _holes(covered) if hole[0] >= first and hole[1] <= last]
    return holes != _holes(before)


def _holes(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    return [(one[1], other[0]) for one, other in pairwise(spans)]


def _has_grown(covered: Sequence[tuple[int, int]], before: Sequence[tuple[int, int]]) -> bool:
    """Whether a day or more was added at one of the ends: a log that is followed grows all the time."""
    if not covered or not before:
        return bool(covered)
    return before[0][0] - covered[0][0] >= DAY or covered[-1][1] - before[-1][1] >= DAY
