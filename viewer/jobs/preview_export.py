"""The story of a preview: the first rows of an export, exactly as its file would have them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import tzinfo
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from viewer.domain import times
from viewer.domain.columns import paths_among
from viewer.domain.export_order import ExportOrder
from viewer.domain.masking import Masker
from viewer.domain.query import parse
from viewer.errors import Cancelled
from viewer.exports.cells import CellForm, Cells, Made
from viewer.exports.csv_table import FOR_SPREADSHEETS, spreadsheet_cells
from viewer.exports.workbook import offset
from viewer.jobs.event_table import known_columns, table_cells, titles
from viewer.jobs.find_events import Sort
from viewer.jobs.found_events import FoundEvents
from viewer.jobs.mask import masker_of
from viewer.store import library, persons, streams
from viewer.store.library import Connection
from viewer.store.results import unchanging
from viewer.wording import say

ROWS = 8
_STEPS = 20_000  # of SQLite's machine, between two questions whether to stop
_LONGEST = 2_000  # characters of a line of JSON
_FIRST_DATE = (1900, 3)  # what is earlier is a text in a workbook


class Preview(NamedTuple):
    """The beginning of a file: cells under titles, or lines where there are no columns."""

    titles: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    lines: tuple[str, ...] = ()


class PreviewReader:
    """Reads previews of one library, the newest question only: each ``ask`` ends what was asked before."""

    def __init__(self, library_path: Path) -> None:
        self._library = library_path
        self._asked: object = None
        self._found: dict[tuple[str, str, str], tuple[int, ...]] = {}
        """The first events of a search in an order: to put a million in order takes seconds."""

    def ask(self, order: ExportOrder) -> Callable[[], Preview]:
        """Gives the function that reads, to be run in a thread. It raises Cancelled when something newer is asked."""
        asked = self._asked = object()

        def read() -> Preview:
            if asked is not self._asked:
                raise Cancelled(say("Something newer was asked."))
            with library.reading(self._library) as connection, unchanging(connection):
                connection.set_progress_handler(lambda: asked is not self._asked, _STEPS)
                return _preview(connection, replace(order, selection=self._first(connection, order)))

        return read

    def know(self, order: ExportOrder, first: Sequence[int]) -> None:
        """Takes the numbers of the first events that the query of an order finds; none are no knowledge."""
        if first:
            self._found[_searched(order)] = tuple(first)

    def stop(self) -> None:
        """Ends what is read."""
        self._asked = None

    def _first(self, connection: Connection, order: ExportOrder) -> tuple[int, ...]:
        if order.selection is not None:
            return order.selection[:ROWS]
        what = _searched(order)
        if what not in self._found:
            query, sort = parse(order.query).query, Sort.of(order.sort)
            numbers = streams.all_numbers(connection, query, sort.column, sort.descending, times.zone(order.zone))
            self._found[what] = tuple(islice(numbers, ROWS))
        return self._found[what]


def _searched(order: ExportOrder) -> tuple[str, str, str]:
    return order.query, order.sort, order.zone


def _preview(connection: Connection, order: ExportOrder) -> Preview:
    found = FoundEvents(connection, order, _masker(connection, order))
    if order.form == "jsonl":
        return Preview(lines=tuple(_lines(found)))
    columns = known_columns(order.columns)
    rows, texts = found.rows(paths_among(columns))
    cells, form = _form(order)
    bare = _bare if order.form == "csv" else str
    is_exact, is_workbook = order.form == "csv-exact", order.form == "xlsx"
    heads = map(found.title, titles(columns, order.zone, offset_apart=is_workbook, for_programs=is_exact))
    lines = table_cells(rows, columns, times.zone(order.zone), texts, cells, form)
    return Preview(tuple(bare(cells[head]) for head in heads), tuple(tuple(map(bare, line)) for line in lines))


def _lines(found: FoundEvents) -> Iterator[str]:
    for body in found.bodies():
        yield body[: 4 * _LONGEST].decode("utf-8", "replace")[:_LONGEST]


def _masker(connection: Connection, order: ExportOrder) -> Masker | None:
    """The mask of the first rows: it knows their customers, for to know everybody takes seconds in a large library."""
    if not order.masked:
        return None
    people = {persons.key_of_event(connection, number) for number in order.selection or ()}
    return masker_of(connection, order.masked, filter(None, people))


def _form(order: ExportOrder) -> tuple[Cells, CellForm]:
    """What stands in the cells, and nothing of how the file writes them."""
    if order.form == "csv":
        return spreadsheet_cells(), FOR_SPREADSHEETS
    return Cells(Made, "", None), _AS_DATES if order.form == "xlsx" else _AS_TEXTS


def _bare(cell: str) -> str:
    """A field of CSV without its quotes."""
    return cell[1:-1].replace('""', '"')


def _text(at: int | None, zone: tzinfo) -> str:
    return "" if at is None else times.offset_time(at, zone)


def _date(at: int | None, zone: tzinfo) -> str:
    """A moment as the workbook shows it: the clocks of the zone, to the millisecond."""
    if at is None:
        return ""
    try:
        local = times.in_zone(at, zone)
    except OverflowError:
        return times.offset_time(at, zone)
    if (local.year, local.month) < _FIRST_DATE:
        return times.offset_time(at, zone)
    return f"{local:%Y-%m-%d %H:%M:%S}.{local.microsecond // 1000:03}"


_AS_TEXTS = CellForm(str, _text)
_AS_DATES = CellForm(str, _date, lambda at, zone: "" if at is None else offset(at, zone))
