"""The word ``verify``: whether everything in the library is as it was stored, and which events damage concerns."""

import json
from collections.abc import Iterator
from pathlib import Path

import click

from viewer import COMMAND, paths, terminal
from viewer.commands import options
from viewer.commands.json_lines import say
from viewer.domain.display import display_text
from viewer.jobs.last_verify import note_verify
from viewer.jobs.verify_library import Problem, Step, Verified, verify_library

_LISTED = 50


@click.command("verify")
@options.library
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@click.option("--progress", is_flag=True, hidden=True, help="Print progress and the report as JSON lines.")
def verify(library: Path | None, form: str, progress: bool) -> int:
    """Prove the library: every record by its digest, every index and count; exit 1 where there is damage.

    Nothing is changed. Damage is told with the events that it concerns.
    """
    library = library or paths.default_library()
    if progress:
        done = verify_library(library, say_step)
        note_verify(library, done.is_sound, len(done.affected))
        say({"report": done.as_json()})
        return 0 if done.is_sound else 1
    line = terminal.StepLine()
    try:
        done = verify_library(library, lambda step: line(*step))
    finally:
        line.done()
    note_verify(library, done.is_sound, len(done.affected))
    if form == "json":
        click.echo(json.dumps(done.as_json(), ensure_ascii=False))
    else:
        for told in as_text(done):
            click.echo(told)
    return 0 if done.is_sound else 1


def say_step(step: Step) -> None:
    """How far it is, for the window."""
    say({"progress": step._asdict()})


def as_text(done: Verified) -> Iterator[str]:
    """The same for people: the sentence, then what is damaged."""
    yield done.sentence
    for one in done.problems[:_LISTED]:
        yield f"  {problem_line(one)}"
    left = len(done.problems) - _LISTED + done.left_out
    if left > 0:
        yield f"… and {left:,} more; --format json lists up to 1,000."
    if not done.is_sound:
        yield f"Save it: {COMMAND} repair --to NEW.db"


def problem_line(one: Problem) -> str:
    """One problem with the event and the place that it is about."""
    place = f"{one.source}:{one.line}" if one.source and one.line else one.source or ""
    named = one.event or (f"event {one.key} of the library" if one.key is not None else "")
    about = ", ".join(display_text(part, 80) for part in (named, place) if part)
    return f"{about}: {one.words}" if about else one.words
