"""Oddities: what an event holds that some program would change or hide, as bits, and the words people see for them.

None of it keeps an event out: it is stored as received and carries a badge.
"""

import json
import re
from typing import Any, NamedTuple

from msgspec import DecodeError
from msgspec.json import decode

from viewer.domain.display import hides
from viewer.wording import to_say

REPEATED_KEY = 1 << 8
LARGE_NUMBER = 1 << 9
HUGE_NUMBER = 1 << 10
NUL = 1 << 11
HIDDEN = 1 << 12
NO_TIME = 1 << 13
BAD_TIME = 1 << 14
NO_ZONE = 1 << 15
OTHER_ZONE = 1 << 16
TRANSCODED = 1 << 17

EXACT = 2**53
"""Whole numbers up to here are the same in every program; spreadsheets and JavaScript round those beyond."""
_LONG = 2**63


class Badge(NamedTuple):
    """What people are told about one oddity."""

    bit: int
    word: str  # what `is:` and the exports say
    title: str
    text: str


BADGES = (
    Badge(
        REPEATED_KEY,
        "repeated_key",
        to_say("Repeated key"),
        to_say("an object gives a key twice; both values are kept and shown, programs use the last one"),
    ),
    Badge(
        LARGE_NUMBER,
        "large_number",
        to_say("Large number"),
        to_say(
            "a whole number beyond 9,007,199,254,740,992; it is exact here, spreadsheets and JavaScript would round it"
        ),
    ),
    Badge(
        HUGE_NUMBER,
        "huge_number",
        to_say("Huge number"),
        to_say("a whole number that does not fit into 64 bits; it is exact here, databases would refuse or round it"),
    ),
    Badge(
        NUL,
        "nul",
        to_say("NUL character"),
        to_say(r"a text holds the character \u0000, at which some programs cut it off"),
    ),
    Badge(
        HIDDEN,
        "hidden_text",
        to_say("Hidden characters"),
        to_say(
            "a text holds characters that are invisible or turn the direction of reading; they are shown as their codes"
        ),
    ),
    Badge(NO_TIME, "no_time", to_say("No time"), to_say("nothing in it says when it happened")),
    Badge(
        BAD_TIME,
        "bad_time",
        to_say("Impossible time"),
        to_say("what should say when it happened is no time that exists"),
    ),
    Badge(NO_ZONE, "no_zone", to_say("Time without zone"), to_say("its time names no time zone; it is taken as UTC")),
    Badge(
        OTHER_ZONE,
        "other_zone",
        to_say("Time not in UTC"),
        to_say("its time is written with another offset than UTC's"),
    ),
    Badge(
        TRANSCODED,
        "transcoded",
        to_say("Was UTF-16"),
        to_say("its source is UTF-16 text; it was turned into UTF-8 to be read"),
    ),
)
ALL = sum(badge.bit for badge in BADGES)
"""The bits of all oddities; the other bits of an event's flags mean something else."""

_MAY_HIDE = b"\x7f\xc2\xcd\xd8\xe1\xe2\xe3\xed\xef\xf3"
"""First bytes, in UTF-8, of the characters that are shown as their codes."""

_ZONE = re.compile(r"[Tt\s][^Zz+-]*(?:[Zz]|[+-]([0-9 :]*))\s*\Z")


def badges_of(flags: int) -> tuple[str, ...]:
    """Give the words of the badges that an event's flags stand for, in the order of ``BADGES``."""
    return tuple([badge.word for badge in BADGES if flags & badge.bit]) if flags & ALL else ()


def oddities(text: bytes) -> int:
    """Give the oddities of a JSON text; 0 where it has none, or is no JSON. A few microseconds for a usual event."""
    try:
        keys, numbers = survey(decode(text))
    except (DecodeError, UnicodeDecodeError, RecursionError):
        return 0
    return of_surveyed(text, keys, numbers)


def survey(value: Any) -> tuple[int, int]:
    """Count the keys in a value that was parsed, and give the oddities of its numbers."""
    keys = numbers = 0
    stack = [value]
    while stack:
        item = stack.pop()
        if isinstance(item, dict):
            keys += len(item)
            stack.extend(item.values())
        elif isinstance(item, list):
            stack.extend(item)
        elif isinstance(item, int):
            numbers |= of_number(item)
    return keys, numbers


def of_number(number: int) -> int:
    """Give the oddity of a whole number, 0 for those that every program can hold."""
    if -EXACT <= number <= EXACT:
        return 0
    return LARGE_NUMBER if -_LONG <= number < _LONG else HUGE_NUMBER


def of_string(text: str) -> int:
    """Give the oddities of a text or a key."""
    if text.isascii() and text.isprintable():
        return 0
    return (NUL if "\x00" in text else 0) | (HIDDEN if hides(text) else 0)


def of_surveyed(text: bytes, keys: int, numbers: int) -> int:
    """Give the oddities of a JSON text whose parsed value has so many keys and such numbers.

    A parser drops a key that is given twice, so a text has, blanks aside, as many ``":`` as keys. It is read again
    only where that or an escaped character raises suspicion.
    """
    if len(text.translate(None, _MAY_HIDE)) != len(text) and hides(text.decode("utf-8", "replace")):
        numbers |= HIDDEN
    if text.translate(None, b" \t\r\n").count(b'":') == keys and not (b"\\" in text and b"\\u" in text):
        return numbers
    return numbers | _exact(text)


def of_time(text: str | None, moment: int | None) -> int:
    """Give the oddity of an event's time, given as written and as read, None for what is absent or no time."""
    if not text:
        return NO_TIME
    if moment is None:
        return BAD_TIME
    zone = _ZONE.search(text)
    if zone is None:
        return NO_ZONE
    return OTHER_ZONE if (zone.group(1) or "").strip("0 :") else 0


def _exact(text: bytes) -> int:
    """Read everything again, keys given twice included."""
    found = 0

    def note(pairs: list[tuple[str, Any]]) -> list[Any]:
        nonlocal found
        if len(dict(pairs)) != len(pairs):
            found |= REPEATED_KEY
        return [piece for pair in pairs for piece in pair]

    def weigh(digits: str) -> None:
        nonlocal found
        found |= of_number(int(digits))

    try:
        value = json.loads(text, object_pairs_hook=note, parse_int=weigh)
    except (ValueError, RecursionError):
        return 0
    stack = [value]
    while stack:
        item = stack.pop()
        if isinstance(item, list):
            stack.extend(item)
        elif isinstance(item, str):
            found |= of_string(item)
    return found


def of_encoding(encoding: str) -> int:
    """Give the oddity of all events of a source by the encoding of its text."""
    return 0 if encoding == "utf-8" else TRANSCODED
