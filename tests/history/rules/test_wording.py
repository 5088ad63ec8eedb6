from datetime import UTC

from tests.history.made import GOLD, JUNE, SILVER, downgraded, event, joined, upgraded
from viewer.domain.event_types import UNDECIDED
from viewer.history.rules.wording import by_the, day, happened, moment, the


def test_an_event_in_a_sentence() -> None:
    assert the(upgraded(1, SILVER, GOLD), UTC) == "the upgrade of 2 Jun 2024"
    assert the(event(UNDECIDED, 1), UTC) == "the undecided event of 2 Jun 2024"
    assert the(joined(1)._replace(happened_at=None), UTC) == "the joining without a time"
    assert day(joined(1, when=JUNE), UTC) == "1 Jun 2024"
    assert by_the(joined(1, when=JUNE), UTC) == "the joining of 1 Jun 2024"
    assert by_the(joined(1, when=JUNE), UTC, to_the_minute=True) == "the joining of 1 Jun 2024, 10:00 UTC"
    timeless = joined(1)._replace(happened_at=None)
    assert day(timeless, UTC) == moment(timeless, UTC) == "an unknown day"


def test_what_an_event_says() -> None:
    up = happened(upgraded(1, SILVER, GOLD), "2 Jun 2024")
    assert up == "on 2 Jun 2024 the customer was upgraded from Silver (151–250) to Gold (251–350)"
    down = happened(downgraded(1, GOLD, None), "2 Jun 2024")
    assert down == "on 2 Jun 2024 the customer was downgraded from Gold (251–350)"
    nameless = happened(joined(1)._replace(tier=None), "2 Jun 2024")
    assert nameless == "on 2 Jun 2024 the customer joined a tier that is not named"
