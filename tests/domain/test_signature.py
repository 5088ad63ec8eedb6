import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.webhooks import compact, webhook
from viewer.domain import javascript
from viewer.domain.signature import EXPLANATIONS, State, check, sign, signed_texts, top_members

KEY = b"secretKey"
BODY = compact(webhook(1))
SIGNED = sign(BODY, KEY)

# The three test vectors that the vendor publishes, for the key "secretKey": voucherifyio/voucherify-openapi,
# documentation/api-reference/introduction-to-webhooks.mdx, "Authentication".
VECTORS = [
    (b'{\n  "a": 1\n}', "a17d2ac229d1ebbb5f10e839c7985c4818e5986eab297f7e5979196d4d7d3ed2"),
    (b'{"a":1}', "a17d2ac229d1ebbb5f10e839c7985c4818e5986eab297f7e5979196d4d7d3ed2"),
    (b'{\n  "a\\"b": 1\n}', "f7cf97814a03146abedb9793f56e1dec34f618f82d10395310d053f749483ffb"),
    (b"  message  ", "53ff92957e1427ce23ad5bda9d0c5f2f4ff384d0806b83eeacb510c842d3a358"),
]


@pytest.mark.parametrize(("body", "signature"), VECTORS)
def test_the_published_vectors(body: bytes, signature: str) -> None:
    assert check(signature, body, KEY) is State.VERIFIED
    assert check(signature, body, b"secretkey") is State.DIFFERENT
    assert check(signature, body + b"x", KEY) is State.DIFFERENT


def test_a_plain_text_kept_as_a_json_string() -> None:
    assert check(VECTORS[3][1], b'"  message  "', KEY) is State.VERIFIED


def test_the_four_states() -> None:
    assert check(SIGNED, BODY, KEY) is State.VERIFIED
    assert check(SIGNED, BODY.replace(b"Person 1", b"Person 2"), KEY) is State.DIFFERENT
    assert check(SIGNED, BODY, b"another key") is State.DIFFERENT
    assert check(None, BODY, KEY) is check("", BODY, KEY) is check(" ", BODY, None) is State.UNSIGNED
    assert check(SIGNED, BODY, None) is check(SIGNED, BODY, b"") is State.NO_KEY
    assert set(EXPLANATIONS) == set(State)
    assert [state.value for state in State] == ["verified", "does not match", "unsigned", "no key"]


REWRITTEN = {
    "indented": json.dumps(webhook(1), ensure_ascii=False, indent=2).encode(),
    "with blanks": json.dumps(webhook(1)).encode(),
    "CRLF": json.dumps(webhook(1), indent=1).replace("\n", "\r\n").encode(),
    "with a line end": BODY + b"\n",
    "slashes escaped": BODY.replace(b"/", b"\\/"),
    "HTML escaped": BODY.replace(b"a", b"\\u0061"),
    "spread": b'{"ts":"2024-05-02T09:14:06Z",' + BODY[1:],
    "spread, with headers behind": BODY[:-1] + b', "headers": {"x": "1"}, "received_at": 1714641246}',
    "spread among anything": b'{"level":30,"trace_no":"77","zone":{"a":[1,"}"]},' + BODY[1:],
    "spread and printed anew": b'{"ts": 1714641246.5, ' + json.dumps(webhook(1)).encode()[1:],
}


@pytest.mark.parametrize("how", REWRITTEN)
def test_a_body_that_was_written_anew(how: str) -> None:
    assert check(SIGNED, REWRITTEN[how], KEY) is State.VERIFIED


@pytest.mark.parametrize(
    ("captured", "signed"),
    [
        (b'{"n":1.0}', b'{"n":1}'),
        (b'{"n":1e3}', b'{"n":1000}'),
        (b'{"name":"Jos\\u00e9"}', '{"name":"José"}'.encode()),
        (b'{"n":12345678901234567890, "e": "\\u00e9"}', '{"n":12345678901234567890,"e":"é"}'.encode()),
        ('{"name": "José"}'.encode(), b'{"name":"Jos\xc3\xa9"}'),
        (b'{"a":1,"a":2}', b'{"a":2}'),
    ],
)
def test_numbers_and_escapes_as_javascript_has_them(captured: bytes, signed: bytes) -> None:
    assert check(sign(signed, KEY), captured, KEY) is State.VERIFIED


@pytest.mark.parametrize(
    "changed", [b'{"n":2}', b'{"m":1}', b'{"n":"1"}', b'{"n":1,"o":null}', b"", b"{", b"\xff", b"[]"]
)
def test_other_content_is_never_verified(changed: bytes) -> None:
    assert check(sign(b'{"n":1}', KEY), changed, KEY) is State.DIFFERENT


def test_ways_to_write_the_header() -> None:
    for header in (SIGNED.upper(), f" {SIGNED} ", f"sha256={SIGNED}", f"{'0' * 64}, {SIGNED}", f"{SIGNED},{SIGNED}"):
        assert check(header, BODY, KEY) is State.VERIFIED
    for header in (SIGNED[:-1], "é" * 64, "x", "\udcff"):
        assert check(header, BODY, KEY) is State.DIFFERENT


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4),
    max_leaves=12,
)


@given(values, st.sampled_from([None, 1, "\t"]), st.booleans())
def test_white_space_and_escapes_never_matter(value: object, indent: int | str | None, plain_letters: bool) -> None:
    try:
        text = json.dumps(value, indent=indent, ensure_ascii=plain_letters).encode()
    except UnicodeEncodeError:
        return
    signed = javascript.printed(text)
    assert signed is not None
    assert check(sign(signed, KEY), text, KEY) is State.VERIFIED


@given(st.binary(max_size=200), st.text(max_size=80))
def test_anything_gives_a_state(body: bytes, header: str) -> None:
    assert check(header, body, KEY) in (State.DIFFERENT, State.UNSIGNED)
    assert len(set(signed_texts(body))) == len(list(signed_texts(body)))


@given(st.dictionaries(st.text(max_size=5), values, max_size=5))
def test_members_are_cut_where_they_begin(value: dict[str, object]) -> None:
    text = json.dumps(value, separators=(",", ":")).encode()
    members = top_members(text)
    assert b"{" + b",".join(piece for _, piece in members) + b"}" == text
    assert len(members) == len(value)


def test_a_long_body_of_brackets_takes_no_time() -> None:
    began = time.monotonic()
    assert check("0" * 64, b'{"a":' + b"[" * 300_000 + b"]" * 300_000 + b"}", KEY) is State.DIFFERENT
    assert check("0" * 64, b'{"a":"' + b"\\" * 1_000_000, KEY) is State.DIFFERENT
    assert time.monotonic() - began < 10
