"""The story of a preview: the first rows of an export, exactly as its file would have them."""

import csv
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from viewer.domain import times
from viewer.domain.columns import paths_among
from viewer.domain.export_order import ExportOrder
from viewer.domain.query import parse
from viewer.errors import Cancelled
from viewer.jobs.event_table import csv_lines
from viewer.jobs.find_events import Sort, empty_texts, every_row

ROWS = 8


class Preview(NamedTuple):
    """The beginning of a file: cells under titles, or lines where there are no columns."""

    titles: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    lines: tuple[str, ...] = ()


class PreviewReader:
    """Reads previews of one library, the newest question only: each ``ask`` ends what was asked before."""

    def __init__(self, library: Path) -> None:
        self._library = library
        self._asked: object = None

    def ask(self, order: ExportOrder) -> Callable[[], Preview]:
        """Gives the function that reads, to be run in a thread. It raises Cancelled when something newer is asked."""
        asked = self._asked = object()
        return lambda: preview_export(self._library, order, lambda: asked is not self._asked)

    def stop(self) -> None:
        """Ends what is read."""
        self._asked = None


def preview_export(library: Path, order: ExportOrder, should_stop: Callable[[], bool] = lambda: False) -> Preview:
    """Gives the first ``ROWS`` rows of what the order would write, without writing anything. Raises as it does."""
    if should_stop():
        raise Cancelled("Something newer was asked.")
    texts = empty_texts(paths_among(order.columns))
    zone = times.zone(order.zone)
    rows = every_row(library, parse(order.query).query, Sort.of(order.sort), zone, ROWS, texts)
    titles, *cells = csv.reader(csv_lines(rows, order.columns, order.zone, texts))
    return Preview(tuple(titles), tuple(map(tuple, cells)))
