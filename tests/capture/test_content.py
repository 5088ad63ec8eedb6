import gzip
import io
import os
import sys
import zipfile
from pathlib import Path

import pytest

from viewer.capture import content
from viewer.capture.content import Rejoined, absolute, archive_at, archives_kept_open, at, read_fully, split
from viewer.errors import SourceProblem


def zipped(**members: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return file.getvalue()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "a.zip"
    made.write_bytes(zipped(a=b"{}", inner=gzip.compress(zipped(b=b"[]"))))
    return made


def read(address: str) -> bytes:
    with at(address) as found:
        return read_fully(found.stream, 1 << 20)


def test_addresses(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert read(f"{path}/a") == b"{}"
    assert read(f"{path}/inner/b") == b"[]"
    assert split(f"{path}/inner/b") == (str(path), "inner/b")
    assert split(str(path)) == (str(path), "")
    assert split(f"{path.parent}/none/b") == (f"{path.parent}/none/b", "")
    monkeypatch.chdir(path.parent)
    assert read("a.zip/a") == b"{}"
    assert absolute("a.zip/inner/b") == f"{path}/inner/b"
    assert absolute("-") == "-"
    for wrong, words in [("b", "There is no file"), ("a/b", "is no archive"), ("inner/c", "There is no file")]:
        with pytest.raises(SourceProblem, match=words):
            read(f"{path}/{wrong}")


def test_layers_are_counted(path: Path) -> None:
    with at(f"{path}/inner/b") as found:
        assert found.layers == 3
    deep = b"{}"
    for _ in range(6):
        deep = gzip.compress(deep)
    path.write_bytes(deep)
    with pytest.raises(SourceProblem, match="packed into something more than 5 times over"):
        read(str(path))


def test_archives_stay_open_as_long_as_is_said(path: Path) -> None:
    with archives_kept_open():
        with archive_at(str(path)) as first:
            pass
        with archive_at(str(path)) as second:
            assert second is first
        read(f"{path}/inner/b")
        assert set(content._open) == {str(path), f"{path}/inner"}
    assert not content._open


def test_an_archive_that_was_replaced_is_opened_anew(path: Path) -> None:
    with archives_kept_open(), archive_at(str(path)):
        path.with_name("b").write_bytes(zipped(a=b"other"))
        os.replace(path.with_name("b"), path)
        assert read(f"{path}/a") == b"other"
    assert not content._open


def test_standard_input_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    class Input:
        buffer = io.BytesIO(gzip.compress(b"abc"))

    monkeypatch.setattr(sys, "stdin", Input())
    with at("-") as found:
        assert found.head == b"abc"
    assert read("-") == b"abc"
    assert read("-") == b""


def test_a_disk_that_fails_ends_the_stream(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Failing(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            raise OSError(5, "Input/output error")

    class Input:
        buffer = Failing()

    monkeypatch.setattr(sys, "stdin", Input())
    with pytest.raises(SourceProblem, match=r"^Standard input could not be read to its end \(Input/output error\)"):
        read("-")


def test_a_beginning_that_was_read_is_read_again() -> None:
    stream = Rejoined(b"abc", io.BytesIO(b"defg"))
    assert read_fully(stream, 5) == b"abcde"
    assert read_fully(stream, 5) == b"fg"
