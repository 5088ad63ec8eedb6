"""Where a JSON value ends: a scanner over text that need not be in memory whole, and that notices damage at once."""

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from viewer.capture.envelopes import members_of
from viewer.domain.identity import MAX_DEPTH, strict_json

_TOKEN = re.compile(
    rb"[ \t\r\n]*(?:"
    rb'(?P<string>"[^"\\\x00-\x1f]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1f]*+)*+")'
    rb"|(?P<number>-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)(?![0-9.eE+-])"
    rb"|(?P<word>true|false|null)(?![a-zA-Z0-9_])"
    rb"|(?P<mark>[{}\[\],:])"
    rb")"
)
_SPACE = re.compile(rb"[ \t\r\n]*")
_UNFINISHED = re.compile(
    rb'"[^"\\\x00-\x1f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1f]*)*(?:\\(?:u[0-9a-fA-F]{0,3})?)?\Z'
    rb"|[-0-9.eE+]+\Z|t(?:r(?:ue?)?)?\Z|f(?:a(?:l(?:se?)?)?)?\Z|n(?:u(?:ll?)?)?\Z"
)

_ELEMENT_END = re.compile(rb"\}[ \t\r\n]*(?=,[ \t\r\n]*\{|\][ \t\r\n]*\Z|\][ \t\r\n]*[\n,\]}])")


class State(Enum):
    """How far a value could be followed."""

    WHOLE = "whole"
    UNFINISHED = "unfinished"
    BROKEN = "broken"


class End(NamedTuple):
    """Where a value ends, or where it can be followed no further."""

    state: State
    position: int
    reason: str = ""


class Scanner:
    """Follows one value from its first byte; can be continued when more of the text has been read."""

    def __init__(self, place: int) -> None:
        """``place`` is where in the source the value begins."""
        self._place = place  # how far it was followed
        self._open = bytearray()  # the brackets that are open
        self._opened: list[int] = []  # and where in the source they are
        self._expected = "value"

    @property
    def place(self) -> int:
        """How far the value was followed, in whole tokens."""
        return self._place

    def narrow(self, place: int) -> bool:
        """Goes on as the scanner of an inner value, if one that is not closed yet begins at ``place``.

        What begins within a damaged value need not be followed again: else a text of openings costs its square.
        """
        if place not in self._opened:
            return False
        outer = self._opened.index(place)
        del self._opened[:outer]
        del self._open[:outer]
        return True

    def scan(self, text: bytes, base: int, at_end: bool) -> End:
        """Goes on in ``text``, which may have grown since; ``text[0]`` is at ``base``; ``at_end``: no more will come.

        Returns the position, in the text, behind the value, or that of the damage. Linear in the text.
        """
        match = _TOKEN.match
        expected, stack, opened, position = self._expected, self._open, self._opened, self._place - base
        end: End | None = None
        if len(stack) > MAX_DEPTH:
            return End(State.BROKEN, position - 1, f"more than {MAX_DEPTH} levels deep")
        while end is None:
            token = match(text, position)
            if token is None or (token.end() == len(text) and token.lastgroup in ("number", "word") and not at_end):
                self._expected, self._place = expected, base + position
                return self._stuck(text, position, at_end)
            kind = token.lastgroup
            mark = text[token.end() - 1 : token.end()] if kind == "mark" else b""
            found = _after(expected, kind, mark, stack)
            if found is None:
                at = token.end() - 1 if mark else token.start(kind or 0)
                end = End(State.BROKEN, at, f"{_WANTED[expected]} expected")
                break
            expected, position = found, token.end()
            if len(stack) > len(opened):
                opened.append(base + position - 1)
                if len(stack) > MAX_DEPTH:
                    end = End(State.BROKEN, position - 1, f"more than {MAX_DEPTH} levels deep")
            elif len(stack) < len(opened):
                opened.pop()
            if not stack:
                end = End(State.WHOLE, position)
        self._expected, self._place = expected, base + position
        return end

    def _stuck(self, text: bytes, position: int, at_end: bool) -> End:
        space = _SPACE.match(text, position)
        here = space.end() if space else position
        if here == len(text) or _UNFINISHED.match(text, here):
            return End(State.UNFINISHED, here, "it is cut off" if at_end else "")
        return End(State.BROKEN, here, _damage(text, here, self._expected))


_WANTED = {
    "value": "a value",
    "value or ]": "a value or ]",
    "key": "a name in quotes",
    "key or }": "a name in quotes or }",
    ":": "a colon",
    ", or }": "a comma or }",
    ", or ]": "a comma or ]",
}


def _after(expected: str, kind: str | None, mark: bytes, stack: bytearray) -> str | None:
    """What may follow a token where ``expected`` was; None where the token is not allowed. Keeps the open brackets."""
    if expected in ("value", "value or ]"):
        if mark == b"{":
            stack += b"{"
            return "key or }"
        if mark == b"[":
            stack += b"["
            return "value or ]"
        if mark == b"]" and expected == "value or ]":
            return _close(stack)
        return None if mark else _behind(stack)
    if expected in ("key", "key or }"):
        if kind == "string":
            return ":"
        return _close(stack) if mark == b"}" and expected == "key or }" else None
    if expected == ":":
        return "value" if mark == b":" else None
    if mark == b",":
        return "key" if expected == ", or }" else "value"
    return _close(stack) if mark == expected[-1:].encode() else None


def _close(stack: bytearray) -> str:
    del stack[-1:]
    return _behind(stack)


def _behind(stack: bytearray) -> str:
    if not stack:
        return ""
    return ", or }" if stack[-1:] == b"{" else ", or ]"


def _damage(text: bytes, position: int, expected: str) -> str:
    if text[position : position + 1] == b'"':
        return "a text in quotes is damaged or not closed on its line"
    return f"{_WANTED.get(expected, 'a value')} expected"


def likely_ends(text: bytes, start: int, within: int) -> Iterator[int]:
    """Guesses where an element ends: before ``, {`` or ``]``. Only a few: a wrong guess is found out by parsing."""
    for number, match in enumerate(_ELEMENT_END.finditer(text, start, start + within)):
        if number == 8:
            return
        yield match.start() + 1


def last_of(text: bytes, start: int, stop: int, behind: bytes) -> int:
    """The end of what stands between two places, without the gap behind it."""
    while stop > start and text[stop - 1] in behind:
        stop -= 1
    return stop


def is_whole(text: bytes) -> bool:
    """Whether a text is one whole JSON value, judged by syntax alone."""
    return members_of(text) is not None if text[:1] == b"{" else is_strict(text)


def is_strict(text: bytes) -> bool:
    """Whether a text is one whole JSON value, its characters, numbers and depth included."""
    try:
        strict_json(text)
    except ValueError:
        return False
    return True


def is_utf8(text: bytes) -> bool:
    """Whether a text is valid UTF-8."""
    if text.isascii():
        return True
    try:
        text.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
