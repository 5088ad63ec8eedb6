import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.deliveries import SCHEDULE, SECOND, Account, Arrival, Kind, account, duration

MINUTE = 60 * SECOND
HOUR = 60 * MINUTE
DAY = 24 * HOUR
BEGIN = 1_714_640_400_123_000
SENT = BEGIN + 2 * SECOND


def arrival(
    received: int | None = None, send_out: str | None = "whs_1", sent: int | None = 0, source: str = "a"
) -> Arrival:
    """Times count from ``SENT``; the event happened two seconds before."""
    return Arrival(
        source, send_out, None if sent is None else SENT + sent, None if received is None else SENT + received
    )


def told(*arrivals: Arrival) -> list[Account]:
    return account(arrivals, BEGIN)


def test_a_single_delivery() -> None:
    assert told(arrival(400_000)) == [Account(1, Kind.FIRST, "first to arrive", 400_000, "0.4 s", ())]
    assert told(arrival()) == [Account(1, Kind.FIRST, "first to arrive", None, "", ())]
    assert told(arrival(400_000, sent=None))[0].lag == 2_400_000, "since it happened"
    assert account([arrival(400_000, sent=None)], None)[0].lag is None


@pytest.mark.parametrize(("step", "planned"), list(enumerate(SCHEDULE, 1)))
def test_a_retry_fits_a_step_of_the_schedule(step: int, planned: int) -> None:
    _, second = told(arrival(400_000), arrival(planned + 9 * SECOND))
    assert second.kind is Kind.RETRY
    assert f"step {step} of the vendor's schedule" in second.what


def test_the_schedule_is_the_vendors() -> None:
    assert [duration(planned) for planned in SCHEDULE] == [
        "1 min", "2 min", "4 min", "8 min", "16 min", "32 min", "1 h 4 min", "2 h 8 min", "4 h 16 min", "8 h 32 min",
        "17 h 4 min", "1 day",
    ]  # fmt: skip


def test_retries_that_fit_no_step() -> None:
    first, second, third = told(arrival(400_000), arrival(3 * MINUTE), arrival(3 * DAY))
    assert first.kind is Kind.FIRST
    assert second.what == "retry of the same send-out"
    assert third.what == "retry of the same send-out, later than the vendor's schedule: by hand"
    assert third.problems == ("over 24 h late",)
    assert third.lag_text == "3 days"
    assert told(arrival(), arrival())[1].what == "retry of the same send-out"


def test_a_capture_that_begins_with_a_retry() -> None:
    assert told(arrival(4 * MINUTE + SECOND))[0].what == "first to arrive, as late as retry 3 of the vendor's schedule"


def test_another_distribution() -> None:
    first, second = told(arrival(0, "whs_1"), arrival(SECOND, "whs_2", sent=100))
    assert (first.kind, second.kind) == (Kind.FIRST, Kind.ANOTHER_SEND_OUT)
    assert second.what == "sent again as another send-out"


def test_the_same_arrival_in_another_capture() -> None:
    for other in (arrival(400_000, source="b"), arrival(source="b"), arrival(900_000, source="b")):
        assert sorted(one.kind for one in told(arrival(400_000), other)) == [Kind.FIRST, Kind.SAME_ARRIVAL]
    assert told(arrival(), arrival(source="b"))[1].kind is Kind.SAME_ARRIVAL
    assert told(arrival(0), arrival(0, sent=7, source="b"))[1].kind is Kind.RETRY, "another time of sending"
    assert told(arrival(0), arrival(MINUTE, source="b"))[1].kind is Kind.RETRY, "another time of arrival"
    assert told(arrival(0), arrival(0))[1].kind is Kind.RETRY, "the same source"


def test_each_arrival_is_matched_once() -> None:
    """Two captures without times of arrival, each with both tries of a send-out."""
    accounts = told(arrival(), arrival(), arrival(source="b"), arrival(source="b"), arrival(source="b"))
    assert [one.kind for one in accounts] == [
        Kind.FIRST, Kind.RETRY, Kind.SAME_ARRIVAL, Kind.SAME_ARRIVAL, Kind.RETRY,
    ]  # fmt: skip


def test_deliveries_without_a_send_out() -> None:
    bare = arrival(send_out=None, sent=None)
    assert [one.kind for one in told(bare, bare)] == [Kind.FIRST, Kind.AGAIN]
    assert [one.kind for one in told(bare, bare._replace(source="b"))] == [Kind.FIRST, Kind.SAME_ARRIVAL]
    assert [one.kind for one in told(arrival(), bare)] == [Kind.FIRST, Kind.OTHER_FORM]
    assert [one.kind for one in told(bare._replace(received_at=SENT), arrival(SECOND))] == [
        Kind.FIRST,
        Kind.OTHER_FORM,
    ]


def test_clocks_that_differ() -> None:
    assert told(arrival(-SECOND))[0].problems == ("arrived before it was sent: the clocks differ",)
    assert told(arrival(-SECOND))[0].lag_text == "−1.0 s"
    assert told(arrival(-3 * SECOND, sent=None))[0].problems == ("arrived before it happened: the clocks differ",)


def test_a_wrong_clock_tells_nothing_else() -> None:
    """The same arrival, noted by two programs, one of them years behind; then a retry that only that one has noted."""
    years = -300 * DAY
    right, wrong, again = told(arrival(400_000), arrival(years, source="b"), arrival(years + MINUTE, source="b"))
    assert (right.order, right.kind) == (1, Kind.FIRST)
    assert (wrong.kind, wrong.lag_text) == (Kind.SAME_ARRIVAL, "−300 days")
    assert again.what == "retry of the same send-out"


def test_whole_seconds_are_no_clock_problem() -> None:
    """nginx notes 09:00:02 for what was sent at 09:00:02.123."""
    (one,) = told(arrival(-123_000))
    assert (one.problems, one.lag_text) == ((), "under 1 s")


def test_over_a_day_late() -> None:
    assert told(arrival(DAY))[0].problems == ()
    assert told(arrival(DAY + SECOND))[0].problems == ("over 24 h late",)


def test_the_order_is_that_of_arrival() -> None:
    late, early, unknown = arrival(9 * MINUTE), arrival(SECOND, "whs_2"), arrival(None, "whs_3", sent=None)
    accounts = told(unknown, late, early)
    assert [one.order for one in accounts] == [3, 2, 1]
    assert [one.kind for one in accounts] == [Kind.ANOTHER_SEND_OUT, Kind.ANOTHER_SEND_OUT, Kind.FIRST]


@pytest.mark.parametrize(
    ("us", "words"),
    [
        (0, "0.0 s"), (400_000, "0.4 s"), (9_940_000, "9.9 s"), (9_960_000, "10 s"), (59 * SECOND, "59 s"),
        (59_600_000, "1 min"), (252 * SECOND, "4 min 12 s"), (3_599_600_000, "1 h"), (HOUR, "1 h"),
        (17 * HOUR + 4 * MINUTE, "17 h 4 min"), (DAY, "1 day"), (27 * HOUR, "1 day 3 h"), (2 * DAY, "2 days"),
        (1234 * DAY + HOUR, "1,234 days"), (-252 * SECOND, "−4 min 12 s"),
    ],
)  # fmt: skip
def test_spans_in_words(us: int, words: str) -> None:
    assert duration(us) == words


times = st.none() | st.integers(-(10**9), 10**12)


@given(st.lists(st.builds(arrival, times, st.sampled_from(["whs_1", "whs_2", None]), times, st.sampled_from("ab"))))
def test_every_delivery_has_its_account(arrivals: list[Arrival]) -> None:
    accounts = told(*arrivals)
    assert sorted(one.order for one in accounts) == list(range(1, len(arrivals) + 1))
    assert [one.kind for one in accounts].count(Kind.FIRST) == min(1, len(arrivals))
    assert all(one.what for one in accounts)
