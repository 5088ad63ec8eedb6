from typing import Any

import pytest

from tests.history.made import GOLD, PLATINUM, SILVER, downgraded, event, joined, left, prolonged, upgraded
from viewer.domain.event_types import UNDECIDED
from viewer.domain.history_event import EXPIRATION_CHANGED, JOINED, UPGRADED, Facts, HistoryEvent
from viewer.history.event_phrases import told

CARD = "customer.voucher.loyalty_card."


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (joined(1, SILVER), "joined Silver (151–250)"),
        (event(JOINED, 1), "joined a tier; the event does not say which"),
        (left(1, SILVER), "left Silver (151–250)"),
        (downgraded(1, PLATINUM, SILVER), "downgraded from Platinum (351 and up) to Silver (151–250)"),
        (upgraded(1, None, GOLD), "upgraded to Gold (251–350); the event does not say from which tier"),
        (downgraded(1, GOLD, None), "downgraded from Gold (251–350); the event does not say to which tier"),
        (event(UPGRADED, 1), "upgraded; the event names no tiers"),
        (prolonged(1, SILVER), "prolonged in Silver (151–250)"),
        (
            prolonged(1, SILVER, facts=Facts(expires="2025-12-31")),
            "prolonged in Silver (151–250); the stay is to end with 31 Dec 2025",
        ),
        (
            event(EXPIRATION_CHANGED, 1, tier=SILVER._replace(expires="2025-12-31")),
            "expiration changed in Silver (151–250); the stay is to end with 31 Dec 2025",
        ),
        (
            event(UNDECIDED, 1, tier=SILVER),
            "joined, left or prolonged Silver (151–250); nothing in the capture says which of the three",
        ),
        (joined(1, SILVER, status="PENDING"), "joined Silver (151–250); it is pending and has changed nothing"),
        (joined(1, SILVER, status="REJECTED"), "joined Silver (151–250); it was rejected and changed nothing"),
        (joined(1, SILVER, status="NEW\n"), "joined Silver (151–250); its status is NEW⏎"),
        (joined(1, SILVER, is_test=True), "joined Silver (151–250); it is a test send-out"),
    ],
)
def test_events_of_tiers(given: HistoryEvent, said: str) -> None:
    assert told(given) == said


@pytest.mark.parametrize(
    ("kind", "facts", "said"),
    [
        (f"{CARD}points_expired", Facts(points=120, balance=180), "120 points expired, leaving 180"),
        (f"{CARD}points_added", Facts(points=1), "1 point was added"),
        (
            "voucher.loyalty_card.transaction.created",
            Facts(points=-50, transaction="POINTS_REMOVAL", reason="<b>fraud</b>\n"),
            "50 points were removed, with the reason “<b>fraud</b>⏎”",
        ),
        ("voucher.loyalty_card.transaction.created", Facts(points=-5, transaction="NEW"), "5 points were taken"),
        ("customer.rewarded.loyalty_points", Facts(points=9), "9 points were given as a reward"),
        (f"{CARD}pending_points.activated", Facts(points=9), "9 points that were pending became usable"),
        (f"{CARD}pending_points.added", Facts(points=9), "9 points are to become usable later"),
        (f"{CARD}pending_points.canceled", Facts(points=9), "9 points were taken back"),
        (f"{CARD}points_expired", Facts(), "points on the card expired"),
        ("customer.order.paid", Facts(), "the customer's order was paid"),
        ("customer.new\u202ething", Facts(), "the event customer.new⟨U+202E⟩thing was recorded"),
        ("", Facts(), "the event without a type was recorded"),
    ],
)
def test_other_events(kind: str, facts: Facts, said: str) -> None:
    assert told(event(kind, 1, facts=facts)) == said


@pytest.mark.parametrize(
    ("kind", "more", "said"),
    [
        ("campaign.updated", {}, "the campaign Club was edited"),
        ("campaign.disabled", {"campaign_name": None}, "the campaign camp_1 was switched off"),
        ("campaign.loyalty_tier.updated", {"tier": SILVER}, "the tier Silver (151–250) was edited"),
        ("campaign.loyalty_tier.deleted", {}, "the tier that the event does not name was deleted"),
    ],
)
def test_events_of_campaigns(kind: str, more: dict[str, Any], said: str) -> None:
    assert told(event(kind, 1, **more)) == said
