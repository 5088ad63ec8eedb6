"""Invented webhooks for the tests of the core: short to write, every part of them can be said or left to chance."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

Json = dict[str, Any]
FAMILY = "customer.loyalty.tier."


def moment(seconds: int) -> str:
    """A time so many seconds after 2 May 2024 09:00 UTC, at most a day later, as the vendor writes it."""
    hours, rest = divmod(9 * 3600 + seconds, 3600)
    return f"2024-05-0{2 + hours // 24}T{hours % 24:02}:{rest // 60:02}:{rest % 60:02}.250Z"


def customer(number: int = 1, **more: Any) -> Json:
    return {
        "id": f"cust_{number:024}",
        "name": f"Person {number}",
        "email": f"person{number}@example.org",
        "source_id": f"crm-{number}",
        "metadata": {},
        "object": "customer",
    } | more


def campaign(number: int = 1, **more: Any) -> Json:
    return {"id": f"camp_{number:024}", "name": f"Club {number}", "object": "campaign"} | more


def tier(number: int = 1, **more: Any) -> Json:
    points = {"from": 100 * number, "to": 100 * number + 99}
    return {"id": f"ltr_{number:018}", "name": f"Tier {number}", "points": points, "object": "loyalty_tier"} | more


def body(number: int = 1, **more: Any) -> Json:
    """The data of an event: a stay in a tier. A member given as None is left out."""
    made = {
        "customer": customer(number),
        "campaign": campaign(),
        "loyalty_tier": tier(),
        "created_at": moment(number),
    } | more
    return {key: value for key, value in made.items() if value is not None}


def webhook(number: int = 1, kind: str = "joined", sent: int = 1, data: Json | None = None, **event: Any) -> Json:
    """A v2024 webhook. ``sent`` tells deliveries of one event apart; ``event`` changes members of its event object."""
    data = body(number) if data is None else data
    return {
        "id": f"whs_{number:012}{sent:06}",
        "project_id": "proj_1",
        "created_at": moment(number + 60 * sent),
        "type": "tier-changes",
        "data": data,
        "source": {"id": "distr_1", "object": "distribution", "target_url": "https://hooks.example.net/v"},
        "event": {
            "id": f"evcus_{number:018}",
            "type": FAMILY + kind,
            "created_at": data.get("created_at", moment(number)),
            "entity_id": f"cust_{number:024}",
            "group_id": f"v-{number}",
            "event_source": {"channel": "INTERNAL"},
        }
        | event,
    }


def move(number: int, before: int, after: int, sent: int = 1) -> Json:
    """An upgrade or downgrade."""
    tiers = {"loyalty_tier": None, "loyalty_tier_from": tier(before), "loyalty_tier_to": tier(after)}
    return webhook(number, "upgraded" if after > before else "downgraded", sent, body(number, **tiers))


def compact(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def ndjson(values: Iterable[Any]) -> bytes:
    return b"".join(compact(value) + b"\n" for value in values)


def write(path: Path, *values: Mapping[str, Any] | bytes) -> Path:
    """Writes values as lines; bytes as they are, with a line end."""
    path.write_bytes(b"".join(value + b"\n" if isinstance(value, bytes) else ndjson([value]) for value in values))
    return path
