"""The story of coming back to a library: those that were opened last, by their places, in a file of the owner's own."""

import json
import os
import secrets
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from viewer import paths

MOST = 10
_LONGEST = 256 * 1024
"""So many bytes and more are not read: the program never writes them."""


class Recent(NamedTuple):
    """A library that was opened."""

    path: Path
    is_there: bool


def recent_libraries() -> list[Recent]:
    """The latest first. A list that is damaged is as good as none."""
    return [Recent(path, path.is_file()) for path in _read(paths.recent_libraries())]


def note_opened(library: Path) -> None:
    """Puts a library on top of the list. Where that cannot be written, nothing is remembered."""
    here = Path(os.path.realpath(library))
    _write([here, *(path for path in _read(paths.recent_libraries()) if path != here)])


def take_off(library: Path) -> None:
    """Takes one library off the list; the library itself stays where it is."""
    _write([path for path in _read(paths.recent_libraries()) if path != library])


def clear() -> None:
    """Empties the list."""
    with suppress(OSError):
        paths.recent_libraries().unlink(missing_ok=True)


def _read(file: Path) -> list[Path]:
    try:
        if not file.is_file():  # of a pipe the first byte may never come
            return []
        with file.open("rb") as stream:
            content = stream.read(_LONGEST)
        listed = json.loads(content)
    except (OSError, ValueError, RecursionError):
        return []
    named = [one for one in listed if isinstance(one, str) and "\0" not in one] if isinstance(listed, list) else []
    return [path for path in dict.fromkeys(map(Path, named)) if path.is_absolute()][:MOST]


def _write(libraries: list[Path]) -> None:
    file = paths.recent_libraries()
    beside = file.with_name(f".{file.name}.{secrets.token_hex(4)}.part")
    with suppress(OSError):
        paths.make_private_folder(file.parent)
        try:
            with open(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as made:
                # ASCII: a name may hold bytes that are no text.
                json.dump([str(path) for path in libraries[:MOST]], made, indent=1)
            os.replace(beside, file)
        finally:
            beside.unlink(missing_ok=True)
