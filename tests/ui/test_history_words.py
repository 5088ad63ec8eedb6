from datetime import UTC

import pytest

from tests.history.made import GOLD, SILVER, joined, left, period
from tests.ui.stories import JULY, LATE, MARCH, SKIPPED, elsewhere, story, whole, with_gap
from viewer.domain.times import zone
from viewer.history.values import Confidence
from viewer.ui.history_words import event_time, finding_words, standing_words, stay_time, stay_words


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
    assert finding_words(SKIPPED) == "finding (skipped tiers): Gold (251–350) was skipped."
    assert finding_words(LATE) == "note (late delivery): Delivered twice, 2 minutes apart."


def test_where_a_customer_stands():
    def standing(events):
        return standing_words(story(events).history.tracks[0], UTC)

    assert standing(whole()) == "Silver since 3 Jul 2024"
    assert standing(with_gap()) == "Silver since 3 Jul 2024"
    assert standing(elsewhere()) == "Silver since 14 Jun 2024"
    assert standing([joined(1, SILVER, MARCH), left(2, SILVER, JULY)]) == "in no tier since 3 Jul 2024"
    assert standing([joined(1)._replace(happened_at=None)]) == "tier not known"
