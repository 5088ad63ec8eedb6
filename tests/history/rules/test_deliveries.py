import pytest

from tests.history.made import DAY, GOLD, HOUR, JUNE, MINUTE, SECOND, SILVER, event, joined, left, prolonged, upgraded
from tests.history.rules.cases import found, names, texts
from viewer.domain.deliveries import Arrival
from viewer.domain.event_types import UNDECIDED
from viewer.history.rules.deliveries import CONFLICT, LATE_DELIVERY, REPEATED_DELIVERY, TWO_IDS
from viewer.history.values import Finding, Severity

AT = JUNE + DAY


def sent(after: int, send_out: str | None = "wh_1", source: str = "a.ndjson") -> Arrival:
    """An arrival so long after an event of AT that was sent at once."""
    return Arrival(source, send_out, AT, AT + after)


def test_bodies_that_differ() -> None:
    assert found(CONFLICT, joined(1, conflict=True)) == [
        Finding(
            "conflict",
            Severity.ERROR,
            (1,),
            "Different bodies came under the id of the joining of 2 Jun 2024; only one of them is told here.",
            AT,
        )
    ]
    assert names(joined(1)) == []


def test_a_retry() -> None:
    assert found(REPEATED_DELIVERY, joined(1, arrivals=(sent(SECOND), sent(2 * MINUTE + SECOND)))) == [
        Finding(
            "repeated_delivery",
            Severity.NOTE,
            (1,),
            "The joining of 2 Jun 2024 was delivered twice, 2 minutes apart (a retry).",
            AT,
        )
    ]


def test_where_no_arrival_was_noted_the_send_outs_are_apart() -> None:
    twice = Arrival("a.ndjson", "wh_1", AT, None), Arrival("a.ndjson", "wh_2", AT + 2 * MINUTE, None)
    assert texts(REPEATED_DELIVERY, joined(1, arrivals=twice)) == [
        "The joining of 2 Jun 2024 was delivered twice, 2 minutes apart (another send-out)."
    ]


def test_many_deliveries() -> None:
    arrivals = (sent(SECOND), sent(MINUTE), sent(2 * MINUTE), sent(HOUR + SECOND, "wh_2"))
    assert texts(REPEATED_DELIVERY, joined(1, arrivals=arrivals)) == [
        "The joining of 2 Jun 2024 was delivered 4 times within 1 hour (2 retries and another send-out)."
    ]
    bare = Arrival("a.ndjson", None, None, None)
    assert texts(REPEATED_DELIVERY, joined(1, arrivals=(bare, bare))) == [
        "The joining of 2 Jun 2024 was delivered twice (the same content once more)."
    ]


def test_one_delivery_in_two_captures_or_forms_is_no_repetition() -> None:
    assert names(joined(1, arrivals=(sent(SECOND), sent(SECOND, source="b.ndjson")))) == []
    assert names(joined(1, arrivals=(sent(SECOND), Arrival("list.json", None, None, None)))) == []


def test_very_many_deliveries_are_counted_only() -> None:
    assert texts(REPEATED_DELIVERY, joined(1, arrivals=tuple(sent(step * SECOND) for step in range(100_000)))) == [
        "The joining of 2 Jun 2024 was delivered 100,000 times within 28 hours."
    ]


def test_a_delivery_later_than_the_last_retry() -> None:
    assert found(LATE_DELIVERY, joined(1, arrivals=(sent(3 * DAY),))) == [
        Finding(
            "late_delivery",
            Severity.NOTE,
            (1,),
            "The joining of 2 Jun 2024 arrived 3 days late; the vendor itself tries for one day only, so somebody sent"
            " it again, or a clock was wrong.",
            AT,
        )
    ]
    unheard = Arrival("a.ndjson", "wh_1", AT + 2 * DAY, None)
    assert "arrived 2 days late" in texts(LATE_DELIVERY, joined(1, arrivals=(unheard,)))[0]


@pytest.mark.parametrize(
    "arrivals",
    [
        (sent(DAY + 5 * SECOND),),
        (sent(SECOND), sent(3 * DAY)),
        (Arrival("saved-list.json", None, None, AT + 300 * DAY),),
        (Arrival("saved-list.json", None, None, None), sent(3 * DAY)),
        (),
    ],
)
def test_what_is_not_late(arrivals: tuple[Arrival, ...]) -> None:
    assert texts(LATE_DELIVERY, joined(1, arrivals=arrivals)) == []
    assert texts(LATE_DELIVERY, joined(1, arrivals=(sent(3 * DAY),))._replace(happened_at=None)) == []


def test_one_change_under_two_ids() -> None:
    assert found(TWO_IDS, joined(1), upgraded(2, SILVER, GOLD, AT + 9), upgraded(3, SILVER, GOLD, AT + 9)) == [
        Finding(
            "two_ids",
            Severity.NOTE,
            (2, 3),
            "The upgrade of 2 Jun 2024 is there under 2 ids, as happens where two distributions or sources tell of one"
            " change.",
            AT + 9,
        )
    ]
    assert names(joined(1), prolonged(2, when=AT + 5), prolonged(3, when=AT + 5)) == ["two_ids"]


def test_an_undecided_event_beside_the_one_that_it_is() -> None:
    undecided = event(UNDECIDED, 3, AT + 5, tier=SILVER)
    assert names(joined(1), undecided._replace(key=2), left(3, when=AT + 5)) == []
    twice = joined(1, when=AT + 5), joined(2, when=AT + 5), undecided
    assert [one.events for one in found(TWO_IDS, *twice)] == [(1, 2, 3)]
    assert [one.events for one in found(TWO_IDS, undecided, undecided._replace(key=4))] == [(3, 4)]


def test_different_changes_of_one_moment_are_no_copies() -> None:
    assert names(joined(1, when=AT), upgraded(2, SILVER, GOLD, AT)) == []
    assert names(joined(1, when=AT), event(UNDECIDED, 2, AT, tier=SILVER), left(3)) == ["two_ids"]
    there_and_back = (
        joined(1),
        upgraded(2, SILVER, GOLD, AT + 5),
        upgraded(3, GOLD, SILVER, AT + 5),
        upgraded(4, SILVER, GOLD, AT + 5),
    )
    assert texts(TWO_IDS, *there_and_back) == []
