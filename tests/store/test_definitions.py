"""Tiers as captures define them, and as events hold them."""

import json
from collections.abc import Iterator
from pathlib import Path
from sqlite3 import Connection

import pytest

from viewer.domain.history_event import Range, TierState
from viewer.domain.snapshots import read_tier
from viewer.store import definitions, library
from viewer.store.batch import Batch, Sighting
from viewer.store.sources import Origin
from viewer.store.writer import Writer

ORIGIN = Origin("/tiers.json", "tiers.json", 50, 77)


def defined(name: str, lower: int, upper: int | None, campaign: str = "camp_1") -> dict[str, object]:
    return {"id": f"ltr_{lower}", "name": name, "campaign_id": campaign, "points": {"from": lower, "to": upper}}


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    opened = library.open_for_writing(tmp_path / "l.db")
    tiers = [defined("Gold", 200, None), defined("Silver", 100, 199), defined("Blue", 5, 9, "camp_2")]
    read = [read_tier(json.dumps(tier).encode()) for tier in tiers]
    sightings = [Sighting(number, one) for number, one in enumerate(read, 1)]
    batch = Batch(sightings, [], [], None, 50, 2, 1, False, 0, 0, b"d", b"head", True, {}, [(1, 0), (2, 0), (3, 20)])
    writer = Writer(opened)
    writer.write(None, batch, ORIGIN)
    writer.commit()
    yield opened
    opened.close()


def test_definitions_are_kept_with_where_they_were(connection: Connection) -> None:
    found = definitions.definitions(connection)
    assert [(one.name, one.points_from, one.points_to, one.campaign_id) for one in found] == [
        ("Silver", 100, 199, "camp_1"),
        ("Gold", 200, None, "camp_1"),
        ("Blue", 5, 9, "camp_2"),
    ]
    assert {(one.imported_at, one.source) for one in found} == {(77, "tiers.json")}
    assert [one.name for one in definitions.definitions(connection, "camp_2")] == ["Blue"]


def test_there_are_no_sightings_without_events(connection: Connection) -> None:
    assert list(definitions.sightings(connection)) == []


def test_the_latest_tiers_of_campaigns(connection: Connection) -> None:
    gold = TierState("ltr_200", "Gold", "camp_1", Range(200))
    silver = TierState("ltr_100", "Silver", "camp_1", Range(100, 199))
    assert definitions.latest_tiers(connection, ["camp_1"]) == [silver, gold]
    connection.execute(
        "INSERT INTO tiers (digest, vendor_id, name, campaign_id, points_from, points_to)"
        " VALUES (x'00', 'ltr_100', 'Silver 2', 'camp_1', 90, 199)"
    )
    assert definitions.latest_tiers(connection, ["camp_2", "camp_1"])[1:] == [
        TierState("ltr_100", "Silver 2", "camp_1", Range(90, 199)),
        gold,
    ]
    assert definitions.latest_tiers(connection, []) == []
