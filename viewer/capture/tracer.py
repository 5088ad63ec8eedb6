"""Tracing one value through the window: to its end, or to its damage and the place where reading can be taken up."""

import re

from viewer.capture import damage, dumps
from viewer.capture.damage import Restart, Shape
from viewer.capture.values import End, Scanner, State, last_of
from viewer.capture.window import CHUNK, Window
from viewer.domain.record import Reject

MAX_VALUE = 64 * CHUNK
"""Longest single value that is taken, in bytes; a list that is the whole source may be longer than that."""
KEPT = CHUNK // 4
"""How much of a rejected text is kept; its place and true length are always told."""
GAP = b" \t\r\n\x1e"

_BEHIND = GAP + b","
# What an element of a list is that is neither object, list nor text, and what follows it.
_ELEMENT = re.compile(rb"(?:-?[0-9][0-9.eE+-]*|true|false|null)[ \t\r]*(?:[,\]\n]|\Z)")
_INDENT = re.compile(rb"[ \t]*")


class Tracer:
    """Works on a window; remembers the last damage, so that what lies within it is not traced again."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._stuck: Scanner | None = None

    def shape(self, start: int, in_list: bool) -> Shape:
        """How a value stands in its line, as far as that is still known."""
        window = self._window
        begin = window.index_of(window.line_place)
        blank = _INDENT.match(window.text, begin, start) if begin >= 0 else None
        indent = blank.end() - begin if blank else 0
        return Shape(indent, in_list, blank is not None and begin + indent == start)

    def is_text(self, start: int) -> tuple[int, bool]:
        """Whether what begins a line of a list is no element of one; and where that now begins."""
        window = self._window
        if window.text[start : start + 1] in (b"{", b"[", b'"'):
            return start, False
        while window.line_end(start) < 0 and len(window.text) - start < damage.OVERLAP:
            start -= window.more()
        return start, _ELEMENT.match(window.text, start) is None

    def trace(self, start: int) -> tuple[int, End]:
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

    def reject(self, start: int, damaged: int, reason: str, shape: Shape) -> tuple[Reject, Restart | None]:
        """Rejects a damaged value and what follows it; is done with it up to the place where reading is taken up.

        That place is told too: None where the damage reaches to the end of the source.
        """
        window = self._window
        searched = start
        while True:
            found = damage.restart(window.text, searched, damaged, shape)
            if not self._is_unsure(found) and (found or window.at_end or len(window.text) - start >= KEPT):
                break
            searched = max(start, len(window.text) - damage.OVERLAP)
            shift = window.more()
            start, searched, damaged = start - shift, searched - shift, damaged - shift
        text, place = window.text, window.place_of(start)
        behind = _BEHIND if shape.in_list else GAP
        kept = text[start : found.at if found else start + KEPT][:KEPT].rstrip(behind)
        dump = dumps.name(kept)
        reason = dump or f"damaged JSON: {reason}"
        end = last_of(text, start, found.at if found else len(text), behind)
        if found and damaged >= end:
            damaged, reason = end, dump or "damaged JSON: it is cut off"
        damaged = min(damaged, end)  # what is cut off at the end of a line does not end on the next one
        line, column = window.line_at(damaged), window.column_at(damaged)
        while not window.at_end and (not found or self._is_unsure(found)):
            window.done(max(start, len(window.text) - damage.OVERLAP))
            window.more()
            start = damaged = 0
            found = damage.restart(window.text, 0, 0, shape)
            end = last_of(window.text, 0, found.at if found else len(window.text), behind)
        length = window.place_of(end) - place
        window.done(found.at if found else len(window.text))
        return Reject(line, column, place, length, kept[:length], reason), found

    def _is_unsure(self, found: Restart | None) -> bool:
        """Whether the line on which reading would be taken up has not been read as far as it takes to tell."""
        window = self._window
        if found is None or window.at_end or len(window.text) - found.at >= damage.OVERLAP:
            return False
        return window.text.find(b"\n", found.at) < 0

    def skip_endless_line(self) -> Reject:
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
        reason = f"a line longer than {MAX_VALUE >> 20} MiB; its first {KEPT >> 10:,} KiB are kept"
        return Reject(line, None, place, window.place - place, kept, reason)
