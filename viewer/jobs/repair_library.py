"""The story of a rescue: what is readable of a damaged library goes into a new one, which is proved; the damaged one
stays as it is."""

import os
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from viewer.domain.moments import now_us
from viewer.errors import Cancelled, DamagedLibrary, LibraryProblem
from viewer.jobs.list_rejects import Wanted
from viewer.jobs.retry_rejects import retry_rejects
from viewer.jobs.verify_library import Step, Verified, times_in, verify_library
from viewer.store import companions, library, mending, salvage
from viewer.store.mending import LOST, Mended
from viewer.wording import number, say, say_count, to_say

_ENDINGS = ("", "-wal", "-shm", "-journal")


class Repaired(NamedTuple):
    """What came of it."""

    target: Path
    mended: Mended
    events_of: int | None  # that the damaged library had, where that can be read
    recovered: int  # lost records that were read again from their sources
    proof: Verified  # of the new library

    @property
    def events(self) -> int:
        """That are in the new library."""
        return self.proof.checked.get("events", 0)

    @property
    def sentence(self) -> str:
        """What is told of it."""
        words = [self._saved()]
        if self.recovered:
            words.append(
                say_count(
                    self.recovered,
                    "{n} record was read again from the captures.",
                    "{n} records were read again from the captures.",
                )
            )
        if self.left:
            words.append(
                say_count(
                    self.left,
                    "{n} record was lost; the rejects say where each was found.",
                    "{n} records were lost; the rejects say where each was found.",
                )
            )
        if not self.proof.is_sound:
            words.append(say("Not everything in it could be put in order: verify it."))
        words.append(say("The damaged library was left as it is."))
        return " ".join(words)

    def _saved(self) -> str:
        if self.events_of is None and self.proof.is_sound:
            words = to_say("{events} events were saved into {target}, and each is proved.")
        elif self.events_of is None:
            words = to_say("{events} events were saved into {target}.")
        elif self.proof.is_sound:
            words = to_say("{events} of {all} events were saved into {target}, and each is proved.")
        else:
            words = to_say("{events} of {all} events were saved into {target}.")
        return say(words, events=number(self.events), all=number(self.events_of or 0), target=self.target)

    @property
    def left(self) -> int:
        """Records that are lost."""
        return max(0, self.mended.lost - self.recovered)

    def as_json(self) -> dict[str, Any]:
        """For scripts and the window."""
        return {
            "sentence": self.sentence,
            "target": str(self.target),
            "events": self.events,
            "events_of": self.events_of,
            "deliveries": self.proof.checked.get("deliveries", 0),
            "rejects": self.proof.checked.get("rejects", 0),
            "recovered": self.recovered,
            "lost": self.left,
            "is_sound": self.proof.is_sound,
        }


def repair_library(
    library_path: Path,
    target: Path,
    progress: Callable[[Step], None] = lambda step: None,
    should_stop: Callable[[], bool] = lambda: False,
) -> Repaired:
    """Saves what is readable of a library into a new one; damaged or not, it stays as it is.

    This process must not have it open. Raises LibraryProblem, and Cancelled once ``should_stop`` says so: no new
    library is left then.
    """
    target = target.resolve()
    _refuse(library_path, target)
    stop = _Stopping(progress, should_stop)
    with _unfinished(target) as new, _readable(library_path, target) as source:
        with closing(library.open_for_writing(new)) as connection, library.calm_errors(new):
            with library.one_transaction(connection, should_stop):
                events_of = salvage.take_over(source, connection, stop.telling(say("Reading pages")))
                if not events_of and not salvage.has_anything(connection):
                    raise LibraryProblem(
                        say("Nothing of {path} can be read as a library. It was left as it is.", path=library_path)
                    )
                proving = stop.telling(say("Proving records"))
                mended = mending.mend(connection, times_in, lambda count: proving(count, 0))
            library.close(connection)
        recovered = _read_again(new, should_stop) if mended.lost else 0
        proof = verify_library(new, progress, should_stop)
        library.close(library.open_for_changing(new))  # nothing is left beside it
        os.replace(new, target)
    return Repaired(target, mended, events_of, recovered, proof)


class _Stopping:
    """Tells how far it is, and ends the work where that is wanted."""

    def __init__(self, progress: Callable[[Step], None], should_stop: Callable[[], bool]) -> None:
        self._progress = progress
        self._should_stop = should_stop

    def telling(self, words: str) -> Callable[[int, int], None]:
        """For one part of the work."""

        def tell(done: int, total: int) -> None:
            if self._should_stop():
                raise Cancelled(say("Stopped. No new library was made."))
            self._progress(Step(done, total, words))

        return tell


def _refuse(library_path: Path, target: Path) -> None:
    if not library_path.is_file():
        raise LibraryProblem(say("There is no library at {path}.", path=library_path))
    if target.exists():
        raise LibraryProblem(
            say("There is a file {target} already. Choose another name for the new library.", target=target)
        )
    if not target.parent.is_dir():
        raise LibraryProblem(
            say("There is no folder {folder}. Choose another place for the new library.", folder=target.parent)
        )
    try:
        library.open_for_reading(library_path).close()
    except DamagedLibrary:
        pass
    except LibraryProblem:
        if not salvage.may_be_ours(library_path):
            raise


@contextmanager
def _unfinished(target: Path) -> Iterator[Path]:
    path = companions.free_name(target, "unfinished", now_us())
    try:
        yield path
    finally:
        for ending in _ENDINGS:
            path.with_name(path.name + ending).unlink(missing_ok=True)


@contextmanager
def _readable(library_path: Path, target: Path) -> Iterator[Path]:
    """The file to read; a copy of it where its log holds pages that are not in it yet."""
    log = library_path.with_name(library_path.name + "-wal")
    if not log.exists() or not log.stat().st_size:
        yield library_path
        return
    with _unfinished(target.with_name(f"{target.stem}-log{target.suffix}")) as copy:
        os.close(os.open(copy, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        yield copy if salvage.copy_with_log(library_path, copy) else library_path


def _read_again(path: Path, should_stop: Callable[[], bool]) -> int:
    """Reads what was lost from the sources, where these are still there and unchanged; returns how many records."""
    done = retry_rejects(path, Wanted(kind=LOST), should_stop=should_stop)
    return done.events + done.deliveries
