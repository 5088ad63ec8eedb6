from tests.history.made import JUNE, SILVER, joined, left
from viewer.history.order import in_order


def test_by_time_and_without_time_at_the_end() -> None:
    timeless = joined(1)._replace(happened_at=None)
    found = in_order([timeless, left(3, SILVER, JUNE + 2), joined(2, SILVER, JUNE)])
    assert [event.key for event in found] == [2, 3, 1]


def test_what_did_not_count_stands_behind_everything() -> None:
    pending = joined(1, status="PENDING")
    timeless = joined(2)._replace(happened_at=None)
    assert [event.key for event in in_order([pending, timeless, left(3)])] == [3, 2, 1]
