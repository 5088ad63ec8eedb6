import pytest

from tests.capture.pieces import read
from tests.foreign import foreign, foreign_text, unsaid
from viewer.domain import stored_reasons
from viewer.domain.reject_kinds import kind_of
from viewer.domain.retelling import retold

NOT_EVENTS = [
    b"{}", b"[]", b"12", b"null", b'"hello"', b"[1,2,3]", b'{"ping":true}', b'{"type":"x","id":"y"}',
    b'{"code":404,"key":"not_found","message":"x"}', b'{"object":"list","data":[]}', b'{"object":"voucher","id":"v"}',
    b'{"id":"ltr_1","object":"loyalty_tier","name":"Gold"}', b'{"headers":{},"body":""}',
    b'{"headers":{},"body":"[object Object]"}', b'{"headers":{},"body":"plain text"}',
    b"{ id: 'evcus_1', type: 'x' }", b'{:id=>"evcus_1"}',
]  # fmt: skip
DAMAGED = [
    b'{"a": oops}', b'{"a" 1}', b'{"a": 1 "b": 2}', b'{"a": [1 2]}', b'{"a": 1,}', b"{1: 2}", b'{"a": "x', b'{"a":',
    b'{"a": "x\xff"}', b'{"a": 1e400}', b'{"a": ' + b"[" * 128 + b"]" * 128 + b"}", b'[{"a": 1},', b'{"a": [,]}',
    b'{"a": "\\ud800"}', b'{"a": ' + b"1" * 101 + b"}",
]  # fmt: skip
_NAMES = """json api mib kib node console log object php ruby elixir java decimal base64 python csv voucher null not
    found ping type headers body loyalty_tier recorded request"""
NAMES = frozenset(_NAMES.split())


@pytest.mark.parametrize("content", [*NOT_EVENTS, *DAMAGED])
def test_what_the_reader_says_of_a_reject_is_known(content: bytes) -> None:
    reasons = [one.reason for one in read(content + b"\n").rejects]
    assert reasons
    for reason in reasons:
        for words in (reason, kind_of(reason)):
            assert retold(words) == words
            with foreign():
                assert unsaid(retold(words), NAMES) == []


def test_the_kind_of_a_reason_is_known_as_well() -> None:
    texts = (*stored_reasons.REASONS, *(f"damaged JSON: {one}" for one in stored_reasons.OF_JSON))
    with foreign():
        kinds = [kind_of(text.replace("{count}", "7").replace("{kept}", "256")) for text in texts]
        assert [kind for kind in kinds if retold(kind) == kind] == []
        assert retold("damaged JSON") == foreign_text("damaged JSON")


def test_no_reason_is_there_twice() -> None:
    texts = [*stored_reasons.SHAPES, *stored_reasons.REASONS, *stored_reasons.OF_JSON, *stored_reasons.KINDS]
    assert len(texts) == len(set(texts))
