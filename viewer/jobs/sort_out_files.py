"""What is to be done with files that a person opens: captures are imported, libraries get windows of their own."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from viewer.store import recognition

_LOOKED_INTO = 200
"""Where more files are opened at once, only their names are looked at: the window waits for this."""


class Opened(NamedTuple):
    """Files that were opened together, by what they are."""

    captures: list[Path]
    libraries: list[Path]
    already_open: bool = False
    """The library of the window was among them."""


def sort_out(files: Iterable[Path], library: Path | None = None) -> Opened:
    """Sorts files; ``library`` is the one that this process has open, which is not looked into, nor its log."""
    files = list(files)
    tells = recognition.is_library if len(files) <= _LOOKED_INTO else recognition.is_called_library
    captures, libraries, already_open = [], [], False
    for file in files:
        if library is not None and _is_part_of(file, library):
            already_open = True
        elif tells(file):
            libraries.append(file)
        else:
            captures.append(file)
    return Opened(captures, libraries, already_open)


def windows(files: Iterable[Path], library: Path) -> list[tuple[Path, list[Path]]]:
    """The windows that are asked for by naming files: the library of each, and the captures to import there.

    ``library`` is the one for captures; each library among the files has a window of its own.
    """
    opened = sort_out(files)
    own = [(library, opened.captures)] if opened.captures or not opened.libraries else []
    return own + [(named, []) for named in opened.libraries]


def _is_part_of(file: Path, library: Path) -> bool:
    """Whether it is the library or one of SQLite's files beside it, of which the same holds; see ``is_library``."""
    whole = library.resolve()
    return any(_is_same(file, whole.with_name(whole.name + ending)) for ending in ("", "-wal", "-shm", "-journal"))


def _is_same(one: Path, other: Path) -> bool:
    try:
        return os.path.samefile(one, other)
    except (OSError, ValueError):
        return False
