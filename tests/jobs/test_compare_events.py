from pathlib import Path

import pytest

from tests.webhooks import body, campaign, customer, moment, move, webhook, write
from viewer.domain.comparison import Comparison, single_values
from viewer.domain.differences import one_line
from viewer.jobs.compare_events import GONE, Before, Unpaired, compare_two, compare_with, compare_with_previous
from viewer.jobs.import_sources import import_sources


@pytest.fixture
def path(tmp_path: Path) -> Path:
    second, third = move(2, 1, 2), webhook(3, "x", data={"customer": customer(1), "points": 5, "created_at": moment(3)})
    second["data"]["customer"] = customer(1, name="Alexa")
    records = [
        webhook(1, data=body(1, customer=customer(1), note=1)),
        second,
        third,
        webhook(4, data=body(4, customer=customer(1), campaign=campaign(2), note=1.0)),
        webhook(5, data=body(5, customer=customer(9))),
        webhook(6, data=body(6, customer={"name": "x"})),
        webhook(7, data={"customer": customer(1)}, created_at="never"),
    ]
    import_sources([str(write(tmp_path / "a.ndjson", *records))], tmp_path / "l.db")
    return tmp_path / "l.db"


def differ(found: Comparison | Unpaired) -> list[tuple[str, str, str]]:
    assert isinstance(found, Comparison), found
    return [(place.path, one_line(place.one), one_line(place.other)) for place in single_values(found.differing)]


def keys(found: Comparison | Unpaired) -> tuple[int, int]:
    assert isinstance(found, Comparison), found
    return found.one.key, found.other.key


def test_an_event_and_the_one_before_it(path: Path) -> None:
    found = compare_with_previous(path, 2)
    assert keys(found) == (1, 2)
    assert ("customer.name", '"Person 1"', '"Alexa"') in differ(found)
    assert ("loyalty_tier_to.points.from", "100", "200") in differ(found)
    assert ("note", "1", "(absent)") in differ(found)
    assert keys(compare_with_previous(path, 4)) == (3, 4)
    assert keys(compare_with_previous(path, 4, Before.TIER)) == (2, 4)
    assert keys(compare_with_previous(path, 4, Before.TYPE)) == (1, 4)
    assert ("note", "1", "1.0") in differ(compare_with_previous(path, 4, Before.TYPE))


def test_two_events_stand_in_the_order_of_their_time_but_a_pinned_one_stays_left(path: Path) -> None:
    assert keys(compare_two(path, 1, 4)) == keys(compare_two(path, 4, 1)) == (1, 4)
    assert keys(compare_with(path, 4, 1)) == (4, 1)
    assert keys(compare_two(path, 7, 1)) == (7, 1)


def test_why_there_is_nothing_to_compare(path: Path) -> None:
    assert compare_with_previous(path, 1) == Unpaired("The library holds no earlier event of this customer.")
    assert compare_with_previous(path, 5, Before.TIER) == Unpaired(
        "The library holds no earlier event of this customer that names a tier."
    )
    assert compare_with_previous(path, 2, Before.TYPE) == Unpaired(
        "The library holds no earlier event of this customer of the same type."
    )
    assert str(compare_with_previous(path, 6)).count("names no customer")
    for gone in (compare_with_previous(path, 99), compare_two(path, 1, 99), compare_with(path, 99, 1)):
        assert gone == Unpaired(GONE)
