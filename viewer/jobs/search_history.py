"""The story of earlier searches: the library keeps them, so that they are there again at the next start."""

from pathlib import Path

from viewer.domain.search_history import SEARCHES, as_text, searches_of
from viewer.store import library, session
from viewer.store.small_writes import write_soon


def kept_searches(library_path: Path) -> tuple[str, ...]:
    """The searches that are kept, the newest first; none where there is no library yet. Raises LibraryProblem."""
    if not library_path.exists():
        return ()
    with library.reading(library_path) as connection:
        return searches_of(session.read(connection).get(SEARCHES, ""))


def keep_searches(library_path: Path, searches: tuple[str, ...]) -> None:
    """Keeps these searches and no others. Raises LibraryProblem."""
    write_soon(library_path, lambda connection: session.write(connection, {SEARCHES: as_text(searches)}))
