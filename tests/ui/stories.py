"""Stories for the tests of the history's views: a customer whose tiers are known from end to end, and one with gaps."""

from typing import Any

from tests.history.made import BRONZE, GOLD, PLATINUM, SILVER, at, downgraded, joined, prolonged, upgraded
from viewer.domain.history_event import HistoryEvent, Span
from viewer.domain.persons import Alike, IdentityValue, Person
from viewer.history.histories import history_of
from viewer.history.values import Finding, Severity
from viewer.jobs.tell_history import Story

JANUARY, MARCH, MAY = at("2024-01-18T09:00:00Z"), at("2024-03-14T09:00:00Z"), at("2024-05-24T09:00:00Z")
JUNE, JULY, AUGUST = at("2024-06-14T09:00:00Z"), at("2024-07-03T10:08:14.814Z"), at("2024-08-20T00:00:00Z")
COVERED = (Span(at("2024-01-01"), at("2024-03-30")), Span(at("2024-04-10"), AUGUST))
NAMES = (IdentityValue("name", "Alex Doe", JANUARY, JULY, 5), IdentityValue("id", "cust_1", JANUARY, JULY, 5))
SKIPPED = Finding("missing_move", Severity.WARNING, (5, 3), "Gold (251–350) was skipped.", JULY)
LATE = Finding("late_delivery", Severity.NOTE, (5,), "Delivered twice, 2 minutes apart.", JULY)


def whole() -> list[HistoryEvent]:
    """Silver, Gold, Platinum, prolonged, and Silver again; the keys are 1 to 5."""
    return [
        joined(1, SILVER, JANUARY),
        upgraded(2, SILVER, GOLD, MARCH),
        upgraded(3, GOLD, PLATINUM, MAY),
        prolonged(4, PLATINUM, JUNE),
        downgraded(5, PLATINUM, SILVER, JULY),
    ]


def with_gap() -> list[HistoryEvent]:
    """Silver before the first event, Gold, a move that is missing, Platinum, and Silver; the keys are 2 and 5."""
    return [upgraded(2, SILVER, GOLD, MARCH), downgraded(5, PLATINUM, SILVER, JULY)]


def elsewhere() -> list[HistoryEvent]:
    """Of another campaign, 11 and 12."""
    club: dict[str, Any] = {"campaign_id": "camp_2", "campaign_name": "VIP"}
    bronze, silver = (one._replace(campaign_id="camp_2") for one in (BRONZE, SILVER))
    return [joined(11, bronze, MARCH, **club), upgraded(12, bronze, silver, JUNE, **club)]


def story(events: list[HistoryEvent], *findings: Finding, person: str = "cust_1") -> Story:
    """The story that events tell; these findings are those of its first campaign."""
    history = history_of(person, events, COVERED)
    first, *others = history.tracks
    others = [track._replace(findings=()) for track in others]
    history = history._replace(tracks=(first._replace(findings=findings), *others))
    return Story(Person(person, NAMES), history, (Alike("cust_2", "Alex D.", "the same e-mail address"),))
