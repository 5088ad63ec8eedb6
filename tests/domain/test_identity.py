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


@pytest.mark.parametrize("number", [b"1e400", b"-1e400", b"1E+309", b"9" * 400 + b".0"])
@pytest.mark.parametrize("around", [b"%s", b"[[%s]]", b'{"a": {"b": [1, %s]}}'])
def test_numbers_beyond_a_double_are_refused_everywhere(number: bytes, around: bytes) -> None:
    with pytest.raises(ValueError, match="a number is too large"):
        strict_json(around % number)


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
    with pytest.raises(ValueError, match="line 1"):
        content_digest(b"NaN")
