"""The sentences for what cannot be read back; tests/capture/test_output_of_programs.py tries them in sources."""

import pytest

from viewer.capture import dumps


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (b"{ id: 'x' }", "Node"),
        (b"{\n  id: 'x',\n  list: [Array]\n}", "Node"),
        (b'{"id"=>"x"}', "Ruby"),
        (b"{:id => 1}", "Ruby"),
        (b"{id=x, data={}}", "Java"),
        (b'{"id": [Object]}', "Node"),
        (b'{"id": oops}', None),
        (b"{", None),
        (b"", None),
    ],
)
def test_what_begins_like_json(text: bytes, word: str | None) -> None:
    name = dumps.name(text)
    assert (name is None) if word is None else (name is not None and word in name)


def test_only_lines_that_speak_of_events_are_dumps() -> None:
    assert dumps.find(b"params map[a:1]", 0, 15) is None
    line = b"got map[customer:map[id:cust_1]]"
    found = dumps.find(line, 0, len(line))
    assert found is not None
    assert (found.start, "Go" in found.reason) == (4, True)
    assert dumps.find(line, 0, 10) is None


def test_where_a_block_ends() -> None:
    text = b"Array\n(\n    [id] => whs_1\n    [b] => Array\n        (\n        )\n)\nnext\n"
    assert dumps.end_of_block(text, 0, False) == text.index(b"\nnext")
    assert dumps.end_of_block(text[:30], 0, False) == -1
    assert dumps.end_of_block(text[:30], 0, True) == -1
    assert dumps.end_of_block(b"Array of things\n", 0, True) is None
    assert dumps.may_begin_block(b"stdClass Object\n")
    assert not dumps.may_begin_block(b"GET /\n")
