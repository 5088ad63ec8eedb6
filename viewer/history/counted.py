"""Which events count: those that tell of what happened, and when."""

from collections.abc import Iterable

from viewer.domain.history_event import HistoryEvent


def counted(events: Iterable[HistoryEvent]) -> list[HistoryEvent]:
    """The events with a time, without transactions that were not approved, and without test send-outs beside real ones.

    What has nothing but test send-outs is told by them.
    """
    told = [event for event in events if event.status is None and event.happened_at is not None]
    real = [event for event in told if not event.is_test]
    return real or told
