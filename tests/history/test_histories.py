from tests.history.made import BRONZE, GOLD, JUNE, SILVER, event, joined, upgraded
from viewer.domain.history_event import Facts, Span
from viewer.history.histories import history_of
from viewer.history.values import Scope


def test_each_campaign_and_project_has_a_track_of_its_own_the_latest_first() -> None:
    sandbox = Facts(project="proj_sandbox")
    told = history_of(
        "cust_1",
        [
            joined(1, BRONZE),
            upgraded(4, BRONZE, SILVER),
            joined(2, GOLD, campaign_id="camp_2", campaign_name="VIP"),
            joined(3, BRONZE, facts=sandbox),
            event("campaign.updated", 9),
            event("customer.updated", 8),
        ],
        [Span(JUNE, JUNE)],
    )
    assert [(track.scope, [one.key for one in track.events]) for track in told.tracks] == [
        (Scope(None, "cust_1", "camp_1"), [1, 4]),
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
