"""Types of events: numbers that stay."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from viewer.store import library, types
from viewer.store.library import Connection


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    opened = library.open_for_writing(tmp_path / "library.db")
    yield opened
    opened.close()


def test_a_type_keeps_its_number(connection: Connection) -> None:
    first, second = types.number(connection, "a.joined"), types.number(connection, "a.left")

    assert first != second
    assert types.number(connection, "a.joined") == first
    assert sorted(types.names(connection)) == ["a.joined", "a.left"]


def test_how_a_type_is_known_is_stored_by_its_place_in_a_list_that_only_grows() -> None:
    assert types.TYPE_SOURCES[:6] == ("", "envelope", "heading", "file_name", "inferred", "user")
