import os
from pathlib import Path

import pytest

from viewer.capture.tail import PIECE, FileKey, Rewritten, Tail
from viewer.errors import SourceProblem


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.log"
    path.write_bytes(b"first line\n")
    return path


def append(file: Path, data: bytes) -> None:
    with file.open("ab") as stream:
        stream.write(data)


def test_only_what_is_new_comes_out(file: Path) -> None:
    tail = Tail(str(file))
    status = file.stat()
    assert tail.key == FileKey(status.st_dev, status.st_ino)
    assert tail.read() == b"first line\n"
    assert tail.read() == b""
    append(file, b"second")
    assert tail.read() == b"second"
    assert tail.position == 17
    tail.restart()
    assert tail.read() == b"first line\nsecond"


def test_long_texts_come_in_pieces(file: Path) -> None:
    data = os.urandom(PIECE + 5)
    file.write_bytes(data)
    tail = Tail(str(file))
    assert tail.read() == data[:PIECE]
    assert tail.read() == data[PIECE:]
    assert tail.read() == b""


def test_a_renamed_file_is_read_on(file: Path) -> None:
    tail = Tail(str(file))
    tail.read()
    file.rename(file.with_name("b.log"))
    append(file.with_name("b.log"), b"more")
    assert tail.read() == b"more"


def test_whether_what_was_read_is_still_there(file: Path) -> None:
    tail = Tail(str(file))
    tail.confirm()
    tail.read()
    append(file, b"more\n")
    tail.confirm()
    for content, is_shorter in ((b"new\n", True), (b"another line\n", False)):
        file.write_bytes(content)
        with pytest.raises(Rewritten) as found:
            tail.confirm()
        assert found.value.is_shorter is is_shorter


def test_a_file_that_was_cut_short(file: Path) -> None:
    tail = Tail(str(file))
    tail.read()
    file.write_bytes(b"new\n")
    with pytest.raises(Rewritten) as found:
        tail.read()
    assert found.value.is_shorter


@pytest.mark.parametrize("text", [b"other text, longer than before\n", b"first lime\nand more\n"])
def test_a_file_that_was_written_anew_and_is_longer(file: Path, text: bytes) -> None:
    tail = Tail(str(file))
    tail.read()
    file.write_bytes(text)
    with pytest.raises(Rewritten) as found:
        tail.read()
    assert not found.value.is_shorter


def test_the_same_beginning_and_another_text_before_the_place_of_reading(file: Path) -> None:
    banner = b"#" * 5_000
    file.write_bytes(banner + b"one\n")
    tail = Tail(str(file))
    tail.read()
    file.write_bytes(banner + b"two\nthree\n")
    with pytest.raises(Rewritten):
        tail.read()


def test_the_handle_can_be_given_back(file: Path) -> None:
    tail = Tail(str(file))
    tail.read()
    tail.close()
    assert not tail.is_open
    append(file, b"more")
    assert tail.read() == b"more"
    tail.close()
    file.rename(file.with_name("b.log"))
    with pytest.raises(SourceProblem, match="cannot be opened"):
        tail.read()
    file.write_bytes(b"another")
    with pytest.raises(SourceProblem, match="is another file now"):
        tail.read()


def test_what_is_no_regular_file(tmp_path: Path) -> None:
    with pytest.raises(SourceProblem, match="is not a regular file"):
        Tail(str(tmp_path))
    with pytest.raises(SourceProblem, match="cannot be opened"):
        Tail(str(tmp_path / "nothing"))


def test_a_medium_that_does_not_answer(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tail = Tail(str(file))

    def fail(*_: object) -> bytes:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "read", fail)
    with pytest.raises(SourceProblem, match=r"cannot be read at the moment \(Input/output error\)"):
        tail.read()
    monkeypatch.undo()
    assert tail.read() == b"first line\n"
