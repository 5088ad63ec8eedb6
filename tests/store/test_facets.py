from collections import Counter
from pathlib import Path

import pytest

from tests import webhooks as made
from tests.webhooks import body, webhook, write
from viewer.jobs.import_sources import import_sources
from viewer.store import facets, findings, library, unexamined
from viewer.store.findings import Found
from viewer.store.small_writes import write_soon
from viewer.store.unexamined import Examined


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two snapshots of one campaign, two campaigns without a name of which one has its id from the first, and none."""
    folder = tmp_path_factory.mktemp("facets")
    clubs = [
        made.campaign(1, name="Club"),
        made.campaign(1, name="Club", updated=1),
        made.campaign(1, name=None),
        made.campaign(2, name=None),
        {"name": ""},
        None,
    ]
    values = [webhook(number, data=body(number, campaign=club)) for number, club in enumerate(clubs)]
    import_sources([str(write(folder / "a.ndjson", *values))], folder / "library.db")
    write(folder / "second" if (folder / "second").mkdir() else folder / "second" / "a.ndjson", webhook(50, "left"))
    import_sources([str(folder / "second" / "a.ndjson")], folder / "library.db")
    return folder / "library.db"


def counted(path: Path, field: str) -> dict[str, int]:
    with library.reading(path) as connection:
        named = facets.named(connection, field)
        rows = connection.execute(f"SELECT coalesce({named.sql}, 0), count(*) FROM events AS e GROUP BY 1").fetchall()
        assert all(number < named.size for number, _ in rows)
        return named.merged(Counter(dict(rows)))


def test_snapshots_of_one_name_are_one_value_and_what_has_none_is_listed_by_id(path: Path) -> None:
    first, second = made.campaign(1)["id"], made.campaign(2)["id"]
    # Whatever has the id of a campaign that is listed by it is found by it too, as the query does.
    assert counted(path, "campaign") == {"Club": 2, "Club 1": 1, first: 4, second: 1, "": 4}


def test_sources_of_one_name_are_one_value(path: Path) -> None:
    assert counted(path, "source") == {"a.ndjson": 7}


def test_types_and_their_evidence_are_named(path: Path) -> None:
    assert counted(path, "event") == {"customer.loyalty.tier.joined": 6, "customer.loyalty.tier.left": 1}
    assert counted(path, "type_source") == {"envelope": 7}


def test_numbers_that_nobody_knows_are_left_out(path: Path) -> None:
    with library.reading(path) as connection:
        assert facets.named(connection, "source").merged(Counter({10**6: 3})) == {}


def test_findings_are_counted_by_rule(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    import_sources([str(write(tmp_path / "a.ndjson", *map(webhook, range(1, 8))))], path)
    assert counted(path, "finding") == {}, "whether there is any is not known before all were examined"
    move = Found(None, "camp_1", "missing_move", "warning", (1, 2), "A move is missing.", 1)
    late = move._replace(rule="late", severity="note", events=(2, 3))
    found = {"one": [move, late], "two": [late._replace(severity="error", events=(2,))]}
    write_soon(path, lambda connection: findings.put(connection, found))
    assert counted(path, "finding") == {"missing_move": 2, "late": 2}
    write_soon(path, lambda connection: unexamined.note(connection, Examined("1", 7)))
    assert counted(path, "finding") == {"missing_move": 2, "late": 2, "": 4}
