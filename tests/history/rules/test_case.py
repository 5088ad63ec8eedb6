from tests.history.made import GOLD, SILVER, joined, left, tier, upgraded
from tests.history.rules.cases import case
from viewer.history.rules.case import Found
from viewer.history.rules.moves import STARTS_MIDWAY
from viewer.history.values import Finding, Severity


def test_only_what_counts_and_has_a_time_is_walked_along() -> None:
    made = case(joined(1), left(2, status="PENDING"), left(3)._replace(happened_at=None), upgraded(4, SILVER, GOLD))
    assert [event.key for event in made.counted] == [1, 4]
    assert [step.event.key for step in made.steps] == [1, 4]


def test_snapshots_of_tiers_with_their_events() -> None:
    made = case(joined(1), upgraded(2, SILVER, GOLD), upgraded(3, SILVER, SILVER))
    assert made.tiers == [(SILVER, [1, 2, 3]), (GOLD, [2])]
    assert [made.places[key] for key in (1, 2, 3)] == [0, 1, 2]


def test_the_ladder_has_each_different_tier_once() -> None:
    renamed, touched = tier("Silver", 151, 240), SILVER._replace(updated_at=5)
    made = case(joined(1), joined(2, renamed), joined(3, touched), joined(4, tier("None", None)))
    assert [(one.name, one.points.upper) for one in made.ladder] == [("Silver", 250), ("Silver", 240)]


def test_copies_are_passed_over() -> None:
    first = upgraded(2, SILVER, GOLD)
    made = case(joined(1), first, upgraded(3, SILVER, GOLD, first.happened_at))
    assert [step.event.key for step in made.steps] == [1, 2]
    assert [step.event.key for step in made.walked] == [1, 2, 3]


def test_breaks_and_moves_are_picked_out() -> None:
    made = case(joined(1), upgraded(2, GOLD, SILVER), upgraded(3, None, GOLD), left(4, GOLD))
    assert [step.event.key for step in made.breaks] == [2]
    assert [(step.event.key, before, after) for step, before, after in made.moves] == [(2, GOLD, SILVER)]


def test_a_finding_has_the_name_and_severity_of_its_rule() -> None:
    assert Found((1, 2), "So.", 5).finding(STARTS_MIDWAY) == Finding("starts_midway", Severity.NOTE, (1, 2), "So.", 5)
