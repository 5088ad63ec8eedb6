import hashlib
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.capture.pieces import Trickle
from viewer.capture import window as window_module
from viewer.capture.window import CHUNK, Window, new_hash


@given(st.text("ab\n", max_size=60).map(str.encode), st.integers(1, 9), st.lists(st.integers(0, 9), max_size=20))
def test_places_lines_and_digests_hold_however_it_slides(content: bytes, chunk: int, steps: list[int]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(window_module, "CHUNK", chunk)
        window, before = Window(Trickle(content, 2, 3), 0, new_hash()), 0
        for step in steps:
            shift = window.more()
            assert shift == before
            window.done(min(step, len(window.text)))
            before = window.begin
            place = window.place
            assert content[place - window.begin :].startswith(window.text)
            assert window.line == content.count(b"\n", 0, place) + 1
            assert window.line_place == content.rfind(b"\n", 0, place) + 1
            assert window.digest(window.place) == hashlib.sha256(content[:place]).digest()
            for index in range(window.begin, len(window.text)):
                at = window.place_of(index)
                assert window.index_of(at) == index
                assert window.line_at(index) == content.count(b"\n", 0, at) + 1
                assert window.column_at(index) == at - content.rfind(b"\n", 0, at)
                newline = window.text.find(b"\n", index)
                assert window.line_end(index) == (newline if newline >= 0 or not window.at_end else len(window.text))


def test_it_starts_where_reading_was_left() -> None:
    seen = new_hash()
    seen.update(b"ab\ncd")
    window = Window(Trickle(b"ef\ngh", 2), 5, seen, 2, 3)
    window.more()
    assert (window.place, window.line, window.column_at(1), window.line_place) == (5, 2, 4, 3)
    assert window.done_with_line(3) == 8
    assert (window.place, window.line, window.line_place, window.column_at(4)) == (8, 3, 8, 2)
    assert window.digest(window.place) == hashlib.sha256(b"ab\ncdef\n").digest()
    assert window.at_end


def test_it_reads_more_the_more_it_holds_but_not_twice_as_much() -> None:
    class Zeros:
        def read(self, size: int, /) -> bytes:
            return bytes(size)

    window = Window(Zeros(), 0, new_hash())
    sizes = []
    for _ in range(6):
        window.more()
        sizes.append(len(window.text) // CHUNK)
    assert sizes == [1, 2, 4, 8, 16, 24]
    window.done(len(window.text))
    assert window.more() == 24 * CHUNK
    assert (len(window.text), window.place) == (CHUNK, 24 * CHUNK)


def test_the_line_behind_a_line() -> None:
    window = Window(io.BytesIO(b"one\ntwo\nthree"), 0, new_hash())
    window.more()
    assert window.line_behind(1, 100) == (0, b"two", True)
    assert window.line_behind(4, 100) == (0, b"three", False)
    assert window.line_behind(9, 100) == (0, b"", False)
