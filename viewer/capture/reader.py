"""Reading one source: finds every JSON value in a stream of bytes, whatever stands around it, and walks into it.

Works line by line while lines are values (the fast way), and otherwise follows a value over lines, a list through
its elements, or finds a value behind a text. What is damaged becomes a reject, and reading goes on at the next line
that can begin something. What comes out does not depend on how the stream cuts the bytes into pieces.
"""

import codecs
import re
from collections.abc import Iterator
from typing import NamedTuple

from viewer.capture import damage, disguises, prefixes
from viewer.capture.damage import Shape
from viewer.capture.envelopes import tier_webhook
from viewer.capture.values import End, Scanner, State, is_strict, is_utf8, is_whole, last_of, likely_ends
from viewer.capture.walker import walk
from viewer.capture.window import CHUNK, Hash, Readable, Window
from viewer.domain.identity import MAX_DEPTH, strict_json
from viewer.domain.record import NO_WRAPPER, Record, Reject

MAX_VALUE = 64 * CHUNK
"""Longest single value that is taken, in bytes; a list that is the whole source may be longer than that."""
LONG_LINE = CHUNK
"""A list in a line longer than this is read element by element, as one over lines is."""
KEPT = 64 * 1024
"""How much of a rejected text is kept; its place and true length are always told."""

_GAP = b" \t\r\n\x1e"
_BEHIND = _GAP + b","
_BLANK = re.compile(rb"[ \t\r\n\x1e]*")
_INDENT = re.compile(rb"[ \t]*")
_BETWEEN = re.compile(rb"[ \t\r\n,\x1e]*")
_LIST_GAP = re.compile(rb"\[[ \t\r\n]{0,4096}(?:\{[ \t\r\n]{0,4096})?")
_LIST_START = re.compile(rb'\[[ \t\r\n]{0,4096}\{[ \t\r\n]{0,4096}["}]')
_LONG_LIST = re.compile(rb'[ \t\x1e]*\[[ \t\r]*(?:\{[ \t\r]*["}]|[\["])')
_TOO_DEEP = b"[" * (MAX_DEPTH + 1)
_VALUE = re.compile(rb'[{\["0-9tfn-]')
_SCALAR = re.compile(rb'(?:"[^"\\]*+(?:\\.[^"\\]*+)*+"|-?[0-9][0-9.eE+-]*|true|false|null)\Z')

_PRINTED = re.compile(rb"[{\[]\s*[A-Za-z_$][A-Za-z0-9_$]*:\s")
_CONSOLE_DUMP = "printed for people (as Node's console.log does), not JSON: it leaves parts out and cannot be read back"
_AT = re.compile(r" at line (\d+) column (\d+)$")
_PLAIN = {"recursion limit exceeded": f"more than {MAX_DEPTH} levels deep"}

Outcome = Record | Reject


class Mark(NamedTuple):
    """A place at which reading can be taken up again, with what was counted up to there."""

    offset: int = 0  # bytes
    line: int = 1
    in_list: bool = False  # within a list that is the whole source
    other_lines: int = 0  # lines without JSON in them
    column: int = 1  # of the offset in its line, in bytes: only the columns of damage depend on it


class Reader:
    """Iterates over lists of outcomes, one list for each JSON value; ``mark`` tells how far that is."""

    def __init__(self, stream: Readable, mark: Mark, seen: Hash) -> None:
        """``stream`` gives the bytes from ``mark`` on; ``seen`` has seen those before."""
        self.mark = mark
        self._window = Window(stream, mark.offset, seen, mark.line, mark.column)
        self._in_list = mark.in_list
        self._other_lines = mark.other_lines
        self._context = prefixes.Context()
        self._stuck: Scanner | None = None  # the last one that met damage
        self._usual = 16 * 1024  # length of the last element of a list
        self._cut_off = False  # the last reject reaches to the end of the source
        self._open_end: Mark | None = None

    def __iter__(self) -> Iterator[list[Outcome]]:
        window = self._window
        while not window.at_end:
            window.more()
            if window.place == 0 and window.text.startswith(codecs.BOM_UTF8):
                window.done(len(codecs.BOM_UTF8))
                window.line_place = window.place
            yield from self._read_window()
        if self._in_list:
            self._open_end = self._here()
            lost = self._leave_list(window.begin)
            yield [lost]
        self._set_mark()

    def digest(self) -> bytes:
        """The digest of the source up to ``mark``; only while no outcome is being made, as between two iterations."""
        return self._window.digest(self.mark.offset)

    def resumption(self) -> tuple[Mark, bytes]:
        """Where reading must be taken up when the source has grown, and the digest of the source up to there.

        That is ``mark``, but for a source that ends in something cut off: that may be whole then.
        """
        found = self._open_end
        place = found if found and self._window.index_of(found.offset) >= 0 else self.mark
        return place, self._window.digest(place.offset)

    def _here(self) -> Mark:
        window = self._window
        place = window.place
        return Mark(place, window.line, self._in_list, self._other_lines, place - window.line_place + 1)

    def _set_mark(self) -> None:
        self.mark = self._here()

    def _note_open_end(self, before: Mark) -> None:
        """Notes where the last thing begins, if the source may have been cut off within it."""
        window = self._window
        if window.at_end and window.begin == len(window.text):
            half_a_line = self._other_lines > before.other_lines and window.text[-1:] != b"\n"
            self._open_end = before if self._cut_off or half_a_line else None

    def _read_window(self) -> Iterator[list[Outcome]]:
        """Reads all whole lines in the window; at the end of the source also a last one without an end."""
        window = self._window
        while window.begin < len(window.text):
            if self._in_list:
                before, outcomes = self._here(), self._read_element()
            else:
                text, begin = window.text, window.begin
                newline = window.line_end(begin)
                if newline < 0:
                    if len(text) - begin <= LONG_LINE:
                        break
                    if not self._begins_long_list(begin):
                        if len(text) - begin <= MAX_VALUE:
                            break
                        yield [self._skip_endless_line()]
                        continue
                if text[begin : begin + 1] == b"{" and window.place == window.line_place:
                    line = text[begin:newline].rstrip()
                    body = tier_webhook(line) if is_utf8(line) else None
                    if body is not None:
                        wrapper = self._context.take() if self._context.holds else NO_WRAPPER
                        record = Record(window.line, window.line_place, line, body, wrapper)
                        if newline < len(text):
                            place = window.done_with_line(newline + 1)
                            self.mark = Mark(place, window.line, False, self._other_lines)
                        else:
                            window.done(newline)
                            self._set_mark()
                        yield [record]
                        continue
                before, outcomes = self._here(), self._read_line(begin, min(newline + 1, len(text)))
            self._note_open_end(before)
            if outcomes:
                self._set_mark()
                yield outcomes

    def _begins_long_list(self, begin: int) -> bool:
        return self._window.place == self._window.line_place and bool(_LONG_LIST.match(self._window.text, begin))

    def _read_line(self, begin: int, stop: int) -> list[Outcome]:
        """Reads what begins here: the rest of a line, which ends at ``stop``, or a value over lines. None: other text.

        ``stop`` is before ``begin`` where the line is so long that its end has not been read.
        """
        window = self._window
        text = window.text
        if (stop <= begin or stop - begin > LONG_LINE) and self._begins_long_list(begin):
            return self._enter_list(text.index(b"[", begin))
        blank = _BLANK.match(text, begin, stop)
        start = blank.end() if blank else begin
        if start >= stop:
            window.done(stop)
            return []
        whole_line = window.place == window.line_place
        line = text[start:stop].rstrip(_GAP) if whole_line else b""
        first = text[start : start + 1]
        if first in (b"{", b"["):
            if whole_line and is_whole(line):
                return self._take(start, stop, line)
            hidden = disguises.find(line)
            if hidden is not None and hidden[0] == 0:
                return self._take_disguised(start, start, stop, hidden[1])
            if first == b"[" and whole_line:
                start = self._look_into_list(start)
                if _LIST_START.match(window.text, start):
                    return self._enter_list(start)
                stop = window.line_end(start) + 1
            if first == b"{" or window.text[start + 1 : start + 2] == b'"' or line.startswith(_TOO_DEEP):
                return self._follow(start)
        plain = whole_line and _SCALAR.match(line) and not (first.isdigit() and self._context.after_text)
        if plain and is_whole(line):
            return self._take(start, stop, line)
        return self._read_text(window.begin, min(stop, len(window.text)), whole_line)

    def _read_text(self, begin: int, stop: int, whole_line: bool) -> list[Outcome]:
        """A line, or the rest of one, that begins with text: a value behind it, or nothing."""
        window = self._window
        text = window.text
        start = prefixes.json_start(text, begin, stop)
        if start is None:
            hidden = disguises.find(text[begin:stop]) if whole_line else None
            if hidden is not None:
                return self._take_disguised(begin, begin + hidden[0], stop, hidden[1])
            if whole_line:
                self._context.note(text[begin:stop])
                self._other_lines += 1
            window.done(stop)
            return []
        self._context.note_prefix(text[begin:start])
        if whole_line:
            tail = text[start:stop].rstrip(_GAP)
            if is_whole(tail):
                return self._take(start, stop, tail)
        return self._follow(start)

    def _take_disguised(self, begin: int, start: int, stop: int, value: bytes | None) -> list[Outcome]:
        """Walks into a value that a log format has changed; what is kept of it is what stands in the source."""
        window = self._window
        raw, place, line = window.text[start:stop].rstrip(_GAP), window.place_of(start), window.line
        self._context.note_prefix(window.text[begin:start])
        window.done(stop)
        known = self._context.take()
        if value is None or not is_strict(value):
            self._cut_off = stop == len(window.text) and window.text[-1:] != b"\n"
            return [Reject(line, None, place, len(raw), raw[:KEPT], disguises.UNREADABLE)]
        return [
            Record(line, place, raw, found.body, found.wrapper)
            if found.body
            else Reject(line, None, place, len(raw), raw[:KEPT], found.reason)
            for found in walk(value, known)
        ]

    def _follow(self, start: int) -> list[Outcome]:
        """Follows a value that is not the rest of its line: over several lines, or with text behind it."""
        window = self._window
        shape = self._shape(start)
        if window.place == window.line_place and window.text[start : start + 1] != b'"':
            end = damage.closing_line(window.text, start, shape.indent, window.at_end)
            if end is not None and is_whole(window.text[start:end]):
                return self._take(start, window.line_end(end) + 1, window.text[start:end])
        start, end_of = self._scan(start)
        if end_of.state is not State.WHOLE:
            return [self._reject(start, end_of.position, end_of.reason, shape)]
        length = end_of.position - start
        while (newline := window.line_end(start + length)) < 0 and len(window.text) - start <= 2 * MAX_VALUE:
            start -= window.more()
        end, stop = start + length, newline + 1 if newline >= 0 else len(window.text)
        more_behind = prefixes.json_start(window.text, end, min(stop, len(window.text))) is not None
        return self._take(start, end if more_behind else stop, window.text[start:end])

    def _scan(self, start: int) -> tuple[int, End]:
        """Follows a value to its end or damage, reading on as needed; returns where it now begins, and the end."""
        window = self._window
        place = window.place_of(start)
        scanner = self._stuck if self._stuck and self._stuck.narrow(place) else Scanner(place)
        while True:
            end = scanner.scan(window.text, window.place_of(0), window.at_end)
            if end.state is State.WHOLE:
                return start, end
            self._stuck = scanner
            if end.state is State.BROKEN or window.at_end:
                return start, end
            if len(window.text) - start > MAX_VALUE:
                return start, end._replace(reason=f"it is longer than {MAX_VALUE >> 20} MiB")
            start -= window.more()

    def _take(self, start: int, stop: int, value: bytes) -> list[Outcome]:
        """Walks into a whole value and is done with the window up to ``stop``."""
        window = self._window
        place, line = window.place_of(start), window.line_at(start)
        column = window.column_at(start) if window.line == line else start - window.text.rfind(b"\n", 0, start)
        window.done(min(stop, len(window.text)))
        known = self._context.take()
        try:
            strict_json(value)
        except ValueError as error:
            at = _AT.search(str(error))
            if at is None:
                return [Reject(line, None, place, len(value), value[:KEPT], f"damaged JSON: {error}")]
            rows, columns = int(at[1]), int(at[2])
            reason = _PLAIN.get(str(error)[: at.start()], str(error)[: at.start()])
            column = columns if rows > 1 else column + columns - 1
            return [Reject(line + rows - 1, column, place, len(value), value[:KEPT], f"damaged JSON: {reason}")]
        outcomes: list[Outcome] = []
        counted = 0
        for found in walk(value, known):
            raw = value if found.raw is None else found.raw
            line += value.count(b"\n", counted, found.offset)
            counted = max(counted, found.offset)
            if found.body is None:
                outcomes.append(Reject(line, None, place + found.offset, len(raw), raw[:KEPT], found.reason))
            else:
                outcomes.append(Record(line, place + found.offset, raw, found.body, found.wrapper))
        return outcomes

    def _look_into_list(self, start: int) -> int:
        """Reads on until it is seen what a list begins with; returns where the list now begins."""
        window = self._window
        while (gap := _LIST_GAP.match(window.text, start)) and gap.end() == len(window.text) and not window.at_end:
            start -= window.more()
        return start

    def _enter_list(self, start: int) -> list[Outcome]:
        self._window.done(start + 1)
        self._in_list = True
        return []

    def _leave_list(self, index: int) -> Reject:
        """Says that the list has no end."""
        self._in_list = False
        window = self._window
        reason = "damaged JSON: the list is cut off, its end is missing"
        return Reject(window.line_at(index), None, window.place_of(index), 0, b"", reason)

    def _read_element(self) -> list[Outcome]:
        """Reads one element of the list that is the whole source, or its end."""
        window = self._window
        gap = _BETWEEN.match(window.text, window.begin)
        start = gap.end() if gap else window.begin
        window.done(start)
        text = window.text
        first = text[start : start + 1]
        if not first:
            return []
        if first == b"]":
            window.done(start + 1)
            self._in_list = False
            return []
        if first == b"{":
            for end in likely_ends(text, start, 4 * self._usual):
                if is_whole(text[start:end]):
                    self._usual = end - start + 1024
                    return self._take(start, end, text[start:end])
        shape = self._shape(start)
        if shape.own_line and not _VALUE.match(first):
            return [self._leave_list(start)]
        start, found = self._scan(start)
        if found.state is State.WHOLE:
            self._usual = found.position - start + 1024
            return self._take(start, found.position, window.text[start : found.position])
        return [self._reject(start, found.position, found.reason, shape)]

    def _shape(self, start: int) -> Shape:
        """How a value stands in its line, as far as that is still known."""
        window = self._window
        begin = window.index_of(window.line_place)
        blank = _INDENT.match(window.text, begin, start) if begin >= 0 else None
        indent = blank.end() - begin if blank else 0
        return Shape(indent, self._in_list, blank is not None and begin + indent == start)

    def _reject(self, start: int, damaged: int, reason: str, shape: Shape) -> Reject:
        """Rejects a damaged value and what follows it up to where reading can be taken up again."""
        window = self._window
        searched = start
        while True:
            found = damage.restart(window.text, searched, damaged, shape)
            if found or window.at_end or len(window.text) - start >= KEPT:
                break
            searched = max(start, len(window.text) - damage.OVERLAP)
            shift = window.more()
            start, searched, damaged = start - shift, searched - shift, damaged - shift
        text, place = window.text, window.place_of(start)
        behind = _BEHIND if shape.in_list else _GAP
        kept = text[start : found.at if found else start + KEPT][:KEPT].rstrip(behind)
        reason = _CONSOLE_DUMP if _PRINTED.match(kept) else f"damaged JSON: {reason}"
        end = last_of(text, start, found.at if found else len(text), behind)
        if found and damaged >= end:
            damaged, reason = end, reason if reason == _CONSOLE_DUMP else "damaged JSON: it is cut off"
        line, column = window.line_at(damaged), window.column_at(damaged)
        while not found and not window.at_end:
            window.done(max(start, len(window.text) - damage.OVERLAP))
            window.more()
            start = damaged = 0
            found = damage.restart(window.text, 0, 0, shape)
            end = last_of(window.text, 0, found.at if found else len(window.text), behind)
        length = window.place_of(end) - place
        self._cut_off = not found
        window.done(found.at if found else len(window.text))
        self._in_list = bool(found and found.in_list)
        self._context.take()
        return Reject(line, column, place, length, kept, reason)

    def _skip_endless_line(self) -> Reject:
        """Rejects a line that does not end within the limit, reading on to its end without keeping it."""
        window = self._window
        place, line = window.place, window.line
        kept = window.text[window.begin : window.begin + KEPT]
        newline = -1
        while newline < 0 and not window.at_end:
            window.done(len(window.text))
            window.more()
            newline = window.text.find(b"\n")
        window.done(newline + 1 if newline >= 0 else len(window.text))
        self._context.take()
        self._set_mark()
        reason = f"a line longer than {MAX_VALUE >> 20} MiB; its first {KEPT >> 10} KiB are kept"
        return Reject(line, None, place, window.place - place, kept, reason)
