import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from zstandard import ZstdError

from viewer.store.codec import CHECK_BYTES, Packer, Unpacker, check_digest, put_back, take_out, take_out_of_text, train

ABSENT = (None,) * 7
texts = st.text().map(lambda text: json.dumps(text, ensure_ascii=False).encode())
parts = st.lists(st.one_of(st.none(), st.just(b""), texts), min_size=7, max_size=7)


@given(parts, st.lists(st.one_of(st.integers(0, 6), texts)))
def test_what_is_taken_out_is_put_back(cut: list[bytes | None], built: list[int | bytes]) -> None:
    """Parts may be absent from the record, occur several times, or lie within one another."""
    raw = b"".join(piece if isinstance(piece, bytes) else cut[piece] or b"" for piece in built)
    assert put_back(take_out(raw, cut), cut) == raw


@given(st.lists(st.text("ab", max_size=3).map(str.encode), min_size=7, max_size=7), st.text("ab").map(str.encode))
def test_parts_that_overlap(cut: list[bytes], raw: bytes) -> None:
    assert put_back(take_out(raw, cut), cut) == raw


@given(st.lists(st.one_of(st.none(), st.binary(max_size=9)), min_size=7, max_size=7), st.binary(max_size=40))
def test_a_record_that_is_no_json_may_hold_the_marks(parts: list[bytes | None], raw: bytes) -> None:
    raw = b"".join([raw, *(part for part in parts if part)])
    assert put_back(take_out_of_text(raw, parts), parts) == raw
    assert put_back(take_out_of_text(b"\x00\x01" + raw, parts), parts) == b"\x00\x01" + raw


def test_a_frame_is_short() -> None:
    part = b'{"name":"' + b"x" * 500 + b'"}'
    assert len(take_out(b'{"customer":' + part + b"}", (part, *ABSENT[1:]))) == 14


@given(st.binary())
def test_packing_with_and_without_a_dictionary(raw: bytes) -> None:
    for dictionary in (None, TRAINED):
        assert Unpacker(dictionary).unpack(Packer(dictionary).pack(raw)) == raw


SAMPLES = [json.dumps({"id": f"cust_{n:024}", "name": f"Person {n}", "points": n * 7}).encode() for n in range(400)]
TRAINED = train(SAMPLES)


def test_a_dictionary_needs_something_to_learn_from() -> None:
    assert TRAINED is not None
    assert train(SAMPLES[:2]) is None
    assert train([b""] * 500) is None
    assert len(Packer(TRAINED).pack(SAMPLES[3])) < len(Packer(None).pack(SAMPLES[3])) / 2


def test_one_bit_changes_the_digest() -> None:
    assert len(check_digest(b"")) == CHECK_BYTES
    assert check_digest(b"a") != check_digest(b"c")


def test_what_has_no_digest_is_not_unpacked_to_something_else() -> None:
    packed = Packer(TRAINED).pack_with_check(b"what was rejected, as it stood there")
    for bit in range(8 * 6, 8 * len(packed)):  # behind the head, of which some bits mean nothing
        flipped = bytearray(packed)
        flipped[bit // 8] ^= 1 << bit % 8
        with pytest.raises(ZstdError):
            Unpacker(TRAINED).unpack(bytes(flipped))
