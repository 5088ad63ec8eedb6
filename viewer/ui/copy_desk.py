"""Copying the selected events: as text, CSV, JSON, a Markdown table, or as the query that finds them."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QMenu, QWidget

from viewer.domain.columns import column, paths_among, text_of
from viewer.domain.query import text
from viewer.domain.rows import EventRow
from viewer.domain.rows_query import query_of_rows
from viewer.domain.stretches import counted, first_of
from viewer.exports.clipboard_text import json_array, markdown_table, tab_separated
from viewer.jobs.event_table import csv_lines, titles
from viewer.jobs.original_bodies import original_bodies
from viewer.ui.answers import Texts
from viewer.ui.choices import Choices
from viewer.ui.current_query import CurrentQuery
from viewer.ui.desk import Desk
from viewer.ui.events_reader import EventsReader
from viewer.ui.tasks import Worker
from viewer.ui.value_menu import put_on_clipboard
from viewer.ui.window_parts import Parts
from viewer.wording import number, say, say_count, to_say

COPIED_ROWS = 10_000
COPIED_CHARACTERS = 64_000_000
"""Of long values and bodies, so much is copied; the clipboard is not made for more."""
_FILTERED_ROWS = 1_000

FORMS = (
    ("copy_text", to_say("Text")),
    ("copy_headers", to_say("Text with headers")),
    ("copy_csv", to_say("CSV")),
    ("copy_json", to_say("JSON, as received")),
    ("copy_markdown", to_say("Markdown table")),
    ("copy_filter", to_say("Filter that finds them")),
)


class CopyDesk(Desk):
    """Between the selection of the table and the clipboard."""

    def __init__(
        self,
        parts: Parts,
        query: CurrentQuery,
        choices: Choices,
        reader: EventsReader,
        library: Path,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._parts = parts
        self._query = query
        self._choices = choices
        self._reader = reader
        self._library = library
        self._stop = False
        self.worker = Worker("copy", self)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """One command a form."""
        return {form: partial(self.copy, form) for form, _ in FORMS}

    def add_menu(self, menu: QMenu) -> None:
        """Adds the forms to the menu of a row."""
        forms = menu.addMenu(say("Copy events as"))
        for form, title in FORMS:
            forms.addAction(say(title), partial(self.copy, form))

    def copy(self, form: str) -> None:
        """Copies the selected events in a form; what is more than a clipboard should hold is left out, in words."""
        ranges = self._parts.table.selected_ranges()
        if not ranges:
            return
        if (
            form == "copy_filter"
            and ranges[-1][1] - ranges[0][0] + 1 == self._parts.model.rowCount()
            and not ranges[1:]
        ):
            put_on_clipboard(text(self._query.query))
            return
        most = _FILTERED_ROWS if form == "copy_filter" else COPIED_ROWS
        asked, first = counted(ranges), first_of(ranges, most)
        columns = self._parts.table.header.shown_columns()
        paths = paths_among(columns) if form not in ("copy_json", "copy_filter") else ()

        def put(rows: list[EventRow], texts: Texts) -> None:
            if form == "copy_json":
                self._copy_bodies(rows, asked)
                return
            put_on_clipboard(self._written(form, rows, texts, columns))
            if form == "copy_filter":
                self._say_left_out(sum(not row.id for row in rows))
            self._say_cut(len(rows), asked)

        self._reader.fetch(first, paths, COPIED_CHARACTERS, put)

    def close(self) -> None:
        """Drops what is not copied yet."""
        self._stop = True
        self.worker.close()

    def _written(self, form: str, rows: list[EventRow], texts: Texts, columns: Sequence[str]) -> str:
        zone_name = self._choices.zone_name
        if form == "copy_csv":
            return "\r\n".join(csv_lines(rows, columns, zone_name, texts))
        if form == "copy_filter":
            return text(query_of_rows(rows))
        zone = self._choices.zone
        cells = [
            [texts[key].get(row.key, "") if key in texts else text_of(key, row, zone) for key in columns]
            for row in rows
        ]
        heads = titles(columns, zone_name)
        if form == "copy_markdown":
            return markdown_table(heads, cells, [column(key).align == "right" for key in columns])
        return tab_separated([heads, *cells] if form == "copy_headers" else cells)

    def _copy_bodies(self, rows: list[EventRow], asked: int) -> None:
        keys = [row.key for row in rows]
        library = self._library

        def put(bodies: list[str]) -> None:
            put_on_clipboard(json_array(bodies))
            self._say_cut(len(bodies), asked)

        self.worker.submit(
            lambda: original_bodies(library, keys, COPIED_CHARACTERS, lambda: self._stop),
            put,
            lambda error: self._parts.notice.say(str(error), "problem"),
            lane="copy",
        )

    def _say_cut(self, copied: int, asked: int) -> None:
        if copied < asked:
            words = say_count(
                copied,
                "Only the first {n} of {asked} events was copied. Export… writes all of them.",
                "Only the first {n} of {asked} events were copied. Export… writes all of them.",
                asked=number(asked),
            )
            self._parts.notice.say(words)

    def _say_left_out(self, events: int) -> None:
        if events:
            words = say_count(
                events,
                "{n} event has no id and is not found by the copied filter.",
                "{n} events have no id and are not found by the copied filter.",
            )
            self._parts.notice.say(words)
