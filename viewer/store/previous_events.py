"""The event of the same customer before another one, by the time at which they happened."""

import sqlite3
from typing import NamedTuple

_STEPS = 20_000  # of SQLite's machine, half a millisecond
_MOST = 400  # of these: a fifth of a second, which only a customer with a very long history can take
_SQL = """
SELECT e.id FROM events AS e WHERE e.id IN (
    SELECT (
        SELECT id FROM events INDEXED BY events_customer
        WHERE customer = c.id AND happened_at <= :moment AND (happened_at < :moment OR id < :key) {more}
        ORDER BY happened_at DESC, id DESC LIMIT 1
    ) FROM customers AS c WHERE c.vendor_id = :customer
) ORDER BY e.happened_at DESC, e.id DESC LIMIT 1
"""
_OF_CAMPAIGN = "AND campaign IN (SELECT id FROM campaigns WHERE vendor_id = :campaign)"
_OF_TYPE = "AND type = :type"
_WITH_TIER = "AND tier IS NOT NULL"


class Previous(NamedTuple):
    """What was found; ``given_up`` where the history was too long to be looked through."""

    key: int | None
    given_up: bool = False


def previous(
    connection: sqlite3.Connection,
    key: int,
    *,
    in_campaign: bool = False,
    of_type: bool = False,
    with_tier: bool = False,
    most: int = _MOST,
) -> Previous:
    """The customer's event before this one, of events at one moment the one that was read before.

    ``in_campaign`` takes only events of its campaign, ``of_type`` only those of its type, ``with_tier`` only those that
    say in which tier the customer was then. There is none where the event names no customer, or no time (or no
    campaign, where that is asked for).
    """
    event = connection.execute(
        "SELECT e.happened_at, e.type, c.vendor_id, g.vendor_id FROM events AS e"
        " LEFT JOIN customers AS c ON c.id = e.customer LEFT JOIN campaigns AS g ON g.id = e.campaign WHERE e.id = ?",
        (key,),
    ).fetchone()
    if event is None or event[0] is None or event[2] is None or (in_campaign and event[3] is None):
        return Previous(None)
    more = " ".join([_OF_CAMPAIGN] * in_campaign + [_OF_TYPE] * of_type + [_WITH_TIER] * with_tier)
    named = {"moment": event[0], "key": key, "type": event[1], "customer": event[2], "campaign": event[3]}
    left = iter(range(most))
    connection.set_progress_handler(lambda: next(left, None) is None, _STEPS)
    try:
        found = connection.execute(_SQL.format(more=more), named).fetchone()
    except sqlite3.OperationalError as error:
        if next(left, None) is not None or error.sqlite_errorcode != sqlite3.SQLITE_INTERRUPT:
            raise
        return Previous(None, True)
    finally:
        connection.set_progress_handler(None, 0)
    return Previous(found[0] if found else None)
