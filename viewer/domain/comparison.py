"""Two events side by side: what is the same, what changed, what came and what went.

Events of different types are compared part by part: a tier that was joined stands beside the tier after a move. Ids and
times of send-outs are left out, for they always differ, and the time of an event is said once.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from viewer.domain import times
from viewer.domain.differences import Change, Compared, Counts, compare, count
from viewer.domain.json_text import Members
from viewer.domain.rows import EventRow
from viewer.wording import number, say, say_count, to_say

GROUPS = {
    "customer": to_say("Customer"),
    "campaign": to_say("Campaign"),
    "loyalty_tier_from": to_say("Tier before"),
    "loyalty_tier_to": to_say("Tier after"),
    "loyalty_tier": to_say("Tier"),
}
EVENT, ENVELOPE = to_say("Event"), to_say("Envelope")
SIGNS = {Change.EQUAL: "=", Change.CHANGED: "≠", Change.ADDED: "+", Change.REMOVED: "−"}
_CHANGED, _ADDED = to_say("{number} changed"), to_say("{number} added")
_REMOVED, _EQUAL = to_say("{number} removed"), to_say("{number} equal")
_OWN = ("id", "created_at", "data", "object", "type")


class Side(NamedTuple):
    """One of two events."""

    row: EventRow
    envelope: Members | None
    data: Members


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two events and all their places; ``differing`` are those that are not equal, with what is above them."""

    one: EventRow
    other: EventRow
    places: tuple[Compared, ...]
    differing: tuple[Compared, ...]
    counts: Counts


def compare_events(one: Side, other: Side) -> Comparison:
    """Compares two events; ``one`` is the one before."""
    left, right = _aligned(_data(one), _data(other))
    event = compare(_event(one.row), _event(other.row), EVENT)
    data = compare(left, right)
    around = compare(_around(one.envelope), _around(other.envelope), ENVELOPE)
    parts = sorted(data.children, key=lambda part: list(GROUPS).index(part.key) if part.key in GROUPS else len(GROUPS))
    places = (event, *parts, *([around] if around.children else []))
    return Comparison(one.row, other.row, places, differing(places), count(replace(data, children=places)))


def differing(places: tuple[Compared, ...]) -> tuple[Compared, ...]:
    """The places that are not equal, without what is equal in them."""
    return tuple(
        replace(place, children=differing(place.children)) for place in places if place.change is not Change.EQUAL
    )


def single_values(places: tuple[Compared, ...]) -> Iterator[Compared]:
    """The places that have nothing below them, in order."""
    for place in places:
        if place.children:
            yield from single_values(place.children)
        else:
            yield place


def summary(counts: Counts) -> str:
    """How much differs, "12 changed, 2 added, 40 equal"."""
    if counts.equal and not (counts.changed or counts.added or counts.removed):
        return say("Nothing differs: {number} equal", number=number(counts.equal))
    parts = [
        say(words, number=number(count))
        for count, words in zip(counts[:4], (_CHANGED, _ADDED, _REMOVED, _EQUAL), strict=True)
        if count
    ]
    return ", ".join(parts) or say("Nothing to compare")


def limits(counts: Counts) -> str:
    """What could not be compared one by one, as a sentence; empty where everything was."""
    if not counts.whole:
        return ""
    return say_count(
        counts.whole,
        "One part was too large to be compared value by value: of these it is only said whether they differ.",
        "{n} parts were too large to be compared value by value: of these it is only said whether they differ.",
    )


def _event(row: EventRow) -> Members:
    moment = times.to_iso(row.happened_at) if row.happened_at is not None else None
    return Members((("type", row.type), ("happened_at", moment), *((("status", row.status),) if row.status else ())))


def _data(side: Side) -> Members:
    """The data without the time of the event, which stands among what the event is."""
    return Members(
        tuple(
            (key, value)
            for key, value in side.data.pairs
            if key != "created_at" or not isinstance(value, str) or times.parse_time(value) != side.row.happened_at
        )
    )


def _around(envelope: Members | None) -> Members:
    pairs: list[tuple[str, Any]] = []
    for key, value in envelope.pairs if envelope is not None else ():
        if key == "event" and isinstance(value, Members):
            pairs.append((key, Members(tuple(pair for pair in value.pairs if pair[0] not in _OWN))))
        elif key not in _OWN:
            pairs.append((key, value))
    return Members(tuple(pairs))


def _aligned(one: Members, other: Members) -> tuple[Members, Members]:
    """Both data, with the tier of a stay under the key of the tier after a move where the other one is a move."""
    left, right = ({key for key, _ in data.pairs} for data in (one, other))
    stay, move = "loyalty_tier", "loyalty_tier_to"
    if stay in left and move in right and stay not in right and move not in left:
        return _renamed(one, stay, move), other
    if stay in right and move in left and stay not in left and move not in right:
        return one, _renamed(other, stay, move)
    return one, other


def _renamed(data: Members, old: str, new: str) -> Members:
    return Members(tuple((new if key == old else key, value) for key, value in data.pairs))
