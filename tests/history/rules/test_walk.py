from tests.history.made import BRONZE, GOLD, JUNE, SILVER, downgraded, event, joined, left, prolonged, upgraded
from viewer.domain.event_types import UNDECIDED
from viewer.domain.history_event import HistoryEvent
from viewer.history.rules.walk import Standing, Step, may_be_same, walk


def steps(*events: HistoryEvent) -> list[Step]:
    return list(walk(events))


def undecided(key: int, **more: object) -> HistoryEvent:
    return event(UNDECIDED, key, **({"tier": SILVER} | more))  # type: ignore[arg-type]


def test_each_step_says_where_the_customer_was_and_by_which_event() -> None:
    events = joined(1, BRONZE), upgraded(2, BRONZE, SILVER), prolonged(3), left(4), joined(5, GOLD)
    assert steps(*events) == [
        Step(events[0], Standing.UNKNOWN, None, None),
        Step(events[1], Standing.INSIDE, BRONZE, events[0]),
        Step(events[2], Standing.INSIDE, SILVER, events[1]),
        Step(events[3], Standing.INSIDE, SILVER, events[2]),
        Step(events[4], Standing.OUTSIDE, None, events[3]),
    ]
    assert all(step.goes_on for step in steps(*events))


def test_what_does_not_go_on() -> None:
    for events in (
        (joined(1), upgraded(2, GOLD, SILVER)),
        (joined(1), left(2, GOLD)),
        (joined(1), prolonged(2, GOLD)),
        (joined(1), joined(2, GOLD)),
        (joined(1), undecided(2, tier=GOLD)),
        (left(1), left(2)),
        (left(1), prolonged(2)),
        (left(1), upgraded(2, None, GOLD)),
    ):
        assert [step.goes_on for step in steps(*events)] == [True, False], events


def test_nothing_speaks_against_a_tier_that_is_not_named() -> None:
    assert all(
        step.goes_on for step in steps(joined(1), downgraded(2, SILVER, None), prolonged(3, GOLD), left(4, GOLD))
    )
    assert all(step.goes_on for step in steps(joined(1), upgraded(2, None, GOLD), left(3, GOLD)))
    assert all(step.goes_on for step in steps(joined(1), prolonged(2)._replace(tier=None), left(3, SILVER)))
    assert not steps(joined(1), prolonged(2)._replace(tier=None), left(3, GOLD))[2].goes_on
    assert may_be_same(None, "ltr_1")
    assert not may_be_same("ltr_2", "ltr_1")


def test_an_undecided_event_may_be_a_joining_or_a_leaving() -> None:
    assert all(step.goes_on for step in steps(left(1), undecided(2), upgraded(3, SILVER, GOLD)))
    assert all(step.goes_on for step in steps(joined(1), undecided(2), joined(3, GOLD)))
    assert all(step.goes_on for step in steps(undecided(1), undecided(2), left(3)))
    assert not steps(joined(1), undecided(2), prolonged(3), joined(4))[3].goes_on


def unlike(*events: HistoryEvent) -> list[int]:
    """The keys of events that are no copies."""
    return [step.event.key for step in steps(*events) if not step.is_copy]


def test_a_copy_of_a_change_changes_nothing() -> None:
    twice = upgraded(2, SILVER, GOLD, JUNE), upgraded(3, SILVER, GOLD, JUNE + 999)
    told = steps(joined(1, when=JUNE - 1), *twice, upgraded(4, SILVER, GOLD, JUNE), left(5, GOLD))
    assert [step.is_copy for step in told] == [False, False, True, True, False]
    assert told[4] == Step(left(5, GOLD), Standing.INSIDE, GOLD, twice[0])
    assert unlike(joined(1, when=JUNE), joined(2, when=JUNE + 1000)) == [1, 2]
    assert unlike(prolonged(1, when=JUNE), prolonged(2, GOLD, JUNE)) == [1, 2]


def test_an_undecided_copy_of_a_leaving_changes_nothing() -> None:
    events = joined(1, when=JUNE - 1), left(2, when=JUNE), undecided(3, when=JUNE), undecided(4, when=JUNE + 1)
    assert unlike(*events) == [1, 2, 4]
    assert unlike(left(2, when=JUNE), undecided(3, when=JUNE, tier=GOLD)) == [2, 3]


def test_a_change_there_and_back_within_a_moment_is_no_copy() -> None:
    there, back, again = (
        upgraded(2, SILVER, GOLD, JUNE),
        downgraded(3, GOLD, SILVER, JUNE),
        upgraded(4, SILVER, GOLD, JUNE),
    )
    assert unlike(there, back, again) == [2, 3, 4]
