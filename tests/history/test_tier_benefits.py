from viewer.domain.json_text import parse_exactly
from viewer.history.tier_benefits import benefits


def said(text: str) -> list[str]:
    found = benefits(parse_exactly(text))
    assert found is not None
    return [one.words for one in found]


def test_what_the_vendor_writes_in_words() -> None:
    assert said(
        '{"ern_2": {"type": "MULTIPLY", "multiplier": 1.50}, "ern_1": {"type": "CUSTOM", "points": 1},'
        ' "ern_3": {"points": 50, "type": "CUSTOM"}}'
    ) == ["ern_1 1 point", "ern_2 multiplied by 1.50", "ern_3 50 points"]


def test_what_is_written_otherwise_stays_as_it_is() -> None:
    assert said('{"a": {"type": "MULTIPLY", "multiplier": "2"}, "b": null, "c\\u202e": {"type": "NEW", "x": [1]}}') == [
        'a { "type": "MULTIPLY", "multiplier": "2" }',
        "b null",
        'c⟨U+202E⟩ { "type": "NEW", "x": [ 1 ] }',
    ]
    assert len(said('{"a": "' + "x" * 10_000_000 + '"}')[0]) < 70
    assert said('{"a": 1, "a": 2}') == ["a 2"]


def test_none_at_all_and_nothing_said() -> None:
    assert benefits(parse_exactly("{}")) == ()
    assert benefits(parse_exactly("[1]")) is None
    assert benefits(None) is None


def test_the_value_is_kept_as_received() -> None:
    found = benefits(parse_exactly('{"ern_1":{"type":"MULTIPLY","multiplier":1.50}}'))
    assert found is not None
    assert found[0].value == '{ "type": "MULTIPLY", "multiplier": 1.50 }'
