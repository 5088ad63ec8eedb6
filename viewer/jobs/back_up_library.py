"""The story of a backup: a copy of the library beside it or wherever a person wants it, proved before it is told of."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from viewer.domain.moments import now_us
from viewer.jobs.verify_library import Step, Verified, verify_library
from viewer.store import backups, companions, library
from viewer.wording import number, say, say_count


class BackedUp(NamedTuple):
    """A backup that was made."""

    target: Path
    size: int
    proof: Verified  # of the copy

    @property
    def sentence(self) -> str:
        """What is told of it."""
        size = number(self.size / 1e6, 1)
        if self.proof.is_sound:
            return say_count(
                self.proof.checked.get("events", 0),
                "The backup {target} was made ({size} MB) and proved: {n} events are as they were received.",
                "The backup {target} was made ({size} MB) and proved: {n} events are as they were received.",
                target=self.target,
                size=size,
            )
        return say(
            "The backup {target} was made ({size} MB), but the library was damaged before, and so is the backup. See:"
            " tier-viewer verify.",
            target=self.target,
            size=size,
        )

    def as_json(self) -> dict[str, Any]:
        """For the window."""
        told = {"sentence": self.sentence, "target": str(self.target), "size": self.size}
        return told | {"is_sound": self.proof.is_sound, "events": self.proof.checked.get("events")}


def back_up_library(
    library_path: Path,
    target: Path | None = None,
    progress: Callable[[Step], None] = lambda step: None,
    should_stop: Callable[[], bool] = lambda: False,
) -> BackedUp:
    """Copies a library into a new file, whatever others write meanwhile, and proves the copy.

    Raises LibraryProblem where it cannot be made, and Cancelled once ``should_stop`` says so: nothing is left then.
    """
    target = (target or companions.free_name(library_path, "backup", now_us())).resolve()
    with library.reading(library_path) as connection:
        size = backups.back_up(
            connection,
            target,
            lambda done, total: progress(Step(done, total, say("Copying"))),
            should_stop,
        )
    try:
        proof = verify_library(target, progress, should_stop)
    except BaseException:
        target.unlink(missing_ok=True)
        raise
    return BackedUp(target, size, proof)
