from pathlib import Path

import pytest

from tests import webhooks as made
from tests.webhooks import body, webhook, write
from viewer.domain.paths import parse_path
from viewer.jobs.import_sources import import_sources
from viewer.jobs.remove_import import remove_import
from viewer.store import library
from viewer.store.path_values import PathValues

METADATA = [
    {"tags": ["a", "b", "a"]},
    {"tags": "a"},
    {"tags": 17},
    {"tags": True},
    {"tags": None},
    {"tags": ""},
    {"tags": {"x": 1}},
    {},
    {"tags": [{"x": "in"}, 5]},
]


def bring(folder: Path, name: str, *metadata: object) -> Path:
    people = [made.customer(100 * len(name) + number, metadata=each) for number, each in enumerate(metadata)]
    values = [webhook(100 * len(name) + number, data=body(1, customer=each)) for number, each in enumerate(people)]
    import_sources([str(write(folder / name, *values))], folder / "library.db")
    return folder / "library.db"


def path(text: str) -> tuple[str | int, ...]:
    found = parse_path(text)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("customer.metadata.tags", [[], ["a"], ["17"], ["true"], [""], [""], [], [""], []]),
        ("customer.metadata.tags[1]", [["b"], [""], [""], [""], [""], [""], [""], [""], ["5"]]),
        ("customer.metadata.tags.x", [[""], [""], [""], [""], [""], [""], ["1"], [""], ["in"]]),
    ],
)
def test_each_snapshot_has_the_values_by_which_it_is_found(
    tmp_path: Path, text: str, expected: list[list[str]]
) -> None:
    with library.reading(bring(tmp_path, "a", *METADATA)) as connection:
        named = PathValues(connection, path(text)).named()
        numbers = [row[0] for row in connection.execute("SELECT customer FROM events ORDER BY id")]
        assert [list(named.values(number)) for number in numbers] == expected
        assert named.size == max(numbers) + 1
        assert list(named.values(0)) == [""]
        assert list(named.values(10**6)) == []


def test_new_snapshots_are_read_and_those_that_took_the_place_of_others(tmp_path: Path) -> None:
    library_path = bring(tmp_path, "a", {"tags": "first"})
    with library.reading(library_path) as connection:
        values = PathValues(connection, path("customer.metadata.tags"))
        assert list(values.named().values(1)) == ["first"]
        bring(tmp_path, "bb", {"tags": "second"})
        assert [list(values.named().values(number)) for number in (1, 2)] == [["first"], ["second"]]
        remove_import(library_path, 2)
        bring(tmp_path, "ccc", {"tags": "third"})
        assert [list(values.named().values(number)) for number in (1, 2)] == [["first"], ["third"]]


def test_a_path_of_the_new_tier_is_looked_at_in_moves_only(tmp_path: Path) -> None:
    import_sources([str(write(tmp_path / "a", made.move(1, 1, 2), webhook(2)))], tmp_path / "library.db")
    with library.reading(tmp_path / "library.db") as connection:
        for text, expected in (("loyalty_tier_to.name", ["Tier 2", ""]), ("loyalty_tier.name", ["", "Tier 1"])):
            named = PathValues(connection, path(text)).named()
            rows = connection.execute(f"SELECT coalesce({named.sql}, 0) FROM events AS e ORDER BY e.id")
            assert [named.values(number)[0] for (number,) in rows] == expected
