"""Small invented events, and what surrounds them in captures: the pieces that the tests of reading are made of."""

import io
import json
from typing import Any, NamedTuple

from viewer.capture.outcomes import Outcome
from viewer.capture.reader import Mark, Reader
from viewer.capture.window import new_hash
from viewer.domain.record import Record, Reject


def tier(name: str = "Gold", lower: int = 200, **more: Any) -> dict[str, Any]:
    return {
        "id": f"ltr_{name}",
        "name": name,
        "points": {"from": lower, "to": lower + 99},
        "object": "loyalty_tier",
    } | more


def data(number: int = 1, **more: Any) -> dict[str, Any]:
    return {
        "customer": {"id": f"cust_{number}", "name": "Noor Haddad", "metadata": {}, "object": "customer"},
        "campaign": {"id": "camp_A", "name": "Harbour Club", "object": "campaign"},
        "loyalty_tier": tier(),
        "created_at": "2025-03-03T12:04:55.200Z",
    } | more


def webhook(number: int = 1, **more: Any) -> dict[str, Any]:
    return {
        "id": f"whs_{number}",
        "project_id": "proj_1",
        "created_at": "2025-03-03T12:04:57.000Z",
        "type": "Tier joined",
        "data": data(number),
        "source": {"id": "distr_1", "object": "distribution", "target_url": "https://example.org/hook"},
        "event": {
            "id": f"evcus_{number}",
            "type": "customer.loyalty.tier.joined",
            "created_at": "2025-03-03T12:04:55.200Z",
            "entity_id": f"cust_{number}",
            "group_id": "v-1",
            "event_source": {"channel": "API", "user": {"id": None}, "api_key": {"name": "Shop", "app_id": "a1"}},
        },
    } | more


def compact(value: Any) -> bytes:
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False).encode()


def spaced(value: Any) -> bytes:
    return json.dumps(value).encode()


def pretty(value: Any, indent: int = 2) -> bytes:
    return json.dumps(value, indent=indent, ensure_ascii=False).encode()


class Trickle:
    """A stream that gives few bytes at a time, as sockets and decompressors do."""

    def __init__(self, content: bytes, *sizes: int) -> None:
        self._stream = io.BytesIO(content)
        self._sizes = sizes or (1,)
        self._turn = 0

    def read(self, size: int, /) -> bytes:
        self._turn += 1
        return self._stream.read(min(size, self._sizes[self._turn % len(self._sizes)]))


class Reading(NamedTuple):
    """All that came of a source."""

    outcomes: list[Outcome]
    mark: Mark

    @property
    def records(self) -> list[Record]:
        return [one for one in self.outcomes if isinstance(one, Record)]

    @property
    def rejects(self) -> list[Reject]:
        return [one for one in self.outcomes if isinstance(one, Reject)]

    @property
    def ids(self) -> list[str | None]:
        return [one.body.event_id for one in self.records]

    @property
    def counts(self) -> tuple[int, int, int]:
        """Records, rejects, other lines."""
        return len(self.records), len(self.rejects), self.mark.other_lines


def read(content: bytes) -> Reading:
    """Reads a whole source, checking that each outcome is where it says it is."""
    reader = Reader(io.BytesIO(content), Mark(), new_hash())
    found = Reading([one for outcomes in reader for one in outcomes], reader.mark)
    assert reader.mark.offset == len(content)
    hasher = new_hash()
    hasher.update(content)
    assert reader.digest() == hasher.digest()
    for one in found.outcomes:
        assert content[one.offset : one.offset + len(one.raw)] == one.raw
        if isinstance(one, Record) or one.column is None:
            assert one.line == content.count(b"\n", 0, one.offset) + 1
        else:
            assert 1 <= one.column <= len(content.split(b"\n")[one.line - 1].removeprefix(b"\xef\xbb\xbf")) + 1
        if isinstance(one, Reject):
            assert content[one.offset : one.offset + one.length].startswith(one.raw)
    return found
