import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from viewer.domain.field_guide import FieldGuide

RESOURCES = Path(__file__).parents[2] / "resources"
GUIDE = json.loads((RESOURCES / "field-guide.json").read_text(encoding="utf-8"))
FIELDS: dict[str, dict[str, str]] = GUIDE["fields"]
OBJECTS = {
    "loyalty_tier": "tier",
    "loyalty_tier_from": "tier",
    "loyalty_tier_to": "tier",
    "holder_loyalty_tier": "tier",
}
# What the vendor documents for the tier events and their neighbours, and for the objects and envelopes around them.
DOCUMENTED = (Path(__file__).parent / "documented_fields.txt").read_text(encoding="utf-8").split()
PATTERNS = [re.compile(re.escape(path).replace(r"\*", "[^.]+")) for path in FIELDS]


def paths(value: object, path: str = "") -> Iterator[str]:
    if path:
        yield path
    if isinstance(value, dict):
        for key, inner in value.items():
            name = OBJECTS.get(key, key) if isinstance(inner, dict) else key
            yield from paths(inner, f"{path}.{name}" if path else name)
    elif isinstance(value, list):
        for inner in value:
            yield from paths(inner, f"{path}[]")


def described(path: str) -> bool:
    """By its whole path, or by the part that begins with the innermost object it is in."""
    parts = path.removesuffix("[]").split(".")
    ends = [".".join(parts[start:]) for start in range(max(1, len(parts) - 1))]
    return any(pattern.fullmatch(end) for end in ends for pattern in PATTERNS)


def test_every_entry_says_something() -> None:
    assert len(FIELDS) > 150
    for path, entry in FIELDS.items():
        assert {"source", "text", "title"} <= set(entry) <= {"source", "text", "title", "unit", "absent"}, path
        assert entry["text"].endswith("."), path
        assert len(entry["title"]) <= 40, path
        assert len(entry["text"]) <= 260, path


def test_every_documented_field_is_described() -> None:
    guide = FieldGuide((RESOURCES / "field-guide.json").read_text(encoding="utf-8"))
    assert len(DOCUMENTED) > 400
    assert [path for path in DOCUMENTED if guide.entry(path) is None] == []
    assert [path for path in ("customer.shoe_size", "loyalty_tier.colour", "shoe") if guide.entry(path)] == []


def test_what_numbers_count_and_what_absence_means() -> None:
    units = {entry["unit"] for entry in FIELDS.values() if "unit" in entry}
    assert {"points", "hundredths of the currency", "months"} <= units
    money = [path for path, entry in FIELDS.items() if "hundredths of the currency" in entry["text"]]
    assert [path for path in money if FIELDS[path].get("unit") != "hundredths of the currency"] == []
    assert {path: entry["absent"] for path, entry in FIELDS.items() if "absent" in entry} == {
        "loyalty_tier_from": "the event does not say from which",
        "loyalty_tier_to": "the event does not say to which",
        "tier.points.to": "no upper end",
        "tier.config.points.to": "no upper end",
        "tier.expiration.expiration_date": "no end is set",
    }


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("campaign.voucher.loyalty_card.points", "not the customer's balance"),
        ("tier.points.to", "no upper end"),
        ("tier.expiration.expiration_date", "inclusive"),
        ("tier.created_at", "not when the customer entered"),
    ],
)
def test_the_traps_are_named(path: str, words: str) -> None:
    assert words in FIELDS[path]["text"]


def test_every_field_of_the_sample_is_described() -> None:
    found: set[str] = set()
    for line in (RESOURCES / "sample-capture.ndjson").read_text(encoding="utf-8").splitlines():
        try:
            webhook = json.loads(line)
        except json.JSONDecodeError:
            continue
        found.update(paths({key: value for key, value in webhook.items() if key != "data"}))
        found.update(paths(webhook["data"]))
    unknown = {path for path in found if not described(path)}
    # Only the event of a type that nobody knows holds fields that nobody knows.
    assert unknown == {"badge", "badge.level", "badge.name"}
