"""The story of the log: what stands in its files, as entries, and taking it away."""

import os
import re
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from viewer import logs, paths
from viewer.domain.retelling import retold
from viewer.errors import TierViewerError
from viewer.wording import say

_HEAD = re.compile(r"^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d),\d+ ([A-Z]+) ([\w.]+): ", re.MULTILINE)
_LONGEST = 2 * 1024 * 1024  # bytes of each file; they are kept at half of that


class LogEntry(NamedTuple):
    """One entry: when it was written (local time), how bad it is, which part of the program wrote it, its lines."""

    time: str
    level: str
    source: str
    text: str

    @property
    def is_bad(self) -> bool:
        """Whether it tells of an error rather than of something to know."""
        return self.level in {"ERROR", "CRITICAL"}

    @property
    def lines(self) -> str:
        """The whole entry as it is read and copied."""
        return f"{self.time}  {self.level.lower()}  {self.text}"


def log_files(folder: Path | None = None) -> list[Path]:
    """The files of the log, the one that is written now first."""
    first = (folder or paths.log_folder()) / logs.FILE_NAME
    named = [first, *(first.with_name(f"{first.name}.{number}") for number in range(1, logs.OLDER + 1))]
    return [file for file in named if file.is_file()]


def read_log(folder: Path | None = None) -> list[LogEntry]:
    """All entries, the latest first. A file that cannot be read has none."""
    found: list[LogEntry] = []
    for file in log_files(folder):
        with suppress(OSError):  # it may have been renamed in this moment
            found.extend(reversed(_entries(file)))
    return found


def clear_log(folder: Path | None = None) -> None:
    """Empties the log. Other processes of this program that are running go on writing into it."""
    first, *older = log_files(folder) or [Path()]
    try:
        for file in older:
            file.unlink(missing_ok=True)
        if first.name:
            os.truncate(first, 0)
    except OSError as error:
        raise TierViewerError(
            say(
                "The log cannot be emptied ({reason}). Check who may write {file}.",
                reason=retold(error.strerror or ""),
                file=first,
            )
        ) from None


def _entries(file: Path) -> list[LogEntry]:
    with open(file, "rb") as opened:
        opened.seek(max(0, file.stat().st_size - _LONGEST))
        text = opened.read(_LONGEST).decode("utf-8", "replace")
    heads = list(_HEAD.finditer(text))
    ends = [head.start() for head in heads[1:]] + [len(text)] * bool(heads)
    return [
        LogEntry(head[1], head[2], head[3], text[head.end() : end].rstrip("\n"))
        for head, end in zip(heads, ends, strict=True)
    ]
