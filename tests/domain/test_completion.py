import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from viewer.domain.completion import Typing, completed, exact_text, typing_at, value_text
from viewer.domain.language_offers import language_offers
from viewer.domain.query_text import parse
from viewer.domain.terms import Term

NASTY = st.text(st.sampled_from('ab"\\,:=-> \n()[]\0\ud800é.\u3000'), max_size=30)
PIECES = (
    "tier:", "event:", "is:", "time:", "points:", "colour:", "customer.metadata.", '."', "=", '"', "\\", "-", ",", " ",
    "(", ")", "x", "..", "not ", " or ", "[0]", ">=",
)  # fmt: skip
TEXTS = NASTY | st.lists(st.sampled_from(PIECES), max_size=12).map("".join) | st.text(max_size=30)


@given(TEXTS, st.integers(-3, 40))
def test_any_text_and_cursor_is_understood(text: str, cursor: int) -> None:
    typing = typing_at(text, cursor)
    if typing is not None:
        at = max(0, min(cursor, len(text)))
        assert 0 <= typing.start <= at <= typing.end <= len(text)
        assert len(typing.typed) <= at - typing.start
        for suggestion in language_offers(typing):
            changed, place = completed(text, typing, suggestion.insert)
            assert changed[:place].endswith(suggestion.insert)
            assert changed.startswith(text[: typing.start])
            assert changed.endswith(text[typing.end :])


@given(
    st.text(min_size=1, max_size=12) | NASTY.filter(bool),
    st.sampled_from(["tier", "name", "source_id", "source", "customer.metadata.region"]),
    st.sampled_from(["event:joined ", "(tier:gold or -", '"a phrase" ', "not (a(b) "]),
)
@example('say "hi", \\ ', "tier", "")
@example("=", "tier", "")
@example(")", "tier", "(")
def test_a_value_that_is_put_in_is_asked_for_exactly(value: str, field: str, before: str) -> None:
    text = f"{before}{field}:"
    typing = typing_at(text, len(text))
    assert typing is not None
    assert typing.field == field
    done, cursor = completed(text, typing, value_text(typing, value))
    assert cursor == len(done)
    assert done == before + exact_text(field, value)
    reading = parse(exact_text(field, value))
    assert reading.notes == ()
    assert reading.query.terms == (Term(field, (value,), exact=field != "source_id"),)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("|", Typing(None, "", 0, 0)),
        ("ti|", Typing(None, "ti", 0, 2)),
        ("ti|er", Typing(None, "ti", 0, 4)),
        ("event:joined -ti|", Typing(None, "ti", 14, 16)),
        ("-|", Typing(None, "", 1, 1)),
        ("tier:|", Typing("tier", "", 5, 5)),
        ("TIER:Go|", Typing("tier", "Go", 5, 7)),
        ("ti|er:Gold", Typing(None, "ti", 0, 5)),
        ("type:joi|", Typing("event", "joi", 5, 8)),
        ("event:joined,up|,left", Typing("event", "up", 13, 15, alone=False)),
        ("tier:=Go|", Typing("tier", "Go", 6, 8, exact=True)),
        ('tier:"VIP C|', Typing("tier", "VIP C", 5, 11)),
        (r'tier:"a \"b|', Typing("tier", 'a "b', 5, 11)),
        ('tier:"VIP Club"|', None),
        ('"tier:|', Typing(None, "tier:", 0, 6)),
        ('"a phrase"|', None),
        ("(tier:Go|)", Typing("tier", "Go", 6, 8)),
        ("(tier:Gold or ti|) x", Typing(None, "ti", 14, 16)),
        ("tier:(|", Typing("tier", "", 6, 6, alone=False)),
        ("tier:(Gold or si|) x", Typing("tier", "si", 14, 16, alone=False)),
        ('tier:(Gold, "VIP c|")', Typing("tier", "VIP c", 12, 19, alone=False)),
        ("(tier:(Gold) ti|)", Typing(None, "ti", 13, 15)),
        ("tier:(Gold | or x)", Typing("tier", "", 11, 11, alone=False)),
        ("a(b|)", Typing(None, "a(b", 0, 4)),
        ("tier:Go)|", Typing("tier", "Go)", 5, 8)),
        ("colour:re|", Typing(None, "colour:re", 0, 9)),
        ("deliveries:>=2|", Typing("deliveries", "2", 13, 14, bound=True)),
        ("on:2024-03..20|", Typing("on", "20", 12, 14, bound=True)),
        ("customer.metadata.re|", Typing(None, "customer.metadata.re", 0, 20)),
        ("customer.metadata.region:EM|", Typing("customer.metadata.region", "EM", 25, 27)),
        ('customer.metadata."a b":x|', Typing('customer.metadata."a b"', "x", 24, 25)),
        ("customer.name:al|", Typing("name", "al", 14, 16)),
        ("tier:Gold |", Typing(None, "", 10, 10)),
    ],
)
def test_what_is_typed_at_the_cursor(text: str, expected: Typing | None) -> None:
    assert typing_at(text.replace("|", ""), text.index("|")) == expected


@pytest.mark.parametrize(
    ("text", "typing", "insert", "expected"),
    [
        ("ti", Typing(None, "ti", 0, 2), "tier:", "tier:|"),
        ("tier:Gold x", Typing(None, "ti", 0, 5), "campaign:", "campaign:|Gold x"),
        ("tier:Gold", Typing(None, "", 0, 0), "is:test", "is:test| tier:Gold"),
        ("(ti)", Typing(None, "ti", 1, 3), "is:test", "(is:test|)"),
        ("event:up,left", Typing("event", "up", 6, 8), "upgraded", "event:upgraded|,left"),
        ("a o", Typing(None, "o", 2, 3), "or ", "a or |"),
    ],
)
def test_what_is_chosen_takes_the_place_of_what_is_typed(text: str, typing: Typing, insert: str, expected: str) -> None:
    assert completed(text, typing, insert) == (expected.replace("|", ""), expected.index("|"))
