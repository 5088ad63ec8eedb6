"""Invented people, tiers and envelopes in the shapes that Voucherify sends; nothing here belongs to anybody."""

from __future__ import annotations

import random
import string
from datetime import UTC, datetime
from typing import Any

Json = dict[str, Any]

# Ids made of 18 hex digits carry their time: the first 12 digits are 64ths of a millisecond since this moment.
ID_EPOCH_MS = int(datetime(2016, 5, 4, tzinfo=UTC).timestamp() * 1000)
ALNUM = string.ascii_letters + string.digits
PROJECT = "proj_tIerVw2024"

NAMES: tuple[str, ...] = (
    "Noor Haddad",
    "佐藤 花子",
    "Mía Núñez",
    "Sam Okoye",
    "Lea Fischer",
    "Tom Baker",
    "Jean Genie",
    "Ines Costa",
    "محمد علي",
    "Kim Larsen",
    "Zofia Nowak",
    "Łukasz Wójcik",
    "Søren Ångström",
    "Íñigo Etxeberria",
    "Nguyễn Thị Hạnh",
    "王小明",
    "김민준",
    "Анна Смирнова",
    "Олена Шевченко",
    "दीपा शर्मा",
    "אורי לוי",
    "נועה כהן",
    "فاطمة الزهراء",
    "Πέτρος Παπαδόπουλος",
    "Ömer Yılmaz",
    "Dvořák Přemysl",
    "Björk Sigurðsdóttir",
    "Thảo Trần",
    "สมชาย ใจดี",
    "Ana-Maria Ionescu",
    "Siobhán O’Connor",
    "Çağla Demir",
    "Müller Jürgen",
    "🌻 Robin",
    "田中 太郎",
    "李娜",
    "Дмитрий Иванов",
    "राहुल वर्मा",
    "Chloé Lefèvre",
    "José Luís Conceição",
    "Aminata Diallo",
    "Oluwaseun Adéyẹmí",
    "Māra Bērziņa",
    "Gábor Szűcs",
    "Imogen Hart",
)
GIVEN: tuple[str, ...] = (
    "Ada",
    "Bruno",
    "Çiğdem",
    "Dário",
    "Élise",
    "Femke",
    "Günther",
    "Håkon",
    "Ivana",
    "Jürgen",
    "Katarzyna",
    "Lưu",
    "María",
    "Nikola",
    "Olena",
    "Pádraig",
    "Quentin",
    "Renée",
    "Søren",
    "Tomáš",
    "Ülle",
    "Viktória",
    "Wanjiru",
    "Xavier",
    "Yıldız",
    "Zoë",
    "花子",
    "太郎",
    "محمد",
    "ليلى",
    "Анна",
    "Дмитрий",
    "दीपा",
    "राहुल",
    "אורי",
    "נועה",
    "민준",
    "小明",
    "Nia",
    "Omar",
)
FAMILY: tuple[str, ...] = (
    "Abbott",
    "Bērziņa",
    "Costa",
    "Dvořák",
    "Etxeberria",
    "Fischer",
    "García",
    "Haddad",
    "Ionescu",
    "Jansen",
    "Kowalski",
    "Łuczak",
    "Müller",
    "Nowak",
    "Okoye",
    "Petrović",
    "Quispe",
    "Rossi",
    "Sato",
    "Țurcanu",
    "Ueda",
    "Vesela",
    "Wójcik",
    "Xu",
    "Yılmaz",
    "Zhang",
    "佐藤",
    "田中",
    "علي",
    "الزهراء",
    "Смирнова",
    "Шевченко",
    "शर्मा",
    "वर्मा",
    "לוי",
    "כהן",
    "김",
    "王",
)


def iso(ms: int) -> str:
    """Milliseconds since 1970 as the vendor writes times: `2024-07-03T10:08:14.814Z`."""
    moment = datetime.fromtimestamp(ms // 1000, UTC)
    return f"{moment:%Y-%m-%dT%H:%M:%S}.{ms % 1000:03d}Z"


def at(text: str) -> int:
    """The inverse of `iso`, for times given in this folder; seconds and milliseconds may be left out."""
    return round(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp() * 1000)


def timed_id(prefix: str, ms: int, rng: random.Random) -> str:
    """An 18 hex digit id that carries its time, as `evcus_` and `whs_` ids do."""
    return f"{prefix}{(ms - ID_EPOCH_MS) * 64:012x}{rng.getrandbits(24):06x}"


def plain_id(prefix: str, rng: random.Random, length: int = 24) -> str:
    """An id of letters and digits without meaning, as `cust_` and `camp_` ids are."""
    return prefix + "".join(rng.choices(ALNUM, k=length))


def tier(
    campaign_id: str, name: str, low: int, high: int | None, created: int, rng: random.Random, rules: bool
) -> Json:
    """A loyalty tier; the top one has no `to` at all, which is how the vendor says "no upper end"."""
    points = {"from": low} if high is None else {"from": low, "to": high}
    earning: Json = (
        {plain_id("ern_", rng): {"type": "MULTIPLY", "multiplier": rng.choice((1.25, 1.5, 2))}} if rules else {}
    )
    return {
        "id": timed_id("ltr_", created, rng), "name": name, "campaign_id": campaign_id, "metadata": {},
        "created_at": iso(created), "updated_at": None, "earning_rules": earning, "rewards": {},
        "config": {"points": points}, "points": dict(points), "object": "loyalty_tier",
    }  # fmt: skip


def envelope(
    ids: tuple[str, str, str], times: tuple[int, int], kinds: tuple[str, str], data: Json, origin: Json
) -> Json:
    """A v2024-01-01 webhook of a distribution.

    `ids` are those of the send-out, the event and the request; `times` those of the send-out and the event;
    `kinds` what somebody typed as the distribution's event name and the true event type; `origin` holds `source`,
    `entity_id` and `event_source`.
    """
    return {
        "id": ids[0], "project_id": PROJECT, "created_at": iso(times[0]), "type": kinds[0], "data": data,
        "source": origin["source"],
        "event": {
            "id": ids[1], "type": kinds[1], "created_at": iso(times[1]), "entity_id": origin["entity_id"],
            "group_id": ids[2], "event_source": origin["event_source"],
        },
    }  # fmt: skip
