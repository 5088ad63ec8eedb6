"""When a library was verified last, and what came of it: noted beside the log, for verifying changes no library.

The note holds a time and a count. Its name says which library it belongs to, but only to those who know that library.
"""

import json
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from viewer import paths
from viewer.domain.moments import now_us
from viewer.errors import ExportProblem
from viewer.exports.whole_file import whole_file
from viewer.jobs.open_mark import private_name


class LastVerify(NamedTuple):
    """The moment (microseconds UTC), and how many events damage concerned then; 0 for a sound library."""

    at: int
    affected: int
    is_sound: bool


def note_verify(library: Path, is_sound: bool, affected: int) -> None:
    """Notes that a library was verified just now. Where that cannot be written, nothing is noted."""
    with suppress(ExportProblem, OSError):
        paths.make_private_folder(paths.log_folder())
        with whole_file(_file(library)) as file:
            file.write(json.dumps({"at": now_us(), "affected": affected, "is_sound": is_sound}).encode("ascii"))


def last_verify(library: Path) -> LastVerify | None:
    """What was noted last; None where nothing was."""
    try:
        told = json.loads(_file(library).read_bytes())
        return LastVerify(int(told["at"]), int(told["affected"]), bool(told["is_sound"]))
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None


def _file(library: Path) -> Path:
    return paths.log_folder() / f"verified-{private_name(library)}.json"
