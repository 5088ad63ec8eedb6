"""The story of an answer: a person says what the undecided events of a source are, and those that can be are."""

import time

from viewer.jobs.stored_shapes import note_missing_shapes
from viewer.store import decisions
from viewer.store.imports import Run
from viewer.store.library import Connection


def settle_types(connection: Connection, source: int, user_type: str, run: Run | None = None) -> int:
    """Gives ``user_type`` to the undecided events of a source whose shape allows it; returns how many those are.

    It is a decision, which can be undone; all those of one ``run`` are one. Belongs into a transaction of the one who
    writes.
    """
    decisions.choose_undecided(connection, source)
    note_missing_shapes(connection)
    outcome = decisions.decide(connection, user_type, time.time_ns() // 1000, run.decision if run else None)
    if run and outcome.changed:
        run.decision = outcome.decision
    return outcome.changed
