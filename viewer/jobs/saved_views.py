"""The story of a saved view: kept, changed, put in order, carried to others, and used by its name."""

import os
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from viewer.domain.retelling import retold
from viewer.domain.views import MOST_VIEWS, View, brought, file_text, free_name, named, read_file_text
from viewer.errors import ViewProblem
from viewer.store import library, views
from viewer.store.library import Connection
from viewer.store.small_writes import write_soon
from viewer.wording import number, say, say_count

LARGEST_FILE = 16 * 1024 * 1024


class Imported(NamedTuple):
    """What came of a file of views."""

    added: tuple[View, ...]
    renamed: int  # of these, so many have another name now, for theirs was taken
    known: int  # were there already, exactly so


def list_views(library_path: Path) -> list[View]:
    """All views in their order; none where there is no library yet. Raises LibraryProblem."""
    if not library_path.exists():
        return []
    with library.reading(library_path) as connection:
        return views.all_views(connection)


def find_view(library_path: Path, name: str) -> View:
    """The view of that name. Raises ViewProblem where there is none, and LibraryProblem."""
    present = list_views(library_path)
    found = named(present, name)
    if found is None:
        if not present:
            raise ViewProblem(say("There is no view “{name}”. Views: none is saved yet.", name=name))
        known = ", ".join(say("“{name}”", name=view.name) for view in present[:20])
        raise ViewProblem(say("There is no view “{name}”. Views: {known}.", name=name, known=known))
    return found


def change_view(library_path: Path, before: View | None, after: View | None) -> View | None:
    """Makes ``after`` of ``before``: saves a new view, changes one, or removes it; gives it with its number.

    Raises ViewProblem where another view has the name by now, LibraryProblem.
    """

    def write(connection: Connection) -> View | None:
        if after is None:
            if before is not None:
                views.remove(connection, before.number)
            return None
        own = before.number if before is not None else after.number
        others = [view for view in views.all_views(connection) if view.number != own]
        if named(others, after.name) is not None:
            raise ViewProblem(say("There is another view “{name}” already. Choose another name.", name=after.name))
        if len(others) >= MOST_VIEWS:
            raise ViewProblem(say("A library holds at most {most} views. Delete one first.", most=number(MOST_VIEWS)))
        return replace(after, number=views.put(connection, replace(after, number=own), _now()))

    return write_soon(library_path, write)


def put_back(library_path: Path, now: View | None, then: View | None) -> View | None:
    """Makes a view again what it was at another time; where its name was taken meanwhile it gets a number behind it."""

    def write(connection: Connection) -> View | None:
        if then is None:
            if now is not None:
                views.remove(connection, now.number)
            return None
        others = [view for view in views.all_views(connection) if view.number != then.number]
        back = replace(then, name=free_name(then.name, others))
        return replace(back, number=views.put(connection, back, _now()))

    return write_soon(library_path, write)


def arrange_views(library_path: Path, numbers: Sequence[int]) -> None:
    """Puts the views into the order of these numbers. Raises LibraryProblem."""
    write_soon(library_path, lambda connection: views.arrange(connection, numbers))


def export_views(library_path: Path, target: Path) -> int:
    """Writes all views to a file; returns how many. Raises ViewProblem, LibraryProblem."""
    if target.exists() and library_path.exists() and target.samefile(library_path):
        raise ViewProblem(say("{target} is the library itself. Choose another name for the views.", target=target))
    present = list_views(library_path)
    beside = target.with_name(target.name + ".part")
    try:
        try:
            beside.write_text(file_text(present), encoding="utf-8")
            os.replace(beside, target)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        raise ViewProblem(
            say(
                "{target} cannot be written: {reason}.",
                target=target,
                reason=retold(error.strerror or "") or say("unknown reason"),
            )
        ) from None
    return len(present)


def import_views(library_path: Path, file: Path) -> Imported:
    """Takes the views of a file in; none that is there is changed. Raises ViewProblem, LibraryProblem."""
    read = _read(file)

    def write(connection: Connection) -> Imported:
        present = views.all_views(connection)
        done = brought(read, present)
        if len(present) + len(done.added) > MOST_VIEWS:
            raise ViewProblem(
                say(
                    "A library holds at most {most} views, and {file} would bring more.",
                    most=number(MOST_VIEWS),
                    file=file,
                )
            )
        added = tuple(replace(view, number=views.put(connection, view, _now())) for view in done.added)
        return Imported(added, done.renamed, done.known)

    return write_soon(library_path, write)


def import_words(done: Imported, name: str) -> str:
    """What came of a file of views."""
    added, known = len(done.added), done.known
    if added:
        words = [say_count(added, "{n} view was added from {file}.", "{n} views were added from {file}.", file=name)]
    else:
        words = [say("No view was added from {file}.", file=name)]
    if done.renamed:
        words.append(
            say_count(
                done.renamed,
                "{n} has a number behind the name, for there are others of that name.",
                "{n} have numbers behind the name, for there are others of that name.",
            )
        )
    if known:
        words.append(say_count(known, "{n} was there already.", "{n} were there already."))
    return " ".join(words)


def _read(file: Path) -> list[View]:
    try:
        # A pipe or a device would never end.
        if not file.is_file():
            raise ViewProblem(say("{file} is not a file. Choose a file that Export views… has written.", file=file))
        with file.open("rb") as opened:
            content = opened.read(LARGEST_FILE + 1)
    except OSError as error:
        raise ViewProblem(
            say(
                "{file} cannot be read: {reason}.",
                file=file,
                reason=retold(error.strerror or "") or say("unknown reason"),
            )
        ) from None
    if len(content) > LARGEST_FILE:
        raise ViewProblem(say("{file} is too large for a file of saved views.", file=file))
    try:
        return read_file_text(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise ViewProblem(say("{file} is not a file of saved views. It is no UTF-8 text.", file=file)) from None
    except ValueError as problem:
        raise ViewProblem(say("{file} is not a file of saved views. {problem}", file=file, problem=problem)) from None


def _now() -> int:
    return time.time_ns() // 1000
