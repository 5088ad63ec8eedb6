"""The journal: what was done and can be undone, in the library, for the latest steps only."""

import sqlite3

from viewer.domain.steps import MOST_STEPS, Step, Steps
from viewer.store import schema


def read(connection: sqlite3.Connection) -> Steps:
    """The line as it was left: each step has its number of the journal."""
    if not schema.is_of_version(connection, 3):
        return Steps()
    found = connection.execute("SELECT id, kind, words, before, after, undone_at FROM journal ORDER BY id").fetchall()
    steps = [(Step(kind, words, before, after, number), undone) for number, kind, words, before, after, undone in found]
    # Only what was undone last may stand behind: whatever else a damaged journal says, the order of the line holds.
    done = tuple(step for step, undone in steps if undone is None)
    last = done[-1].number if done else 0
    undone = tuple(step for step, at in reversed(steps) if at is not None and step.number > last)
    return Steps(done, undone, max((step.number for step, _ in steps), default=0))


def add(connection: sqlite3.Connection, step: Step, now: int) -> None:
    """Notes that a step was done, or what it became; what was undone before it, and the oldest, are forgotten."""
    connection.execute("DELETE FROM journal WHERE undone_at IS NOT NULL AND id != ?", (step.number,))
    connection.execute(
        "INSERT OR REPLACE INTO journal (id, made_at, kind, words, before, after) VALUES (?, ?, ?, ?, ?, ?)",
        (step.number, now, step.kind, step.words, step.before, step.after),
    )
    connection.execute(
        "DELETE FROM journal WHERE id <= (SELECT id FROM journal ORDER BY id DESC LIMIT 1 OFFSET ?)", (MOST_STEPS,)
    )


def turn(connection: sqlite3.Connection, step: Step, undone_at: int | None) -> None:
    """Notes that a step was undone, or with None that it was done again, and what it became by that."""
    connection.execute(
        "UPDATE journal SET before = ?, after = ?, undone_at = ? WHERE id = ?",
        (step.before, step.after, undone_at, step.number),
    )


def remove(connection: sqlite3.Connection, number: int) -> None:
    """Forgets a step."""
    connection.execute("DELETE FROM journal WHERE id = ?", (number,))
