from tests.history.made import JUNE, SILVER, joined, left, period, prolonged
from tests.history.rules.cases import names, track
from viewer.history.counted import counted


def test_what_is_not_approved_or_has_no_time_does_not_count() -> None:
    events = joined(1), left(2, status="PENDING"), prolonged(3)._replace(happened_at=None), left(4)
    assert [event.key for event in counted(events)] == [1, 4]


def test_a_test_send_out_counts_only_where_there_is_nothing_else() -> None:
    tests = joined(1, is_test=True), left(2, is_test=True)
    assert counted(tests) == list(tests)
    assert [event.key for event in counted([*tests, joined(3)])] == [3]
    assert counted([]) == []


def test_a_test_send_out_stands_behind_what_counts_and_changes_nothing() -> None:
    told = track([joined(1, is_test=True, when=0), joined(2), prolonged(3)._replace(happened_at=None)])
    assert [event.key for event in told.events] == [2, 1, 3]
    assert told.periods == (period(SILVER, JUNE + 2 * 86_400_000_000, None, start_event=2),)
    assert names(*told.events) == ["test_send_out", "no_time"]
