"""The story of a report on unexpected errors: what a person may read, copy and save. Nothing is sent."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from textwrap import fill

from viewer.bugs import Bug
from viewer.exports.whole_file import whole_file
from viewer.store.health import sqlite_options

_WIDTH = 84
INTRODUCTION = (
    "This names places in the program, versions and commands. It holds no customer data, and nothing was sent anywhere."
)

NO_WORD = "It left no word: the system or somebody ended it, or the computer was switched off."


def bug_report(bugs: Mapping[Bug, int], commands: Sequence[str], versions: Sequence[tuple[str, str]]) -> str:
    """All that is told of errors: each with how often it was noticed, the last commands, and what the program runs on.

    ``commands`` are keys of commands, the latest last; ``versions`` are names and numbers.
    """
    told = [f"{bug.text}\n  (noticed {count:,} times)" if count > 1 else bug.text for bug, count in bugs.items()]
    parts = [
        "Tier Viewer: report of an unexpected error",
        fill(INTRODUCTION, _WIDTH),
        *(told or [NO_WORD]),
        fill(f"Last commands: {', '.join(commands) or 'none'}", _WIDTH),
        "\n".join(f"{name}: {number}" for name, number in versions),
        fill(f"SQLite options: {', '.join(sqlite_options())}", _WIDTH),
    ]
    return "\n\n".join(parts) + "\n"


def save_text(text: str, target: Path) -> Path:
    """Writes a text for its owner only, whole or not at all; the file. Raises ExportProblem."""
    with whole_file(target) as file:
        file.write(text.encode("utf-8", "backslashreplace"))
    return target
