from datetime import UTC

from tests.history.made import JUNE
from tests.ui.test_standings_process import GOLD, NOWHERE
from viewer.ui.as_of_rows import standing_rows


def test_a_line_says_which_tier_since_when_and_how_sure():
    gold, nowhere, unknown = standing_rows(
        [
            GOLD._replace(since=JUNE, or_tier="Silver"),
            NOWHERE._replace(name=None, email=None, words="The customer had left."),
            GOLD._replace(customer="", state="unknown", tier=None, tier_id=None, words="No event tells of a tier."),
        ],
        UTC,
    )
    sure = "exact: Events prove it."
    assert gold.cells == ("Alex", "Club", "Gold (251–350) or Silver", "1 Jun 2024, 10:00 UTC", sure)
    assert nowhere.cells == ("cust_2", "Club", "in no tier", "–", "exact: The customer had left.")
    assert unknown.cells == ("Alex", "Club", "not known", "–", "No event tells of a tier.")
    assert (gold.subject, nowhere.subject, unknown.subject) == ("cust_1", "cust_2", None)
