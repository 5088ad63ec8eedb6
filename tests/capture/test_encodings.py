"""Text in UTF-16 comes out as UTF-8, whatever the pieces it is read in, and nothing of it is lost."""

import io
import tracemalloc

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from viewer.capture.encodings import Transcoded, encoding_of

UTF_16 = ["utf-16-le", "utf-16-be"]


class Pieces:
    """A stream that gives little at once."""

    def __init__(self, data: bytes, size: int) -> None:
        self._file = io.BytesIO(data)
        self._size = size

    def read(self, size: int, /) -> bytes:
        return self._file.read(min(size, self._size))


def restored(text: bytes, encoding: str) -> bytes:
    """The bytes that stand in the file for what was read from it."""
    text, half, last = text.partition(b"\xff")
    return text.decode("utf-8", "surrogatepass").encode(encoding, "surrogatepass") + (last if half else b"")


def text_of(data: bytes, encoding: str, pieces: int = 1 << 20, size: int = 1 << 20) -> bytes:
    stream, read = Transcoded(Pieces(data, pieces), encoding), []
    while piece := stream.read(size):
        assert len(piece) <= size
        read.append(piece)
    return b"".join(read)


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        (b"\xff\xfe{\x00", "utf-16-le"),
        (b"\xfe\xff\x00{", "utf-16-be"),
        (b"\xef\xbb\xbf{}", "utf-8"),
        (b"{}", "utf-8"),
        (b"\xff\xff", "utf-8"),
        (b"", "utf-8"),
    ],
)
def test_the_mark_says_which_it_is(head: bytes, encoding: str) -> None:
    assert encoding_of(head) == encoding


@given(st.text(), st.sampled_from(UTF_16), st.integers(1, 7), st.integers(1, 7))
def test_text_comes_out_as_it_is(text: str, encoding: str, pieces: int, size: int) -> None:
    assert text_of(text.encode(encoding), encoding, pieces, size) == text.encode()


units = st.sampled_from([0x41, 0x0A, 0x00, 0xD83D, 0xDE00, 0xD800, 0xDFFF, 0xFEFF, 0xFFFF, 0x20AC])


@given(
    st.lists(units, max_size=12).map(lambda found: b"".join(unit.to_bytes(2, "little") for unit in found)),
    st.binary(max_size=1),
    st.sampled_from(UTF_16),
    st.integers(1, 5),
    st.integers(1, 5),
)
@example(b"\x3d\xd8", b"\x00", "utf-16-le", 1, 1)
@example(b"", b"\xff", "utf-16-be", 1, 1)
def test_every_byte_can_be_had_back(data: bytes, half: bytes, encoding: str, pieces: int, size: int) -> None:
    data += half
    text = text_of(data, encoding, pieces, size)
    assert text == text_of(data, encoding), "it does not matter how it is cut"
    assert restored(text, encoding) == data


def test_what_is_no_text_is_no_utf_8() -> None:
    for data in (b"a\x00\x00\xd8b\x00", b"a\x00b"):
        with pytest.raises(UnicodeDecodeError):
            text_of(data, "utf-16-le").decode()
    assert text_of(b"a\x00b", "utf-16-le") == b"a\xffb"


def test_memory_is_bounded() -> None:
    stream = Transcoded(Pieces(b"a\x00" * (8 << 20), 1 << 30), "utf-16-le")
    tracemalloc.start()
    try:
        before = tracemalloc.get_traced_memory()[0]
        while stream.read(1 << 16):
            pass
        assert tracemalloc.get_traced_memory()[1] - before < 8 << 20
    finally:
        tracemalloc.stop()
