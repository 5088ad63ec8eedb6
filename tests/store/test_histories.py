from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests import webhooks as made
from tests.webhooks import body, campaign, customer, move, webhook, write
from viewer.domain.deliveries import Arrival
from viewer.domain.history_event import Facts, HistoryEvent, Range, TierState
from viewer.domain.times import parse_time
from viewer.jobs.import_sources import import_sources
from viewer.store import histories, library

FIRST = customer(1)["id"]
LITTLE = {"customer": {"id": "cust_1"}, "campaign": campaign()}


def bring(folder: Path, *records: made.Json, name: str = "a.ndjson") -> Path:
    import_sources([str(write(folder / name, *records))], folder / "library.db")
    return folder / "library.db"


def events_of(path: Path, person: str, read: histories.ReadFacts | None = None) -> list[HistoryEvent]:
    with library.reading(path) as connection:
        return histories.events_of(connection, person, read)


def test_all_events_of_a_person_whichever_snapshot_names_them(tmp_path: Path) -> None:
    path = bring(
        tmp_path,
        webhook(3, "prolonged", data=body(3, customer=customer(1, name="New"))),
        webhook(1),
        webhook(2, data=body(2)),
        webhook(4, "left", data=body(4, customer=customer(1), created_at=None), created_at=None),
    )
    found = events_of(path, FIRST)
    assert [(one.key, one.type, one.happened_at) for one in found] == [
        (2, made.FAMILY + "joined", parse_time(made.moment(1))),
        (1, made.FAMILY + "prolonged", parse_time(made.moment(3))),
        (4, made.FAMILY + "left", None),
    ]
    assert events_of(path, "nobody") == events_of(path, "") == []


def test_an_event_with_all_that_is_known_of_it(tmp_path: Path) -> None:
    path = bring(tmp_path, move(1, 1, 2), move(1, 1, 2, sent=2))
    source = str(tmp_path / "a.ndjson")
    arrivals = tuple(
        Arrival(source, f"whs_{1:012}{sent:06}", parse_time(made.moment(1 + 60 * sent)), None) for sent in (1, 2)
    )
    assert events_of(path, FIRST, lambda raw, part: Facts(reason=f"{len(raw)} {part}")) == [
        HistoryEvent(
            1,
            f"evcus_{1:018}",
            made.FAMILY + "upgraded",
            parse_time(made.moment(1)),
            "envelope",
            FIRST,
            campaign()["id"],
            "Club 1",
            TierState(f"ltr_{2:018}", "Tier 2", None, Range(200, 299)),
            TierState(f"ltr_{1:018}", "Tier 1", None, Range(100, 199)),
            arrivals=arrivals,
            facts=Facts(reason=f"{len(made.compact(move(1, 1, 2)))} 0"),
        )
    ]


def test_an_event_that_says_next_to_nothing(tmp_path: Path) -> None:
    path = bring(tmp_path, webhook(1, "left", data={"customer": {"source_id": "crm-1"}, "campaign": None}))
    assert [(one.customer_id, one.campaign_id, one.tier) for one in events_of(path, "source_id:crm-1")] == [
        (None, None, None)
    ]


def test_a_tier_that_is_only_an_id_has_the_name_of_the_list_of_tiers(tmp_path: Path) -> None:
    listed = {"object": "list", "data_ref": "data", "data": [made.tier(1), made.tier(2)], "has_more": False}
    bare = {"id": made.tier(1)["id"]}
    path = bring(tmp_path, listed, webhook(1, data=body(1, loyalty_tier=bare)))
    assert events_of(path, FIRST)[0].tier == TierState(bare["id"], "Tier 1")


def at(number: int) -> int:
    found = parse_time(made.moment(number))
    assert found is not None
    return found


def changed(number: int, of: int = 1, kind: str = "updated", **more: Any) -> made.Json:
    return webhook(number, data={"campaign": campaign(of)} | more, type=f"campaign.{kind}", entity_id=None)


@pytest.mark.parametrize("indexed", [True, False])
def test_events_of_campaigns_between_two_moments(tmp_path: Path, indexed: bool) -> None:
    path = bring(
        tmp_path,
        webhook(1),
        changed(10),
        changed(20, kind="loyalty_tier.updated", loyalty_tier=made.tier(1)),
        changed(30, of=2),
        changed(40),
        webhook(15, data={"campaign": campaign()}, type="voucher.published", entity_id=None),
    )
    if not indexed:  # as in a library of an older version
        with closing(library.open_for_writing(path)) as connection:
            connection.execute(f"DROP INDEX {histories.OF_NOBODY}")
    first, last = at(10), at(39)
    with library.reading(path) as connection:
        found = histories.campaign_events(connection, [campaign()["id"]], first, last)
        assert [(one.key, one.type) for one in found] == [(2, "campaign.updated"), (3, "campaign.loyalty_tier.updated")]
        assert found[1].tier == TierState(f"ltr_{1:018}", "Tier 1", None, Range(100, 199))
        assert histories.campaign_events(connection, [], first, last) == []


def test_one_event_by_its_number(tmp_path: Path) -> None:
    path = bring(tmp_path, changed(10))
    with library.reading(path) as connection:
        found = histories.event_alone(connection, 1)
        assert found is not None
        assert (found.key, found.type) == (1, "campaign.updated")
        assert histories.event_alone(connection, 2) is None
