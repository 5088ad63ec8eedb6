from datetime import UTC
from pathlib import Path

import pytest

from tests.webhooks import body, customer, move, webhook, write
from viewer.domain.query import parse
from viewer.jobs.import_sources import import_sources
from viewer.store import cohorts, library
from viewer.store.cohorts import Crowd, Moves


@pytest.fixture
def path(tmp_path: Path) -> Path:
    again = move(4, 3, 1)
    again["data"]["customer"] = customer(1)
    nobody = move(5, 3, 2)
    del nobody["data"]["customer"], nobody["event"]["entity_id"]
    by_mail = move(6, 3, 1)
    del by_mail["event"]["entity_id"]
    by_mail["data"]["customer"] = {"email": "x@example.org"}
    values = [move(1, 3, 1), move(2, 3, 2), move(3, 2, 3), again, nobody, by_mail, webhook(7, "left", data=body(7))]
    import_sources([str(write(tmp_path / "a.ndjson", *values))], tmp_path / "l.db")
    return tmp_path / "l.db"


def test_events_customers_and_those_that_name_none(path: Path) -> None:
    with library.reading(path) as connection:
        down = cohorts.crowd(connection, parse("event:downgraded").query, UTC)
        nothing = cohorts.crowd(connection, parse("nobody-at-all").query, UTC)
    assert down == Crowd(events=5, customers=3, nameless=1, undone=0)
    assert nothing == Crowd(0, 0, 0, 0)


def test_moves_by_their_tiers_the_most_frequent_first(path: Path) -> None:
    with library.reading(path) as connection:
        found = cohorts.moves(connection, parse("event:downgraded,left").query, UTC)
    assert found == [Moves("Tier 3", "Tier 1", 3, 2), Moves("Tier 3", "Tier 2", 2, 1), Moves(None, "Tier 1", 1, 1)]
