"""What really happened is told, as far as what is left of it says so; tests/history/README.md has the rates."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from tests.history.damage import damaged, whole
from tests.history.rates import HISTORIES, judged, table
from tests.history.truth import true_history
from viewer.domain.history_event import HistoryEvent
from viewer.history import findings, histories, periods
from viewer.history.rules.case import Case, Found
from viewer.history.values import Period

SOME = range(400)
LEFT_TRACES = (
    *("missing_move", "missing_join", "join_without_leave", "other_tier_with_points", "starts_midway"),
    *("wrong_direction", "skipped_tiers", "uncovered_time", "two_ids", "repeated_delivery", "late_delivery"),
    *("reversed_range", "two_ranges", "expiry_without_event"),
)
README = Path(__file__).with_name("README.md")


@pytest.mark.parametrize("begin", range(0, len(SOME), 100))
def test_what_really_happened_is_told(begin: int) -> None:
    seeds = range(begin, begin + 100)
    assert judged(seeds, whole)[1] == []
    assert judged(seeds, damaged)[1] == []


@pytest.mark.slow
def test_ten_thousand_histories_and_as_many_damaged_ones() -> None:
    in_whole, wrong = judged(range(HISTORIES), whole)
    in_damaged, also_wrong = judged(range(HISTORIES), damaged)
    assert [*wrong, *also_wrong] == []
    told = table(in_whole, in_damaged)
    assert told in README.read_text(), f"tests/history/README.md: the rates are now\n{told}"


def test_a_number_makes_the_same_history_always() -> None:
    assert true_history(7) == true_history(7)
    assert damaged(7) == damaged(7)
    assert true_history(7) != true_history(8)


# The judge is no judge if nobody is ever found wrong.


def by_time(events: Iterable[HistoryEvent]) -> tuple[HistoryEvent, ...]:
    return tuple(sorted(events, key=lambda event: (event.status is not None, event.happened_at or 0, event.key)))


def without_gaps(events: list[HistoryEvent]) -> tuple[Period, ...]:
    return tuple(one for one in periods.periods(events) if one.start is not None)


def never_open(events: list[HistoryEvent]) -> tuple[Period, ...]:
    return tuple(one._replace(is_open=False) for one in periods.periods(events))


def too_sure(events: list[HistoryEvent]) -> tuple[Period, ...]:
    return tuple(one._replace(end=one.end_before or one.end, end_before=None) for one in periods.periods(events))


@pytest.mark.parametrize(
    ("name", "broken"),
    [("in_order", by_time), ("periods", without_gaps), ("periods", never_open), ("periods", too_sure)],
)
def test_an_engine_that_is_wrong_is_found(
    name: str, broken: Callable[..., object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(histories, name, broken)
    assert judged(range(100), damaged)[1] != []


@pytest.mark.parametrize("rule", LEFT_TRACES)
def test_a_rule_that_finds_nothing_is_found(rule: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(findings, "RULES", tuple(one for one in findings.RULES if one.name != rule))
    assert any(judged(range(300), capture)[1] for capture in (whole, damaged))


@pytest.mark.parametrize("rule", [rule.name for rule in findings.RULES])
def test_a_rule_that_finds_something_in_everything_is_found(rule: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def always(case: Case) -> Iterator[Found]:
        yield from (Found((event.key,), "Found.", event.happened_at) for event in case.counted)

    broken = tuple(one._replace(find=always) if one.name == rule else one for one in findings.RULES)
    monkeypatch.setattr(findings, "RULES", broken)
    assert all(judged(range(30), capture)[1] for capture in (whole, damaged))
