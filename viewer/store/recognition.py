"""Whether a file is a library, told from its name or its first bytes."""

from pathlib import Path

from viewer import LIBRARY_SUFFIX
from viewer.store.schema import APPLICATION_ID

# https://www.sqlite.org/fileformat.html#the_database_header
_MAGIC = b"SQLite format 3\x00"
_AT = 68


def is_called_library(file: Path) -> bool:
    """Whether a file has the name of a library."""
    return file.suffix.lower() == LIBRARY_SUFFIX


def is_library(file: Path) -> bool:
    """Whether an existing file has the name of a library, or is one whatever it is called.

    Not to be asked about a library that this process has open: on POSIX that would take SQLite's locks away
    (viewer/store/library.py).
    """
    try:
        if not file.is_file():
            return False
        if is_called_library(file):
            return True
        with file.open("rb") as opened:
            head = opened.read(_AT + 4)
    except (OSError, ValueError):
        return False
    return head.startswith(_MAGIC) and head[_AT:] == APPLICATION_ID.to_bytes(4, "big")
