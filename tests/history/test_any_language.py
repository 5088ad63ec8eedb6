"""What the history says, in a language made for tests: a word that is still English was never said."""

from collections.abc import Iterator
from datetime import UTC
from itertools import product

import pytest

from tests.foreign import foreign, unsaid
from tests.history.damage import damaged
from tests.history.made import BRONZE, DAY, GOLD, JUNE, MINUTE, PLATINUM, SILVER, event, joined, left, period, upgraded
from tests.history.versions import version
from viewer.domain.event_types import KNOWN, UNDECIDED
from viewer.domain.history_event import EXPIRATION_CHANGED, MOVES, PROLONGED, Facts, HistoryEvent, Span
from viewer.domain.json_text import parse_exactly
from viewer.domain.persons import Alike, IdentityValue, Person
from viewer.history import as_of
from viewer.history.event_phrases import told
from viewer.history.explanations import explain
from viewer.history.findings import RULES
from viewer.history.histories import history_of
from viewer.history.ladders import ladders
from viewer.history.outlook import outlook
from viewer.history.stay_phrases import SURE, UNKNOWN, from_words, length_words, now_words, to_words, why_sure
from viewer.history.summary import summary
from viewer.history.tier_benefits import benefits
from viewer.history.values import Confidence, History, TierEdit
from viewer.wording import say

_DATA = "Bronze Silver Gold Platinum Diamond Onyx Club Other evcus ltr cust camp ern UTC Alex Doe example org whs tier"
KNOWN_WORDS = frozenset(_DATA.lower().split()) | {word for one in KNOWN.values() for word in one.short.split()}
ALEX = Person("cust_1", (IdentityValue("name", "Alex", 0, 0, 1), IdentityValue("name", "Alex Doe", 0, 0, 1)))


def sentences(history: History) -> Iterator[str]:
    """All that is said of a history."""
    for track in history.tracks:
        yield from (finding.text for finding in track.findings)
        yield from (sentence.text for sentence in outlook(history, track))
        yield now_words(track, UTC)
        for one in track.periods:
            yield from (from_words(one, UTC), to_words(one, UTC), length_words(one, None), why_sure(one))
        yield from (as_of.standing_at(track, JUNE + days * DAY).words for days in range(-400, 400, 100))
        for one in track.events:
            found = explain(history, one.key)
            assert found is not None
            yield from (found.headline, *found.unknown, *(sentence.text for sentence in found.around))
        alike = [Alike("cust_2", "Alex", "example")]
        yield summary(ALEX, history, UTC, track.events[0].key, alike)
    yield summary(ALEX, history)


def left_in_english(history: History) -> list[str]:
    with foreign():
        return [text for text in sentences(history) if unsaid(text, KNOWN_WORDS)]


@pytest.mark.parametrize("seed", range(12))
def test_histories(seed: int) -> None:
    capture = damaged(seed)
    assert left_in_english(_told(capture.events, capture.covered)) == []


def _told(events: tuple[HistoryEvent, ...], covered: tuple[Span, ...] = ()) -> History:
    with foreign():
        return history_of("cust_1", events, covered)


def test_what_seldom_happens() -> None:
    nameless = joined(20)._replace(tier=None)
    odd = (
        joined(1, type_source="heading"),
        upgraded(2, BRONZE, PLATINUM, type_source="inferred", facts=Facts(balance=5, actor=None, expires="2024-06-02")),
        upgraded(3, PLATINUM, GOLD, type_source="user", status="PENDING", is_test=True),
        left(4, SILVER, status="tier", conflict=True),
        left(5, GOLD, type_source="file_name", facts=Facts(transaction="tier", actor="tier", expires="2024-06-01")),
        event(UNDECIDED, 6, tier=GOLD),
        event(PROLONGED, 7, tier=GOLD, facts=Facts(expires="2024-06-01")),
        event(EXPIRATION_CHANGED, 8),
        nameless,
        joined(21)._replace(happened_at=None),
        joined(22, when=0),
        event(
            "customer.voucher.loyalty_card.points_added", 9, JUNE + 2 * DAY + MINUTE, facts=Facts(points=1, balance=2)
        ),
        event("campaign.updated", 10, JUNE + 2 * DAY),
    )
    history = _told(odd, (Span(JUNE, JUNE + DAY), Span(JUNE + 4 * DAY, JUNE + 9 * DAY)))
    edits = (TierEdit("camp_1", "ltr_gold", "Gold", JUNE + 2 * DAY, "tier"),)
    assert left_in_english(history._replace(edits=edits, ladder=(BRONZE, SILVER, GOLD, PLATINUM))) == []


def test_what_one_event_tells() -> None:
    tiers = (None, GOLD)
    kinds = (*sorted(MOVES), "customer.loyalty.tier.joined", "customer.loyalty.tier.left", UNDECIDED, PROLONGED)
    events = [event(kind, 1, tier=one, tier_from=two) for kind, one, two in product(kinds, tiers, tiers)]
    events += [
        event(kind, 1) for kind in (*KNOWN, EXPIRATION_CHANGED, "campaign.disabled", "campaign.loyalty_tier.deleted")
    ]
    moves = ["EXPIRATION", "REMOVAL", "REDEMPTION", "ADDITION", "ACCRUAL", "REFUND", "TRANSFER_IN", "TRANSFER_OUT"]
    events += [
        event("points", 1, facts=Facts(points=number, transaction=f"POINTS_{move}", reason="tier"))
        for number, move in product((1, -5), moves)
    ]
    with foreign():
        assert [told(one) for one in events if unsaid(told(one), KNOWN_WORDS)] == []


def test_rules_and_constants() -> None:
    with foreign():
        assert all(unsaid(f"{say(rule.title)} {say(rule.help)}") == [] for rule in RULES)
        assert all(unsaid(say(words)) == [] for words in (*SURE.values(), UNKNOWN))


def test_stays_that_are_not_sure() -> None:
    stays = [
        period(GOLD, None, None, start_after=after, end_before=before, is_open=is_open, confidence=sure)
        for after, before, is_open, sure in product((None, JUNE), (None, JUNE + DAY), (True, False), Confidence)
    ]
    with foreign():
        for one in stays:
            words = (from_words(one, UTC), to_words(one, UTC), length_words(one, JUNE + 2 * DAY), why_sure(one))
            assert unsaid(" ".join(words), KNOWN_WORDS) == []


def test_ladders() -> None:
    with foreign():
        rules = benefits(parse_exactly('{"ern_1": {"type": "MULTIPLY", "multiplier": 2}}'))
        others = benefits(
            parse_exactly('{"ern_1": {"type": "CUSTOM", "points": 1}, "ern_2": {"type": "CUSTOM", "points": 2}}')
        )
        versions = [
            version("Gold", 100, 200, earning_rules=rules, last_seen=JUNE + DAY),
            version("Gold", 100, 250, earning_rules=others, first_seen=JUNE + 3 * DAY, last_seen=JUNE + 4 * DAY),
            version("Gold", None, tier_id="ltr_gold", updated_at=JUNE + 9 * DAY, rewards=rules),
            version(None, 300, 280),
            version("Silver", 0, 50),
            version("Onyx", 260, 290),
        ]
        (found,) = ladders(versions)
        texts = [one.text for one in (*found.changes, *found.flaws)]
        assert len(texts) > 3
        assert [text for text in texts if unsaid(text, KNOWN_WORDS)] == []
