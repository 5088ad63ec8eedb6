import pytest

from viewer.domain.event_types import KNOWN, UNDECIDED
from viewer.domain.history_event import MOVES, TIER_EVENTS, HistoryEvent


@pytest.mark.parametrize(
    ("name", "is_it"),
    [("customer.loyalty.tier.joined", True), (UNDECIDED, True), ("campaign.updated", False), ("TierJoined", False)],
)
def test_which_events_a_history_is_made_of(name: str, is_it: bool) -> None:
    assert HistoryEvent(1, "evcus_1", name, None).is_of_tiers == is_it


def test_the_names_are_known_types() -> None:
    assert MOVES < TIER_EVENTS <= KNOWN.keys()
