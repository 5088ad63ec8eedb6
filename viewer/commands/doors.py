"""What the program's front door hands to the command line, because it needs Qt."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from viewer.jobs.check_installation import Step

OpenWindow = Callable[[list[Path], Path, Path | None], int]
"""Opens the window with files, on a library, for a picture; gives the exit code."""
CheckWindow = Callable[[str], Sequence[Step]]
"""The steps of the self-test for a part of the window. Raises ImportError where there is no Qt."""


def no_window_to_check(_: str) -> Sequence[Step]:
    """For callers that have no window."""
    raise ModuleNotFoundError("no window was passed in", name="PySide6")


@dataclass(frozen=True, slots=True)
class Doors:
    """Loaded only when they are called."""

    open_window: OpenWindow
    check_window: CheckWindow = no_window_to_check


def of(context: click.Context) -> Doors:
    """The doors that the program was started with."""
    doors = context.find_object(Doors)
    assert doors is not None
    return doors
