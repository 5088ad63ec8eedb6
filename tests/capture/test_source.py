import gzip
import io
import os
import sys
import zipfile
from pathlib import Path

import pytest

from viewer.capture import shared_files
from viewer.capture.source import STDIN, Skipped, files_in, opened, skip
from viewer.capture.window import new_hash
from viewer.errors import NoCapture, SourceProblem

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

    monkeypatch.setattr(shared_files, "open_to_read", refuse)
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


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    class Input:
        buffer = io.BytesIO(b"abc")

    monkeypatch.setattr(sys, "stdin", Input())
    with opened(STDIN) as stream:
        assert stream.size is None
        assert stream.read_from.read(10) == b"abc"


def test_what_holds_no_text_is_refused_with_a_sentence(tmp_path: Path) -> None:
    file = tmp_path / "x"
    file.write_bytes(b"%PDF-1.7")
    with pytest.raises(NoCapture) as caught, opened(str(file)):
        pass
    assert str(caught.value) == f"{file} is a PDF document, which holds no events. Choose the capture itself."


def test_text_in_utf_16_is_read_as_utf_8(tmp_path: Path) -> None:
    file = tmp_path / "x"
    file.write_bytes("\ufeff{é}".encode("utf-16-be"))
    with opened(str(file)) as stream:
        assert (stream.encoding, stream.size) == ("utf-16-be", None)
        assert stream.read_from.read(100) == "\ufeff{é}".encode()


def zipped(**members: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file.getvalue()


def test_an_archive_stands_for_the_files_in_it(tmp_path: Path) -> None:
    path = tmp_path / "hooks.log.3"
    path.write_bytes(zipped(b=b"{}", a=zipped(c=b"[1]", d=b""), _=gzip.compress(b"text")))
    assert list(files_in(str(path))) == [f"{path}/_", f"{path}/a/c", f"{path}/a/d", f"{path}/b"]
    with opened(f"{path}/a/c") as stream:
        assert (stream.size, stream.read_from.read(9), stream.troubles) == (3, b"[1]", [])
    with opened(f"{path}/_") as stream:
        assert (stream.size, stream.read_from.read(9)) == (None, b"text")
    assert problem(f"{path}/e") == f"There is no file {path}/e. Check the spelling."
    assert "is a zip archive by now" in problem(path)


def test_an_archive_that_cannot_be_read_is_skipped_with_its_reason(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    whole = zipped(a=b"{}")
    path.write_bytes(whole[:-20])
    assert list(files_in(str(path))) == [
        f"{path}/a",
        Skipped(
            f"The rest of {path}",
            "the zip archive is damaged or cut off, so only the files that are still to be found in it were read",
        ),
    ]


def test_what_is_wrong_is_told_at_the_end(tmp_path: Path) -> None:
    path = tmp_path / "a.gz"
    path.write_bytes(gzip.compress(bytes(range(256)).replace(b"\x00", b" ") * 9)[:-4])
    with opened(str(path)) as stream:
        assert stream.troubles == []
        while stream.read_from.read(100):
            pass
        assert len(stream.troubles) == 1
        assert "compressed and damaged or cut off" in stream.troubles[0]
        assert stream.read_from.read(100) == b""


def test_skipping_hashes_what_it_reads_over() -> None:
    stream, seen, expected = io.BytesIO(b"abcdef"), new_hash(), new_hash()
    assert skip(stream, 4, seen)
    expected.update(b"abcd")
    assert seen.digest() == expected.digest()
    assert stream.read() == b"ef"
    assert not skip(io.BytesIO(b"ab"), 3, new_hash())
