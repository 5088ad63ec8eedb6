"""The story of the self-test: the installed program tries everything it needs, on a library it throws away."""

import os
import stat
import subprocess
from collections.abc import Callable
from datetime import UTC
from pathlib import Path

from viewer import paths
from viewer.domain.columns import COLUMNS
from viewer.domain.query import Query, parse
from viewer.jobs.export_events import export_events
from viewer.jobs.find_events import Finder, Sort
from viewer.jobs.show_event import field_guide, show_event
from viewer.store import library

SAMPLE = "sample-capture.ndjson"
_TIMEOUT_SECONDS = 120


def steps() -> tuple[tuple[str, Callable[[Path], str]], ...]:
    """What is tried, in this order: a name, and a function of the trial library's path that tells or raises."""
    return (
        ("resources", _resources),
        ("SQLite", lambda _: library.text_search_version()),
        ("import in a process of its own", _import),
        ("files readable by their owner only", _permissions),
        ("search", _search),
        ("details of an event", _details),
        ("export", _export),
    )


def _expect(condition: bool, otherwise: str) -> None:
    if not condition:
        raise AssertionError(otherwise)


def _resources(_: Path) -> str:
    sample = paths.resources() / SAMPLE
    _expect(sample.is_file(), f"{sample} is missing")
    _expect(field_guide().entry("customer.id") is not None, "the field guide lacks customer.id")
    return str(paths.resources())


def _import(trial: Path) -> str:
    command = [*paths.program(), "import", str(paths.resources() / SAMPLE), "--library", str(trial), "--json"]
    done = subprocess.run(
        command,
        capture_output=True,
        encoding="utf-8",
        timeout=_TIMEOUT_SECONDS,
        check=False,
        creationflags=paths.WITHOUT_CONSOLE,
    )
    _expect(done.returncode == 0, done.stderr.strip() or f"exit code {done.returncode}")
    finder = Finder(trial)
    total = finder.total()
    finder.close()
    _expect(total > 0, "no events were imported")
    return f"{total} events"


def _permissions(trial: Path) -> str:
    if os.name == "nt":
        return "as the folder's permissions are"
    for path in (trial.parent, *trial.parent.iterdir()):
        _expect(not stat.S_IMODE(path.stat().st_mode) & 0o077, f"{path.name} can be read by others")
    return "0600, folder 0700"


def _search(trial: Path) -> str:
    finder = Finder(trial)
    try:
        rows = finder.start(parse("alex event:downgraded").query, Sort(), UTC)
        count = finder.settle()
    finally:
        finder.close()
    _expect(count == len(rows) > 0, f"{count} events found, {len(rows)} shown")
    return f"{count} events found"


def _details(trial: Path) -> str:
    finder = Finder(trial)
    row = finder.start(Query())[0]
    finder.close()
    detail = show_event(trial, row.key)
    _expect(detail is not None and len(detail.nodes) > 1, "the tree of an event is empty")
    return f"{len(detail.nodes) if detail else 0} groups"


def _export(trial: Path) -> str:
    target = trial.parent / "export.csv"
    shown = [column.key for column in COLUMNS if column.shown]
    report = export_events(trial, Query(), Sort(), target, shown, "UTC")
    _expect(target.stat().st_size > 0 and report.rows > 0, "the file is empty")
    return f"{report.rows} rows"
