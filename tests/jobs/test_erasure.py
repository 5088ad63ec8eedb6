import sqlite3
from pathlib import Path

import pytest

from viewer.errors import Cancelled
from viewer.jobs.erasure import Done, Work, erase, stopping
from viewer.store import library
from viewer.store.library import Connection


def test_work_is_told_and_then_stopped_where_that_is_wanted():
    told: list[Work] = []
    wanted = [False]
    tell = stopping(told.append, lambda: wanted[0])
    tell(Work("Looking", 1, 2))
    wanted[0] = True
    with pytest.raises(Cancelled):
        tell(Work("Looking", 2, 2))
    assert told == [Work("Looking", 1, 2), Work("Looking", 2, 2)]


def test_who_stops_an_erasure_is_told_what_it_means_and_the_library_is_let_go(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    library.close(library.open_for_writing(path))
    used: list[Connection] = []

    def stopped(connection: Connection, now: int) -> Done:
        used.append(connection)
        raise Cancelled("Stopped.")

    told: list[Work] = []
    with pytest.raises(Cancelled, match=r"^Nothing was removed\.$"):
        erase(path, stopped, "Nothing was removed.", told.append)
    assert told == []
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        used[0].execute("SELECT 1")
