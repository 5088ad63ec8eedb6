"""The list of contents of a zip archive, and what is made of one that is damaged."""

import io
import struct
import zipfile

import pytest

from viewer.capture import zip_directory
from viewer.capture.zip_directory import Unreadable, read_directory


def zipped(*names: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            archive.writestr(name, b"" if name.endswith("/") else name.encode() * 100)
    return file.getvalue()


def names_in(data: bytes) -> list[str]:
    return [entry.name for entry in read_directory(io.BytesIO(data), len(data)).entries]


def test_the_list_says_what_the_library_of_python_says() -> None:
    data = zipped("a", "b/", "b/c", "東京.json")
    directory = read_directory(io.BytesIO(data), len(data))
    assert not directory.is_damaged
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        expected = [
            (one.filename, one.header_offset, one.compress_size, one.file_size, one.CRC, one.compress_type)
            for one in archive.infolist()
            if not one.is_dir()
        ]
    assert [tuple(entry[:6]) for entry in directory.entries] == expected


def test_an_archive_behind_something_else_and_with_a_comment() -> None:
    file = io.BytesIO(b"#!/bin/sh\n")
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr("a", b"{}")
        archive.comment = b"PK\x05 a comment"
    assert names_in(file.getvalue()) == ["a"]


def test_large_archives() -> None:
    """Sizes that need 64 bits."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive, archive.open("a", "w", force_zip64=True) as member:
        member.write(b"{}")
    data = file.getvalue()
    (entry,) = read_directory(io.BytesIO(data), len(data)).entries
    assert (entry.size, entry.packed) == (2, 2)


def test_more_files_than_the_end_can_count(monkeypatch: pytest.MonkeyPatch) -> None:
    data = zipped(*(str(number) for number in range(9)))
    monkeypatch.setattr(zip_directory, "MOST_FILES", 8)
    with pytest.raises(Unreadable, match="more than 8 files"):
        names_in(data)
    with pytest.raises(Unreadable, match="more than 8 files"):
        names_in(data[:-30])


@pytest.mark.parametrize("lost", [1, 22, 60, 150])
def test_without_its_list_an_archive_is_made_out_from_its_files(lost: int) -> None:
    data = zipped("a", "b", "c")
    directory = read_directory(io.BytesIO(data[:-lost]), len(data) - lost)
    assert directory.is_damaged
    assert [entry.name for entry in directory.entries] == ["a", "b", "c"]


def test_files_whose_sizes_stand_behind_them() -> None:
    class Pipe(io.RawIOBase):
        def __init__(self) -> None:
            self.data = b""

        def writable(self) -> bool:
            return True

        def write(self, data: bytes) -> int:  # type: ignore[override]
            self.data += bytes(data)
            return len(data)

    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as archive:  # type: ignore[arg-type]
        archive.writestr("a", b"{}" * 50)
        archive.writestr("b", b"[]" * 50)
    assert names_in(pipe.data) == ["a", "b"]
    cut = pipe.data[: pipe.data.index(b"PK\x01\x02")]
    entries = read_directory(io.BytesIO(cut), len(cut)).entries
    assert [(entry.name, entry.size, entry.check) for entry in entries] == [("a", None, None), ("b", None, None)]
    assert entries[0].packed < 20


def test_files_that_lie_over_one_another_are_refused() -> None:
    data = zipped("a")
    start, end = data.index(b"PK\x01\x02"), data.index(b"PK\x05\x06")
    both = (
        data[:end] + data[start:end] + struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 2, 2, 2 * (end - start), start, 0)
    )
    with pytest.raises(Unreadable, match="lie over one another"):
        names_in(both)


def test_nothing_that_can_be_found() -> None:
    with pytest.raises(Unreadable, match="damaged beyond reading"):
        names_in(b"PK\x03\x04" + bytes(100))
    assert names_in(zipped()) == []


def test_a_part_of_several() -> None:
    data = bytearray(zipped("a"))
    data[-18:-16] = struct.pack("<H", 2)
    with pytest.raises(Unreadable, match="one part of a zip archive in several parts"):
        names_in(bytes(data))
