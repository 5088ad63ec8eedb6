"""The story of tombstones: what was forgotten stays out, and nobody can read who it was; a tombstone can be lifted."""

from pathlib import Path

from viewer.errors import LibraryProblem
from viewer.store import library, sources, tombstones
from viewer.store.small_writes import write_soon
from viewer.store.tombstones import Tombstone
from viewer.wording import say

__all__ = ["Tombstone", "lift", "tombstones_of"]


def tombstones_of(library_path: Path) -> list[Tombstone]:
    """All tombstones of a library, the latest first; none where there is no library yet. Raises LibraryProblem."""
    if not library_path.exists():
        return []
    with library.reading(library_path) as connection:
        return tombstones.all_tombstones(connection)


def lift(library_path: Path, number: int) -> None:
    """Takes a tombstone away: what it kept out comes in again when its captures are imported again.

    Raises LibraryProblem, also where there is no such tombstone.
    """

    def change(connection: library.Connection) -> bool:
        found = tombstones.lift(connection, number)
        if found:
            sources.read_again(connection)
        return found

    if not write_soon(library_path, change):
        raise LibraryProblem(
            say("There is no tombstone {place} in the library. See: tier-viewer forget --list.", place=number)
        )
