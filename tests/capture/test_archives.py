import errno
import io
import tempfile
import zipfile

import pytest

from viewer.capture import archives
from viewer.capture.archives import Allowance, Archive, Exhausted, is_hidden, seekable
from viewer.capture.zip_directory import Unreadable


def archive(*names: str) -> Archive:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        for name in names:
            made.writestr(zipfile.ZipInfo(name), name.encode())
    return Archive(file, "a.zip", Allowance(file.tell()))


def test_files_come_in_the_order_of_folders_with_safe_names() -> None:
    opened = archive("b/c", "a", "/d", "./e", "../f", "z//y", "b/a", "x\ny", "\u202e")
    assert list(opened.names) == ["\\u202e", "a", "d", "e", "x\\ny", "(..)/f", "b/a", "b/c", "z/y"]
    stream, entry = opened.member("(..)/f", "a.zip/(..)/f")
    assert (stream.read(100), entry.name) == (b"../f", "../f")


def test_a_place_is_split_where_an_inner_archive_begins() -> None:
    opened = archive("a.zip", "b/c.zip")
    assert opened.find("a.zip") == ("a.zip", "")
    assert opened.find("b/c.zip/d/e") == ("b/c.zip", "d/e")
    assert opened.find("b/d") is None


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_every_file_has_a_name_of_its_own() -> None:
    assert list(archive("a", "a", "a (2)", "a/b", "//", "\\").names) == ["a", "a (2)", "a (2) (2)", "a (3)/b"]


@pytest.mark.parametrize(
    ("name", "hidden"), [("a/b", False), (".a", True), ("a/.b/c", True), ("__MACOSX/a", True), ("(..)/a", False)]
)
def test_what_is_hidden(name: str, hidden: bool) -> None:
    assert is_hidden(name) is hidden


def test_a_password() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        made.writestr("a", b"{}")
    data = bytearray(file.getvalue())
    data[data.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(Unreadable, match="with a password; unpack it"):
        Archive(io.BytesIO(data), "a.zip", Allowance(100))


def test_all_archives_in_a_file_share_its_allowance() -> None:
    allowance = Allowance(1000)
    allowance.take("a", 200 << 20)
    allowance.take("a", 200 << 20)  # the same one, opened again
    with pytest.raises(Exhausted, match="unpacks to more than 256 MiB"):
        allowance.take("b", 57 << 20)
    with pytest.raises(Exhausted, match="unpacks to more than 64 GiB"):
        Allowance(1 << 40).take("a", 65 << 30)


def test_there_are_limits_to_how_many_and_how_deep(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MOST_ARCHIVES", 2)
    allowance = Allowance(1000)
    for name in "ab":
        allowance.take(name, 1)
    with pytest.raises(Exhausted, match="more than 2 archives"):
        allowance.take("c", 1)
    for _ in range(100):
        allowance.refuse_too_deep()
    with pytest.raises(Exhausted, match="too deep"):
        allowance.refuse_too_deep()


def test_a_copy_that_can_be_gone_back_in(monkeypatch: pytest.MonkeyPatch) -> None:
    with seekable(io.BytesIO(b"abc" * 1000)) as copy:
        copy.seek(3)
        assert copy.read(3) == b"abc"

    class Full(io.BytesIO):
        def write(self, data: object, /) -> int:
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(tempfile, "SpooledTemporaryFile", lambda **_: Full())
    with pytest.raises(Unreadable, match=r"takes space in .* \(No space left on device\)"):
        seekable(io.BytesIO(b"abc"))
