"""The order of events: by time, and where time does not tell, so that each goes on from the one before it."""

from collections.abc import Iterable

from viewer.domain.history_event import HistoryEvent


def in_order(events: Iterable[HistoryEvent]) -> tuple[HistoryEvent, ...]:
    """The events in the order in which they happened; those without time at the end."""
    return tuple(sorted(events, key=lambda event: (event.happened_at is None, event.happened_at or 0, event.key)))
