from datetime import UTC
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from tests import webhooks as made
from tests.foreign import foreign, unsaid
from tests.webhooks import body, customer, move, webhook, write
from viewer.domain import times
from viewer.domain.query import parse, text
from viewer.errors import LibraryProblem
from viewer.jobs.find_cohort import GONE, NO_TIME, find_cohort
from viewer.jobs.find_events import Finder
from viewer.jobs.import_sources import import_sources
from viewer.store.cohorts import Moves

KINDS = ("8", *(f"customer.loyalty.tier.{one}" for one in ("joined", "left", "upgraded", "downgraded", "prolonged")))
DOWN = "event:downgraded campaign_id:camp_000000000000000000000001"


def library(folder: Path, *values: Any) -> Path:
    import_sources([str(write(folder / "a.ndjson", *values))], folder / "l.db")
    return folder / "l.db"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    other = move(300, 3, 2)
    other["data"]["campaign"] = made.campaign(2)
    again = move(660, 2, 1)
    again["data"]["customer"] = customer(1)
    values = [move(1, 3, 2), move(240, 3, 2), other, move(301, 1, 3), again, move(3600, 3, 1), move(80_000, 3, 1)]
    return library(tmp_path, *values)


def test_who_else_moved_down_around_an_event(path: Path) -> None:
    found = find_cohort(path, 1, minutes=10)
    assert (found.event.key, found.minutes, found.events, found.others, found.nameless) == (1, 10, 2, 1, 0)
    assert found.moves == (Moves("Tier 3", "Tier 2", 2, 2),)
    wider = find_cohort(path, 1, minutes=11)
    assert (wider.events, wider.others) == (3, 1)  # its own customer moved again
    assert find_cohort(path, 1).others == 2


def test_its_query_finds_just_these_events(path: Path) -> None:
    found = find_cohort(path, 1, minutes=10)
    assert text(found.query) == f"{DOWN} time:2024-05-02T08:50:01.250Z..2024-05-02T09:10:01.250Z"
    assert parse(text(found.query)).query == found.query
    finder = Finder(path)
    assert [row.key for row in finder.start(found.query)] == [2, 1]
    finder.close()


def test_days_around_it_in_the_zone(path: Path) -> None:
    days = find_cohort(path, 1).days
    assert [times.to_iso(day.start)[:10] for day in days] == [f"2024-04-{day}" for day in range(25, 31)] + [
        f"2024-05-0{day}" for day in range(1, 10)
    ]
    assert [(day.events, day.covered) for day in days if day.events or day.covered] == [(4, True), (1, True)]
    in_kolkata = find_cohort(path, 1, zone=times.zone("Asia/Kolkata")).days
    assert [day.events for day in in_kolkata if day.events] == [4, 1]
    assert times.to_iso(in_kolkata[0].start) == "2024-04-24T18:30:00.000Z"
    auckland = find_cohort(path, 1, zone=times.zone("Pacific/Auckland")).days
    assert [day.events for day in auckland if day.events] == [4, 1]


def test_it_is_said_in_a_sentence(path: Path) -> None:
    said = "downgraded in “Club 1” within"
    assert find_cohort(path, 1, 10).words == f"1 other customer was {said} 10 minutes of it (2 events in all)."
    assert find_cohort(path, 1).words == f"2 other customers were {said} 60 minutes of it (4 events in all)."
    alone = find_cohort(path, 1, 1)
    assert alone.words == f"No other customer was {said} 1 minute of it."
    joined = alone._replace(event=alone.event._replace(type="customer.loyalty.tier.joined"))
    assert joined.words.startswith("No other customer joined in “Club 1” within")
    paid = alone._replace(event=alone.event._replace(type="customer.order.paid"), others=2)
    assert paid.words.startswith("2 other customers have “order paid” in “Club 1” within")


def transaction(number: int, status: str) -> dict[str, Any]:
    return {
        "id": f"lttx_{number:018}", "card_id": "lcrd_1", "program_id": "lprg_1", "member_id": f"lmbr_{number}",
        "tier_structure_id": "lts_1", "tier_id": "lt_1", "type": "DOWNGRADED", "status": status,
        "details": {"tier_from": "lt_2", "tier_to": "lt_1"}, "created_at": made.moment(number), "updated_at": None,
        "object": "tier_transaction",
    }  # fmt: skip


def test_transactions_that_changed_nothing_do_not_count(tmp_path: Path) -> None:
    listed = {
        "object": "list",
        "data_ref": "data",
        "data": [transaction(1, "APPROVED"), transaction(2, "REJECTED"), transaction(3, "APPROVED")],
    }
    path = library(tmp_path, listed)
    found = find_cohort(path, 1)
    assert found.events == 2
    assert "-status:PENDING,REJECTED" in text(found.query)
    assert find_cohort(path, 2).events == 3  # a rejected one has all of its kind beside it


def test_events_that_name_little(tmp_path: Path) -> None:
    nameless, bare = move(1, 3, 2), move(2, 3, 2)
    for value, parts in ((nameless, ("customer",)), (bare, ("customer", "campaign"))):
        for part in parts:
            del value["data"][part]
        del value["event"]["entity_id"]
    undated = webhook(3, data=body(3, created_at=None), created_at=None)
    long_ago = webhook(4, data=body(4, created_at="0001-01-01T00:00:00.000Z"))
    far = webhook(5, data=body(5, created_at="9999-12-31T23:59:59.999Z"))
    path = library(tmp_path, nameless, bare, undated, long_ago, far)
    alone = find_cohort(path, 1)
    assert (alone.events, alone.others, alone.nameless) == (1, 0, 1)
    assert alone.words.endswith(" within 60 minutes of it. 1 event does not say whose it is.")
    assert text(find_cohort(path, 2).query).startswith('event:downgraded campaign:="" time:')
    assert (find_cohort(path, 2).events, find_cohort(path, 4).events, find_cohort(path, 5).events) == (1, 1, 1)
    with pytest.raises(LibraryProblem, match=NO_TIME):
        find_cohort(path, 3)
    with pytest.raises(LibraryProblem, match=GONE):
        find_cohort(path, 99)
    assert find_cohort(path, 1, zone=UTC).days


def test_who_else_is_said_in_the_language_in_use(path: Path) -> None:
    found = find_cohort(path, 1)
    for kind, campaign, others in product(KINDS, ("7", None), (0, 1, 2)):
        event = found.event._replace(type=kind, campaign_name=campaign, campaign_id=campaign)
        with foreign():
            words = found._replace(event=event, others=others, nameless=others).words
        assert unsaid(words) == []
