"""The story of coming back: where a person was in a library, what they can undo, and the views they saved."""

import time
from dataclasses import dataclass, field
from pathlib import Path

from viewer.domain import session as sessions
from viewer.domain.session import Session
from viewer.domain.steps import Step, Steps
from viewer.domain.views import View
from viewer.store import journal, library, session, views
from viewer.store.library import Connection
from viewer.store.small_writes import write_soon


@dataclass(frozen=True, slots=True)
class Remembered:
    """What a library remembers of a person."""

    session: Session = field(default_factory=Session)
    steps: Steps = field(default_factory=Steps)
    views: tuple[View, ...] = ()


def remembered(library_path: Path) -> Remembered:
    """All that is remembered; nothing where there is no library yet. Raises LibraryProblem."""
    if not library_path.exists():
        return Remembered()
    with library.reading(library_path) as connection:
        texts = session.read(connection)
        keys = session.keys_of(connection, sessions.identities_in(texts))
        return Remembered(
            sessions.session_of(texts, keys), journal.read(connection), tuple(views.all_views(connection))
        )


def keep_session(library_path: Path, now_at: Session) -> None:
    """Keeps where a person is. Raises LibraryProblem."""

    def write(connection: Connection) -> None:
        identities = session.identities_of(connection, sessions.events_of(now_at))
        session.write(connection, sessions.as_texts(now_at, identities))

    write_soon(library_path, write)


def note_step(library_path: Path, step: Step) -> None:
    """Notes that a step was done, or went on. Raises LibraryProblem, as do its neighbours."""
    write_soon(library_path, lambda connection: journal.add(connection, step, _now()))


def note_undone(library_path: Path, step: Step) -> None:
    """Notes that a step was undone."""
    write_soon(library_path, lambda connection: journal.turn(connection, step, _now()))


def note_redone(library_path: Path, step: Step) -> None:
    """Notes that a step was done again."""
    write_soon(library_path, lambda connection: journal.turn(connection, step, None))


def forget_step(library_path: Path, number: int) -> None:
    """Forgets a step that can no longer be undone."""
    write_soon(library_path, lambda connection: journal.remove(connection, number))


def _now() -> int:
    return time.time_ns() // 1000
