"""The story of a search: a query becomes a first page at once, then an exact count and any page of the whole."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, tzinfo
from itertools import islice
from pathlib import Path

from viewer.domain.body_text import CellValue
from viewer.domain.query import Query
from viewer.domain.rows import EventRow
from viewer.store import library, path_columns, results, streams
from viewer.store.results import Results

PAGE = 200
Texts = Mapping[str, Mapping[int, str]]
"""What events have at paths: by path, then by the key of the event."""
NO_TEXTS: Texts = {}


@dataclass(frozen=True, slots=True)
class Sort:
    """The column (a key of domain.columns) by which a result is ordered."""

    column: str = "happened_at"
    descending: bool = True

    @classmethod
    def of(cls, text: str) -> "Sort":
        """The order that a text such as ``-happened_at`` stands for; without a minus it is ascending."""
        return cls(text.removeprefix("-"), text.startswith("-"))

    @property
    def text(self) -> str:
        """The text that ``of`` reads."""
        return f"-{self.column}" if self.descending else self.column


class Finder:
    """Searches one library. Belongs to one thread; only ``interrupt`` may be called from another.

    Every call raises LibraryProblem for what can happen to the file, and Cancelled when it was interrupted.
    """

    def __init__(self, library_path: Path) -> None:
        self._path = library_path
        self._connection = library.open_for_reading(library_path)
        with library.calm_errors(library_path):
            self._results = Results(self._connection)

    def start(self, query: Query, sort: Sort = Sort(), zone: tzinfo = UTC) -> list[EventRow]:
        """Begins a search and gives the first page of its result; dates in the query are meant in ``zone``."""
        with library.calm_errors(self._path):
            return self._results.start(query, sort.column, sort.descending, zone, PAGE)

    def is_sorted(self) -> bool:
        """Whether the rows that ``start`` gave are in the order that was asked for; if not, ``sort`` finds it."""
        return self._results.is_sorted

    def sort(self) -> list[EventRow]:
        """Finds an order that takes its time, and gives the first page in it."""
        with library.calm_errors(self._path):
            return self._results.sort(PAGE)

    def counted(self) -> int:
        """How many events the search finds, exactly; sooner than ``settle`` where the order takes longer."""
        with library.calm_errors(self._path):
            return self._results.count()

    def settle(self) -> int:
        """Puts the whole result in order and counts it exactly; afterwards any page is at hand."""
        with library.calm_errors(self._path):
            return self._results.settle()

    def page(self, first: int, count: int) -> list[EventRow]:
        """``count`` rows from row ``first`` (from 0) on."""
        with library.calm_errors(self._path):
            return self._results.page(first, count)

    def texts(self, keys: Sequence[int], path: str) -> dict[int, str]:
        """What events have at a path in their data, as text; those that have nothing there are left out."""
        with library.calm_errors(self._path):
            return self._results.texts(keys, path)

    def value(self, key: int, path: str) -> CellValue:
        """What one event has at a path, exactly."""
        with library.calm_errors(self._path):
            return self._results.value(key, path)

    def keys(self, stretches: Sequence[tuple[int, int]]) -> list[int]:
        """The events of some rows of the settled search; none where it is not settled."""
        with library.calm_errors(self._path):
            return self._results.keys(stretches)

    def positions(self, keys: Sequence[int]) -> list[int]:
        """The rows to which some events went in the settled search, from top to bottom."""
        with library.calm_errors(self._path):
            return self._results.positions(keys)

    def row_at_time(self, start: int | None, end: int | None) -> int | None:
        """The first row within [start, end) of a search in the order of time, else the nearest; None without any."""
        with library.calm_errors(self._path):
            return self._results.row_at_time(start, end)

    def row_of_customer(self, key: int, row: int, back: bool) -> int | None:
        """The next row behind ``row``, or before it, with an event of the customer that ``key`` is of."""
        with library.calm_errors(self._path):
            return self._results.row_of_customer(key, row, back)

    def position(self, key: int) -> int | None:
        """The row of an event in the settled result, None if it is not in it."""
        with library.calm_errors(self._path):
            return self._results.position(key)

    def annotated(self, row: int, back: bool) -> int | None:
        """The next row of the settled result that is marked or noted on, or the one before; None if there is none."""
        with library.calm_errors(self._path):
            return self._results.annotated(row, back)

    def total(self) -> int:
        """How many events the library holds."""
        with library.calm_errors(self._path):
            return results.count(self._connection, Query(), UTC)

    def count(self, query: Query, zone: tzinfo = UTC) -> int:
        """How many events a query finds."""
        with library.calm_errors(self._path):
            return results.count(self._connection, query, zone)

    def interrupt(self) -> None:
        """Ends a call that is running in another thread; that raises Cancelled there."""
        self._connection.interrupt()

    def close(self) -> None:
        """Closes the library; nothing may be asked afterwards."""
        self._connection.close()


def empty_texts(paths: Sequence[str]) -> dict[str, dict[int, str]]:
    """What ``every_row`` puts the texts of these paths into."""
    return {path: {} for path in paths}


def every_row(
    library_path: Path,
    query: Query,
    sort: Sort,
    zone: tzinfo,
    limit: int | None = None,
    texts: dict[str, dict[int, str]] | None = None,
) -> Iterator[EventRow]:
    """All rows of a search, in order, without holding them. Raises like Finder.

    What the row that was drawn last has at the paths in ``texts`` stands there, by its key.
    """
    connection = library.open_for_reading(library_path)
    try:
        with library.calm_errors(library_path):
            rows = streams.all_rows(connection, query, sort.column, sort.descending, zone)
            rows = islice(rows, limit)
            yield from path_columns.with_texts(connection, rows, texts) if texts else rows
    finally:
        connection.close()
