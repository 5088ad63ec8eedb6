"""A history as text: what is cut, and what is said of it. The whole of it is tested with the word ``history``."""

from datetime import UTC

from tests.history.made import GOLD, JUNE, SILVER, downgraded, joined, upgraded
from viewer.commands.history_text import lines
from viewer.domain.history_event import Facts, Span
from viewer.domain.persons import Person
from viewer.domain.times import parse_time
from viewer.history.histories import history_of
from viewer.jobs.tell_history import Story


def test_of_very_many_events_the_latest_are_explained() -> None:
    moves = [(upgraded(key, SILVER, GOLD) if key % 2 else downgraded(key, GOLD, SILVER)) for key in range(1, 121)]
    story = Story(Person("cust_1"), history_of("cust_1", moves), ())
    told = list(lines(story, None, UTC, everything=True))
    assert told[-1] == "20 earlier events not explained here."
    assert sum(line.endswith(tuple(f"(evcus_{key})" for key in range(1, 121))) for line in told) == 100
    usual = list(lines(story, None, UTC))
    assert sum(line.startswith("Downgraded from Gold (251–350) to Silver (151–250) on") for line in usual) == 1


def test_of_very_many_campaigns_the_latest_have_their_change_explained() -> None:
    joins = [joined(key, SILVER, campaign_id=f"camp_{key}") for key in range(1, 15)]
    told = list(lines(Story(Person("cust_1"), history_of("cust_1", joins), ()), None, UTC))
    assert sum(line.startswith("Club · camp_") for line in told) == 14
    assert [line[-9:] for line in told if line.startswith("Joined Silver")] == [
        f"(evcus_{key})"[-9:] for key in range(14, 4, -1)
    ]


def test_a_campaign_without_a_name_is_called_by_its_id_once() -> None:
    history = history_of("cust_1", [joined(1, SILVER, campaign_name=None, facts=Facts(project="proj_1"))])
    told = list(lines(Story(Person("cust_1"), history, ()), None, UTC))
    assert told[2] == "camp_1 · project proj_1"


def test_what_goes_on_is_not_counted_into_the_future() -> None:
    far = parse_time("2900-01-01T00:00:00Z")
    assert far is not None
    history = history_of("cust_1", [joined(1, SILVER)], [Span(JUNE, far)])
    (stay,) = [line for line in lines(Story(Person("cust_1"), history, ()), None, UTC) if "so far" in line]
    days = int(stay.split(" days so far")[0].split()[-1].replace(",", ""))
    assert days < 200_000


def test_below_where_a_customer_stands_is_what_is_known_of_the_stay() -> None:
    told = list(lines(Story(Person("cust_1"), history_of("cust_1", [joined(1, SILVER)]), ()), None, UTC))
    standing = told.index("In Silver (151–250), since 2 Jun 2024, 10:00 UTC (exact).")
    assert told[standing + 1] == "When the stay is to end is not in the data."


def test_a_customer_of_whom_nothing_is_known() -> None:
    story = Story(Person(""), history_of("", []), ())
    assert list(lines(story, None, UTC)) == [
        "A customer without a name",
        "",
        "No event tells of tiers of this customer.",
    ]
    assert list(lines(story, JUNE, UTC))[1] == "No event tells of tiers of this customer."
