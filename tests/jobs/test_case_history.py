from datetime import UTC

import pytest

from tests.history.made import DAY, GOLD, JUNE, SILVER, joined, upgraded
from tests.ui.stories import LATE, SKIPPED, elsewhere, story, whole
from viewer.errors import Cancelled
from viewer.exports.case_contents import Fact, Link
from viewer.history.histories import history_of
from viewer.jobs import case_history
from viewer.jobs.case_history import MOST_CAMPAIGNS, MOST_STAYS, campaign_parts, explanations, links_of, unknown_parts

NUMBERS = {5: 1}


def test_a_campaign_tells_where_the_customer_stands_why_and_what_is_odd() -> None:
    history = story(whole(), SKIPPED, LATE).history
    (part,) = campaign_parts(history, links_of(history, NUMBERS), UTC)
    assert part.name == "Club"
    assert part.about == (Fact("Campaign id", "camp_1"),)
    assert part.now == "In Silver (151–250), since 3 Jul 2024, 10:08 UTC (exact)."
    assert part.change is not None
    assert part.change.headline.startswith("Downgraded from Platinum (351 and up) to Silver (151–250) on 3 Jul 2024")
    assert part.change.event == Link("evcus_5", 1)
    assert [(one.tier, one.begin, one.sure, one.colour) for one in part.stays][1] == (
        *("Gold (251–350)", "14 Mar 2024, 09:00 UTC", "exact", "#e0ad1c"),
    )
    assert part.stays[-1].end == "goes on"
    assert part.stays[2].proof == (Link("evcus_3"), Link("evcus_5", 1))
    assert [(one.severity, one.rule, one.events) for one in part.findings] == [
        ("warning", "missing move", (Link("evcus_5", 1), Link("evcus_3"))),
        ("note", "late delivery", (Link("evcus_5", 1),)),
    ]
    assert part.chart is not None


def test_campaigns_come_the_latest_first_and_their_number_is_bounded() -> None:
    history = story(whole() + elsewhere()).history
    assert [one.name for one in campaign_parts(history, links_of(history, {}), UTC)] == ["Club", "VIP"]
    many = [joined(n, SILVER._replace(campaign_id=f"c{n}"), campaign_id=f"c{n}") for n in range(1, MOST_CAMPAIGNS + 5)]
    history = history_of("cust_1", many)
    assert len(campaign_parts(history, links_of(history, {}), UTC)) == MOST_CAMPAIGNS


def test_the_latest_of_very_many_stays_are_listed_and_all_are_counted() -> None:
    events = [joined(1, SILVER)]
    events += [
        upgraded(n, (GOLD, SILVER)[n % 2 == 0], (SILVER, GOLD)[n % 2 == 0], JUNE + n * DAY) for n in range(2, 302)
    ]
    history = history_of("cust_1", events)
    (part,) = campaign_parts(history, links_of(history, {}), UTC)
    assert (len(part.stays), part.stays_in_all) == (MOST_STAYS, 301)
    assert part.stays[-1].end == "goes on"


def test_what_cannot_be_said_is_said_once_with_the_events_that_it_is_about() -> None:
    told = story(whole())
    history = told.history
    explained = explanations(history, history.tracks[0].events, UTC, lambda: False)
    found = unknown_parts(told, explained, links_of(history, NUMBERS), UTC)
    texts = [one.text for one in found]
    assert len(set(texts)) == len(texts)
    who = next(one for one in found if one.text == "Who or what acted is not recorded.")
    assert who.events == (*(Link(f"evcus_{n}") for n in range(1, 5)), Link("evcus_5", 1))
    assert (
        "The imported sources cover 1 Jan 2024 to 30 Mar 2024 and 10 Apr 2024 to 20 Aug 2024;"
        " of other times nothing is known." in texts
    )
    assert any(text.startswith("Whether the others who are named above are the same person") for text in texts)
    assert texts[-1] == "Events that the sender never sent, or that were not captured, cannot be seen here."


def test_nothing_known_is_no_campaign_and_still_says_what_is_not_known() -> None:
    told = story(whole())._replace(history=history_of("", []), alike=())
    assert campaign_parts(told.history, links_of(told.history, {}), UTC) == ()
    texts = [one.text for one in unknown_parts(told, {}, links_of(told.history, {}), UTC)]
    assert texts[0] == "It is not known which times the imported sources cover."


def test_links_beyond_a_few_are_counted() -> None:
    history = history_of("cust_1", [joined(n, SILVER) for n in range(1, 10)])
    links, more = links_of(history, {}).first_of(range(20))
    assert ([one.identity for one in links], more) == ([f"evcus_{n}" for n in range(1, 6)], 4)


def test_of_very_many_events_only_the_latest_are_explained(monkeypatch: pytest.MonkeyPatch) -> None:
    history = history_of("cust_1", [joined(n, SILVER) for n in range(1, 21)])
    events = history.tracks[0].events
    assert list(explanations(history, events, UTC, lambda: False)) == list(range(1, 21))
    monkeypatch.setattr(case_history, "_PATIENCE", 200)
    assert list(explanations(history, events, UTC, lambda: False)) == list(range(11, 21))
    monkeypatch.setattr(case_history, "_PATIENCE", 1)
    assert list(explanations(history, events, UTC, lambda: False)) == list(range(16, 21))
    with pytest.raises(Cancelled):
        explanations(history, events, UTC, lambda: True)
