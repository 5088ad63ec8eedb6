import io
import os
import sys
from pathlib import Path

import pytest

from viewer.capture.source import STDIN, Skipped, files_in, opened, refuse_binary, skip
from viewer.capture.window import new_hash
from viewer.errors import SourceProblem

not_root = pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may read everything")


def problem(path: object) -> str:
    with pytest.raises(SourceProblem) as caught, opened(str(path)):
        pass
    return str(caught.value)


def test_a_file_stands_for_itself(tmp_path: Path) -> None:
    file = tmp_path / "a.ndjson"
    file.write_bytes(b"abc")
    assert list(files_in(str(file))) == [str(file)]
    assert list(files_in(STDIN)) == [STDIN]
    with opened(str(file)) as stream:
        assert stream.size == 3
        assert [stream.read_from.read(2), stream.read_from.read(2), stream.read_from.read(2)] == [b"ab", b"c", b""]


def test_a_folder_stands_for_all_files_in_it_in_order(tmp_path: Path) -> None:
    for name in ("b/2.json", "b/10.json", "a.json", "c.json", ".hidden", "b/.git/x"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / "empty").mkdir()
    names = [os.path.relpath(str(file), tmp_path) for file in files_in(str(tmp_path))]
    assert names == ["a.json", "c.json", os.path.join("b", "10.json"), os.path.join("b", "2.json")]


def test_what_is_not_there_is_a_problem(tmp_path: Path) -> None:
    missing = str(tmp_path / "missing")
    with pytest.raises(SourceProblem, match=r"^There is no file or folder .*missing\. Check the spelling\.$"):
        list(files_in(missing))
    assert problem(missing) == f"There is no file {missing}. Check the spelling."


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no FIFOs here")
def test_what_is_no_file_does_not_block(tmp_path: Path) -> None:
    fifo = tmp_path / "fifo"
    os.mkfifo(fifo)
    (tmp_path / "dangling").symlink_to(tmp_path / "nowhere")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    (tmp_path / "zero").symlink_to("/dev/zero")
    found = list(files_in(str(tmp_path)))
    assert all(isinstance(one, Skipped) for one in found)
    reasons = {os.path.basename(one.path): one.reason for one in found if isinstance(one, Skipped)}
    assert reasons["fifo"] == reasons["zero"] == "it is not a regular file"
    assert reasons["dangling"].startswith("it cannot be opened (")
    assert "is not a regular file" in problem(fifo)
    assert "is not a regular file" in problem("/dev/zero")
    assert "is not a regular file" in problem(tmp_path)
    assert "a link that leads back to itself" in problem(tmp_path / "loop")


def test_a_folder_that_links_to_itself_ends(tmp_path: Path) -> None:
    (tmp_path / "a.json").touch()
    (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)
    assert list(files_in(str(tmp_path))) == [str(tmp_path / "a.json")]


@pytest.mark.parametrize(
    ("code", "text"),
    [("EACCES", "may not be read"), ("EPERM", "may not be read"), ("EMFILE", "cannot be opened (")],
)
def test_what_may_not_be_opened_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, code: str, text: str) -> None:
    import errno

    def refuse(*_: object) -> int:
        raise OSError(getattr(errno, code), "Refused")

    monkeypatch.setattr(os, "open", refuse)
    assert text in problem(tmp_path / "x")


@not_root
def test_a_file_without_permission_is_said(tmp_path: Path) -> None:
    file = tmp_path / "x"
    file.touch(mode=0)
    assert "may not be read" in problem(file)


def test_a_folder_that_cannot_be_entered_is_skipped_with_its_reason(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    closed = tmp_path / "closed"
    closed.mkdir()
    (tmp_path / "z.json").touch()
    scan = os.scandir

    def refuse(path: str) -> object:
        if str(path) == str(closed):
            raise PermissionError(13, "Permission denied", path)
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert list(files_in(str(tmp_path))) == [
        str(tmp_path / "z.json"),
        Skipped(str(closed), "the folder cannot be read (Permission denied)"),
    ]
    monkeypatch.setattr(os, "scandir", lambda path: refuse(str(closed)))
    assert list(files_in(str(closed))) == [Skipped(str(closed), "the folder cannot be read (Permission denied)")]


def test_a_disk_that_fails_becomes_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "x"
    file.touch()

    class Failing(io.BytesIO):
        def fileno(self) -> int:
            return descriptor

        def read(self, size: int | None = -1, /) -> bytes:
            raise OSError(5, "Input/output error")

    descriptor = os.open(file, os.O_RDONLY)
    monkeypatch.setattr(os, "fdopen", lambda *_, **__: Failing())
    monkeypatch.setattr(os, "open", lambda *_: descriptor)
    with pytest.raises(SourceProblem) as caught, opened(str(file)):
        pass
    os.close(descriptor)
    assert str(caught.value) == (
        f"{file} could not be read to its end (Input/output error). What was read is kept; import it again to go on."
    )


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    class Input:
        buffer = io.BytesIO(b"abc")

    monkeypatch.setattr(sys, "stdin", Input())
    with opened(STDIN) as stream:
        assert stream.size is None
        assert stream.read_from.read(10) == b"abc"


@pytest.mark.parametrize(
    ("head", "sentence"),
    [
        (b"\xff\xfe{\x00", "x is UTF-16 text, which this version does not read yet. Save it as UTF-8 and import that."),
        (b"\xfe\xff\x00{", "x is UTF-16 text, which this version does not read yet. Save it as UTF-8 and import that."),
        (b"{\x00", "x is a binary file, not text with JSON in it. Choose a capture, a log or a JSON file."),
        (
            b"PK\x03\x04",
            "x is a zip archive. This version reads unpacked files only: unpack it first, then import what was in it.",
        ),
        (b"SQLite format 3\x00", "x is a database, which holds no events. Choose the capture itself."),
        (b"%PDF-1.7", "x is a PDF document, which holds no events. Choose the capture itself."),
        (b"\x89PNG\r\n", "x is a picture, which holds no events. Choose the capture itself."),
        (b"\xff\xd8\xff\xe0", "x is a picture, which holds no events. Choose the capture itself."),
    ],
)
def test_binary_content_is_refused_with_a_sentence(head: bytes, sentence: str) -> None:
    with pytest.raises(SourceProblem) as caught:
        refuse_binary("x", head)
    assert str(caught.value) == sentence


@pytest.mark.parametrize("head", [b"", b"{}", b"\xef\xbb\xbf{}", b"\xff\xffnot text", b"text"])
def test_text_is_not_refused(head: bytes) -> None:
    refuse_binary("x", head)


def test_skipping_hashes_what_it_reads_over() -> None:
    stream, seen, expected = io.BytesIO(b"abcdef"), new_hash(), new_hash()
    assert skip(stream, 4, seen)
    expected.update(b"abcd")
    assert seen.digest() == expected.digest()
    assert stream.read() == b"ef"
    assert not skip(io.BytesIO(b"ab"), 3, new_hash())
