from pathlib import Path

import pytest

from tests import webhooks as made
from tests.webhooks import body, campaign, customer, move, tier, webhook, write
from viewer.domain.history_event import HistoryEvent
from viewer.jobs.import_sources import import_sources
from viewer.store import histories, library, streamed_histories
from viewer.store.streamed_histories import (
    EVERYTHING,
    WITH_MORE,
    Choice,
    everybody,
    of_people,
    streamed,
    told_by_raw_bytes,
)

FIRST, SECOND = customer(1)["id"], customer(2)["id"]


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    other = {"customer": customer(1, name="New"), "campaign": campaign(2)}
    linked = {**made.tier(), "campaign_id": campaign(2)["id"]}
    records = [
        webhook(2),
        webhook(5, "left", data=body(5, customer=customer(1))),
        move(1, 1, 2),
        webhook(3, data=body(3, **other)),
        webhook(4, data=body(4, customer={"email": "me@example.org"}, campaign=None, loyalty_tier=linked)),
        webhook(6, data=body(6, customer={"source_id": "crm-1"})),
        webhook(7, data=body(7, customer={"name": "nobody"}), entity_id=None),
        webhook(8, data=body(8, customer=None), entity_id=None),
        webhook(9, data={"customer": customer(9), "campaign": campaign()}, type="customer.created"),
    ]
    import_sources([str(write(tmp_path / "a.ndjson", *records))], tmp_path / "library.db")
    return tmp_path / "library.db"


def keys(path: Path, choice: Choice = EVERYTHING) -> list[tuple[str, list[int]]]:
    with library.reading(path) as connection:
        return [(person, [one.key for one in events]) for person, events in streamed(connection, choice)]


def test_everybodys_events_a_person_at_a_time(filled: Path) -> None:
    assert keys(filled) == [
        (FIRST, [3, 4, 2]),
        (SECOND, [1]),
        ("source_id:crm-1", [6]),
        ("email:me@example.org", [5]),
        ("", [8]),
        ("", [7]),
    ]


def test_they_are_what_the_events_of_one_person_are(filled: Path) -> None:
    with library.reading(filled) as connection:
        found: dict[str, list[HistoryEvent]] = dict(streamed(connection))
        for person in everybody(connection):
            alone = histories.events_of(connection, person)
            assert found.get(person, []) == [one for one in alone if one.is_of_tiers]
        bare = dict(streamed(connection, Choice(arrivals=False)))
        assert bare[FIRST] == [one._replace(arrivals=()) for one in found[FIRST]]


def test_only_who_has_a_new_event_and_then_all_that_they_have(filled: Path) -> None:
    assert keys(filled, Choice(since=3)) == [
        (FIRST, [3, 4, 2]),
        ("source_id:crm-1", [6]),
        ("email:me@example.org", [5]),
        ("", [8]),
        ("", [7]),
    ]
    assert keys(filled, Choice(since=9)) == []


def test_only_one_campaign_also_where_only_the_tier_names_it(filled: Path) -> None:
    assert keys(filled, Choice(campaign=campaign(2)["id"])) == [(FIRST, [4]), ("email:me@example.org", [5])]
    assert keys(filled, Choice(campaign="camp_none")) == []


@pytest.mark.parametrize("together", [1, 2, 200])
def test_some_people_however_many_are_asked_for_at_once(
    filled: Path, monkeypatch: pytest.MonkeyPatch, together: int
) -> None:
    monkeypatch.setattr(streamed_histories, "_PEOPLE", together)
    asked = [SECOND, "cust_nobody", customer(9)["id"], "", "source_id:crm-1", "email:me@example.org", FIRST]
    with library.reading(filled) as connection:
        found = [(person, [one.key for one in events]) for person, events in of_people(connection, asked)]
    expected = [(SECOND, [1]), ("source_id:crm-1", [6]), ("email:me@example.org", [5]), (FIRST, [3, 4, 2])]
    assert found == expected


def test_people_whose_events_say_more_are_known(tmp_path: Path) -> None:
    points = webhook(4, data={"customer": customer(4), "holder_loyalty_tier": tier(1)})
    points["event"]["type"] = "voucher.loyalty_card.transaction.created"
    other = webhook(5, data={"customer": customer(5), "order": {"amount": 5}}, type="customer.order.paid")
    until = body(2) | {"expiration_date": "2024-05-04"}
    values = (webhook(1), webhook(2, data=until), body(3, customer=customer(3, id=None)) | {"more": 1}, points, other)
    import_sources([str(write(tmp_path / "a.ndjson", *values))], tmp_path / "l.db")
    with library.reading(tmp_path / "l.db") as connection:
        people = [*(f"cust_{number:024}" for number in (1, 2, 4, 5)), "source_id:crm-3", "nobody"]
        assert told_by_raw_bytes(connection, people) == {f"cust_{2:024}", f"cust_{4:024}", "source_id:crm-3"}
        assert connection.execute(f"SELECT count(*) FROM ({WITH_MORE})").fetchone() == (2,)
