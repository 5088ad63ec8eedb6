import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from viewer.domain.folding import fold
from viewer.domain.known_values import KnownValues, same

LONG = "Maria Theresia Walburga Amalia Christina von Österreich und Ungarn"


def found(known: KnownValues, text: str) -> list[tuple[str, str]]:
    return [(one.field, text[one.start : one.end]) for one in known.find(text)]


@pytest.mark.parametrize(
    ("field", "value", "text", "there"),
    [
        ("name", "Mía Núñez", "to MIA NUN\u0303EZ!", "MIA NUN\u0303EZ"),
        ("name", "山田太郎", "山田太郎様より", "山田太郎"),
        ("name", "محمد علي", "السيد محمد علي هنا", "محمد علي"),
        ("name", "O'Brien", "o’brien's", "o’brien"),
        ("name", LONG, f"of {LONG[:60]}…", LONG[:59]),
        ("name", "👑👑", "by 👑👑!", "👑👑"),
        ("name", "Jo\u202ehn Doe", "“Jo⟨U+202E⟩hn Doe”", "Jo⟨U+202E⟩hn Doe"),
        ("email", "o'brien+x@example.org", "<O'Brien%2Bx%40example.org>", "O'Brien%2Bx%40example.org"),
        ("source_id", "12345", "id=12345&", "12345"),
        ("metadata", "LC-9981", "/lc-9981/", "lc-9981"),
        ("phone", "+20 2 5550 0117", "tel 20-2-5550-0117", "20-2-5550-0117"),
    ],
)
def test_finds(field: str, value: str, text: str, there: str) -> None:
    known = KnownValues(emails=True, phones=True)
    known.learn(field, value)
    assert found(known, text) == [(field, there)]


@pytest.mark.parametrize(
    ("field", "value", "text"),
    [
        ("source_id", "17", "17 points"),
        ("metadata", "gold", "Gold tier"),
        ("metadata", "2024-06-11", "on 2024-06-11"),
        ("name", "A", "A move"),
        ("name", "Ann", "planned"),
        ("free_text", "so so", "so so"),
        ("phone", "+20 2 5550 0117", "2024-06-11 10"),
    ],
)
def test_does_not_find_what_can_be_anything(field: str, value: str, text: str) -> None:
    known = KnownValues(emails=True, phones=True)
    known.learn(field, value)
    assert found(known, text) == []


def test_addresses_and_numbers_that_nobody_told_of() -> None:
    text = "Write to “new.one@example.org”, or o'neil@x.example.org. Call +49 30 1234-567. Not 2024-07-01 10:00+02:00."
    assert found(KnownValues(emails=True, phones=True), text) == [
        ("email", "new.one@example.org"),
        ("email", "o'neil@x.example.org"),
        ("phone", "+49 30 1234-567"),
    ]
    assert found(KnownValues(emails=False, phones=False), text) == []


def test_a_short_value_is_found_as_the_whole_of_a_text() -> None:
    known = KnownValues(emails=True, phones=True)
    known.learn("source_id", "x7")
    known.learn("name", "A")
    assert (known.whole(" X7"), known.whole("A"), known.whole("")) == (("source_id", "x7"), None, None)


def test_addresses_that_are_not_masked_stay_whole() -> None:
    known = KnownValues(emails=False, phones=False)
    known.learn("name", "Ada Lovelace")
    assert found(known, "ada.lovelace@example.org") == []


def test_the_same_value_in_another_writing() -> None:
    assert same("phone", "0020 (2) 5550") == same("phone", "+20 2 5550") == "2025550"
    assert same("name", "ADA  Lovelace") == same("name", "ada lovelace")
    assert same("email", " A@X.org") == "a@x.org"


def test_a_very_long_text_without_blanks_costs_little() -> None:
    known = KnownValues(emails=True, phones=True)
    assert known.find("a" * 1_000_000 + "@") == []
    assert known.find("+1 " * 300_000) == []


@given(st.text(st.characters(categories=["L", "N", "P", "Z", "M", "S"]), min_size=3), st.text(max_size=20))
@example("0 \u0816", "")
def test_anything_learned_is_found_where_it_stands_alone(value: str, around: str) -> None:
    known = KnownValues(emails=True, phones=True)
    known.learn("name", value)
    text = f"x — {value} — x"
    words = [word for one in known.find(text) for word in (text[one.start : one.end],)]
    is_too_short = len(fold(value).strip()) < 2  # for whoever looks, blind to accents
    assert words or known.whole(value) is not None or is_too_short
