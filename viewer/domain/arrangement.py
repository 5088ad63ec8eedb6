"""How a person arranged the columns: which are shown, in what order, how wide; kept as text between two starts."""

import json
from collections.abc import Sequence
from typing import NamedTuple

from viewer.domain.columns import COLUMNS, column, is_column, is_path

_WIDEST = 4_000


class Place(NamedTuple):
    """One column, from left to right."""

    key: str
    width: int
    shown: bool


USUAL = tuple(Place(one.key, one.width, one.shown) for one in COLUMNS)


def as_text(places: Sequence[Place]) -> str:
    """The arrangement as one line."""
    return json.dumps([place._asdict() for place in places], ensure_ascii=False, separators=(",", ":"))


def read(text: str) -> tuple[Place, ...] | None:
    """The arrangement that was kept as ``text``, None where that is none.

    Columns that this program does not know are left out. Those that were not there when it was kept stand behind the
    one that they follow in the usual order, as they are usually shown.
    """
    try:
        listed = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(listed, list):
        return None
    found: dict[str, Place] = {}
    for entry in listed:
        place = _place(entry)
        if place is not None:
            found.setdefault(place.key, place)
    if not any(place.shown for place in found.values()):
        return None
    return _completed(list(found.values()))


def shown_as(keys: Sequence[str]) -> tuple[Place, ...] | None:
    """The arrangement that shows these columns in this order and no others; None where none of them is known."""
    wanted = list(dict.fromkeys(column(key).key for key in keys if is_column(key)))
    if not wanted:
        return None
    first = [Place(key, column(key).width, True) for key in wanted]
    return (*first, *(place._replace(shown=False) for place in USUAL if place.key not in wanted))


def _place(entry: object) -> Place | None:
    if not isinstance(entry, dict):
        return None
    key, width, shown = entry.get("key"), entry.get("width"), entry.get("shown")
    if not (isinstance(key, str) and is_column(key) and type(width) is int and isinstance(shown, bool)):
        return None
    # A path that is not shown is no column.
    return Place(key, min(max(width, 0), _WIDEST), shown) if shown or not is_path(key) else None


def _completed(places: list[Place]) -> tuple[Place, ...]:
    known = {place.key for place in places}
    for at, usual in enumerate(USUAL):
        if usual.key not in known:
            before = USUAL[at - 1].key if at else None
            after = next((number + 1 for number, place in enumerate(places) if place.key == before), 0)
            places.insert(after, usual)
    return tuple(places)
