"""Where reading is taken up again behind something damaged: no line that is sound may go down with one that is not.

Indentation tells what belongs together: what a program printed over lines is indented more than its first line.
"""

import re
from functools import lru_cache
from typing import NamedTuple

OVERLAP = 4096
"""How much of a text to keep when the next piece of it is searched: no white space in captures is longer."""

# What can begin something: not a closing bracket, and not the name of a member.
_FRESH = rb'(?=[^ \t\r\n}\],"]|"(?![^"\\\r\n]*+(?:\\.[^"\\\r\n]*+)*+"[ \t]*:))'
_NEXT_ELEMENT = re.compile(rb"\}[ \t\r\n]*,[ \t\r\n]*(?=\{)")
_DEEPEST = 200


class Shape(NamedTuple):
    """How a value stands in its source."""

    indent: int = 0  # of the line on which it begins, in characters
    in_list: bool = False  # it is an element of the list that is being read
    own_line: bool = False  # and nothing stands before it on its line


class Restart(NamedTuple):
    """Where to go on, and whether that is within the list still."""

    at: int
    in_list: bool


@lru_cache(maxsize=512)
def _line(indent: int, what: bytes) -> re.Pattern[bytes]:
    return re.compile(rb"\n[ \t]{0,%d}%s" % (min(indent, _DEEPEST), what))


def closing_line(text: bytes, start: int, indent: int, at_end: bool) -> int | None:
    """Behind the bracket that, alone on its line, closes what begins at ``start``, judged by indentation alone."""
    outer = _line(indent, rb"(?=[^ \t\r\n])").search(text, start)
    closing = _CLOSING.match(text, outer.end()) if outer else None
    if closing is None or (closing.end() == len(text) and not at_end):
        return None
    return closing.start() + 1


_CLOSING = re.compile(rb"[}\]][ \t]*\r?(?=\n|\Z)")


def restart(text: bytes, start: int, damage: int, shape: Shape) -> Restart | None:
    """Where to go on behind a value that begins at ``start``; None where that has not been read yet."""
    fresh = _line(shape.indent, _FRESH)
    if not shape.in_list:
        line = fresh.search(text, start)
        return Restart(line.start() + 1, False) if line else None
    if shape.own_line:
        line = _line(shape.indent, rb"(?:(?=\])|%s)" % _FRESH).search(text, start)
        if line is None:
            return None
        indent, first = line.end() - line.start() - 1, text[line.end() : line.end() + 1]
        return Restart(line.start() + 1, first == b"]" or (first in (b"{", b"[") and indent == shape.indent))
    line = fresh.search(text, start, damage + 1)
    if line is None:
        behind = max(start, damage - 1)
        element = _NEXT_ELEMENT.search(text, behind)
        line = fresh.search(text, behind, element.start() if element else len(text))
        if element and not line:
            return Restart(element.end(), True)
    return Restart(line.start() + 1, False) if line else None
