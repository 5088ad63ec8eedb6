import json
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from tests.history.made import at
from tests.program import generate
from tests.webhooks import body, campaign, customer, move, tier, webhook, write
from viewer.errors import Cancelled, ExportProblem, LibraryProblem
from viewer.exports.standings_file import StandingLine
from viewer.jobs.import_sources import import_sources
from viewer.jobs.tell_history import tell_history
from viewer.jobs.tiers_at import Counts, export_tiers_at, find_campaign, is_covered, standings_of, tiers_at
from viewer.store import library
from viewer.store.campaigns import Campaign, every_campaign

ONE, TWO = (Campaign(f"camp_{number:024}", f"Club {number}") for number in (1, 2))
NINE = at("2024-05-02T09:00:00Z")
SECOND = 1_000_000


def of(number: int, value: dict[str, Any], **more: Any) -> dict[str, Any]:
    value["data"] |= {"customer": customer(number), **more}
    return value


@pytest.fixture
def path(tmp_path: Path) -> Path:
    values = [
        webhook(10, data=body(10, customer=customer(1), loyalty_tier=tier(1))),
        of(1, move(20, 1, 2)),
        of(2, move(30, 2, 3)),  # the first that is known of this customer
        webhook(15, data=body(15, customer=customer(3), loyalty_tier=tier(2))),
        of(3, move(40, 3, 1)),  # the move to the third tier is missing
        webhook(12, data=body(12, customer=customer(4), loyalty_tier=tier(1))),
        webhook(18, "left", data=body(18, customer=customer(4), loyalty_tier=tier(1))),
        webhook(13, data=body(13, customer=customer(5), campaign=campaign(2), loyalty_tier=tier(9))),
    ]
    import_sources([str(write(tmp_path / "a.log", *values))], tmp_path / "l.db")
    return tmp_path / "l.db"


def told(lines: list[StandingLine]) -> list[tuple[object, ...]]:
    return [(one.name, one.tier if one.tier else one.state, one.confidence, one.or_tier) for one in lines]


def test_all_customers_of_a_campaign_at_a_moment(path: Path) -> None:
    lines = list(tiers_at(path, ONE, NINE + 25 * SECOND))
    assert told(lines) == [
        ("Person 1", "Tier 2", "exact", None),
        ("Person 2", "Tier 2", "before_first_event", None),
        ("Person 3", "Tier 2", "after_gap", "Tier 3"),
        ("Person 4", "no_tier", "exact", None),
    ]
    assert (lines[0].since, lines[0].email) == (NINE + 20_250_000, "person1@example.org")
    assert (lines[0].points_from, lines[0].campaign_id, lines[0].campaign) == (200, ONE.id, "Club 1")
    assert told(list(tiers_at(path, ONE, NINE)))[0] == ("Person 1", "unknown", "before_first_event", None)
    assert told(list(tiers_at(path, TWO, NINE + 25 * SECOND))) == [("Person 5", "Tier 9", "exact", None)]


def test_only_those_in_one_tier_and_how_many_may_have_been(path: Path) -> None:
    counts = Counts("TIER 3")
    assert told(list(counts.passing(tiers_at(path, ONE, NINE + 35 * SECOND)))) == [
        ("Person 2", "Tier 3", "exact", None)
    ]
    assert counts.words == (
        "1 customer: Tier 3 1. How sure: exact 1. 1 more may have been in it: a move is not in the data."
    )
    everybody = Counts()
    assert len(list(everybody.passing(tiers_at(path, ONE, NINE + 14 * SECOND)))) == 4
    assert everybody.words == (
        "4 customers: Tier 1 2, Tier 2 1, not known 1. How sure: exact 2, before the first event 1."
    )
    assert Counts("x").words == "0 customers."
    by_id = Counts(tier(2)["id"])
    assert len(list(by_id.passing(tiers_at(path, ONE, NINE + 25 * SECOND)))) == 3


def test_one_customer_in_every_campaign(path: Path) -> None:
    story = tell_history(path, customer(3)["id"])
    (line,) = standings_of(story, NINE + 25 * SECOND)
    assert told([line]) == [("Person 3", "Tier 2", "after_gap", "Tier 3")]
    assert line.project == "proj_1"


def test_a_campaign_by_its_name(path: Path) -> None:
    assert find_campaign(path, "club 2") == TWO
    with pytest.raises(LibraryProblem, match=r"“club” fits several campaigns: Club 1 \(camp_0+1\) and Club 2 \("):
        find_campaign(path, "club")
    with pytest.raises(LibraryProblem, match=r"There is no campaign “x” in the library\. There is: Club 1"):
        find_campaign(path, "x")


def test_a_moment_that_no_source_covers(path: Path) -> None:
    assert is_covered(path, NINE + 25 * SECOND)
    assert not is_covered(path, NINE)


def test_into_a_file(path: Path, tmp_path: Path) -> None:
    moment = NINE + 25 * SECOND
    assert export_tiers_at(path, tiers_at(path, ONE, moment), tmp_path / "a.jsonl", "UTC") == 4
    rows = [json.loads(line) for line in (tmp_path / "a.jsonl").read_text().splitlines()]
    assert [one["customer"] for one in rows] == [f"cust_{number:024}" for number in (1, 2, 3, 4)]
    with pytest.raises(ExportProblem, match="is the library itself"):
        export_tiers_at(path, [], path, "UTC")


def test_it_can_be_stopped(path: Path, tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        export_tiers_at(path, tiers_at(path, ONE, NINE, lambda: True), tmp_path / "b.csv", "UTC")
    assert not (tmp_path / "b.csv").exists()


def test_all_customers_at_once_stand_where_each_alone_does(tmp_path: Path) -> None:
    generate(tmp_path / "a.ndjson", 1_500, seed=7)
    import_sources([str(tmp_path / "a.ndjson")], tmp_path / "l.db")
    with library.reading(tmp_path / "l.db") as connection:
        campaigns = every_campaign(connection)
    compared, stories = 0, {}
    for day in (at(f"2024-{month:02}-10T12:00:00Z") for month in range(1, 13, 2)):
        for one in campaigns:
            for line in islice(tiers_at(tmp_path / "l.db", one, day), 40):
                if line.customer not in stories:
                    stories[line.customer] = tell_history(tmp_path / "l.db", line.customer)
                alone = [other for other in standings_of(stories[line.customer], day) if other.campaign_id == one.id]
                assert [other._replace(project=None, campaign=line.campaign) for other in alone] == [line]
                compared += 1
    assert compared > 100
