"""What lies beside a library and belongs to it: its log, its backups, and what was kept of it when it was damaged.

All of these hold what the library holds, so whoever forgets a customer must know them. Their names begin like the
library's, and name the moment at which they were made, in UTC.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, NamedTuple

from viewer.domain.times import in_zone

CompanionKind = Literal["log", "backup", "before_migration", "damaged", "unfinished"]
"""A log is part of the library as long as it is there; what is unfinished was left by a backup that was killed."""

_LOGS = ("-wal", "-shm", "-journal")
_KINDS: dict[str, CompanionKind] = {"backup": "backup", "damaged": "damaged", "unfinished": "unfinished"}
_MICROSECONDS = 1_000_000


class Companion(NamedTuple):
    """One file that belongs to a library."""

    path: Path
    kind: CompanionKind
    made_at: int  # microseconds UTC, as its name says; of a log when it was last written to
    size: int


def companions(library: Path) -> list[Companion]:
    """The files beside a library that belong to it, the latest first; those of its neighbours do not.

    The logs of backups count as such backups. A folder that cannot be read has none.
    """
    library = library.resolve()
    named = _pattern(library)
    found = []
    try:
        names = [one.name for one in library.parent.iterdir()]
    except OSError:
        return []
    for name in names:
        told = named.fullmatch(name)
        path = library.with_name(name)
        try:
            state = path.lstat()
        except OSError:  # gone in this moment
            continue
        if told is not None and path.is_file() and not path.is_symlink():
            word, stamp = told.group("word"), told.group("stamp")
            made_at = _moment(stamp) if stamp else None
            if made_at is None:
                made_at = state.st_mtime_ns // 1000
            found.append(Companion(path, _kind(word), made_at, state.st_size))
    return sorted(found, key=lambda one: (-one.made_at, one.path.name))


def free_name(library: Path, word: str, now: int) -> Path:
    """A name beside a library that nothing has yet; ``word`` is backup, damaged, unfinished or before-version-N."""
    library = library.resolve()
    return next(one for one in _names(library, f"{word}-{_stamp(now)}") if not _is_taken(one))


def _names(library: Path, words: str) -> Iterator[Path]:
    yield library.with_name(f"{library.stem}.{words}{library.suffix}")
    number = 2
    while True:
        yield library.with_name(f"{library.stem}.{words}-{number}{library.suffix}")
        number += 1


def _is_taken(path: Path) -> bool:
    return path.exists() or path.is_symlink() or any(path.with_name(path.name + end).exists() for end in _LOGS)


def _pattern(library: Path) -> re.Pattern[str]:
    stem, suffix = re.escape(library.stem), re.escape(library.suffix)
    logs = "|".join(_LOGS)
    return re.compile(
        rf"{re.escape(library.name)}(?:{logs})|{stem}\.(?P<word>backup|damaged|unfinished|before-version-[0-9]+)"
        rf"-(?P<stamp>[0-9]{{8}}-[0-9]{{6}})(?:-[0-9]+)?{suffix}(?:{logs})?"
    )


def _kind(word: str | None) -> CompanionKind:
    return "log" if word is None else _KINDS.get(word, "before_migration")


def _stamp(now: int) -> str:
    return f"{in_zone(now, UTC):%Y%m%d-%H%M%S}"


def _moment(stamp: str) -> int | None:
    """The moment that a name tells; None where it tells none, such as 20269999-000000."""
    try:
        return int(datetime.strptime(stamp, "%Y%m%d-%H%M%S").replace(tzinfo=UTC).timestamp()) * _MICROSECONDS
    except ValueError:
        return None
