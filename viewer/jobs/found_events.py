"""The events that an export is about: those of a query in its order, or chosen ones, from one state of the library."""

from collections.abc import Iterator, Sequence

from viewer.domain import times
from viewer.domain.columns import is_column, is_path
from viewer.domain.export_order import ExportOrder
from viewer.domain.masking import Masker
from viewer.domain.query import parse
from viewer.domain.rows import EventRow
from viewer.errors import ExportProblem
from viewer.jobs.find_events import Sort, Texts, empty_texts
from viewer.jobs.stored_bodies import body_again
from viewer.store import path_columns, results, streams
from viewer.store.first_deliveries import first_deliveries
from viewer.store.library import Connection
from viewer.wording import say


class FoundEvents:
    """What an order asks for. The connection must see one state of the library as long as this is used."""

    def __init__(self, connection: Connection, order: ExportOrder, masker: Masker | None = None) -> None:
        """Raises ExportProblem for an order by no column or in no time zone."""
        self._connection = connection
        self._masker = masker
        self._chosen = None if order.selection is None else tuple(dict.fromkeys(order.selection))
        self._query = parse(order.query).query
        self._sort = Sort.of(order.sort)
        try:
            self._zone = times.zone(order.zone)
        except ValueError as problem:
            raise ExportProblem(str(problem)) from None
        if not is_column(self._sort.column):
            raise ExportProblem(
                say("There is no column “{column}” to sort by. Choose another order.", column=self._sort.column)
            )
        self.matched = len(self._chosen) if self._chosen is not None else self._count()
        """How many rows there must be."""

    def numbers(self) -> Iterator[int]:
        """The library's numbers of the events, in order."""
        if self._chosen is not None:
            return iter(self._chosen)
        sort = self._sort
        return streams.all_numbers(self._connection, self._query, sort.column, sort.descending, self._zone)

    def rows(self, paths: Sequence[str]) -> tuple[Iterator[EventRow], Texts]:
        """The rows in order; what the one that was drawn last has at ``paths`` stands in the texts, by its key."""
        texts = empty_texts(paths)
        rows = streams.chosen_rows(self._connection, self.numbers())
        rows = path_columns.with_texts(self._connection, rows, texts) if texts else rows
        return (rows if self._masker is None else _masked(rows, texts, self._masker)), texts

    def bodies(self) -> Iterator[bytes]:
        """The bodies of the events in order, as they came first. Raises LibraryProblem for a damaged one."""
        records = first_deliveries(self._connection, self.numbers())
        bodies = (found.text if (found := body_again(one.raw, one.part)) else one.raw for one in records)
        return bodies if self._masker is None else map(self._masker.body, bodies)

    def title(self, key: str) -> str:
        """The title of a column: a path into the data may go through somebody's address."""
        return self._masker.sentence(key) if self._masker is not None and is_path(key) else key

    def _count(self) -> int:
        return results.count(self._connection, self._query, self._zone)


def _masked(rows: Iterator[EventRow], texts: dict[str, dict[int, str]], masker: Masker) -> Iterator[EventRow]:
    for row in rows:
        for path, found in texts.items():
            text = found.get(row.key)
            if text is not None:
                found[row.key] = masker.at_path(path, text, row)
        yield masker.row(row)
