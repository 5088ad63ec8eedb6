"""The story of a customer: who it is, the history of their tiers, and who else may be the same person."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, tzinfo
from pathlib import Path
from typing import NamedTuple

from viewer.domain.history_event import HistoryEvent
from viewer.domain.moments import now_us
from viewer.domain.persons import Alike, Person
from viewer.history.histories import history_of
from viewer.history.values import History
from viewer.jobs.stored_facts import facts_in
from viewer.jobs.tier_edits import tier_edits
from viewer.store import definitions, histories, library, persons
from viewer.store.card_events import card_events
from viewer.store.coverage import RememberedCoverage
from viewer.store.library import Connection
from viewer.store.results import unchanging

_DAY = 86_400_000_000
_NEARBY = _DAY  # before the first and after the last tier event, for events of the campaigns
_COVERAGE = RememberedCoverage()
_STEPS = 20_000  # of SQLite's machine, between two questions whether to stop: half a millisecond
ShouldStop = Callable[[], bool]


def _never() -> bool:
    return False


class Story(NamedTuple):
    """Everything there is to tell of one customer."""

    person: Person
    history: History
    alike: tuple[Alike, ...]
    """Others who may be the same person, with the reason; their events are not in the history."""


def tell_history(library_path: Path, customer: str, zone: tzinfo = UTC, should_stop: ShouldStop = _never) -> Story:
    """The story of a customer by their key (see ``Person``); an empty one where nobody is known by it.

    ``zone`` is that of the days in sentences. ``should_stop`` is asked all the time, for there are customers with very
    many events. Raises LibraryProblem, and Cancelled where it says so.
    """
    with _reading(library_path, should_stop) as connection:
        return _Teller(library_path, connection, zone).story(customer)


def story_of_event(library_path: Path, key: int, zone: tzinfo = UTC, should_stop: ShouldStop = _never) -> Story | None:
    """The story of the customer whose event it is; None if the event is gone. Raises as ``tell_history`` does.

    Of an event that does not say whose it is, it is a story of that event alone.
    """
    with _reading(library_path, should_stop) as connection:
        teller = _Teller(library_path, connection, zone)
        customer = persons.key_of_event(connection, key)
        if customer:
            return teller.story(customer)
        alone = histories.event_alone(connection, key, facts_in)
        return Story(Person(""), teller.history("", [alone]), ()) if alone is not None else None


@contextmanager
def _reading(path: Path, should_stop: ShouldStop) -> Iterator[Connection]:
    with library.reading(path) as connection, unchanging(connection):
        if should_stop is not _never:
            connection.set_progress_handler(should_stop, _STEPS)
        yield connection


class _Teller:
    def __init__(self, path: Path, connection: Connection, zone: tzinfo) -> None:
        self._path, self._connection, self._zone = path, connection, zone

    def story(self, customer: str) -> Story:
        person = persons.person(self._connection, customer)
        events = histories.events_of(self._connection, customer, facts_in)
        events += card_events(self._connection, customer, facts_in)
        return Story(person, self.history(customer, events), persons.alike(self._connection, person))

    def history(self, customer: str, events: list[HistoryEvent]) -> History:
        known = {one.key for one in events}
        campaigns = list(dict.fromkeys(one.campaign_id for one in events if one.campaign_id))
        beside = [one for one in self._of_campaigns(campaigns, events) if one.key not in known]
        covered = _COVERAGE.covered(self._path, self._connection)
        told = history_of(customer, [*events, *beside], covered, self._zone, now_us())
        ladder = definitions.latest_tiers(self._connection, campaigns)
        return told._replace(ladder=tuple(ladder), edits=tier_edits(self._connection, ladder))

    def _of_campaigns(self, campaigns: list[str], events: list[HistoryEvent]) -> list[HistoryEvent]:
        moments = [one.happened_at for one in events if one.is_of_tiers and one.happened_at is not None]
        if not moments:
            return []
        first, last = min(moments) - _NEARBY, max(moments) + _NEARBY
        return histories.campaign_events(self._connection, campaigns, first, last, facts_in)
