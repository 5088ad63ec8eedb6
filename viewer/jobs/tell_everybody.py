"""The tier events of many people, sorted into what a history is made of: one customer in one campaign at a time."""

from collections.abc import Iterable, Iterator

from viewer.domain.history_event import HistoryEvent
from viewer.history.histories import campaign_of
from viewer.history.values import Scope
from viewer.store.library import Connection
from viewer.store.streamed_histories import EVERYTHING, Choice, streamed

Scoped = tuple[Scope, list[HistoryEvent]]
"""What ``viewer.history.histories.track_of`` makes a track of, without the project, which stands in raw bytes only."""


def scoped(connection: Connection, choice: Choice = EVERYTHING) -> Iterator[Scoped]:
    """Everybody's tier events without facts, ordered by customer; see ``streamed``.

    Events that do not say whose they are come last, each in a scope of its own with an empty customer.
    """
    return _by_campaign(streamed(connection, choice), choice)


def _by_campaign(people: Iterable[tuple[str, list[HistoryEvent]]], choice: Choice) -> Iterator[Scoped]:
    for person, events in people:
        campaigns: dict[str, list[HistoryEvent]] = {}
        for event in events:
            campaigns.setdefault(campaign_of(event), []).append(event)
        for campaign, found in campaigns.items():
            if choice.campaign in (None, campaign):
                yield Scope(None, person, campaign), found
