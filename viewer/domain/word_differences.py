"""Where two texts differ, word by word."""

import re
from difflib import SequenceMatcher

_WORDS = re.compile(r"\w+|\s+|[^\w\s]")
_MOST_WORDS = 200
Span = tuple[int, int]


def word_differences(one: str, other: str) -> tuple[list[Span], list[Span]]:
    """The stretches of each text that the other has not, as starts and ends; none where they have nothing in common.

    Of texts with very many words only the equal beginning and the equal end are told from the rest.
    """
    left, right = _WORDS.findall(one), _WORDS.findall(other)
    if max(len(left), len(right)) > _MOST_WORDS:
        return _middle(one, other)
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    if not any(left[block.a].strip() for block in matcher.get_matching_blocks() if block.size):
        return [], []
    starts, others = _starts(left), _starts(right)
    gone, come = [], []
    for tag, first, last, second, end in matcher.get_opcodes():
        if tag != "equal":
            gone += [(starts[first], starts[last])] if last > first else []
            come += [(others[second], others[end])] if end > second else []
    return gone, come


def _starts(words: list[str]) -> list[int]:
    starts = [0]
    for word in words:
        starts.append(starts[-1] + len(word))
    return starts


def _middle(one: str, other: str) -> tuple[list[Span], list[Span]]:
    shorter = min(len(one), len(other))
    first = next((at for at in range(shorter) if one[at] != other[at]), shorter)
    last = next((at for at in range(shorter - first) if one[-1 - at] != other[-1 - at]), shorter - first)
    gone, come = (first, len(one) - last), (first, len(other) - last)
    return [gone] if gone[1] > gone[0] else [], [come] if come[1] > come[0] else []
