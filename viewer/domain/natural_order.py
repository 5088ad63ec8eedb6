"""The order that people expect of values of any kind: numbers by size, then texts whatever their case and accents."""

import re
from decimal import Decimal

from viewer.domain.folding import fold

_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]{1,9})?", re.ASCII)
_LONGEST = 400
_NOTHING = Decimal(0)

Key = tuple[int, Decimal, str]


def natural_key(text: str) -> Key:
    """Give what a value, as a cell shows it, is sorted by. Values with equal keys are equal in order."""
    if len(text) <= _LONGEST and _NUMBER.fullmatch(text):
        return 0, Decimal(text), ""
    return 1, _NOTHING, fold(text)
