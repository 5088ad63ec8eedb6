"""``import --follow``: the same as an import, going on with what is added, until Ctrl-C."""

import json
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from types import FrameType

import click

from viewer import terminal
from viewer.commands.json_lines import JsonLines, say
from viewer.errors import TierViewerError
from viewer.jobs.follow_sources import follow_sources
from viewer.jobs.import_report import ImportReport

_SIGNALS = (signal.SIGINT, signal.SIGTERM)


def follow(sources: tuple[str, ...], library: Path, user_type: str | None, as_json: bool) -> ImportReport:
    """Follows until a person ends it, and prints the report then."""
    line = terminal.ProgressLine()

    def note(sentence: str) -> None:
        line.done()
        click.echo(sentence, err=True)

    with _until_stopped() as stop:
        click.echo("Following; end with Ctrl-C.", err=True)
        try:
            done = follow_sources(sources, library, stop, line, note, user_type)
        finally:
            line.done()
    if as_json:
        click.echo(json.dumps(done.as_json(), ensure_ascii=False))
    else:
        click.echo("\n".join(terminal.report(done)))
    for sentence in done.skipped:
        click.echo(sentence, err=True)
    return done


def follow_for_window(sources: tuple[str, ...], library: Path, user_type: str | None) -> int:
    """The same, told in JSON lines."""
    lines = JsonLines()
    with _until_stopped() as stop:
        try:
            done = follow_sources(sources, library, stop, lines.tell, lines.note, user_type)
        except TierViewerError as problem:
            say({"error": str(problem)})
            return 1
    say({"report": done.as_json()})
    return 0


class _Stop:
    """Set by a handler of signals while ``wait`` runs in the same thread.

    A threading.Event then waits for its own lock now and then, for ever; only SimpleQueue may be filled at any moment:
    https://docs.python.org/3/library/queue.html#queue.SimpleQueue.put
    """

    def __init__(self) -> None:
        self._is_set = False
        self._bell: SimpleQueue[None] = SimpleQueue()

    def set(self) -> None:
        self._is_set = True
        self._bell.put(None)

    def is_set(self) -> bool:
        return self._is_set

    def wait(self, seconds: float, /) -> bool:
        if not self._is_set:
            with suppress(Empty):
                self._bell.get(timeout=seconds)
        return self._is_set


@contextmanager
def _until_stopped() -> Iterator[_Stop]:
    """What Ctrl-C sets, and whoever ends the process calmly; a second Ctrl-C ends it as usual."""
    stop = _Stop()

    def end(number: int, frame: FrameType | None) -> None:
        stop.set()
        signal.signal(number, before[number])

    before = {int(number): signal.getsignal(number) for number in _SIGNALS}
    for number in _SIGNALS:
        signal.signal(number, end)
    try:
        yield stop
    finally:
        for known, handler in before.items():
            signal.signal(known, handler)
