from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.webhooks import compact
from viewer.domain.differences import ABSENT, Change, Compared, Difference, compare, count, differences, one_line
from viewer.domain.json_text import Members, Number, parse_exactly


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


def places(place: Compared) -> list[tuple[str, str, str]]:
    """Path, change and place of everything that has nothing below it."""
    if not place.children:
        return [(place.path, place.change.value, place.place)]
    return [found for child in place.children for found in places(child)]


def compared(one: str, other: str) -> Compared:
    return compare(parse_exactly(one), parse_exactly(other))


def test_every_place_is_told_whatever_the_order_of_keys() -> None:
    found = compared(
        '{"a": 1, "b": {"c": [1, 2], "e": {}}, "d.d": 1.0}', '{"d.d": 1, "b": {"e": {}, "c": [1]}, "f": {"g": 1}}'
    )
    assert places(found) == [
        ("a", "removed", ""),
        ("b.c[0]", "equal", ""),
        ("b.c[1]", "removed", ""),
        ("b.e", "equal", ""),
        ("d.d", "changed", ""),
        ("f.g", "added", ""),
    ]
    assert count(found) == (1, 1, 2, 2, 0)
    assert compared('{"a": 1, "b": 2}', '{"b": 2, "a": 1}').change is Change.EQUAL
    assert places(compared('{"x": {"a.b": 1}}', '{"x": {"a.b": 2}}')) == [('x."a.b"', "changed", "")]


def test_keys_given_several_times_belong_together_from_the_last_on() -> None:
    found = compared('{"a": 1, "a": 2}', '{"a": 0, "a": 1, "a": 3}')
    assert places(found) == [
        ("a", "equal", "2 of 3 with this key"),
        ("a", "changed", "3 of 3 with this key"),
        ("a", "added", "1 of 3 with this key"),
    ]
    assert [child.read for child in found.children] == [False, True, False]


def test_what_is_too_much_or_too_deep_is_compared_as_a_whole() -> None:
    many = Members(tuple((f"k{number}", Number(number)) for number in range(50)))
    other = Members((*many.pairs[:-1], ("k49", Number("x"))))
    for one, two, change in ((many, other, "changed"), (many, many, "equal")):
        found = compare(Members((("a", one),)), Members((("a", two),)), most=20)
        assert places(found) == [("a", change, "")]
        assert count(found).whole == 1
    added = compare(Members(()), Members((("a", many),)), most=20)
    assert (places(added), count(added)) == ([("a", "added", "")], (0, 1, 0, 0, 1))

    def nested(inmost: Any) -> Any:
        for _ in range(5_000):
            inmost = [inmost]
        return inmost

    deep = compare(nested(Number(1)), nested(Number(2)))
    assert count(deep) == (1, 0, 0, 0, 1)
    assert compare(nested(Number(1)), nested(Number(1))).change is Change.EQUAL
    assert len(one_line(nested(Number(1)), 100)) < 120


def test_a_value_in_one_line_is_cut() -> None:
    assert (
        one_line(parse_exactly('{"a": [1.0, "é", null], "b": {}, "c": []}'))
        == '{"a": [1.0, "é", null], "b": {}, "c": []}'
    )
    assert one_line(ABSENT) == "(absent)"
    assert len(one_line("x" * 10_000_000, 80)) < 100
    assert len(one_line(["x" * 50] * 1000, 80)) < 200
