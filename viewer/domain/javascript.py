"""JSON as JavaScript prints it: what `JSON.stringify(JSON.parse(text))` gives, to the last character.

The vendor signs that text, so a body that another program has printed anew can still be checked.
"""

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from viewer.domain.json_text import Members, Number, parse_exactly

_STRING_OR_SPACE = re.compile(rb'("[^"\\]*+(?:\\.[^"\\]*+)*+")|[ \t\r\n]+', re.DOTALL)
_INDEX = re.compile(r"0|[1-9][0-9]{0,9}")
_LAST_INDEX = 2**32 - 2
_LONE = re.compile("[\ud800-\udfff]")


def compact(text: bytes) -> bytes:
    """JSON without the white space outside its strings; keys, numbers and escapes stay as they were written."""
    return _STRING_OR_SPACE.sub(rb"\1", text)


def printed(text: bytes, numbers_as_written: bool = False) -> bytes | None:
    """JSON as JavaScript would print it: no needless escapes, keys given twice once, numbers in its own way.

    None for a text that is no JSON.
    """
    try:
        value = parse_exactly(text.decode("utf-8"))
        return "".join(_pieces(value, numbers_as_written)).encode("utf-8")
    except (ValueError, RecursionError):
        return None


def string_of(text: bytes) -> bytes | None:
    """What a JSON string says; None for any other text."""
    try:
        value = json.loads(text) if text[:1] == b'"' else None
        return value.encode("utf-8") if isinstance(value, str) else None
    except (ValueError, RecursionError):
        return None


def _pieces(value: Any, numbers_as_written: bool) -> Iterator[str]:
    if isinstance(value, Members):
        yield "{"
        for number, (key, item) in enumerate(_in_order(value)):
            yield ("," if number else "") + _string(key) + ":"
            yield from _pieces(item, numbers_as_written)
        yield "}"
    elif isinstance(value, list):
        yield "["
        for number, item in enumerate(value):
            if number:
                yield ","
            yield from _pieces(item, numbers_as_written)
        yield "]"
    elif isinstance(value, Number):
        yield str(value) if numbers_as_written else number_text(value)
    elif isinstance(value, str):
        yield _string(value)
    elif isinstance(value, float):
        yield "null"  # NaN and Infinity, which Python's parser lets pass
    else:
        yield json.dumps(value)


def _in_order(members: Members) -> list[tuple[str, Any]]:
    """Members as JavaScript keeps them: whole numbers first, by size; a key given twice where it came first."""
    last = dict(members.pairs)
    indexes = sorted((key for key in last if _INDEX.fullmatch(key) and int(key) <= _LAST_INDEX), key=int)
    if not indexes:
        return list(last.items())
    first = set(indexes)
    return [(key, last[key]) for key in indexes] + [pair for pair in last.items() if pair[0] not in first]


def _string(text: str) -> str:
    quoted = json.dumps(text, ensure_ascii=False)
    return _LONE.sub(lambda found: f"\\u{ord(found.group()):04x}", quoted)


def number_text(written: str) -> str:
    """A number as JavaScript prints the double that it reads: 1.0 gives 1, 1e3 gives 1000, 1e400 gives null."""
    value = float(written)
    if value in (float("inf"), float("-inf")):
        return "null"
    if value == 0:
        return "0"
    sign, figures, exponent = Decimal(repr(value)).as_tuple()
    assert isinstance(exponent, int)
    digits = "".join(map(str, figures)).rstrip("0")
    point = len(figures) + exponent  # how many digits stand before the decimal point
    return ("-" if sign else "") + _placed(digits, point)


def _placed(digits: str, point: int) -> str:
    """ECMAScript's Number::toString, for the digits of a number and the place of its decimal point."""
    if len(digits) <= point <= 21:
        return digits + "0" * (point - len(digits))
    if 0 < point <= 21:
        return f"{digits[:point]}.{digits[point:]}"
    if -6 < point <= 0:
        return "0." + "0" * -point + digits
    power = f"e{'+' if point > 0 else '-'}{abs(point - 1)}"
    return (digits if len(digits) == 1 else f"{digits[0]}.{digits[1:]}") + power
