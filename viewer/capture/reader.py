"""Reading one source: finds every JSON value in a stream of bytes, whatever stands around it, and walks into it.

Works line by line while lines are values (the fast way), and otherwise follows a value over lines, a list through
its elements, or finds a value behind a text. What is damaged becomes a reject, and reading goes on at the next line
that can begin something.
"""

import codecs
import re
from collections.abc import Iterator
from typing import NamedTuple

from viewer.capture import prefixes
from viewer.capture.envelopes import members_of, tier_webhook
from viewer.capture.values import End, Scanner, State
from viewer.capture.walker import walk
from viewer.capture.window import CHUNK, Hash, Readable, Window
from viewer.domain.identity import strict_json
from viewer.domain.record import NO_WRAPPER, Record, Reject

MAX_VALUE = 64 * CHUNK
"""Longest single value that is taken, in bytes; a list that is the whole source may be longer than that."""
KEPT = 64 * 1024
"""How much of a rejected text is kept; its place and true length are always told."""

_TOGETHER = 500
"""So many plain lines are given out at once."""

_ELEMENT_END = re.compile(rb"\}[ \t\r\n]*(?=,[ \t\r\n]*\{|\][ \t\r\n]*\Z|\][ \t\r\n]*[\n,\]}])")
_BETWEEN = re.compile(rb"[ \t\r\n,\x1e]*")
_NEXT_ELEMENT = re.compile(rb"\}[ \t\r\n]*,[ \t\r\n]*(?=\{)")
_CLOSED_AT_LINE_START = re.compile(rb"\n[}\]][ \t]*\r?(?=\n|\Z)")
_FRESH_LINE = re.compile(rb"\n(?=[^ \t\r\n}\],])")
_LIST_START = re.compile(rb"\[[ \t\r\n]*(?:[{\[\]]|\Z)")
_SCALAR = re.compile(rb'(?:"[^"\\]*(?:\\.[^"\\]*)*"|-?[0-9][0-9.eE+-]*|true|false|null)\Z')

_PRINTED = re.compile(rb"[{\[]\s*[A-Za-z_$][A-Za-z0-9_$]*:\s")
_CONSOLE_DUMP = "printed for people (as Node's console.log does), not JSON: it leaves parts out and cannot be read back"

Outcome = Record | Reject


class Mark(NamedTuple):
    """A place at which reading can be taken up again, with what was counted up to there."""

    offset: int = 0  # bytes
    line: int = 1
    in_list: bool = False  # within a list that is the whole source
    other_lines: int = 0  # lines without JSON in them


class Reader:
    """Iterates over lists of outcomes, one list for each JSON value; ``mark`` tells how far that is."""

    def __init__(self, stream: Readable, mark: Mark, seen: Hash) -> None:
        """``stream`` gives the bytes from ``mark`` on; ``seen`` has seen those before."""
        self._window = Window(stream, mark.offset, seen)
        self._line = mark.line  # of window.begin
        self._in_list = mark.in_list
        self._other_lines = mark.other_lines
        self._context = prefixes.Context()

    def __iter__(self) -> Iterator[list[Outcome]]:
        window = self._window
        while not window.at_end:
            window.more()
            if window.place == 0 and window.text.startswith(codecs.BOM_UTF8):
                window.done(len(codecs.BOM_UTF8))
            yield from self._read_window()
        if self._in_list:
            self._in_list = False
            lost = Reject(
                self._line, None, window.place, 0, b"", "damaged JSON: the list is cut off, its end is missing"
            )
            yield [lost]

    @property
    def mark(self) -> Mark:
        """How far the source is read, between two iterations: behind the values that were given out."""
        return Mark(self._window.place, self._line, self._in_list, self._other_lines)

    def digest(self) -> bytes:
        """The digest of the source up to ``mark``."""
        return self._window.digest()

    def _read_window(self) -> Iterator[list[Outcome]]:
        """Reads all whole lines in the window; at the end of the source also a last one without an end."""
        window = self._window
        while window.begin < len(window.text):
            if not self._in_list and (plain := self._read_plain_lines()):
                yield plain
                continue
            text, begin = window.text, window.begin
            newline = text.find(b"\n", begin)
            if newline < 0 and not window.at_end and not self._in_list:
                if len(text) - begin > MAX_VALUE:
                    yield [self._skip_endless_line()]
                    continue
                break
            stop = newline + 1 if newline >= 0 else len(text)
            outcomes = self._read_element() if self._in_list else self._read_odd(begin, stop)
            if outcomes:
                yield outcomes

    def _read_plain_lines(self) -> list[Outcome]:
        """The fast way: the lines from here on that are one webhook about a tier each, up to the first that is not."""
        window, line = self._window, self._line
        text, begin, place = window.text, window.begin, window.place_of(0)
        outcomes: list[Outcome] = []
        while len(outcomes) < _TOGETHER and text.startswith(b"{", begin):
            newline = text.find(b"\n", begin)
            if newline < 0:
                break
            raw = text[begin:newline].rstrip()
            body = tier_webhook(raw) if raw.isascii() or _is_utf8(raw) else None
            if body is None:
                break
            wrapper = self._context.take() if self._context.holds else NO_WRAPPER
            outcomes.append(Record(line, place + begin, raw, body, wrapper))
            begin = newline + 1
            line += 1
        window.begin, self._line = begin, line
        return outcomes

    def _done(self, index: int) -> None:
        """Is done with the window up to an index."""
        self._line += self._window.text.count(b"\n", self._window.begin, index)
        self._window.done(index)

    def _line_at(self, index: int) -> int:
        return self._line + self._window.text.count(b"\n", self._window.begin, index)

    def _column_at(self, index: int) -> int:
        return index - self._window.text.rfind(b"\n", 0, index)

    def _read_odd(self, begin: int, stop: int) -> list[Outcome]:
        """Reads what begins here: a line, which ends at ``stop``, or a value over lines. No outcomes: other text."""
        text = self._window.text
        line = text[begin:stop].strip(b" \t\r\n\x1e")
        if not line:
            self._done(stop)
            return []
        start = text.find(line[:1], begin)
        if line[:1] in (b"{", b"["):
            if _is_whole(line):
                return self._take(start, stop, line)
            if _LIST_START.match(text, start):
                self._done(start + 1)
                self._in_list = True
                return []
            if line[:1] == b"{" or line[1:2] == b'"':
                return self._follow(start, stop)
        if _SCALAR.match(line) and not (line[:1].isdigit() and self._context.after_text) and _is_whole(line):
            return self._take(start, stop, line)
        return self._read_text(begin, stop)

    def _read_text(self, begin: int, stop: int) -> list[Outcome]:
        """A line that begins with text: a value behind it, or nothing."""
        line = self._window.text[begin:stop]
        start = prefixes.json_start(line)
        if start is None:
            self._context.note(line)
            self._other_lines += 1
            self._done(stop)
            return []
        self._context.note_prefix(line[:start])
        tail = line[start:].rstrip()
        return self._take(begin + start, stop, tail) if _is_whole(tail) else self._follow(begin + start, stop)

    def _follow(self, start: int, stop: int) -> list[Outcome]:
        """Follows a value that is not the rest of its line: over several lines, or with text behind it."""
        window = self._window
        closed = _CLOSED_AT_LINE_START.search(window.text, start)
        if closed:
            value = window.text[start : closed.end()].rstrip()
            if _is_whole(value):
                return self._take(start, closed.end() + 1, value)
        start, end = self._scan(start)
        if end.state is not State.WHOLE:
            return [self._reject_lines(start, end.position, end.reason)]
        value = window.text[start : end.position]
        newline = window.text.find(b"\n", end.position)
        stop = len(window.text) if newline < 0 else newline + 1
        more_behind = prefixes.json_start(window.text[end.position : stop]) is not None
        return self._take(start, end.position if more_behind else stop, value)

    def _scan(self, start: int) -> tuple[int, End]:
        """Follows a value to its end or damage, reading on as needed; returns where it now begins, and the end."""
        window = self._window
        scanner = Scanner(start)
        while True:
            end = scanner.scan(window.text, window.at_end)
            if end.state is not State.UNFINISHED or window.at_end:
                return start, end
            if len(window.text) - start > MAX_VALUE:
                return start, end._replace(reason=f"it is longer than {MAX_VALUE >> 20} MiB")
            shift = window.more()
            start -= shift
            scanner.shift(shift)

    def _reject_lines(self, start: int, damage: int, reason: str) -> Reject:
        """Rejects a damaged value up to the next line that can begin something: values over lines are indented."""
        window = self._window
        fresh = _FRESH_LINE.search(window.text, start)
        stop = fresh.end() if fresh else len(window.text)
        damage = min(damage, stop)
        text = window.text[start:stop].rstrip()
        reject = Reject(
            self._line_at(damage),
            self._column_at(damage),
            window.place_of(start),
            len(text),
            text[:KEPT],
            _CONSOLE_DUMP if _PRINTED.match(text) else f"damaged JSON: {reason}",
        )
        self._context.take()
        self._done(stop)
        return reject

    def _take(self, start: int, stop: int, value: bytes) -> list[Outcome]:
        """Walks into a whole value and is done with the window up to ``stop``."""
        window = self._window
        place, line = window.place_of(start), self._line_at(start)
        self._done(min(stop, len(window.text)))
        known = self._context.take()
        try:
            strict_json(value)
        except ValueError as error:
            return [Reject(line, None, place, len(value), value[:KEPT], f"damaged JSON: {_plain(error)}")]
        outcomes: list[Outcome] = []
        for found in walk(value, known):
            raw = value if found.raw is None else found.raw
            at = line + value.count(b"\n", 0, found.offset)
            if found.body is None:
                outcomes.append(Reject(at, None, place + found.offset, len(raw), raw[:KEPT], found.reason))
            else:
                outcomes.append(Record(at, place + found.offset, raw, found.body, found.wrapper))
        return outcomes

    def _read_element(self) -> list[Outcome]:
        """Reads one element of the list that is the whole source, or its end."""
        window = self._window
        gap = _BETWEEN.match(window.text, window.begin)
        start = gap.end() if gap else window.begin
        self._done(start)
        if start == len(window.text):
            return []
        if window.text[start : start + 1] == b"]":
            self._done(start + 1)
            self._in_list = False
            return []
        for end in _likely_ends(window.text, start):
            if _is_whole(window.text[start:end]):
                return self._take(start, end, window.text[start:end])
        start, found = self._scan(start)
        if found.state is State.WHOLE:
            return self._take(start, found.position, window.text[start : found.position])
        return [self._reject_element(start, found.position, found.reason)]

    def _reject_element(self, start: int, damage: int, reason: str) -> Reject:
        """Rejects a damaged element and what follows it up to the next one that looks like one."""
        window = self._window
        following = _NEXT_ELEMENT.search(window.text, max(start, damage - 1))
        stop = following.end() if following else len(window.text)
        text = window.text[start:stop].rstrip(b", \t\r\n")
        reject = Reject(
            self._line_at(damage),
            self._column_at(damage),
            window.place_of(start),
            len(text),
            text[:KEPT],
            f"damaged JSON: {reason}",
        )
        if following is None and window.at_end:
            self._in_list = False
        self._done(stop)
        return reject

    def _skip_endless_line(self) -> Reject:
        """Rejects a line that does not end within the limit, reading on to its end without keeping it."""
        window = self._window
        place, line = window.place, self._line
        kept = window.text[window.begin : window.begin + KEPT]
        newline = -1
        while newline < 0 and not window.at_end:
            window.done(len(window.text))
            window.more()
            newline = window.text.find(b"\n")
        self._done(newline + 1 if newline >= 0 else len(window.text))
        reason = f"a line longer than {MAX_VALUE >> 20} MiB; its first {KEPT >> 10} KiB are kept"
        return Reject(line, None, place, window.place - place, kept, reason)


def _likely_ends(text: bytes, start: int) -> Iterator[int]:
    """Guesses where an element ends: before ``, {`` or ``]``. Only a few: a wrong guess is found out by parsing."""
    for number, match in enumerate(_ELEMENT_END.finditer(text, start, start + MAX_VALUE)):
        if number == 8:
            return
        yield match.start() + 1


def _is_whole(text: bytes) -> bool:
    """Whether a text is one whole JSON value, judged by syntax alone."""
    if text[:1] == b"{":
        return members_of(text) is not None
    try:
        strict_json(text)
    except ValueError:
        return False
    return True


def _is_utf8(text: bytes) -> bool:
    try:
        text.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _plain(error: ValueError) -> str:
    """The parser's sentence without its position, which counts from the value's start."""
    return re.sub(r" at line \d+ column \d+$", "", str(error))
