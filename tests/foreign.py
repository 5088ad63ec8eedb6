"""A language made for tests: every letter of what is said is another one, so what is not said stands out.

It is also as long as German and Finnish can be: a third and more is added to each text.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from viewer import wording

_LETTERS = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "åƀçđëƒğĥïĵķłṁñøþɋřšŧüṽŵẋýžÅƁÇĐËƑĞĤÏĴĶŁṀÑØÞɊŘŠŦÜṼŴẊÝŽ",
)
_PLACE = re.compile(r"(\{[^{}]*\})")
_WORD = re.compile(r"[A-Za-z]{3,}")
LONGER = 0.4
"""By how much of its length each text is longer than in English."""


def foreign_text(text: str, about: str = "", number: int | None = None) -> str:
    """``text`` in the foreign language; places to fill in stay as they are."""
    said = "".join(part if part.startswith("{") else part.translate(_LETTERS) for part in _PLACE.split(text))
    ending = re.search(r"[….:!?)“\"]*$", said)
    cut = ending.start() if ending else len(said)
    return said[:cut] + "·" * int(len(text) * LONGER) + said[cut:]


FOREIGN = wording.Language("xx", "Foreign", foreign_text, ".", ",", tuple("ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ"), "{day}. {month} {year}")


@contextmanager
def foreign() -> Iterator[None]:
    """Everything that is said meanwhile is said in the foreign language."""
    before = wording.in_use()
    wording.use(FOREIGN)
    try:
        yield
    finally:
        wording.use(before)


def unsaid(text: str, known: frozenset[str] = frozenset()) -> list[str]:
    """The words of a text that nobody has said and that are not ``known``, in small letters, as words of the data."""
    return [word for word in _WORD.findall(text) if word.lower() not in known]


def words_of(text: str) -> frozenset[str]:
    """All words of a text."""
    return frozenset(_WORD.findall(text))
