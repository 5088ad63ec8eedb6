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
