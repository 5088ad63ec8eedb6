"""Personal values that are known, found again within any text: in other letter case, with other signs between words,
escaped, or cut at its end.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple, TypeVar

from viewer.domain.folding import fold
from viewer.domain.unescaped import plain

# Scripts without blanks between words: each of their letters is a word, so that a name is found among its neighbours.
_UNDIVIDED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff"
_WORD = re.compile(f"[{_UNDIVIDED}\U00020000-\U0003ffff]|(?:[^\\W_{_UNDIVIDED}]|[\u0300-\u036f])+")
_ASCII_WORD = re.compile("[a-z0-9]+")
_LOCAL, _HOST = r"[^\s@<>\"(),;:=/?&\[\]{}|\\]", r"[^\s@<>\"'(),;:=/?&\[\]{}|\\.]"
_EMAIL = re.compile(rf"(?<!{_LOCAL}){_LOCAL}+@{_HOST}+(?:\.{_HOST}+)+")
_DIGITS = re.compile(r"(?<!\w)\+?[0-9(][0-9 ()./-]{5,24}[0-9](?!\w|-[0-9])")
_NEW_PHONE = re.compile(r"(?<!\w)(?:\+|00) ?[1-9(][0-9 ()./-]{5,20}[0-9](?!\w|-[0-9])")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4}")
_SIGNS = re.compile(r"[@%&\\]")
_NOT_A_DIGIT = re.compile(r"[^0-9]")
MASKED = "@masked.invalid"
"""How the addresses end that a mask puts in the place of others; these stay."""
_CUT = "…"
_MOST_WORDS = 40
_LONG = 20
"""A value of so many letters is also found where a sentence cut it."""
_Key = TypeVar("_Key")
_Known = tuple[str, str]  # field and form
_RANKS = {name: at for at, name in enumerate(("email", "phone", "source_id", "customer_id", "name", "metadata"))}


class Found(NamedTuple):
    """A personal value within a text."""

    start: int
    end: int
    field: str
    value: str
    """The form in which it is remembered, see ``same``."""


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text, blind to case and accents."""
    if text.isascii():
        return tuple(_ASCII_WORD.findall(text.lower()))
    return tuple([fold(word) for word in _WORD.findall(text)])


def same(field: str, value: str) -> str:
    """The form in which two ways to write a value are equal."""
    if field == "phone":
        return _digits(value) or fold(value)
    if field == "name":
        return _same_name(value)
    return fold(value).strip()


@lru_cache(maxsize=10_000)
def _same_name(value: str) -> str:
    return " ".join(words_of(value)) or fold(value)


class KnownValues:
    """Finds personal values in texts. Those that are too short to mean anybody are found only as the whole of one."""

    def __init__(self, emails: bool, phones: bool) -> None:
        """Whether addresses and telephone numbers are found that nobody has told of."""
        self._masks_emails, self._masks_phones = emails, phones
        self._whole: dict[str, _Known] = {}
        self._by_words: dict[tuple[str, ...], _Known] = {}
        self._lengths: dict[str, tuple[int, ...]] = {}
        self._phones: dict[str, str] = {}
        self._beginnings: dict[str, list[tuple[str, _Known]]] = {}
        self._signs: dict[str, _Known] = {}

    def learn(self, field: str, value: str, form: str = "") -> None:
        """Remembers a value; its form is what ``same`` gives."""
        known = field, form or same(field, value)
        whole = fold(value).strip()
        if len(whole) > 1 or not whole.isascii():
            _keep(self._whole, whole, known)
        if self._masks_emails and field == "email" and len(value) <= _LONG and _EMAIL.fullmatch(value):
            return  # found by its shape, and never cut
        words = words_of(value if value.isascii() and value.isprintable() else plain(value).text)
        size = sum(map(len, words))
        if not words:
            if len(whole) > 1:
                self._signs[value] = known
            return
        if field == "phone" and len(digits := _digits(value)) >= 7:
            self._phones[digits] = self._phones[digits[-9:]] = known[1]
            self._by_words[(digits,)] = known
            self._lengths.setdefault(digits, (1,))
        if len(words) > _MOST_WORDS or not _means_somebody(field, words, size):
            return
        self._enter(words, known)
        if field == "name" and 1 < len(words) < 5:
            self._enter((*words[1:], words[0]), known)
            self._enter((*words[-1:], *words[:-1]), known)
            if size >= 6:
                self._enter(("".join(words),), known)
        if size >= _LONG:
            joined = " ".join(words)
            self._beginnings.setdefault(joined[:_LONG], []).append((joined, known))

    def whole(self, text: str) -> tuple[str, str] | None:
        """The field and form of the value that a text is, None if it is none."""
        return self._whole.get(fold(text).strip())

    def could_hold(self, word: str) -> bool:
        """Whether any value that is found within texts begins with this word of an id, in small letters."""
        return word in self._lengths

    def are_absent(self, text: str) -> bool:
        """Whether JSON of ASCII without escapes surely holds no personal value; quicker than to find it."""
        lowered = text.lower()
        return (
            _SIGNS.search(lowered) is None
            and self._whole.keys().isdisjoint(lowered.split('"'))
            and (self._lengths.keys().isdisjoint(_ASCII_WORD.findall(lowered)) or not any(self._words_in(lowered)))
            and not any(self._digits_in(lowered))
        )

    def find(self, text: str) -> list[Found]:
        """Every personal value in a text, from left to right, none within another."""
        seen = plain(text)
        emails = (
            [_email_in(seen.text, *match.span()) for match in _EMAIL.finditer(seen.text)] if "@" in seen.text else []
        )
        found = [*self._words_in(seen.text), *self._digits_in(seen.text)]
        for sign, known in self._signs.items():
            if sign in seen.text:
                found.extend(Found(*match.span(), *known) for match in re.finditer(re.escape(sign), seen.text))
        if emails:  # nothing is found within one, not even where it stays
            found = [one for one in found if not _lies_in(emails, one)]
            found += [one for one in emails if self._masks_emails and not one.value.endswith(MASKED)]
        found.sort(key=lambda one: (one.start, -one.end))
        told: list[Found] = []
        end = 0
        for one in found:
            if one.start >= end:
                told.append(one._replace(start=seen.starts[one.start], end=seen.ends[one.end - 1]))
                end = one.end
        return told

    def _words_in(self, text: str) -> Iterator[Found]:
        places = [match.span() for match in _WORD.finditer(text)]
        words = [fold(text[first:last]) for first, last in places]
        lengths, by_words = self._lengths, self._by_words
        at = 0
        while at < len(words):
            known = None
            for length in lengths.get(words[at], ()):
                known = by_words.get(tuple(words[at : at + length])) if at + length <= len(words) else None
                if known is not None:
                    yield Found(places[at][0], places[at + length - 1][1], *known)
                    at += length
                    break
            if known is None:
                at += 1
        if self._beginnings and _CUT in text:
            yield from self._cut_in(text, places, words)

    def _cut_in(self, text: str, places: list[tuple[int, int]], words: list[str]) -> Iterator[Found]:
        """Values of which only the beginning is there, up to a sign that they were cut."""
        for last, (_, end) in enumerate(places):
            if text[end : end + 2].lstrip()[:1] != _CUT:
                continue
            for first in range(max(last - _MOST_WORDS, 0), last + 1):
                joined = " ".join(words[first : last + 1])
                for whole, known in self._beginnings.get(joined[:_LONG], ()):
                    if whole.startswith(joined):
                        yield Found(places[first][0], end, *known)
                        break

    def _digits_in(self, text: str) -> Iterator[Found]:
        """Telephone numbers, however their digits are grouped."""
        if self._phones:
            for match in _DIGITS.finditer(text):
                digits = _digits(match.group())
                known = self._phones.get(digits) or (self._phones.get(digits[-9:]) if len(digits) >= 9 else None)
                if known is not None and _DATE.search(match.group()) is None:
                    yield Found(*match.span(), "phone", known)
        if self._masks_phones and ("+" in text or "00" in text):
            for match in _NEW_PHONE.finditer(text):
                if _DATE.search(match.group()) is None:
                    yield Found(*match.span(), "phone", _digits(match.group()))

    def _enter(self, words: tuple[str, ...], known: _Known) -> None:
        _keep(self._by_words, words, known)
        lengths = self._lengths.get(words[0], ())
        if len(words) not in lengths:
            self._lengths[words[0]] = tuple(sorted((*lengths, len(words)), reverse=True))


def _keep(there: dict[_Key, _Known], key: _Key, known: _Known) -> None:
    before = there.get(key)
    if before is None or _RANKS.get(known[0], 9) < _RANKS.get(before[0], 9):
        there[key] = known


def _means_somebody(field: str, words: tuple[str, ...], size: int) -> bool:
    """Whether a value within a text can only be this value: "17" and "gold" are met everywhere."""
    if all(map(str.isdecimal, words)):
        return size >= 5 and (field != "metadata" or len(words) == 1)
    if field == "metadata":
        return size >= 12 or (size >= 6 and (len(words) > 1 or not words[0].isalpha()))
    if field == "free_text":
        return size >= 12
    return size >= 2 or not words[0].isascii()


def _lies_in(emails: Sequence[Found], one: Found) -> bool:
    """Whether any of one lies within an address; these come from left to right."""
    at = bisect_right(emails, one.end - 1, key=lambda email: email.start)
    return at > 0 and emails[at - 1].end > one.start


def _email_in(text: str, first: int, last: int) -> Found:
    while text[last - 1] in ".!…’”":
        last -= 1
    while text[first] in "“‘'.":
        first += 1
    return Found(first, last, "email", same("email", text[first:last]))


def _digits(text: str) -> str:
    digits = _NOT_A_DIGIT.sub("", text)
    return digits.removeprefix("00")
