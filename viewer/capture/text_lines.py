"""Lines of text: what they say about the next value, and the values that stand in them in other clothes.

A row of a table, a request of HTTP, a body that a log format has changed; or a plain value behind a text, whose place
is given back to whoever asked.
"""

from viewer.capture import disguises, dumps, http_messages, prefixes, tables
from viewer.capture.disguises import Hidden, Lines
from viewer.capture.http_messages import Head
from viewer.capture.outcomes import Outcome, found_under, outcomes_within
from viewer.capture.prefixes import Context
from viewer.capture.tables import Table
from viewer.capture.tracer import GAP, KEPT, MAX_VALUE, Tracer
from viewer.capture.values import State, is_strict
from viewer.capture.walker import Within, walk
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
        self._headers = [line.rstrip(b"\r") for line in head.split(b"\n", 3)[:3] if tables.may_be_header(line)]
        self._last_line = b""
        self._table: Table | None = None
        self._tried_before = 0  # up to there it was looked in vain for the end of a value over several lines
        self._no_block_before = 0
        self._no_message_before = 0
        self._looked = (0, -1, 0)  # from where JSON was looked for, where it is, and up to where
        self.other_lines = 0
        self.ends_cut_off = False
        """Whether the last thing that was read may go on where the source ends."""
        self.may_be_more = False
        """Whether what was taken for something small would be something bigger, if the source went on."""

    def read(self, begin: int, stop: int, whole_line: bool) -> list[Outcome] | int:
        """Reads a line, or the rest of one; gives outcomes, or where in the window a value begins behind a text."""
        window = self._window
        text = window.text
        self.ends_cut_off = self.may_be_more = False
        special = self._read_whole_line(begin, stop) if whole_line else None
        if special is None:
            # What stands before a value, or all; to look at the whole rest for each value in it would cost its square.
            start = self._json_start(window.begin, stop)
            special = self._read_message(window.begin, stop if start is None else start)
        if special is not None:
            return special
        start, hidden = self._find_value()
        text, begin = window.text, window.begin
        stop = min(window.line_end(begin) + 1, len(text))
        if hidden is not None:
            return self._take_disguised(hidden)
        if start is not None:
            self._context.note_prefix(text[begin:start])
            return start
        dump = dumps.find(text, begin, stop)
        if dump is not None:
            return [self._reject_dump(dump.start, stop, dump.reason)]
        if whole_line:
            self._last_line = text[begin:stop].rstrip(GAP)[: tables.LONGEST_HEADER]
            self._context.note(text[begin:stop])
            self.other_lines += 1
        window.done(stop)
        return []

    def _read_whole_line(self, begin: int, stop: int) -> list[Outcome] | None:
        """Reads what begins with a line of its own: a row, or a block; None where this is neither."""
        line = self._window.text[begin:stop]
        row = self._read_row(begin, line)
        if row is not None or not dumps.may_begin_block(line):
            return row
        return self._read_block(self._window.begin)

    def _json_start(self, begin: int, stop: int) -> int | None:
        """Where JSON begins in the rest of a line. It is looked for once: a line may hold many values in disguise."""
        window = self._window
        place, end = window.place_of(begin), window.place_of(stop)
        looked_from, found, looked_to = self._looked
        if end != looked_to or not looked_from <= place <= found:
            start = prefixes.json_start(window.text, begin, stop)
            found = end if start is None else window.place_of(start)
            self._looked = (place, found, end)
        return window.index_of(found) if found < end else None

    def _find_value(self) -> tuple[int | None, Hidden | None]:
        """What comes first in the line: JSON as it is, and where; or JSON in disguise."""
        window = self._window
        while True:
            text, begin = window.text, window.begin
            stop = min(window.line_end(begin) + 1, len(text))
            start = self._json_start(begin, stop)
            limit = stop if start is None else min(start + 2, stop)
            hidden = disguises.find(text, begin, limit, stop, self._lines())
            if hidden is None and start is not None:
                hidden = disguises.undoubled(text, start, stop)
            if hidden is None or hidden.end >= 0:
                return start, hidden
            window.more()

    def read_disguised(self, start: int, stop: int) -> list[Outcome] | None:
        """Reads the value in disguise that begins at a place; None where this is none."""
        window = self._window
        hidden = disguises.find_at(window.text, start, stop, self._lines())
        hidden = hidden or disguises.undoubled(window.text, start, stop)
        while hidden is not None and hidden.end < 0:
            shift = window.more()
            start, stop = start - shift, stop - shift
            hidden = disguises.find_at(window.text, start, stop, self._lines())
        return self._take_disguised(hidden) if hidden is not None else None

    def _lines(self) -> Lines:
        return Lines(self._window.at_end, self._window.index_of(self._tried_before))

    def _take_disguised(self, hidden: Hidden) -> list[Outcome]:
        """Walks into a value that a log format has changed; what is kept of it is what stands in the source."""
        window = self._window
        start, end = hidden.start, hidden.end
        self._tried_before = max(self._tried_before, window.place_of(hidden.tried))
        raw, place, line = window.text[start:end].rstrip(GAP), window.place_of(start), window.line_at(start)
        self._context.note_prefix(window.text[window.begin : start])
        self.ends_cut_off = end == len(window.text) and (hidden.value is None or window.text[-1:] != b"\n")
        window.done(end)
        known = self._context.take()
        found = found_under(hidden.value, known, self._within) if hidden.value is not None else []
        if not found:
            return [Reject(line, None, place, len(raw), raw[:KEPT], dumps.name(raw) or hidden.reason)]
        self.ends_cut_off = self.ends_cut_off and not any(one.body for one in found)
        return outcomes_within(found, raw, line, place, hidden.name)

    def _read_block(self, begin: int) -> list[Outcome] | None:
        """Rejects what PHP printed of an event over several lines; None where this is none."""
        window = self._window
        if window.place_of(begin) < self._no_block_before:
            return None
        end = dumps.end_of_block(window.text, begin, window.at_end)
        while end == -1 and not window.at_end and len(window.text) - begin < dumps.LONGEST:
            begin -= window.more()
            end = dumps.end_of_block(window.text, begin, window.at_end)
        if end == -1:
            self._no_block_before = window.place_of(len(window.text))
            self.may_be_more = len(window.text) - begin < dumps.LONGEST
        if end is None or end < 0 or not dumps.is_of_vendor(window.text[begin:end]):
            return None
        return [self._reject_dump(begin, end, dumps.PHP)]

    def _reject_dump(self, start: int, end: int, reason: str) -> Reject:
        window = self._window
        raw, place, line = window.text[start:end].rstrip(GAP), window.place_of(start), window.line_at(start)
        self.ends_cut_off = end == len(window.text) and window.text[-1:] != b"\n"
        window.done(end)
        self._context.take()
        return Reject(line, None, place, len(raw), raw[:KEPT], reason)

    def _read_row(self, begin: int, line: bytes) -> list[Outcome] | None:
        """Reads a row of a table that has JSON in its cells; None where this is none."""
        if self._table is None and not tables.has_json_cell(line):
            return None
        window = self._window
        while (end := tables.end_of_row(window.text, begin, window.at_end)) is None:
            if len(window.text) - begin > tables.LONGEST_ROW:
                return None
            begin -= window.more()
        row = window.text[begin : abs(end)].rstrip(b"\r\n")
        self.may_be_more = window.at_end and not tables.is_closed(window.text, begin)
        table = self._table or tables.table_of(row, [*self._headers, self._last_line])
        found = tables.read_row(row, table) if table else None
        if end < 0 or found is None:
            # Of a table that is known, or of one with a header, even if its quotes do not match.
            is_row = table is not None and table.has_header and tables.has_json_cell(row)
            self._table = table if is_row else None
            return self._reject_row(row, abs(end)) if is_row and end < 0 else None
        self._table = table
        line_number, place = window.line, window.place
        window.done(min(end + 1, len(window.text)))
        if not found.has_json:
            self.other_lines += row.count(b"\n") + 1
            return []
        known = self._context.take()
        walked = found_under(found.value, known, self._within)
        if found.is_cut and not any(one.body for one in walked):
            walked = [walked[0]._replace(reason=tables.CUT_CELL)]
        return outcomes_within(walked, row, line_number, place, tables.NAME)

    def _reject_row(self, row: bytes, end: int) -> list[Outcome]:
        window = self._window
        line, place = window.line, window.place
        self.ends_cut_off = end == len(window.text) and window.text[-1:] != b"\n"
        window.done(min(end + 1, len(window.text)))
        self._context.take()
        return [Reject(line, None, place, len(row), row[:KEPT], f"{tables.NAME}: {tables.CUT_ROW}")]

    def _read_message(self, begin: int, stop: int) -> list[Outcome] | None:
        """Reads a request or answer of HTTP with JSON in its body, head and all; None where this is none."""
        window = self._window
        if window.place_of(begin) < self._no_message_before:
            return None
        line = window.text[begin:stop]
        at = http_messages.first_line(line) if b"HTTP/" in line else None
        if at is None:
            self._no_message_before = window.place_of(stop)
            return None
        start = begin + at
        head = http_messages.head(window.text, start, window.at_end)
        while head is True:
            start -= window.more()
            head = http_messages.head(window.text, start, window.at_end)
        if not isinstance(head, Head):
            self.may_be_more = window.at_end and http_messages.head(window.text, start, at_end=False) is True
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
        return outcomes_within(walk(value, known, self._within), raw, line_number, place, http_messages.NAME)

    def _body(self, head: Head, start: int) -> tuple[int, int, bytes] | None:
        """Where a message now begins, where it ends, and its body, if that is JSON and whole."""
        window = self._window
        body = head.end
        if head.is_chunked:
            while (chunks := http_messages.unchunked(window.text, body)) is True and not window.at_end:
                if len(window.text) - start > MAX_VALUE:
                    return None
                shift = window.more()
                start, body = start - shift, body - shift
            self.may_be_more = chunks is True
            if not isinstance(chunks, bool):
                return (start, chunks[1], chunks[0].strip()) if is_strict(chunks[0].strip()) else None
        while body == len(window.text) and not window.at_end:
            shift = window.more()
            start, body = start - shift, body - shift
        if window.text[body : body + 1] not in (b"{", b"["):
            self.may_be_more = body == len(window.text)
            return None
        traced, end = self._tracer.trace(body)
        start += traced - body
        if end.state is not State.WHOLE or not is_strict(window.text[traced : end.position]):
            self.may_be_more = end.state is State.UNFINISHED
            return None
        return start, end.position, window.text[traced : end.position]
