from datetime import UTC

from viewer.domain.times import parse_time
from viewer.exports.standings_file import StandingLine
from viewer.jobs.standing_words import caption, since_words, standing_text, sure_words, tier_words

SINCE = parse_time("2024-06-01T10:00:00Z")
GOLD = StandingLine(
    *("cust_1", None, "a\u202e@example.org", None, "camp_1", "Club", 0, "in_tier", "ltr_1", "Gold", 251, None),
    *(SINCE, "after_gap", "Silver", "The last event before says so."),
)
NOWHERE = GOLD._replace(state="no_tier", tier=None, since=None, confidence="exact", or_tier=None, words="Left.")
UNKNOWN = NOWHERE._replace(state="unknown", customer="", email=None, words="No event tells of a tier.")


def test_who_which_tier_since_when_and_how_sure() -> None:
    cells = [
        (caption(one), tier_words(one), since_words(one, UTC), sure_words(one)) for one in (GOLD, NOWHERE, UNKNOWN)
    ]
    assert cells == [
        ("a⟨U+202E⟩@example.org", "Gold (251 and up) or Silver", "1 Jun 2024, 10:00 UTC", "beside a gap"),
        ("a⟨U+202E⟩@example.org", "in no tier", "–", "exact"),
        ("(no customer)", "not known", "–", "No event tells of a tier."),
    ]


def test_one_customer_in_a_line() -> None:
    assert standing_text(GOLD, UTC) == (
        "Club: Gold (251 and up) or Silver, since 1 Jun 2024, 10:00 UTC (beside a gap). The last event before says so."
    )
    assert standing_text(NOWHERE, UTC) == "Club: in no tier. Left."
