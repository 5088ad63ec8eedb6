import os
from pathlib import Path

from viewer.capture.live_stream import LiveStream


def all_of(stream: LiveStream) -> bytes:
    pieces = []
    while not stream.has_ended:
        pieces.append(stream.read())
    return b"".join(pieces)


def test_it_comes_as_it_is_written_and_ends() -> None:
    reading, writing = os.pipe()
    with open(reading, "rb") as pipe:
        stream = LiveStream(pipe)
        assert stream.read() == b""
        assert not stream.has_ended
        os.write(writing, b"half a ")
        while not stream.position:
            stream.read()
        os.write(writing, b"line\n")
        os.close(writing)
        assert all_of(stream) == b"line\n"
        assert stream.position == 12


def test_a_stream_that_fails_has_ended(tmp_path: Path) -> None:
    descriptor = os.open(tmp_path, os.O_RDONLY)  # a folder cannot be read as a file

    class Folder:
        def fileno(self) -> int:
            return descriptor

    assert all_of(LiveStream(Folder())) == b""  # type: ignore[arg-type]
    os.close(descriptor)
