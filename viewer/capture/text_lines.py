"""Lines of text: what they say about the next value, and the values that stand in them in other clothes.

A row of a table, a request of HTTP, a body that a log format has changed; or a plain value behind a text, whose place
is given back to whoever asked.
"""

from viewer.capture import disguises, http_messages, prefixes, tables
from viewer.capture.http_messages import Head
from viewer.capture.outcomes import Outcome, outcomes_within
from viewer.capture.prefixes import Context
from viewer.capture.tables import Table
from viewer.capture.tracer import GAP, KEPT, MAX_VALUE, Tracer
from viewer.capture.values import State, is_strict
from viewer.capture.walker import Within
from viewer.capture.window import Window
from viewer.domain.record import Reject


class TextLines:
    """Works on a window whose next line begins with text."""

    def __init__(self, window: Window, tracer: Tracer, context: Context, within: Within, head: bytes) -> None:
        """``head`` is the beginning of the source: it has the names of a table's columns when reading goes on later."""
        self._window = window
        self._tracer = tracer
        self._context = context
        self._within = within
        self._first_line = self._last_line = head.split(b"\n", 1)[0].rstrip(b"\r")
        self._table: Table | None = None
        self.other_lines = 0
        self.ends_cut_off = False
        """Whether the last thing that was read may go on where the source ends."""

    def read(self, begin: int, stop: int, whole_line: bool) -> list[Outcome] | int:
        """Reads a line, or the rest of one; gives outcomes, or where in the window a value begins behind a text."""
        window = self._window
        text = window.text
        self.ends_cut_off = False
        line = text[begin:stop]
        special = self._read_row(begin, line) if whole_line else None
        if special is None and b"HTTP/" in line:
            special = self._read_message(begin, line)
        if special is not None:
            return special
        text, begin = window.text, window.begin
        stop = min(window.line_end(begin) + 1, len(text))
        start = prefixes.json_start(text, begin, stop)
        if start is not None:
            self._context.note_prefix(text[begin:start])
            return start
        hidden = disguises.find(text[begin:stop]) if whole_line else None
        if hidden is not None:
            return self.take_disguised(begin, begin + hidden.start, stop, hidden)
        if whole_line:
            self._last_line = text[begin:stop].rstrip(GAP)[: tables.LONGEST_HEADER]
            self._context.note(text[begin:stop])
            self.other_lines += 1
        window.done(stop)
        return []

    def take_disguised(self, begin: int, start: int, stop: int, hidden: disguises.Hidden) -> list[Outcome]:
        """Walks into a value that a log format has changed; what is kept of it is what stands in the source."""
        window = self._window
        raw, place, line = window.text[start:stop].rstrip(GAP), window.place_of(start), window.line
        self._context.note_prefix(window.text[begin:start])
        self.ends_cut_off = stop == len(window.text) and window.text[-1:] != b"\n"
        window.done(stop)
        known = self._context.take()
        if hidden.value is None or not is_strict(hidden.value):
            return [Reject(line, None, place, len(raw), raw[:KEPT], disguises.UNREADABLE)]
        self.ends_cut_off = False
        return outcomes_within(hidden.value, raw, line, place, known, hidden.name, self._within)

    def _read_row(self, begin: int, line: bytes) -> list[Outcome] | None:
        """Reads a row of a table that has JSON in its cells; None where this is none."""
        if self._table is None and not tables.has_json_cell(line):
            return None
        window = self._window
        while (end := tables.end_of_row(window.text, begin, window.at_end)) is None:
            if len(window.text) - begin > tables.LONGEST_ROW:
                return None
            begin -= window.more()
        row = window.text[begin:end].rstrip(b"\r\n")
        table = self._table or tables.table_of(row, (self._first_line, self._last_line))
        found = tables.read_row(row, table) if table else None
        if found is None:
            self._table = None
            return None
        self._table = table
        line_number, place = window.line, window.place
        window.done(min(end + 1, len(window.text)))
        if not found.has_json:
            self.other_lines += row.count(b"\n") + 1
            return []
        known = self._context.take()
        return outcomes_within(found.value, row, line_number, place, known, tables.NAME, self._within)

    def _read_message(self, begin: int, line: bytes) -> list[Outcome] | None:
        """Reads a request or answer of HTTP with JSON in its body, head and all; None where this is none."""
        at = http_messages.first_line(line)
        if at is None:
            return None
        window = self._window
        start = begin + at
        head = http_messages.head(window.text, start, window.at_end)
        while head is True:
            start -= window.more()
            head = http_messages.head(window.text, start, window.at_end)
        if not isinstance(head, Head):
            return None
        found = self._body(head, start)
        if found is None:
            return None
        start, end, value = found
        self._context.note_prefix(line[:at])
        known = self._context.take()
        known = known._replace(signature=head.signature or known.signature)
        line_number, place, raw = window.line, window.place_of(start), window.text[start:end]
        newline = window.line_end(end)
        rest_is_blank = newline >= 0 and not window.text[end:newline].strip(GAP)
        window.done(min(newline + 1, len(window.text)) if rest_is_blank else end)
        return outcomes_within(value, raw, line_number, place, known, http_messages.NAME, self._within)

    def _body(self, head: Head, start: int) -> tuple[int, int, bytes] | None:
        """Where a message now begins, where it ends, and its body, if that is JSON and whole."""
        window = self._window
        body = head.end
        if head.is_chunked:
            while (chunks := http_messages.unchunked(window.text, body)) is None and not window.at_end:
                if len(window.text) - start > MAX_VALUE:
                    return None
                shift = window.more()
                start, body = start - shift, body - shift
            if chunks is not None:
                return (start, chunks[1], chunks[0].strip()) if is_strict(chunks[0].strip()) else None
        while body == len(window.text) and not window.at_end:
            shift = window.more()
            start, body = start - shift, body - shift
        if window.text[body : body + 1] not in (b"{", b"["):
            return None
        traced, end = self._tracer.trace(body)
        start += traced - body
        if end.state is not State.WHOLE or not is_strict(window.text[traced : end.position]):
            self.ends_cut_off = end.state is State.UNFINISHED
            return None
        return start, end.position, window.text[traced : end.position]
