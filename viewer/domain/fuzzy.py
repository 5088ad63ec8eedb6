"""Fuzzy finding: which of many titles somebody means who types a few letters of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from viewer.domain.folding import fold

# Longer titles and searches are compared by their start, so that a hostile name costs no more than another.
_LONGEST = 200
_START, _WORD, _WITHIN, _INITIALS, _SPREAD = 100, 80, 60, 50, 20


@dataclass(frozen=True, slots=True)
class Found:
    """How well a title fits, and which of its characters were meant."""

    score: int
    places: tuple[int, ...]


def fuzzy(wanted: str, title: str) -> Found | None:
    """How ``title`` fits what was typed; None if it does not.

    Each word that was typed is to be in it, in any order: as the start of the title or of a word, within a word, as
    the first letters of words, or with other letters between. Case and accents do not matter. Nothing fits all.
    """
    letters = _letters(title)
    score, places = 0, set[int]()
    for word in fold(wanted[:_LONGEST]).split():
        found = _find(word, letters)
        if found is None:
            return None
        score += found.score
        places.update(found.places)
    return Found(score, tuple(sorted(places)))


def fuzzy_among(wanted: str, titles: Sequence[tuple[str, str]]) -> list[tuple[int, Found]]:
    """The numbers of the titles that fit, the best first; equally good ones stay in their order.

    Beside each title stands where it belongs (its menu): words may be of either, but the title counts for more.
    """
    fitting = []
    for number, (title, place) in enumerate(titles):
        found = fuzzy(wanted, title)
        if found is not None:
            fitting.append((number, Found(found.score * 2, found.places)))
        elif (found := fuzzy(wanted, f"{title} {place}")) is not None:
            length = min(len(title), _LONGEST)
            fitting.append((number, Found(found.score, tuple(at for at in found.places if at < length))))
    return sorted(fitting, key=lambda one: -one[1].score)


def _letters(title: str) -> list[str]:
    """The title letter by letter, each folded by itself, so that places stay places."""
    return [fold(letter)[:1] or letter for letter in title[:_LONGEST]]


def _find(word: str, letters: list[str]) -> Found | None:
    text = "".join(letters)
    before = [" ", *letters]
    starts = [at for at, letter in enumerate(letters) if letter.isalnum() and not before[at].isalnum()]
    whole = list(_occurrences(word, text))
    if whole:
        at = next((at for at in whole if at in starts), whole[0])
        score = _START if at == 0 else _WORD if at in starts else _WITHIN
        return Found(score, tuple(range(at, at + len(word))))
    initials = _spread(word, [letters[at] for at in starts])
    if initials is not None:
        return Found(_INITIALS, tuple(starts[at] for at in initials))
    places = _spread(word, letters)
    if places is None:
        return None
    gaps = places[-1] - places[0] + 1 - len(places)
    return Found(max(_SPREAD - gaps, 1), tuple(places)) if places[0] in starts or gaps <= len(word) else None


def _occurrences(word: str, text: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


def _spread(word: str, letters: Sequence[str]) -> list[int] | None:
    """Where the letters of ``word`` stand one after another, as close together as the first end allows."""
    at, forward = -1, []
    for letter in word:
        at = next((place for place in range(at + 1, len(letters)) if letters[place] == letter), -1)
        if at < 0:
            return None
        forward.append(at)
    places, at = [], forward[-1] + 1
    for letter in reversed(word):
        at = next(place for place in range(at - 1, -1, -1) if letters[place] == letter)
        places.append(at)
    return places[::-1]
