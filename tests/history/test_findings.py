import re

from tests.history.damage import whole
from tests.history.made import (
    DAY,
    GOLD,
    JUNE,
    SECOND,
    SILVER,
    at,
    downgraded,
    event,
    joined,
    left,
    prolonged,
    upgraded,
)
from tests.history.rules.cases import track
from viewer.domain.history_event import EXPIRATION_CHANGED, Facts, Range, Span
from viewer.history.findings import RULES, Context, findings


def test_each_rule_has_a_name_and_a_title_of_its_own() -> None:
    assert len({rule.name for rule in RULES}) == len({rule.title for rule in RULES}) == len(RULES) == 25
    assert all(re.fullmatch("[a-z]+(_[a-z]+)*", rule.name) for rule in RULES)


def test_each_rule_is_documented_in_one_sentence() -> None:
    assert all(rule.help.endswith(".") and rule.help[0].isupper() and ". " not in rule.help for rule in RULES)


def test_findings_come_in_order_of_time_those_without_at_the_end() -> None:
    odd = SILVER._replace(config_points=Range(1, 2))
    told = findings(track([joined(1), joined(2), prolonged(3, odd), left(4)._replace(happened_at=None)]), Context())
    assert [(finding.rule, finding.events) for finding in told] == [
        ("join_without_leave", (2, 1)),
        ("two_ranges", (3,)),
        ("no_time", (4,)),
    ]


def test_a_night_of_the_vendors_work_is_no_finding() -> None:
    night = at("2024-06-30T22:00:03Z")
    points = [
        event(f"customer.voucher.loyalty_card.{kind}", key, night + key, facts=Facts(group="v-1", holder_tier=tier))
        for key, kind, tier in ((20, "points_expired", GOLD), (21, "points_added", SILVER))
    ]
    history = [
        joined(1, GOLD._replace(expires="2024-06-30")),
        downgraded(2, GOLD, SILVER, night, facts=Facts(group="v-1")),
        prolonged(3, SILVER, night + 90 * SECOND),
        event(EXPIRATION_CHANGED, 4, night + 90 * SECOND, tier=SILVER),
        upgraded(5, SILVER, GOLD, night + 200 * SECOND),
    ]
    assert findings(track(history), Context((Span(JUNE, night + 40 * DAY),), neighbours=tuple(points))) == ()


def test_without_facts_a_sound_history_has_no_findings_either() -> None:
    for seed in range(300):
        capture = whole(seed)
        bare = [change.event._replace(facts=Facts()) for change in capture.truth.changes]
        skips = [change.event.key for change in capture.truth.changes if change.skips]
        told = findings(track(bare), Context(capture.covered))
        assert sorted((one.rule, one.events) for one in told) == [("skipped_tiers", (key,)) for key in skips], seed


def test_no_events_have_no_findings() -> None:
    assert findings(track([]), Context()) == ()
