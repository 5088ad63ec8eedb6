import pytest

from tests.history.made import DAY, GOLD, JUNE, MINUTE, PLATINUM, SILVER, downgraded, event, joined, left, upgraded
from tests.history.rules.cases import found, texts
from viewer.domain.history_event import Facts, HistoryEvent, TierState
from viewer.history.rules.points import OTHER_TIER_WITH_POINTS
from viewer.history.values import Finding, Severity


def points(key: int, holder: TierState | None, when: int | None = None) -> HistoryEvent:
    """A points transaction that names the tier of the customer."""
    return event("voucher.loyalty_card.transaction.created", key, when, facts=Facts(holder_tier=holder))


def test_points_that_name_another_tier() -> None:
    neighbours = points(3, GOLD), points(4, GOLD), points(5, PLATINUM)
    assert found(OTHER_TIER_WITH_POINTS, joined(1), neighbours=neighbours) == [
        Finding(
            "other_tier_with_points",
            Severity.WARNING,
            (3, 4, 1),
            "On 4 Jun 2024 a points transaction says that the customer was in Gold (251–350), but by the joining of"
            " 2 Jun 2024 it was Silver (151–250): a change between the two is missing.",
            JUNE + 3 * DAY,
        ),
        Finding(
            "other_tier_with_points",
            Severity.WARNING,
            (5, 1),
            "On 6 Jun 2024 a points transaction says that the customer was in Platinum (351 and up), but by the joining"
            " of 2 Jun 2024 it was Silver (151–250): a change between the two is missing.",
            JUNE + 5 * DAY,
        ),
    ]


def test_a_move_that_names_no_new_tier_can_lead_to_any() -> None:
    moved = joined(1, GOLD), downgraded(2, GOLD, None)
    assert texts(OTHER_TIER_WITH_POINTS, *moved, neighbours=(points(3, SILVER),)) == []


def test_points_of_somebody_who_had_left() -> None:
    (said,) = texts(OTHER_TIER_WITH_POINTS, joined(1), left(2), neighbours=(points(3, SILVER),))
    assert said.endswith("but by the leaving of 3 Jun 2024 it was no tier: a change between the two is missing.")


def test_points_that_agree() -> None:
    history = joined(1), upgraded(4, SILVER, GOLD), left(9, GOLD)
    neighbours = points(2, SILVER), points(5, GOLD), points(6, None), points(7, TierState(None))
    assert texts(OTHER_TIER_WITH_POINTS, *history, neighbours=neighbours) == []
    renamed = SILVER._replace(name="Argent")
    assert texts(OTHER_TIER_WITH_POINTS, *history, neighbours=(points(2, renamed),)) == []


@pytest.mark.parametrize("minutes", [-9, 0, 9])
def test_around_a_move_either_tier_is_right(minutes: int) -> None:
    history = joined(1), upgraded(4, SILVER, GOLD)
    at = JUNE + 4 * DAY + minutes * MINUTE
    assert texts(OTHER_TIER_WITH_POINTS, *history, neighbours=(points(5, SILVER, at), points(6, GOLD, at))) == []
    assert len(texts(OTHER_TIER_WITH_POINTS, *history, neighbours=(points(5, PLATINUM, at),))) == 1


def test_before_the_first_event_nothing_is_known() -> None:
    assert texts(OTHER_TIER_WITH_POINTS, joined(3), neighbours=(points(1, GOLD),)) == []
    assert texts(OTHER_TIER_WITH_POINTS, neighbours=(points(1, GOLD),)) == []
    timeless = points(4, GOLD)._replace(happened_at=None)
    assert texts(OTHER_TIER_WITH_POINTS, joined(3), neighbours=(timeless,)) == []
