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
from viewer.domain.retelling import retold
from viewer.errors import LibraryProblem
from viewer.jobs.last_verify import last_verify
from viewer.jobs.log_entries import log_files
from viewer.jobs.versions import versions
from viewer.store import library as store
from viewer.store.companions import Companion, companions
from viewer.store.health import Health, health, sqlite_options
from viewer.wording import number, say, say_count, to_say

_WIDTH = 100
Fact = tuple[str, str]
_COMPANIONS = {
    "backup": to_say("backups", "diagnostics"),
    "before_migration": to_say("backups made before an upgrade", "diagnostics"),
    "damaged": to_say("damaged ones that were kept", "diagnostics"),
    "unfinished": to_say("unfinished backups", "diagnostics"),
}
_COUNTED = {
    "customers": to_say("versions of customers", "diagnostics"),
    "campaigns": to_say("versions of campaigns", "diagnostics"),
    "tiers": to_say("versions of tiers", "diagnostics"),
    "events": to_say("events", "diagnostics"),
    "deliveries": to_say("deliveries", "diagnostics"),
    "rejects": to_say("rejects", "diagnostics"),
    "sources": to_say("sources", "diagnostics"),
    "imports": to_say("imports", "diagnostics"),
}


class Section(NamedTuple):
    """Facts on one subject: names and values."""

    title: str
    facts: tuple[Fact, ...]


def diagnostics(library: Path, qt: Sequence[Fact] = ()) -> list[Section]:
    """All there is to know, in the order in which it is read. ``qt`` is what only the window knows. Never raises."""
    return [
        Section(to_say("Program", "diagnostics"), (*versions()[:1], *qt, *versions()[1:], *_surroundings())),
        Section(to_say("Library", "diagnostics"), tuple(_library(library))),
        Section(to_say("Folders", "diagnostics"), tuple(_folders())),
        Section(to_say("Log", "diagnostics"), tuple(_log())),
        Section(
            "SQLite",
            (
                (to_say("version", "diagnostics"), versions_of_sqlite()),
                (to_say("options", "diagnostics"), ", ".join(sqlite_options())),
            ),
        ),
    ]


def as_text(sections: Iterable[Section]) -> str:
    """Diagnostics for people, to read and to paste into a report."""
    parts = []
    for section in sections:
        facts = [(say(name, about="diagnostics"), value) for name, value in section.facts]
        width = max((len(name) for name, _ in facts), default=0)
        lines = [
            line
            for name, value in facts
            for line in wrap(
                display_text(value, 4_000),
                _WIDTH,
                initial_indent=f"  {name:{width}}  ",
                subsequent_indent=" " * (width + 4),
                break_on_hyphens=False,
            )
        ]
        parts.append("\n".join([say(section.title, about="diagnostics"), *lines]))
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
    cores = say_count(os.cpu_count() or 1, "{n} core", "{n} cores")
    return [
        (to_say("machine", "diagnostics"), f"{platform.machine()}, {cores}"),
        (
            to_say("installed", "diagnostics"),
            say("as a package of its own") if getattr(sys, "frozen", False) else say("with Python"),
        ),
        (to_say("file names", "diagnostics"), f"{sys.getfilesystemencoding()}"),
        (to_say("resources", "diagnostics"), shown(paths.resources())),
    ]


def _library(library: Path) -> Iterable[Fact]:
    yield to_say("file", "diagnostics"), shown(library)
    try:
        state = library.stat()
    except OSError as error:
        yield to_say("state", "diagnostics"), _no_library(error)
        return
    yield to_say("size", "diagnostics"), size_words(state.st_size)
    yield to_say("may be read by", "diagnostics"), _readers(state.st_mode)
    yield to_say("can be written", "diagnostics"), say("yes") if _is_writable(library) else say("no")
    beside = companions(library)
    yield to_say("last verified", "diagnostics"), _verified(library)
    yield (
        to_say("log beside it", "diagnostics"),
        size_words(sum(one.size for one in beside if one.path.name.endswith("-wal"))),
    )
    yield from _kept(beside)
    try:
        with store.reading(library) as connection:
            found = health(connection)
    except LibraryProblem as problem:
        yield to_say("state", "diagnostics"), str(problem).replace(str(library), library.name)
        return
    yield to_say("library version", "diagnostics"), str(found.version)
    yield to_say("pages", "diagnostics"), _pages(found)
    yield to_say("journal", "diagnostics"), found.journal
    for name, count in found.counts.items():
        yield _COUNTED.get(name, name), number(count)


def _verified(library: Path) -> str:
    last = last_verify(library)
    if last is None:
        return say("never by this user")
    if last.is_sound:
        return say("{time}: sound", time=times.to_iso(last.at))
    return say_count(
        last.affected,
        "{time}: damaged, {n} event concerned",
        "{time}: damaged, {n} events concerned",
        time=times.to_iso(last.at),
    )


def _no_library(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return say("there is none yet")
    return say("unreadable ({reason})", reason=retold(error.strerror or ""))


def _is_writable(library: Path) -> bool:
    return os.access(library, os.W_OK) and os.access(library.parent, os.W_OK)


def _pages(found: Health) -> str:
    pages, size = number(found.pages), number(found.page_size)
    if not found.free_pages:
        return say("{pages} of {size} bytes", pages=pages, size=size)
    free = number(found.free_pages)
    return say("{pages} of {size} bytes, {free} of them free", pages=pages, size=size, free=free)


def _kept(beside: Iterable[Companion]) -> Iterable[Fact]:
    counts: Counter[str] = Counter()
    sizes: Counter[str] = Counter()
    for one in beside:
        counts[one.kind] += 1
        sizes[one.kind] += one.size
    for kind, words in _COMPANIONS.items():
        if counts[kind]:
            yield words, f"{number(counts[kind])}, {size_words(sizes[kind])}"


def _folders() -> Iterable[Fact]:
    for name, folder in (
        (to_say("libraries", "diagnostics"), paths.default_library().parent),
        (to_say("log", "diagnostics"), paths.log_folder()),
        (to_say("settings", "diagnostics"), paths.settings_folder()),
    ):
        yield name, f"{shown(folder)} ({_state_of(folder)})"


def _state_of(folder: Path) -> str:
    there = next((one for one in (folder, *folder.parents) if one.is_dir()), folder)
    try:
        free = size_words(shutil.disk_usage(there).free)
        readers = _for_whom(folder.stat().st_mode) if folder.is_dir() else say("not made yet")
    except OSError as error:
        return retold(error.strerror or "") or say("cannot be read")
    if os.access(there, os.W_OK | os.X_OK):
        return say("{readers}, {free} free", readers=readers, free=free)
    return say("{readers}, {free} free, cannot be written", readers=readers, free=free)


def _for_whom(mode: int) -> str:
    if os.name == "nt":
        return say("for whoever the folder's permissions let")
    return say("for others, too") if stat.S_IMODE(mode) & 0o077 else say("for its owner only")


def _readers(mode: int) -> str:
    if os.name == "nt":
        return say("whoever the folder's permissions let")
    return say("others, too") if stat.S_IMODE(mode) & 0o077 else say("its owner only")


def _log() -> Iterable[Fact]:
    files = log_files()
    if not files:
        yield to_say("files", "diagnostics"), say("none", about="files")
        return
    total = 0
    latest = 0.0
    for file in files:
        state = file.stat() if file.exists() else None
        total += state.st_size if state else 0
        latest = max(latest, state.st_mtime if state else 0)
    yield to_say("files", "diagnostics"), f"{number(len(files))}, {size_words(total)}"
    yield to_say("last written", "diagnostics"), times.to_iso(int(latest * 1e6))


def size_words(size: int) -> str:
    """A number of bytes for people."""
    if size < 10_000:
        return say_count(size, "{n} byte", "{n} bytes")
    return f"{number(size / 1e6, 1)} MB" if size < 1e9 else f"{number(size / 1e9, 1)} GB"
