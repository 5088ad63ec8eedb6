"""Small writes: what a person writes reaches the library soon, also while an import writes to it all the time."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from viewer.store import library
from viewer.store.library import Connection

T = TypeVar("T")

_PATIENCE = 60.0
"""Seconds: an import lets others in between its transactions, which take a second; a removal is one transaction."""


def write_soon(path: Path, change: Callable[[Connection], T], should_stop: Callable[[], bool] = lambda: False) -> T:
    """Makes a small change to a library that is there, in a transaction of its own, and returns what it returns.

    It is on the disk then. To be called on a worker: another transaction is waited for. Raises LibraryProblem, and
    Cancelled once ``should_stop`` says so; nothing is changed then.
    """
    connection = library.open_for_changing(path)
    try:
        with library.calm_errors(path), library.one_transaction(connection, should_stop, _PATIENCE):
            return change(connection)
    finally:
        connection.close()  # without the notes on indexes that an import leaves: these may have to wait as well
