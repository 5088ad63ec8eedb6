"""The field guide: what each documented field means, looked up by the path at which it stands in an event."""

import json
import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

_PLACE = re.compile(r"\[\d+\]")
_SAME = {
    "loyalty_tier": "tier",
    "loyalty_tier_from": "tier",
    "loyalty_tier_to": "tier",
    "holder_loyalty_tier": "tier",
    "holder": "customer",
    "source_voucher": "voucher",
    "destination_voucher": "voucher",
    "unconfirmed_customer": "customer",
}
_STEP = re.compile(r'"[^"]*"|[^.]+')


class Entry(NamedTuple):
    """What the guide says about a field."""

    title: str
    text: str
    source: str  # the vendor's document
    unit: str = ""  # what a number counts; empty where it counts nothing
    absent: str = ""  # what it means when the field is not there; empty where that means nothing


class FieldGuide:
    """The guide, as read from its JSON text (resources/field-guide.json says how paths are written)."""

    def __init__(self, text: str) -> None:
        fields = json.loads(text)["fields"]
        self._entries = {path: Entry(**one) for path, one in fields.items()}
        self._missed: dict[str, set[str]] = {}
        for path, one in self._entries.items():
            if one.absent:
                above, _, key = path.rpartition(".")
                self._missed.setdefault(above.rpartition(".")[2], set()).add(key)
        self._words = {step.removesuffix("[]") for path in self._entries for step in _STEP.findall(path)} | set(_SAME)
        self._longest = max((len(_STEP.findall(path)) for path in self._entries), default=0)
        self.entry = lru_cache(maxsize=4096)(self._find)

    def absent(self, path: str, present: Iterable[str]) -> list[tuple[str, Entry]]:
        """The fields an object of this path (with its dot) has not, and whose absence means something."""
        missed = self._missed.get(path[:-1].rpartition(".")[2])
        keys = sorted(missed.difference(present)) if missed else ()
        return [(key, entry) for key in keys if (entry := self.entry(f"{path}{key}")) is not None and entry.absent]

    def names(self, path: str) -> bool:
        """Whether a path is made of the vendor's own words alone, so that nothing of the data can be in it."""
        return all(step in self._words for step in _STEP.findall(_PLACE.sub("", path)))

    def _find(self, path: str) -> Entry | None:
        """The entry for a field of an event's data, given by its path; None where the vendor documents none."""
        steps = tuple(_STEP.findall(_PLACE.sub("[]", path)))
        for start in range(len(steps)):
            renamed = (_SAME.get(steps[start], steps[start]), *steps[start + 1 :])
            if start == 0 and (exact := self._match(steps)):
                return exact
            if len(renamed) > 1 or start == 0:
                found = self._match(renamed)
                if found:
                    return found
        return None

    def _match(self, steps: tuple[str, ...]) -> Entry | None:
        if len(steps) <= self._longest:
            direct = self._entries.get(".".join(steps))
            if direct is not None:
                return direct
            for place in range(1, len(steps)):
                found = self._entries.get(".".join((*steps[:place], "*", *steps[place + 1 :])))
                if found is not None:
                    return found
        if "metadata" not in steps:
            return None
        # Below a member with free keys everything belongs to whoever filled it in.
        for place in range(len(steps) - 1, 0, -1):
            if steps[place - 1] == "metadata":
                return self._entries.get(".".join((*steps[:place], "*")))
        return None
