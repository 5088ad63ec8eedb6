from tests.history.made import BRONZE, DAY, GOLD, JUNE, SILVER, event, joined, upgraded
from viewer.domain.history_event import Facts, Span
from viewer.history.histories import campaign_id, history_of, track_of
from viewer.history.values import Scope


def test_each_campaign_and_project_has_a_track_of_its_own_the_latest_first() -> None:
    live, sandbox = Facts(project="proj_live"), Facts(project="proj_sandbox")
    told = history_of(
        "cust_1",
        [
            joined(1, BRONZE, facts=live),
            upgraded(4, BRONZE, SILVER, facts=live),
            joined(2, GOLD, campaign_id="camp_2", campaign_name="VIP"),
            joined(3, BRONZE, facts=sandbox),
            event("campaign.updated", 9),
            event("customer.updated", 8),
        ],
        [Span(JUNE, JUNE)],
    )
    assert [(track.scope, [one.key for one in track.events]) for track in told.tracks] == [
        (Scope("proj_live", "cust_1", "camp_1"), [1, 4]),
        (Scope("proj_sandbox", "cust_1", "camp_1"), [3]),
        (Scope(None, "cust_1", "camp_2"), [2]),
    ]
    assert [track.campaign for track in told.tracks] == ["Club", "Club", "VIP"]
    assert [one.key for one in told.neighbours] == [8, 9]
    assert told.covered == (Span(JUNE, JUNE),)


def test_a_campaign_is_known_by_what_the_tier_says_then_by_its_name() -> None:
    nameless = {"campaign_id": None, "campaign_name": None}
    unlinked = SILVER._replace(campaign_id=None)
    told = history_of(
        "cust_1",
        [
            joined(1, SILVER, **nameless),
            joined(2, unlinked, campaign_id=None),
            joined(3, unlinked, **nameless),
        ],
    )
    assert [track.scope.campaign for track in told.tracks] == ["", "name:Club", "camp_1"]


def test_what_names_no_project_belongs_to_the_only_one_that_is_known() -> None:
    live, sandbox = Facts(project="proj_live"), Facts(project="proj_sandbox")
    listed = upgraded(2, BRONZE, SILVER)
    (track,) = history_of("cust_1", [joined(1, BRONZE, facts=live), listed]).tracks
    assert (track.scope.project, len(track.events), track.findings) == ("proj_live", 2, ())
    several = history_of("cust_1", [joined(1, BRONZE, facts=live), joined(3, facts=sandbox), listed]).tracks
    assert [track.scope.project for track in several] == ["proj_sandbox", None, "proj_live"]


def test_findings_know_of_the_events_beside_those_of_tiers_and_of_the_present() -> None:
    points = event("voucher.loyalty_card.transaction.created", 3, facts=Facts(holder_tier=GOLD))
    elsewhere = points._replace(key=4, campaign_id="camp_2")
    told = history_of("cust_1", [joined(1), points, elsewhere], now=JUNE - 10 * DAY)
    assert [(finding.rule, finding.events) for finding in told.findings] == [
        ("impossible_time", (1,)),
        ("other_tier_with_points", (3, 1)),
    ]
    alone = track_of(told.tracks[0].scope, [joined(1)], now=JUNE - 10 * DAY)
    assert [finding.rule for finding in alone.findings] == ["impossible_time"]


def test_only_a_vendors_id_is_the_id_of_a_campaign() -> None:
    named = [campaign_id(Scope(None, "cust_1", campaign)) for campaign in ("camp_1", "name:Club", "")]
    assert named == ["camp_1", None, None]
