"""The archive of a case file: a zip of the page, tables and records, with the digest of each file beside them.

The same contents give the same bytes: nothing in it depends on the moment, the computer or its user.
"""

import hashlib
from collections.abc import Iterable
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

SUMS = "SHA256SUMS"
_OWNER_ONLY = 0o100600 << 16
_UNIX = 3
_FIRST_TIME = (1980, 1, 1, 0, 0, 0)


class CaseArchive:
    """Written file by file, as a context; ``finish`` makes it whole."""

    def __init__(self, file: BinaryIO) -> None:
        self._zip = ZipFile(file, "w", ZIP_DEFLATED)
        self._sums: list[str] = []

    def __enter__(self) -> "CaseArchive":
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.close()

    def add(self, name: str, pieces: Iterable[bytes]) -> str:
        """Adds a file under a name of the program's own; returns the SHA-256 of it."""
        digest = hashlib.sha256()
        with self._zip.open(_entry(name), "w", force_zip64=True) as file:
            for piece in pieces:
                digest.update(piece)
                file.write(piece)
        self._sums.append(f"{digest.hexdigest()}  {name}\n")
        return digest.hexdigest()

    def finish(self) -> None:
        """Adds the digests, in the form that ``sha256sum --check`` reads."""
        with self._zip.open(_entry(SUMS), "w") as file:
            file.write("".join(self._sums).encode())


def csv_bytes(lines: Iterable[str]) -> Iterable[bytes]:
    """A table whose lines are made already, as spreadsheets take it."""
    yield b"\xef\xbb\xbf"
    for line in lines:
        yield f"{line}\r\n".encode("utf-8", "surrogatepass")


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, _FIRST_TIME)
    entry.compress_type = ZIP_DEFLATED
    entry.external_attr = _OWNER_ONLY
    entry.create_system = _UNIX
    return entry
