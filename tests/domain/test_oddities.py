import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain import oddities as odd
from viewer.domain.display import display_text, hides
from viewer.domain.oddities import BADGES, badges_of, oddities


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('{"a":1,"b":{"a":[{"a":2},{"a":3}]}}', 0),
        ('{"a":1,"a":2}', odd.REPEATED_KEY),
        ('{"a":1,"a":1}', odd.REPEATED_KEY),
        ('{"a":{"b":[{"x":1,"x":null}]}}', odd.REPEATED_KEY),
        ('{"a" :1,"b":2,"b":3}', odd.REPEATED_KEY),
        ('{"a"\n:1,\n"b"\t:2,"b":3}', odd.REPEATED_KEY),
        (r'{"a":"\":","b":1,"b":2}', odd.REPEATED_KEY),
        (r'{"a":1,"\u0061":2}', odd.REPEATED_KEY),
        (r'{"a":"\u0022:","b":1}', 0),
        ('{"a":"\\": x"}', 0),
        ('{"a":9007199254740992,"b":-9007199254740992}', 0),
        ('{"a":9007199254740993}', odd.LARGE_NUMBER),
        ("[-9007199254740993]", odd.LARGE_NUMBER),
        ('{"a":9223372036854775807}', odd.LARGE_NUMBER),
        ('{"a":9223372036854775808}', odd.HUGE_NUMBER),
        ('{"a":-9223372036854775808}', odd.LARGE_NUMBER),
        ('{"a":-9223372036854775809}', odd.HUGE_NUMBER),
        ('{"a":' + "9" * 100 + "}", odd.HUGE_NUMBER),
        ('{"a":18446744073709551616,"a":1}', odd.HUGE_NUMBER | odd.REPEATED_KEY),
        ('{"a":"9007199254740993","b":9007199254740993.5,"c":1e300}', 0),
        (r'{"a":"x\u0000y"}', odd.NUL),
        (r'{"x\u0000y":1}', odd.NUL),
        (r'{"a":"x\\u0000y"}', 0),
        ('{"name":"gpj.\u202eexe"}', odd.HIDDEN),
        (r'{"name":"gpj.\u202Eexe"}', odd.HIDDEN),
        (r'{"name":"\u0001"}', odd.HIDDEN),
        ('{"name":"a\u200bb"}', odd.HIDDEN),
        ('{"name":"a\u200db"}', odd.HIDDEN),
        ('{"name":"a\x7fb"}', odd.HIDDEN),
        ('{"na\u2066me":1}', odd.HIDDEN),
        (r'{"a":"two\nlines\r\n\tand a tab"}', 0),
        ('{"name":"می‌خواهم 👨‍👩‍👧 Zoë Núñez 佐藤"}', 0),
        ('{\n "a": 1,\n "b": "é"\n}', 0),
        ("null", 0),
        ('"\\u0000"', odd.NUL),
        ('{"a":1,"a"', 0),
        ("", 0),
    ],
)
def test_finds_each(text: str, found: int) -> None:
    assert badges_of(oddities(text.encode())) == badges_of(found)


Pairs = list[tuple[str, "object"]]
values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text('ab":,{}\\ \n\x00\u202eé', max_size=4),
    lambda inner: (
        st.lists(inner, max_size=3) | st.lists(st.tuples(st.text('ab":\\', max_size=2), inner), max_size=4).map(tuple)
    ),
    max_leaves=12,
)


def write(value: object, blank: str) -> str:
    if isinstance(value, tuple):
        members = (f"{json.dumps(key)}{blank}:{blank}{write(item, blank)}" for key, item in value)
        return "{" + f"{blank},".join(members) + "}"
    if isinstance(value, list):
        return "[" + f",{blank}".join(write(item, blank) for item in value) + "]"
    return json.dumps(value)


def expected(value: object) -> int:
    if isinstance(value, tuple):
        keys = [key for key, _ in value]
        found = odd.REPEATED_KEY if len(set(keys)) < len(keys) else 0
        for key, item in value:
            found |= expected(key) | expected(item)
        return found
    if isinstance(value, list):
        found = 0
        for item in value:
            found |= expected(item)
        return found
    if isinstance(value, str):
        return (odd.NUL if "\0" in value else 0) | (odd.HIDDEN if hides(value) else 0)
    if isinstance(value, int):
        if abs(value) <= 2**53:
            return 0
        return odd.LARGE_NUMBER if -(2**63) <= value < 2**63 else odd.HUGE_NUMBER
    return 0


@given(values, st.sampled_from(["", " ", "\n", "\r\n", "\t"]))
def test_the_quick_way_finds_what_a_slow_one_does(value: object, blank: str) -> None:
    assert badges_of(oddities(write(value, blank).encode())) == badges_of(expected(value))


def test_words_and_bits_are_distinct_and_leave_the_lower_bits_alone() -> None:
    assert len({badge.word for badge in BADGES}) == len({badge.title for badge in BADGES}) == len(BADGES)
    assert odd.ALL & 0xFF == 0
    assert odd.ALL.bit_count() == len(BADGES)
    assert badges_of(0xFF) == ()
    assert badges_of(odd.ALL | 7) == tuple(badge.word for badge in BADGES)


@given(st.text())
def test_what_hides_is_what_is_shown_as_a_code(text: str) -> None:
    plain = text.translate({0: None, 9: None, 10: None, 13: None})
    assert hides(plain) == (display_text(plain, len(plain) + 1) != plain)
