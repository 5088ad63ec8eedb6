"""Compressed sources give the bytes that were packed, and nothing beyond the limits."""

import bz2
import gzip
import io
import lzma
from collections.abc import Callable

import pytest
import zstandard

from viewer.capture import compression
from viewer.capture.compression import Unpacked, unpacker
from viewer.errors import SourceProblem

TEXT = b'{"id": 1}\n' * 5_000
PACKERS = [gzip.compress, bz2.compress, lzma.compress, zstandard.compress]


def _unpacked(packed: bytes, size: int | None = None) -> Unpacked:
    file = io.BytesIO(packed)
    unpack = unpacker(file)
    assert unpack is not None
    return Unpacked(file, "capture.gz", len(packed) if size is None else size, unpack)


def _read(stream: Unpacked, size: int) -> bytes:
    pieces = []
    while piece := stream.read(size):
        assert len(piece) <= size
        pieces.append(piece)
    return b"".join(pieces)


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


def test_a_bomb_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compression, "ALWAYS_ALLOWED", 1 << 20)
    stream = _unpacked(gzip.compress(bytes(8 << 20)))

    with pytest.raises(SourceProblem, match="more than 200 times its size"):
        _read(stream, 1 << 16)


def test_plain_text_is_not_taken_for_compressed() -> None:
    file = io.BytesIO(TEXT)

    assert unpacker(file) is None
    assert file.read() == TEXT
