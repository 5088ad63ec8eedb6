"""The order of events: by time, and where time does not tell, so that each goes on from the one before it."""

from collections.abc import Iterable

from viewer.domain.history_event import HistoryEvent


def in_order(events: Iterable[HistoryEvent]) -> tuple[HistoryEvent, ...]:
    """The events in the order in which they happened; those without time, then those that did not count, at the end."""
    return tuple(sorted(events, key=_moment))


def _moment(event: HistoryEvent) -> tuple[bool, bool, int, int]:
    return event.status is not None, event.happened_at is None, event.happened_at or 0, event.key
