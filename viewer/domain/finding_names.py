"""What the kinds of findings are called in the middle of a sentence; a query names them by their short names."""

from viewer.wording import say, to_say

_NAMES = {
    "clock_differs": to_say("clock differs"),
    "impossible_time": to_say("impossible time"),
    "other_time_in_id": to_say("other time in id"),
    "conflict": to_say("conflict"),
    "repeated_delivery": to_say("repeated delivery"),
    "late_delivery": to_say("late delivery"),
    "two_ids": to_say("two ids"),
    "wrong_direction": to_say("wrong direction"),
    "skipped_tiers": to_say("skipped tiers"),
    "missing_move": to_say("missing move"),
    "missing_join": to_say("missing join"),
    "join_without_leave": to_say("join without leave"),
    "starts_midway": to_say("starts midway"),
    "no_customer": to_say("no customer"),
    "no_time": to_say("no time"),
    "test_send_out": to_say("test send out"),
    "no_tier": to_say("no tier"),
    "other_tier_with_points": to_say("other tier with points"),
    "reversed_range": to_say("reversed range"),
    "two_ranges": to_say("two ranges"),
    "overlapping_ranges": to_say("overlapping ranges"),
    "changed_unnoticed": to_say("changed unnoticed"),
    "other_campaign": to_say("other campaign"),
    "expiry_without_event": to_say("expiry without event"),
    "uncovered_time": to_say("uncovered time"),
}


def finding_words(rule: str) -> str:
    """Say what a finding is, "missing move", by the short name of its rule; also of one that is no longer known."""
    return say(_NAMES[rule]) if rule in _NAMES else rule.replace("_", " ")
