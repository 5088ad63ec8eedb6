"""Findings: what is missing, doubled or contradictory in one customer's history in one campaign."""

from viewer.history.rules import clocks, deliveries, directions, moves, omissions, points, ranges, silences
from viewer.history.rules.case import Case, Context, Rule
from viewer.history.values import Finding, Track

__all__ = ["RULES", "VERSION", "Context", "Rule", "findings"]

RULES: tuple[Rule, ...] = (
    *(moves.MISSING_MOVE, moves.MISSING_JOIN, moves.JOIN_WITHOUT_LEAVE, points.OTHER_TIER_WITH_POINTS),
    *(moves.STARTS_MIDWAY, directions.WRONG_DIRECTION, directions.SKIPPED_TIERS),
    *(silences.EXPIRY_WITHOUT_EVENT, silences.UNCOVERED_TIME),
    *(deliveries.CONFLICT, deliveries.TWO_IDS, deliveries.REPEATED_DELIVERY, deliveries.LATE_DELIVERY),
    *(ranges.REVERSED_RANGE, ranges.TWO_RANGES, ranges.OVERLAPPING_RANGES, ranges.CHANGED_UNNOTICED),
    *(ranges.OTHER_CAMPAIGN, omissions.NO_CUSTOMER, omissions.NO_TIME, omissions.NO_TIER, omissions.TEST_SEND_OUT),
    *(clocks.CLOCK_DIFFERS, clocks.IMPOSSIBLE_TIME, clocks.OTHER_TIME_IN_ID),
)
"""All rules, in the order in which people are told of them."""

VERSION = 6
"""Goes up whenever a rule finds other things than before, so that findings that were kept are made anew."""


def findings(track: Track, context: Context) -> tuple[Finding, ...]:
    """All findings of a track, in order of time."""
    case = Case(track, context)
    found = [finding.finding(rule) for rule in RULES for finding in rule.find(case)]
    return tuple(sorted(found, key=lambda finding: (finding.at is None, finding.at or 0)))
