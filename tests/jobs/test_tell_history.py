from pathlib import Path

import pytest

from tests import webhooks as made
from tests.webhooks import body, campaign, customer, move, tier, webhook, write
from viewer.domain.history_event import Facts, Span
from viewer.domain.persons import Alike, Person
from viewer.domain.times import parse_time
from viewer.errors import Cancelled, LibraryProblem
from viewer.history.values import Scope
from viewer.jobs.import_sources import import_sources
from viewer.jobs.remove_import import remove_import
from viewer.jobs.tell_history import story_of_event, tell_history

FIRST = customer(1)["id"]
CARD = "voucher.loyalty_card.transaction.created"


def bring(folder: Path, *records: made.Json | bytes, name: str = "a.ndjson") -> Path:
    import_sources([str(write(folder / name, *records))], folder / "library.db")
    return folder / "library.db"


def at(number: int) -> int:
    found = parse_time(made.moment(number))
    assert found is not None
    return found


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    points = {"customer": customer(1), "campaign": campaign(), "points": 5, "buckets": []}
    return bring(
        tmp_path,
        webhook(1),
        move(2, 1, 2) | {"data": move(2, 1, 2)["data"] | {"customer": customer(1)}},
        webhook(3, data=body(3, customer=customer(1), campaign=campaign(2))),
        webhook(4, data=points | {"created_at": made.moment(4)}, type="customer.voucher.loyalty_card.points_expired"),
        webhook(5, data={"campaign": campaign()}, type="campaign.updated", entity_id=None),
        webhook(6, data=body(6, customer=customer(6, source_id="crm-1"))),
        webhook(7, data=body(7, customer=None), entity_id=None),
    )


def test_a_customers_story(filled: Path) -> None:
    story = tell_history(filled, FIRST)
    assert (story.person.key, story.person.caption) == (FIRST, "Person 1")
    assert [(track.scope, [one.key for one in track.events]) for track in story.history.tracks] == [
        (Scope("proj_1", FIRST, campaign(2)["id"]), [3]),
        (Scope("proj_1", FIRST, campaign(1)["id"]), [1, 2]),
    ]
    assert [one.key for one in story.history.neighbours] == [4, 5]
    assert story.history.neighbours[0].facts == Facts("proj_1", "v-4", "the system", points=-5)
    assert story.history.covered == (Span(at(1), at(7)),)
    assert story.alike == (Alike(customer(6)["id"], "Person 6", "the same source id crm-1"),)


def test_the_ladder_is_that_of_their_campaigns_whoever_was_in_it(tmp_path: Path) -> None:
    club = {"campaign_id": campaign()["id"]}
    path = bring(
        tmp_path,
        webhook(1, data=body(1, loyalty_tier=tier(1, **club))),
        webhook(2, data=body(2, customer=customer(2), loyalty_tier=tier(2, **club))),
        webhook(3, data=body(3, customer=customer(2), loyalty_tier=tier(3, campaign_id="camp_9"))),
    )
    assert [one.name for one in tell_history(path, FIRST).history.ladder] == ["Tier 1", "Tier 2"]


def test_the_story_of_an_event_is_that_of_its_customer(filled: Path) -> None:
    assert story_of_event(filled, 2) == story_of_event(filled, 4) == tell_history(filled, FIRST)
    assert story_of_event(filled, 99) is None


def test_an_event_of_nobody_stands_alone(filled: Path) -> None:
    story = story_of_event(filled, 7)
    assert story is not None
    assert (story.person, story.alike) == (Person(""), ())
    assert [(track.scope, [one.key for one in track.events]) for track in story.history.tracks] == [
        (Scope("proj_1", "", campaign(1)["id"]), [7])
    ]
    of_campaign = story_of_event(filled, 5)
    assert of_campaign is not None
    assert of_campaign.history.tracks == ()
    assert [one.key for one in of_campaign.history.neighbours] == [5]


def test_nobody_has_an_empty_story(filled: Path, tmp_path: Path) -> None:
    story = tell_history(filled, "cust_nobody")
    assert (story.person, story.history.tracks, story.history.neighbours) == (Person("cust_nobody"), (), ())
    with pytest.raises(LibraryProblem):
        tell_history(tmp_path / "none.db", FIRST)


def test_a_webhook_and_a_list_of_activities_tell_one_history(tmp_path: Path) -> None:
    activity = {
        "id": f"evcus_{2:018}",
        "type": made.FAMILY + "left",
        "data": {"data": body(2, customer=customer(1)), "event_source": {"channel": "INTERNAL"}},
        "created_at": made.moment(2),
        "group_id": "v-2",
    }
    path = bring(tmp_path, webhook(1), {"object": "list", "data_ref": "data", "data": [activity], "has_more": False})
    (track,) = tell_history(path, FIRST).history.tracks
    assert track.scope == Scope("proj_1", FIRST, campaign(1)["id"])
    assert [one.facts.group for one in track.events] == ["v-1", "v-2"]


def test_what_an_import_brings_and_a_removal_takes_counts_as_covered_at_once(filled: Path, tmp_path: Path) -> None:
    assert tell_history(filled, FIRST).history.covered == (Span(at(1), at(7)),)
    bring(tmp_path, webhook(20), webhook(30), name="later.ndjson")
    assert tell_history(filled, FIRST).history.covered == (Span(at(1), at(7)), Span(at(20), at(30)))
    remove_import(filled, 1)
    assert tell_history(filled, FIRST).history.covered == (Span(at(20), at(30)),)


def test_what_happened_to_the_customers_card_stands_beside_the_history(tmp_path: Path) -> None:
    said = {
        "campaign": campaign(),
        "holder": {"id": FIRST},
        "holder_loyalty_tier": made.tier(3),
        "balance": {"points": -5, "balance": 0},
    }
    path = bring(tmp_path, webhook(1), webhook(2, data=said, type=CARD, entity_id="v_1"))
    story = story_of_event(path, 2)
    assert story is not None
    assert story == tell_history(path, FIRST)
    (beside,) = story.history.neighbours
    assert (beside.key, beside.facts.points, beside.facts.balance) == (2, -5, 0)
    assert beside.facts.holder_tier is not None
    assert beside.facts.holder_tier.name == "Tier 3"


def test_a_long_story_can_be_stopped(tmp_path: Path) -> None:
    long = [webhook(number, "prolonged", data=body(number, customer=customer(1))) for number in range(2_000)]
    path = bring(tmp_path, *long)
    asked = iter(range(3))
    with pytest.raises(Cancelled):
        tell_history(path, FIRST, should_stop=lambda: next(asked, None) is None)
    with pytest.raises(Cancelled):
        story_of_event(path, 1, should_stop=lambda: True)
    assert len(tell_history(path, FIRST, should_stop=lambda: False).history.tracks[0].events) == 2_000


@pytest.mark.parametrize(
    "line",
    [
        b"2024-05-02 09:14:05,731 INFO hook - payload=%s",
        b'{"log":"%s\\n","stream":"stdout","time":"2024-05-02T09:14:05.731123456Z"}',
        b"2024-05-02T09:14:05.731123456Z stdout F %s",
        b'10.0.0.1 - - [02/May/2024:09:14:05 +0000] "POST /hook HTTP/1.1" 200 "%s"',
        b"[%s]",
    ],
)
def test_facts_come_out_of_captures_of_any_shape(tmp_path: Path, line: bytes) -> None:
    hook = made.compact(webhook(1))
    if line[:1] in (b"{", b"1"):
        hook = hook.replace(b'"', b"\\x22" if line[:1] == b"1" else b'\\"')
    path = bring(tmp_path, line % hook)
    (track,) = tell_history(path, FIRST).history.tracks
    assert [one.facts for one in track.events] == [Facts("proj_1", "v-1", "the system")]
