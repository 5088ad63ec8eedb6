import json
from datetime import UTC
from pathlib import Path

import pytest

from tests.jobs.case_library import CUSTOMER, make_library
from tests.webhooks import body, webhook, write
from viewer.domain.annotations import Annotation
from viewer.exports.case_contents import Fact, Link
from viewer.history.explanations import explain
from viewer.history.values import History
from viewer.jobs import case_events
from viewer.jobs.case_events import ChosenEvent, chosen
from viewer.jobs.case_history import links_of
from viewer.jobs.case_page_parts import LONGEST_JSON, MOST_DELIVERIES, event_line, event_part, json_text, note_parts
from viewer.jobs.customer_notes import Notes
from viewer.jobs.find_story import find_story
from viewer.jobs.import_sources import import_sources
from viewer.store import library


def events_of(path: Path, customer: str = CUSTOMER) -> tuple[History, list[ChosenEvent]]:
    story = find_story(path, customer)
    with library.reading(path) as connection:
        return story.history, list(case_events.read(connection, chosen(story, "tiers", path), lambda: False))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return make_library(tmp_path)


def test_an_event_in_the_list(path: Path) -> None:
    _, (first, *_) = events_of(path)
    line = event_line(first.event, first.row, 3, UTC)
    assert line[:5] == (3, f"evcus_{1:018}", "●", "joined", "2 May 2024 09:00:01.250 UTC")
    assert (line.told, line.source, line.line) == ("Joined Tier 1 (100–199)", "noor.haddad@example.org.ndjson", "1")


def test_an_event_in_full(path: Path) -> None:
    history, events = events_of(path)
    twice = events[-1]
    part = event_part(twice, 5, explain(history, twice.event.key), UTC, None, lambda delivery, record: f"r{delivery}")
    assert part.facts[:3] == (
        Fact("Id", f"evcus_{3600:018}"),
        Fact("Type", "customer.loyalty.tier.downgraded (the event names its type itself)"),
        Fact("Time (UTC)", "2024-05-02T10:00:00.250Z"),
    )
    assert [(one.record, one.digest) for one in part.deliveries] == [
        (f"r{n}", record.digest) for n, record in enumerate(twice.records, 1)
    ]
    assert part.deliveries[0].place.startswith("noor.haddad@example.org.ndjson, line 4, byte ")
    assert part.deliveries[0].what.startswith("first to arrive; sent 2 May 2024 10:01:00.250 UTC; send-out whs_")
    assert json.loads(part.json_text) == json.loads(twice.records[0].stored.raw)
    assert (part.json_left_out, part.deliveries_in_all) == (0, 2)


def test_masked_data_is_that_of_the_event_without_what_it_was_wrapped_in(path: Path) -> None:
    _, (first, *_) = events_of(path)
    text, _ = json_text(first.records[0], lambda body: json.dumps({"seen": len(body)}).encode())
    assert json.loads(text) == {"seen": len(first.records[0].body.text)}  # type: ignore[union-attr]


def test_numbers_stay_as_received_and_what_is_long_is_cut_in_words(tmp_path: Path) -> None:
    raw = json.dumps(webhook(1, data=body(1, loyalty_tier={"id": "t", "name": "x" * 30_000})))
    raw = raw.replace('"proj_1"', '"proj_1", "n": 12345678901234567890.10')
    write(tmp_path / "a.ndjson", raw.encode())
    import_sources([str(tmp_path / "a.ndjson")], tmp_path / "l.db")
    _, (one,) = events_of(tmp_path / "l.db", f"cust_{1:024}")
    text, left_out = json_text(one.records[0], None)
    assert '"n": 12345678901234567890.10' in text
    assert len(text) == LONGEST_JSON
    assert left_out > 10_000


def test_very_many_deliveries_are_counted(path: Path) -> None:
    _, events = events_of(path)
    many = events[0]._replace(records=events[0].records * 50)
    part = event_part(many, 1, None, UTC, None, None)
    assert (len(part.deliveries), part.deliveries_in_all, part.deliveries[0].record) == (MOST_DELIVERIES, 50, "")


def test_notes_on_the_customer_come_first_and_those_on_other_events_stay_away(path: Path) -> None:
    history, _ = events_of(path)
    links = links_of(history, {2: 7})
    notes = Notes(None, Annotation("rang", None), ((2, Annotation(None, "red")), (99, Annotation("of another", None))))
    found, in_all = note_parts(notes, links)
    assert [(one.on, one.event, one.mark, one.text) for one in found] == [
        ("On the customer", None, "", "rang"),
        ("On the event", Link(f"evcus_{60:018}", 7), "red", ""),
    ]
    assert in_all == 2
    assert note_parts(Notes(), links) == ((), 0)
