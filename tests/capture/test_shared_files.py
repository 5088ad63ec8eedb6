import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from viewer.capture import source
from viewer.capture.shared_files import open_to_read
from viewer.capture.tail import Tail

BYTES = b"line\r\n\x1amore\n"  # where the text mode of Windows would change one and end at another


@contextmanager
def descriptor(path: Path) -> Iterator[int]:
    opened = open_to_read(str(path))
    try:
        yield opened
    finally:
        os.close(opened)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "Größe Ж.log"
    path.write_bytes(BYTES)
    return path


def test_the_bytes_are_as_they_are(file: Path) -> None:
    with descriptor(file) as opened:
        assert os.read(opened, 99) == BYTES
        assert not os.get_inheritable(opened)


def test_it_may_be_renamed_and_written_meanwhile(file: Path) -> None:
    with descriptor(file) as opened:
        moved = file.rename(file.with_name("a.log.1"))
        with moved.open("ab") as stream:
            stream.write(b"late\n")
        file.write_bytes(b"another\n")
        assert os.read(opened, 99) == BYTES + b"late\n"


def test_it_may_be_removed_meanwhile(file: Path) -> None:
    with descriptor(file) as opened:
        file.unlink()
        assert os.read(opened, 99) == BYTES
    assert not file.exists()


def test_a_followed_file_and_one_that_is_read_may_be_renamed(file: Path) -> None:
    with closing(Tail(str(file))) as tail, source.opened(str(file)):
        assert tail.read() == BYTES
        file.rename(file.with_name("a.log.1"))
        assert tail.read() == b""


def test_what_is_not_there_is_an_error_as_everywhere(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as caught:
        open_to_read(str(tmp_path / "none"))
    assert caught.value.strerror == "No such file or directory"
    with pytest.raises(ValueError, match="null"):
        open_to_read("a\0b")
