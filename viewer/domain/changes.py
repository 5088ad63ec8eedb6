"""What is new in an event: its fields that differ from what an earlier event of the same customer said.

Like is compared with like. The customer with the customer in the event before, of whatever type; the campaign with the
campaign in the event before in this campaign; every tier of the event with the tier in which the event before, of
those that name one, left the customer, so that a tier before a move is only marked where the history has a hole;
everything else with the event before of the same type. The time of the event differs always and is left out.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import tzinfo
from typing import Any, NamedTuple

from viewer.domain import times
from viewer.domain.differences import Change, Compared, compare, one_line
from viewer.domain.display import display_text
from viewer.domain.json_text import Members
from viewer.wording import number, say, say_count

CUSTOMER = frozenset({"customer"})
CAMPAIGN = frozenset({"campaign"})
TIERS = frozenset({"loyalty_tier_from", "loyalty_tier_to", "loyalty_tier"})
TIMES = frozenset({"created_at"})
_LONGEST = 80
_MOST_GONE = 3


class Mark(NamedTuple):
    """That a field differs, in words. ``below`` where only what is in it does."""

    words: str
    below: bool


@dataclass(frozen=True, slots=True)
class Earlier:
    """What an earlier event said, and when it happened."""

    data: Members
    happened_at: int


def marks(data: Members, earlier: Mapping[str, Earlier], zone: tzinfo) -> dict[str, Mark]:
    """The marks by path; ``earlier`` has for each member of ``data`` the event that it is to be compared with."""
    found: dict[str, Mark] = {}
    for key, value in dict(data.pairs).items():
        before = earlier.get(key)
        if before is None or key in TIMES:
            continue
        old = tier_after(before.data) if key in TIERS else before.data.get(key)
        if old is not None:
            when = times.long_time(before.happened_at, zone)
            _mark(compare(old, value, key, key), when, zone, found)
    return found


def tier_after(data: Members) -> Any:
    """The tier in which an event leaves the customer; None where it names none."""
    return data.get("loyalty_tier_to") or data.get("loyalty_tier")


def shown_value(key: str, value: Any, zone: tzinfo, longest: int = _LONGEST) -> str:
    """A value for the eye, short: times in the zone, texts without quotes, objects as JSON."""
    if isinstance(value, str) and key.endswith(("_at", "_date")) and "T" in value:
        moment = times.parse_time(value)
        if moment is not None:
            return times.long_time(moment, zone)
    if isinstance(value, str):
        return display_text(value, longest) or say("(empty text)")
    return display_text(one_line(value, longest), longest)


def _mark(place: Compared, when: str, zone: tzinfo, found: dict[str, Mark]) -> int:
    """Marks a place and what is in it; returns how many values differ."""
    if place.change is Change.EQUAL:
        return 0
    if place.change is Change.ADDED:
        found[place.path] = Mark(say("not there on {time}", time=when), False)
        return 1
    if not place.children:
        value = shown_value(place.key, place.one, zone)
        found[place.path] = Mark(say("was {value} on {time}", value=value, time=when), False)
        return 1
    differing = sum(_mark(child, when, zone, found) for child in place.children if child.change is not Change.REMOVED)
    gone = [child for child in place.children if child.change is Change.REMOVED]
    differing += len(gone)
    words = say_count(
        differing, "{n} value in it differs from {time}", "{n} values in it differ from {time}", time=when
    )
    if gone:
        words += "; " + "; ".join(_gone(gone, zone))
    found[place.path] = Mark(words, not gone)
    return differing


def _gone(places: list[Compared], zone: tzinfo) -> Iterator[str]:
    for place in places[:_MOST_GONE]:
        key, value = display_text(place.key, _LONGEST), shown_value(place.key, place.one, zone)
        yield say("no longer there: {key}, {value}", key=key, value=value)
    if len(places) > _MOST_GONE:
        yield say("and {number} more", number=number(len(places) - _MOST_GONE))
