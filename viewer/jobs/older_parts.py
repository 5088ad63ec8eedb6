"""Older parts of a log that is followed by its name: what came and went there between two looks is read from them.

Nothing is lost because of an order that is kept. A new text is first taken hold of: its file is open, and its beginning
was read. Then the older parts are looked at, which is where everything is that was at the name since the text before.
Only then anything of the new text is written, with the time of the look as its beginning. So whatever is killed when,
what was written to a part after the text that was begun last may be unread, and nothing else.
"""

from collections.abc import Callable

from viewer.capture import places
from viewer.capture.places import FileNow
from viewer.capture.tail import FileKey
from viewer.jobs.followed_file import Books, FollowedFile
from viewer.jobs.known_sources import stored_path
from viewer.jobs.whole_files import WholeFiles, beginning, is_copy
from viewer.store.sources import LedgerEntry

_CLOCKS = 1_000_000_000  # nanoseconds by which the times of files may be behind ours

_IsRest = Callable[[FileNow, LedgerEntry], bool]


class OlderParts:
    """The older parts of each log that was given by its path, and since when they may hold what was not read."""

    def __init__(self, books: Books, whole: WholeFiles) -> None:
        self._books = books
        self._whole = whole
        self._since: dict[str, int] = {}  # nanoseconds; the text that was begun last was at the path then
        self._seen: dict[str, FileNow | None] = {}  # what was last at a path
        self._read: dict[FileKey, tuple[int, int]] = {}  # size and time of change when all of it had been read

    def find_rests(self, path: str) -> None:
        """Reads what was written to a log after it was followed last, and is in an older part of it now."""
        desk, stored = self._books.desk, stored_path(path)
        latest, since = desk.latest_from(stored), desk.unread_since(stored)
        if since is not None:
            self._since[path] = since
        if latest is not None:
            ours = {one.id for one in desk.writer.candidates(beginning(path))}

            def is_rest(file: FileNow, one: LedgerEntry) -> bool:
                if one.path != stored or one.id in ours:
                    return False
                return file.size > one.offset or one.id == latest.id

            self._read_beside(path, set(), is_rest)
        self.read(path, set())

    def read_rest(self, path: str, entry: LedgerEntry, followed: set[FileKey]) -> None:
        """Looks beside a log that was rotated or cut short for what had not been read of it, and reads that.

        ``entry`` is what was read of the older text; ``followed`` are files that are read anyway.
        """
        self._read_beside(path, followed, lambda file, one: one.id == entry.id)
        self.read(path, followed)

    def may_have_turned(self, path: str, found: FileNow | None) -> bool:
        """Whether a log may have been rotated or cut short since this was last asked, without anything of it being
        read. ``found`` is what is at its path now."""
        is_first = path not in self._seen
        before, self._seen[path] = self._seen.get(path), found
        if is_first or before == found:
            return False
        if before is None or found is None:
            return True
        return before.key != found.key or not before.size or not found.size

    def begin(self, one: FollowedFile, now: int, followed: set[FileKey]) -> int:
        """Reads what came before a text that nothing was read of so far; returns since when that text is there.

        It is held, and nothing of it is written yet. ``now`` is when the look began, in nanoseconds.
        """
        if one.gone_at is not None:  # what came after it may be in a part that was not looked at
            return self._since.get(one.path, now)
        self.read(one.path, followed)
        self._since[one.path] = now
        return now

    def read(self, path: str, followed: set[FileKey]) -> None:
        """Reads the parts that hold what was not read, the one that was written to first at the beginning."""
        if path not in self._since:
            return  # what is there was never followed
        since = self._since[path] - _CLOCKS
        for file in places.beside(path):
            is_part = file.changed >= since and places.is_rotated_name(file.path, path)
            if not is_part or self._is_known(file, path, followed):
                continue
            if is_copy(file.path, path):
                continue  # the log itself is there as well: it is copied before it is cut short
            if self._new_records(file):
                self._books.note(f"{path} was rotated since it was last looked at: {file.path} was read as well.")
        self._forget()

    def remember(self, key: FileKey, size: int, changed: int) -> None:
        """Notes that a file was followed until it was so long, when it was changed last (nanoseconds)."""
        self._read[key] = (size, changed)

    def _read_beside(self, path: str, followed: set[FileKey], is_rest: _IsRest) -> None:
        for file in places.beside(path):
            if file.key in followed or file.key == _key_at(path):
                continue
            if any(is_rest(file, one) for one in self._books.desk.writer.candidates(beginning(file.path))):
                count = self._new_records(file)
                if count:
                    noun = "record" if count == 1 else "records"
                    self._books.note(f"The rest of what was in {path} is in {file.path} now: {count:,} {noun} more.")

    def _is_known(self, file: FileNow, path: str, followed: set[FileKey]) -> bool:
        if self._read.get(file.key) == (file.size, file.changed):
            return True
        return file.key in followed or file.key == _key_at(path)

    def _new_records(self, file: FileNow) -> int:
        self.remember(file.key, file.size, file.changed)
        brought = self._whole.read(file.path)
        return brought.records - brought.known

    def _forget(self) -> None:
        """Forgets what is too old to be looked at again: following goes on for weeks."""
        oldest = min(self._since.values()) - _CLOCKS
        self._read = {key: known for key, known in self._read.items() if known[1] >= oldest}


def _key_at(path: str) -> FileKey:
    found = places.file_now(path)
    return found.key if found else FileKey(0, 0)
