import pytest

from tests.history.made import DAY, GOLD, HOUR, JUNE, SILVER, at, event, joined, left, prolonged, upgraded
from tests.history.rules.cases import found, names, texts
from viewer.domain.history_event import EXPIRATION_CHANGED, Facts, Span
from viewer.history.rules.silences import EXPIRY_WITHOUT_EVENT, UNCOVERED_TIME
from viewer.history.values import Finding, Severity

END = at("2024-07-01T00:00:00Z")
LAST_OF_JUNE = SILVER._replace(expires="2024-06-30")
YEAR = (Span(JUNE - DAY, JUNE + 365 * DAY),)


def test_an_expiry_that_nothing_followed() -> None:
    assert found(EXPIRY_WITHOUT_EVENT, joined(1, LAST_OF_JUNE), covered=YEAR) == [
        Finding(
            "expiry_without_event",
            Severity.WARNING,
            (1,),
            "By the joining of 2 Jun 2024, the stay in Silver was to end with 30 Jun 2024, and no event tells"
            " what became of it.",
            END,
        )
    ]


def test_the_next_event_came_too_late() -> None:
    late = left(2, when=END + 9 * DAY)
    assert found(EXPIRY_WITHOUT_EVENT, joined(1, LAST_OF_JUNE), late)[0].events == (1, 2)
    assert texts(EXPIRY_WITHOUT_EVENT, joined(1, LAST_OF_JUNE), late, covered=YEAR) == [
        "By the joining of 2 Jun 2024, the stay in Silver was to end with 30 Jun 2024, and no event tells what became"
        " of it before the leaving of 10 Jul 2024."
    ]


@pytest.mark.parametrize("night", [END - 14 * HOUR, END + 2 * 60_000_000, END + DAY])
def test_the_night_of_the_expiry_in_any_zone_is_no_finding(night: int) -> None:
    for then in (left(2, when=night), prolonged(2, when=night), upgraded(2, SILVER, GOLD, night)):
        assert names(joined(1, LAST_OF_JUNE), then, covered=YEAR) == []


def test_an_event_in_between_makes_the_expiry_another_one() -> None:
    changed = event(EXPIRATION_CHANGED, 2, tier=SILVER)
    assert names(joined(1, LAST_OF_JUNE), changed, covered=YEAR) == []
    told = changed._replace(facts=Facts(expires="2024-07-31T22:00:00Z"))
    (only,) = found(EXPIRY_WITHOUT_EVENT, joined(1, LAST_OF_JUNE), told, covered=YEAR)
    assert (only.events, only.at) == ((2,), at("2024-07-31T22:00:00Z"))


@pytest.mark.parametrize(
    "covered", [(Span(JUNE, END + DAY),), (Span(JUNE, END - DAY), Span(END + DAY, END + 9 * DAY)), ()]
)
def test_where_nobody_listened_nothing_is_missing(covered: tuple[Span, ...]) -> None:
    assert texts(EXPIRY_WITHOUT_EVENT, joined(1, LAST_OF_JUNE), covered=covered) == []


@pytest.mark.parametrize("expires", ["", "soon", "2024-05-30", "2024-06-02", "9999-12-31", None])
def test_what_is_no_day_to_come_promises_nothing(expires: str | None) -> None:
    assert texts(EXPIRY_WITHOUT_EVENT, joined(1, SILVER._replace(expires=expires)), covered=YEAR) == []


def test_leaving_ends_a_stay_whatever_its_expiry() -> None:
    assert texts(EXPIRY_WITHOUT_EVENT, joined(1), left(2, LAST_OF_JUNE), covered=YEAR) == []


def test_time_that_no_source_covers() -> None:
    covered = (Span(JUNE, JUNE + 3 * DAY), Span(JUNE + 8 * DAY, JUNE + 20 * DAY))
    assert found(UNCOVERED_TIME, joined(1), prolonged(2), left(10), covered=covered) == [
        Finding(
            "uncovered_time",
            Severity.NOTE,
            (10, 2),
            "The sources have nothing from 5 days between 4 Jun 2024 and 9 Jun 2024, so it is not known what happened"
            " then.",
            JUNE + 3 * DAY,
        )
    ]


def test_many_uncovered_times_are_one_finding() -> None:
    covered = tuple(Span(JUNE + 4 * week * DAY, JUNE + (4 * week + 1) * DAY) for week in range(100))
    assert texts(UNCOVERED_TIME, joined(1), left(13), covered=covered) == [
        "The sources have nothing from 3 times, 9 days in all, between 2 Jun 2024 and 13 Jun 2024, so it is not known"
        " what happened then."
    ]


@pytest.mark.parametrize(
    "covered",
    [
        (),
        (Span(JUNE, JUNE + 30 * DAY),),
        (Span(JUNE - 90 * DAY, JUNE - 60 * DAY), Span(JUNE, JUNE + 30 * DAY)),
        (Span(JUNE, JUNE + 20 * DAY), Span(JUNE + 30 * DAY, JUNE + 40 * DAY)),
        (Span(JUNE, JUNE + 3 * DAY), Span(JUNE + 4 * DAY - HOUR, JUNE + 40 * DAY)),
    ],
)
def test_what_is_covered_well_enough(covered: tuple[Span, ...]) -> None:
    assert texts(UNCOVERED_TIME, joined(1), left(10), covered=covered) == []
    assert texts(UNCOVERED_TIME, joined(1), covered=covered) == []


def test_some_hours_matter_where_an_event_is_missing() -> None:
    covered = (Span(JUNE, JUNE + 3 * DAY), Span(JUNE + 3 * DAY + 5 * HOUR, JUNE + 30 * DAY))
    (found_there,) = found(UNCOVERED_TIME, joined(1), prolonged(2), left(9, GOLD), joined(10), covered=covered)
    assert found_there.events == (9, 2)
    assert (
        found_there.text
        == "The sources have nothing from 5 hours on 4 Jun 2024, so it is not known what happened then."
    )
    assert texts(UNCOVERED_TIME, joined(1), prolonged(2), left(9), covered=covered) == []
    assert texts(UNCOVERED_TIME, joined(1), left(2, GOLD), joined(9), covered=covered) == []
    minutes = (Span(JUNE, JUNE + 3 * DAY), Span(JUNE + 3 * DAY + HOUR, JUNE + 30 * DAY))
    assert texts(UNCOVERED_TIME, joined(1), prolonged(2), left(9, GOLD), covered=minutes) == []
