import csv
import json
from pathlib import Path

import pytest

from tests.history.made import BRONZE, DAY, GOLD, JUNE, SILVER, event, joined, left, prolonged, upgraded
from viewer.domain.history_event import Facts, Span
from viewer.domain.persons import Alike, IdentityValue, Person
from viewer.errors import ExportProblem
from viewer.history.histories import history_of
from viewer.history.values import Finding, Severity
from viewer.jobs.export_history import as_object, export_history, stays_of
from viewer.jobs.tell_history import Story


@pytest.fixture
def story() -> Story:
    events = [
        joined(1, BRONZE),
        upgraded(2, BRONZE, SILVER),
        prolonged(3, SILVER),
        upgraded(4, GOLD, GOLD._replace(name="Gold II", id="ltr_ii")),
        left(5, SILVER, campaign_id=None, campaign_name="Old club", facts=Facts(project="proj_2")),
        event("customer.updated", 6),
    ]
    events[4] = events[4]._replace(tier=SILVER._replace(campaign_id=None))
    history = history_of("cust_1", events, [Span(JUNE, JUNE + 9 * DAY)])
    finding = Finding("missing_move", Severity.WARNING, (4, 6, 99), "A move is missing.", JUNE + 4 * DAY)
    tracks = (history.tracks[0]._replace(findings=()), history.tracks[1]._replace(findings=(finding,)))
    person = Person("cust_1", (IdentityValue("name", "佐藤", JUNE, None, 6),))
    return Story(person, history._replace(tracks=tracks), (Alike("cust_2", "Noor", "the same e-mail address"),))


def test_periods_with_the_ids_of_the_vendor(story: Story) -> None:
    told = as_object(story)
    short = [
        (one["campaign_id"], one["tier_id"], one["from"], one["to"], one["start_event"], one["end_event"])
        for one in told["periods"]
    ]
    assert short == [
        (None, "ltr_silver", None, "2024-06-06T10:00:00.000Z", None, "evcus_5"),
        ("camp_1", "ltr_bronze", "2024-06-02T10:00:00.000Z", "2024-06-03T10:00:00.000Z", "evcus_1", "evcus_2"),
        ("camp_1", "ltr_silver", "2024-06-03T10:00:00.000Z", None, "evcus_2", None),
        ("camp_1", "ltr_gold", None, "2024-06-05T10:00:00.000Z", None, "evcus_4"),
        ("camp_1", "ltr_ii", "2024-06-05T10:00:00.000Z", None, "evcus_4", None),
    ]
    assert [one["confidence"] for one in told["periods"]] == [
        "before_first_event", "exact", "after_gap", "implied", "exact",
    ]  # fmt: skip
    assert told["periods"][0]["campaign_name"] == "Old club"
    assert told["periods"][0]["project_id"] == "proj_2"
    silver, gold = told["periods"][2:4]
    assert (silver["to_before"], silver["notes"], silver["seconds"]) == ("2024-06-05T10:00:00.000Z", ["evcus_3"], None)
    assert gold["from_after"] == "2024-06-04T10:00:00.000Z"
    assert told["periods"][1]["seconds"] == 86_400


def test_current_findings_and_who_it_is(story: Story) -> None:
    told = as_object(story)
    assert [(one["campaign_id"], one["tier_name"], one["open"]) for one in told["current"]] == [
        ("camp_1", "Gold II", True)
    ]
    assert told["findings"] == [
        {
            "rule": "missing_move", "severity": "warning", "events": ["evcus_4", "evcus_6"],
            "text": "A move is missing.", "at": "2024-06-05T10:00:00.000Z", "project_id": None,
            "campaign_id": "camp_1", "campaign_name": "Club",
        }
    ]  # fmt: skip
    assert told["customer"] == "cust_1"
    assert told["identity"] == [
        {"field": "name", "value": "佐藤", "first": "2024-06-01T10:00:00.000Z", "last": None, "events": 6}
    ]
    assert told["alike"] == [{"person": "cust_2", "caption": "Noor", "reason": "the same e-mail address"}]
    assert told["covered"] == [{"from": "2024-06-01T10:00:00.000Z", "to": "2024-06-10T10:00:00.000Z"}]


def test_what_was_current_at_a_moment(story: Story) -> None:
    told = as_object(story, JUNE + 3 * DAY - 1)
    assert [(one["campaign_id"], one["tier_name"]) for one in told["current"]] == [
        (None, "Silver"),
        ("camp_1", "Silver"),
    ]
    assert told["periods"] == as_object(story)["periods"]
    assert as_object(story, JUNE - 9 * DAY)["current"][1:] == []


def test_the_ending_of_the_name_says_what_is_written(story: Story, tmp_path: Path) -> None:
    library = tmp_path / "l.db"
    export_history(library, story, tmp_path / "a.JSON", "UTC")
    assert json.loads((tmp_path / "a.JSON").read_bytes()) == as_object(story)
    export_history(library, story, tmp_path / "a.csv", "Europe/Berlin")
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == len(list(stays_of(story.history))) == 5
    assert rows[2]["From (Europe/Berlin)"] == "2024-06-03T12:00:00.000+02:00"
    assert rows[2]["Events within"] == "evcus_3"


def test_the_library_is_never_written_over(story: Story, tmp_path: Path) -> None:
    (tmp_path / "l.db").write_bytes(b"SQLite")
    with pytest.raises(ExportProblem, match="is the library itself"):
        export_history(tmp_path / "l.db", story, tmp_path / "l.db", "UTC")
    assert (tmp_path / "l.db").read_bytes() == b"SQLite"


def test_nothing_known_is_an_empty_history(tmp_path: Path) -> None:
    told = as_object(Story(Person(""), history_of("", []), ()))
    assert (told["periods"], told["findings"], told["current"], told["covered"]) == ([], [], [], [])
