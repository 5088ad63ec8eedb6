"""Properties of reading that hold for every source: all is accounted for, nothing depends on how the bytes arrive."""

import io
import json
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.capture.pieces import Trickle, compact, data, pretty, read, spaced, webhook
from viewer.capture.reader import Mark, Outcome, Reader
from viewer.capture.window import new_hash
from viewer.domain.record import Record

EVENT = compact(webhook())
BARE = compact(data())


class Piece(NamedTuple):
    """Lines of a source, and what must come of them."""

    text: bytes
    records: int = 0
    rejects: int = 0
    other_lines: int = 0


def _wrapped(value: bytes) -> bytes:
    return compact({"received_at": "2025-03-03T12:04:58Z", "body": json.loads(value)})


GOOD = [
    Piece(EVENT, 1),
    Piece(BARE, 1),
    Piece(spaced(webhook(3)), 1),
    Piece(compact(webhook(4, extra="ünknown 🎉")), 1),
    Piece(pretty(webhook(5)), 1),
    Piece(pretty(webhook(6), 4), 1),
    Piece(pretty(data(7)), 1),
    Piece(_wrapped(EVENT), 1),
    Piece(compact({"body": EVENT.decode()}), 1),
    Piece(compact(EVENT.decode()), 1),
    Piece(compact([webhook(8), webhook(9)]), 2),
    Piece(pretty([webhook(10), data(11)]), 2),
    Piece(b"[\n" + EVENT + b",\n" + BARE + b"\n]", 2),
    Piece(EVENT + b" " + BARE, 2),
    Piece(EVENT + b" then " + pretty(data(12)), 2),
    Piece(b"2025-03-03 12:04:58,100 INFO payload=" + EVENT, 1),
    Piece(b'x payload="' + EVENT.replace(b'"', b'\\"') + b'" y', 1),
    Piece(b"received: " + pretty(data(13)), 1),
    Piece(
        compact({"object": "list", "data": [{"id": "ev_1", "type": "a.b", "data": {"data": data()}, "group_id": 1}]}), 1
    ),
]
NO_EVENTS = [
    Piece(b'{"ping":true}', 0, 1),
    Piece(pretty({"ping": {"pong": [1, {"a": {}}]}}), 0, 1),
    Piece(b"null", 0, 1),
    Piece(b'"a text"', 0, 1),
    Piece(b"[]", 0, 1),
    Piece(b"[1, 2]", 0, 1),
    Piece(b"[{}, {}]", 0, 2),
    Piece(compact([webhook(1), {"ping": 1}]), 1, 1),
]
DAMAGED = [
    Piece(EVENT[:-1], 0, 1),
    Piece(EVENT[: len(EVENT) // 2], 0, 1),
    Piece(EVENT[:2], 0, 1),
    Piece(b"x " + EVENT[:40], 0, 1),
    Piece(EVENT.replace(b"cust_1", b"\xff"), 0, 1),
    Piece(EVENT.replace(b":", b"=", 1), 0, 1),
    Piece(pretty(webhook(1)).replace(b'"evcus_1"', b"NaN"), 0, 1),
    Piece(pretty({"a": webhook(1), "b": [data()]}).replace(b": {", b": {{", 1), 0, 1),
    Piece(compact([webhook(1), webhook(2), webhook(3)]).replace(b'"evcus_2"', b"1e"), 2, 1),
    Piece(pretty([webhook(1), webhook(2), webhook(3)]).replace(b'"evcus_2"', b"1e"), 2, 1),
    Piece(b"[" + EVENT + b"," + BARE[:-3], 1, 1),
    Piece(b"{ id: 'whs_1' }", 0, 1),
    Piece(b"{\n  id: 'whs_1',\n  data: { a: [Object] }\n}", 0, 1),
]
CHATTER = [
    Piece(b"# started", 0, 0, 1),
    Piece(b"[INFO] a {request} from 10.0.0.1 took [3] ms", 0, 0, 1),
    Piece(b"two\nlines", 0, 0, 2),
    Piece(b"[[2025-03-03]] {} {a}", 0, 0, 1),
    Piece(b"", 0, 0, 0),
    Piece(b"   \t", 0, 0, 0),
]
PIECES = [*GOOD, *NO_EVENTS, *DAMAGED, *CHATTER]

sources = st.lists(st.sampled_from(PIECES), min_size=1, max_size=7)
endings = st.sampled_from([b"\n", b"\r\n", b"\n\n"])
beginnings = st.sampled_from([b"", b"\xef\xbb\xbf", b"\n\n"])


def joined(pieces: list[Piece], ending: bytes = b"\n", first: bytes = b"", last: bytes = b"") -> bytes:
    text = ending.join(piece.text for piece in pieces)
    if ending == b"\r\n":
        text = text.replace(b"\r\n", b"\n").replace(b"\n", ending)
    return first + text + last


@pytest.mark.parametrize("piece", PIECES, ids=lambda piece: piece.text[:30].decode("latin-1"))
def test_each_piece_gives_what_it_says(piece: Piece) -> None:
    assert read(piece.text).counts == piece[1:]
    assert read(piece.text + b"\n").counts == piece[1:]
    assert read(piece.text.replace(b"\n", b"\r\n") + b"\r\n").counts == piece[1:]


@given(sources, endings, beginnings)
@settings(max_examples=300)
def test_everything_is_accounted_for(pieces: list[Piece], ending: bytes, first: bytes) -> None:
    found = read(joined(pieces, ending, first, ending))
    assert found.counts == tuple(sum(piece[column] for piece in pieces) for column in (1, 2, 3))


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=5), st.integers(1, 40), st.booleans())
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_size_of_pieces_does_not_matter(
    monkeypatch: pytest.MonkeyPatch, pieces: list[Piece], size: int, small_kept: bool
) -> None:
    """All at once, in tiny reads, and with a window so small that every value crosses its border."""
    content = joined(pieces, last=b"\n")
    with monkeypatch.context() as patch:
        if small_kept:
            patch.setattr("viewer.capture.tracer.KEPT", 50)
        whole = read(content)
        patch.setattr("viewer.capture.window.CHUNK", 7 + size)
        assert read(content) == whole
        reader = Reader(Trickle(content, 1, size), Mark(), new_hash())
        assert [one for found in reader for one in found] == whole.outcomes
        assert reader.mark == whole.mark


@given(sources, endings, beginnings, st.booleans())
@settings(max_examples=150)
def test_reading_can_be_taken_up_at_every_mark(
    pieces: list[Piece], ending: bytes, first: bytes, long_lists: bool
) -> None:
    content = joined(pieces, ending, first, ending)
    with pytest.MonkeyPatch.context() as patch:
        if long_lists:
            patch.setattr("viewer.capture.reader.LONG_LINE", 64)
        reader = Reader(io.BytesIO(content), Mark(), new_hash())
        steps: list[tuple[Mark, list[Outcome]]] = []
        for outcomes in reader:
            steps.append((reader.mark, outcomes))
            hasher = new_hash()
            hasher.update(content[: reader.mark.offset])
            assert reader.digest() == hasher.digest()
        for number, (mark, _) in enumerate(steps):
            seen = new_hash()
            seen.update(content[: mark.offset])
            again = Reader(io.BytesIO(content[mark.offset :]), mark, seen)
            assert list(again) == [outcomes for _, outcomes in steps[number + 1 :]]
            assert again.mark == reader.mark
            assert again.digest() == reader.digest()


@given(
    st.lists(
        st.sampled_from(
            [
                b"{",
                b"}",
                b"[",
                b"]",
                b'"',
                b":",
                b",",
                b"\n",
                b" ",
                b"1",
                b"-",
                b"\\",
                b"a",
                b"\xff",
                b'{"a":',
                b"null",
                b"\r\n",
                b"\x1e",
                b'"{\\"',
                b'[{"',
                EVENT,
                BARE,
                pretty(data()),
            ]
        ),
        max_size=40,
    ),
    st.integers(8, 30),
)
@settings(max_examples=400, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_can_be_read(tokens: list[bytes], size: int) -> None:
    content = b"".join(tokens)
    whole = read(content)
    places = [
        (one.offset, one.offset + (len(one.raw) if isinstance(one, Record) else one.length)) for one in whole.outcomes
    ]
    assert all(0 <= begin <= end <= len(content) for begin, end in places)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("viewer.capture.window.CHUNK", size)
        assert read(content) == whole


@given(st.binary(max_size=200))
def test_any_binary_can_be_read(content: bytes) -> None:
    read(content)
