import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain import event_types
from viewer.domain.event_types import (
    KNOWN,
    UNDECIDED,
    evidence_words,
    find_type_in,
    looks_like_type,
    normalise,
    short_name,
    sign,
    types_named,
)

TIER = "customer.loyalty.tier."
NAMES = [name for name in KNOWN if name != UNDECIDED]


# The types that the vendor's pages give an example of.
SAMPLED = (
    "campaign.created",
    "campaign.deleted",
    "campaign.disabled",
    "campaign.enabled",
    "campaign.loyalty_tier.created",
    "campaign.loyalty_tier.deleted",
    "campaign.loyalty_tier.updated",
    "campaign.updated",
    "customer.created",
    "customer.custom_event",
    "customer.deleted",
    "customer.holder.assignment.created",
    "customer.loyalty.tier.downgraded",
    "customer.loyalty.tier.expiration.changed",
    "customer.loyalty.tier.joined",
    "customer.loyalty.tier.left",
    "customer.loyalty.tier.prolonged",
    "customer.loyalty.tier.upgraded",
    "customer.loyalty.updated",
    "customer.order.paid",
    "customer.publication.succeeded",
    "customer.rewarded",
    "customer.rewarded.loyalty_points",
    "customer.segment.entered",
    "customer.segment.left",
    "customer.updated",
    "customer.voucher.loyalty_card.pending_points.activated",
    "customer.voucher.loyalty_card.pending_points.added",
    "customer.voucher.loyalty_card.pending_points.canceled",
    "customer.voucher.loyalty_card.pending_points.updated",
    "customer.voucher.loyalty_card.points_added",
    "customer.voucher.loyalty_card.points_expired",
    "customer.voucher.loyalty_card.points_transferred",
    "voucher.loyalty_card.points_added",
    "voucher.loyalty_card.points_expired",
    "voucher.loyalty_card.transaction.created",
)


def test_short_names_are_unique() -> None:
    assert len({entry.short for entry in KNOWN.values()}) == len(KNOWN)
    assert all(entry.meaning.endswith(".") for entry in KNOWN.values())


def test_every_documented_sample_type_is_known() -> None:
    assert set(SAMPLED) <= set(KNOWN)


@pytest.mark.parametrize(
    ("name", "short", "mark"),
    [
        (TIER + "upgraded", "upgraded", "▲"),
        (TIER + "downgraded", "downgraded", "▼"),
        (TIER + "joined", "joined", "●"),
        (TIER + "left", "left", "○"),
        (TIER + "prolonged", "prolonged", "⟳"),
        (TIER + "expiration.changed", "expiration changed", "◔"),
        (UNDECIDED, "undecided", "?"),
        ("customer.voucher.loyalty_card.points_added", "points added", "·"),
        ("campaign.updated", "campaign updated", "·"),
        ("shop.visited", "shop.visited", "·"),
        ("", "", "·"),
    ],
)
def test_short_names_and_signs(name: str, short: str, mark: str) -> None:
    assert short_name(name) == short
    assert sign(name) == mark


def test_meanings() -> None:
    assert event_types.meaning(TIER + "upgraded") == "The customer moved to a higher tier."
    assert event_types.meaning("shop.visited") == ""


@pytest.mark.parametrize(
    ("name", "wire"),
    [
        ("EVENTS.CUSTOMER.LOYALTY.TIER.JOINED", TIER + "joined"),
        ("UPGRADED", TIER + "upgraded"),
        ("upgraded", "upgraded"),
        ("CREATED", "CREATED"),
        (TIER + "left", TIER + "left"),
        ("customer.redemption.succceeded", "customer.redemption.succeeded"),
        ("customer.redemption.rollback.succceeded", "customer.redemption.rollback.succeeded"),
        ("voucher.loyalty_card.points_aded", "voucher.loyalty_card.points_added"),
        ("voucher.gift.balance_aded", "voucher.gift.balance_added"),
        ("customer.entered.segment", "customer.segment.entered"),
        ("EVENTS.CUSTOMER.ENTERED.SEGMENT", "customer.segment.entered"),
        ("EVENTS.BUS_VAL_RULE.CREATED", "business_validation_rule.created"),
        ("Customer.Loyalty.Tier.Left", "Customer.Loyalty.Tier.Left"),
        ("", ""),
        ("Voucher-redeemed", "Voucher-redeemed"),
    ],
)
def test_normalise(name: str, wire: str) -> None:
    assert normalise(name) == wire


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("customer.loyalty.tier.joined.json", TIER + "joined"),
        ("customer.loyalty.tier.joined_2024.ndjson.gz", TIER + "joined"),
        ("customer.loyalty.tier.joined-2.json", TIER + "joined"),
        ("customer.loyalty.tier.joined.2024-07.log", TIER + "joined"),
        ("2024_customer.loyalty.tier.joined.log", TIER + "joined"),
        ("customer.created (1).json", "customer.created"),
        ("POST\n/\nEVENTS.CUSTOMER.LOYALTY.TIER.JOINED\n{", TIER + "joined"),
        ("EVENTS.CUSTOMER.LOYALTY.TIER.LEFT\nsee also customer.loyalty.tier.joined", TIER + "left"),
        ("got customer.loyalty.tier.left, stored", TIER + "left"),
        ("This is customer.loyalty.tier.left.", TIER + "left"),
        ("customer.rewarded.loyalty_points", "customer.rewarded.loyalty_points"),
        ("customer.loyalty.tier.joined2", None),
        ("customer.loyalty.tier.joined.again", None),
        ("my.customer.loyalty.tier.joined", None),
        ("xcustomer.loyalty.tier.joined", None),
        ("my_customer.created", None),
        ("customer.created_at", None),
        ("Customer.Created", None),
        ("joined-2024.json", None),
        ("customer.loyalty.tier.left and customer.loyalty.tier.joined", None),
        ("undecided", None),
        ("", None),
    ],
)
def test_find_type_in(text: str, found: str | None) -> None:
    assert find_type_in(text) == found


@given(st.sampled_from(NAMES))
def test_every_known_name_is_found(name: str) -> None:
    assert find_type_in(f"{name}.json") == find_type_in(f"x EVENTS.{name.upper()}\n") == name


@given(st.text(st.characters()))
def test_finding_never_raises(text: str) -> None:
    assert find_type_in(text) is None or find_type_in(text) in KNOWN


@pytest.mark.parametrize(
    ("word", "names"),
    [
        ("upgraded", (TIER + "upgraded",)),
        ("Upgraded", (TIER + "upgraded",)),
        (TIER + "left", (TIER + "left",)),
        ("left", (TIER + "left",)),
        ("segment.left", ("customer.segment.left",)),
        ("points added", ("customer.voucher.loyalty_card.points_added",)),
        ("shop.visited", ("shop.visited",)),
        ("visited", ("shop.visited",)),
        ("upg", (TIER + "upgraded",)),
        ("nothing", ()),
        ("", ()),
    ],
)
def test_types_named(word: str, names: tuple[str, ...]) -> None:
    assert types_named(word, [*KNOWN, "shop.visited"]) == names


def test_last_parts_may_name_several() -> None:
    assert types_named("loyalty_tier.updated", KNOWN) == ("campaign.loyalty_tier.updated",)
    assert len(types_named("points_expired", KNOWN)) == 2
    assert types_named("upg", KNOWN, whole=True) == ()


@pytest.mark.parametrize(
    ("name", "named"),
    [
        ("customer_loyalty_tier_joined (3).json", "customer.loyalty.tier.joined"),
        ("2024-05-02 customer-loyalty-tier-left.ndjson", "customer.loyalty.tier.left"),
        ("customer.loyalty.tier.upgraded.json", "customer.loyalty.tier.upgraded"),
        ("customer_voucher_loyalty_card_points_added.json", "customer.voucher.loyalty_card.points_added"),
        ("customer_loyalty_tier_joined_and_customer_loyalty_tier_left.log", None),
        ("loyalty_tier_joined.json", None),
        ("events.json", None),
    ],
)
def test_names_of_files_spell_types(name: str, named: str | None) -> None:
    assert event_types.type_in_name(name) == named


def test_what_a_type_is_known_by_is_said_and_what_is_new_stays_as_it_is() -> None:
    assert evidence_words("envelope") == "its envelope"
    assert evidence_words("oracle") == "oracle"


def test_names_of_types_are_told_from_other_texts() -> None:
    assert looks_like_type("customer.loyalty.tier.renamed")
    assert not looks_like_type("points added")
    assert not looks_like_type("hooks.2024.ndjson")
    assert not looks_like_type("alex@acme.example.org")
    assert not looks_like_type("a.b")
