"""Long texts made fit for a text view, which slows down with long lines; what is cut is said in words."""

import re
from typing import NamedTuple

from viewer.wording import number, say

LINE_LENGTH = 1000
TEXT_LENGTH = 1_000_000
_PIECE = 100_000  # characters that are looked at in one go: other threads want to work meanwhile
# Control and direction characters that would hide or reorder what was received, as the pictures Unicode has for them.
_HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")


class Bounded(NamedTuple):
    """A text to show, and one sentence on how it differs from the whole text; empty if it does not."""

    text: str
    note: str
    broken: frozenset[int] = frozenset()  # the lines that go on with the one before


def bounded(text: str, length: int = TEXT_LENGTH, line_length: int = LINE_LENGTH) -> Bounded:
    """At most ``length`` characters in lines of at most ``line_length``; hidden characters are made visible."""
    notes = []
    whole = len(text)
    if whole > length:
        text = text[:length]
        notes.append(
            say("Only the first {shown} of {all} characters are shown.", shown=number(length), all=number(whole))
        )
    text = "".join(_HIDDEN.sub(_visible, text[at : at + _PIECE]) for at in range(0, len(text), _PIECE))
    lines = text.split("\n")
    broken: set[int] = set()
    if any(len(line) > line_length for line in lines):
        notes.append(say("Lines longer than {length} characters are broken for display.", length=number(line_length)))
        parts: list[str] = []
        for line in lines:
            parts.append(line[:line_length])
            for at in range(line_length, len(line), line_length):
                broken.add(len(parts))
                parts.append(line[at : at + line_length])
        text = "\n".join(parts)
    return Bounded(text, " ".join(notes), frozenset(broken))


def bounded_bytes(raw: bytes, length: int = TEXT_LENGTH, line_length: int = LINE_LENGTH) -> Bounded:
    """Bytes as text: UTF-8 where they are UTF-8, other bytes as \\xNN."""
    text = raw[: length * 4].decode("utf-8", "backslashreplace")
    shown = bounded(text, length, line_length)
    if len(raw) > length * 4:
        cut = say("Only the beginning of {size} bytes is shown.", size=number(len(raw)))
        return shown._replace(note=f"{cut} {shown.note}".strip())
    return shown


def _visible(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code == 0x0D:
        return ""
    return chr(0x2400 + code) if code < 0x20 else f"⟨U+{code:04X}⟩"
