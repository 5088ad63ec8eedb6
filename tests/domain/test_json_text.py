import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.json_text import Members, Number, parse_exactly, pretty

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=15,
)


@pytest.mark.parametrize(
    "number", ["1.0", "1.00", "1E5", "-0", "0.1000000000000000055511151231257827", "9" * 6000, "1e400"]
)
def test_numbers_stay_as_they_were_written(number: str) -> None:
    found = parse_exactly(f'{{"n": [{number}]}}')
    assert isinstance(found, Members)
    assert found.get("n") == [Number(number)]
    assert pretty(found) == f'{{\n  "n": [\n    {number}\n  ]\n}}'


def test_keys_given_twice_stay_and_the_last_one_counts() -> None:
    found = parse_exactly('{"b": 1, "a": {"x": 1, "x": 2}, "b": "two"}')
    assert [name for name, _ in found.pairs] == ["b", "a", "b"]
    assert (found.get("b"), found.get("a").get("x"), found.get("c")) == ("two", "2", None)
    assert json.loads(pretty(found)) == {"b": "two", "a": {"x": 2}}
    assert pretty(found).count('"b"') == 2


def test_layout() -> None:
    assert pretty(parse_exactly('{"a":[],"b":{},"c":[1,{"d":null}],"é":"\\u00e9\\n\\u0000\\u202e"}')) == (
        "{\n"
        '  "a": [],\n'
        '  "b": {},\n'
        '  "c": [\n'
        "    1,\n"
        "    {\n"
        '      "d": null\n'
        "    }\n"
        "  ],\n"
        '  "é": "é\\n\\u0000\u202e"\n'
        "}"
    )
    assert [pretty(parse_exactly(text)) for text in ("true", '"x"', "12", "null", "[]")] == [
        "true",
        '"x"',
        "12",
        "null",
        "[]",
    ]


@given(values)
def test_nothing_changes(value: Any) -> None:
    text = json.dumps(value)
    assert json.loads(pretty(parse_exactly(text))) == value
    assert pretty(parse_exactly(pretty(parse_exactly(text)))) == pretty(parse_exactly(text))


def test_as_deep_as_values_are_taken() -> None:
    text = '{"a":' * 200 + "[1]" + "}" * 200
    assert json.loads(pretty(parse_exactly(text))) == json.loads(text)


@pytest.mark.parametrize("text", ["", "{", "[1,]", "x"])
def test_damage_raises(text: str) -> None:
    with pytest.raises(ValueError, match="line 1"):
        parse_exactly(text)
