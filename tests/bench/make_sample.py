"""Writes `resources/sample-capture.ndjson`, the sample every new user sees first; the same bytes every time."""

from __future__ import annotations

import argparse
import json
import random
from pathlib import Path

from invented import NAMES, Json, at, iso, plain_id, timed_id
from stories import (
    DAY,
    HOUR,
    TIER,
    Campaign,
    Member,
    Story,
    change,
    dump,
    make_campaign,
    make_customer,
    move_points,
)

SEED = 20240703
TARGET = Path(__file__).resolve().parents[2] / "resources" / "sample-capture.ndjson"
# The project's own midnight (Warsaw) in UTC, on the nights when its points and tiers expire.
NIGHTS = tuple(at(night) for night in (
    "2024-01-31T23:00", "2024-02-29T23:00", "2024-03-31T22:00", "2024-04-30T22:00", "2024-05-31T22:00",
    "2024-06-30T22:00", "2024-07-31T22:00", "2024-08-31T22:00",
))  # fmt: skip
LADDERS: tuple[tuple[str, str, tuple[tuple[str, int, int | None], ...]], ...] = (
    ("Loyalty programme", "LOY-",
     (("Bronze", 0, 150), ("Silver", 151, 250), ("Gold", 251, 350), ("Platinum", 351, None))),
    ("VIP Club", "VIP-",
     (("Bronze", 0, 99), ("Silver", 100, 499), ("Gold", 500, 1499), ("Black", 1500, None))),
    ("Harbour Club", "HRB-",
     (("Deckhand", 0, 199), ("Mate", 200, 599), ("Captain", 600, 1499), ("Commodore", 1500, 2999),
      ("Admiral", 3000, None))),
)  # fmt: skip
NIGHTLY: Json = {"channel": "INTERNAL"}
SHOP: Json = {"channel": "API", "api_key": {"name": "Shop backend", "app_id": "00000000-1111-2222-3333-444444444444"}}
TILL: Json = {
    "channel": "CLIENT_API",
    "api_key": {"name": "Store tills", "app_id": "00000000-5555-6666-7777-888888888888"},
}
DESK: Json = {"channel": "USER_PORTAL", "user": {"id": "user_Q4dWm2ZrT8yLk1xVb6NcJ0sHf3gPe7aU"}}


def tell_alex(story: Story, programme: Campaign) -> None:
    """The tour's customer: up to Platinum in steps that points explain, then two tiers down that nothing explains."""
    alex: Json = {
        "id": "cust_7Ad0eXk2LmQ9sTvB4nRyHc61", "name": "Alex Doe", "email": "alex@acme.example.org",
        "source_id": "4lx-d03", "metadata": {"region": "EMEA"}, "object": "customer",
    }  # fmt: skip
    member = Member(alex, programme, plain_id("v_", story.rng, 32), at("2024-01-18T09:12:41.206"))
    for when, points, kind, level in (
        ("2024-01-18T09:12:41.206", 160, "joined", 1),
        ("2024-02-09T17:40:03.550", 60, None, 1),
        ("2024-03-14T09:29:26.118", 75, "upgraded", 2),
        ("2024-05-24T15:03:55.402", 80, "upgraded", 3),
    ):
        moment = at(when)
        group = move_points(story, member, moment, points, SHOP)
        if kind:
            change(story, member, kind, moment + 640, level, SHOP, group)
    change(story, member, "prolonged", at("2024-06-15T22:00:41.706"), 3, NIGHTLY)
    change(story, member, "downgraded", at("2024-07-03T10:08:14.814"), 1, DESK, retry=2 * 60_000)


def tell_purchases(story: Story, member: Member, until: int) -> None:
    """Joins with the first purchase; later purchases lift the tier when the balance reaches the next one."""
    rng = story.rng
    top = member.campaign.tiers[-1]["points"]["from"]
    when, nights = member.since, [night for night in NIGHTS if night > member.since]
    while when < until:
        for night in [night for night in nights if night < when]:
            nights.remove(night)
            tell_night(story, member, night + rng.randrange(4_000, 200_000))
        how = rng.choice((SHOP, SHOP, TILL))
        reason = rng.choice(("Late delivery", "Birthday", "Spoke on the phone")) if rng.random() < 0.08 else None
        group = move_points(story, member, when, rng.randrange(top // 12, top // 3), DESK if reason else how, reason)
        reached = member.campaign.tier_for(member.balance)
        if member.level is None:
            change(story, member, "joined", when + rng.randrange(90, 900), reached, how, group)
        elif reached > member.level:
            change(story, member, "upgraded", when + rng.randrange(90, 900), reached, how, group)
        when += rng.randrange(20 * DAY, 110 * DAY)
    for night in nights:
        if night < until:
            tell_night(story, member, night + rng.randrange(4_000, 200_000))


def tell_night(story: Story, member: Member, when: int) -> None:
    """What the nightly job does to one member: points run out, and the tier follows, stays by the rules or is lost."""
    rng = story.rng
    if member.level is None or rng.random() < 0.62:
        return
    if rng.random() < 0.3:
        change(story, member, "prolonged", when, member.level, NIGHTLY)
        return
    lost = member.balance if rng.random() < 0.25 else min(member.balance, rng.randrange(20, max(21, member.total // 2)))
    if lost <= 0:
        return
    group = move_points(story, member, when, -lost, NIGHTLY)
    reached = member.campaign.tier_for(member.balance)
    if member.balance == 0 and rng.random() < 0.7:
        change(story, member, "left", when + rng.randrange(20_000, 90_000), None, NIGHTLY, group)
    elif reached < member.level:
        change(story, member, "downgraded", when + rng.randrange(20_000, 90_000), reached, NIGHTLY, group)


def tell_segment(story: Story, member: Member, when: int, segment: Json) -> None:
    """Entering a segment; this event carries the full customer, not the short one."""
    name = member.campaign.body["name"]
    full = member.customer | {
        "phone": None, "birthdate": None, "description": None,
        "address": {"city": None, "state": None, "line_1": None, "line_2": None, "country": None, "postal_code": None},
        "loyalty": {"points": member.balance, "referred_customers": 0, "campaigns": {name: {"points": member.balance}}},
        "created_at": iso(member.since - HOUR), "updated_at": iso(when - 1200), "object": "customer",
    }  # fmt: skip
    story.send("customer.segment.entered", when, {"customer": full, "segment": segment}, NIGHTLY)


def spoil(lines: list[str], rng: random.Random) -> list[str]:
    """Adds what real captures hold besides good lines: retries, damage, chatter, a test, a type nobody knows."""
    third = len(lines) // 3
    plain = [place for place, line in enumerate(lines) if TIER in line and "Alex Doe" not in line]
    cut, edited = (min(place for place in plain if place > start) for start in (third, 2 * third))
    spoilt = list(lines)
    spoilt[cut] = spoilt[cut][: len(spoilt[cut]) * 3 // 5]
    spoilt[edited] = spoilt[edited].replace('"object":"campaign"', '"object":', 1)
    unknown = json.loads(lines[plain[-9]])
    when = at("2024-05-14T12:00:00.250")
    unknown["event"] |= {
        "id": timed_id("evcus_", when, rng),
        "type": "customer.loyalty.badge.awarded",
        "created_at": iso(when),
    }
    unknown |= {"id": timed_id("whs_", when + 311, rng), "created_at": iso(when + 311), "type": "badges"}
    unknown["data"] = {"customer": unknown["data"]["customer"], "badge": {"name": "First order abroad", "level": 1}}
    test = json.loads(next(line for line in lines if TIER + "joined" in line))
    zeros, year_2000 = "0" * 18, iso(at("2000-01-01"))
    test |= {"id": "whs_" + zeros, "created_at": year_2000, "type": ""}
    test["source"] = test["source"] | {"id": "distr_" + zeros}
    test["event"] |= {
        "id": "evcus_" + zeros,
        "created_at": year_2000,
        "entity_id": "entity_id_" + zeros,
        "group_id": "v-" + zeros,
    }
    spoilt.insert(third + 40, dump(unknown))
    spoilt.insert(third + 20, "2024-04-29 06:00:02 INFO capture: log rotated, continuing in sample-capture.ndjson")
    spoilt.insert(2, dump(test))
    return spoilt


def make() -> bytes:
    """The whole sample as bytes."""
    rng = random.Random(SEED)
    campaigns = [make_campaign(name, prefix, steps, rng) for name, prefix, steps in LADDERS]
    sources: dict[str, Json] = {
        family: {
            "id": plain_id("distr_", rng, 26),
            "object": "distribution",
            "target_url": "https://hooks.example.net/voucherify",
        }
        for family in ("tier", "points", "customer")
    }
    story = Story(rng, sources)
    tell_alex(story, campaigns[0])
    segments = [
        {"id": plain_id("seg_", rng), "name": name, "object": "segment"}
        for name in ("Gold and above", "Newsletter readers")
    ]
    for index, name in enumerate(NAMES):
        mail = (
            f"{rng.choice(('hello', 'me', 'post', 'kontakt'))}{index:02d}@{rng.choice(('example.org', 'example.net'))}"
        )
        latin = name.split()[0].lower()
        customer = make_customer(
            index, name, f"{latin}@example.org" if latin.isascii() and latin.isalpha() else mail, rng
        )
        campaign = campaigns[rng.choices((0, 1, 2), (5, 3, 3))[0]]
        member = Member(
            customer, campaign, plain_id("v_", rng, 32), at("2024-01-02T07:00") + rng.randrange(0, 150 * DAY)
        )
        tell_purchases(story, member, at("2024-09-28"))
        if rng.random() < 0.3:
            tell_segment(story, member, member.since + rng.randrange(20 * DAY, 90 * DAY), rng.choice(segments))
    for sent, line in rng.sample([pair for pair in story.lines if "Alex Doe" not in pair[1]], 3):
        late = sent + 60_000 * rng.choice((1, 3, 63))
        again = json.loads(line) | {"id": timed_id("whs_", late, rng), "created_at": iso(late)}
        story.lines.append((late, dump(again)))
    return "".join(line + "\n" for line in spoil([line for _, line in sorted(story.lines)], rng)).encode()


def main() -> None:
    """Writes the sample to the place it is read from, or to another file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--to", type=Path, default=TARGET)
    target: Path = parser.parse_args().to
    target.write_bytes(make())


if __name__ == "__main__":
    main()
