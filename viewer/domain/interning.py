"""Interning of snapshots: customers, campaigns and tiers repeat byte for byte, so each is parsed and validated once."""

from typing import NamedTuple

from viewer.domain.snapshots import READERS, Kind, Snapshot

_MEMORY: dict[Kind, int] = {"customer": 60_000, "campaign": 5_000, "tier": 5_000, "extra": 500}
"""Remembered texts a generation; two generations are kept: about 50 MB of customers."""


class Seen(NamedTuple):
    """What is remembered of a snapshot after it was handed out."""

    ordinal: int
    lower_end: float | None  # the lowest number of points of a tier, if it names one
    vendor_id: str | None
    oddities: int = 0  # flags, see oddities.py


NOTHING = Seen(0, None, None)
"""Stands for a part that is absent."""


class Interner:
    """Gives each distinct snapshot an ordinal (from 1), and hands out the new ones once.

    Memory is bounded: what was not seen for a while is forgotten and would come out as new again, so whoever stores
    the snapshots must tell by their digest that it has them.
    """

    def __init__(self) -> None:
        self._young: dict[Kind, dict[bytes, Seen]] = {kind: {} for kind in READERS}
        self._old: dict[Kind, dict[bytes, Seen]] = {kind: {} for kind in READERS}
        self._fresh: list[tuple[int, Snapshot]] = []
        self._last = 0
        self.saw_oddities = False
        """Whether any snapshot had oddities so far: where none had, nobody needs to look."""

    def see(self, kind: Kind, text: bytes | None) -> Seen:
        """What is known of a snapshot given as JSON text; raises ValueError where that is no strict JSON."""
        if text is None:
            return NOTHING
        return self._young[kind].get(text) or self._remember(kind, text)

    def _remember(self, kind: Kind, text: bytes) -> Seen:
        found = self._old[kind].get(text)
        if found is None:
            snapshot = READERS[kind](text)
            self._last += 1
            self._fresh.append((self._last, snapshot))
            found = Seen(self._last, snapshot.points_from, snapshot.vendor_id, snapshot.oddities)
            self.saw_oddities = self.saw_oddities or snapshot.oddities != 0
        if len(self._young[kind]) >= _MEMORY[kind]:
            self._old[kind], self._young[kind] = self._young[kind], {}
        self._young[kind][text] = found
        return found

    def take_fresh(self) -> list[tuple[int, Snapshot]]:
        """The snapshots that are new since the last call, with their ordinals."""
        fresh, self._fresh = self._fresh, []
        return fresh
