"""Tombstones can be listed and lifted, and name nobody."""

from pathlib import Path

import pytest

from tests.forgotten import KEY, VALUES, hers, imported, others
from viewer.errors import LibraryProblem
from viewer.jobs.forget_customer import forget, plan
from viewer.jobs.tombstones import lift, tombstones_of


def test_the_list_names_nobody(tmp_path: Path) -> None:
    assert tombstones_of(tmp_path / "none.db") == []
    path = imported(tmp_path / "data", hers(1), *others(2, 4))
    assert tombstones_of(path) == []
    done = forget(path, plan(path, KEY))
    (stone,) = tombstones_of(path)
    assert (stone.number, stone.made_at, stone.before) == (done.tombstone, done.made_at, None)
    assert not any(value in repr(stone) for value in VALUES)


def test_only_what_is_there_can_be_lifted(tmp_path: Path) -> None:
    path = imported(tmp_path / "data", hers(1), *others(2, 4))
    with pytest.raises(LibraryProblem, match="no tombstone 1"):
        lift(path, 1)
    forget(path, plan(path, KEY))
    lift(path, 1)
    with pytest.raises(LibraryProblem, match="no tombstone 1"):
        lift(path, 1)
