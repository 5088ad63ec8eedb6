"""Every version of every tier."""

from pathlib import Path

from tests.history.made import at
from tests.webhooks import body, campaign, compact, move, tier, webhook, write
from viewer.jobs.import_sources import import_sources
from viewer.jobs.show_ladder import show_ladder, show_ladders


def ladder(folder: Path, *lines: object) -> list[tuple[object, ...]]:
    import_sources([str(write(folder / "a.log", *lines))], folder / "l.db")  # type: ignore[arg-type]
    return [
        (one.campaign, one.name, one.points_from, one.points_to, one.events, one.defined_in)
        for one in show_ladder(folder / "l.db")
    ]


def test_versions_of_a_tier(tmp_path: Path) -> None:
    """What differs in name or range is another version; what differs elsewhere, or in how it is written, is not."""
    other = compact(webhook(4, data=body(4, loyalty_tier=tier(1, metadata={"x": 1}))))
    found = ladder(
        tmp_path,
        webhook(1, data=body(1, loyalty_tier=tier(1))),
        webhook(2, data=body(2, loyalty_tier=tier(1, points={"from": 90, "to": 199}))),
        move(3, 1, 2),
        other,
        webhook(5, data=body(5, campaign=campaign(2), loyalty_tier=tier(1))),
    )
    assert found == [
        ("Club 1", "Tier 1", 90, 199, 1, ()),
        ("Club 1", "Tier 1", 100, 199, 3, ()),
        ("Club 1", "Tier 2", 200, 299, 1, ()),
        ("Club 2", "Tier 1", 100, 199, 1, ()),
    ]


def test_a_tier_that_a_capture_defines(tmp_path: Path) -> None:
    listed = {
        "object": "list",
        "data_ref": "data",
        "data": [tier(1, campaign_id=campaign()["id"]), tier(2, campaign_id=campaign()["id"])],
        "total": 2,
    }
    found = ladder(tmp_path, listed, webhook(1, data=body(1, loyalty_tier=tier(1))))
    assert [one[1:] for one in found] == [
        ("Tier 1", 100, 199, 1, ("a.log",)),
        ("Tier 2", 200, 299, 0, ("a.log",)),
    ]
    assert all(one.defined_at for one in show_ladder(tmp_path / "l.db"))


def test_benefits_tell_versions_apart_where_both_say_some(tmp_path: Path) -> None:
    def of(multiplier: int) -> dict[str, object]:
        return tier(1, earning_rules={"ern_1": {"type": "MULTIPLY", "multiplier": multiplier}}, rewards={})

    lines = [webhook(n, data=body(n, loyalty_tier=one)) for n, one in enumerate((tier(1), of(2), of(3), of(3)), 1)]
    import_sources([str(write(tmp_path / "a.log", *lines))], tmp_path / "l.db")
    found = show_ladder(tmp_path / "l.db")
    assert [(one.events, [rule.words for rule in one.earning_rules or ()], one.rewards) for one in found] == [
        (2, ["ern_1 multiplied by 2"], ()),
        (2, ["ern_1 multiplied by 3"], ()),
    ]


def test_a_ladder_with_a_hole_a_removed_tier_and_a_test_send_out(tmp_path: Path) -> None:
    gone = body(3, customer=None, loyalty_tier=tier(2))
    lines = [
        move(1, 1, 2),
        webhook(3, data=gone, type="campaign.loyalty_tier.deleted"),
        webhook(4, data=body(4, loyalty_tier=tier(4, updated_at="2024-05-02T09:00:00Z"))),
        webhook(5, data=body(5, loyalty_tier=tier(5), created_at="2000-01-01T00:00:00Z"), id="evcus_" + "0" * 18),
    ]
    import_sources([str(write(tmp_path / "a.log", *lines))], tmp_path / "l.db")
    (found,) = show_ladders(tmp_path / "l.db", campaign()["id"])
    assert [one.name for one in found.steps] == ["Tier 1", "Tier 4", "Tier 5"]
    assert [one.removed_at is not None for one in found.versions] == [False, True, False, False]
    assert [flaw.text for flaw in found.flaws] == [
        "No tier that was seen holds 200–399: Tier 1 ends at 199, Tier 4 begins at 400.",
        "No tier that was seen holds more than 599: Tier 5 ends there.",
    ]
    assert found.versions[2].updated_at == at("2024-05-02T09:00:00Z")
    assert (found.versions[3].first_seen, found.versions[3].events) == (None, 1)
    assert show_ladders(tmp_path / "l.db", "other") == []
