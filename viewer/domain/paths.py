"""Paths: the place of a value in an event's data, as the detail tree shows it: ``customer.metadata.region``."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any, Literal

from viewer.domain.json_text import Members, Number
from viewer.wording import say_count

Path = tuple[str | int, ...]
"""Keys and places in lists, from the event's data on."""

Home = Literal["customer", "campaign", "tier", "tier_from", "extra"]
"""Which snapshot of an event holds a path."""

DATA = "data"
"""May stand before any path, and must before one of a single step: ``data.amount``."""

_KEY = re.compile(r'[^\s.:"\[\](),=<>-][^\s.:"\[\](),=<>]*')
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')
_PLACE = re.compile(r"\[([0-9]{0,9})\]")
_ROOT = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_LONGEST = 200
_MOST_STEPS = 32
_HOMES: dict[str, Home] = {
    "customer": "customer",
    "campaign": "campaign",
    "loyalty_tier": "tier",
    "loyalty_tier_to": "tier",
    "loyalty_tier_from": "tier_from",
}


@lru_cache(maxsize=1024)
def parse_path(text: str) -> Path | None:
    """Reads a path of two steps or more, a leading ``data.`` included; None for any other text.

    A step that holds more than a plain key is quoted: ``customer.metadata."favourite shop"``. ``items[0]`` is the
    first of a list; a key behind a list looks into each of its values.
    """
    if len(text) > _LONGEST or _ROOT.match(text) is None:
        return None
    steps: list[str | int] = []
    at = 0
    while at < len(text):
        if (place := _PLACE.match(text, at)) is not None and steps:
            if place.group(1):
                steps.append(int(place.group(1)))
            at = place.end()
            continue
        if steps:
            if text[at] != ".":
                return None
            at += 1
        found = (_QUOTED.match(text, at) if steps else None) or _KEY.match(text, at)
        if found is None:
            return None
        quoted = found.re is _QUOTED
        steps.append(re.sub(r"\\(.)", r"\1", found.group(1), flags=re.DOTALL) if quoted else found.group())
        at = found.end()
    if not 2 <= len(steps) <= _MOST_STEPS or not _ROOT.fullmatch(str(steps[0])):
        return None
    return tuple(steps[1:] if steps[0] == DATA else steps)


def path_text(path: Path) -> str:
    """Writes a path so that ``parse_path`` gives it back."""
    first = path[0]
    plain = _ROOT.fullmatch(str(first)) and first != DATA and len(path) > 1
    text = str(first) if plain else f"{DATA}.{step(str(first))}"
    for one in path[1:]:
        text += f"[{one}]" if isinstance(one, int) else f".{step(one)}"
    return text


def step(key: str) -> str:
    """A key as a step of a path: quoted where it holds what paths are made of."""
    if _KEY.fullmatch(key):
        return key
    return '"' + key.replace("\\", "\\\\").replace('"', '\\"') + '"'


def home_of(path: Path) -> tuple[Home, Path]:
    """The snapshot that holds a path, and the path within that."""
    home = _HOMES.get(str(path[0]))
    return (home, path[1:]) if home is not None else ("extra", path)


def values_at(value: Any, path: Path) -> Iterator[Any]:
    """Every value that stands at a path of plain JSON or of what ``parse_exactly`` gave: a key given twice has two."""
    if not path:
        yield value
        return
    key, rest = path[0], path[1:]
    if isinstance(value, Members):
        for name, inner in value.pairs:
            if name == key:
                yield from values_at(inner, rest)
    elif isinstance(value, dict):
        if key in value:
            yield from values_at(value[key], rest)
    elif isinstance(value, list):
        if isinstance(key, int):
            if key < len(value):
                yield from values_at(value[key], rest)
        else:
            for inner in value:
                if isinstance(inner, Members | dict):
                    yield from values_at(inner, path)


def written(value: Any) -> str | None:
    """A value as text: as received, numbers as they were written; None for null, objects and lists."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, str | Number) else None


def said(values: Iterable[Any]) -> str | None:
    """What a cell shows of the values at a path: texts, ``null``, or how much there is; None where nothing is."""
    texts = [_said(value) for value in values]
    return ", ".join(texts) if texts else None


def _said(value: Any) -> str:
    if isinstance(value, Members | dict):
        return say_count(len(value.pairs if isinstance(value, Members) else value), "{n} field", "{n} fields")
    if isinstance(value, list):
        return say_count(len(value), "{n} item", "{n} items")
    text = written(value)
    return "null" if text is None else text
