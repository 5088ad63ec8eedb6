"""Numbers as people ask for them in a query: equal, compared, or a range."""

import re
from typing import NamedTuple

Number = int | float
_NUMBER = r"-?[0-9]{1,18}(?:\.[0-9]{1,18})?"
_COMPARED = re.compile(rf"(>=|<=|>|<|=)?({_NUMBER})")
_RANGE = re.compile(rf"({_NUMBER})?\.\.({_NUMBER})?")
_UNFINISHED = re.compile(rf"(>=?|<=?|=)?-?({_NUMBER}\.)?|({_NUMBER})?\.{{1,2}}-?|({_NUMBER})?\.\.({_NUMBER}\.?)?")


class NumberRange(NamedTuple):
    """The numbers between two ends, None at an open one. The ends belong to it, but for ``above`` and ``below``."""

    low: Number | None
    high: Number | None
    above: bool = False
    below: bool = False

    def holds(self, number: Number) -> bool:
        """Whether a number is among them."""
        if self.low is not None and (number < self.low or (self.above and number == self.low)):
            return False
        return self.high is None or not (number > self.high or (self.below and number == self.high))

    @property
    def single(self) -> bool:
        """Whether it is one number."""
        return self.low is not None and self.low == self.high


def read_number(text: str) -> Number | None:
    """A number as written, whole or with a fraction; None for any other text and for more than 18 digits."""
    if re.fullmatch(_NUMBER, text, re.ASCII) is None:
        return None
    return float(text) if "." in text else int(text)


def read_range(text: str) -> NumberRange | None:
    """Reads ``2``, ``>1``, ``<=3``, ``1..5``, ``1..`` or ``..5``; None for any other text."""
    compared = _COMPARED.fullmatch(text)
    if compared is not None:
        sign, written = compared.groups()
        number = read_number(written)
        if sign in (">", ">="):
            return NumberRange(number, None, above=sign == ">")
        if sign in ("<", "<="):
            return NumberRange(None, number, below=sign == "<")
        return NumberRange(number, number)
    ends = _RANGE.fullmatch(text)
    if ends is None or not any(ends.groups()):
        return None
    low, high = (read_number(end) if end else None for end in ends.groups())
    return NumberRange(low, high)


def is_compared(text: str) -> bool:
    """Whether a text that `read_range` reads compares numbers, rather than being one."""
    return ".." in text or text[:1] in (">", "<")


def may_become_number(text: str) -> bool:
    """Whether typing on could make a number or a range of it."""
    return _UNFINISHED.fullmatch(text) is not None
