"""Texts made to cost the square of their size: each is read in linear time, in bounded memory, and accounted for."""

import io
import time
import tracemalloc

import pytest

from viewer.capture.reader import Mark, Reader
from viewer.capture.tracer import KEPT
from viewer.capture.window import new_hash

SMALL, BIG = 100_000, 600_000


def filled(piece: bytes, size: int, first: bytes = b"", last: bytes = b"") -> bytes:
    return first + piece * (size // len(piece)) + last


# Name: piece, what stands before all of them, what behind, at least so many outcomes and other lines for each piece.
TRAPS = {
    "openings": (b'{"a":\n', b"", b"", 1),
    "openings in one line": (b'{"a":', b"", b"", 0),
    "indented openings": (b'  {"a":\n', b"", b"", 1),
    "openings, closed at the end": (b'{"a":\n', b"", b"\n}\n", 1),
    "half names": (b'{"\n', b"", b"", 1),
    "brackets": (b"[\n", b"", b"", 1),
    "braces": (b"{\n", b"", b"", 1),
    "brackets in one line": (b"[", b"", b"", 0),
    "braces in one line": (b"{", b"", b"", 0),
    "lists of objects": (b"[{\n", b"", b"", 1),
    "lists cut off": (b'[{"a":1},\n', b"", b"", 1),
    "lists behind text": (b'p [{"a":\n', b"", b"", 1),
    "quoted openings": (b'"{\\"\n', b"", b"", 1),
    "quoted openings in one line": (b'"{\\"', b"", b"", 0),
    "names of members": (b'"a": {\n', b"", b"", 0),
    "text with braces": (b'foo {"a": bar\n', b"", b"", 1),
    "text with braces in one line": (b'foo {"a": bar ', b"", b"", 0),
    "braces, then text": (b"{ x\n", b"", b"", 1),
    "closing brackets": (b"}\n", b"", b"", 1),
    "values in one line": (b'{"a":1} ', b"", b"", 1),
    "values behind text in one line": (b'x {"a":1} ', b"", b"", 1),
    "values between carriage returns": (b'{"a":1}\r', b"", b"", 1),
    "damaged elements": (b'{"a":},', b"[", b"{}]", 1),
    "damaged elements in lines": (b'{"a":},\n', b"[\n", b"{}]", 1),
    "empty objects": (b"{},", b"[", b"{}]", 1),
    "empty objects in lines": (b"{},\n", b"[\n", b"{}]", 1),
    "empty lists": (b"[],", b"[", b"[]]", 1),
    "numbers": (b"1,", b"[", b"1]", 0),
    "texts": (b'"",', b"[", b'""]', 0),
    "numbers in lines": (b"1\n", b"", b"", 1),
    "text in a list": (b"x ", b'[{"a":1},', b"", 0),
    "lines of text in a list": (b"x\n", b'[{"a":1},\n', b"", 1),
    "a long value without an end": (b'{"x":1},\n', b'{"a":[\n', b"", 1),
    "a long value printed over lines": (b'  {"x":1},\n', b'{"a":[\n', b"", 0),
    "brackets before text": (b"[[x\n", b"", b"", 1),
    "deep lists": (b"[" * 150 + b"]" * 150 + b"\n", b"", b"", 1),
    "commas": (b",", b'[{"a":1}', b"", 0),
    "blanks": (b" ", b"", b"", 0),
    "empty lines": (b"\n", b"", b"", 0),
    "record separators": (b"\x1e", b"", b"", 0),
    "backslashes": (b"\\", b'{"a":"', b"", 0),
    "digits": (b"9", b'{"a":', b"}", 0),
    "members with braces": (b'"k":"{",', b"{", b'"k":1}', 0),
    "quotes before braces": (b"'{\"", b"", b"", 0),
    "values of SQL in one line": (b"(1,'{\\\"a\\\":1}'),", b"", b"", 1),
    "values of Python in one line": (b"{'a':1} ", b"x ", b"", 1),
    "values of nginx in one line": (b'"{\\x22a\\x22:1}" ', b"x ", b"", 1),
    "escaped quotes before braces": (b"\\'{\"", b"", b"", 0),
    "openings of nginx": (b"{\\x22", b"", b"", 0),
    "openings of Python": (b"{'a':", b"", b"", 0),
    "openings of Python in lines": (b" {'a':\n", b"", b"", 0),
    "open lists of Python in lines": (b" {'a': [\n ],\n", b"", b"", 0),
    "openings of forms": (b"%7B%22", b"", b"", 0),
    "openings of forms of forms": (b"%25257B%252522", b"", b"", 0),
    "openings of base64": (b"eyJhIjox ", b"", b"", 0),
    "base64 without an end": (b"eyJhIjox", b"", b"", 0),
    "escaped openings": (b'{\\"a\\":', b"", b"", 0),
    "escaped breaks": (b"{\\n\\n", b"", b"", 0),
    "openings of pages": (b"{&quot;", b"", b"", 0),
    "openings of Ruby": (b'{"a"=>', b"", b"", 0),
    "openings of Go": (b"map[a:", b"", b"", 0),
    "openings of Java": (b"{a=b, ", b"", b"", 0),
    "openings of PHP": (b"Array\n(\n", b"", b"", 0),
    "rows with open quotes": (b'a,"{""b\n', b"", b"", 0),
    "rows": (b'a,"{""b"":1}"\n', b"", b"", 1),
    "rows with stray quotes": (b'a,"{""b"":1"} x\n', b"", b"", 0),
    "first lines of messages": (b"POST / HTTP/1.1\n", b"", b"", 0),
    "heads of messages": (b"POST / HTTP/1.1\na: b\n\n", b"", b"", 0),
    "headers": (b"a: b\n", b"POST / HTTP/1.1\n", b"", 0),
    "chunks": (b"1\r\nx\r\n", b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n", b"", 0),
    "texts before lines": (b'a | {"b":\n', b"", b"", 0),
    "other texts before each line": (b"x%d | {\n", b"", b"", 0),
    "pieces of a text in a log": (b'{"log":"{\\"a\\": {\\"b\\": \\"","stream":"x"}\n', b"", b"", 0),
    "pieces that go on": (b'{"log":"\\\\\\"x","stream":"x"}\n', b'{"log":"{\\"a\\": {\\"","stream":"x"}\n', b"", 0),
    "lines beside pieces": (b'{"log":"x\\n","stream":"y"}\n', b'{"log":"{\\"a\\": {\\"","stream":"x"}\n', b"", 0),
    "lines of a value in a log": (
        b'{"log":"{ \\"a\\": 1 },\\n","stream":"x"}\n',
        b'{"log":"{\\"a\\": [\\n","stream":"x"}\n',
        b"",
        0,
    ),
    "pieces of Kubernetes": (b'2024-05-02T09:14:05Z stdout P {"a":\n', b"", b"", 0),
    "wrappers in a list": (b'{"body":"{}"},', b"[", b"{}]", 1),
    "strings of strings": (b"\\", b'"', b'"', 0),
    "bytes that are no text": (b"\xff\xfe{\x80\n", b"", b"", 1),
}


def run(name: str, size: int) -> None:
    piece, first, last, each = TRAPS[name]
    content = filled(piece, size, first, last)
    reader = Reader(io.BytesIO(content), Mark(), new_hash())
    began, outcomes = time.process_time(), 0
    for found in reader:
        outcomes += len(found)
        assert all(len(one.raw) <= max(KEPT, size) for one in found)
    assert outcomes + reader.mark.other_lines >= each * (size // len(piece))
    assert reader.mark.offset == len(content)
    # Processor time, which other programs do not change. The slowest trap that is read in linear time takes a fifth of
    # this; reading in the square of the size takes more than it for BIG.
    assert time.process_time() - began < 15 + size / 10_000


@pytest.mark.parametrize("name", TRAPS)
def test_traps(name: str) -> None:
    run(name, SMALL)


@pytest.mark.slow
@pytest.mark.parametrize("name", TRAPS)
def test_big_traps(name: str) -> None:
    run(name, BIG)


@pytest.mark.parametrize("opening", [b"[", b"{", b'{"a":', b'[{"a":', b'"{\\"a\\":'])
def test_100_000_levels(opening: bytes) -> None:
    content = opening * 100_000 + b"\n" + b'{"ping":1}\n'
    reader = Reader(io.BytesIO(content), Mark(), new_hash())
    reasons = [getattr(one, "reason", "") for found in reader for one in found]
    assert reasons[-1] == "a JSON object that is no known event (members: ping)"
    # Texts in quotes are values of their own, wherever they stand.
    assert 2 <= len(reasons) <= (50_001 if opening[:1] == b'"' else 3)


def test_many_small_outcomes_need_little_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("viewer.capture.reader.LONG_LINE", 1000)
    content = filled(b"{},", 90_000, b"[", b"{}]")
    tracemalloc.start()
    count = sum(len(found) for found in Reader(io.BytesIO(content), Mark(), new_hash()))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 30_001
    assert peak < 1_000_000
