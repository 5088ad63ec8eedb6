import hashlib
import io
import os
import subprocess
from pathlib import Path
from zipfile import ZipFile

from viewer.exports.case_archive import SUMS, CaseArchive, csv_bytes


def made() -> bytes:
    file = io.BytesIO()
    with CaseArchive(file) as archive:
        assert archive.add("a.json", [b"{", b"}"]) == hashlib.sha256(b"{}").hexdigest()
        archive.add("records/001/b.txt", [b"\x00\xff"])
        archive.finish()
    return file.getvalue()


def test_each_file_has_its_digest_as_the_usual_program_checks_it(tmp_path: Path) -> None:
    with ZipFile(io.BytesIO(made())) as archive:
        assert archive.namelist() == ["a.json", "records/001/b.txt", SUMS]
        assert archive.testzip() is None
        archive.extractall(tmp_path)
    if os.name == "posix":
        subprocess.run(["sha256sum", "--check", "--strict", SUMS], cwd=tmp_path, check=True, capture_output=True)
    assert f"{hashlib.sha256(b'{}').hexdigest()}  a.json\n" in (tmp_path / SUMS).read_text()


def test_the_same_contents_are_the_same_bytes_and_nothing_tells_of_the_computer() -> None:
    assert made() == made()
    with ZipFile(io.BytesIO(made())) as archive:
        for entry in archive.infolist():
            assert entry.date_time == (1980, 1, 1, 0, 0, 0)
            assert entry.external_attr >> 16 == 0o100600
            assert entry.create_system == 3


def test_tables_are_written_for_spreadsheets() -> None:
    assert b"".join(csv_bytes(['"a"', '"\ud800"'])) == b'\xef\xbb\xbf"a"\r\n"\xed\xa0\x80"\r\n'
