"""The story of an answer: a person says what the undecided events of a source are, and those that can be are."""

from viewer.capture.reader import read_again
from viewer.domain import evidence
from viewer.domain.evidence import USER, Witness
from viewer.domain.snapshots import read_tier
from viewer.store import events, types
from viewer.store.library import Connection


def settle_types(connection: Connection, source: int, user_type: str) -> int:
    """Gives ``user_type`` to the undecided events of a source whose shape allows it; returns how many those are.

    Belongs into a transaction of the one who writes.
    """
    settled = [key for key in types.undecided_events(connection, source) if _allows(connection, key, user_type)]
    types.decide(connection, settled, user_type, USER)
    return len(settled)


def _allows(connection: Connection, key: int, user_type: str) -> bool:
    for delivery in events.deliveries(connection, key):
        bodies = [record.body for record in read_again(delivery.raw)]
        if bodies:
            body = bodies[min(delivery.part, len(bodies) - 1)]
            before = read_tier(body.tier_from).points_from if body.tier_from else None
            after = read_tier(body.tier).points_from if body.tier else None
            return evidence.decide(body.keys, before, after, Witness(user=user_type)) == (user_type, USER)
    return False
