"""Texts that are stored in English, or that the system has in English, said in the language in use.

A library is the same in every language, so what is stored in it is found here again by its words: the text is known
where it fits one of the texts that the program stores, and anything else stays as it is.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from viewer.domain import stored_problems, stored_reasons, system_reasons
from viewer.wording import in_use, number, say

_PLACE = re.compile(r"\{(\w+)\}")
_COUNTS = frozenset(("count", "kept", "files"))
"""What these stand for is a number; ``reason`` is a text of its own, all else is data."""
_LONGEST = 4_000


class _Template(NamedTuple):
    text: str
    pieces: tuple[str, ...]
    """What stands in it besides the places."""
    pattern: re.Pattern[str]


def retold(text: str) -> str:
    """A stored text as people read it."""
    return text if in_use().translate is None or len(text) > _LONGEST else _retold(text, in_use().code)


@lru_cache(4_096)
def _retold(text: str, language: str) -> str:
    """``language`` is the one in use: it is here to be remembered by."""
    plain, templates = _known()
    if text in plain:
        return say(text)
    for one in templates:
        if all(piece in text for piece in one.pieces) and (found := one.pattern.fullmatch(text)):
            return say(one.text, **{name: _value(name, value) for name, value in found.groupdict().items()})
    # A reason behind the name of the shape that the record had.
    shape, colon, reason = text.partition(": ")
    said = retold(reason) if colon else reason
    return f"{say(shape)}: {said}" if said != reason else text


def _value(name: str, value: str) -> str:
    if name in _COUNTS:
        digits = value.replace(",", "")
        return number(int(digits)) if digits.isdecimal() else value
    return retold(value) if name == "reason" else value


@lru_cache(1)
def _known() -> tuple[frozenset[str], tuple[_Template, ...]]:
    texts = (
        *(*stored_reasons.OF_JSON, *stored_reasons.REASONS, *stored_reasons.KINDS),
        *(*stored_problems.PROBLEMS, *system_reasons.REASONS),
    )
    plain = frozenset(text for text in texts if not _PLACE.search(text))
    # The more of a text is fixed, the surer it is meant.
    places = sorted((text for text in texts if text not in plain), key=lambda text: -len(_PLACE.sub("", text)))
    return plain, tuple(_templates(places))


def _templates(texts: Iterable[str]) -> Iterable[_Template]:
    for text in texts:
        pieces = _PLACE.split(text)
        pattern = "".join(f"(?P<{one}>.+?)" if at % 2 else re.escape(one) for at, one in enumerate(pieces))
        yield _Template(text, tuple(filter(None, pieces[::2])), re.compile(pattern, re.DOTALL))
