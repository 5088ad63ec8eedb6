"""The story of a mask: what is known of the customers of a library is known to whoever masks a file drawn from it."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from viewer.domain.masking import Masker, Personal
from viewer.errors import Cancelled, ExportProblem
from viewer.store import library
from viewer.store.library import Connection
from viewer.store.personal_values import names_of_things, personal_values
from viewer.wording import say, to_say

NAMES_SOMEBODY = to_say(
    "The name of the file holds a personal value, and everybody who gets the file would read it. Choose another name."
)
_ASKED_EVERY = 2_000


def masker_for(
    library_path: Path,
    fields: Iterable[str],
    people: Iterable[str] | None = None,
    should_stop: Callable[[], bool] = lambda: False,
) -> Masker:
    """A mask for one file that is made of the library: of everybody's events, or of those of some people by their keys.

    Raises LibraryProblem, ValueError for a field that does not exist, and Cancelled once ``should_stop`` says so.
    """
    with library.reading(library_path) as connection:
        return masker_of(connection, fields, people, should_stop)


def masker_of(
    connection: Connection,
    fields: Iterable[str],
    people: Iterable[str] | None = None,
    should_stop: Callable[[], bool] = lambda: False,
) -> Masker:
    """The same of a library that is open."""
    known = _passing(personal_values(connection, people), should_stop)
    return Masker(fields, known, names_of_things(connection))


def check_name(masker: Masker, target: Path) -> None:
    """Raises ExportProblem for a masked file whose name says whom it is about."""
    if masker.sentence(target.stem) != target.stem:
        raise ExportProblem(NAMES_SOMEBODY)


def _passing(values: Iterator[Personal], should_stop: Callable[[], bool]) -> Iterator[Personal]:
    for count, one in enumerate(values):
        if count % _ASKED_EVERY == 0 and should_stop():
            raise Cancelled(say("Stopped."))
        yield one
