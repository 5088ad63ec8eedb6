"""Compressed sources give the bytes that were packed, and nothing beyond the limits."""

import bz2
import gzip
import io
import lzma
import random
from collections.abc import Callable

import pytest
import zstandard

from viewer.capture import compression
from viewer.capture.compression import Metered, Unpacked, beyond_limits, unpacker
from viewer.errors import SourceProblem

TEXT = b'{"id": 1}\n' * 5_000
PACKERS = [gzip.compress, bz2.compress, lzma.compress, zstandard.compress]


def _unpacked(packed: bytes) -> Unpacked:
    unpack = unpacker(packed[:1024])
    assert unpack is not None
    metered = Metered(io.BytesIO(packed))
    return Unpacked(metered, "capture.gz", metered, unpack)


def _read(stream: Unpacked, size: int) -> bytes:
    pieces = []
    while piece := stream.read(size):
        assert len(piece) <= size
        pieces.append(piece)
    return b"".join(pieces)


def _read_into(came: bytearray, stream: Unpacked, size: int) -> None:
    while piece := stream.read(size):
        came += piece


@pytest.mark.parametrize("size", [7, 1 << 20])
@pytest.mark.parametrize("pack", PACKERS)
def test_what_was_packed_comes_out(pack: Callable[[bytes], bytes], size: int) -> None:
    assert _read(_unpacked(pack(TEXT)), size) == TEXT


@pytest.mark.parametrize("pack", PACKERS)
def test_parts_packed_one_after_the_other_are_one_source(pack: Callable[[bytes], bytes]) -> None:
    assert _read(_unpacked(pack(TEXT) + pack(b"the end")), 4096) == TEXT + b"the end"


@pytest.mark.parametrize("pack", PACKERS)
def test_a_file_that_is_cut_off_ends_with_a_sentence(pack: Callable[[bytes], bytes]) -> None:
    packed = pack(bytes(range(256)) * 4_000)
    stream = _unpacked(packed[: len(packed) - 12])
    with pytest.raises(SourceProblem, match=r"capture\.gz is compressed and damaged or cut off"):
        _read(stream, 512)


@pytest.mark.parametrize("pack", PACKERS)
@pytest.mark.parametrize("size", [100, 1 << 16])
def test_what_comes_before_damage_comes_out(pack: Callable[[bytes], bytes], size: int) -> None:
    """All of it: what was unpacked and not asked for yet is not lost with the error."""
    text = random.Random(1).randbytes(300_000)
    came = bytearray()
    with pytest.raises(SourceProblem):
        _read_into(came, _unpacked(pack(text)[:-20]), size)
    assert text.startswith(came)
    assert len(came) > (100_000 if pack is not bz2.compress else -1)


@pytest.mark.parametrize("pack", [gzip.compress, lzma.compress])
def test_padding_behind_it_is_no_damage(pack: Callable[[bytes], bytes]) -> None:
    assert _read(_unpacked(pack(b"{}") + bytes(512)), 100) == b"{}"


@pytest.mark.parametrize("pack", PACKERS)
def test_anything_else_behind_it_is_said(pack: Callable[[bytes], bytes]) -> None:
    with pytest.raises(SourceProblem):
        _read(_unpacked(pack(b"{}") + b"and more"), 100)


@pytest.mark.parametrize("pack", PACKERS)
def test_a_bomb_is_stopped(monkeypatch: pytest.MonkeyPatch, pack: Callable[[bytes], bytes]) -> None:
    monkeypatch.setattr(compression, "ALWAYS_ALLOWED", 1 << 20)
    stream = _unpacked(pack(bytes(8 << 20)))

    with pytest.raises(SourceProblem, match="more than 200 times its size"):
        _read(stream, 1 << 16)


def test_it_is_stopped_by_what_was_taken_of_the_file_so_far(monkeypatch: pytest.MonkeyPatch) -> None:
    """What lies behind the bomb does not make it smaller."""
    monkeypatch.setattr(compression, "ALWAYS_ALLOWED", 1 << 20)
    stream = _unpacked(gzip.compress(bytes(64 << 20)) + gzip.compress(random.Random(1).randbytes(1 << 20)))
    with pytest.raises(SourceProblem, match="more than 200 times its size"):
        _read(stream, 1 << 16)


def test_there_is_a_limit_however_large_a_file_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compression, "MOST_BYTES", 1 << 30)
    assert beyond_limits((1 << 30) + 1, 1 << 40) == "more than 1 GiB, the most that is taken from one file"
    assert beyond_limits(1 << 30, 1 << 40) is None


def test_memory_that_a_file_asks_for_is_bounded() -> None:
    packed = lzma.compress(b"{}", filters=[{"id": lzma.FILTER_LZMA2, "dict_size": 512 << 20}])
    with pytest.raises(SourceProblem):
        _read(_unpacked(packed), 100)


@pytest.mark.parametrize("text", [TEXT, b"BZh, she said", b"", b"(\xb5/"])
def test_plain_text_is_not_taken_for_compressed(text: bytes) -> None:
    assert unpacker(text[:1024]) is None
