"""Finding in a text that was made fit for a view: places by its lines, as Qt counts them."""

from typing import NamedTuple

from viewer.domain.folding import fold, found_in
from viewer.ui.bounded_text import LINE_LENGTH, Bounded
from viewer.ui.marked_text import units

MOST_PLACES = 10_000
_WINDOW = 20_000  # characters that are looked through in one go: other threads want to work meanwhile


class Place(NamedTuple):
    """One place: where it begins and where it ends, each by line and by UTF-16 unit in it."""

    line: int
    start: int
    last_line: int
    end: int


class FoundInText(NamedTuple):
    """The places in order; ``more`` where there are more of them."""

    words: str
    places: list[Place]
    more: bool = False


def find_in_text(shown: Bounded, words: str, most: int = MOST_PLACES) -> FoundInText:
    """Where a text holds the words, blind to case and accents, also across the ends of lines that were broken."""
    wanted = fold(words)
    places: list[Place] = []
    if not wanted.strip():
        return FoundInText(words, places)
    lines = shown.text.split("\n")
    first = 0
    while first < len(lines):
        last = first + 1
        while last in shown.broken:
            last += 1
        for start, end in _found_in(lines[first] if last == first + 1 else "".join(lines[first:last]), wanted):
            if len(places) == most:
                return FoundInText(words, places, True)
            places.append(_place(lines, first, start, end))
        first = last
    return FoundInText(words, places)


def _found_in(line: str, wanted: str) -> list[tuple[int, int]]:
    overlap = 4 * len(wanted) + 16
    found: list[tuple[int, int]] = []
    for at in range(0, len(line), _WINDOW):
        window = line[at : at + _WINDOW + overlap]
        if wanted in (window.lower() if window.isascii() else fold(window)):
            behind = found[-1][1] if found else 0
            places = ((at + start, at + end) for start, end in found_in(window, wanted) if start < _WINDOW)
            found += [place for place in places if place[0] >= behind]
    return found


def _place(lines: list[str], first: int, start: int, end: int) -> Place:
    line, at = first + start // LINE_LENGTH, start % LINE_LENGTH
    last = first + (end - 1) // LINE_LENGTH
    until = end - (last - first) * LINE_LENGTH
    return Place(line, units(lines[line][:at]), last, units(lines[last][:until]))
