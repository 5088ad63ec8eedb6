"""Folding: the one form in which text is compared, blind to case and accents."""

import unicodedata

_MAX_PASSES = 8


def fold(text: str) -> str:
    """Give `text` without case and accents, so that "Mía Núñez" and "mia nunez" are equal.

    Folding twice changes nothing. The library stores folded text and searches with folded words: both
    sides must come from here. Any string is accepted, NUL and lone surrogates included; they stay as they are.
    """
    if text.isascii():
        return text.lower()
    for _ in range(_MAX_PASSES):
        folded = _fold_once(text)
        if folded == text or folded.isascii():
            return folded
        text = folded
    return text


def _fold_once(text: str) -> str:
    # Case goes after decomposition as well: "ﬁ", "K" (Kelvin) and "İ" only show their cased letters once decomposed.
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join([char for char in plain if not unicodedata.combining(char)]).casefold()


def found_in(text: str, wanted: str) -> list[tuple[int, int]]:
    """Where in `text` the folded `wanted` stands: start and end of each place, in characters, none within another."""
    if not wanted:
        return []
    if text.isascii():
        return _places(text.lower(), wanted)
    pieces = [fold(character) for character in text]
    origins = [at for at, piece in enumerate(pieces) for _ in piece]
    found = []
    for start, end in _places("".join(pieces), wanted):
        first, last = origins[start], origins[end - 1] + 1
        while last < len(pieces) and not pieces[last]:
            last += 1  # the accents that belong to the last letter
        found.append((first, last))
    return found


def _places(text: str, wanted: str) -> list[tuple[int, int]]:
    found = []
    at = text.find(wanted)
    while at >= 0:
        found.append((at, at + len(wanted)))
        at = text.find(wanted, at + len(wanted))
    return found
