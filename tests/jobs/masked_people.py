"""Invented people with everything that names them, captures that mention them everywhere, and a judge of what leaves.

The judge knows nothing of how things are masked: it opens every file, undoes every escape, and looks for each value.
"""

import html
import json
import random
import re
import unicodedata
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote, unquote

from tests.webhooks import body, campaign, compact, tier, webhook

_GIVEN = (
    "Zorvax",
    "Quillith",
    "Mïrqua",
    "Ždravka",
    "山太",
    "ياقوتة",
    "Ксенобия",
    "O'Quint",
    "<b>Vexa",
    "=Plonk",
    "Jöoz",
)
_FAMILY = (
    "Brontüm",
    "Fizzwick",
    "Kraelmont",
    "次郎丸",
    "Оземцев",
    "Varnholt & Söhne",
    "d'Ampère",
    "Wyx-Tolle",
    "بديعان",
)


class Somebody(NamedTuple):
    """A person's values."""

    id: str
    name: str
    email: str
    phone: str
    source_id: str
    card: str
    street: str

    @property
    def secrets(self) -> tuple[str, ...]:
        """What must not be read where all of it is masked; the id may."""
        return self[1:]

    @property
    def customer(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "name": self.name,
            "email": self.email,
            "phone": self.phone,
            "source_id": self.source_id,
            "metadata": {"card": self.card, "nested": [{"of": self.name}], "vip": True},
            "address": {"line_1": self.street},
            "object": "customer",
        }


def somebody(chance: random.Random, number: int) -> Somebody:
    """One person; nobody has any of these values by chance."""
    given, family = chance.choice(_GIVEN), chance.choice(_FAMILY)
    digits = "".join(str(chance.randrange(10)) for _ in range(6))
    return Somebody(
        f"cust_{number:024}",
        chance.choice((f"{given} {family}{number}", f"{family}{number}, {given}", f"{given}{number}\u202e {family}")),
        chance.choice((f"qx{number}.{digits}@example.org", f"QX{number}+{digits}'s@Sub.Example.org")),
        chance.choice((f"+49 {number}71 {digits}5", f"00 44 ({number}8) 9{digits}")),
        chance.choice((f"crm-{number}-{digits}", f"SRC/{digits}{number}", f"7{number}{digits}93")),
        f"LC-{digits}-{number}z",
        f"{digits[:2]} Hidden Lane {number}, Nowhereville",
    )


def mentioned(chance: random.Random, value: str) -> str:
    """A text that holds a value, in other letter case or escaped."""
    said = chance.choice((str, str.upper, str.lower, quote, html.escape, _escaped, _twice))(value)
    return f"{chance.choice(('see ', '“', 'x=', ''))}{said}{chance.choice((' there', '”', '&y=1', ''))}"


def _escaped(value: str) -> str:
    return json.dumps(value)[1:-1]


def _twice(value: str) -> str:
    return quote(quote(value))


def capture(chance: random.Random, people: list[Somebody], events: int) -> list[dict[str, Any]]:
    """Webhooks of these people, in which each mentions others wherever something can be written."""

    def other(chance_of_none: float = 0.4) -> str:
        return "" if chance.random() < chance_of_none else mentioned(chance, chance.choice(_any(chance, people)))

    made = []
    for number in range(1, events + 1):
        who = chance.choice(people)
        third = chance.choice(people)
        data = body(
            number,
            customer=chance.choice((who.customer, {"id": who.id, "email": who.email}, {"name": who.name}))
            if number <= events - len(people)
            else people[events - number].customer,  # nobody can know what is said of them nowhere
            campaign=campaign(1, name=f"Club {other()}", description=other(), metadata={"by": other(0)}),
            loyalty_tier=tier(1, name=f"Gold {other(0.8)}"),
        )
        data |= chance.choice(
            (
                {},
                {"referrer": third.customer},
                {"order": {"amount": 1999, "remark": other(0), "tracking_id": third.source_id}},
                {"payload": json.dumps({"who": third.name, "customer": third.customer})},
                {third.email: 1, f"of {third.name}": {"phone": third.phone}},
                {"items": [other(0), {"buyer": {"name": third.name, "mobile": third.phone}}]},
            )
        )
        made.append(webhook(number, chance.choice(("joined", "left", "prolonged")), data=data))
    return made


def _any(chance: random.Random, people: list[Somebody]) -> tuple[str, ...]:
    return chance.choice(people).secrets


def ndjson_of(chance: random.Random, events: list[dict[str, Any]]) -> bytes:
    """The lines of a log, some of them with escapes for all that is not ASCII."""
    return b"\n".join(json.dumps(one).encode() if chance.random() < 0.4 else compact(one) for one in events) + b"\n"


def survivors(folder: Path, people: list[Somebody], kept: tuple[str, ...] = ()) -> list[str]:
    """Which values of people can be read in files, or in their names; ``kept`` are names of values that may."""
    wanted = {
        _plain(value): f"{field} {value!r}"
        for one in people
        for field, value in one._asdict().items()
        if field != "id" and field not in kept
    }
    wanted |= {_digits(one.phone): f"phone {one.phone!r}" for one in people if "phone" not in kept}
    found = []
    for name, text in _texts(folder):
        for version in _versions(text):
            plain = _plain(version)
            found += [f"{name}: {told}" for value, told in wanted.items() if value in plain]
    return sorted(set(found))


def _texts(folder: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(folder.rglob("*")):
        yield path.name, path.name
        if path.suffix in (".xlsx", ".zip"):
            with zipfile.ZipFile(path) as archive:
                for name in archive.namelist():
                    yield f"{path.name}/{name}", name
                    yield f"{path.name}/{name}", archive.read(name).decode("utf-8", "replace")
        elif path.is_file():
            yield path.name, path.read_bytes().decode("utf-8", "replace").replace('""', '"')


def _versions(text: str) -> Iterator[str]:
    for _ in range(4):
        yield text
        text = re.sub(r"\\u([0-9a-fA-F]{4})", lambda found: chr(int(found.group(1), 16)), text)
        text = html.unescape(unquote(text.replace("\\\\", "\\").replace('\\"', '"').replace("\\/", "/")))
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    yield text


def _plain(text: str) -> str:
    """Blind to case, accents and what cannot be seen."""
    folded = unicodedata.normalize("NFKD", text.casefold())
    shown = re.sub(r"⟨u\+[0-9a-f]{4,5}⟩", "", folded)
    return "".join(one for one in shown if not unicodedata.combining(one) and unicodedata.category(one) != "Cf")


def _digits(text: str) -> str:
    return re.sub(r"[^0-9]", "", text).removeprefix("00")
