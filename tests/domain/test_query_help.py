from viewer.domain.fields import FIELDS
from viewer.domain.query import parse
from viewer.domain.query_help import ASKING, WRITING, matching, topics
from viewer.domain.syntax import OPERATORS


def test_every_operator_and_field_has_its_line() -> None:
    forms = {section: [one.form for one in topics() if one.section == section] for section in (WRITING, ASKING)}
    assert forms[WRITING] == [operator.form for operator in OPERATORS]
    assert forms[ASKING] == [f"{field.name}:" for field in FIELDS]


def test_every_example_is_a_query_of_its_field() -> None:
    for topic in topics():
        if topic.example:
            reading = parse(topic.example)
            assert reading.notes == (), topic
            assert reading.query.terms, topic
            if topic.section == ASKING:
                assert topic.example.startswith(topic.form)
    examples = {topic.form: topic.example for topic in topics()}
    assert examples["event:"] == "event:upgraded,downgraded"
    assert examples["is:"] == "is:test"
    assert examples["tier:"] == "tier:gold"
    assert examples["customer_id:"] == ""


def test_lines_are_found_by_any_of_their_words() -> None:
    found = [topic.form for topic in matching(topics(), "E-MAIL part")]
    assert "email:" in found
    assert "line:" not in found
    assert matching(topics(), "") == topics()
    assert matching(topics(), "zzz") == []
