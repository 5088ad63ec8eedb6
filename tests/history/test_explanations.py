from typing import Any

import pytest

from tests.history.made import DAY, GOLD, JUNE, MINUTE, PLATINUM, SILVER, at, downgraded, event, joined, upgraded
from viewer.domain.event_types import UNDECIDED
from viewer.domain.history_event import Facts, HistoryEvent, Span, TierState
from viewer.domain.times import zone
from viewer.history.explanations import Explanation, explain
from viewer.history.histories import history_of
from viewer.history.values import Finding, Sentence, Severity

JULY = at("2024-07-03T10:08:14.814Z")
DROP = downgraded(4, PLATINUM, SILVER, JULY)
STORY = (joined(1, SILVER), upgraded(2, SILVER, GOLD), upgraded(3, GOLD, PLATINUM))
ADDED = "customer.voucher.loyalty_card.points_added"
NOT_RECORDED = "Who or what acted is not recorded."


def explained(of: HistoryEvent, *others: HistoryEvent, covered: tuple[Span, ...] = ()) -> Explanation:
    found = explain(history_of("cust_1", [*others, of], covered), of.key)
    assert found is not None
    return found


def test_a_change_in_one_sentence_of_facts() -> None:
    assert explained(DROP, *STORY).headline == (
        "Downgraded from Platinum (351 and up) to Silver (151–250) on 3 Jul 2024 at 10:08 UTC, two tiers at once:"
        " Gold (251–350) lies between."
    )
    assert explained(DROP).headline == (
        "Downgraded from Platinum (351 and up) to Silver (151–250) on 3 Jul 2024 at 10:08 UTC."
    )
    known = explain(history_of("cust_1", [DROP])._replace(ladder=(GOLD,)), 4)
    assert known is not None
    assert known.headline.endswith(", two tiers at once: Gold (251–350) lies between.")
    said = explain(history_of("cust_1", [DROP]), 4, zone("Europe/Berlin"))
    assert said is not None
    assert said.headline.endswith("on 3 Jul 2024 at 12:08 +02:00.")


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (joined(1, SILVER), "Joined Silver (151–250) on 2 Jun 2024 at 10:00 UTC."),
        (
            upgraded(1, None, GOLD),
            "Upgraded to Gold (251–350) on 2 Jun 2024 at 10:00 UTC; the event does not say from which tier.",
        ),
        (
            event(UNDECIDED, 1, tier=SILVER),
            "Joined, left or prolonged Silver (151–250) on 2 Jun 2024 at 10:00 UTC;"
            " nothing in the capture says which of the three.",
        ),
        (
            joined(1, SILVER)._replace(happened_at=None),
            "Joined Silver (151–250) at a time that the event does not say.",
        ),
        (
            joined(1, TierState("ltr_1\u202e"), 10**18),
            "Joined ltr_1⟨U+202E⟩ on 1000000000000000000 µs.",
        ),
    ],
)
def test_other_headlines(given: HistoryEvent, said: str) -> None:
    assert explained(given).headline == said


def test_what_the_history_says_stands_before_what_was_seen_around() -> None:
    found = explained(DROP, *STORY, event(ADDED, 5, JULY - 4 * MINUTE, facts=Facts(points=5, balance=180)))
    assert found.around == (
        Sentence("The stay in Platinum had lasted 29 days, since 4 Jun 2024.", (3,)),
        Sentence("The latest balance seen up to then is 180 points (4 minutes before); Platinum begins at 351.", (5,)),
        Sentence("4 minutes before, 5 points were added, leaving 180.", (5,)),
    )
    assert found.unknown == (
        "No reason is recorded in tier events; what stands beside it need not be its cause.",
        "Whether the campaign goes by the balance or by the points of a period is not in tier events.",
        NOT_RECORDED,
    )


@pytest.mark.parametrize(
    ("other", "said"),
    [
        (None, "No reason is recorded in tier events; the capture holds no points events for this customer."),
        (
            event(ADDED, 5, JULY - 12 * DAY),
            "No reason is recorded in tier events; the nearest points event of this customer is 12 days before.",
        ),
        (
            event(ADDED, 5, JULY, campaign_id="camp_2"),
            "No reason is recorded in tier events; the capture holds no points events for this customer"
            " in this campaign.",
        ),
        (
            event("campaign.updated", 5, JULY, facts=Facts(points=1)),
            "No reason is recorded in tier events; the capture holds no points events for this customer.",
        ),
        (
            event(ADDED, 5)._replace(happened_at=None),
            "No reason is recorded in tier events; what stands beside it need not be its cause.",
        ),
    ],
)
def test_that_no_reason_is_recorded(other: HistoryEvent | None, said: str) -> None:
    assert explained(DROP, *STORY, *([other] if other else [])).unknown == (said, NOT_RECORDED)


def test_a_transaction_that_says_where_it_comes_from() -> None:
    of = DROP._replace(facts=Facts(actor="the system", transaction="card_operations"))
    assert explained(of, *STORY).unknown == ("No other reason is recorded than where it comes from.",)


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"type_source": "inferred"}, "That it is “downgraded” follows from what it holds; the event itself"),
        ({"type_source": "user"}, "That it is “downgraded” was decided by a person"),
        ({"type_source": "file_name"}, "That it is “downgraded” is known from the name of its file only."),
    ],
)
def test_how_its_type_is_known_where_the_event_does_not_say(more: dict[str, Any], said: str) -> None:
    assert explained(DROP._replace(**more), *STORY).unknown[-1].startswith(said)


def test_a_stay_whose_begin_is_not_in_the_data() -> None:
    assert "When the stay in Platinum began is not in the data." in explained(DROP).unknown
    assert (
        "When the stay in Platinum began is not in the data; it was after 2 Jun 2024, 10:00 UTC."
        in explained(DROP, joined(1, SILVER)).unknown
    )


def test_where_the_sources_begin_shortly_before() -> None:
    for since, said in (
        (0, "The imported sources begin with this event: what happened just before it is not covered."),
        (2 * MINUTE, "The imported sources begin 2 minutes before it: what happened earlier is not covered."),
    ):
        assert explained(DROP, *STORY, covered=(Span(JULY - since, JULY),)).unknown[-1] == said
    for covered in (Span(JULY - DAY, JULY), Span(JUNE, JUNE + 1)):
        assert explained(DROP, *STORY, covered=(covered,)).unknown[-1] == NOT_RECORDED


def test_the_findings_are_those_that_concern_it() -> None:
    history = history_of("cust_1", [*STORY, DROP])
    track = history.tracks[0]._replace(
        findings=(Finding("a", Severity.NOTE, (1, 4), "A."), Finding("b", Severity.NOTE, (1,), "B."))
    )
    found = explain(history._replace(tracks=(track,)), 4)
    assert found is not None
    assert [one.rule for one in found.findings] == ["a"]


def test_a_finding_is_left_out_where_the_headline_says_it() -> None:
    told = history_of("cust_1", [*STORY, DROP])
    found = explained(DROP, *STORY)
    assert "two tiers at once" in found.headline
    assert [one.rule for one in told.findings if DROP.key in one.events] == ["skipped_tiers"]
    assert found.findings == ()


def test_an_event_beside_tiers_says_what_happened_around_it() -> None:
    order = event("customer.order.paid", 5, JULY - MINUTE)
    assert explained(order, DROP) == Explanation(
        "On 3 Jul 2024 at 10:07 UTC, the customer's order was paid.",
        (Sentence("1 minute after, downgraded from Platinum (351 and up) to Silver (151–250).", (4,)),),
        (),
        (),
    )
    assert explain(history_of("cust_1", [DROP]), 99) is None
