from collections.abc import Iterator
from datetime import UTC
from pathlib import Path
from sqlite3 import Connection

import pytest

from tests.webhooks import body, customer, webhook, write
from viewer.domain.query import parse
from viewer.jobs.import_sources import import_sources
from viewer.store import finding_list, findings, library
from viewer.store.finding_list import Listed
from viewer.store.findings import Found
from viewer.store.small_writes import write_soon

MOVE = Found("proj_1", "camp_1", "missing_move", "warning", (3, 1), "A move is missing.", 77)
LATE = Found(None, "camp_1", "late", "note", (1,), "It arrived a day late.", None)


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    mail = body(2, customer=customer(2, name=""))
    values = [webhook(1), webhook(2, data=mail), webhook(3, data=body(3, customer=None)), webhook(4)]
    import_sources([str(write(tmp_path / "a.log", *values))], tmp_path / "l.db")
    found = {"cust_1": [LATE, MOVE], "cust_2": [LATE._replace(events=(2,), at=99)]}
    write_soon(tmp_path / "l.db", lambda opened: findings.put(opened, found))
    with library.reading(tmp_path / "l.db") as opened:
        yield opened


def rules(connection: Connection, typed: str = "", limit: int = -1) -> list[tuple[str, str]]:
    found = finding_list.listed(connection, parse(typed).query, UTC, limit)
    return [(one.person, one.rule) for one in found]


def test_each_says_whose_it_is(connection: Connection) -> None:
    found = list(finding_list.listed(connection, parse("").query, UTC))
    ids = [f"evcus_{number:018}" for number in range(5)]
    assert found[0] == Listed(
        *("late", "note", "It arrived a day late.", 99, "cust_2", "person2@example.org", None, "camp_1", "Club 1"),
        (ids[2],),
    )
    assert found[1].events == (ids[3], ids[1])
    assert (found[1].customer, found[1].project) == (None, "proj_1")
    assert [one.at for one in found] == [99, 77, None]


def test_the_events_of_a_query_choose(connection: Connection) -> None:
    assert rules(connection, limit=2) == [("cust_2", "late"), ("cust_1", "missing_move")]
    assert rules(connection, "line:1") == [("cust_1", "missing_move"), ("cust_1", "late")]
    assert rules(connection, "line:3") == [("cust_1", "missing_move")]
    assert rules(connection, "line:4") == []
    assert rules(connection, "line:1 finding:late") == [("cust_1", "late")]
    assert [rule for _, rule in rules(connection, "finding:late,missing")] == ["late", "missing_move", "late"]
    assert rules(connection, "finding:nothing") == []
    assert rules(connection, "-finding:missing has:finding") == [("cust_2", "late")]
