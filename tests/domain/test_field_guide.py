import json
from pathlib import Path

import pytest

from viewer.domain.field_guide import Entry, FieldGuide

PATHS = [
    "created_at",
    "event.id",
    "customer",
    "customer.id",
    "customer.metadata",
    "customer.metadata.*",
    "customer.loyalty.campaigns.*.points",
    "tier.points.from",
    "tier.rewards.*.type",
    "tier",
    "voucher.id",
    "buckets[].id",
    "buckets[].bucket.total_points",
    "order.items[].id",
    "order.metadata.*",
    "balance.points",
    "id",
]
GUIDE = FieldGuide(
    json.dumps({"fields": {path: {"title": path, "text": f"About {path}.", "source": "s"} for path in PATHS}})
)


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("customer.id", "customer.id"),
        ("customer", "customer"),
        ("loyalty_tier", "tier"),
        ("loyalty_tier_from.points.from", "tier.points.from"),
        ("loyalty_tier_to.points.from", "tier.points.from"),
        ("holder_loyalty_tier.points.from", "tier.points.from"),
        ("holder.id", "customer.id"),
        ("unconfirmed_customer.id", "customer.id"),
        ("source_voucher.id", "voucher.id"),
        ("destination_voucher.id", "voucher.id"),
        ("loyalty_tier.rewards.rew_1.type", "tier.rewards.*.type"),
        ('customer.loyalty.campaigns."Harbour. Club".points', "customer.loyalty.campaigns.*.points"),
        ("customer.metadata.region", "customer.metadata.*"),
        ("customer.metadata.deep.er", "customer.metadata.*"),
        ('customer.metadata."a.b"', "customer.metadata.*"),
        ("customer.metadata.tags[3]", "customer.metadata.*"),
        ("buckets[0].id", "buckets[].id"),
        ("buckets[12].bucket.total_points", "buckets[].bucket.total_points"),
        ("transaction.details.balance.points", "balance.points"),
        ("order.customer.id", "customer.id"),
        ("order.items[2].id", "order.items[].id"),
        ("event.id", "event.id"),
        ("customer.unknown", None),
        ("unknown", None),
        ("unknown.id", None),
        ("customer.metadata_x.y", None),
        ("metadata.x", None),
        ("", None),
        (".", None),
        ('"', None),
    ],
)
def test_lookups(path: str, found: str | None) -> None:
    assert GUIDE.entry(path) == (None if found is None else Entry(found, f"About {found}.", "s"))


def test_the_real_guide_knows_the_fields_of_a_tier_event() -> None:
    guide = FieldGuide((Path(__file__).parents[2] / "resources" / "field-guide.json").read_text(encoding="utf-8"))
    for path in (
        "created_at",
        "customer.email",
        "campaign.name",
        "loyalty_tier.points.to",
        "loyalty_tier_from.config.points.from",
    ):
        entry = guide.entry(path)
        assert entry is not None
        assert entry.text
    assert guide.entry("customer.shoe_size") is None


def test_units_and_what_absence_means() -> None:
    entries = {
        "tier.points.to": {"title": "t", "text": "x.", "source": "s", "unit": "points", "absent": "no upper end"},
        "tier.points.from": {"title": "t", "text": "x.", "source": "s"},
        "customer.metadata.*": {"title": "t", "text": "x.", "source": "s"},
        "buckets[].id": {"title": "t", "text": "x.", "source": "s"},
    }
    guide = FieldGuide(json.dumps({"fields": entries}))
    known = guide.entry("loyalty_tier.points.to")
    assert known is not None
    assert (known.unit, known.absent) == ("points", "no upper end")
    assert [key for key, _ in guide.absent("loyalty_tier_to.points.", ["from"])] == ["to"]
    assert guide.absent("loyalty_tier_to.points.", ["from", "to"]) == []
    assert guide.absent("customer.metadata.", []) == []


@pytest.mark.parametrize(
    ("path", "named"),
    [
        ("loyalty_tier_to.points", True),
        ("buckets[3].id", True),
        ("customer.metadata", True),
        ("customer.metadata.region", False),
        ('customer.metadata."alex@example.org".id', False),
        ("customer.loyalty.campaigns.Club.points", False),
    ],
)
def test_names_that_are_the_vendors_own(path: str, named: bool) -> None:
    guide = FieldGuide((Path(__file__).parents[2] / "resources" / "field-guide.json").read_text(encoding="utf-8"))
    assert guide.names(path) is named
