"""Stories of customers whose data was made to break them: told as far as they go, and never an exception."""

import sqlite3
from pathlib import Path
from typing import Any

import pytest

from tests import webhooks as made
from tests.webhooks import body, campaign, customer, webhook, write
from viewer.domain.history_event import Facts, Range, TierState
from viewer.jobs.find_people import find_people
from viewer.jobs.import_sources import import_sources
from viewer.jobs.stored_facts import facts_in
from viewer.jobs.tell_everybody import scoped
from viewer.jobs.tell_history import story_of_event, tell_history
from viewer.store import histories, library

FIRST, TIER = customer(1)["id"], made.tier(1)["id"]
LONG = "x" * 300_000
ODD = ("\x00", "‮evil", "<b>&amp;</b>", "%_'\"", "\U0001f469‍\U0001f680", "ﷺ" * 300)


def bring(folder: Path, *records: Any) -> Path:
    import_sources([str(write(folder / "a.ndjson", *records))], folder / "library.db")
    return folder / "library.db"


def test_values_of_any_kind_and_length(tmp_path: Path) -> None:
    names = [*ODD, LONG, "", None]
    records = [
        webhook(
            number,
            "joined",
            data=body(
                number,
                customer=customer(1, name=name, email=name, source_id=name),
                campaign=campaign(1, name=name),
                loyalty_tier=made.tier(1, name=name, points={"from": number, "to": -number}),
                created_at="2024-05-02T09:00:00.250Z",
            ),
        )
        for number, name in enumerate(names)
    ]
    path = bring(tmp_path, *records, webhook(50, data=body(50, customer=customer(2, email=LONG, source_id=LONG))))
    story = tell_history(path, FIRST)
    assert {one.value for one in story.person.values if one.field == "name"} == {name for name in names if name}
    assert [len(track.events) for track in story.history.tracks] == [len(names)]
    (other,) = story.alike
    assert other.person == customer(2)["id"]
    assert len(other.reason) < 300
    for name in ODD:
        assert [one.key for one in find_people(path, name)] == [FIRST]


@pytest.mark.parametrize("data", [None, "text", [], 5, {}, {"customer": 5}, {"customer": [], "loyalty_tier": "gold"}])
def test_events_that_say_nothing_or_nonsense(tmp_path: Path, data: Any) -> None:
    hook = webhook(1, "left", entity_id=None) | {"data": data}
    path = bring(tmp_path, hook)
    story = story_of_event(path, 1)
    assert story is not None
    assert sum(len(track.events) for track in story.history.tracks) == 1
    with library.reading(path) as connection:
        assert [len(events) for _, events in scoped(connection)] == [1]


@pytest.mark.parametrize("when", ["0001-01-01T00:00:00Z", "2000-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "soon", ""])
def test_any_time_or_none(tmp_path: Path, when: str) -> None:
    of_campaign = webhook(2, data={"campaign": campaign()}, type="campaign.updated", created_at=when, entity_id=None)
    path = bring(tmp_path, webhook(1, data=body(1, created_at=when), created_at=when), of_campaign)
    story = tell_history(path, FIRST)
    assert [one.key for track in story.history.tracks for one in track.events] == [1]


@pytest.mark.parametrize("key", ["", "\ud800", "source_id:", "email:", "\x00", "'", LONG, "cust_" + "é" * 20])
def test_keys_that_nobody_has(tmp_path: Path, key: str) -> None:
    path = bring(tmp_path, webhook(1))
    story = tell_history(path, key)
    assert (story.person.key, story.person.values, story.history.tracks) == (key, (), ())


def test_a_customer_with_another_name_and_address_in_every_event(tmp_path: Path) -> None:
    records = [
        webhook(
            number, "prolonged", data=body(number, customer=customer(1, name=f"n{number}", email=f"{number}@x.example"))
        )
        for number in range(1_500)
    ]
    story = tell_history(bring(tmp_path, *records), FIRST)
    assert len(story.person.values) == 3_002
    assert story.person.caption == "n1499"


def test_what_is_damaged_in_the_library_takes_only_itself_along(tmp_path: Path) -> None:
    path = bring(tmp_path, webhook(1), webhook(2, data=body(2, customer=customer(1))))
    connection = sqlite3.connect(path)
    connection.execute("UPDATE deliveries SET frame = x'00112233' WHERE event = 1")
    connection.commit()
    (track,) = tell_history(path, FIRST).history.tracks
    assert [(one.key, one.facts.group) for one in track.events] == [(1, None), (2, "v-2")]
    connection.execute("UPDATE tiers SET body = x'00'")
    connection.commit()
    connection.close()
    with library.reading(path) as reader:
        events = histories.events_of(reader, FIRST, facts_in)
    assert [(one.facts, one.tier) for one in events] == [
        (Facts(), TierState(TIER, "Tier 1", None, Range(100, 199)))
    ] * 2
