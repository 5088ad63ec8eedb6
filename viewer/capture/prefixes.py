"""Text before a value: where JSON begins in a line, and what the text says about it (its time, its type)."""

import re

from viewer.capture import log_times
from viewer.domain import event_types
from viewer.domain.record import NO_WRAPPER, Wrapper

_START = re.compile(
    rb'\{(?=[ \t]*(?:"|\r?\n?\Z))|\[(?=[ \t]*\{[ \t]*"|[ \t]*\r?\n?\Z)'
    rb'|"(?=(?:\\+")?(?:\[(?:\\+[nrt]| )*)?\{(?:\\+[nrt]| )*\\+")'
)
_LONGEST = 4096  # text before a value beyond this says nothing


def json_start(text: bytes, begin: int, stop: int) -> int | None:
    """Where in a line of text, from ``begin`` to ``stop``, something begins that tries to be JSON; None: nothing does.

    A brace counts with a quote behind it or at the end of the line, a bracket with an object in it, a quote with JSON
    in it: log lines are full of other braces.
    """
    found = _START.search(text, begin, stop)
    return found.start() if found else None


class Context:
    """What the text since the last value says about the next one."""

    def __init__(self, known: Wrapper = NO_WRAPPER) -> None:
        """``known`` is what is known of all values, from around the whole text; it is surer of the time than text."""
        self.known = known
        self.holds = False
        self.after_text = False
        self._heading: str | None = None
        self._received_at: int | None = None

    def note(self, line: bytes) -> None:
        """Takes in a line of text without JSON."""
        self._read(line[:_LONGEST])
        self.after_text = True

    def note_prefix(self, text: bytes) -> None:
        """Takes in the text before a value on its own line."""
        self._read(text[-_LONGEST:])

    def _read(self, text: bytes) -> None:
        named = event_types.find_type_in(text.decode("utf-8", "replace"))
        if named:
            self._heading, self.holds = named, True
        moment = log_times.find_time(text)
        if moment is not None:
            self._received_at, self.holds = moment, True

    def take(self) -> Wrapper:
        """What is known, for the value that begins now; nothing is known of the one after it."""
        self.after_text = False
        if not self.holds:
            return self.known
        received_at, signature, heading = self.known
        found = Wrapper(received_at or self._received_at, signature, self._heading or heading)
        self.holds, self._heading, self._received_at = False, None, None
        return found
