import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from viewer.domain.completion import Typing, completed, exact_text, language_offers, typing_at, value_text
from viewer.domain.query_text import parse
from viewer.domain.terms import Term

NASTY = st.text(st.sampled_from('ab"\\,:=-> \n()\0\ud800é.\u3000'), max_size=30)
PIECES = st.lists(
    st.sampled_from(["tier:", "event:", "is:", "time:", "colour:", "=", '"', "\\", "-", ",", " ", "(", ")", "x", ".."]),
    max_size=12,
).map("".join)
TEXTS = NASTY | PIECES | st.text(max_size=30)


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


@given(st.text(min_size=1, max_size=12) | NASTY.filter(bool), st.sampled_from(["tier", "name", "source_id", "source"]))
@example('say "hi", \\ ', "tier")
@example("=", "tier")
def test_a_value_that_is_put_in_is_asked_for_exactly(value: str, field: str) -> None:
    text = f"event:joined {field}:"
    typing = typing_at(text, len(text))
    assert typing is not None
    assert typing.field == field
    done, cursor = completed(text, typing, value_text(typing, value))
    assert cursor == len(done)
    reading = parse(done)
    assert reading.notes == ()
    assert reading.query.terms[-1] == Term(field, (value,), exact=field != "source_id")
    assert parse(exact_text(field, value)).query.terms == (reading.query.terms[-1],)


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
        ("colour:re|", Typing(None, "colour:re", 0, 9)),
        ("deliveries:>=2|", Typing("deliveries", "2", 13, 14)),
        ("on:2024-03..20|", Typing("on", "20", 12, 14)),
        ("tier:Gold |", Typing(None, "", 10, 10)),
    ],
)
def test_what_is_typed_at_the_cursor(text: str, expected: Typing | None) -> None:
    assert typing_at(text.replace("|", ""), text.index("|")) == expected


def _offered(text: str) -> list[str]:
    typing = typing_at(text, len(text))
    assert typing is not None
    return [suggestion.insert for suggestion in language_offers(typing)]


def test_fields_are_offered_by_name_alias_and_title() -> None:
    assert _offered("ti")[:2] == ["tier:", "tier_id:"]
    assert _offered("typ") == ["type_source:", "event:"]
    assert "from:" in _offered("before")
    assert "email:" in _offered("e-m")
    assert _offered("zzz") == []


def test_the_words_of_a_field_are_offered() -> None:
    assert _offered("is:te") == ["test", "repeated"][:1] + [one for one in _offered("is:te") if one != "test"]
    assert _offered("type_source:") == ["envelope", "heading", "file_name", "inferred", "user", "undecided"]
    assert _offered("is:large") == ["large_number"]
    assert _offered("tier:Go") == []


def test_a_name_keeps_the_value_behind_it() -> None:
    text = "ca:Gold"
    typing = typing_at("camp:Gold", 2)
    assert typing is not None
    assert completed("tier:Gold x", Typing(None, "ti", 0, 5), "campaign:") == ("campaign:Gold x", 9)
    assert completed("nametier:Gold", Typing(None, "", 0, 0), "is:test") == ("is:test nametier:Gold", 7)
    assert text.startswith("ca")
