"""The story of a customer: who it is, the history of their tiers, and who else may be the same person."""

from datetime import UTC, tzinfo
from pathlib import Path
from typing import NamedTuple

from viewer.domain.event_facts import facts_of
from viewer.domain.history_event import Facts, HistoryEvent, Span
from viewer.domain.moments import now_us
from viewer.domain.persons import Alike, Person
from viewer.history.histories import history_of
from viewer.history.values import History
from viewer.jobs.stored_bodies import body_again, envelope_and_data
from viewer.store import coverage, definitions, histories, library, persons
from viewer.store.coverage import Coverage
from viewer.store.library import Connection
from viewer.store.results import unchanging

_DAY = 86_400_000_000
_NEARBY = _DAY  # before the first and after the last tier event, for events of the campaigns


class Story(NamedTuple):
    """Everything there is to tell of one customer."""

    person: Person
    history: History
    alike: tuple[Alike, ...]
    """Others who may be the same person, with the reason; their events are not in the history."""


def tell_history(library_path: Path, customer: str, zone: tzinfo = UTC) -> Story:
    """The story of a customer by their key (see ``Person``); an empty one where nobody is known by it.

    ``zone`` is that of the days in sentences. Raises LibraryProblem.
    """
    with library.reading(library_path) as connection, unchanging(connection):
        return _story(connection, customer, zone)


def story_of_event(library_path: Path, key: int, zone: tzinfo = UTC) -> Story | None:
    """The story of the customer whose event it is; None if the event is gone. Raises LibraryProblem.

    Of an event that does not say whose it is, it is a story of that event alone.
    """
    with library.reading(library_path) as connection, unchanging(connection):
        customer = persons.key_of_event(connection, key)
        if customer:
            return _story(connection, customer, zone)
        alone = histories.event_alone(connection, key, facts_in)
        if alone is None:
            return None
        return Story(Person(""), _history(connection, "", [alone], zone), ())


def facts_in(raw: bytes, part: int) -> Facts:
    """What the raw bytes of a delivery say; ``part`` is the number of its body among those that share the bytes."""
    return facts_of(*envelope_and_data(body_again(raw, part)))


def _story(connection: Connection, customer: str, zone: tzinfo) -> Story:
    person = persons.person(connection, customer)
    events = histories.events_of(connection, customer, facts_in)
    return Story(person, _history(connection, customer, events, zone), persons.alike(connection, person))


def _history(connection: Connection, customer: str, events: list[HistoryEvent], zone: tzinfo) -> History:
    moments = [one.happened_at for one in events if one.is_of_tiers and one.happened_at is not None]
    first, last = (min(moments) - _NEARBY, max(moments) + _NEARBY) if moments else (None, None)
    campaigns = list(dict.fromkeys(one.campaign_id for one in events if one.campaign_id))
    known = {one.key for one in events}
    beside = [
        one for one in histories.campaign_events(connection, campaigns, first, last, facts_in) if one.key not in known
    ]
    told = history_of(customer, [*events, *beside], _covered(connection), zone, now_us())
    return told._replace(ladder=tuple(definitions.latest_tiers(connection, campaigns)))


def _covered(connection: Connection) -> tuple[Span, ...]:
    return coverage.merged(Coverage(connection).spans())
