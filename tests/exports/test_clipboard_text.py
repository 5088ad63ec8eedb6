import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.exports.clipboard_text import json_array, markdown_table, tab_separated

CELLS = st.text(st.characters(exclude_categories=["Cs"]))


def test_tab_separated() -> None:
    assert tab_separated([["Time", "Customer"], ["10:08", "Alex\tDoe\r\nJr."]]) == "Time\tCustomer\n10:08\tAlex Doe Jr."
    assert tab_separated([]) == ""


@given(st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=1))
def test_no_value_divides_a_line_or_a_cell(rows: list[list[str]]) -> None:
    lines = tab_separated(rows).split("\n")
    assert [len(line.split("\t")) for line in lines] == [3] * len(rows)
    assert len(tab_separated(rows).splitlines()) <= len(rows)


def test_a_markdown_table() -> None:
    made = markdown_table(["Customer", "Points"], [["Alex Doe", "151 – 250"], ["", "351 +"]], [False, True])
    assert made == "| Customer | Points |\n| --- | ---: |\n| Alex Doe | 151 – 250 |\n|  | 351 + |"


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("a|b", r"a\|b"),
        ("<img src=x>", r"\<img src=x\>"),
        ("[here](http://x)", r"\[here\](http://x)"),
        ("*bold* _slanted_ snake_case ~~gone~~ `code`", r"\*bold\* \_slanted\_ snake_case \~\~gone\~\~ \`code\`"),
        ("R&D &lt; A & B", r"R\&D \&lt; A & B"),
        ("C:\\new\nline\x85end", r"C:\\new line end"),
        ("佐藤 花子", "佐藤 花子"),
    ],
)
def test_markup_in_a_value_is_escaped(value: str, shown: str) -> None:
    assert markdown_table(["T"], [[value]], [False]).split("\n")[2] == f"| {shown} |"


def test_bodies_stay_as_they_are() -> None:
    bodies = ['{"big": 12345678901234567890.10, "a": 1, "a": 2}', '{"id":"x"}']
    made = json_array(bodies)
    assert made == "[\n" + bodies[0] + ",\n" + bodies[1] + "\n]"
    assert [len(one) for one in json.loads(made)] == [2, 1]
    assert json_array([]) == "[]"
