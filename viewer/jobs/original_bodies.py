"""The story of events copied as JSON: their bodies, as they stood in the delivery that brought each first."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

from viewer.errors import Cancelled
from viewer.jobs.stored_bodies import body_again
from viewer.store import events, library
from viewer.store.bodies import Bodies
from viewer.store.events import StoredDelivery
from viewer.wording import say


def original_bodies(
    library_path: Path,
    keys: Sequence[int],
    most: int,
    should_stop: Callable[[], bool] = lambda: False,
) -> list[str]:
    """The JSON texts of events in this order, until they are more than ``most`` characters; events that are gone are
    left out. Nothing in them is changed.

    Raises LibraryProblem, and Cancelled once ``should_stop`` says so.
    """
    texts: list[str] = []
    with library.reading(library_path) as connection:
        bodies = Bodies(connection)
        for key in keys:
            if should_stop():
                raise Cancelled(say("Stopped."))
            row = events.event_row(connection, key)
            arrived = events.deliveries(connection, key, bodies) if row is not None else []
            if row is None or not arrived:
                continue
            first = next((one for one in arrived if (one.source, one.line) == (row.source, row.line)), arrived[0])
            text = _text_of(first)
            most -= len(text)
            if most < 0 and texts:
                break
            texts.append(text)
    return texts


def _text_of(delivery: StoredDelivery) -> str:
    body = body_again(delivery.raw, delivery.part)
    if body is None:  # it cannot be read any more as it once was; what is there is copied as a text
        return json.dumps(delivery.raw.decode("utf-8", "backslashreplace"), ensure_ascii=False)
    return body.text.decode("utf-8", "backslashreplace")
