"""What differs between two JSON values, member by member: the one engine for conflicts, marks and comparisons."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any, NamedTuple

from viewer.domain.json_text import Members, Number
from viewer.domain.paths import step
from viewer.wording import say

MOST_PLACES = 20_000
"""So many places of two values are compared one by one; what is beyond them is compared as a whole."""
MOST_LEVELS = 150
"""Deeper than any record that is taken. What is below is compared as a whole."""


class Change(Enum):
    """What became of a place on the way from one value to the other."""

    EQUAL = "equal"
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


class Absent(Enum):
    """Stands for the value of a place that one of two values has not."""

    ABSENT = "(absent)"


ABSENT = Absent.ABSENT


@dataclass(frozen=True, slots=True)
class Compared:
    """One place of two values. An object or list is equal where everything in it is, however its keys are ordered."""

    key: str  # of the member, or [3]
    path: str  # dotted
    change: Change
    one: Any  # as parse_exactly gave it, else ABSENT
    other: Any
    children: tuple["Compared", ...] = ()
    whole: bool = False  # too deep or too far behind to be compared one by one
    place: str = ""  # "1 of 2 with this key" where an object gives a key several times
    read: bool = True  # of these, the one that programs read


class Counts(NamedTuple):
    """How many single values are what; a place that was compared as a whole is one of them."""

    changed: int
    added: int
    removed: int
    equal: int
    whole: int  # of all of these, places that were compared as a whole


class Difference(NamedTuple):
    """One place where two values differ, with both texts; None where one of them has nothing there."""

    path: str  # dotted
    one: str | None
    other: str | None


def compare(one: Any, other: Any, key: str = "", path: str = "", most: int = MOST_PLACES) -> Compared:
    """Compares two values that ``parse_exactly`` gave; numbers are equal where they are written alike.

    Members are in the order of the first value, then what only the other has. Of a key given several times the last
    ones belong together, as programs read the last one; so do items of lists that stand at the same place.
    """
    return _Comparing(most).place(_Pair(key, path, one, other), 0)


def count(compared: Compared) -> Counts:
    """Counts what is equal and what is not."""
    found: Counter[Change] = Counter()
    whole = 0
    waiting = [compared]
    while waiting:
        place = waiting.pop()
        if place.children:
            waiting.extend(place.children)
        else:
            found[place.change] += 1
            whole += place.whole
    return Counts(found[Change.CHANGED], found[Change.ADDED], found[Change.REMOVED], found[Change.EQUAL], whole)


def differences(one: Any, other: Any) -> Iterator[Difference]:
    """Every difference between two values as programs read them, in the order of the first one's members."""
    yield from _told(compare(one, other))


def one_line(value: Any, limit: int | None = 500) -> str:
    """A value as JSON in one line, numbers as they were written, cut behind so many characters (and then a few)."""
    if value is ABSENT:
        return say("(absent)")
    parts, length = [], 0
    for part in _pieces(value, limit):
        parts.append(part)
        length += len(part)
        if limit is not None and length > limit:
            break
    return "".join(parts)


class _Pair(NamedTuple):
    key: str
    path: str
    one: Any
    other: Any
    place: str = ""
    read: bool = True


class _Comparing:
    def __init__(self, most: int) -> None:
        self._left = most

    def place(self, pair: _Pair, level: int) -> Compared:
        key, path, one, other, place, read = pair
        self._left -= 1
        if one is ABSENT or other is ABSENT:
            change = Change.ADDED if one is ABSENT else Change.REMOVED
            children, whole = self._children(path, other if one is ABSENT else one, change, level)
            return Compared(key, path, change, one, other, children, whole, place, read)
        children, whole = (), False
        if type(one) is type(other) and isinstance(one, Members | list):
            pairs = _pairs(one, other, path)
            whole = bool(pairs) and (self._left < len(pairs) or level >= MOST_LEVELS)
            if whole:
                same = _equal(one, other)
            else:
                children = tuple(self.place(inner, level + 1) for inner in pairs)
                same = all(child.change is Change.EQUAL for child in children)
        else:
            same = type(one) is type(other) and bool(one == other)
        change = Change.EQUAL if same else Change.CHANGED
        return Compared(key, path, change, one, other, children, whole, place, read)

    def _children(self, path: str, value: Any, change: Change, level: int) -> tuple[tuple[Compared, ...], bool]:
        """What is in an object or list that only one of the values has."""
        if not isinstance(value, Members | list):
            return (), False
        nothing: Any = Members(()) if isinstance(value, Members) else []
        pairs = _pairs(nothing, value, path) if change is Change.ADDED else _pairs(value, nothing, path)
        if pairs and (self._left < len(pairs) or level >= MOST_LEVELS):
            return (), True
        return tuple(self.place(inner, level + 1) for inner in pairs), False


def _pairs(one: Any, other: Any, path: str) -> list[_Pair]:
    """Everything that is in either of two objects, or of two lists."""
    if isinstance(one, list):
        length = max(len(one), len(other))
        return [_Pair(f"[{at}]", f"{path}[{at}]", _item(one, at), _item(other, at)) for at in range(length)]
    left, right = _by_key(one), _by_key(other)
    totals: Counter[str] = Counter()
    for name, following in (*left, *right):
        totals[name] = max(totals[name], following + 1)
    found = []
    for key in [*left, *(key for key in right if key not in left)]:
        name, following = key
        place = (
            say("{n} of {total} with this key", n=totals[name] - following, total=totals[name])
            if totals[name] > 1
            else ""
        )
        where = f"{path}.{step(name)}" if path else name
        found.append(_Pair(name, where, left.get(key, ABSENT), right.get(key, ABSENT), place, following == 0))
    return found


def _item(values: list[Any], at: int) -> Any:
    return values[at] if at < len(values) else ABSENT


def _by_key(members: Members) -> dict[tuple[str, int], Any]:
    """The members by key and by how many members of this key follow."""
    following = Counter([key for key, _ in members.pairs])
    found = {}
    for key, value in members.pairs:
        following[key] -= 1
        found[key, following[key]] = value
    return found


def _equal(one: Any, other: Any) -> bool:
    """Whether two values of any depth are equal."""
    waiting = [(one, other)]
    while waiting:
        left, right = waiting.pop()
        if left is right:
            continue
        if type(left) is not type(right):
            return False
        if isinstance(left, Members):
            first, second = _by_key(left), _by_key(right)
            if first.keys() != second.keys():
                return False
            waiting.extend((first[key], second[key]) for key in first)
        elif isinstance(left, list):
            if len(left) != len(right):
                return False
            waiting.extend(zip(left, right, strict=True))
        elif left != right:
            return False
    return True


def _told(place: Compared) -> Iterator[Difference]:
    if place.change is Change.EQUAL or not place.read:
        return
    if place.change is Change.CHANGED and place.children:
        for child in place.children:
            yield from _told(child)
    else:
        yield Difference(place.path, _text(place.one), _text(place.other))


def _text(value: Any) -> str | None:
    return None if value is ABSENT else "".join(_pieces(value, None))


def _pieces(value: Any, limit: int | None) -> Iterator[str]:
    """A value as JSON in one line, piece by piece; of no text and no list more than ``limit`` is looked at."""
    waiting: list[Any] = [value]
    while waiting:
        part = waiting.pop()
        if isinstance(part, _Written):
            yield part.text
        elif isinstance(part, Members):
            inside: list[Any] = []
            for key, item in part.pairs[:limit]:
                named = json.dumps(key[:limit], ensure_ascii=False)
                inside += [_Written(f", {named}: " if inside else f"{{{named}: "), item]
            waiting += [_Written("}" if inside else "{}"), *reversed(inside)]
        elif isinstance(part, list):
            inside = []
            for item in part[:limit]:
                inside += [_Written(", " if inside else "["), item]
            waiting += [_Written("]" if inside else "[]"), *reversed(inside)]
        elif isinstance(part, Number):
            yield part[:limit]
        else:
            yield json.dumps(part[:limit] if isinstance(part, str) else part, ensure_ascii=False)


class _Written(NamedTuple):
    text: str
