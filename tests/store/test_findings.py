from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from sqlite3 import Connection

import pytest

from tests.webhooks import webhook, write
from viewer.domain.event import FOUND
from viewer.jobs.import_sources import import_sources
from viewer.store import findings, library, removal, unexamined
from viewer.store.findings import Found
from viewer.store.unexamined import Examined

ONE, TWO = (f"cust_{number:024}" for number in (1, 2))
MOVE = Found("proj_1", "camp_1", "missing_move", "warning", (3, 1), "A move is missing before 3 May.", 77)
LATE = Found(None, "camp_1", "late", "note", (1,), "It arrived a day late.", None)


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    for name, numbers in (("a.log", range(1, 5)), ("b.log", (1, 5))):
        lines = [webhook(number, sent=len(name + str(numbers))) for number in numbers]
        import_sources([str(write(tmp_path / name, *lines))], tmp_path / "l.db")
    with closing(library.open_for_writing(tmp_path / "l.db")) as opened:
        yield opened


def flagged(connection: Connection) -> list[int]:
    return [row[0] for row in connection.execute(f"SELECT id FROM events WHERE flags & {FOUND} ORDER BY id")]


def kinds(connection: Connection) -> list[tuple[int, str]]:
    return connection.execute(
        "SELECT event, s.kinds FROM event_findings AS e JOIN finding_sets AS s ON s.id = e.kinds ORDER BY event"
    ).fetchall()


def stored(connection: Connection) -> list[tuple[str, str, str | None, str, str, str, int | None]]:
    return connection.execute(
        "SELECT f.person, k.rule, f.project, f.campaign, k.severity, f.text, f.at FROM findings AS f"
        " JOIN finding_kinds AS k ON k.id = f.kind ORDER BY f.person, k.rule"
    ).fetchall()


def test_findings_are_kept_with_their_events(connection: Connection) -> None:
    assert findings.put(connection, {ONE: [MOVE, LATE], TWO: []}) == 1
    assert stored(connection) == [
        (ONE, "late", None, "camp_1", "note", "It arrived a day late.", None),
        (ONE, "missing_move", "proj_1", "camp_1", "warning", "A move is missing before 3 May.", 77),
    ]
    assert flagged(connection) == [1, 3]
    assert kinds(connection) == [(1, "[1, 2]"), (3, "[1]")]
    events = connection.execute("SELECT place, event FROM finding_events ORDER BY finding, place").fetchall()
    assert events == [(0, 3), (1, 1), (0, 1)]


def test_what_is_found_again_is_not_written_again(connection: Connection) -> None:
    findings.put(connection, {ONE: [MOVE, LATE]})
    before = connection.total_changes
    assert findings.put(connection, {ONE: [LATE, MOVE], TWO: []}) == 0
    assert connection.total_changes == before


def test_new_findings_take_the_place_of_the_old_ones(connection: Connection) -> None:
    other = LATE._replace(events=(4,))
    findings.put(connection, {ONE: [MOVE], TWO: [LATE._replace(events=(2,))]})
    assert findings.put(connection, {ONE: [other]}) == 1
    assert [row[:2] for row in stored(connection)] == [(ONE, "late"), (TWO, "late")]
    assert flagged(connection) == [2, 4]
    assert kinds(connection) == [(2, "[2]"), (4, "[2]")]
    findings.forget(connection, [ONE, TWO, "nobody"])
    assert (stored(connection), flagged(connection), kinds(connection)) == ([], [], [])
    assert connection.execute("SELECT count(*) FROM finding_events").fetchone() == (0,)


def test_the_same_rule_can_mean_more_or_less(connection: Connection) -> None:
    findings.put(connection, {ONE: [MOVE, MOVE._replace(severity="error", events=(1,))]})
    assert kinds(connection) == [(1, "[1, 2]"), (3, "[1]")]


def test_an_event_keeps_its_findings_when_it_arrives_again(connection: Connection, tmp_path: Path) -> None:
    findings.put(connection, {ONE: [MOVE]})
    unexamined.note(connection, Examined("1", 5))
    import_sources([str(write(tmp_path / "c.log", webhook(3, sent=9)))], tmp_path / "l.db")
    assert flagged(connection) == [1, 3]
    assert connection.execute("SELECT count(*) FROM deliveries WHERE snapshots IS NOT NULL").fetchone() == (0,)
    assert unexamined.marked(connection, 9).persons == [f"cust_{3:024}"]


def test_what_is_taken_back_has_no_findings(connection: Connection) -> None:
    """Also what stays of these persons: they are to be examined again."""
    findings.put(connection, {ONE: [MOVE], TWO: [LATE._replace(events=(2,))], "other": [LATE._replace(events=(5,))]})
    unexamined.note(connection, Examined("1", 5))
    connection.execute("BEGIN IMMEDIATE")
    removal.remove(connection, 2)
    connection.execute("COMMIT")
    assert [row[0] for row in stored(connection)] == [TWO]
    assert flagged(connection) == [2]
    assert unexamined.marked(connection, 9).persons == [ONE, f"cust_{5:024}", "other"]
    assert unexamined.examined(connection).events == 4
