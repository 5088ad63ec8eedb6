"""Questions and answers: what the window asks of the events reader, what it gets, and what answers it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import tzinfo
from typing import Protocol

from viewer.domain.body_text import CellValue
from viewer.domain.query import Query
from viewer.domain.rows import EventRow
from viewer.domain.stretches import Stretch
from viewer.jobs.find_events import NO_TEXTS, PAGE, Sort, Texts

__all__ = [
    "NO_TEXTS",
    "PAGE",
    "Answers",
    "CellValue",
    "Counted",
    "FirstPage",
    "NoLibrary",
    "Question",
    "Settled",
    "Texts",
]


FOLLOWED = 10_000
"""So many selected events are followed to their new rows."""
FOLLOWED_STRETCHES = 1_000
"""In so many places at most: selecting more of them takes longer than a frame."""


@dataclass(frozen=True, slots=True)
class Kept:
    """The place of a person in the answer of before, which they find again in the next one."""

    anchor: int | None
    """The event by which the table is scrolled, None at the very top."""
    offset: int
    keys: tuple[int, ...] = ()
    """Selected events, as far as they are known, and the rows of them all in the answer of before."""
    stretches: tuple[Stretch, ...] = ()
    rows: int = 0
    """So many rows are selected, 0 if it is one at most; with more than ``FOLLOWED`` they are not named here."""
    everything: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """What the table shows: asked again it is a new question, because the library may have changed."""

    query: Query
    sort: Sort
    zone: tzinfo
    follow: int | None = field(default=None)
    """The key of the event that stays selected wherever it moves to."""
    kept: Kept | None = None


@dataclass(frozen=True, slots=True)
class FirstPage:
    """The first rows of an answer, painted before it is known how many follow."""

    question: Question
    rows: list[EventRow]
    texts: Texts = field(default_factory=dict)
    is_sorted: bool = True
    """If not, these are the newest events; the first ones in the order that was asked for follow when it is found."""


@dataclass(frozen=True, slots=True)
class Counted:
    """How many rows an answer has, known while they are still being put in order, and how many the library holds."""

    question: Question
    total: int
    library_total: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Settled:
    """The rest of an answer: how many rows it has, how many the library holds, and where the followed event went."""

    question: Question
    total: int
    library_total: int
    position: int | None
    seconds: float
    anchor: int | None = None
    """The row of the event by which the table was scrolled."""
    selected: tuple[Stretch, ...] = ()
    """The rows to which the selected events went."""
    pages: tuple[tuple[int, list[EventRow], Texts], ...] = ()
    """The pages around the anchor, so that nothing blinks there."""


class Answers(Protocol):
    """What the reader needs of a Finder."""

    def start(self, query: Query, sort: Sort, zone: tzinfo) -> list[EventRow]: ...
    def is_sorted(self) -> bool: ...
    def sort(self) -> list[EventRow]: ...
    def counted(self) -> int: ...
    def settle(self) -> int: ...
    def page(self, first: int, count: int) -> list[EventRow]: ...
    def texts(self, keys: Sequence[int], path: str) -> dict[int, str]: ...
    def value(self, key: int, path: str) -> CellValue: ...
    def keys(self, stretches: Sequence[Stretch]) -> list[int]: ...
    def positions(self, keys: Sequence[int]) -> list[int]: ...
    def row_at_time(self, start: int | None, end: int | None) -> int | None: ...
    def row_of_customer(self, key: int, row: int, back: bool) -> int | None: ...
    def position(self, key: int) -> int | None: ...
    def annotated(self, row: int, back: bool) -> int | None: ...
    def count(self, query: Query, zone: tzinfo) -> int: ...
    def total(self) -> int: ...
    def interrupt(self) -> None: ...
    def close(self) -> None: ...


class NoLibrary:
    """The answers before the first import, when there is no library yet: nothing of nothing."""

    def start(self, query: Query, sort: Sort, zone: tzinfo) -> list[EventRow]:
        return []

    def is_sorted(self) -> bool:
        return True

    def sort(self) -> list[EventRow]:
        return []

    def counted(self) -> int:
        return 0

    def settle(self) -> int:
        return 0

    def page(self, first: int, count: int) -> list[EventRow]:
        return []

    def texts(self, keys: Sequence[int], path: str) -> dict[int, str]:
        return {}

    def value(self, key: int, path: str) -> CellValue:
        return CellValue()

    def keys(self, stretches: Sequence[Stretch]) -> list[int]:
        return []

    def positions(self, keys: Sequence[int]) -> list[int]:
        return []

    def row_at_time(self, start: int | None, end: int | None) -> int | None:
        return None

    def row_of_customer(self, key: int, row: int, back: bool) -> int | None:
        return None

    def position(self, key: int) -> int | None:
        return None

    def annotated(self, row: int, back: bool) -> int | None:
        return None

    def count(self, query: Query, zone: tzinfo) -> int:
        return 0

    def total(self) -> int:
        return 0

    def interrupt(self) -> None:
        """Nothing runs."""

    def close(self) -> None:
        """Nothing is open."""
