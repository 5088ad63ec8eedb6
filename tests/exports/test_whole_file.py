import os
from pathlib import Path

import pytest

from tests.program import mode
from viewer.errors import Cancelled, ExportProblem
from viewer.exports.whole_file import whole_file


def test_it_appears_when_it_is_whole(tmp_path: Path) -> None:
    target = tmp_path / "out.bin"
    before = os.umask(0)
    try:
        with whole_file(target) as file:
            file.write(b"\r\n\x00\xff")
            assert not target.exists()
    finally:
        os.umask(before)
    assert target.read_bytes() == b"\r\n\x00\xff"
    assert mode(target) == 0o600
    assert list(tmp_path.iterdir()) == [target]


def test_what_ends_the_writing_leaves_what_was_there(tmp_path: Path) -> None:
    target = tmp_path / "out.bin"
    target.write_bytes(b"older")

    def write() -> None:
        with whole_file(target) as file:
            file.write(b"newer")
            raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        write()
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"older"]


def test_what_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(ExportProblem, match="No such file or directory"), whole_file(tmp_path / "no" / "out"):
        pass
    with pytest.raises(ExportProblem, match="is not a file that can be replaced"), whole_file(tmp_path):
        pass
