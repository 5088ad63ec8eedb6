"""The story of second thoughts: an import is taken out of the library again."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from viewer.errors import Cancelled, LibraryProblem
from viewer.store import library, removal
from viewer.wording import say


class Removed(NamedTuple):
    """What was taken out."""

    sources: int  # files that the import had read
    events: int  # that nothing else had brought
    deliveries: int  # of events that stay, or further ones of those that are gone
    rejects: int
    read_on: int = 0  # later imports that had read on in its files: what they read on went too


def remove_import(library_path: Path, number: int, should_stop: Callable[[], bool] = lambda: False) -> Removed:
    """Takes out exactly what an import brought; events that others brought too stay as if only those had come.

    All of it happens, or nothing. Raises LibraryProblem, also where there is no such import, and Cancelled once
    ``should_stop`` says so.
    """
    connection = library.open_for_changing(library_path)
    try:
        with library.calm_errors(library_path), library.one_transaction(connection, should_stop):
            taken = removal.remove(connection, number)
    except Cancelled:
        raise Cancelled(say("Stopped. Nothing was removed.")) from None
    finally:
        library.close(connection)
    if taken is None:
        raise LibraryProblem(say("There is no import {place} in the library. See: tier-viewer imports.", place=number))
    return Removed._make(taken)
