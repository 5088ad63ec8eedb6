"""Reading one source: finds every JSON value in a stream of bytes, whatever stands around it, and walks into it.

Works line by line while lines are values (the fast way), and otherwise follows a value over lines, a list through
its elements, or finds a value behind a text. What is damaged becomes a reject, and reading goes on at the next line
that can begin something. What comes out does not depend on how the stream cuts the bytes into pieces.
"""

import codecs
import io
import re
from collections.abc import Iterator
from typing import NamedTuple

from viewer.capture import damage, line_prefixes, nested
from viewer.capture.envelopes import tier_webhook
from viewer.capture.fragments import Fragments, Joined, Line
from viewer.capture.outcomes import BEHIND_TEXT, IN_LIST, OVER_LINES, Outcome, outcomes_of
from viewer.capture.prefixes import Context, json_start
from viewer.capture.shapes import cri
from viewer.capture.text_lines import TextLines
from viewer.capture.tracer import GAP, MAX_VALUE, Tracer
from viewer.capture.values import Scanner, State, is_utf8, is_whole, likely_ends
from viewer.capture.walker import Found
from viewer.capture.window import CHUNK, Hash, Readable, Window, new_hash
from viewer.domain.identity import MAX_DEPTH
from viewer.domain.record import NO_WRAPPER, ONE_A_LINE, Record, Reject, Wrapper

LONG_LINE = CHUNK
"""A list in a line longer than this is read element by element, as one over lines is."""

_BLANK = re.compile(rb"[ \t\r\n\x1e]*")
_BETWEEN = re.compile(rb"[ \t\r\n,\x1e]*")
_LIST_GAP = re.compile(rb"\[[ \t\r\n]{0,4096}(?:\{[ \t\r\n]{0,4096})?")
_LIST_START = re.compile(rb'\[[ \t\r\n]{0,4096}\{[ \t\r\n]{0,4096}["}]')
_LONG_LIST = re.compile(rb'[ \t\x1e]*\[[ \t\r]*(?:\{[ \t\r]*["}]|[\["])')
_TOO_DEEP = b"[" * (MAX_DEPTH + 1)
_SCALAR = re.compile(rb'(?:"[^"\\]*+(?:\\.[^"\\]*+)*+"|-?[0-9][0-9.eE+-]*|true|false|null)\Z')

_NESTED = 5  # texts within texts that are read: a log line in a log line in a queue's message
_MOST_HELD = 32 << 20  # bytes of outcomes that wait for a value which a log has cut into lines


class Mark(NamedTuple):
    """A place at which reading can be taken up again, with what was counted up to there."""

    offset: int = 0  # bytes
    line: int = 1
    in_list: bool = False  # within a list that is the whole source
    other_lines: int = 0  # lines without JSON in them
    column: int = 1  # of the offset in its line, in bytes: only the columns of damage depend on it


class Reader:
    """Iterates over lists of outcomes, one list for each JSON value; ``mark`` tells how far that is."""

    def __init__(
        self,
        stream: Readable,
        mark: Mark,
        seen: Hash,
        head: bytes = b"",
        more_may_come: bool = False,
        nested_in: int = 0,
        known: Wrapper = NO_WRAPPER,
    ) -> None:
        """``stream`` gives the bytes from ``mark`` on; ``seen`` has seen those before, of which ``head`` are the first.

        ``known`` holds for every value, unless it says otherwise itself. With ``more_may_come`` nothing is said of a
        line or value that may go on: ``mark`` stays before it.
        """
        self.mark = mark
        self._window = Window(stream, mark.offset, seen, mark.line, mark.column)
        self._in_list = mark.in_list
        self._more_may_come = more_may_come
        self._nested_in = nested_in
        self._context = Context(known)
        self._tracer = Tracer(self._window)
        self._texts = TextLines(self._window, self._tracer, self._context, self._read_within, head)
        self._texts.other_lines = mark.other_lines
        self._fragments = Fragments()
        self._held: list[Outcome] = []  # what stands between the lines of a value that a log has cut
        self._held_size = 0
        self._held_from: Mark | None = None
        self._usual = 16 * 1024  # length of the last element of a list
        self._cut_off = False  # the last reject reaches to the end of the source
        self._open_end: Mark | None = None
        self._last_text: Mark | None = None  # before the last line of text that says something about the next value

    def __iter__(self) -> Iterator[list[Outcome]]:
        window = self._window
        while not window.at_end:
            window.more()
            if window.place == 0 and window.text.startswith(codecs.BOM_UTF8):
                window.done(len(codecs.BOM_UTF8))
                window.line_place = window.place
            yield from self._read_window()
        if self._more_may_come:
            self._stop_before_what_may_go_on()
            return
        if self._in_list:
            self._open_end = self._here()
            self._in_list = False
            yield [self._unclosed_list(window.begin)]
        if self._fragments:
            self._open_end = None if self._held else self._held_from
            yield self._held + self._settle(self._fragments.give_up())
        self.mark = self._here()

    def digest(self) -> bytes:
        """The digest of the source up to ``mark``; only while no outcome is being made, as between two iterations."""
        return self._window.digest(self.mark.offset)

    def resumption(self) -> tuple[Mark, bytes]:
        """Where reading must be taken up when the source has grown, and the digest of the source up to there.

        That is ``mark``, but for a source that ends in something cut off, or in a text that speaks of what comes: that
        may be whole then.
        """
        found = self._open_end or (self._last_text if self._context.holds and self._window.at_end else None)
        place = found if found and self._window.index_of(found.offset) >= 0 else self.mark
        return place, self._window.digest(place.offset)

    def _here(self) -> Mark:
        window = self._window
        place = window.place
        return Mark(place, window.line, self._in_list, self._texts.other_lines, place - window.line_place + 1)

    def _stop_before_what_may_go_on(self) -> None:
        """Sets the mark behind everything that is sure, so that the rest is read again with what follows it."""
        if not self._fragments:
            speaking = self._last_text if self._context.holds else None
            self.mark = speaking or self._open_end or self._here()

    def _note_open_end(self, before: Mark) -> bool:
        """Notes where the last thing begins, if the source may have been cut off within it; whether that is so."""
        if self._more_may_come and self._texts.may_be_more:
            self._open_end = before
            return True
        window = self._window
        if window.at_end and window.begin == len(window.text):
            half_a_line = self._texts.other_lines > before.other_lines and window.text[-1:] != b"\n"
            is_open = self._cut_off or half_a_line or self._texts.ends_cut_off
            self._open_end = before if is_open else None
            return is_open
        return False

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
                        self._context.take()
                        yield [self._tracer.skip_endless_line()]
                        self.mark = self._here()
                        continue
                if self._more_may_come and newline == len(text):
                    self._open_end = self._here()
                    return
                if text[begin : begin + 1] == b"{" and window.place == window.line_place and not self._fragments:
                    line = text[begin:newline].rstrip()
                    body = tier_webhook(line) if len(line) <= MAX_VALUE and is_utf8(line) else None
                    if body is not None:
                        wrapper = self._context.take() if self._context.holds else self._context.known
                        record = Record(window.line, window.line_place, line, body, wrapper)
                        if newline < len(text):
                            place = window.done_with_line(newline + 1)
                            self.mark = Mark(place, window.line, False, self._texts.other_lines)
                        else:
                            window.done(newline)
                            self.mark = self._here()
                        yield [record]
                        continue
                before, outcomes = self._here(), self._read_line(begin, min(newline + 1, len(text)))
            if self._note_open_end(before) and self._more_may_come:
                return
            if self._texts.other_lines > before.other_lines:
                self._last_text = before
            if self._fragments:
                self._hold(before, outcomes)
            elif outcomes or self._held:
                self.mark = self._here()
                yield self._held + outcomes
                self._held, self._held_size = [], 0

    def _hold(self, before: Mark, outcomes: list[Outcome]) -> None:
        """Keeps what stands between the lines of a value, so that reading can be taken up before its first one."""
        if not self._held and not outcomes:
            self._held_from = self._held_from or before
        self._held += outcomes
        self._held_size += sum(len(one.raw) for one in outcomes)
        if self._held_size > _MOST_HELD:
            self._held += self._settle(self._fragments.give_up())

    def _begins_long_list(self, begin: int) -> bool:
        return self._window.place == self._window.line_place and bool(_LONG_LIST.match(self._window.text, begin))

    def _read_line(self, begin: int, stop: int) -> list[Outcome]:
        """Reads what begins here: the rest of a line, which ends at ``stop``, or a value over lines. None: other text.

        ``stop`` is before ``begin`` where the line is so long that its end has not been read.
        """
        window = self._window
        text = window.text
        if (stop <= begin or stop - begin > LONG_LINE) and self._begins_long_list(begin):
            self._enter_list(text.index(b"[", begin))
            return []
        blank = _BLANK.match(text, begin, stop)
        start = blank.end() if blank else begin
        if start >= stop:
            window.done(stop)
            return []
        whole_line = window.place == window.line_place
        line = text[start:stop].rstrip(GAP) if whole_line else b""
        if whole_line and self._nested_in < _NESTED:
            joined = self._fragments.take(Line(text[start:stop], window.line, window.place_of(start)))
            if joined is not None:
                window.done(stop)
                return self._settle(joined)
        first = text[start : start + 1]
        if first in (b"{", b"["):
            if whole_line and is_whole(line):
                return self._take(start, stop, line, ONE_A_LINE)
            hidden = self._texts.read_disguised(start, min(stop, len(text)))
            if hidden is not None:
                return hidden
            if first == b"[" and whole_line:
                start = self._look_into_list(start)
                if _LIST_START.match(window.text, start):
                    self._enter_list(start)
                    return []
                stop = window.line_end(start) + 1
            begins = first == b"{" or window.text[start + 1 : start + 2] == b'"' or line.startswith(_TOO_DEEP)
            if begins if whole_line else json_start(window.text, start, stop) == start:
                return self._follow(start, OVER_LINES)
        plain = whole_line and _SCALAR.match(line) and not (first.isdigit() and self._context.after_text)
        if plain and is_whole(line):
            return self._take(start, stop, line, ONE_A_LINE)
        return self._read_text(window.begin, min(stop, len(window.text)), whole_line)

    def _read_text(self, begin: int, stop: int, whole_line: bool) -> list[Outcome]:
        """A line, or the rest of one, that begins with text: a value behind it, or nothing."""
        found = self._texts.read(begin, stop, whole_line)
        if isinstance(found, list):
            return found
        text = self._window.text
        shape = cri.NAME if cri.begins(text[self._window.begin : found]) else BEHIND_TEXT
        if whole_line:
            stop = self._window.line_end(found)
            tail = text[found:stop].rstrip(GAP) if stop >= 0 else b""
            if tail and is_whole(tail):
                return self._take(found, min(stop + 1, len(text)), tail, shape)
            if self._nested_in < _NESTED and Scanner(0).scan(tail, 0, at_end=False).state is State.UNFINISHED:
                shift, is_open = self._open_prefixed(found)
                if is_open:
                    return []
                found -= shift
        return self._follow(found, shape)

    def _open_prefixed(self, start: int) -> tuple[int, bool]:
        """Holds a value that begins here if the next line has the same text before it; also how far the window went."""
        window = self._window
        shift, following, is_whole_line = window.line_behind(start, LONG_LINE)
        if self._more_may_come and not is_whole_line:
            self._texts.may_be_more = True
            return shift, True
        start -= shift
        text, begin, newline = window.text, window.begin, window.line_end(start)
        prefix = line_prefixes.shared(text[begin:start].lstrip(b" \t"), following.lstrip(b" \t"))
        if prefix is None or not self._fragments.can_open():
            return shift, False
        raw = text[begin : newline + 1].lstrip(GAP)
        line = Line(raw, window.line, window.place_of(text.index(raw, begin)))
        self._fragments.open(prefix, text[start:newline].rstrip(GAP), line, self._context.take(), BEHIND_TEXT)
        window.done(min(newline + 1, len(text)))
        return shift, True

    def _follow(self, start: int, shape: str) -> list[Outcome]:
        """Follows a value that is not the rest of its line: over several lines, or with text behind it."""
        window = self._window
        stands = self._tracer.shape(start, self._in_list)
        if window.place == window.line_place and window.text[start : start + 1] != b'"':
            end = damage.closing_line(window.text, start, stands.indent, window.at_end)
            if end is not None and is_whole(window.text[start:end]):
                return self._take(start, window.line_end(end) + 1, window.text[start:end], shape)
        start, end_of = self._tracer.trace(start)
        if end_of.state is not State.WHOLE:
            return [self._reject(start, end_of.position, end_of.reason, stands)]
        length = end_of.position - start
        while (newline := window.line_end(start + length)) < 0 and len(window.text) - start <= 2 * MAX_VALUE:
            start -= window.more()
        end, stop = start + length, newline + 1 if newline >= 0 else len(window.text)
        more_behind = json_start(window.text, end, min(stop, len(window.text))) is not None
        return self._take(start, end if more_behind else stop, window.text[start:end], shape)

    def _take(self, start: int, stop: int, value: bytes, shape: str) -> list[Outcome]:
        """Walks into a whole value and is done with the window up to ``stop``."""
        window = self._window
        place, line = window.place_of(start), window.line_at(start)
        column = window.column_at(start) if window.line == line else start - window.text.rfind(b"\n", 0, start)
        window.done(min(stop, len(window.text)))
        return outcomes_of(value, line, column, place, self._context.take(), shape, self._read_within)

    def _settle(self, joined: list[Joined]) -> list[Outcome]:
        """What comes of lines that carried pieces of a text: of the text, or of each line for itself."""
        outcomes: list[Outcome] = []
        for one in joined:
            if one.text is not None:
                outcomes += nested.of_joined(one, self._read_within(one.text, one.known))
                continue
            for line in one.lines:
                reader = Reader(io.BytesIO(line.raw), Mark(), new_hash(), nested_in=_NESTED)
                outcomes += nested.moved([found for some in reader for found in some], line)
                self._texts.other_lines += reader.mark.other_lines
        if not self._fragments:
            self._held_from = None
        return outcomes

    def _read_within(self, text: bytes, known: Wrapper) -> list[Found]:
        """What a text holds that a value or several lines carry."""
        if self._nested_in >= _NESTED:
            return []
        reader = Reader(io.BytesIO(text), Mark(), new_hash(), nested_in=self._nested_in + 1, known=known)
        return nested.found_in([one for some in reader for one in some])

    def _look_into_list(self, start: int) -> int:
        """Reads on until it is seen what a list begins with; returns where the list now begins."""
        window = self._window
        while (gap := _LIST_GAP.match(window.text, start)) and gap.end() == len(window.text) and not window.at_end:
            start -= window.more()
        return start

    def _enter_list(self, start: int) -> None:
        self._window.done(start + 1)
        self._in_list = True

    def _unclosed_list(self, index: int) -> Reject:
        """Says that the list has no end."""
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
                    return self._take(start, end, text[start:end], IN_LIST)
        stands = self._tracer.shape(start, in_list=True)
        start, is_text = self._tracer.is_text(start) if stands.own_line else (start, False)
        if is_text:
            self._in_list = False
            return [self._unclosed_list(start)]
        start, found = self._tracer.trace(start)
        if found.state is State.WHOLE:
            self._usual = found.position - start + 1024
            return self._take(start, found.position, window.text[start : found.position], IN_LIST)
        return [self._reject(start, found.position, found.reason, stands)]

    def _reject(self, start: int, damaged: int, reason: str, stands: damage.Shape) -> Reject:
        """Rejects a damaged value and what follows it up to where reading can be taken up again."""
        reject, found = self._tracer.reject(start, damaged, reason, stands)
        self._cut_off = found is None
        self._in_list = bool(found and found.in_list)
        self._context.take()
        return reject


def read_again(raw: bytes) -> list[Record]:
    """The records in the raw bytes of one that was stored, in the order of their parts."""
    reader = Reader(io.BytesIO(raw), Mark(), new_hash())
    return [one for outcomes in reader for one in outcomes if isinstance(one, Record)]
