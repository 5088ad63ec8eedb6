import re

from tests.history.made import SILVER, joined, left, prolonged
from tests.history.rules.cases import track
from viewer.domain.history_event import Range
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


def test_no_events_have_no_findings() -> None:
    assert findings(track([]), Context()) == ()
