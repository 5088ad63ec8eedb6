from viewer.domain.query_text import parse, text
from viewer.domain.syntax import OPERATORS


def test_every_example_is_a_query_as_it_is_written_by_itself() -> None:
    for operator in OPERATORS:
        reading = parse(operator.example)
        assert reading.notes == (), operator.form
        assert reading.query.terms, operator.form
        assert parse(text(reading.query)).query == reading.query


def test_every_row_says_something() -> None:
    assert len({operator.form for operator in OPERATORS}) == len(OPERATORS)
    for operator in OPERATORS:
        assert operator.help.endswith(".")
        assert operator.title[0].isupper()
