"""What people say events are: only what can be, and always to be undone."""

from datetime import UTC
from pathlib import Path
from sqlite3 import Connection

import pytest
from sqlite_utils import Database

from tests.webhooks import FAMILY, body, move, ndjson, tier, webhook, write
from viewer.domain.event import DECIDED
from viewer.domain.query import Query, parse
from viewer.errors import Cancelled
from viewer.jobs import reclassify
from viewer.jobs.find_events import Sort, every_row
from viewer.jobs.import_sources import import_sources
from viewer.jobs.reclassify import Question, answer, questions, reclassify_query, take_back, undo_reclassify
from viewer.store import library as store

JOINED, LEFT, PROLONGED, UPGRADED = (FAMILY + word for word in ("joined", "left", "prolonged", "upgraded"))
UNKNOWN = ("undecided", "")


def unknown_move(number: int) -> dict[str, object]:
    """A move between tiers that do not say which is the higher one."""
    tiers = {"loyalty_tier_from": tier(1, points=None), "loyalty_tier_to": tier(2, points=None)}
    return body(number, loyalty_tier=None, **tiers)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Two bodies that could be joined, a move without a way, and a webhook that names its type."""
    capture = write(tmp_path / "a.ndjson", body(1), body(2), unknown_move(3), webhook(4, "left"))
    import_sources([str(capture)], tmp_path / "library.db")
    return tmp_path / "library.db"


def types(path: Path) -> list[tuple[str, str]]:
    return [(row.type, row.type_source) for row in every_row(path, Query(), Sort("line", False), UTC)]


def keys(path: Path, words: str = "") -> list[int]:
    return [row.key for row in every_row(path, parse(words).query, Sort("line", False), UTC)]


def say(path: Path, named: str, *lines: int) -> reclassify.Reclassified:
    listed = keys(path)
    return reclassify.reclassify(path, [listed[line - 1] for line in lines], named)


def test_events_that_can_be_it_are_it_from_then_on(path: Path) -> None:
    done = say(path, JOINED, 1, 2, 3, 4)
    assert (done.changed, done.refused) == (2, 2)
    assert types(path) == [(JOINED, "user"), (JOINED, "user"), UNKNOWN, (LEFT, "envelope")]
    assert say(path, UPGRADED, 1, 2, 3, 4)[1:] == (1, 3)
    assert types(path)[2] == (UPGRADED, "user")


def test_all_events_of_a_query(path: Path) -> None:
    done = reclassify_query(path, parse("is:undecided").query, UTC, LEFT)
    assert (done.changed, done.refused) == (2, 1)
    assert types(path) == [(LEFT, "user"), (LEFT, "user"), UNKNOWN, (LEFT, "envelope")]


def test_nothing_to_change_is_no_decision(path: Path) -> None:
    assert say(path, JOINED, 3, 4) == (0, 0, 2)
    assert say(path, LEFT, 4) == (0, 0, 0)
    assert undo_reclassify(path) == 0


def test_a_decision_is_undone(path: Path) -> None:
    before = types(path)
    done = say(path, JOINED, 1, 2)
    assert undo_reclassify(path, done.decision) == 2
    assert types(path) == before
    assert undo_reclassify(path, done.decision) == 0
    with store.reading(path) as connection:
        assert connection.execute("SELECT count(*) FROM events WHERE flags & ?", (DECIDED,)).fetchone() == (0,)


def test_the_newest_is_undone_first(path: Path) -> None:
    say(path, JOINED, 1, 2)
    say(path, LEFT, 2)
    assert undo_reclassify(path) == 1
    assert types(path)[:2] == [(JOINED, "user"), (JOINED, "user")]
    assert undo_reclassify(path) == 2
    assert types(path)[:2] == [UNKNOWN, UNKNOWN]
    assert undo_reclassify(path) == 0


def test_an_older_one_is_undone_under_a_newer_one(path: Path) -> None:
    """The newer one stays; when that is undone as well, what the deliveries say comes to light, not the older one."""
    older = say(path, JOINED, 1, 2)
    newer = say(path, LEFT, 2)
    assert undo_reclassify(path, older.decision) == 1
    assert types(path)[:2] == [UNKNOWN, (LEFT, "user")]
    assert undo_reclassify(path, newer.decision) == 1
    assert types(path)[:2] == [UNKNOWN, UNKNOWN]


def test_the_middle_one_of_three(path: Path) -> None:
    say(path, JOINED, 1)
    middle = say(path, LEFT, 1)
    say(path, PROLONGED, 1)
    assert undo_reclassify(path, middle.decision) == 0
    assert types(path)[0] == (PROLONGED, "user")
    undo_reclassify(path)
    assert types(path)[0] == (JOINED, "user")


def test_what_a_heading_said_can_be_corrected_and_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    capture = write(tmp_path / "customer.loyalty.tier.joined.ndjson", body(1))
    import_sources([str(capture)], path)
    assert types(path) == [(JOINED, "file_name")]
    assert say(path, LEFT, 1).changed == 1
    assert types(path) == [(LEFT, "user")]
    undo_reclassify(path)
    assert types(path) == [(JOINED, "file_name")]


def test_a_file_name_that_comes_later_is_not_stronger(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    import_sources([str(write(tmp_path / "a.ndjson", body(1)))], path)
    say(path, JOINED, 1)
    import_sources([str(write(tmp_path / "customer.loyalty.tier.joined.ndjson", body(1)))], path)
    (row,) = every_row(path, Query(), Sort(), UTC)
    assert (row.type, row.type_source, row.deliveries, row.conflict) == (JOINED, "user", 2, False)
    undo_reclassify(path)
    assert types(path) == [(JOINED, "file_name")], "which settles it beneath the decision"


def test_the_word_of_an_import_is_a_decision_that_can_be_undone(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    captures = [str(write(tmp_path / f"{number}.ndjson", body(number))) for number in (1, 2)]
    import_sources(captures, path)
    assert import_sources(captures, path, JOINED).settled == 2
    assert types(path) == [(JOINED, "user")] * 2
    assert undo_reclassify(path) == 2
    assert types(path) == [UNKNOWN] * 2


def test_a_source_is_asked_about_once(path: Path) -> None:
    asked = questions(path)
    assert [(one.name, one.count) for one in asked] == [("a.ndjson", 3)]
    assert asked[0].choices == (JOINED, LEFT, PROLONGED, UPGRADED, FAMILY + "downgraded")
    assert answer(path, asked[0].source, LEFT)[1:] == (2, 1)
    assert questions(path) == []
    assert types(path)[:3] == [(LEFT, "user"), (LEFT, "user"), UNKNOWN]
    assert undo_reclassify(path) == 2


def test_not_now_is_an_answer(path: Path) -> None:
    (asked,) = questions(path)
    assert isinstance(asked, Question)
    assert answer(path, asked.source, None) == (0, 0, 0)
    assert questions(path) == []
    assert undo_reclassify(path) == 0


def test_what_can_be_anything_is_not_asked_about(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    import_sources([str(write(tmp_path / "a.ndjson", {"customer": {"id": "cust_1"}, "order": {"id": "ord_1"}}))], path)
    assert types(path) == [UNKNOWN]
    assert questions(path) == []
    assert say(path, "customer.order.paid", 1).changed == 1


def test_many_in_one_decision_and_stopping_it(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    capture = tmp_path / "a.ndjson"
    capture.write_bytes(ndjson(body(1 + number % 50, note=str(number)) for number in range(3_000)))
    import_sources([str(capture)], path)
    with pytest.raises(Cancelled, match="Nothing was changed"):
        reclassify_query(path, Query(), UTC, JOINED, should_stop=lambda: True)
    assert set(types(path)) == {UNKNOWN}
    assert reclassify_query(path, Query(), UTC, JOINED)[1:] == (3_000, 0)
    assert set(types(path)) == {(JOINED, "user")}
    assert undo_reclassify(path) == 3_000
    assert set(types(path)) == {UNKNOWN}


def test_events_of_a_library_of_version_1(path: Path) -> None:
    """Their shape was not noted: it is read from their bytes."""
    connection: Connection = store.open_for_writing(path)
    connection.execute("UPDATE events SET flags = flags & 31")
    Database(connection).close()
    assert say(path, JOINED, 1, 2, 3, 4)[1:] == (2, 2)


def test_a_move_by_its_points_is_nobodys_to_decide(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    import_sources([str(write(tmp_path / "a.ndjson", move(1, 3, 2)["data"]))], path)
    assert types(path) == [(FAMILY + "downgraded", "inferred")]
    assert say(path, UPGRADED, 1) == (0, 0, 1)


def test_decisions_are_taken_back_together_and_give_their_events(path: Path) -> None:
    first, second = say(path, JOINED, 1), say(path, LEFT, 1, 2)
    assert types(path)[:2] == [(LEFT, "user"), (LEFT, "user")]
    done = take_back(path, [first.decision, second.decision])
    assert (done.changed, done.events) == (3, keys(path)[:2])
    assert types(path)[:2] == [UNKNOWN, UNKNOWN]
    assert take_back(path, [first.decision]) == (0, [])
    assert take_back(path, []) == (0, [])
    assert reclassify.reclassify(path, done.events, LEFT).changed == 2
