"""The story of diagnostics: what program, SQLite, library, folders and log are like here, as somebody who helps asks.

No customer is in it. Paths are, but those below the home folder begin with a ~ instead of its owner's name.
"""

import os
import platform
import shutil
import stat
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from textwrap import wrap
from typing import Any, NamedTuple

from viewer import paths
from viewer.domain import times
from viewer.domain.display import display_text
from viewer.errors import LibraryProblem
from viewer.jobs.last_verify import last_verify
from viewer.jobs.log_entries import log_files
from viewer.jobs.versions import versions
from viewer.store import library as store
from viewer.store.companions import Companion, companions
from viewer.store.health import health, sqlite_options

_WIDTH = 100
Fact = tuple[str, str]
_COMPANIONS = {
    "backup": "backups",
    "before_migration": "backups made before an upgrade",
    "damaged": "damaged ones that were kept",
    "unfinished": "unfinished backups",
}
_COUNTED = {name: f"versions of {name}" for name in ("customers", "campaigns", "tiers")}


class Section(NamedTuple):
    """Facts on one subject: names and values."""

    title: str
    facts: tuple[Fact, ...]


def diagnostics(library: Path, qt: Sequence[Fact] = ()) -> list[Section]:
    """All there is to know, in the order in which it is read. ``qt`` is what only the window knows. Never raises."""
    return [
        Section("Program", (*versions()[:1], *qt, *versions()[1:], *_surroundings())),
        Section("Library", tuple(_library(library))),
        Section("Folders", tuple(_folders())),
        Section("Log", tuple(_log())),
        Section("SQLite", (("version", versions_of_sqlite()), ("options", ", ".join(sqlite_options())))),
    ]


def as_text(sections: Iterable[Section]) -> str:
    """Diagnostics for people, to read and to paste into a report."""
    parts = []
    for section in sections:
        width = max((len(name) for name, _ in section.facts), default=0)
        lines = [
            line
            for name, value in section.facts
            for line in wrap(
                display_text(value, 4_000),
                _WIDTH,
                initial_indent=f"  {name:{width}}  ",
                subsequent_indent=" " * (width + 4),
                break_on_hyphens=False,
            )
        ]
        parts.append("\n".join([section.title, *lines]))
    return "\n\n".join(parts) + "\n"


def as_json(sections: Iterable[Section]) -> dict[str, Any]:
    """The same as one object."""
    return {section.title.lower(): dict(section.facts) for section in sections}


def versions_of_sqlite() -> str:
    """The version of SQLite in use; ``versions`` tries its text search as well."""
    return dict(versions())["SQLite"]


def shown(path: Path) -> str:
    """A path without the name of whose home it is in."""
    try:
        return str(Path("~") / path.absolute().relative_to(Path.home()))
    except (ValueError, RuntimeError):
        return str(path)


def _surroundings() -> list[Fact]:
    return [
        ("machine", f"{platform.machine()}, {os.cpu_count() or 1} cores"),
        ("installed", "as a package of its own" if getattr(sys, "frozen", False) else "with Python"),
        ("file names", f"{sys.getfilesystemencoding()}"),
        ("resources", shown(paths.resources())),
    ]


def _library(library: Path) -> Iterable[Fact]:
    yield "file", shown(library)
    try:
        state = library.stat()
    except OSError as error:
        yield "state", "there is none yet" if isinstance(error, FileNotFoundError) else f"unreadable ({error.strerror})"
        return
    yield "size", size_words(state.st_size)
    yield "may be read by", _readers(state.st_mode)
    yield "can be written", "yes" if os.access(library, os.W_OK) and os.access(library.parent, os.W_OK) else "no"
    beside = companions(library)
    yield "last verified", _verified(library)
    yield "log beside it", size_words(sum(one.size for one in beside if one.path.name.endswith("-wal")))
    yield from _kept(beside)
    try:
        with store.reading(library) as connection:
            found = health(connection)
    except LibraryProblem as problem:
        yield "state", str(problem).replace(str(library), library.name)
        return
    yield "library version", str(found.version)
    free = f", {found.free_pages:,} of them free" if found.free_pages else ""
    yield "pages", f"{found.pages:,} of {found.page_size:,} bytes{free}"
    yield "journal", found.journal
    for name, count in found.counts.items():
        yield _COUNTED.get(name, name), f"{count:,}"


def _verified(library: Path) -> str:
    last = last_verify(library)
    if last is None:
        return "never by this user"
    found = "sound" if last.is_sound else f"damaged, {last.affected:,} events concerned"
    return f"{times.to_iso(last.at)}: {found}"


def _kept(beside: Iterable[Companion]) -> Iterable[Fact]:
    counts: Counter[str] = Counter()
    sizes: Counter[str] = Counter()
    for one in beside:
        counts[one.kind] += 1
        sizes[one.kind] += one.size
    for kind, words in _COMPANIONS.items():
        if counts[kind]:
            yield words, f"{counts[kind]:,}, {size_words(sizes[kind])}"


def _folders() -> Iterable[Fact]:
    for name, folder in (
        ("libraries", paths.default_library().parent),
        ("log", paths.log_folder()),
        ("settings", paths.settings_folder()),
    ):
        yield name, f"{shown(folder)} ({_state_of(folder)})"


def _state_of(folder: Path) -> str:
    there = next((one for one in (folder, *folder.parents) if one.is_dir()), folder)
    try:
        free = f"{size_words(shutil.disk_usage(there).free)} free"
        readers = f"for {_readers(folder.stat().st_mode)}" if folder.is_dir() else "not made yet"
    except OSError as error:
        return error.strerror or "cannot be read"
    return f"{readers}, {free}" + ("" if os.access(there, os.W_OK | os.X_OK) else ", cannot be written")


def _readers(mode: int) -> str:
    if os.name == "nt":
        return "whoever the folder's permissions let"
    return "others, too" if stat.S_IMODE(mode) & 0o077 else "its owner only"


def _log() -> Iterable[Fact]:
    files = log_files()
    if not files:
        yield "files", "none"
        return
    total = 0
    latest = 0.0
    for file in files:
        state = file.stat() if file.exists() else None
        total += state.st_size if state else 0
        latest = max(latest, state.st_mtime if state else 0)
    yield "files", f"{len(files)}, {size_words(total)}"
    yield "last written", times.to_iso(int(latest * 1e6))


def size_words(size: int) -> str:
    """A number of bytes for people."""
    return f"{size:,} bytes" if size < 10_000 else f"{size / 1e6:,.1f} MB" if size < 1e9 else f"{size / 1e9:,.1f} GB"
