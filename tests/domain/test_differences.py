from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.webhooks import compact
from viewer.domain.differences import Difference, differences
from viewer.domain.json_text import parse_exactly


def told(one: str, other: str) -> list[Difference]:
    return list(differences(parse_exactly(one), parse_exactly(other)))


def test_each_place_with_both_values() -> None:
    one = '{"a": {"b": 1, "c": [1, {"d": "x"}]}, "e": null, "f": 1.0}'
    other = '{"a": {"b": 1, "c": [1, {"d": "é"}, 5]}, "f": 1, "g": {"h": [true]}}'
    assert told(one, other) == [
        Difference("a.c[1].d", '"x"', '"é"'),
        Difference("a.c[2]", None, "5"),
        Difference("e", "null", None),
        Difference("f", "1.0", "1"),
        Difference("g", None, '{"h": [true]}'),
    ]


def test_other_kinds_of_values() -> None:
    assert told("1", '"1"') == [Difference("", "1", '"1"')]
    assert told("[]", "{}") == [Difference("", "[]", "{}")]
    assert told('{"a": true}', '{"a": 1}') == [Difference("a", "true", "1")]
    assert told('{"a": 1, "a": 2}', '{"a": 2}') == []


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=2), inner, max_size=3),
    max_leaves=8,
)


@given(values, values)
def test_there_is_a_difference_where_there_is_one(one: Any, other: Any) -> None:
    left, right = compact(one).decode("utf-8", "replace"), compact(other).decode("utf-8", "replace")
    there, back = told(left, right), told(right, left)
    assert bool(there) == (parse_exactly(left) != parse_exactly(right) and _canonical(one) != _canonical(other))
    assert {(found.path, found.other, found.one) for found in back} == {tuple(found) for found in there}
    assert told(left, left) == []


def _canonical(value: Any) -> Any:
    """Equal only where JSON is: Python takes True for 1."""
    if isinstance(value, dict):
        return ("object", {key: _canonical(item) for key, item in value.items()})
    if isinstance(value, list):
        return ("list", [_canonical(item) for item in value])
    return (type(value).__name__, value)
