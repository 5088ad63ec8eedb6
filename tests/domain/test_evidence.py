import itertools

import pytest

from viewer.domain import evidence
from viewer.domain.event_types import KNOWN, UNDECIDED
from viewer.domain.evidence import DATA_KEYS, Witness, decide

TIER = "customer.loyalty.tier."
JOINED, LEFT, PROLONGED = TIER + "joined", TIER + "left", TIER + "prolonged"
UP, DOWN = TIER + "upgraded", TIER + "downgraded"
STAY = frozenset(["customer", "campaign", "loyalty_tier", "created_at"])
MOVE = frozenset(["customer", "campaign", "loyalty_tier_from", "loyalty_tier_to", "created_at"])
DEFINITION = frozenset(["campaign", "loyalty_tier"])
NOTHING = (UNDECIDED, "")


@pytest.mark.parametrize(
    ("keys", "points", "decision"),
    [
        # The rows of domain.md 1.6.
        (MOVE, (100, 200), (UP, "inferred")),
        (MOVE, (200, 100), (DOWN, "inferred")),
        (MOVE, (0, 0.5), (UP, "inferred")),
        (MOVE, (100, 100), NOTHING),
        (MOVE, (None, 100), NOTHING),
        (MOVE, (100, None), NOTHING),
        (MOVE - {"loyalty_tier_from"}, (None, 200), NOTHING),
        (MOVE - {"loyalty_tier_to"}, (100, None), NOTHING),
        (STAY | {"expiration_date"}, (None, 100), (TIER + "expiration.changed", "inferred")),
        (STAY, (None, 100), NOTHING),
        (STAY - {"customer"}, (None, None), NOTHING),
        (DEFINITION, (None, None), NOTHING),
        (frozenset(["loyalty", "created_at"]), (None, None), ("customer.loyalty.updated", "inferred")),
        (frozenset(["loyalty", "created_at", "event_schema"]), (None, None), NOTHING),
        (frozenset(["buckets", "points", "customer"]), (None, None), NOTHING),
        (
            frozenset(["holder_loyalty_tier", "transaction", "loyalty_tier"]),
            (None, None),
            ("voucher.loyalty_card.transaction.created", "inferred"),
        ),
        (frozenset(["pending_points", "customer"]), (None, None), NOTHING),
        (frozenset(["segment", "customer"]), (None, None), NOTHING),
        (frozenset(["customer"]), (None, None), NOTHING),
        (frozenset(["loyalty_tier", "voucher", "balance", "customer"]), (None, None), NOTHING),
        (frozenset(["whatever"]), (None, None), NOTHING),
        (frozenset(), (None, None), NOTHING),
    ],
)
def test_what_the_content_says(
    keys: frozenset[str], points: tuple[float | None, float | None], decision: tuple[str, str]
) -> None:
    assert decide(keys, *points, Witness()) == decision


@pytest.mark.parametrize("named", [JOINED, LEFT, PROLONGED])
@pytest.mark.parametrize("source", ["heading", "file_name", "user"])
def test_a_witness_decides_between_what_looks_alike(named: str, source: str) -> None:
    assert decide(STAY, None, 100, Witness(**{source: named})) == (named, source)


@pytest.mark.parametrize(
    ("user", "heading", "file_name"), list(itertools.product([JOINED, None], [LEFT, None], [PROLONGED, None]))
)
def test_the_person_is_heard_first_then_the_heading_then_the_file(
    user: str | None, heading: str | None, file_name: str | None
) -> None:
    witness = Witness(heading, file_name, user)
    expected = (
        (JOINED, "user")
        if user
        else (LEFT, "heading")
        if heading
        else (PROLONGED, "file_name")
        if file_name
        else NOTHING
    )
    assert decide(STAY, None, None, witness) == expected


def test_a_witness_cannot_say_what_the_shape_denies() -> None:
    for named in (UP, DOWN, TIER + "expiration.changed", "customer.created", "my.own"):
        assert decide(STAY, None, None, Witness(user=named)) == NOTHING
        assert decide(STAY, None, None, Witness(user=named, heading=LEFT)) == (LEFT, "heading")
    assert decide(MOVE, 100, 200, Witness(JOINED, LEFT, PROLONGED)) == (UP, "inferred")
    assert decide(STAY | {"expiration_date"}, None, None, Witness(user=LEFT)) == (
        TIER + "expiration.changed",
        "inferred",
    )
    assert decide(frozenset(["customer"]), None, None, Witness(user=LEFT, heading=UP)) == NOTHING


def test_a_witness_is_heard_before_points_are_compared() -> None:
    assert decide(MOVE, 100, 200, Witness(heading=DOWN)) == (DOWN, "heading")
    assert decide(MOVE, 100, 100, Witness(file_name=UP)) == (UP, "file_name")
    assert decide(MOVE - {"loyalty_tier_from"}, None, 5, Witness(file_name=UP)) == (UP, "file_name")


def test_outside_the_tier_family_any_name_will_do() -> None:
    assert decide(frozenset(["customer"]), None, None, Witness(file_name="customer.deleted")) == (
        "customer.deleted",
        "file_name",
    )
    assert decide(frozenset(["segment"]), None, None, Witness(heading="my.own")) == ("my.own", "heading")
    named = "campaign.loyalty_tier.updated"
    assert decide(DEFINITION, None, None, Witness(heading=named)) == (named, "heading")
    assert decide(DEFINITION, None, None, Witness(heading=LEFT)) == NOTHING


def test_every_known_type_can_be_said_of_some_shape() -> None:
    shapes = [STAY, MOVE, STAY | {"expiration_date"}, DEFINITION, frozenset(["customer"])]
    for named in KNOWN.keys() - {UNDECIDED}:
        assert any(decide(keys, None, None, Witness(user=named))[0] == named for keys in shapes)


def test_data_keys_are_those_of_tier_events_and_more() -> None:
    assert DATA_KEYS | {"created_at"} >= STAY | MOVE | DEFINITION


@pytest.mark.parametrize(
    ("keys", "named", "allowed"),
    [
        ({"customer", "loyalty_tier"}, "joined", True),
        ({"customer", "loyalty_tier"}, "upgraded", False),
        ({"loyalty_tier_from", "loyalty_tier_to"}, "upgraded", True),
        ({"loyalty_tier_from", "loyalty_tier_to"}, "joined", False),
        ({"customer", "loyalty_tier", "expiration_date"}, "expiration.changed", False),  # its content says so already
    ],
)
def test_what_a_person_may_call_a_shape(keys: set[str], named: str, allowed: bool) -> None:
    shape = evidence.shape_of(frozenset(keys))
    assert 0 < shape < evidence.SHAPES
    assert evidence.permits(shape, "customer.loyalty.tier." + named) is allowed


def test_a_shape_that_is_not_listed_may_be_called_anything_that_is_not_of_a_listed_one() -> None:
    shape = evidence.shape_of(frozenset({"customer", "order"}))
    assert evidence.choices(shape) == ()
    assert evidence.permits(shape, "customer.order.paid")
    assert evidence.permits(shape, "shop.thing.happened")
    assert not evidence.permits(shape, "customer.loyalty.tier.joined")
    assert not evidence.permits(shape, "undecided")


def test_choices() -> None:
    shape = evidence.shape_of(frozenset({"customer", "loyalty_tier"}))
    assert [one.rpartition(".")[2] for one in evidence.choices(shape)] == ["joined", "left", "prolonged"]
    assert not evidence.permits(0, "customer.loyalty.tier.joined"), "an envelope named it"


def test_a_person_does_not_overrule_the_points() -> None:
    moves = frozenset(["customer", "loyalty_tier_from", "loyalty_tier_to"])
    upgraded = evidence.Witness(user="customer.loyalty.tier.upgraded")
    assert evidence.decide(moves, 500, 100, upgraded) == ("customer.loyalty.tier.downgraded", evidence.INFERRED)
    assert evidence.decide(moves, 100, 500, upgraded) == ("customer.loyalty.tier.upgraded", evidence.USER)
    assert evidence.decide(moves, 100, 100, upgraded) == ("customer.loyalty.tier.upgraded", evidence.USER)
