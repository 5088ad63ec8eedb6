"""Every version of every tier."""

from pathlib import Path

from tests.webhooks import body, campaign, compact, move, tier, webhook, write
from viewer.jobs.import_sources import import_sources
from viewer.jobs.show_ladder import show_ladder


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
