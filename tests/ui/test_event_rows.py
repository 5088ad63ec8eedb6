from datetime import UTC

from tests.history.made import DAY, GOLD, JUNE, PLATINUM, SILVER, downgraded, event, joined, upgraded
from tests.ui.foreign import foreign, foreign_text
from viewer.domain.deliveries import Arrival
from viewer.domain.history_event import Facts
from viewer.history.histories import history_of
from viewer.ui.event_rows import all_events, event_rows, points_rows, tier_words, time_words

ADDED = event(
    "customer.voucher.loyalty_card.points_added",
    4,
    facts=Facts(
        actor="API key Checkout",
        points=120,
        balance=370,
        transaction="POINTS_ADDITION",
        reason="Sorry",
        holder_tier=GOLD,
    ),
)
UNDATED = joined(9)._replace(happened_at=None)
HISTORY = history_of("cust_1", [joined(1), downgraded(3, PLATINUM, None), UNDATED, ADDED, upgraded(2, SILVER, GOLD)])


def test_every_event_is_there_latest_first_and_those_without_time_at_the_end():
    assert [one.key for one in all_events(HISTORY)] == [4, 3, 2, 1, 9]
    assert time_words(UNDATED, UTC) == "no time"


def test_a_line_has_the_sides_of_a_move_and_what_else_the_event_says():
    added, down, up, *_ = event_rows(all_events(HISTORY), UTC)
    assert up.cells == ("3 Jun 2024 10:00:00.000 UTC", "▲ upgraded", "Club", "Silver → Gold", "251 – 350", "")
    assert down.cells[1:5] == ("▼ downgraded", "Club", "Platinum → ?", "")
    assert added.cells[1:] == (
        "· points added",
        "Club",
        "",
        "+120",
        "by API key Checkout · POINTS_ADDITION · “Sorry”",
    )
    assert (added.subject, added.tip) == (4, added.cells[-1])


def test_a_side_of_a_move_that_is_left_out_is_not_made_up():
    assert tier_words(upgraded(1, None, GOLD)) == "? → Gold"
    assert tier_words(joined(1)) == "Silver"
    assert tier_words(ADDED) == ""


def test_what_is_odd_is_said():
    odd = joined(1, status="PENDING", conflict=True, is_test=True, arrivals=(Arrival("a", None, None, None),) * 2)
    (row,) = event_rows([odd._replace(facts=Facts(expires="2025-01-01"))], UTC)
    said = "PENDING: it changed nothing · two different bodies under its id · a test · arrived 2 times"
    assert row.cells[-1] == f"{said} · expires 2025-01-01"


def test_only_what_tells_of_points_is_among_the_points():
    spent = event("customer.voucher.loyalty_card.points_expired", 5, JUNE + 9 * DAY, facts=Facts(points=-20))
    rows = points_rows([spent, ADDED, joined(1)], UTC)
    assert [row.subject for row in rows] == [5, 4]
    assert rows[0].cells[2:] == ("-20", "", "", "")
    assert rows[1].cells[2:] == ("+120", "370", "POINTS_ADDITION · “Sorry”", "Gold (251–350)")


def test_what_an_event_says_besides_is_in_the_language_in_use():
    odd = joined(1, conflict=True, is_test=True, arrivals=(Arrival("a", None, None, None),) * 2)
    with foreign():
        (row,) = event_rows([odd], UTC)
        assert row.cells[-1].split(" · ") == [
            foreign_text("two different bodies under its id"),
            foreign_text("a test"),
            foreign_text("arrived {n} times").format(n="2"),
        ]
        assert time_words(UNDATED, UTC) == foreign_text("no time")
