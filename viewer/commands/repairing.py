"""The word ``repair``: what is readable of a damaged library goes into a new one."""

from pathlib import Path

import click

from viewer import COMMAND, paths, terminal
from viewer.commands import options
from viewer.commands.json_lines import ends_when_terminated, say
from viewer.commands.verifying import say_step
from viewer.jobs.repair_library import Repaired, repair_library


@click.command("repair")
@options.library
@click.option(
    "--to", "target", type=click.Path(path_type=Path), metavar="NEW.db", required=True, help="The new library."
)
@click.option("--progress", is_flag=True, hidden=True, help="Print progress and the report as JSON lines.")
def repair(library: Path | None, target: Path, progress: bool) -> int:
    """Save what is readable of a damaged library into a new one, and prove it; the damaged one stays as it is.

    What is lost is read again from its capture where that is still there; what stays lost is listed among the rejects.
    """
    library = library or paths.default_library()
    with ends_when_terminated():
        if progress:
            done = repair_library(library, target, say_step)
            say({"report": done.as_json()})
        else:
            done = _on_a_terminal(library, target)
            click.echo(done.sentence)
            if done.left:
                click.echo(f"See them: {COMMAND} rejects --library {done.target}")
    return 0 if done.proof.is_sound else 1


def _on_a_terminal(library: Path, target: Path) -> Repaired:
    line = terminal.StepLine()
    try:
        return repair_library(library, target, lambda step: line(*step))
    finally:
        line.done()
