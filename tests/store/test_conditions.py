from viewer.domain.numbers import NumberRange
from viewer.store.conditions import EVERYTHING, NEVER, Condition, any_of, within

ONE, OTHER = Condition("a", (1,), frozenset([1, 2])), Condition("b", (2,), frozenset([2, 3]))


def test_alternatives_hold_for_the_customers_of_each() -> None:
    found = any_of([ONE, OTHER])
    assert found == Condition("(a) OR (b)", (1, 2), frozenset([1, 2, 3]))
    assert any_of([ONE, OTHER, Condition("c")]).customers is None
    assert any_of([ONE]) == ONE


def test_everything_swallows_its_alternatives() -> None:
    assert any_of([ONE, Condition(EVERYTHING)]) == Condition(EVERYTHING)
    assert any_of([NEVER]) == NEVER


def test_slow_parts_are_remembered() -> None:
    assert any_of([ONE, Condition("c", row_by_row=True)]).row_by_row


def test_numbers_as_sql() -> None:
    assert within("n", NumberRange(2, 2)) == ("n = ?", (2,))
    assert within("n", NumberRange(1, 5)) == ("n >= ? AND n <= ?", (1, 5))
    assert within("n", NumberRange(1, None, above=True)) == ("n > ?", (1,))
    assert within("n", NumberRange(None, 5, below=True)) == ("n < ?", (5,))
