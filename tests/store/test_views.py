from contextlib import closing
from pathlib import Path

import pytest

from viewer.domain.views import Look, Shown, View
from viewer.store import library, views
from viewer.store.library import Connection


@pytest.fixture
def connection(tmp_path: Path):
    with closing(library.open_for_writing(tmp_path / "library.db")) as opened:
        yield opened


def names(connection: Connection) -> list[str]:
    return [view.name for view in views.all_views(connection)]


def test_a_view_comes_back_as_it_was_stored(connection: Connection) -> None:
    look = Look("tier:Gold", (Shown("happened_at", 168), Shown("customer.metadata.region", 90)), "customer_name")
    number = views.put(connection, View("Größe <b> 佐藤", look, starred=True), 1_000)
    assert views.all_views(connection) == [View("Größe <b> 佐藤", look, True, 1, number)]


def test_half_a_character_is_no_reason_to_fail(connection: Connection) -> None:
    views.put(connection, View("a\ud800", Look("b\udc00", (Shown("c\ud800", 9),), "d\ud800")), 1)
    (found,) = views.all_views(connection)
    assert (found.name, found.look.query, found.look.sort) == ("a?", "b?", "d?")


def test_stars_come_first_and_new_views_last(connection: Connection) -> None:
    for name, starred in (("a", False), ("b", True), ("c", False), ("d", True)):
        views.put(connection, View(name, starred=starred), 1)
    assert names(connection) == ["b", "d", "a", "c"]
    numbers = {view.name: view.number for view in views.all_views(connection)}
    views.arrange(connection, [numbers[name] for name in "dbca"])
    assert names(connection) == ["d", "b", "c", "a"]


def test_a_removed_view_comes_back_under_its_number_which_no_other_takes(connection: Connection) -> None:
    views.put(connection, View("a"), 5)
    second = views.put(connection, View("b"), 5)
    gone = next(view for view in views.all_views(connection) if view.number == second)
    views.remove(connection, second)
    assert names(connection) == ["a"]
    third = views.put(connection, View("c"), 9)
    assert third not in {0, second}
    assert views.put(connection, gone, 10) == second
    assert sorted(names(connection)) == ["a", "b", "c"]


def test_a_view_is_changed_in_its_place(connection: Connection) -> None:
    number = views.put(connection, View("a"), 1)
    views.put(connection, View("b"), 1)
    stored = views.all_views(connection)[0]
    views.put(connection, View("z", Look("x"), False, stored.position, number), 2)
    assert names(connection) == ["z", "b"]


def test_an_older_library_has_no_views(connection: Connection) -> None:
    views.put(connection, View("a"), 1)
    connection.execute("PRAGMA user_version = 2")
    assert views.all_views(connection) == []
