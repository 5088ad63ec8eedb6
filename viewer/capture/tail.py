"""A file that is followed: what was written to it since the last look, and whether it is still the same text.

A log can be cut short in place and grow past where reading was, which no size tells. So the beginning of what was
read and the bytes just before its end are compared before new bytes are believed, and again after they were read.
"""

import os
import stat
from typing import NamedTuple

from viewer.capture import closed_files, shared_files
from viewer.errors import SourceProblem

PIECE = 4 << 20
"""At most so many bytes come out at once."""
_PRINT = 1024  # bytes of a fingerprint, at the beginning and before the place of reading


class FileKey(NamedTuple):
    """What a file is known by while it exists, whatever it is called."""

    device: int
    inode: int


class Rewritten(Exception):
    """The file is not the text any more that was read; ``is_shorter``: it ends before the place of reading."""

    def __init__(self, is_shorter: bool) -> None:
        super().__init__()
        self.is_shorter = is_shorter


class Tail:
    """Reads a growing file from ``position`` on. The handle stays open, so that a renamed file is read to its end."""

    def __init__(self, path: str) -> None:
        """Opens a regular file; raises SourceProblem where that cannot be done."""
        self.path = path
        self.position = 0
        self.head = b""
        """The first bytes of what was read, 1,024 at most."""
        self._before = b""  # the last ones
        self._last_seen: tuple[int, int] | None = None  # size and time of change, when everything had been read
        self._descriptor = -1
        status = self._open()
        self.key = FileKey(status.st_dev, status.st_ino)

    def _open(self) -> os.stat_result:
        closed_files.refuse(self.path)
        try:
            descriptor = shared_files.open_to_read(self.path)
        except OSError as error:
            raise SourceProblem(f"{self.path} cannot be opened ({error.strerror}).") from None
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            os.close(descriptor)
            raise SourceProblem(f"{self.path} is not a regular file, so it cannot be followed.")
        self._descriptor = descriptor
        return status

    @property
    def is_open(self) -> bool:
        """Whether it holds a handle."""
        return self._descriptor >= 0

    def close(self) -> None:
        """Gives the handle back; reading opens the file again, if it is still the same one."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1

    def restart(self) -> None:
        """Begins again at the first byte, as with a file that was never read."""
        self.position, self.head, self._before, self._last_seen = 0, b"", b"", None

    def status(self) -> os.stat_result:
        """Size, times and links of the file. Raises SourceProblem where the medium does not answer."""
        self._reopen()
        try:
            return os.fstat(self._descriptor)
        except OSError as error:
            raise self._cannot_read(error) from None

    def read(self) -> bytes:
        """What was written since, at most a piece of it; nothing where there is nothing new.

        Raises Rewritten, or SourceProblem where the medium does not answer.
        """
        status = self.status()
        if status.st_size < self.position:
            raise Rewritten(is_shorter=True)
        seen = (status.st_size, status.st_mtime_ns)
        if seen == self._last_seen:
            return b""
        if not self._is_same():
            raise Rewritten(is_shorter=False)
        piece = self._bytes(self.position, PIECE)
        # A file that is shorter now was cut after these bytes were read: they are good, and the next look tells.
        if piece and self.status().st_size >= self.position + len(piece) and not self._is_same():
            raise Rewritten(is_shorter=False)
        self.position += len(piece)
        self._last_seen = seen if self.position >= status.st_size else None
        if len(self.head) < _PRINT:
            self.head += piece[: _PRINT - len(self.head)]
        self._before = (self._before + piece[-_PRINT:])[-_PRINT:]
        return piece

    def confirm(self) -> None:
        """Raises Rewritten unless what was read is still there."""
        if self.status().st_size < self.position:
            raise Rewritten(is_shorter=True)
        if not self._is_same():
            raise Rewritten(is_shorter=False)

    def _is_same(self) -> bool:
        before = self._before
        return (
            self._bytes(0, len(self.head)) == self.head
            and self._bytes(self.position - len(before), len(before)) == before
        )

    def _bytes(self, place: int, count: int) -> bytes:
        if not count:
            return b""
        try:
            os.lseek(self._descriptor, place, os.SEEK_SET)
            return os.read(self._descriptor, count)
        except OSError as error:
            raise self._cannot_read(error) from None

    def _reopen(self) -> None:
        if self._descriptor >= 0:
            return
        status = self._open()
        if (status.st_dev, status.st_ino) != self.key:
            self.close()
            raise SourceProblem(f"{self.path} is another file now.")

    def _cannot_read(self, error: OSError) -> SourceProblem:
        return SourceProblem(
            f"{self.path} cannot be read at the moment ({error.strerror}). What was read is kept; it is tried again."
        )
