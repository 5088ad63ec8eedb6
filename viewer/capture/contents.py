"""What a content is, judged by how it begins: zip archives, and everything that is no text with JSON in it."""

import codecs

HEAD = 1024
"""So many bytes are looked at."""

_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_OFFICE = (b"[Content_Types].xml", b"_rels/.rels", b"mimetypeapplication/")
_NAME_IN_ZIP = 30  # where the name of the first file stands

_NO_EVENTS = ", which holds no events. Choose the capture itself."
_ARCHIVE = "which is not read. Unpack it first, then import the folder with what was in it."
_PROGRAM = f"a program{_NO_EVENTS}"
_PICTURE = f"a picture{_NO_EVENTS}"
_SAVE_AS = "Save it as UTF-8 and import that."
_MAGIC = (
    (0, codecs.BOM_UTF32_LE, f"UTF-32 text, which is not read. {_SAVE_AS}"),
    (0, codecs.BOM_UTF32_BE, f"UTF-32 text, which is not read. {_SAVE_AS}"),
    (257, b"ustar", f"a tar archive, {_ARCHIVE}"),
    (0, b"7z\xbc\xaf\x27\x1c", f"a 7z archive, {_ARCHIVE}"),
    (0, b"Rar!\x1a\x07", f"a rar archive, {_ARCHIVE}"),
    (0, b"MSCF\x00\x00", f"a cab archive, {_ARCHIVE}"),
    (0, b"\x1f\x9d", "compressed in the old way of .Z files, which is not read. Unpack it first, then import that."),
    (0, b"\x04\x22\x4d\x18", "compressed with lz4, which is not read. Unpack it first, then import that."),
    (0, b"LZIP\x01", "compressed with lzip, which is not read. Unpack it first, then import that."),
    (68, b"TVLB", "a library of Tier Viewer and no capture. Open it with: tier-viewer open, then its name."),
    (0, b"SQLite format 3\x00", f"a database{_NO_EVENTS}"),
    (0, b"PAR1", "a Parquet file, which is not read. Save it as CSV or JSON lines and import that."),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document. Save the table in it as CSV and import that."),
    (0, b"%PDF", f"a PDF document{_NO_EVENTS}"),
    (0, b"\x89PNG", _PICTURE),
    (0, b"\xff\xd8\xff", _PICTURE),
    (0, b"GIF87a", _PICTURE),
    (0, b"GIF89a", _PICTURE),
    (0, b"II*\x00", _PICTURE),
    (0, b"MM\x00*", _PICTURE),
    (8, b"WEBP", _PICTURE),
    (0, b"\x7fELF", _PROGRAM),
    (0, b"MZ\x90\x00", _PROGRAM),
)


_NEVER_IN_TEXT = bytes([*range(1, 8), *range(14, 27), *range(28, 32)])


def is_archive(head: bytes) -> bool:
    """Whether this is a zip archive of files, and not one of the documents that are zip archives inside."""
    return head.startswith(_ZIP) and not head.startswith(_OFFICE, _NAME_IN_ZIP)


def refusal(head: bytes) -> str | None:
    """Why a content is not read, as the end of a sentence that begins with "it is"; None for text.

    ``head`` is its first 1,024 bytes, unpacked and not transcoded.
    """
    if head.startswith(_ZIP):
        return "an Office document. Save the table in it as CSV and import that."
    for at, magic, kind in _MAGIC:
        if head.startswith(magic, at):
            return kind
    if b"\x00" not in head or head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return None
    width = _width(head)
    if width:
        return f"UTF-{8 * width} text without the mark at its beginning that says so. {_SAVE_AS}"
    if head.count(0) * 10 < len(head) and len(head.translate(None, _NEVER_IN_TEXT)) == len(head):
        return None  # a text in which a NUL went astray: its line is a reject, the others are read
    return "a binary file, not text with JSON in it. Choose a capture, a log or a JSON file."


def _width(head: bytes) -> int:
    """How many bytes each character takes in a text that looks like UTF-16 or UTF-32; 0 for anything else."""
    for width in (4, 2):
        columns = [head[at::width] for at in range(width)]
        empty = [column for column in columns if column.count(0) * 5 >= len(column) * 2]
        full = [column for column in columns if column and 0 not in column]
        if full and len(empty) == width - 1 and not any(byte < 9 for column in full for byte in column):
            return width
    return 0
