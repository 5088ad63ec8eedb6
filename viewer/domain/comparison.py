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

GROUPS = {
    "customer": "Customer",
    "campaign": "Campaign",
    "loyalty_tier_from": "Tier before",
    "loyalty_tier_to": "Tier after",
    "loyalty_tier": "Tier",
}
EVENT, ENVELOPE = "Event", "Envelope"
SIGNS = {Change.EQUAL: "=", Change.CHANGED: "≠", Change.ADDED: "+", Change.REMOVED: "−"}
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
    parts = [
        f"{number:,} {word}"
        for number, word in zip(counts[:4], ("changed", "added", "removed", "equal"), strict=True)
        if number
    ]
    if counts.equal and len(parts) == 1:
        return f"Nothing differs: {parts[0]}"
    return ", ".join(parts) or "Nothing to compare"


def limits(counts: Counts) -> str:
    """What could not be compared one by one, as a sentence; empty where everything was."""
    if not counts.whole:
        return ""
    places = "One part was" if counts.whole == 1 else f"{counts.whole:,} parts were"
    return f"{places} too large to be compared value by value: of these it is only said whether they differ."


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
