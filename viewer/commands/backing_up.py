"""The word ``backup``: a proved copy of the library."""

from pathlib import Path

import click

from viewer import paths, terminal
from viewer.commands import options
from viewer.commands.json_lines import ends_when_terminated, say
from viewer.commands.verifying import say_step
from viewer.jobs.back_up_library import BackedUp, back_up_library


@click.command("backup")
@options.library
@click.option("--to", "target", type=click.Path(path_type=Path), metavar="FILE", help="Else beside the library.")
@click.option("--progress", is_flag=True, hidden=True, help="Print progress and the report as JSON lines.")
def backup(library: Path | None, target: Path | None, progress: bool) -> int:
    """Copy the library into a new file and prove the copy, while others may use it.

    The copy holds what the library holds: keep it where only you can read it, and remember it when you forget a
    customer.
    """
    library = library or paths.default_library()
    with ends_when_terminated():
        if progress:
            done = back_up_library(library, target, say_step)
            say({"report": done.as_json()})
        else:
            done = _on_a_terminal(library, target)
            click.echo(done.sentence)
    return 0 if done.proof.is_sound else 1


def _on_a_terminal(library: Path, target: Path | None) -> BackedUp:
    line = terminal.StepLine()
    try:
        return back_up_library(library, target, lambda step: line(*step))
    finally:
        line.done()
