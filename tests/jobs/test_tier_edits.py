from pathlib import Path

from tests.history.made import at
from tests.webhooks import Json, body, campaign, customer, tier, webhook, write
from viewer.history.values import TierEdit
from viewer.jobs.import_sources import import_sources
from viewer.jobs.tell_history import tell_history

CLUB = campaign()["id"]
FIRST, SECOND = "2024-05-01T08:00:00Z", "2024-05-01T20:00:00.5Z"


def edits(folder: Path, *tiers: Json) -> tuple[TierEdit, ...]:
    lines = [webhook(1, data=body(1, loyalty_tier=tier(9, campaign_id=CLUB)))]
    lines += [
        webhook(number, data=body(number, customer=customer(2), loyalty_tier=one | {"campaign_id": CLUB}))
        for number, one in enumerate(tiers, 2)
    ]
    import_sources([str(write(folder / "a.log", *lines))], folder / "l.db")
    return tell_history(folder / "l.db", customer(1)["id"]).history.edits


def test_edits_of_tiers_that_others_are_in_whatever_the_order_in_which_they_came(tmp_path: Path) -> None:
    rules = {"earning_rules": {"ern_1": {"type": "CUSTOM", "points": 5}}}
    found = edits(
        tmp_path,
        tier(1, points={"from": 120, "to": 199}, updated_at=SECOND, **rules),
        tier(1, updated_at=None, earning_rules={}),
        tier(1, points={"from": 110, "to": 199}, updated_at=FIRST, earning_rules={}),
        tier(1, points={"from": 110, "to": 199}, updated_at=FIRST, earning_rules={}, metadata={"x": 1}),
    )
    assert found == (
        TierEdit(CLUB, tier(1)["id"], "Tier 1", at(FIRST), "its range 100–199 became 110–199"),
        TierEdit(
            CLUB,
            tier(1)["id"],
            "Tier 1",
            at(SECOND),
            "its range 110–199 became 120–199 and earning rule ern_1 (5 points) came",
        ),
    )


def test_what_no_definition_dates_is_no_edit(tmp_path: Path) -> None:
    assert edits(tmp_path, tier(1), tier(1, name="Other"), tier(2, updated_at=FIRST)) == ()
