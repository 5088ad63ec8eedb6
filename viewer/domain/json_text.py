"""JSON for the eye: parsed so that nothing is lost (digits, order, keys given twice), and printed in lines."""

import json
from collections.abc import Callable
from json.encoder import encode_basestring as _quoted
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
    parts: list[str] = []
    _write(value, "\n", parts.append)
    return "".join(parts)


def _write(value: Any, newline: str, put: Callable[[str], None]) -> None:
    inner = newline + "  "
    if isinstance(value, Members):
        lead = "{" + inner
        for key, item in value.pairs:
            put(lead + _quoted(key) + ": ")
            _write(item, inner, put)
            lead = "," + inner
        put(newline + "}" if value.pairs else "{}")
    elif isinstance(value, list):
        lead = "[" + inner
        for item in value:
            put(lead)
            _write(item, inner, put)
            lead = "," + inner
        put(newline + "]" if value else "[]")
    elif isinstance(value, Number):
        put(str(value))
    else:
        put(_quoted(value) if isinstance(value, str) else json.dumps(value))
