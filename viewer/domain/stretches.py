"""Stretches of rows: first and last of each, in order, none touching another; what is selected of a million rows."""

from collections.abc import Iterable, Sequence

Stretch = tuple[int, int]


def merged(stretches: Iterable[Stretch]) -> list[Stretch]:
    """Give the same rows in as few stretches as there can be, from top to bottom."""
    found: list[Stretch] = []
    for first, last in sorted(stretches):
        if found and first <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(found[-1][1], last))
        else:
            found.append((first, last))
    return found


def of_rows(rows: Iterable[int]) -> list[Stretch]:
    """Give the stretches of some rows."""
    return merged((row, row) for row in rows)


def counted(stretches: Iterable[Stretch]) -> int:
    """Count the rows."""
    return sum(last + 1 - first for first, last in stretches)


def first_of(stretches: Sequence[Stretch], most: int) -> list[Stretch]:
    """Give the first rows, so many of them."""
    found = []
    for first, last in stretches:
        if most > 0:
            found.append((first, min(last, first + most - 1)))
            most -= last - first + 1
    return found
