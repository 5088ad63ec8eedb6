"""Values that a log has cut into lines: Docker and Kubernetes split long lines, and programs print JSON over many.

Each of those lines carries a piece of its stream's text. Pieces are held while the text so far ends within a value,
and given back joined as soon as the value is whole; other streams may write in between.
"""

import re
from typing import NamedTuple

from viewer.capture import facts, prefixes
from viewer.capture.envelopes import members_of
from viewer.capture.shapes import cri, docker, journald
from viewer.capture.values import Scanner, State, is_whole
from viewer.domain import times
from viewer.domain.record import NO_WRAPPER, Wrapper

_MOST = 16 << 20  # bytes of text that are held for one value
_MOST_IN_ALL = 64 << 20
_MOST_PREFIXES = 64
_LONGEST_WAIT = 5000  # lines of other streams
_LONG_STRING = 4096
_OPENING = re.compile(rb'[ \t\r\n]{0,64}"')
_CODE = re.compile(rb"u[0-9a-fA-F]{0,3}\Z")
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
    """A value that is not whole yet. What was followed of it is not looked at again: each piece costs its length."""

    def __init__(self, first: _Carried, line: Line, start: int) -> None:
        self.first = first
        self.lines = [line]
        self.size = len(first.text)
        self.turn = 0  # when it last went on, in lines of the source
        self._pieces = [first.text]
        self._scanner = Scanner(start)
        self._rest = first.text[start:]  # what was not followed yet
        self._place = start  # and where it is

    def state(self) -> State:
        """How far the value goes with the text so far."""
        state = self._scanner.scan(self._rest, self._place, at_end=False).state
        if state is State.UNFINISHED:
            self._rest = self._rest[self._scanner.place - self._place :]
            self._place = self._scanner.place
            opening = _OPENING.match(self._rest) if len(self._rest) > _LONG_STRING else None
            if opening is not None:
                self._rest = opening.group() + _begun_escape(self._rest)
        return state

    def add(self, text: bytes, line: Line) -> None:
        """Goes on with the next piece of the stream."""
        self._rest += text
        self._pieces.append(text)
        self.size += len(text)
        self.lines.append(line)

    def joined(self, whole: bool) -> Joined:
        """The lines so far, together or each for itself."""
        text = b"".join(self._pieces) if whole else None
        return Joined(tuple(self.lines), text, self.first.known, self.first.shape)


def _begun_escape(string: bytes) -> bytes:
    """The escape that a text in quotes is cut in, at its end; empty where it is cut elsewhere."""
    code = _CODE.search(string, len(string) - 4)
    stop = code.start() if code else len(string)
    begin = stop
    while string[begin - 1 : begin] == b"\\":
        begin -= 1
    return string[stop - 1 :] if (stop - begin) % 2 else b""


class Fragments:
    """The values that are held, one for each stream at most."""

    def __init__(self) -> None:
        self._held: dict[str, _Held] = {}  # the one that waits longest is the first
        self._prefixes: dict[str, re.Pattern[bytes]] = {}
        self._size = 0  # bytes of text that are held
        self._turn = 0

    def open(self, prefix: re.Pattern[bytes], text: bytes, line: Line, known: Wrapper, shape: str) -> None:
        """Begins a value that goes on in lines which have a text before them; ``text`` is the first line of it."""
        stream = prefix.pattern.decode("latin-1")
        self._hold(stream, _Held(_Carried(stream, text + b"\n", known, shape), line, 0), prefix)

    def can_open(self) -> bool:
        """Whether one more text before lines can be looked for."""
        return len(self._prefixes) < _MOST_PREFIXES

    def __bool__(self) -> bool:
        return bool(self._held)

    def take(self, line: Line) -> list[Joined] | None:
        """Takes in a line. None: it is a whole matter of its own, nothing of it is held.

        Else what is to be done now, in that order; nothing while the line is held.
        """
        self._turn += 1
        carried = self._behind_prefix(line.raw) or _carried(line.raw, bool(self._held))
        if carried is None:
            return self._give_up_idle(None) if self._held else None
        given_up: list[Joined] = []
        if carried.stream in self._held:
            prefix = self._prefixes.get(carried.stream)
            held = self._close(carried.stream)
            held.add(carried.text, line)
            state = held.state()
            if state is State.WHOLE:
                return [held.joined(whole=True)]
            if state is State.UNFINISHED and held.size <= _MOST:
                self._hold(carried.stream, held, prefix)
                return self.give_up() if self._size > _MOST_IN_ALL else []
            held.lines.pop()
            given_up = [held.joined(whole=False)]
        begun = _begun(carried, line)
        if begun is None:
            return [*given_up, Joined((line,), None, NO_WRAPPER, "")] if given_up else self._give_up_idle(line)
        self._hold(carried.stream, begun)
        return given_up

    def _hold(self, stream: str, held: _Held, prefix: re.Pattern[bytes] | None = None) -> None:
        if prefix is not None:
            self._prefixes[stream] = prefix
        held.turn = self._turn
        self._held[stream] = held
        self._size += held.size

    def _give_up_idle(self, line: Line | None) -> list[Joined] | None:
        """Gives up the value that waits longest if it waits too long; None if none does. Then ``line`` follows it."""
        stream, held = next(iter(self._held.items()), ("", None))
        if held is None or self._turn - held.turn < _LONGEST_WAIT or line is None:
            return None
        return [self._close(stream).joined(whole=False), Joined((line,), None, NO_WRAPPER, "")]

    def _close(self, stream: str) -> _Held:
        self._prefixes.pop(stream, None)
        held = self._held.pop(stream)
        self._size -= held.size
        return held

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
        self._size = 0
        return [Joined((line,), None, NO_WRAPPER, "") for line in lines]


def _begun(carried: _Carried, line: Line) -> _Held | None:
    """The value that a line begins and does not end; None where it does neither."""
    start = prefixes.json_start(carried.text, 0, len(carried.text)) if carried.shape else None
    if start is None or is_whole(carried.text[start:].strip()):
        return None
    begun = _Held(carried, line, start)
    return begun if begun.state() is State.UNFINISHED else None


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
