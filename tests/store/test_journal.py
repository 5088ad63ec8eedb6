from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.steps import MOST_STEPS, Step, Steps, did, redid, undid
from viewer.store import journal, library
from viewer.store.library import Connection


@pytest.fixture
def connection(tmp_path: Path):
    with closing(library.open_for_writing(tmp_path / "library.db")) as opened:
        yield opened


def step(number: int, words: str = "change") -> Step:
    return Step("look", words, f"before {number}", f"after {number}", number)


def numbers(steps: Steps) -> tuple[list[int], list[int]]:
    return [one.number for one in steps.done], [one.number for one in steps.undone]


def test_what_was_undone_is_there_to_be_done_again(connection: Connection) -> None:
    for number in (1, 2, 3):
        journal.add(connection, step(number), 1)
    journal.turn(connection, step(3), 5)
    journal.turn(connection, Step("look", "", "b", "became", 2), 6)
    found = journal.read(connection)
    assert numbers(found) == ([1], [3, 2])
    assert found.undone[-1].after == "became"
    assert found.last_number == 3
    journal.turn(connection, found.undone[-1], None)
    assert numbers(journal.read(connection)) == ([1, 2], [3])
    journal.add(connection, step(4), 9)
    assert numbers(journal.read(connection)) == ([1, 2, 4], [])


def test_a_step_goes_on_under_its_number_and_is_forgotten(connection: Connection) -> None:
    journal.add(connection, step(1), 1)
    journal.add(connection, Step("look", "more", "a", "c", 1), 2)
    assert [one.after for one in journal.read(connection).done] == ["c"]
    journal.remove(connection, 1)
    assert journal.read(connection) == Steps()


def test_only_the_latest_are_kept(connection: Connection) -> None:
    for number in range(1, MOST_STEPS + 8):
        journal.add(connection, step(number), number)
    found = journal.read(connection)
    assert len(found.done) == MOST_STEPS
    assert found.done[0].number == 8


def test_a_damaged_order_is_no_reason_to_fail(connection: Connection) -> None:
    for number in (1, 2, 3):
        journal.add(connection, step(number), 1)
    journal.turn(connection, step(1), 5)
    assert numbers(journal.read(connection)) == ([2, 3], [])


def test_an_older_library_has_none(connection: Connection) -> None:
    connection.execute("PRAGMA user_version = 2")
    assert journal.read(connection) == Steps()


@given(st.lists(st.sampled_from(["do", "undo", "redo"]), max_size=30))
def test_what_is_kept_is_the_line_itself(doings: list[str]) -> None:
    with closing(library._connect("file::memory:")) as connection:
        library.schema.bring_up_to_date(connection)
        line = Steps()
        for now, doing in enumerate(doings):
            if doing == "do":
                line = did(line, Step("look", doing, str(now), str(now + 1)))
                journal.add(connection, line.done[-1], now)
            elif doing == "undo" and line.done:
                journal.turn(connection, line.done[-1], now)
                line = undid(line)
            elif doing == "redo" and line.undone:
                journal.turn(connection, line.undone[-1], None)
                line = redid(line)
        found = journal.read(connection)
        assert numbers(found) == numbers(line)
        assert (found.done, found.undone) == (line.done, line.undone)
