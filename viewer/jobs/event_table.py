"""Events as a table that leaves: the titles of its columns, and its cells in whatever form the file has."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import tzinfo
from operator import itemgetter

from viewer.domain import times
from viewer.domain.columns import COLUMNS, column, is_column, is_path, text_of
from viewer.domain.rows import EventRow
from viewer.errors import ExportProblem
from viewer.exports.cells import CellForm, Cells
from viewer.exports.csv_table import FOR_SPREADSHEETS, spreadsheet_cells
from viewer.exports.workbook import Kind
from viewer.jobs.find_events import NO_TEXTS, Texts
from viewer.wording import say, to_say

OFFSET = to_say("UTC offset")
_TIME = "happened_at"
_NUMBERS = {"deliveries", "line"}
_MADE_OF_FEW = {"type", "tier_name", "points"}
_REPEATED = {one.key for one in COLUMNS} - _NUMBERS - _MADE_OF_FEW - {_TIME, "id"}
_PLACES = {name: place for place, name in enumerate(EventRow._fields)}

Cell = Callable[[EventRow], str]


def known_columns(columns: Iterable[str]) -> list[str]:
    """The keys of columns as they are written. Raises ExportProblem for one that does not exist."""
    keys = list(columns)
    if not keys:
        raise ExportProblem(say("No column is chosen. Choose at least one."))
    for key in keys:
        if not is_column(key):
            known = ", ".join(one.key for one in COLUMNS)
            raise ExportProblem(
                say("There is no column “{key}”. Columns are: {known}; or a path into the data.", key=key, known=known)
            )
    return [column(key).key for key in keys]


def titles(columns: Sequence[str], zone: str, offset_apart: bool = False, for_programs: bool = False) -> list[str]:
    """The titles of columns; that of the time names its zone, and paths stand there in full.

    ``offset_apart``: the offset of the time has a column of its own beside it. ``for_programs``: they are the same in
    every language.
    """
    named = str if for_programs else say
    found = []
    for key in columns:
        if key == _TIME:
            found += [f"{named(column(key).title)} ({zone})"] + [named(OFFSET)] * offset_apart
        else:
            found.append(key if is_path(key) else named(column(key).title))
    return found


def kinds(columns: Sequence[str], offset_apart: bool = False) -> list[Kind]:
    """What the columns hold."""
    found: list[Kind] = []
    for key in columns:
        found.append("moment" if key == _TIME else "number" if key in _NUMBERS else "text")
        if key == _TIME and offset_apart:
            found.append("text")
    return found


def csv_lines(rows: Iterable[EventRow], columns: Sequence[str], zone: str, texts: Texts = NO_TEXTS) -> Iterator[str]:
    """Lines of CSV for spreadsheets, the titles first; ``texts`` has what the row that is drawn has at paths."""
    cells = spreadsheet_cells()
    yield ",".join(cells[title] for title in titles(columns, zone))
    for line in table_cells(rows, columns, times.zone(zone), texts, cells, FOR_SPREADSHEETS):
        yield ",".join(line)


def table_cells(
    rows: Iterable[EventRow], columns: Sequence[str], zone: tzinfo, texts: Texts, cells: Cells, form: CellForm
) -> Iterator[list[str]]:
    """The cells of each row, as a form of file has them."""
    # A million rows are mostly repetitions: what stands in the row itself is looked up all at once, and only what
    # needs it is computed, and put in between.
    plain: list[int] = []
    made: list[tuple[int, Cell]] = []
    for key in columns:
        if key in _REPEATED:
            plain.append(_PLACES[key])
        else:
            makers = _times(zone, form) if key == _TIME else [_maker(key, zone, texts, cells, form)]
            made += enumerate(makers, len(plain) + len(made))
    taken = _taken(plain)
    look_up = cells.__getitem__
    for row in rows:
        line = list(map(look_up, taken(row)))
        for place, make in made:
            line.insert(place, make(row))
        yield line


def _taken(places: Sequence[int]) -> Callable[[EventRow], tuple[str | None, ...]]:
    """A function that takes some fields out of a row."""
    if not places:
        return lambda row: ()
    return itemgetter(*places) if len(places) > 1 else lambda row: (row[places[0]],)  # type: ignore[return-value]


def _times(zone: tzinfo, form: CellForm) -> list[Cell]:
    moment, offset = form.moment, form.offset
    made: list[Cell] = [lambda row: moment(row.happened_at, zone)]
    if offset is not None:
        made.append(lambda row: offset(row.happened_at, zone))
    return made


def _maker(key: str, zone: tzinfo, texts: Texts, cells: Cells, form: CellForm) -> Cell:
    """A function that makes the cell of a column whose text is not a field of the row, or seldom repeats."""
    if is_path(key):
        return lambda row: cells[texts[key].get(row.key)]
    place = _PLACES.get(key, 0)
    if key in _NUMBERS:
        number = form.number
        return lambda row: number(row[place])  # type: ignore[arg-type]
    if key in _MADE_OF_FEW:
        return lambda row: cells[text_of(key, row, zone) or None]
    return lambda row: cells.once(row[place])  # type: ignore[arg-type]
