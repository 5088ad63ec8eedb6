import pytest

from viewer.domain.numbers import NumberRange, is_compared, may_become_number, read_number, read_range


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("2", NumberRange(2, 2)),
        ("=2", NumberRange(2, 2)),
        ("-1.5", NumberRange(-1.5, -1.5)),
        (">1", NumberRange(1, None, above=True)),
        (">=1", NumberRange(1, None)),
        ("<3", NumberRange(None, 3, below=True)),
        ("<=3.25", NumberRange(None, 3.25)),
        ("1..5", NumberRange(1, 5)),
        ("1..", NumberRange(1, None)),
        ("..-5", NumberRange(None, -5)),
        ("x", None),
        ("", None),
        ("..", None),
        ("1...5", None),
        ("1,5", None),
        ("٣", None),
        ("9" * 5000, None),
    ],
)
def test_read_range(text: str, read: NumberRange | None) -> None:
    assert read_range(text) == read


@pytest.mark.parametrize(
    ("text", "inside", "outside"),
    [(">1", [2, 1.5], [1, 0]), ("1..5", [1, 5, 3], [0, 5.5]), ("<=3", [3, -7], [3.1]), ("2", [2, 2.0], [1, 3])],
)
def test_holds(text: str, inside: list[float], outside: list[float]) -> None:
    numbers = read_range(text)
    assert numbers is not None
    assert all(map(numbers.holds, inside))
    assert not any(map(numbers.holds, outside))


def test_numbers_keep_their_kind() -> None:
    assert repr(read_number("151")) == "151"
    assert repr(read_number("151.0")) == "151.0"
    assert read_number("1e5") is None


def test_what_compares() -> None:
    assert [is_compared(text) for text in ("2", "=2", ">2", "<=2", "1..2")] == [False, False, True, True, True]


def test_typing_a_number_never_searches_half_of_it() -> None:
    for whole in (">=-151.5", "-1.5..20.5", "..20"):
        for end in range(len(whole)):
            part = whole[:end]
            assert read_range(part) is not None or may_become_number(part), part
    assert not may_become_number("x")
    assert not may_become_number("1..x")
