"""JSON for the eye: parsed so that nothing is lost (digits, order, keys given twice), and printed in lines."""

import json
from collections.abc import Iterator
from typing import Any, NamedTuple


class Number(str):
    """A number as it was written."""

    __slots__ = ()


class Members(NamedTuple):
    """An object's members in the order in which they were written; a key can occur twice."""

    pairs: tuple[tuple[str, Any], ...]

    def get(self, key: str) -> Any:
        """The value of a key, the last one if it is given twice, as every parser reads it; None if it is absent."""
        return next((value for name, value in reversed(self.pairs) if name == key), None)


def parse_exactly(text: str) -> Any:
    """Parses JSON without changing anything: objects as Members, numbers as Number. Raises ValueError."""
    return json.loads(text, parse_int=Number, parse_float=Number, object_pairs_hook=_members)


def _members(pairs: list[tuple[str, Any]]) -> Members:
    return Members(tuple(pairs))


def pretty(value: Any) -> str:
    """Prints what ``parse_exactly`` gave, two blanks a level, numbers as they were written."""
    return "".join(_pieces(value, "\n"))


def _pieces(value: Any, newline: str) -> Iterator[str]:
    inner = newline + "  "
    if isinstance(value, Members):
        if not value.pairs:
            yield "{}"
            return
        for number, (key, item) in enumerate(value.pairs):
            yield ("," if number else "{") + inner + json.dumps(key, ensure_ascii=False) + ": "
            yield from _pieces(item, inner)
        yield newline + "}"
    elif isinstance(value, list):
        if not value:
            yield "[]"
            return
        for number, item in enumerate(value):
            yield ("," if number else "[") + inner
            yield from _pieces(item, inner)
        yield newline + "]"
    elif isinstance(value, Number):
        yield str(value)
    else:
        yield json.dumps(value, ensure_ascii=False)
