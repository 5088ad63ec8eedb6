"""Interning of snapshots: customers, campaigns and tiers repeat byte for byte, so each is parsed and validated once."""

from typing import NamedTuple

from viewer.domain import identity
from viewer.domain.snapshots import READERS, Kind, Snapshot

_MEMORY = 60_000  # remembered texts a generation; two generations are kept: about 40 MB of customers


class _Seen(NamedTuple):
    """What is remembered of a snapshot after it was handed out."""

    content: bytes
    lower_end: float | None
    vendor_id: str | None


class Interner:
    """Gives each distinct snapshot an ordinal (from 1), and hands out the new ones once.

    Memory is bounded: what was not seen for a while is forgotten and would come out as new again, so whoever stores
    the snapshots must tell by their digest that it has them.
    """

    def __init__(self) -> None:
        self._young: dict[tuple[str, bytes], int] = {}
        self._old: dict[tuple[str, bytes], int] = {}
        self._seen: dict[int, _Seen] = {0: _Seen(b"-", None, None)}
        self._fresh: list[tuple[int, Snapshot]] = []
        self._last = 0

    def ordinal(self, kind: Kind, text: bytes) -> int:
        """The ordinal of a snapshot given as JSON text; raises ValueError where that is no strict JSON."""
        key = (kind, text)
        found = self._young.get(key)
        return found if found is not None else self._remember(key, kind, text)

    def _remember(self, key: tuple[str, bytes], kind: Kind, text: bytes) -> int:
        found = self._old.get(key)
        if found is None:
            snapshot = READERS[kind](text)
            self._last = found = self._last + 1
            self._fresh.append((found, snapshot))
            self._seen[found] = _Seen(snapshot.content, snapshot.points_from, snapshot.vendor_id)
        if len(self._young) >= _MEMORY:
            self._old, self._young = self._young, {}
            kept = {0, found, *self._old.values()}
            self._seen = {number: seen for number, seen in self._seen.items() if number in kept}
        self._young[key] = found
        return found

    def lower_end(self, ordinal: int) -> float | None:
        """The lowest number of points of a tier, if it names one."""
        return self._seen[ordinal].lower_end

    def vendor_id(self, ordinal: int) -> str | None:
        """The vendor's id in a snapshot."""
        return self._seen[ordinal].vendor_id

    def content_identity(self, ordinals: tuple[int, ...], rest: str) -> str:
        """Hexadecimal digest of the canonical content of an event's parts: what an event without an id is known by."""
        parts = b"".join(self._seen[number].content for number in ordinals)
        return identity.digest(parts + rest.encode("utf-8", "surrogatepass")).hex()

    def take_fresh(self) -> list[tuple[int, Snapshot]]:
        """The snapshots that are new since the last call, with their ordinals."""
        fresh, self._fresh = self._fresh, []
        return fresh
