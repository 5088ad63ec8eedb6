import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.identity import canonical, content_digest, digest, strict_json

scalars = (
    st.none()
    | st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text()
)
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=20,
)


@given(values)
def test_what_python_writes_is_read_back(value: Any) -> None:
    text = json.dumps(value).encode("utf-8", "surrogatepass")
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        with pytest.raises(ValueError, match="line 1 column"):
            strict_json(text)
    else:
        assert strict_json(text) == value


def test_whole_numbers_keep_every_digit() -> None:
    assert strict_json(b"[123456789012345678901234567890, -9223372036854775809]") == [
        123456789012345678901234567890,
        -9223372036854775809,
    ]


@pytest.mark.parametrize("number", [b"1e400", b"-1e400", b"1E+309", b"1" + b"0" * 99 + b"e300"])
@pytest.mark.parametrize("around", [b"%s", b"[[%s]]", b'{"a": {"b": [1, %s]}}'])
def test_numbers_beyond_a_double_are_refused_everywhere(number: bytes, around: bytes) -> None:
    with pytest.raises(ValueError, match="a number is too large"):
        strict_json(around % number)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (b'{"a":\n [1, 1e400]}', "a number is too large at line 2 column 6"),
        (b"[\n" + b"9" * 101 + b"]", "a number has more than 100 digits at line 2 column 1"),
        (b"[-0." + b"9" * 100 + b"]", "a number has more than 100 digits at line 1 column 2"),
        (b"[" + b"9" * 5000 + b"]", "a number has more than 100 digits at line 1 column 2"),
        (b"[" * 129 + b"]" * 129, "more than 128 levels deep at line 1 column 129"),
        (b'{"a":\n' + b"[" * 128 + b"]" * 128 + b"}", "more than 128 levels deep at line 2 column 128"),
        (b"[" * 100_000, "more than 128 levels deep at line 1 column 129"),
        (b'[{"a":' * 100_000, "more than 128 levels deep at line 1 column 385"),
    ],
)
def test_excess_is_refused_where_it_is(text: bytes, told: str) -> None:
    with pytest.raises(ValueError) as caught:  # noqa: PT011
        strict_json(text)
    assert str(caught.value) == told


@pytest.mark.parametrize(
    "text",
    [
        b"[" * 128 + b"]" * 128,
        b"[" + b"[]," * 300 + b"[]]",
        b"9" * 100,
        b"-0." + b"9" * 99 + b"e-10",
        b"1e308",
        b"1e-999",
        b'"' + b"9" * 400 + b'"',
        b'["1e400", "[[[[[[[[", "' + b'\\"[{' * 300 + b'"]',
    ],
)
def test_the_limits_themselves_are_taken(text: bytes) -> None:
    assert strict_json(text) == json.loads(text)


def test_errors_never_show_the_input() -> None:
    for text in (b'{"name": "Noor Haddad", oops}', b'{"name": "Noor \xff"}', b'{"name": Noor}', b'{"Noor": 1e999}'):
        with pytest.raises(ValueError) as caught:  # noqa: PT011
            strict_json(text)
        assert "Noor" not in str(caught.value)


def test_the_last_of_two_equal_keys_counts() -> None:
    assert strict_json(b'{"a": 1, "a": 2}') == {"a": 2}


@given(values, st.randoms())
def test_canonical_text_is_the_same_however_it_was_written(value: Any, random: Any) -> None:
    def shuffled(item: Any) -> Any:
        if isinstance(item, dict):
            keys = list(item)
            random.shuffle(keys)
            return {key: shuffled(item[key]) for key in keys}
        return [shuffled(one) for one in item] if isinstance(item, list) else item

    try:
        known = canonical(value)
    except UnicodeEncodeError:
        return
    assert canonical(strict_json(json.dumps(shuffled(value), indent=1).encode())) == known
    assert strict_json(known) == value


@given(values, values)
def test_canonical_text_tells_values_apart(first: Any, second: Any) -> None:
    try:
        same = canonical(first) == canonical(second)
    except UnicodeEncodeError:
        return
    assert not same or first == second


def test_digest() -> None:
    assert digest(b"a").hex() == "ca978112ca1bbdcafac231b39a23dc4d"
    assert len(digest(b"")) == 16


def test_the_digest_of_content_does_not_depend_on_its_writing() -> None:
    known = digest(b'{"id":"a","n":1}')
    assert content_digest(b'{"id": "a", "n": 1}') == content_digest(b'{"n":1,"id":"\\u0061"}') == known
    assert content_digest(b'{"id": "a", "n": 2}') != known
    assert content_digest(None) == b"-"


@pytest.mark.parametrize("number", ["200", "200.0", "2e2", "2E+2", "200.000", "0.2e3"])
def test_the_spelling_of_a_number_is_no_other_content(number: str) -> None:
    assert content_digest(b'{"a":[%s]}' % number.encode()) == content_digest(b'{"a":[200]}')
    assert content_digest(b'{"a":["%s"]}' % number.encode()) != content_digest(b'{"a":[200]}')


def test_a_member_that_is_null_is_absent_and_an_element_is_not() -> None:
    assert content_digest(b'{"a":{"b":null,"c":1}}') == content_digest(b'{"a":{"c":1}}')
    assert content_digest(b'{"a":{}}') != content_digest(b"{}")
    assert content_digest(b"[null]") != content_digest(b"[]")
    assert content_digest(b'{"a":"null"}') != content_digest(b"{}")


def test_numbers_that_a_double_cannot_tell_apart_stay_apart_when_written_whole() -> None:
    assert content_digest(b"[9007199254740993]") != content_digest(b"[9007199254740992]")
    assert content_digest(b"[200.5]") != content_digest(b"[200]")


def test_damaged_content_is_refused() -> None:
    with pytest.raises(ValueError, match="line 1"):
        content_digest(b"NaN")
