"""What an import says to the window that started its process: JSON objects, one a line."""

import json
import os
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from viewer import terminal
from viewer.domain.retelling import retold
from viewer.jobs.import_report import ImportReport, Progress

_LESS_URGENT = 10  # of 19: the window paints first


class JsonLines:
    """Tells progress at most ten times a second, and everything that is stored at once."""

    def __init__(self) -> None:
        self._last_told = 0.0
        if hasattr(os, "nice"):
            os.nice(_LESS_URGENT)  # and the decoding process inherits it: between them they would take every core

    def tell(self, progress: Progress) -> None:
        """How far it is, all of it stored for good."""
        say({"committed": {"events": progress.counts.events}})
        if time.monotonic() - self._last_told >= 0.1:
            self._last_told = time.monotonic()
            say({"progress": terminal.progress_object(progress)})

    def note(self, sentence: str) -> None:
        """Something that happened to a followed file."""
        say({"note": sentence})

    def end(self, done: ImportReport) -> None:
        """The report; or what was wrong, where nothing was read for it."""
        if done.problems and not done.sources:
            say({"error": " ".join(map(retold, done.problems))})
        else:
            say({"report": done.as_json()})


@contextmanager
def ends_when_terminated() -> Iterator[None]:
    """While it lasts, being asked to end is the same as Ctrl-C: what is half done is put away first."""

    def end(*_: object) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def say(value: dict[str, Any]) -> None:
    """Prints one line at once."""
    sys.stdout.write(json.dumps(value) + "\n")
    sys.stdout.flush()
