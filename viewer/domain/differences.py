"""What differs between two JSON values, member by member, each with both of its values as they were written."""

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from viewer.domain.json_text import Members, Number


class Difference(NamedTuple):
    """One place where two values differ; None where one of them has nothing there."""

    path: str  # dotted
    one: str | None
    other: str | None


def differences(one: Any, other: Any, path: str = "") -> Iterator[Difference]:
    """Every difference between two values that ``parse_exactly`` gave, in the order of the first one's members."""
    if isinstance(one, Members) and isinstance(other, Members):
        left, right = dict(one.pairs), dict(other.pairs)
        for key in [*left, *(key for key in right if key not in left)]:
            yield from _at(left, right, key, f"{path}.{key}" if path else key)
    elif isinstance(one, list) and isinstance(other, list):
        first, second = dict(enumerate(one)), dict(enumerate(other))
        for place in range(max(len(one), len(other))):
            yield from _at(first, second, place, f"{path}[{place}]")
    elif type(one) is not type(other) or one != other:
        yield Difference(path, _text(one), _text(other))


def _at(left: dict[Any, Any], right: dict[Any, Any], key: object, path: str) -> Iterator[Difference]:
    if key not in right:
        yield Difference(path, _text(left[key]), None)
    elif key not in left:
        yield Difference(path, None, _text(right[key]))
    else:
        yield from differences(left[key], right[key], path)


def _text(value: Any) -> str:
    if isinstance(value, Members):
        return (
            "{" + ", ".join(f"{json.dumps(key, ensure_ascii=False)}: {_text(item)}" for key, item in value.pairs) + "}"
        )
    if isinstance(value, list):
        return "[" + ", ".join(map(_text, value)) + "]"
    return str(value) if isinstance(value, Number) else json.dumps(value, ensure_ascii=False)
