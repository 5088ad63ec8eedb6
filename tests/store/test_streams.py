"""All rows of a result: the same rows in the same order as the pages of the window."""

import json
from datetime import UTC
from pathlib import Path

import pytest

from tests.store.test_sorting import annotate_some
from viewer.domain.columns import COLUMNS
from viewer.domain.query import Query, parse
from viewer.jobs.find_events import Finder, Sort
from viewer.jobs.import_sources import import_sources
from viewer.store import library, streams

RANGES = ({"from": 0, "to": 9}, {"from": 10.5}, {"from": "20", "to": 30}, {})


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("streams")
    with (folder / "capture.ndjson").open("w", encoding="utf-8") as file:
        for number in range(450):
            data = {
                "customer": None
                if number % 50 == 7
                else {"id": f"cust_{number % 30}", "name": f"Customer {number % 30}"},
                "campaign": {"id": f"camp_{number % 3}", "name": "Club"},
                "loyalty_tier": {"id": f"ltr_{number % 4}", "name": f"Tier {number % 4}", "points": RANGES[number % 4]},
                "created_at": f"2024-01-{number % 28 + 1:02}T00:00:00.000Z",
            }
            event = {"id": f"evcus_{number % 440}", "type": f"customer.loyalty.tier.{('joined', 'left')[number % 2]}"}
            file.write(json.dumps({"id": f"whs_{number}", "data": data, "event": event}) + "\n")
    import_sources([str(folder / "capture.ndjson")], folder / "library.db")
    annotate_some(folder / "library.db")
    return folder / "library.db"


@pytest.mark.parametrize("descending", [True, False])
@pytest.mark.parametrize("column", [column.key for column in COLUMNS])
@pytest.mark.parametrize("text", ["", "-event:joined", "customer 1"])
def test_the_stream_is_the_pages_one_after_the_other(filled: Path, text: str, column: str, descending: bool) -> None:
    query = parse(text).query
    finder = Finder(filled)
    finder.start(query, Sort(column, descending))
    count = finder.settle()
    pages = [row for first in range(0, count, 100) for row in finder.page(first, 100)]
    finder.close()

    with library.reading(filled) as connection:
        assert list(streams.all_rows(connection, query, column, descending, UTC)) == pages
    assert len(pages) == count > 0


def test_numbers_come_as_they_were_received(filled: Path) -> None:
    with library.reading(filled) as connection:
        rows = list(streams.all_rows(connection, Query(), "happened_at", True, UTC))

    found = {row.tier_id: (row.points_from, row.points_to) for row in rows}
    assert found == {"ltr_0": (0, 9), "ltr_1": (10.5, None), "ltr_2": (20, 30), "ltr_3": (None, None)}
    assert isinstance(found["ltr_0"][0], int)
