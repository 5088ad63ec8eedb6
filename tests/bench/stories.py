"""The pieces that the sample capture is told with: members, their points, their tiers, and the webhooks about them."""

from __future__ import annotations

import json
import random
from dataclasses import dataclass, field

from invented import Json, at, envelope, iso, plain_id, tier, timed_id

HOUR, DAY = 3_600_000, 86_400_000
TIER = "customer.loyalty.tier."
CARD = "customer.voucher.loyalty_card."


@dataclass
class Campaign:
    """A campaign as its events show it, with its tiers from the lowest up."""

    body: Json
    tiers: list[Json]

    def tier_for(self, points: int) -> int:
        """The place on the ladder that a balance reaches."""
        return max(i for i, step in enumerate(self.tiers) if step["points"]["from"] <= points)


@dataclass
class Member:
    """One customer in one campaign, with what the simulation must remember."""

    customer: Json
    campaign: Campaign
    card: str
    since: int
    balance: int = 0
    total: int = 0
    level: int | None = None


@dataclass
class Story:
    """Collects the webhooks; every id comes from one seeded source, so the same calls give the same bytes."""

    rng: random.Random
    sources: dict[str, Json]
    lines: list[tuple[int, str]] = field(default_factory=list)

    def send(self, kind: str, when: int, data: Json, how: Json, group: str | None = None, retry: int = 0) -> None:
        """Adds one event, and with `retry` a second delivery that many milliseconds later."""
        family = "tier" if kind.startswith(TIER) else "points" if kind.startswith(CARD) else "customer"
        customer = data["customer"]["id"]
        origin = {"source": self.sources[family], "entity_id": customer, "event_source": how}
        event = timed_id("evcus_", when, self.rng)
        group = group or timed_id("v-", when, self.rng)
        name = {"tier": "tier-changes", "points": "points", "customer": "customers"}[family]
        first = when + self.rng.randrange(180, 900)
        for sent in (first, first + retry) if retry else (first,):
            body = envelope((timed_id("whs_", sent, self.rng), event, group), (sent, when), (name, kind), data, origin)
            self.lines.append((sent, dump(body)))


def dump(value: Json) -> str:
    """JSON as a webhook carries it: compact, and with the letters people use."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def make_campaign(
    name: str, prefix: str, steps: tuple[tuple[str, int, int | None], ...], rng: random.Random
) -> Campaign:
    created = at("2023-11-06T08:30") + rng.randrange(0, 20 * DAY)
    ident = plain_id("camp_", rng)
    card = {
        "points": 0,
        "expiration_rules": {"period_type": "MONTH", "period_value": 3, "rounding_type": "END_OF_MONTH"},
    }
    code = {
        "length": 10,
        "prefix": prefix,
        "charset": "0123456789ABCDEFGHJKMNPQRSTVWXYZ",
        "pattern": prefix + "#" * 10,
        "postfix": "",
    }
    body: Json = {
        "id": ident, "name": name, "campaign_type": "LOYALTY_PROGRAM", "type": "AUTO_UPDATE", "is_referral_code": False,
        "voucher": {"type": "LOYALTY_CARD", "loyalty_card": card,
                    "redemption": {"quantity": None, "redeemed_quantity": 0}, "code_config": code},
        "auto_join": True, "join_once": True, "active": True, "category_id": None, "category": None,
        "metadata": {"brand": name.split()[0].lower()},
        "start_date": None, "expiration_date": None, "description": None,
        "created_at": iso(created), "updated_at": iso(created + 3 * DAY + 1817), "object": "campaign",
    }  # fmt: skip
    tiers = [
        tier(ident, step, low, high, created + HOUR + i * 412, rng, i > 0) for i, (step, low, high) in enumerate(steps)
    ]
    return Campaign(body, tiers)


def make_customer(index: int, name: str | None, email: str | None, rng: random.Random) -> Json:
    metadata: Json = {"region": rng.choice(("EMEA", "APAC", "AMER", "MENA"))}
    if rng.random() < 0.5:
        metadata["newsletter"] = rng.random() < 0.6
    if rng.random() < 0.3:
        metadata["store_no"] = rng.randrange(1, 60)
    if rng.random() < 0.15:
        metadata["preferred language"] = rng.choice(("pl", "ar", "zh-Hant", "pt-BR"))
    return {
        "id": plain_id("cust_", rng), "name": name, "email": email, "source_id": f"crm-{20400 + index * 17}",
        "metadata": metadata, "object": "customer",
    }  # fmt: skip


def change(
    story: Story,
    member: Member,
    kind: str,
    when: int,
    level: int | None,
    how: Json,
    group: str | None = None,
    retry: int = 0,
) -> None:
    """One tier event that takes the member from where they are to `level`."""
    tiers, before = member.campaign.tiers, member.level
    data: Json = {"customer": member.customer, "campaign": member.campaign.body}
    if kind in ("upgraded", "downgraded"):
        assert before is not None
        assert level is not None
        data |= {"loyalty_tier_from": tiers[before], "loyalty_tier_to": tiers[level]}
    else:
        shown = before if level is None else level
        assert shown is not None
        data["loyalty_tier"] = tiers[shown]
    story.send(TIER + kind, when, data | {"created_at": iso(when)}, how, group, retry)
    member.level = level


def move_points(story: Story, member: Member, when: int, points: int, how: Json, reason: str | None = None) -> str:
    """Points that came (positive) or expired (negative); gives the request's id, for the tier event that follows."""
    rng, ident = story.rng, member.campaign.body["id"]
    member.balance += points
    member.total += max(points, 0)
    related = {"id": member.card, "type": "voucher"}
    balance = {
        "type": "loyalty_card",
        "total": member.total,
        "object": "balance",
        "points": points,
        "balance": member.balance,
        "related_object": related,
    }
    voucher = {
        "id": member.card, "code": member.campaign.body["voucher"]["code_config"]["prefix"] + member.card[2:12].upper(),
        "loyalty_card": {"points": member.total, "balance": member.balance,
                         "next_expiration_date": iso(when + 92 * DAY)[:10],
                         "next_expiration_points": max(member.balance, 0)},
        "type": "LOYALTY_CARD", "campaign": member.campaign.body["name"], "campaign_id": ident,
        "holder_id": member.customer["id"],
        "active": True, "created_at": iso(member.since), "updated_at": iso(when), "metadata": {}, "object": "voucher",
    }  # fmt: skip
    transaction = {
        "id": timed_id("vtx_", when, rng), "source_id": None, "voucher_id": member.card, "campaign_id": ident,
        "source": "Automation" if reason is None else "voucherify-web-ui", "reason": reason,
        "type": "POINTS_EXPIRATION" if points < 0 else "POINTS_ACCRUAL" if reason is None else "POINTS_ADDITION",
        "details": {"balance": balance}, "related_transaction_id": None, "created_at": iso(when),
    }  # fmt: skip
    data: Json = {"customer": member.customer, "campaign": member.campaign.body, "voucher": voucher}
    if points < 0:
        bucket = {
            "id": plain_id("lopb_", rng),
            "voucher_id": member.card,
            "bucket": {"total_points": -points},
            "status": "ACTIVE",
            "expires_at": iso(when)[:10],
            "object": "loyalty_points_bucket",
        }
        data |= {"points": -points, "buckets": [bucket]}
    else:
        data["balance"] = balance
    group = timed_id("v-", when, rng)
    story.send(
        CARD + ("points_expired" if points < 0 else "points_added"),
        when,
        data | {"transaction": transaction},
        how,
        group,
    )
    return group
