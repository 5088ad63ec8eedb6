"""Traces: where the values that name one person turn up in bytes or text, in whatever way these write them.

A value that tells one person from all others (an address, a long id, a full name) is looked for anywhere; a short one,
which could be any word or number, only where JSON gives it as such: ``"source_id": "17"``.
"""

import base64
import html
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple
from urllib.parse import quote, quote_plus

from viewer.domain.folding import fold

Kind = Literal["id", "source_id", "email", "name", "phone", "detail"]

_MEMBERS: dict[Kind, str] = {
    "id": "[a-z_]*id",
    "source_id": "[a-z_]*source_?id",
    "email": "[a-z_]*e-?mail[a-z_]*",
    "name": "[a-z_]*name",
    "phone": "[a-z_]*phone[a-z_]*",
}
_LONG = 8  # characters
_MIXED = 6
_DIGITS = 7
_LONGEST = 400
"""Characters of a value that are looked for: what begins like it is it."""
_BLOCK = 3  # bytes that become four characters of Base64
# What may stand before and behind a value that is not a part of a longer one; escapes end with letters and digits.
_BEFORE = re.compile(
    rb"(?:\A|(?:\A|[^a-z0-9._+-])[._+-]+|[^a-z0-9._+-]|%[0-9a-f]{2}|\\[bfnrt]|\\u[0-9a-f]{4}|&#?[a-z0-9]+;)\Z"
)
_AFTER = re.compile(rb"\Z|[^a-z0-9._+%-]|%[0-9a-f]{2}|[._+%-]+(?:\Z|[^a-z0-9._+%-])|_deleted")
_LOOKED_AT = 10  # bytes before a value


class Value(NamedTuple):
    """One value that names a person, or that only they have."""

    kind: Kind
    text: str

    @property
    def is_telling(self) -> bool:
        """Whether it is unlikely to be anything else, wherever it stands."""
        text = self.text.strip()
        digits = sum(map(str.isdigit, text))
        if self.kind == "email":
            return "@" in text[1:-1]
        if self.kind == "phone":
            return digits >= _DIGITS
        if self.kind == "name":
            return len(text) >= _MIXED and any(map(str.isspace, text))
        has_letters = any(map(str.isalpha, text))
        return len(text) >= _LONG or (len(text) >= _MIXED and bool(digits) and has_letters)


class Traces:
    """Looks for the values of one person."""

    def __init__(self, values: Iterable[Value]) -> None:
        known = [one for one in dict.fromkeys(values) if one.text.strip()]
        telling = [one for one in known if one.is_telling]
        self._needles = tuple(sorted({form for one in telling for form in _written(one.text[:_LONGEST])}))
        self._hidden = tuple(sorted({form for one in telling for form in _encoded(one.text[:_LONGEST])}))
        self.forms = self._needles + self._hidden
        """Every way in which a value is looked for anywhere, in small letters."""
        members = [
            rb'"' + _MEMBERS[one.kind].encode() + rb'\\*"\s*:\s*\\*"' + re.escape(form) + rb'\\*"'
            for one in known
            if not one.is_telling and one.kind in _MEMBERS
            for form in sorted(set(_written(one.text)))
        ]
        self._members = re.compile(b"|".join(members)) if members else None

    def in_bytes(self, raw: bytes) -> bool:
        """Whether any of the values stands in it."""
        small = raw.lower()
        return (
            any(needle in small and _stands_alone(small, needle) for needle in self._needles)
            or any(needle in small for needle in self._hidden)
            or (self._members is not None and self._members.search(small) is not None)
        )

    def may_be_in(self, small: bytes) -> bool:
        """Whether a closer look at any part of bytes is worth it, whose letters are small already."""
        return any(form in small for form in self.forms) or (
            self._members is not None and self._members.search(small) is not None
        )

    def places(self, raw: bytes) -> list[tuple[int, int]]:
        """Where the values stand in bytes: start and end of each place, also where it is a part of something else."""
        small = raw.lower()
        found = [(match.start(), match.end()) for match in self._members.finditer(small)] if self._members else []
        for needle in self.forms:
            at = small.find(needle)
            while at >= 0:
                found.append((at, at + len(needle)))
                at = small.find(needle, at + 1)
        return sorted(found)

    def in_name(self, name: str) -> bool:
        """The same for the name of a file or folder, of which a value may be any part: "me@example.org.json"."""
        small = name.encode("utf-8", "surrogatepass").lower()
        return any(needle in small for needle in self._needles) or self.in_text(name)

    def in_text(self, text: str) -> bool:
        """The same for a text, also where it is written with other accents."""
        return self.in_bytes(text.encode("utf-8", "surrogatepass")) or (
            not text.isascii() and self.in_bytes(fold(text).encode("utf-8", "surrogatepass"))
        )


def _stands_alone(raw: bytes, needle: bytes) -> bool:
    at = raw.find(needle)
    while at >= 0:
        if _BEFORE.search(raw, max(0, at - _LOOKED_AT), at) and _AFTER.match(raw, at + len(needle)):
            return True
        at = raw.find(needle, at + 1)
    return False


def _written(text: str) -> Iterator[bytes]:
    """How a value may be written in text, in small letters: plain, in JSON, in JSON within JSON, in an address."""
    for spelt in _spellings(text):
        escaped = json.dumps(spelt)[1:-1]
        plain = json.dumps(spelt, ensure_ascii=False)[1:-1]
        forms = {spelt, plain, escaped, plain.replace("/", "\\/"), json.dumps(escaped)[1:-1], json.dumps(plain)[1:-1]}
        forms |= {html.escape(spelt)}
        yield from (one.encode("utf-8", "surrogatepass").lower() for one in forms)
        yield from (one(spelt, safe="", errors="replace").encode().lower() for one in (quote, quote_plus))


def _encoded(text: str) -> Iterator[bytes]:
    """How a value may be hidden in bytes: in UTF-16, and in Base64 at each of the three places of a block."""
    for spelt in _spellings(text):
        data = spelt.encode("utf-8", "surrogatepass")
        yield from (spelt.encode(name, "surrogatepass").lower() for name in ("utf-16-le", "utf-16-be"))
        for shift in range(_BLOCK):
            if len(data) - shift < _LONG:
                continue
            first = -shift % _BLOCK
            whole = data[first : first + (len(data) - first) // _BLOCK * _BLOCK]
            coded = base64.b64encode(whole).lower()
            yield from {coded, coded.replace(b"+", b"-").replace(b"/", b"_")}


def _spellings(text: str) -> set[str]:
    text = text.strip()
    if text.isascii():
        return {text}
    normal = {unicodedata.normalize(form, text) for form in ("NFC", "NFD")} | {text}
    return {changed for one in normal for changed in (one, one.lower(), one.upper(), one.title(), fold(one))}
