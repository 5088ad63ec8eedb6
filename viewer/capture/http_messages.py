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
# An empty line; curl marks its lines, and tells between them what else it does.
_END = re.compile(rb"\r?\n[>< \t]*\r?\n(?:[*{}] [^\n]*\n)*")
_HEADER = re.compile(rb"[><|* \t]{0,4}[A-Za-z0-9!#$%&'*+.^_`|~-]+:[^\n]*\Z")
_MARKS = re.compile(rb"^[><|* \t]+", re.MULTILINE)
_CHUNKED = re.compile(rb"\ntransfer-encoding:[^\n]*chunked", re.IGNORECASE)
_CHUNK = re.compile(rb"([0-9A-Fa-f]{1,8})[^\r\n]*\r\n")


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
    end = _END.search(text, start)
    if end is None:
        return not at_end and len(text) - start < LONGEST_HEAD
    if end.end() - start > LONGEST_HEAD:
        return False
    lines = text[start : end.start()].splitlines()
    if not all(_HEADER.match(line) for line in lines[1:]):
        return False
    fields = _MARKS.sub(b"", text[start : end.start() + 1])
    return Head(
        end.end(), signatures.signature_in_text(fields.decode("utf-8", "replace")), bool(_CHUNKED.search(fields))
    )


def may_be_head(text: bytes, start: int) -> bool:
    """Whether what begins at ``start`` and ends with the text can be the first part of a head."""
    lines = text[start : start + LONGEST_HEAD].splitlines()
    return _END.search(text, start) is None and all(_HEADER.match(line) for line in lines[1:-1])


def unchunked(text: bytes, start: int) -> tuple[bytes, int] | None:
    """The body of a message that was sent in chunks, and where it ends; None while it is not whole in ``text``."""
    pieces: list[bytes] = []
    place = start
    while found := _CHUNK.match(text, place):
        size = int(found[1], 16)
        if size == 0:
            return b"".join(pieces), found.end()
        pieces.append(text[found.end() : found.end() + size])
        place = found.end() + size + 2
    return None
