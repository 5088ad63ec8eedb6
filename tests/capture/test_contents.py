import pytest

from viewer.capture.contents import is_archive, refusal

NO_EVENTS = ", which holds no events. Choose the capture itself."
ARCHIVE = ", which is not read. Unpack it first, then import the folder with what was in it."
OFFICE = "an Office document. Save the table in it as CSV and import that."
BINARY = "a binary file, not text with JSON in it. Choose a capture, a log or a JSON file."
SAVE = "Save it as UTF-8 and import that."
NO_MARK = f"text without the mark at its beginning that says so. {SAVE}"


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"SQLite format 3\x00", "a database" + NO_EVENTS),
        (b"%PDF-1.7", "a PDF document" + NO_EVENTS),
        (b"\x89PNG\r\n", "a picture" + NO_EVENTS),
        (b"\xff\xd8\xff\xe0", "a picture" + NO_EVENTS),
        (b"RIFF\x10\x00\x00\x00WEBP", "a picture" + NO_EVENTS),
        (b"\x7fELF\x02", "a program" + NO_EVENTS),
        (b"a.json".ljust(257, b"\x00") + b"ustar\x0000", "a tar archive" + ARCHIVE),
        (b"7z\xbc\xaf\x27\x1c\x00\x04", "a 7z archive" + ARCHIVE),
        (b"Rar!\x1a\x07\x01\x00", "a rar archive" + ARCHIVE),
        (b"\xff\xfe\x00\x00{\x00\x00\x00", f"UTF-32 text, which is not read. {SAVE}"),
        (b"\x00\x00\xfe\xff\x00\x00\x00{", f"UTF-32 text, which is not read. {SAVE}"),
        ('{"a":"é"}'.encode("utf-16-le"), f"UTF-16 {NO_MARK}"),
        ('{"a":"é"}'.encode("utf-16-be"), f"UTF-16 {NO_MARK}"),
        ('{"name":"東京都"}'.encode("utf-16-le"), f"UTF-16 {NO_MARK}"),
        ('{"a":1}'.encode("utf-32-le"), f"UTF-32 {NO_MARK}"),
        ('{"a":1}'.encode("utf-32-be"), f"UTF-32 {NO_MARK}"),
        (b"PK\x03\x04".ljust(30, b"\x00") + b"[Content_Types].xml", OFFICE),
        (b"\x01\x02\x00\x00\x03\x07", BINARY),
        (b"{}\n{}\n{}\n\x00", BINARY),
    ],
)  # fmt: skip
def test_what_holds_no_text_is_named(head: bytes, kind: str) -> None:
    assert refusal(head) == kind
    assert not is_archive(head)


@pytest.mark.parametrize(
    "head",
    [b"", b"{}", b"\xef\xbb\xbf{}", b"\xff\xffnot text", b"text", b"\xff\xfe{\x00", b"\xfe\xff\x00{", b"\xff\xfe"],
)
def test_text_is_not_refused(head: bytes) -> None:
    assert refusal(head) is None


@pytest.mark.parametrize("head", [b"PK\x03\x04" + bytes(60), b"PK\x05\x06" + bytes(18), b"PK\x07\x08PK\x03\x04"])
def test_an_archive_is_known_by_its_first_bytes(head: bytes) -> None:
    assert is_archive(head)


def test_a_text_in_which_a_nul_went_astray_is_text() -> None:
    assert refusal(b'{"name":"a\x00b"}\n' * 20) is None
    assert refusal(b"\x1b[32mINFO\x1b[0m a\x00b " * 20) is None
    assert refusal(b"\x00" * 200 + b'{"name":"a"}\n') == BINARY
    assert refusal(b'{"name":"a\x00\x01b"}\n' * 20) == BINARY
