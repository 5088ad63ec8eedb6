"""The story after a rescue: the repaired library takes the place of the damaged one, which is kept beside it."""

import os
from contextlib import suppress
from pathlib import Path

from viewer.domain.moments import now_us
from viewer.errors import LibraryProblem
from viewer.store import library
from viewer.store.companions import free_name
from viewer.wording import say

_LOGS = ("-wal", "-shm", "-journal")


def can_replace(damaged: Path, repaired: Path) -> bool:
    """Whether the one lies beside the other, so that it only has to be renamed."""
    return damaged.resolve().parent == repaired.resolve().parent and damaged.resolve() != repaired.resolve()


def replace_library(damaged: Path, repaired: Path) -> Path:
    """Puts ``repaired`` in the place of ``damaged``; returns the name under which that one is kept from now on.

    Nobody may have either of them open. At each moment a library is there under the name of ``damaged``, as far as the
    file system can do that. Raises LibraryProblem.
    """
    if not can_replace(damaged, repaired):
        raise LibraryProblem(
            say(
                "{repaired} does not lie beside {damaged}. Move it there, or open it where it is.",
                repaired=repaired.name,
                damaged=damaged.name,
            )
        )
    damaged, repaired = damaged.resolve(), repaired.resolve()
    library.close(library.open_for_changing(repaired))  # it is one, and all of it is in this file
    with library.calm_errors(damaged):
        kept = free_name(damaged, "damaged", now_us())
        try:
            os.link(damaged, kept)
        except OSError:  # a file system without links, such as that of a stick
            os.rename(damaged, kept)
        for end in _LOGS:
            with suppress(FileNotFoundError):
                os.rename(damaged.with_name(damaged.name + end), kept.with_name(kept.name + end))
        os.replace(repaired, damaged)
    return kept
