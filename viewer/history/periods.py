"""Periods: the stays of one customer in the tiers of one campaign."""

from collections.abc import Sequence

from viewer.domain.history_event import HistoryEvent
from viewer.history.values import Period


def periods(events: Sequence[HistoryEvent]) -> tuple[Period, ...]:
    """The stays that events tell of, in order of time; the events come in the order in which they happened."""
    return ()
