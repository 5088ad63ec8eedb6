"""Saved views: a search worth keeping, by name, with its columns and its order; and the text that carries views on."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from viewer.domain.columns import COLUMNS
from viewer.domain.display import display_text, hides
from viewer.domain.query import Query, describe, parse
from viewer.wording import number, say

NEWEST_FIRST = "-happened_at"
NAME_LENGTH = 80
MOST_VIEWS = 1000
_QUERY_LENGTH = 100_000
_MOST_COLUMNS = 200
_KEY_LENGTH = 1000
_WIDTHS = (20, 4000)
_FORMAT = "tier_viewer_views"
_VERSION = 1
_SUGGESTED_TERMS = 3


class Shown(NamedTuple):
    """One column that is shown, and how wide, in pixels at 96 dpi."""

    key: str
    width: int


@dataclass(frozen=True, slots=True)
class Look:
    """What the table shows: the query as typed, the columns from left to right, and the order."""

    query: str = ""
    columns: tuple[Shown, ...] = ()
    """Empty: the usual ones."""
    sort: str = NEWEST_FIRST
    """The key of a column, with a minus before it for descending."""


@dataclass(frozen=True, slots=True)
class View:
    """One saved view."""

    name: str
    look: Look = Look()
    starred: bool = False
    position: int = 0
    """Where it stands among the others."""
    number: int = 0
    """The library's own number of it; 0 while it is not stored."""


def shows_same(one: Look, other: Look) -> bool:
    """Tell whether two looks find the same events and show the same of them; widths do not count."""
    return (
        one.sort == other.sort
        and _keys(one) == _keys(other)
        and (one.query == other.query or parse(one.query) == parse(other.query))
    )


def _keys(look: Look) -> tuple[str, ...]:
    return tuple(shown.key for shown in look.columns) or tuple(one.key for one in COLUMNS if one.shown)


# --- names ---------------------------------------------------------------------------------------------------------


def clean_name(name: str) -> str:
    """Give a name as it is kept: one line without anything invisible, not too long; empty if nothing is left."""
    line = " ".join(name[: NAME_LENGTH * 4].replace("\0", " ").split())
    if hides(line):
        line = "".join(char for char in line if not hides(char))
    return line[:NAME_LENGTH].strip()


def same_name(one: str, other: str) -> bool:
    """Tell whether people would take two names for the same."""
    return clean_name(one).casefold() == clean_name(other).casefold()


def named(views: Iterable[View], name: str) -> View | None:
    """Give the view of that name, None if there is none."""
    return next((view for view in views if same_name(view.name, name)), None)


def suggested_name(query: Query) -> str:
    """Give a good name for a search, in the words of its chips."""
    said = [describe(term) for term in query.terms[:_SUGGESTED_TERMS]]
    if not said:
        return say("All events")
    if len(query.terms) > _SUGGESTED_TERMS:
        said.append(say("more"))
    words = clean_name(", ".join(said))
    return words[:1].upper() + words[1:]


def free_name(name: str, taken: Sequence[View]) -> str:
    """Give the name, with a number behind it where another view has it already."""
    number, free = 2, clean_name(name)
    while named(taken, free) is not None:
        tail = f" ({number})"
        free = clean_name(name)[: NAME_LENGTH - len(tail)] + tail
        number += 1
    return free


# --- in words that can be stored and sent ----------------------------------------------------------------------------


def as_object(view: View) -> dict[str, Any]:
    """Give a view as it stands in a file: what it is, not where this library keeps it."""
    return {
        "name": view.name,
        "query": view.look.query,
        "columns": [{"key": shown.key, "width": shown.width} for shown in view.look.columns],
        "sort": view.look.sort,
        "starred": view.starred,
    }


def columns_text(columns: Sequence[Shown]) -> str:
    """Write columns as they are stored."""
    return json.dumps([list(shown) for shown in columns])


def columns_of(text: str | None) -> tuple[Shown, ...]:
    """Read columns as they were stored; what is damaged gives the usual columns."""
    try:
        return tuple(Shown(str(key), int(width)) for key, width in json.loads(text or "[]"))
    except (ValueError, TypeError, RecursionError):
        return ()


def kept_text(view: View | None) -> str:
    """Write a view as it was at one time, empty for none, so that it can be made so again."""
    if view is None:
        return ""
    return json.dumps(as_object(view) | {"position": view.position, "number": view.number})


def kept_view(text: str) -> View | None:
    """Read what ``kept_text`` wrote; what is damaged is none."""
    try:
        value = json.loads(text)
        made = _view(1, value)
        return replace(made, position=int(value.get("position", 0)), number=int(value.get("number", 0)))
    except (ValueError, TypeError, RecursionError):
        return None


def file_text(views: Iterable[View]) -> str:
    """Write views into the text of a file."""
    return json.dumps({_FORMAT: _VERSION, "views": list(map(as_object, views))}, ensure_ascii=False, indent=2) + "\n"


def read_file_text(text: str) -> list[View]:
    """Read the text of a file. Raises ValueError with a sentence for anything that is no such file."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        raise ValueError(say("It is not JSON.")) from None
    if not isinstance(value, dict) or _FORMAT not in value:
        raise ValueError(say("It holds no saved views."))
    if value[_FORMAT] != _VERSION:
        raise ValueError(say("It was written by a newer Tier Viewer."))
    listed = value.get("views")
    if not isinstance(listed, list):
        raise ValueError(say("It holds no list of views."))
    if len(listed) > MOST_VIEWS:
        raise ValueError(say("It holds more than {number} views.", number=number(MOST_VIEWS)))
    return [_view(at, one) for at, one in enumerate(listed, 1)]


def _view(at: int, value: object) -> View:
    if not isinstance(value, dict):
        raise ValueError(say("View {number} in it is no object.", number=at))
    name, query = value.get("name"), value.get("query", "")
    if not isinstance(name, str) or not clean_name(name):
        raise ValueError(say("View {number} in it has no name.", number=at))
    name = clean_name(name)
    sort = value.get("sort", NEWEST_FIRST)
    columns = value.get("columns") or []
    if not isinstance(query, str) or len(query) > _QUERY_LENGTH or not _is_key(sort) or not isinstance(columns, list):
        raise ValueError(say("The view “{name}” in it cannot be read.", name=display_text(name)))
    if len(columns) > _MOST_COLUMNS or not all(_is_column(one) for one in columns):
        raise ValueError(say("The columns of the view “{name}” in it cannot be read.", name=display_text(name)))
    least, most = _WIDTHS
    shown = (Shown(sound_text(one["key"]), min(max(one["width"], least), most)) for one in columns)
    unique = {one.key: one for one in shown}
    return View(name, Look(sound_text(query), tuple(unique.values()), sound_text(sort)), value.get("starred") is True)


def _is_key(value: object) -> bool:
    return isinstance(value, str) and 0 < len(value) <= _KEY_LENGTH


def _is_column(value: object) -> bool:
    return isinstance(value, dict) and _is_key(value.get("key")) and type(value.get("width")) is int


def sound_text(text: str) -> str:
    """Give a text as a library can hold it: halves of characters can be typed and stand in JSON, but not there."""
    return text.encode("utf-8", "replace").decode("utf-8")


# --- taking views from a file ----------------------------------------------------------------------------------------


class Brought(NamedTuple):
    """What a file brings: the views to add, how many of them under another name, and how many are there already."""

    added: list[View]
    renamed: int
    known: int


def brought(views: Iterable[View], present: Sequence[View]) -> Brought:
    """Say what taking in ``views`` adds to those that are ``present``: nothing is ever overwritten."""
    added: list[View] = []
    renamed = known = 0
    there = list(present)
    for view in views:
        twin = named(there, view.name)
        if twin is not None and twin.look == view.look:
            known += 1
            continue
        if twin is not None:
            view = replace(view, name=free_name(view.name, there))
            renamed += 1
        added.append(view)
        there.append(view)
    return Brought(added, renamed, known)
