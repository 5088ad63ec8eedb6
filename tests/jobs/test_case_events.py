import hashlib
from pathlib import Path

import pytest

from tests.jobs.case_library import CUSTOMER, make_library
from tests.webhooks import body, ndjson, webhook
from viewer.errors import Cancelled, ExportProblem
from viewer.jobs import case_events
from viewer.jobs.case_events import ChosenEvent, chosen
from viewer.jobs.find_story import find_story
from viewer.jobs.import_sources import import_sources
from viewer.jobs.tell_history import Story
from viewer.store import library


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return make_library(tmp_path)


@pytest.fixture
def story(path: Path) -> Story:
    return find_story(path, CUSTOMER)


def names(events: object) -> list[int]:
    return [int(event.identity[-4:]) for event in events]  # type: ignore[attr-defined]


def read(path: Path, story: Story, wanted: object = "all") -> list[ChosenEvent]:
    with library.reading(path) as connection:
        found = chosen(story, wanted, path)  # type: ignore[arg-type]
        return list(case_events.read(connection, found, lambda: False))


def test_what_is_chosen_comes_in_order_of_time(path: Path, story: Story) -> None:
    assert names(chosen(story, "changes", path)) == [1, 50, 60, 3600]
    assert names(chosen(story, "tiers", path)) == [1, 50, 60, 120, 3600]
    assert names(chosen(story, "all", path)) == [1, 50, 60, 120, 3600, 3700]
    assert names(chosen(story, (f"evcus_{3600:018}", f"evcus_{1:018}"), path)) == [1, 3600]
    assert names(chosen(story, ("noor.haddad@example.org.ndjson:3",), path)) == [120]


def test_of_one_campaign_nothing_of_another_goes_in(path: Path) -> None:
    story = find_story(path, CUSTOMER, "VIP")
    assert names(chosen(story, "tiers", path)) == [50]
    assert names(chosen(story, "all", path)) == [50]


def test_an_event_of_somebody_else_is_refused_by_its_name(path: Path, story: Story) -> None:
    with pytest.raises(ExportProblem, match=r"Not among the events of this customer: evcus_0+70 and nothing\."):
        chosen(story, (f"evcus_{70:018}", "nothing", f"evcus_{1:018}"), path)


def test_each_delivery_has_its_bytes_and_their_digest(path: Path, story: Story) -> None:
    lines = (path.parent / "noor.haddad@example.org.ndjson").read_bytes().split(b"\n")
    twice = next(one for one in read(path, story) if one.row.deliveries == 2)
    assert [one.own for one in twice.records] == lines[3:5]
    assert [one.digest for one in twice.records] == [hashlib.sha256(line).hexdigest() for line in lines[3:5]]
    assert next(one.what for one in twice.records) == "first to arrive"
    assert twice.shown == 0


def test_of_bytes_that_others_share_only_what_is_of_this_event_goes_in(tmp_path: Path) -> None:
    mine, theirs = body(1), body(2)
    (tmp_path / "a.ndjson").write_bytes(ndjson([[webhook(1, data=mine), webhook(2, data=theirs)]]))
    import_sources([str(tmp_path / "a.ndjson")], tmp_path / "l.db")
    story = find_story(tmp_path / "l.db", mine["customer"]["id"])
    ((record,),) = [one.records for one in read(tmp_path / "l.db", story)]
    if record.shares:
        assert b"Person 2" in record.stored.raw
    assert b"Person 1" in record.own
    assert b"Person 2" not in record.own


def test_it_stops_where_it_is_asked_to(path: Path, story: Story) -> None:
    with library.reading(path) as connection, pytest.raises(Cancelled):
        list(case_events.read(connection, chosen(story, "all", path), lambda: True))


def test_what_is_gone_is_left_out(path: Path, story: Story) -> None:
    gone = [event._replace(key=event.key + 1000) for event in chosen(story, "tiers", path)]
    with library.reading(path) as connection:
        assert list(case_events.read(connection, gone, lambda: False)) == []
