"""The story of the self-test: the installed program tries everything it needs, on a library it throws away."""

import os
import platform
import shutil
import stat
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from viewer import paths
from viewer.capture.reader import Mark
from viewer.domain import times
from viewer.domain.columns import COLUMNS
from viewer.domain.evidence import Witness
from viewer.domain.export_order import ExportOrder
from viewer.domain.query import Query, parse
from viewer.errors import TierViewerError
from viewer.jobs.decoding_process import Order, batches_from_process
from viewer.jobs.export_events import export_order
from viewer.jobs.find_events import Finder, Sort
from viewer.jobs.licences import licences
from viewer.jobs.read_guide import pages
from viewer.jobs.show_event import field_guide, show_event
from viewer.store import library

SAMPLE = "sample-capture.ndjson"
TIMEOUT_SECONDS = 120


class Step(NamedTuple):
    """One thing that is tried: its name, and a function of the trial library's path that tells or raises."""

    name: str
    run: Callable[[Path], str]
    is_information: bool = False
    """It tells about the surroundings, and fails nothing."""


def steps() -> tuple[Step, ...]:
    """What is tried without the window, in this order."""
    return (
        Step("Python", lambda _: f"{platform.python_version()}, {platform.platform(terse=True)}"),
        Step("resources", _resources),
        Step("licences", lambda _: f"{len(licences())} components, each with its text"),
        Step("SQLite", lambda _: f"{library.text_search_version()}, with text search"),
        Step("time zones", _time_zones),
        Step("import in a process of its own", _import),
        Step("decoding in a process of its own", _decode),
        Step("files readable by their owner only", _permissions),
        Step("search", _search),
        Step("details of an event", _details),
        Step("export", _export),
    )


def surroundings() -> tuple[Step, ...]:
    """What is looked at and changes nothing: the folders that the program would use here."""
    return (
        Step("library", lambda _: _place(paths.default_library().parent, paths.default_library().name), True),
        Step("log", lambda _: _place(paths.log_folder()), True),
        Step("settings", lambda _: _place(paths.settings_folder()), True),
    )


def _expect(condition: bool, otherwise: str) -> None:
    if not condition:
        raise AssertionError(otherwise)


def _resources(_: Path) -> str:
    sample = paths.resources() / SAMPLE
    _expect(sample.is_file(), f"{sample} is missing")
    pages()
    _expect(field_guide().entry("customer.id") is not None, "the field guide lacks customer.id")
    return str(paths.resources())


def _time_zones(_: Path) -> str:
    offset = times.offset_text(int(datetime(2024, 7, 1, tzinfo=UTC).timestamp() * 1e6), times.zone("Europe/Berlin"))
    _expect(offset == "+02:00", f"Europe/Berlin in July is {offset}")
    return "Europe/Berlin is known"


def _import(trial: Path) -> str:
    command = [*paths.program(), "import", str(paths.resources() / SAMPLE), "--library", str(trial), "--json"]
    done = subprocess.run(
        command, capture_output=True, encoding="utf-8", errors="replace", timeout=TIMEOUT_SECONDS, check=False
    )
    _expect(done.returncode == 0, done.stderr.strip() or f"exit code {done.returncode}")
    finder = Finder(trial)
    total = finder.total()
    finder.close()
    _expect(total > 0, "no events were imported")
    return f"{total} events"


def _decode(_: Path) -> str:
    sample = paths.resources() / SAMPLE
    with sample.open("rb") as file:
        head = file.read(1024)
    order = Order(str(sample), Mark(), head, None, Witness())
    count = sum(len(batch.arrivals) for batch in batches_from_process(order))
    _expect(count > 0, "nothing came back")
    return f"{count} records"


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
    return f"{count} found"


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
    report = export_order(trial, ExportOrder(target, "csv", "", Sort().text, tuple(shown), "UTC"))
    _expect(target.stat().st_size > 0 and report.written > 0, "the file is empty")
    return f"{report.written} rows"


def _place(folder: Path, name: str = "") -> str:
    """A folder, or a file in it, and whether the program could write there; nothing is made for it."""
    there = next((one for one in (folder, *folder.parents) if one.is_dir()), folder)
    place = folder / name
    if not os.access(there, os.W_OK | os.X_OK):
        return f"{place} (cannot be written)"
    return f"{place} ({shutil.disk_usage(there).free / 1e9:,.1f} GB free)"


def part_of_the_window(name: str, part: str, trial: Path, environment: dict[str, str | None]) -> list[str]:
    """Tries a part of the window in a process of its own, since Qt ends a process that it cannot work in.

    ``environment`` changes variables, None takes one away. Gives the lines of the report that the process printed;
    where it did not come to its end, the last one says so.
    """
    command = [*paths.program(), "self-test", "--part", part, "--trial", str(trial)]
    variables = {**os.environ, "PYTHONUTF8": "1", **environment}
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            env={key: value for key, value in variables.items() if value is not None},
            timeout=TIMEOUT_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return [line("FAILED", name, f"the process did not come to its end ({type(error).__name__})")]
    lines = [said for said in done.stdout.splitlines() if said.startswith(("ok ", "info ", "FAILED "))]
    if done.returncode == 0 or any(said.startswith("FAILED ") for said in lines):
        return lines
    last = [said for said in done.stderr.splitlines() if said.strip()][-1:]
    how = f"signal {-done.returncode}" if done.returncode < 0 else f"exit code {done.returncode}"
    return [*lines, line("FAILED", name, ": ".join([f"the process ended with {how}", *last]))]


def line(state: str, name: str, words: str) -> str:
    """One line of the report; ``state`` is ok, info or FAILED."""
    return f"{state:<7} {name}: {' '.join(words.split())}"


def try_step(step: Step, trial: Path) -> str:
    """Does one step; its line of the report."""
    try:
        return line("info" if step.is_information else "ok", step.name, step.run(trial))
    except Exception as error:  # whatever is wrong with an installation is the answer
        is_sentence = isinstance(error, AssertionError | TierViewerError)
        words = str(error) if is_sentence else f"{type(error).__name__}: {error}"
        return line("info" if step.is_information else "FAILED", step.name, words)
