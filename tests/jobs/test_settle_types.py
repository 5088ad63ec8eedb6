"""A type said later settles what a source left undecided, and nothing else."""

import json
from pathlib import Path
from typing import Any

import pytest

from viewer.domain.query import Query
from viewer.jobs.find_events import Finder
from viewer.jobs.import_sources import import_sources

JOINED = "customer.loyalty.tier.joined"


def _body(number: int, **changes: Any) -> dict[str, Any]:
    body: dict[str, Any] = {
        "customer": {"id": f"cust_{number}", "name": f"Customer {number}"},
        "campaign": {"id": "camp_1", "name": "Club"},
        "loyalty_tier": {"id": "ltr_1", "name": "Gold", "points": {"from": 10}},
        "created_at": f"2024-05-0{number}T10:00:00.000Z",
    }
    return {key: value for key, value in (body | changes).items() if value is not None}


def _types(library: Path) -> dict[str | None, tuple[str, str]]:
    finder = Finder(library)
    rows = finder.start(Query())
    finder.close()
    return {row.customer_id: (row.type, row.type_source) for row in rows}


@pytest.fixture
def capture(tmp_path: Path) -> Path:
    """Two bodies that could be joined, and a move whose tiers do not say which way."""
    tiers = {"loyalty_tier_from": {"id": "ltr_1", "name": "Gold"}, "loyalty_tier_to": {"id": "ltr_2", "name": "Silver"}}
    lines = [_body(1), _body(2), _body(3, loyalty_tier=None, **tiers)]
    path = tmp_path / "capture.ndjson"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return path


def test_the_undecided_events_that_can_be_it_become_it(tmp_path: Path, capture: Path) -> None:
    library = tmp_path / "library.db"
    import_sources([str(capture)], library)
    assert set(_types(library).values()) == {("undecided", "")}

    report = import_sources([str(capture)], library, JOINED)

    assert (report.settled, report.counts.known, report.counts.deliveries) == (2, 3, 0)
    assert _types(library) == {"cust_1": (JOINED, "user"), "cust_2": (JOINED, "user"), "cust_3": ("undecided", "")}


def test_what_is_decided_stays_as_it_is(tmp_path: Path, capture: Path) -> None:
    library = tmp_path / "library.db"
    import_sources([str(capture)], library, JOINED)

    report = import_sources([str(capture)], library, "customer.loyalty.tier.left")

    assert report.settled == 0
    assert _types(library)["cust_1"] == (JOINED, "user")


def test_only_the_source_that_was_named_is_settled(tmp_path: Path, capture: Path) -> None:
    library, other = tmp_path / "library.db", tmp_path / "other.json"
    other.write_text(json.dumps(_body(4)), encoding="utf-8")
    import_sources([str(capture), str(other)], library)

    import_sources([str(other)], library, JOINED)

    assert _types(library)["cust_4"] == (JOINED, "user")
    assert _types(library)["cust_1"] == ("undecided", "")


def test_what_the_same_import_reads_first_is_not_counted_as_settled(tmp_path: Path, capture: Path) -> None:
    report = import_sources([str(capture)], tmp_path / "library.db", JOINED)

    assert report.settled == 0
    assert report.by_type == {JOINED: 2, "undecided": 1}
