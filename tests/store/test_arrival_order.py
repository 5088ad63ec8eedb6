"""Events that arrived after a later event of the same customer and campaign."""

from pathlib import Path
from typing import Any

import pytest

from tests import webhooks as made
from tests.webhooks import Json, body, webhook, write
from viewer.domain import times
from viewer.domain.query import parse
from viewer.jobs.find_events import Finder
from viewer.jobs.import_sources import import_sources
from viewer.store import arrival_order, library
from viewer.store.arrival_order import Overtaken, Place


def step(number: int, received: int | None = None, sent: int = 1, person: int = 1, **data: Any) -> Json:
    """An event of one customer; events happen in the order of their numbers."""
    event = webhook(number, sent=sent, data=body(number, customer=made.customer(person), **data))
    return event if received is None else {"received_at": made.moment(received), "body": event}


def at(number: int) -> int | None:
    return times.parse_time(made.moment(number))


class Read:
    """A library made of sources, each a list of values."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.path = folder / "private" / "library.db"

    def take(self, name: str, *values: Any) -> None:
        import_sources([str(write(self.folder / name, *values))], self.path)

    def overtaken(self, number: int) -> dict[Place, Overtaken]:
        finder = Finder(self.path)
        (row,) = finder.start(parse(f"id:evcus_{number:018}").query)
        finder.close()
        with library.reading(self.path) as connection:
            return arrival_order.overtaken(connection, row.key)


@pytest.fixture
def read(tmp_path: Path) -> Read:
    return Read(tmp_path)


def test_by_the_time_of_arrival(read: Read) -> None:
    read.take("a.ndjson", step(1, 900), step(2, 100), step(3, 200))
    assert list(read.overtaken(1).values()) == [Overtaken(at(2) or 0, True)]
    assert read.overtaken(2) == read.overtaken(3) == {}


def test_the_time_wins_over_the_place(read: Read) -> None:
    """Newest first, as some log programs write."""
    read.take("a.ndjson", step(3, 300), step(2, 200), step(1, 100))
    assert read.overtaken(1) == read.overtaken(2) == {}


def test_a_clock_that_cannot_be_tells_nothing(read: Read) -> None:
    later = step(2, 300)
    later["received_at"] = "1970-01-01T00:00:12Z"
    read.take("a.ndjson", step(1, 200))
    read.take("b.ndjson", later)
    assert read.overtaken(1) == {}


def test_clocks_of_two_sources_differ_a_little(read: Read) -> None:
    read.take("a.ndjson", step(1, 101))
    read.take("b.ndjson", step(2, 100))
    assert read.overtaken(1) == {}
    read.take("c.ndjson", step(3, 98))
    assert [late.happened_at for late in read.overtaken(1).values()] == [at(3)]


def test_by_place_within_one_source(read: Read) -> None:
    read.take("a.ndjson", step(2), step(1))
    ((place, late),) = read.overtaken(1).items()
    assert late == Overtaken(at(2) or 0, False)
    assert (place.source, place.part) == (1, 0)
    assert place.offset > 0
    assert read.overtaken(2) == {}


def test_places_in_other_sources_say_nothing(read: Read) -> None:
    read.take("a.ndjson", step(2))
    read.take("b.ndjson", step(1))
    assert read.overtaken(1) == {}


def test_a_saved_list_is_in_no_order(read: Read) -> None:
    def listed(number: int) -> Json:
        return {
            "id": f"evcus_{number:018}",
            "type": made.FAMILY + "joined",
            "data": {"event_source": {"channel": "API"}, "data": body(number, customer=made.customer(1))},
            "created_at": made.moment(number),
            "group_id": "v-1",
        }

    read.take("a.json", {"object": "list", "data_ref": "data", "data": [listed(2), listed(1)], "has_more": False})
    assert read.overtaken(1) == read.overtaken(2) == {}


def test_other_customers_and_campaigns_do_not_count(read: Read) -> None:
    other = step(3, 50, person=2)
    elsewhere = step(4, 60, campaign=made.campaign(2))
    read.take("a.ndjson", other, elsewhere, step(1, 900))
    assert read.overtaken(1) == {}


def test_the_same_customer_in_another_state_counts(read: Read) -> None:
    renamed = step(2, 100)
    renamed["body"]["data"]["customer"] = made.customer(1, name="Renamed")
    read.take("a.ndjson", renamed, step(1, 900))
    assert [late.happened_at for late in read.overtaken(1).values()] == [at(2)]


def test_a_customer_or_campaign_without_an_id(read: Read) -> None:
    nameless = {"customer": made.customer(1, id=None), "campaign": {"name": "Club"}}
    values = [
        {"received_at": made.moment(received), "body": webhook(number, data=body(number, **nameless), entity_id=None)}
        for number, received in ((2, 100), (1, 900))
    ]
    read.take("a.ndjson", *values)
    assert [late.happened_at for late in read.overtaken(1).values()] == [at(2)]


def test_only_the_delivery_that_was_late(read: Read) -> None:
    read.take("a.ndjson", step(1, 90), step(2, 100), step(1, 150, sent=2))
    late = read.overtaken(1)
    assert len(late) == 1
    assert next(iter(late)).offset == max(place.offset for place in late)


def test_events_without_customer_or_time(read: Read) -> None:
    nobody = webhook(1, data=body(1, customer=None, created_at=None), entity_id=None, created_at=None)
    read.take("a.ndjson", step(2, 100), nobody)
    assert read.overtaken(1) == {}
    with library.reading(read.path) as connection:
        assert arrival_order.overtaken(connection, 999) == {}


def test_it_never_reads_all_events(read: Read) -> None:
    read.take("a.ndjson", step(1))
    with library.reading(read.path) as connection:
        values = dict.fromkeys(("customer", "customer_id", "happened_at", "campaign", "campaign_id"), 1)
        plan = [row[3] for row in connection.execute("EXPLAIN QUERY PLAN " + arrival_order._LATER, values)]
    assert any("SEARCH events USING INDEX events_customer (customer=? AND happened_at>?)" in line for line in plan)
    assert any("SEARCH d USING PRIMARY KEY (event=?)" in line for line in plan)
    for table in ("events", "d", "customers", "campaigns"):
        assert not any(f"SCAN {table}" in line.replace("SCAN deliveries", "SCAN d") for line in plan), plan
