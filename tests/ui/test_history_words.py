from datetime import UTC

import pytest

from tests.history.made import DAY, GOLD, SILVER, at, event, joined, left, period, prolonged, upgraded
from tests.ui.foreign import foreign
from tests.ui.stories import JULY, LATE, MARCH, MAY, SKIPPED, elsewhere, story, whole, with_gap
from viewer.domain.times import zone
from viewer.history.lanes import lanes_of
from viewer.history.time_scale import Scale
from viewer.history.values import Confidence
from viewer.ui.history_places import Places, spot_at
from viewer.ui.history_words import event_time, finding_words, spot_words, standing_words, stay_time, stay_words


def test_the_time_of_an_event():
    assert event_time(joined(1, when=JULY), zone("Europe/Berlin")) == "3 Jul 2024 12:08:14.814 +02:00"
    assert event_time(joined(1)._replace(happened_at=None), UTC) == "without a time"


@pytest.mark.parametrize(
    ("stay", "words", "time"),
    [
        (
            period(GOLD, MARCH, JULY),
            "in Gold (251–350), 111 days",
            "from 14 Mar 2024 09:00:00.000 UTC until 3 Jul 2024 10:08:14.814 UTC",
        ),
        (period(GOLD, MARCH, None), "in Gold (251–350), it goes on", "from 14 Mar 2024 09:00:00.000 UTC on"),
        (
            period(GOLD, None, JULY, confidence=Confidence.BEFORE_FIRST_EVENT),
            "in Gold (251–350)",
            "from an unknown time until 3 Jul 2024 10:08:14.814 UTC",
        ),
        (
            period(GOLD, None, None, start_after=MARCH, end_before=JULY, is_open=False),
            "in Gold (251–350), at most 111 days",
            "from some time after 14 Mar 2024 09:00:00.000 UTC until some time before 3 Jul 2024 10:08:14.814 UTC",
        ),
        (period(GOLD, None, None, is_open=False), "in Gold (251–350)", "from an unknown time until an unknown time"),
    ],
)
def test_stays(stay, words, time):
    assert stay_words(stay) == words
    assert stay_time(stay, UTC) == time


def test_findings_say_how_much_they_mean_and_by_which_rule():
    assert finding_words(SKIPPED) == "finding (missing move): Gold (251–350) was skipped."
    assert finding_words(LATE) == "note (late delivery): Delivered twice, 2 minutes apart."


def test_where_a_customer_stands():
    def standing(events):
        return standing_words(story(events).history.tracks[0], UTC)

    assert standing(whole()) == "Silver since 3 Jul 2024"
    assert standing(with_gap()) == "Silver since 3 Jul 2024"
    assert standing(elsewhere()) == "Silver since 14 Jun 2024"
    assert standing([joined(1, SILVER, MARCH), left(2, SILVER, JULY)]) == "in no tier since 3 Jul 2024"
    assert standing([joined(1)._replace(happened_at=None)]) == "tier not known"


NOW = at("2024-09-01T00:00:00Z")


def spot(events, moment: int, on_band: bool = False) -> str:
    told = story(events, SKIPPED, LATE)
    lanes = lanes_of(told.history, NOW)
    scale = Scale(lanes.first, lanes.last, 0, 1000)
    found = spot_at(lanes, scale, scale.x(moment), Places(1).band(0) + 3 if on_band else Places(1).marks(0))
    assert found is not None
    return spot_words(found, lanes.covered, UTC)


def test_a_sign_says_its_event_and_its_findings():
    assert spot(whole(), JULY) == (
        "3 Jul 2024 10:08:14.814 UTC: downgraded from Platinum (351 and up) to Silver (151–250)\n"
        "⚠ Gold (251–350) was skipped.\n"
        "⚠ Delivered twice, 2 minutes apart."
    )


def test_a_band_says_its_stay_and_how_sure_it_is():
    assert spot(whole(), MAY + DAY, on_band=True) == (
        "In Platinum (351 and up), 40 days\n"
        "From 24 May 2024 09:00:00.000 UTC until 3 Jul 2024 10:08:14.814 UTC\n"
        "An event proves each end"
    )


def test_signs_of_many_events_name_the_first_of_them():
    events = [joined(1, SILVER, MARCH), *(prolonged(key, SILVER, MAY + key) for key in range(2, 100))]
    lines = spot(events, MAY).split("\n")
    assert len(lines) == 9
    assert lines[-1] == "and 90 more; a double click looks closer"


def test_ticks_and_uncovered_time_are_said():
    points = event("customer.voucher.loyalty_card.points_expired", 50, MAY - 20 * DAY)
    assert spot([*whole(), points], MAY - 20 * DAY).startswith("4 May 2024 09:00:00.000 UTC: points")
    assert spot(whole(), at("2024-04-05T09:00:00Z")).endswith("UTC: no imported source covers this time.")
    assert spot(whole(), at("2024-04-25T09:00:00Z")) == ""


def test_stays_that_lie_together_are_counted():
    events = [joined(0, SILVER, MARCH)]
    for number in range(1, 50):
        one, other = (SILVER, GOLD) if number % 2 else (GOLD, SILVER)
        events.append(upgraded(number, one, other, MARCH + number))
    events.append(upgraded(99, GOLD, SILVER, JULY))
    assert spot(events, MARCH, on_band=True).startswith("49 stays, too short to be told apart here.")


def test_findings_are_named_in_another_language():
    with foreign():
        words = finding_words(SKIPPED)
    assert "(ṁïššïñğ ṁøṽë" in words
    assert words.endswith("): Gold (251–350) was skipped.")
