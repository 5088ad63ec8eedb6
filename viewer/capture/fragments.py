"""Values that a log has cut into lines: Docker and Kubernetes split long lines, and programs print JSON over many.

Each of those lines carries a piece of its stream's text. Pieces are held while the text so far ends within a value,
and given back joined as soon as the value is whole; other streams may write in between.
"""

import re
from typing import NamedTuple

from viewer.capture import facts, prefixes
from viewer.capture.envelopes import members_of
from viewer.capture.shapes import cri, docker, journald
from viewer.capture.values import Scanner, State
from viewer.domain import times
from viewer.domain.record import NO_WRAPPER, Wrapper

_MOST = 16 << 20  # bytes of text that are held for one value
_CARRIERS = ((docker.SHAPE.name, docker.piece), (journald.SHAPE.name, journald.piece))


class Line(NamedTuple):
    """A line of the source, and where it is."""

    raw: bytes  # with its line end
    line: int
    place: int


class Joined(NamedTuple):
    """What is to be done with lines: the text that they carry together, or None where each is for itself."""

    lines: tuple[Line, ...]
    text: bytes | None
    known: Wrapper
    shape: str


class _Carried(NamedTuple):
    stream: str
    text: bytes
    known: Wrapper
    shape: str


class _Held:
    """A value that is not whole yet."""

    def __init__(self, first: _Carried, line: Line, start: int) -> None:
        self.first = first
        self.lines = [line]
        self._text = first.text
        self._scanner = Scanner(start)

    def state(self) -> State:
        """How far the value goes with the text so far."""
        return self._scanner.scan(self._text, 0, at_end=False).state

    def add(self, text: bytes, line: Line) -> None:
        """Goes on with the next piece of the stream."""
        self._text += text
        self.lines.append(line)

    def is_too_long(self) -> bool:
        """Whether this can be no value any more."""
        return len(self._text) > _MOST

    def joined(self, whole: bool) -> Joined:
        """The lines so far, together or each for itself."""
        text = self._text if whole else None
        return Joined(tuple(self.lines), text, self.first.known, self.first.shape)


class Fragments:
    """The values that are held, one for each stream at most."""

    def __init__(self) -> None:
        self._held: dict[str, _Held] = {}
        self._prefixes: dict[str, re.Pattern[bytes]] = {}

    def open(self, prefix: re.Pattern[bytes], text: bytes, line: Line, known: Wrapper, shape: str) -> None:
        """Begins a value that goes on in lines which have a text before them; ``text`` is the first line of it."""
        stream = prefix.pattern.decode("latin-1")
        self._prefixes[stream] = prefix
        self._held[stream] = _Held(_Carried(stream, text + b"\n", known, shape), line, 0)

    def __bool__(self) -> bool:
        return bool(self._held)

    def take(self, line: Line) -> list[Joined] | None:
        """Takes in a line. None: it is a whole matter of its own, nothing of it is held.

        Else what is to be done now, in that order; nothing while the line is held.
        """
        carried = self._behind_prefix(line.raw) or _carried(line.raw, bool(self._held))
        if carried is None:
            return None
        held = self._held.get(carried.stream)
        given_up: list[Joined] = []
        if held is not None:
            held.add(carried.text, line)
            state = held.state()
            if state is State.WHOLE:
                self._close(carried.stream)
                return [held.joined(whole=True)]
            if state is State.UNFINISHED and not held.is_too_long():
                return []
            held.lines.pop()
            self._close(carried.stream)
            given_up = [held.joined(whole=False)]
        if not carried.shape:
            return [*given_up, Joined((line,), None, NO_WRAPPER, "")]
        start = prefixes.json_start(carried.text, 0, len(carried.text))
        begun = _Held(carried, line, start) if start is not None else None
        if begun is None or begun.state() is not State.UNFINISHED:
            return [*given_up, Joined((line,), None, NO_WRAPPER, "")] if given_up else None
        self._held[carried.stream] = begun
        return given_up

    def _close(self, stream: str) -> None:
        del self._held[stream]
        self._prefixes.pop(stream, None)

    def _behind_prefix(self, line: bytes) -> _Carried | None:
        for stream, prefix in self._prefixes.items():
            found = prefix.match(line)
            if found is not None and stream in self._held:
                return _Carried(stream, line[found.end() :] + b"\n", NO_WRAPPER, "")
        return None

    def give_up(self) -> list[Joined]:
        """Everything that is held, in the order of the source: the end of the source has come."""
        lines = sorted((line for held in self._held.values() for line in held.lines), key=lambda line: line.place)
        self._held.clear()
        self._prefixes.clear()
        return [Joined((line,), None, NO_WRAPPER, "") for line in lines]


def _carried(line: bytes, others_held: bool) -> _Carried | None:
    """What a line carries of a stream; None for lines of other shapes, and for those that begin nothing."""
    if line[:1] == b"{":
        if not others_held and line.count(b"{") < 2:
            return None
        if b'"log"' not in line and b'"MESSAGE"' not in line:
            return None
        members = members_of(line)
        if members is None:
            return None
        for shape, piece in _CARRIERS:
            found = piece(members)
            if found is not None:
                stream, text, time = found
                received_at = facts.moment(time) if time is not None else None
                return _Carried(stream, text.encode("utf-8", "surrogatepass"), Wrapper(received_at), shape)
        return None
    cut = cri.line_of(line)
    if cut is None:
        return None
    return _Carried(f"cri {cut.stream}", cut.text, Wrapper(times.parse_time(cut.time)), cri.NAME)
