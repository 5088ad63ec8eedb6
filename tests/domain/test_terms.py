"""Terms are values: equal when they ask the same, and never changed."""

from dataclasses import FrozenInstanceError

import pytest

from viewer.domain.terms import Query, Reading, Term


def test_equal_questions_are_equal_values() -> None:
    assert Query((Term("tier", ("Gold",)),)) == Query((Term("tier", ("Gold",), negated=False, exact=False),))
    assert len({Term(None, ("a",)), Term(None, ("a",)), Term(None, ("a",), negated=True)}) == 2
    assert Reading(Query()).notes == ()


def test_a_term_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        Term("tier", ("Gold",)).negated = True  # type: ignore[misc]
