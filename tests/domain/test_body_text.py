import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.body_text import text_in
from viewer.domain.json_text import parse_exactly
from viewer.domain.paths import Path, said, values_at

KEYS = st.sampled_from(["a", "b", "name", "é", 'q"', "x\\", ""])
LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=4) | KEYS
VALUES = st.recursive(LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner), max_leaves=12)
PATHS = st.lists(KEYS | st.integers(0, 2), max_size=3).map(tuple)


@given(VALUES, PATHS, st.booleans())
def test_it_is_what_parsing_everything_gives(value: Any, path: Path, ascii_only: bool) -> None:
    body = json.dumps({"a": value, "b": 1}, ensure_ascii=ascii_only).encode("utf-8", "surrogatepass")
    assert text_in(body, path) == said(values_at(parse_exactly(body.decode()), path))


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ('{"metadata": {"region": "EMEA"}}', "EMEA"),
        ('{ "metadata" : { "region" :  12345678901234567890.10  } }', "12345678901234567890.10"),
        ('{"metadata": {"region": null}}', "null"),
        ('{"metadata": {"region": [1, 2, 3]}}', "3 items"),
        ('{"metadata": {"region": {"a": 1}}}', "1 field"),
        ('{"metadata": {"region": ""}}', ""),
        ('{"metadata": {"region": "a", "region": "b"}}', "a, b"),
        ('{"metadata": {"region": "Gr\\u00fc\\u0000n"}}', "Grü\x00n"),
        ('{"metadata": [{"region": "a"}, {"region": 2}]}', "a, 2"),
        ('{"region": {"metadata": 1}}', None),
        ('{"metadata": "region"}', None),
        ("{}", None),
        ('"metadata.region"', None),
    ],
)
def test_what_a_cell_shows(body: str, text: str | None) -> None:
    assert text_in(body.encode(), ("metadata", "region")) == text


def test_what_is_no_json_is_an_error() -> None:
    with pytest.raises(ValueError, match="delimiter"):
        text_in(b'{"a": {"b": 1', ("a", "b"))
