"""``import --follow``: the same as an import, going on with what is added, until Ctrl-C."""

import json
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
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


@contextmanager
def _until_stopped() -> Iterator[threading.Event]:
    """An event that Ctrl-C sets, and whoever ends the process calmly; a second Ctrl-C ends it as usual."""
    stop = threading.Event()

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
