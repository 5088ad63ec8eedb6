from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.stretches import Stretch, counted, first_of, merged, of_rows

STRETCHES = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 9)).map(lambda pair: (pair[0], sum(pair))))


def rows(stretches: list[Stretch]) -> list[int]:
    return [row for first, last in stretches for row in range(first, last + 1)]


@given(STRETCHES)
def test_merged_stretches_are_the_same_rows(stretches: list[Stretch]) -> None:
    found = merged(stretches)
    assert rows(found) == sorted(set(rows(stretches)))
    assert all(after[0] > before[1] + 1 for before, after in pairwise(found))
    assert found == of_rows(rows(stretches))
    assert counted(found) == len(rows(found))


@given(STRETCHES, st.integers(0, 80))
def test_the_first_rows_of_stretches(stretches: list[Stretch], most: int) -> None:
    found = merged(stretches)
    assert rows(first_of(found, most)) == rows(found)[:most]
