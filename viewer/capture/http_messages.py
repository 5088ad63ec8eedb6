"""Requests and answers of HTTP as they went over the wire: a head of lines, an empty line, then the body."""

import re
from typing import NamedTuple

from viewer.capture import signatures

NAME = "HTTP message"
LONGEST_HEAD = 256 * 1024
_FIRST_LINE = re.compile(
    rb"(?:(?:POST|PUT|PATCH|GET|DELETE|HEAD|OPTIONS) [^ \r\n]+ HTTP/[0-9.]+"
    rb"|HTTP/[0-9.]+ [0-9]{3}\b[^\r\n]*)\r?(?:\n|\Z)"
)
# Behind the head curl tells what else it does.
_REMARKS = re.compile(rb"(?:[*{}] [^\n]*\n)*")
_HEADER = re.compile(rb"[><|* \t]{0,4}[A-Za-z0-9!#$%&'*+.^_`|~-]+:[^\n]*\Z")
_MARKS = re.compile(rb"^[><|* \t]+", re.MULTILINE)
_CHUNKED = re.compile(rb"\ntransfer-encoding:[^\n]*chunked", re.IGNORECASE)
_LONGEST_SIZE = 64  # of the line that says how long a chunk is
_CHUNK = re.compile(rb"([0-9A-Fa-f]{1,8})[^\r\n]{0,48}\r\n")


class Head(NamedTuple):
    """The head of a message."""

    end: int  # where the body begins
    signature: str | None
    is_chunked: bool


def first_line(line: bytes) -> int | None:
    """Where in a line the first line of a message begins, if it is one; None otherwise."""
    found = _FIRST_LINE.search(line)
    return (
        found.start()
        if found and (found.start() == 0 or line[found.start() - 1 : found.start()] in b" \t>]\"'")
        else None
    )


def head(text: bytes, start: int, at_end: bool) -> Head | bool:
    """The head of the message that begins at ``start``; False if there is none, True while more must be read."""
    place = text.find(b"\n", start) + 1
    while place:
        newline = text.find(b"\n", place)
        if newline < 0 or newline - start > LONGEST_HEAD:
            return newline < 0 and not at_end and len(text) - start < LONGEST_HEAD
        line = text[place:newline]
        if not line.strip(b"><| \t\r"):
            return _head_of(text, start, place, newline + 1)
        if not _HEADER.match(line):
            return False
        place = newline + 1
    return not at_end


def _head_of(text: bytes, start: int, empty: int, behind: int) -> Head:
    fields = _MARKS.sub(b"", text[start:empty])
    remarks = _REMARKS.match(text, behind)
    end = remarks.end() if remarks else behind
    return Head(end, signatures.signature_in_text(fields.decode("utf-8", "replace")), bool(_CHUNKED.search(fields)))


def unchunked(text: bytes, start: int) -> tuple[bytes, int] | bool:
    """The body of a message that was sent in chunks, and where it ends; False if there is none, True while more must
    be read.
    """
    pieces: list[bytes] = []
    place = start
    while found := _CHUNK.match(text, place):
        size = int(found[1], 16)
        if size == 0:
            return b"".join(pieces), found.end()
        pieces.append(text[found.end() : found.end() + size])
        place = found.end() + size + 2
    return len(text) - place < _LONGEST_SIZE
