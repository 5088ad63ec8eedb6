"""Where an export may go: a file that can be replaced, nobody else is using, and that is not the program's own."""

import errno
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from viewer.domain.retelling import retold
from viewer.errors import ExportProblem
from viewer.exports.file_names import LONGEST_NAME
from viewer.wording import number, say

_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
# What Windows takes for a device, whatever the ending; a file of that name could not even be copied there.
_DEVICES = {"con", "prn", "aux", "nul", *(f"{port}{place}" for port in ("com", "lpt") for place in range(1, 10))}


def check_target(target: Path, taken: Iterable[Path] = (), closed: Iterable[Path] = ()) -> None:
    """Raises ExportProblem, with the reason, for a place where no export may go.

    ``taken``: files that an export must not replace. ``closed``: folders that are the program's own.
    """
    if not target.name or target.name == "..":
        raise ExportProblem(_not_a_file(target))
    with calm_errors(target):
        there = target.resolve()
        if len(os.fsencode(there.name)) > LONGEST_NAME:
            raise OSError(errno.ENAMETOOLONG, os.strerror(errno.ENAMETOOLONG))
        if not there.parent.is_dir():
            raise OSError(errno.ENOENT, os.strerror(errno.ENOENT))
        if there.exists() and not there.is_file():
            # A folder, or a device such as /dev/stdout, which the finished file would take the place of.
            raise ExportProblem(_not_a_file(target))
        if there.exists() and any(one.exists() and there.samefile(one) for one in taken):
            raise ExportProblem(
                say(
                    "{target} is the library itself, or a file that belongs to it or was imported into it. "
                    "Choose another name for the export.",
                    target=target,
                )
            )
        if any(_is_within(there, folder) for folder in closed):
            raise ExportProblem(
                say("{target} lies in a folder that the program keeps its own files in. Choose another.", target=target)
            )
        _check_name(target, there)


def _check_name(target: Path, there: Path) -> None:
    name = there.name
    if name.split(".")[0].rstrip(" ").lower() in _DEVICES:
        raise ExportProblem(
            say("{target} is a name that Windows keeps for a device. Choose another name.", target=target)
        )
    for lock in (f".~lock.{name}#", f"~${name}", f"~${name[2:]}"):
        if len(name) > 2 and os.path.exists(there.with_name(lock)):
            raise ExportProblem(
                say(
                    "{target} is open in another program, which left {lock} beside it. Close it there, or choose "
                    "another name.",
                    target=target,
                    lock=lock,
                )
            )


@contextmanager
def calm_errors(target: Path) -> Iterator[None]:
    """Turns what can happen to a file that is written into an ExportProblem that says what to do."""
    try:
        yield
    except OSError as error:
        raise ExportProblem(sentence(target, error)) from None


def sentence(target: Path, error: OSError) -> str:
    """What a person is told about it."""
    reason = retold(error.strerror or "") or type(error).__name__
    if error.errno in _NO_ROOM:
        return say(
            "{target} cannot be written ({reason}). Free some space, or choose another folder; no half file was left.",
            target=target,
            reason=_with_free_space(reason, target.parent),
        )
    if isinstance(error, PermissionError) and target.exists():
        return say(
            "{target} cannot be written ({reason}). If it is open in another program, close it there; or choose "
            "another name. No half file was left.",
            target=target,
            reason=reason,
        )
    if error.errno == errno.ENAMETOOLONG:
        beginning = f"{target.parent / target.name[:40]}…"
        return say("{target} has a name that is too long for a file. Choose a shorter one.", target=beginning)
    return say(
        "{target} cannot be written ({reason}). Choose another folder; no half file was left.",
        target=target,
        reason=reason,
    )


def _not_a_file(target: Path) -> str:
    return say("{target} is not a file that can be replaced. Choose a name for a new file.", target=target)


def _with_free_space(reason: str, folder: Path) -> str:
    try:
        free = shutil.disk_usage(folder).free
    except OSError:
        return reason
    return say("{reason}, {free} MB free", reason=reason, free=number(free / 1e6, 1))


def _is_within(there: Path, folder: Path) -> bool:
    return folder.exists() and any(folder.samefile(one) for one in there.parents if one.exists())
