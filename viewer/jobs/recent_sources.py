"""The story of reading on: the files and logs that a library has read last, so that nobody has to look for them."""

from pathlib import Path
from typing import NamedTuple

from viewer.capture import source
from viewer.store import library, sources

MOST = 10
_OF_ONE_FOLDER = 4
"""Of a folder with many captures no more are named, so that it does not push out all others."""
_LOOKED_AT = 200


class RecentSource(NamedTuple):
    """A file that was read; of what is in an archive, the archive."""

    path: Path
    is_there: bool


def recent_sources(library_path: Path) -> list[RecentSource]:
    """The latest first; none where there is no library yet. Raises LibraryProblem."""
    if not library_path.exists():
        return []
    with library.reading(library_path) as connection:
        paths = sources.latest_paths(connection, _LOOKED_AT)
    found: dict[Path, None] = {}
    of_folder: dict[Path, int] = {}
    for path in paths:
        disk = Path(source.split(path)[0])
        if str(disk) == source.STDIN or disk in found or of_folder.get(disk.parent, 0) >= _OF_ONE_FOLDER:
            continue
        found[disk] = None
        of_folder[disk.parent] = of_folder.get(disk.parent, 0) + 1
    return [RecentSource(path, path.is_file()) for path in list(found)[:MOST]]
