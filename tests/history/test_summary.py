from tests.history.made import (
    BRONZE,
    DAY,
    GOLD,
    JUNE,
    MINUTE,
    PLATINUM,
    SILVER,
    at,
    downgraded,
    event,
    joined,
    left,
    upgraded,
)
from viewer.domain.history_event import Facts, Span
from viewer.domain.persons import Alike, IdentityValue, Person
from viewer.domain.times import zone
from viewer.history.histories import history_of
from viewer.history.summary import summary
from viewer.history.values import Finding, Severity

JULY = at("2024-07-03T10:08:14.814Z")
ALEX = Person(
    "cust_1",
    (
        IdentityValue("name", "Alex Doe", 1, 2, 3),
        IdentityValue("id", "cust_1", 1, 2, 3),
        IdentityValue("email", "alex@example.org", 1, 2, 3),
        IdentityValue("email", "old@example.org", 1, 2, 3),
    ),
)
DROP = downgraded(4, PLATINUM, SILVER, JULY)
STORY = [joined(1, SILVER), upgraded(2, SILVER, GOLD), upgraded(3, GOLD, PLATINUM), DROP]
ADDED = "customer.voucher.loyalty_card.points_added"


def test_the_summary_of_a_change() -> None:
    expired = event(ADDED, 5, JULY - 4 * MINUTE, facts=Facts(points=5, balance=180))
    other = joined(9, SILVER, JULY - DAY, campaign_id="camp_2", campaign_name="VIP")
    history = history_of("cust_1", [*STORY, expired, other], [Span(JUNE, JULY + DAY)])
    history = history._replace(tracks=tuple(track._replace(findings=()) for track in history.tracks))
    alike = Alike("cust_2", "Alex D.", "the same e-mail address old@example.org")
    assert summary(ALEX, history, key=4, alike=[alike]) == (
        "Customer: Alex Doe\n"
        "E-mail: alex@example.org (earlier: old@example.org)\n"
        "Id: cust_1\n"
        "Perhaps the same person, and not told here: Alex D. (the same e-mail address old@example.org)\n"
        "\n"
        "Downgraded from Platinum (351 and up) to Silver (151–250) on 3 Jul 2024 at 10:08 UTC, two tiers at once:"
        " Gold (251–350) lies between.\n"
        "- Event evcus_4\n"
        "- The stay in Platinum had lasted 29 days, since 4 Jun 2024.\n"
        "- The latest balance seen up to then is 180 points (4 minutes before); Platinum begins at 351.\n"
        "- 4 minutes before, 5 points were added, leaving 180.\n"
        "- No reason is recorded in tier events; what stands beside it need not be its cause.\n"
        "- Whether the campaign goes by the balance or by the points of a period is not in tier events.\n"
        "- Who or what acted is not recorded.\n"
        "\n"
        "Campaign: Club\n"
        "In Silver (151–250), since 3 Jul 2024, 10:08 UTC (exact).\n"
        "When the stay is to end is not in the data.\n"
        "The latest balance seen is 180 points, on 3 Jul 2024; Silver begins at 151 and Gold at 251, 71 more if the"
        " campaign goes by the balance.\n"
        "- Silver (151–250): from 2 Jun 2024, 10:00 UTC to 3 Jun 2024, 10:00 UTC (24 hours) [evcus_1, evcus_2]\n"
        "- Gold (251–350): from 3 Jun 2024, 10:00 UTC to 4 Jun 2024, 10:00 UTC (24 hours) [evcus_2, evcus_3]\n"
        "- Platinum (351 and up): from 4 Jun 2024, 10:00 UTC to 3 Jul 2024, 10:08 UTC (29 days) [evcus_3, evcus_4]\n"
        "- Silver (151–250): from 3 Jul 2024, 10:08 UTC on (24 hours so far) [evcus_4]\n"
        "\n"
        "Campaign VIP: In Silver (151–250), since 2 Jul 2024, 10:08 UTC (exact).\n"
        "\n"
        "The imported sources cover 1 Jun 2024 to 4 Jul 2024.\n"
    )


def test_without_an_event_every_campaign_is_told_with_its_findings() -> None:
    history = history_of("cust_1", [*STORY, joined(9, SILVER, JULY, campaign_id="camp_2", campaign_name="VIP")])
    finding = Finding("skipped_tiers", Severity.WARNING, (4,), "Gold was skipped.")
    history = history._replace(tracks=tuple(track._replace(findings=(finding,) * 17) for track in history.tracks))
    said = summary(ALEX, history, zone("Europe/Berlin"))
    assert said.count("\nCampaign: ") == 2
    assert said.count("- Warning: Gold was skipped.") == 30
    assert said.count("- 2 more findings not listed here") == 2
    assert "Platinum (351 and up): from 4 Jun 2024, 12:00 +02:00 to 3 Jul 2024, 12:08 +02:00" in said
    assert "The imported sources" not in said


def test_stays_whose_ends_are_not_known() -> None:
    history = history_of(
        "cust_1", [downgraded(1, PLATINUM, SILVER), upgraded(4, GOLD, PLATINUM), left(9, BRONZE)], [Span(JUNE, JUNE)]
    )
    lines = summary(ALEX, history).splitlines()
    assert lines[5:11] == [
        "In no tier since 10 Jun 2024, 10:00 UTC, when Bronze (0–150) was left.",
        "- Platinum (351 and up): since a time that is not known to 2 Jun 2024, 10:00 UTC (before the first event)"
        " [evcus_1]",
        "- Silver (151–250): from 2 Jun 2024, 10:00 UTC, over by 5 Jun 2024, 10:00 UTC (at most 3 days; beside a gap)"
        " [evcus_1]",
        "- Gold (251–350): since some time after 2 Jun 2024, 10:00 UTC to 5 Jun 2024, 10:00 UTC"
        " (at most 3 days; implied by a later event) [evcus_4]",
        "- Platinum (351 and up): from 5 Jun 2024, 10:00 UTC, over by 10 Jun 2024, 10:00 UTC"
        " (at most 5 days; beside a gap) [evcus_4]",
        "- Bronze (0–150): since some time after 5 Jun 2024, 10:00 UTC to 10 Jun 2024, 10:00 UTC"
        " (at most 5 days; implied by a later event) [evcus_9]",
    ]


def test_a_long_history_is_cut_and_says_so() -> None:
    moves = [upgraded(n, SILVER, GOLD) if n % 2 else downgraded(n, GOLD, SILVER) for n in range(100)]
    said = summary(ALEX, history_of("cust_1", moves))
    assert "- 71 earlier stays not listed here\n" in said
    assert said.count("evcus_99") == 2
    assert len(said.splitlines()) < 70


def test_somebody_without_events_or_names_and_hostile_names() -> None:
    assert summary(Person(""), history_of("", [])) == (
        "Customer: not named by any event\n\nThe library holds no events of tiers for this customer.\n"
    )
    hostile = Person("c", (IdentityValue("name", "a\nb\u202e" + "x" * 10**7, 1, 1, 1),))
    said = summary(hostile, history_of("c", [joined(1, SILVER)._replace(identity="id\n2")]))
    assert said.startswith("Customer: a⏎b⟨U+202E⟩xxx")
    assert "[id⏎2]" in said
    assert len(said) < 1000
