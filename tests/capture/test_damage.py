import pytest

from viewer.capture.damage import Restart, Shape, closing_line, restart

ONE_LINE = Shape()
ELEMENT = Shape(2, True, True)
INLINE = Shape(0, True, False)


@pytest.mark.parametrize(
    ("text", "shape", "behind"),
    [
        (b"{bad\n{good", ONE_LINE, b"{good"),
        (b"{bad\r\ntext", ONE_LINE, b"text"),
        (b'{bad\n"{\\"a\\"', ONE_LINE, b'"{\\"a\\"'),
        (b'{bad\n"a text"\n', ONE_LINE, b'"a text"\n'),
        (b'{bad\n"a": 1,\n"b\\"" : 2\n}\nnext', ONE_LINE, b"next"),
        (b"{bad\n  {inside\n}\n]\n,\n\n\x1enext", ONE_LINE, b"\x1enext"),
        (b"  {bad\n   {inside\n  }\n  {good", Shape(2), b"  {good"),
        (b"\t\t{bad\n\t\t\t{inside\n\t{good", Shape(2), b"\t{good"),
        (b"{bad\n    1\n  },\n  {good", ELEMENT, b"  {good"),
        (b"{bad\n  },\n  [good", ELEMENT, b"  [good"),
        (b"{bad\n  }\n]\nnext", ELEMENT, b"]\nnext"),
        (b"{bad}, {good", INLINE, b"{good"),
        (b"{bad\n}\n,\n{good", INLINE, b"{good"),
    ],
)
def test_reading_goes_on_at(text: bytes, shape: Shape, behind: bytes) -> None:
    found = restart(text, 0, 1, shape)
    assert found is not None
    assert text[found.at :] == behind
    assert found.in_list == shape.in_list


@pytest.mark.parametrize(
    ("text", "shape", "at"),
    [
        (b"{bad\n  },\nchatter", ELEMENT, 10),
        (b"{bad\n{good", ELEMENT, 5),
        (b"{bad]\n{good", INLINE, 6),
        (b"{bad\n{good}, {good", INLINE, 5),
    ],
)
def test_a_list_is_over_where_a_line_cannot_be_its_element(text: bytes, shape: Shape, at: int) -> None:
    assert restart(text, 0, 1, shape) == Restart(at, False)


def test_the_next_element_is_looked_for_behind_the_damage_only() -> None:
    text = b'{"a": [{}, {}], "b": bad}, {}'
    found = restart(text, 0, text.index(b"bad"), INLINE)
    assert found == Restart(text.index(b"{}", 20), True)
    line = b'{"a": [1,\n{}, {}], "b": bad}'
    assert restart(line, 0, line.index(b"bad"), INLINE) == Restart(10, False)


@pytest.mark.parametrize("shape", [ONE_LINE, ELEMENT, INLINE])
def test_nothing_to_go_on_at(shape: Shape) -> None:
    assert restart(b"{bad, 1, 2\n     more\n    }", 0, 1, shape) is None


def test_indentation_beyond_reason_is_cut() -> None:
    text = b"{bad\n" + b" " * 150 + b"next"
    assert restart(text, 0, 1, Shape(1_000_000)) == Restart(5, False)


@pytest.mark.parametrize(
    ("text", "indent", "at_end", "end"),
    [
        (b'{\n  "a": 1\n}\n{', 0, False, 12),
        (b'{\n  "a": 1\n}\r\n', 0, False, 12),
        (b'{\n  "a": 1\n}', 0, True, 12),
        (b'{\n  "a": 1\n}', 0, False, None),
        (b'{\n  "a": 1\n} x\n', 0, False, None),
        (b'{\n"a": 1\n}\n', 0, False, None),
        (b'{\n    "a": 1\n  }\n', 2, False, 16),
        (b'{"a": 1}\n', 0, True, None),
    ],
)
def test_the_line_that_closes(text: bytes, indent: int, at_end: bool, end: int | None) -> None:
    assert closing_line(text, 0, indent, at_end) == end
