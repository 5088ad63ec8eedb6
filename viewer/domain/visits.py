"""Visits: what a person looked at, one after the other, so that they can go back and forward."""

from dataclasses import dataclass
from typing import NamedTuple

MOST_VISITS = 100


class Visit(NamedTuple):
    """One thing that rested on the screen: a query as typed, and the event that was chosen in it, if any."""

    query: str
    event: int | None = None
    """The library's own number of the event."""


@dataclass(frozen=True, slots=True)
class Trail:
    """All visits, the oldest first, and at which of them a person is; -1 before the first one."""

    visits: tuple[Visit, ...] = ()
    at: int = -1

    @property
    def current(self) -> Visit | None:
        """Where a person is."""
        return self.visits[self.at] if 0 <= self.at < len(self.visits) else None

    @property
    def has_back(self) -> bool:
        """Whether there is a visit before this one."""
        return 0 < self.at < len(self.visits)

    @property
    def has_forward(self) -> bool:
        """Whether a person went back from another visit."""
        return 0 <= self.at < len(self.visits) - 1


def visited(trail: Trail, visit: Visit) -> Trail:
    """Give the trail after one more visit: what was gone back from is forgotten, and so are the oldest."""
    if visit == trail.current:
        return trail
    visits = (*trail.visits[: trail.at + 1], visit)[-MOST_VISITS:]
    return Trail(visits, len(visits) - 1)


def gone(trail: Trail, by: int) -> Trail:
    """Give the trail after going back (-1) or forward (1); at its ends it stays as it is."""
    at = trail.at + by
    return Trail(trail.visits, at) if 0 <= at < len(trail.visits) else trail


def without_event(trail: Trail) -> Trail:
    """Give the trail after the event of the current visit was found to be gone: its query is what is left of it."""
    current = trail.current
    if current is None:
        return trail
    visits = (*trail.visits[: trail.at], current._replace(event=None), *trail.visits[trail.at + 1 :])
    return Trail(visits, trail.at)


def trail_of(visits: list[Visit], at: int) -> Trail:
    """Give the trail of visits that were kept, whatever became of them; the latest ones count."""
    dropped = max(len(visits) - MOST_VISITS, 0)
    kept = tuple(visits[dropped:])
    return Trail(kept, min(max(at - dropped, 0), len(kept) - 1))
