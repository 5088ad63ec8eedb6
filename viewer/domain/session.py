"""The session: where a person is in a library, as a value and as the texts that are kept of it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from viewer.domain.views import NEWEST_FIRST
from viewer.domain.visits import Trail, Visit, trail_of

PLACE, VISITS = "place", "visits"
"""The keys under which the two texts are kept."""


@dataclass(frozen=True, slots=True)
class Session:
    """Events stand by the library's own numbers; in the texts by their identities, which an import anew gives again."""

    query: str = ""
    """As typed."""
    sort: str = NEWEST_FIRST
    event: int | None = None
    """The event that a person went to; None while they just read the top."""
    offset: int = 0
    """How far below the upper edge of the table it stands, in pixels; negative above it."""
    tab: str = ""
    """The title of the view of the event."""
    view: int = 0
    """The number of the saved view that was opened last."""
    trail: Trail = field(default_factory=Trail)


def events_of(session: Session) -> set[int]:
    """Give the numbers of all events that a session speaks of."""
    found = {visit.event for visit in session.trail.visits} | {session.event}
    return {event for event in found if event is not None}


def as_texts(session: Session, identities: Mapping[int, str]) -> dict[str, str]:
    """Write a session as it is kept; events without an identity are gone and left out."""
    place = {
        "query": session.query,
        "sort": session.sort,
        "event": _identity(session.event, identities),
        "offset": session.offset,
        "tab": session.tab,
        "view": session.view,
    }
    trail = session.trail
    visits = {"at": trail.at, "visits": [[one.query, _identity(one.event, identities)] for one in trail.visits]}
    # ASCII: what was typed may hold half a character, which no library could.
    return {PLACE: json.dumps(place), VISITS: json.dumps(visits)}


def identities_in(texts: Mapping[str, str]) -> set[str]:
    """Give the identities of all events that kept texts speak of."""
    named = [_object(texts, PLACE).get("event"), *(identity for _, identity in _visits(texts))]
    return {identity for identity in named if isinstance(identity, str)}


def session_of(texts: Mapping[str, str], keys: Mapping[str, int]) -> Session:
    """Read a session as it was kept; ``keys`` has the numbers of its events. What is damaged is as at a first start."""
    place = _object(texts, PLACE)
    visits = [
        Visit(query, keys.get(identity) if isinstance(identity, str) else None) for query, identity in _visits(texts)
    ]
    return Session(
        _text(place, "query", ""),
        _text(place, "sort", NEWEST_FIRST),
        keys.get(_text(place, "event", "")),
        _number(place, "offset"),
        _text(place, "tab", ""),
        _number(place, "view"),
        trail_of(visits, _number(_object(texts, VISITS), "at")),
    )


def _identity(event: int | None, identities: Mapping[int, str]) -> str | None:
    return identities.get(event) if event is not None else None


def _object(texts: Mapping[str, str], key: str) -> dict[str, Any]:
    try:
        value = json.loads(texts.get(key, "{}"))
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}


def _visits(texts: Mapping[str, str]) -> list[tuple[str, object]]:
    listed = _object(texts, VISITS).get("visits")
    if not isinstance(listed, list):
        return []
    return [(one[0], one[1]) for one in listed if isinstance(one, list) and len(one) == 2 and isinstance(one[0], str)]


def _text(place: Mapping[str, Any], key: str, default: str) -> str:
    value = place.get(key)
    return value if isinstance(value, str) else default


def _number(place: Mapping[str, Any], key: str) -> int:
    value = place.get(key)
    # Beyond 2^53 nothing that we have written can be, and Qt takes no such number.
    return value if type(value) is int and abs(value) < 1 << 53 else 0
