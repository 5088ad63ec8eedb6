"""The customers, campaigns and tiers of a generated capture, as pieces of JSON text that repeat from event to event."""

from __future__ import annotations

import json
import random
from dataclasses import dataclass
from typing import Any

from invented import FAMILY, GIVEN, Json, at, iso, plain_id, tier

TYPES = ("joined", "upgraded", "downgraded", "prolonged", "left")
JOINED, UP, DOWN, STAYED, LEFT = range(5)
CAMPAIGNS = (
    "Harbour Club", "VIP Club", "Loyalty programme", "Księgarnia Plus", "Café Étoile", "Nordlicht", "東京カード",
    "Clube do Mar", "Garden Circle", "Sunrise Rewards", "Клуб друзей", "Bike & Run",
)  # fmt: skip
STEPS = ("Bronze", "Silver", "Gold", "Platinum")
REGIONS = ("EMEA", "APAC", "AMER", "MENA")
VERSIONS = 4  # how many forms a campaign takes in two years
START, LENGTH = at("2023-01-01"), 2 * 365 * 86_400_000


@dataclass
class Ladder:
    """One campaign, as JSON text in each of its forms, and its tiers from the lowest up."""

    campaigns: list[str]
    tiers: list[str]


@dataclass
class Person:
    """A customer between two of their events; `left` counts the events to come."""

    ident: str
    index: int
    body: str
    ladder: Ladder
    left: int
    level: int = -1


def dump(value: Any) -> str:
    """Compact JSON with the letters people use."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def make_ladders(rng: random.Random) -> list[Ladder]:
    """A dozen campaigns with 40 tiers between them."""
    ladders = []
    for index, name in enumerate(CAMPAIGNS):
        ident, created = plain_id("camp_", rng), START - rng.randrange(10, 300) * 86_400_000
        forms = []
        for edit in range(VERSIONS):
            changed = created if edit == 0 else START + edit * LENGTH // VERSIONS + index * 61_007
            forms.append(dump({
                "id": ident, "name": name, "campaign_type": "LOYALTY_PROGRAM", "type": "AUTO_UPDATE",
                "voucher": {"type": "LOYALTY_CARD", "loyalty_card": {"points": 0}},
                "auto_join": edit % 2 == 0, "join_once": True, "active": True, "metadata": {"brand": index},
                "created_at": iso(created), "updated_at": iso(changed), "object": "campaign",
            }))  # fmt: skip
        ladders.append(Ladder(forms, make_tiers(ident, created, 4 if index < 4 else 3, rng)))
    return ladders


def make_tiers(campaign: str, created: int, count: int, rng: random.Random) -> list[str]:
    """A ladder of `count` tiers; slimmer than the vendor's fullest form, to keep a line near 1.5 KB."""
    width, steps = rng.choice((100, 150, 200)), []
    for step in range(count):
        high = None if step == count - 1 else (step + 1) * width
        body: Json = tier(campaign, STEPS[step], step * width + (step > 0), high, created + step * 400, rng, False)
        for optional in ("earning_rules", "rewards", "updated_at"):
            del body[optional]
        steps.append(dump(body))
    return steps


def customer_text(ident: str, index: int, visits: int = 0) -> str:
    """A customer's snapshot; another number of visits gives another snapshot of the same customer."""
    chosen = hash_of(ident)
    given, family = GIVEN[chosen % len(GIVEN)], FAMILY[chosen // 64 % len(FAMILY)]
    visit = f',"visits":{visits}' if visits else ""
    return (
        f'{{"id":"{ident}","name":"{given} {family}","email":"user{index}@example.{"org" if index % 3 else "net"}",'
        f'"source_id":"crm-{index:07d}","metadata":{{"region":"{REGIONS[index & 3]}","store_no":{index % 60}{visit}}},'
        '"object":"customer"}'
    )


def hash_of(ident: str) -> int:
    """A number that depends on nothing but the id (Python's own hash differs from run to run)."""
    return int.from_bytes(ident[-6:].encode(), "big") * 2_654_435_761 % (1 << 32) >> 8


def newcomer(index: int, ladders: list[Ladder], rng: random.Random) -> Person:
    """The next customer, with about ten events to come; early campaigns are larger than late ones."""
    ident = plain_id("cust_", rng)
    ladder = ladders[int(rng.random() ** 1.7 * len(ladders))]
    return Person(ident, index, customer_text(ident, index), ladder, 4 + int(rng.random() * 13))


def next_move(person: Person, rng: random.Random) -> tuple[int, int, int]:
    """What happens to a person next: the type's number, and the tier before and after."""
    level, top = person.level, len(person.ladder.tiers) - 1
    if level < 0:
        return JOINED, -1, 0 if rng.random() < 0.8 else 1
    chance = rng.random()
    if chance < 0.45 and level < top:
        return UP, level, level + 1 if level + 1 == top or rng.random() < 0.85 else level + 2
    if chance < 0.75 and level > 0:
        return DOWN, level, level - 1 if level == 1 or rng.random() < 0.85 else level - 2
    return (STAYED, level, level) if chance < 0.94 else (LEFT, level, -1)
