from tests.history.made import DAY, HOUR, JUNE, MINUTE, SECOND, SILVER, at, joined, left
from tests.history.rules.cases import found, names, texts
from viewer.domain.deliveries import Arrival
from viewer.domain.history_event import HistoryEvent
from viewer.history.rules.clocks import CLOCK_DIFFERS, IMPOSSIBLE_TIME, OTHER_TIME_IN_ID
from viewer.history.values import Finding, Severity

AT = JUNE + DAY


def arrived(received: int | None, sent: int | None = None, key: int = 1) -> HistoryEvent:
    """An event of AT with an arrival so long after it, and sent so long after it."""
    times = (None if after is None else AT + after for after in (sent, received))
    return joined(key, SILVER, AT, arrivals=(Arrival("a.ndjson", "wh_1", *times),))


def test_what_arrives_before_it_happened() -> None:
    assert found(CLOCK_DIFFERS, arrived(-7 * MINUTE)) == [
        Finding(
            "clock_differs",
            Severity.WARNING,
            (1,),
            "The joining of 2 Jun 2024 arrived or was sent before happening, by up to 7 minutes: the clocks differ.",
            AT,
        )
    ]
    assert "by up to 1 minute:" in texts(CLOCK_DIFFERS, arrived(3 * MINUTE, 4 * MINUTE))[0]
    assert "by up to 5 seconds:" in texts(CLOCK_DIFFERS, arrived(0, -5 * SECOND))[0]
    assert "by up to 5 seconds:" in texts(CLOCK_DIFFERS, arrived(None, -5 * SECOND))[0]


def test_a_log_in_local_time_is_one_finding() -> None:
    early = arrived(-4 * HOUR + SECOND, 0), arrived(-4 * HOUR, 0, 2), arrived(-4 * HOUR + MINUTE, 0, 3)
    (only,) = found(CLOCK_DIFFERS, *early)
    assert only.events == (2, 1, 3)
    assert only.text == (
        "The joining of 2 Jun 2024 and 2 more events arrived or were sent before happening, by up to 4 hours: the"
        " clocks differ. Whole hours are mostly a log written in local time."
    )


def test_clocks_that_differ_as_clocks_do_are_no_finding() -> None:
    for received, sent in ((-2 * SECOND, None), (0, 0), (SECOND, 2 * SECOND), (None, None), (None, -SECOND)):
        assert texts(CLOCK_DIFFERS, arrived(received, sent)) == []
    assert texts(CLOCK_DIFFERS, arrived(5)._replace(happened_at=None)) == []


def test_a_time_before_the_vendor_or_in_the_future() -> None:
    old = joined(1, when=at("2000-01-01T00:00:00Z"), arrivals=())
    assert found(IMPOSSIBLE_TIME, old) == [
        Finding(
            "impossible_time",
            Severity.WARNING,
            (1,),
            "The joining of 1 Jan 2000 has a time that cannot be: the vendor sent no events then.",
            at("2000-01-01T00:00:00Z"),
        )
    ]
    assert texts(IMPOSSIBLE_TIME, old._replace(is_test=True), joined(2)) == []
    assert texts(IMPOSSIBLE_TIME, joined(1, when=at("2900-01-01T00:00:00Z"))) == [
        "The joining of 1 Jan 2900 has a time that cannot be: that is in the future."
    ]
    assert texts(IMPOSSIBLE_TIME, joined(1, when=at("2015-01-01T00:00:00Z"))) == []
    assert texts(IMPOSSIBLE_TIME, joined(1)._replace(happened_at=None)) == []


def test_the_future_begins_a_day_from_now_where_now_is_known() -> None:
    assert texts(IMPOSSIBLE_TIME, joined(1, when=AT + 2 * DAY), now=AT)[0].endswith("in the future.")
    assert texts(IMPOSSIBLE_TIME, joined(1, when=AT + HOUR), now=AT) == []
    assert texts(IMPOSSIBLE_TIME, joined(1, when=AT + 2 * DAY)) == []


def timed(when: int) -> str:
    """An id of the vendor's that was made at a moment."""
    return f"evcus_{(when - at('2016-05-04')) * 64 // 1000:012x}4fa01c"


def test_an_id_of_another_time_among_ids_that_agree() -> None:
    edited = left(3)._replace(identity=timed(JUNE - 30 * DAY))
    agreeing = [joined(key)._replace(identity=timed(JUNE + key * DAY + SECOND)) for key in (1, 2)]
    assert found(OTHER_TIME_IN_ID, *agreeing, edited) == [
        Finding(
            "other_time_in_id",
            Severity.NOTE,
            (3,),
            "The id of the leaving of 4 Jun 2024 looks as if made on 2 May 2024; its time may have been edited or"
            " mistyped.",
            JUNE + 3 * DAY,
        )
    ]


def test_ids_that_tell_no_time_are_no_finding() -> None:
    edited = left(3)._replace(identity=timed(JUNE - 30 * DAY))
    assert texts(OTHER_TIME_IN_ID, edited) == []
    assert texts(OTHER_TIME_IN_ID, joined(1), joined(2), edited) == []
    assert texts(OTHER_TIME_IN_ID, joined(1)._replace(identity=timed(JUNE + DAY)), edited) == []
    assert names(joined(1)._replace(identity="content:00ff")) == []
