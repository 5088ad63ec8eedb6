"""What events can be, where a program of version 1 has stored them without noting it: read again from their bytes."""

from collections.abc import Callable

from viewer.capture.reader import read_again
from viewer.domain import evidence
from viewer.errors import Cancelled
from viewer.store import decisions, events
from viewer.store.library import Connection
from viewer.wording import say


def note_missing_shapes(connection: Connection, should_stop: Callable[[], bool] = lambda: False) -> None:
    """Notes the shapes of the chosen events that have none; belongs into a transaction. Raises Cancelled."""
    for key in decisions.without_shape(connection):
        if should_stop():
            raise Cancelled(say("Stopped. Nothing was changed."))
        shape = _shape(connection, key)
        if shape is not None:
            decisions.note_shape(connection, key, shape)


def _shape(connection: Connection, key: int) -> int | None:
    for delivery in events.deliveries(connection, key):
        bodies = [record.body for record in read_again(delivery.raw)]
        if bodies:
            return evidence.shape_of(bodies[min(delivery.part, len(bodies) - 1)].keys)
    return None
