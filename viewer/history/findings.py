"""Findings: what is missing, doubled or contradictory in one customer's history in one campaign."""

from collections.abc import Callable, Iterator
from datetime import UTC, tzinfo
from typing import NamedTuple

from viewer.domain.history_event import Span
from viewer.history.values import Finding, Severity, Track


class Context(NamedTuple):
    """What rules need to know besides the track."""

    covered: tuple[Span, ...] = ()
    """The times that the imported sources cover, in order; empty where that is not known."""
    zone: tzinfo = UTC
    """Of the days in sentences."""


class Rule(NamedTuple):
    """One rule, as it is documented and asked for."""

    name: str
    title: str
    severity: Severity
    help: str
    """One sentence: when it is found, and what it may mean."""
    find: Callable[[Track, Context], Iterator[Finding]]


RULES: tuple[Rule, ...] = ()


def findings(track: Track, context: Context) -> tuple[Finding, ...]:
    """All findings of a track, in order of time."""
    found = [finding for rule in RULES for finding in rule.find(track, context)]
    return tuple(sorted(found, key=lambda finding: (finding.at is None, finding.at or 0)))
