from datetime import UTC

import pytest

from tests.history.made import DAY, GOLD, HOUR, JUNE, SILVER, left, period, tier, upgraded
from viewer.domain.history_event import Span
from viewer.history.stay_phrases import (
    SURE,
    campaign_caption,
    from_words,
    last_moment,
    length_words,
    now_words,
    span_words,
    to_words,
    why_sure,
)
from viewer.history.values import Confidence, History, Period, Scope, Track

GAP, FIRST = Confidence.AFTER_GAP, Confidence.BEFORE_FIRST_EVENT
NEVER = period(GOLD, None, None, is_open=False, confidence=GAP)


def track(*periods: Period, campaign: str | None = "Club") -> Track:
    events = (upgraded(1, SILVER, GOLD), left(2, GOLD))
    return Track(Scope(None, "cust_1", "camp_1"), campaign, events, periods)


@pytest.mark.parametrize(
    ("stay", "begins", "ends", "lasts"),
    [
        (period(GOLD, JUNE, JUNE + 2 * DAY), "1 Jun 2024, 10:00 UTC", "3 Jun 2024, 10:00 UTC", "2 days"),
        (period(GOLD, JUNE, None), "1 Jun 2024, 10:00 UTC", "goes on", "9 days so far"),
        (period(GOLD, None, JUNE, confidence=FIRST), "not known", "1 Jun 2024, 10:00 UTC", "not known"),
        (
            period(GOLD, None, JUNE + HOUR, confidence=GAP, start_after=JUNE),
            "after 1 Jun 2024, 10:00 UTC",
            "1 Jun 2024, 11:00 UTC",
            "at most 1 hour",
        ),
        (
            period(GOLD, JUNE, None, is_open=False, confidence=GAP, end_before=JUNE + DAY),
            "1 Jun 2024, 10:00 UTC",
            "by 2 Jun 2024, 10:00 UTC",
            "at most 24 hours",
        ),
        (NEVER, "not known", "not known", "not known"),
        (period(GOLD, JUNE, JUNE), "1 Jun 2024, 10:00 UTC", "1 Jun 2024, 10:00 UTC", "no time"),
    ],
)
def test_a_stay_in_words(stay: Period, begins: str, ends: str, lasts: str) -> None:
    said = (from_words(stay, UTC), to_words(stay, UTC), length_words(stay, JUNE + 9 * DAY))
    assert said == (begins, ends, lasts)


@pytest.mark.parametrize(
    ("stay", "words"),
    [
        (period(GOLD, JUNE, JUNE + DAY), "from 1 Jun 2024, 10:00 UTC to 2 Jun 2024, 10:00 UTC"),
        (period(GOLD, JUNE, None), "from 1 Jun 2024, 10:00 UTC on"),
        (
            period(GOLD, None, None, confidence=GAP, start_after=JUNE),
            "since some time after 1 Jun 2024, 10:00 UTC, and it goes on",
        ),
        (period(GOLD, None, None, confidence=FIRST), "since a time that is not known, and it goes on"),
        (
            period(GOLD, JUNE, None, is_open=False, confidence=GAP, end_before=JUNE + DAY),
            "from 1 Jun 2024, 10:00 UTC, over by 2 Jun 2024, 10:00 UTC",
        ),
        (NEVER, "since a time that is not known, over at a time that is not known"),
    ],
)
def test_a_stay_within_a_sentence(stay: Period, words: str) -> None:
    assert span_words(stay, UTC) == words


def test_one_that_goes_on_has_no_length_where_the_data_ends_nowhere() -> None:
    assert length_words(period(GOLD, JUNE, None), None) == "not known"


def test_how_sure_it_is() -> None:
    assert set(SURE) == set(Confidence)
    assert why_sure(period(GOLD, JUNE, None)) == "an event proves when it began, and none that was seen has ended it"
    assert why_sure(period(GOLD, JUNE, JUNE)) == "an event proves each end"
    assert "not in the data" in why_sure(NEVER)


@pytest.mark.parametrize(
    ("stays", "words"),
    [
        ((period(GOLD, JUNE, None),), "In Gold (251–350), since 1 Jun 2024, 10:00 UTC (exact)."),
        (
            (period(GOLD, None, None, confidence=GAP, start_after=JUNE),),
            "In Gold (251–350), since some time after 1 Jun 2024, 10:00 UTC (beside a gap).",
        ),
        (
            (period(GOLD, None, None, confidence=FIRST),),
            "In Gold (251–350), since when is not known (before the first event).",
        ),
        (
            (period(GOLD, JUNE, JUNE + DAY, end_event=2),),
            "In no tier since 2 Jun 2024, 10:00 UTC, when Gold (251–350) was left.",
        ),
        (
            (period(GOLD, JUNE, JUNE + DAY, end_event=1),),
            "The events that there are do not say which tier the customer is in.",
        ),
        ((), "The events that there are do not say which tier the customer is in."),
    ],
)
def test_where_a_customer_stands(stays: tuple[Period, ...], words: str) -> None:
    assert now_words(track(*stays), UTC) == words


def test_names_from_the_data_are_made_safe() -> None:
    assert campaign_caption(track(campaign="Cl\u202eub")) == "Cl⟨U+202E⟩ub"
    assert campaign_caption(track(campaign=None)) == "camp_1"
    nameless = track(campaign=None)._replace(scope=Scope(None, "", ""))
    assert campaign_caption(nameless) == "a campaign without a name"
    hostile = period(tier("a\nb", None), JUNE, None)
    assert now_words(track(hostile), UTC).startswith("In a⏎b, since")


def test_where_the_data_ends() -> None:
    assert last_moment(History((track(),), (), (Span(JUNE, JUNE + DAY),))) == JUNE + 2 * DAY
    assert last_moment(History((track(),), (), (Span(JUNE, JUNE + 9 * DAY),))) == JUNE + 9 * DAY
    assert last_moment(History((), (), ())) is None
