"""The word ``self-test``: whether the installed program works."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import click

from viewer import __version__
from viewer.commands import doors
from viewer.jobs import check_display, check_installation
from viewer.jobs.check_installation import line, part_of_the_window, try_step


@click.command("self-test")
@click.option("--part", type=click.Choice(["window", "display"]), hidden=True)
@click.option("--trial", type=click.Path(path_type=Path), hidden=True)
@click.pass_context
def self_test(context: click.Context, part: str | None, trial: Path | None) -> int:
    """Check that the installed program works; exit 0 or 1."""
    if part is not None:
        lines = list(_part(context, part, trial or Path()))
        for said in lines:
            click.echo(said)
        return 1 if _failed(lines) else 0
    lines = []
    for said in _whole():
        click.echo(said)
        lines.append(said)
    failed = _failed(lines)
    words = "all checks passed" if not failed else "1 check failed" if failed == 1 else f"{failed} checks failed"
    click.echo(f"Tier Viewer {__version__}: {words}.")
    return 1 if failed else 0


def _whole() -> Iterator[str]:
    try:
        folder = tempfile.TemporaryDirectory(prefix="tier-viewer-self-test-", ignore_cleanup_errors=True)
    except OSError as error:
        yield line("FAILED", "temporary folder", f"{error.strerror}; set TMPDIR to a folder with some room")
        return
    with folder:
        trial = Path(folder.name) / "private" / "library.db"
        for step in check_installation.steps():
            yield try_step(step, trial)
        yield from part_of_the_window("window", "window", trial, {"QT_QPA_PLATFORM": "offscreen"})
        if problem := check_display.display_problem(wanted=""):
            yield line("info", "display", problem)
        else:
            yield from part_of_the_window("display", "display", trial, {"QT_QPA_PLATFORM": None})
        for step in check_installation.surroundings():
            yield try_step(step, trial)


def _part(context: click.Context, part: str, trial: Path) -> Iterator[str]:
    """What the process does that was started for a part of the window."""
    try:
        steps = doors.of(context).check_window(part)
    except ImportError as problem:
        yield line("FAILED", part, check_display.loading_problem(problem))
        return
    for step in steps:
        yield try_step(step, trial)


def _failed(lines: list[str]) -> int:
    return sum(said.startswith("FAILED ") for said in lines)
