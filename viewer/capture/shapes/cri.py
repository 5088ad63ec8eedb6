"""Kubernetes' container runtime log: time, stream, ``P`` (a piece of a line) or ``F`` (its end), then the text."""

import re
from typing import NamedTuple

NAME = "Kubernetes log"
_LINE = re.compile(
    rb"([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+(?:Z|[+-][0-9]{2}:?[0-9]{2})) (stdout|stderr) ([PF])(?::\S*)? "
)


class Line(NamedTuple):
    """One line of the log."""

    stream: str
    text: bytes  # with its line end, if this is the end of a line
    time: str


def begins(line: bytes) -> bool:
    """Whether a line, or the beginning of one, is of this shape."""
    return _LINE.match(line) is not None


def line_of(line: bytes) -> Line | None:
    """The parts of a line; None for a line of another shape."""
    found = _LINE.match(line)
    if found is None:
        return None
    text = line[found.end() :].rstrip(b"\r\n")
    return Line(found[2].decode(), text + b"\n" if found[3] == b"F" else text, found[1].decode())
