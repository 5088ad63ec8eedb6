"""Cases for the tests of rules: a few events, and what a rule says of them."""

from collections.abc import Iterable
from typing import Any

from viewer.domain.history_event import HistoryEvent
from viewer.history.findings import findings
from viewer.history.order import in_order
from viewer.history.periods import periods
from viewer.history.rules.case import Case, Context, Rule
from viewer.history.values import Finding, Scope, Track


def track(events: Iterable[HistoryEvent]) -> Track:
    """The events as one customer's history in one campaign."""
    ordered = in_order(events)
    return Track(Scope(None, "cust_1", "camp_1"), "Club", ordered, periods(ordered))


def case(*events: HistoryEvent, **context: Any) -> Case:
    return Case(track(events), Context(**context))


def found(rule: Rule, *events: HistoryEvent, **context: Any) -> list[Finding]:
    """What one rule finds."""
    return [one.finding(rule) for one in rule.find(case(*events, **context))]


def texts(rule: Rule, *events: HistoryEvent, **context: Any) -> list[str]:
    """The sentences of what one rule finds."""
    return [one.text for one in found(rule, *events, **context)]


def names(*events: HistoryEvent, **context: Any) -> list[str]:
    """The names of all rules that find something."""
    return [finding.rule for finding in findings(track(events), Context(**context))]
