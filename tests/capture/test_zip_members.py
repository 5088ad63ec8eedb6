"""One file in a zip archive gives what was packed, or a sentence."""

import io
import random
import zipfile

import pytest

from viewer.capture.zip_directory import Entry, read_directory
from viewer.capture.zip_members import Member, SharedFile
from viewer.errors import SourceProblem

TEXT = b'{"id": 1}\n' * 5_000
METHODS = [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA]


def zipped(content: bytes, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        archive.writestr("a", content)
    return file.getvalue()


def member(data: bytes, **changed: object) -> Member:
    (entry,) = read_directory(io.BytesIO(data), len(data)).entries
    return Member(SharedFile(io.BytesIO(data), "a.zip"), entry._replace(**changed), "a.zip/a")  # type: ignore[arg-type]


def read_into(came: bytearray, stream: Member, size: int) -> None:
    while piece := stream.read(size):
        assert len(piece) <= size
        came += piece


@pytest.mark.parametrize("size", [7, 1 << 20])
@pytest.mark.parametrize("method", METHODS)
def test_what_was_packed_comes_out(method: int, size: int) -> None:
    came = bytearray()
    read_into(came, member(zipped(TEXT, method)), size)
    assert came == TEXT


def test_an_empty_file() -> None:
    assert member(zipped(b"")).read(10) == b""


@pytest.mark.parametrize("method", METHODS)
def test_what_comes_before_damage_comes_out(method: int) -> None:
    text = random.Random(1).randbytes(300_000)
    data = zipped(text, method)
    came = bytearray()
    with pytest.raises(SourceProblem, match=r"^a\.zip/a is damaged or cut off in its archive"):
        read_into(came, member(data, check=1), 1 << 16)
    assert came == text
    (entry,) = read_directory(io.BytesIO(data), len(data)).entries
    with pytest.raises(SourceProblem, match="damaged or cut off"):
        read_into(bytearray(), member(data, packed=entry.packed - 2000), 1 << 16)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("said", [0, 100, len(TEXT) - 1, len(TEXT) + 1, 1 << 40])
def test_a_file_that_lies_about_its_size(method: int, said: int) -> None:
    came = bytearray()
    with pytest.raises(SourceProblem, match="damaged or cut off"):
        read_into(came, member(zipped(TEXT, method), size=said), 4096)
    assert came == TEXT[:said]


def test_what_needs_a_password_or_another_program() -> None:
    with pytest.raises(SourceProblem, match=r"^a\.zip/a is encrypted\. Unpack it with its password"):
        member(zipped(TEXT), flags=1)
    with pytest.raises(SourceProblem, match=r"packed in a way that is not read \(zip method 9\)"):
        member(zipped(TEXT), method=9)


def test_a_place_without_a_file() -> None:
    entry = Entry("a", 50, 10, 10, 0, 8, 0)
    with pytest.raises(SourceProblem, match="damaged or cut off"):
        Member(SharedFile(io.BytesIO(bytes(100)), "a.zip"), entry, "a.zip/a")


def test_a_disk_that_fails() -> None:
    class Failing(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            raise OSError(5, "Input/output error")

    with pytest.raises(SourceProblem, match=r"^a\.zip could not be read to its end \(Input/output error\)"):
        SharedFile(Failing(), "a.zip").read_at(0, 10)
