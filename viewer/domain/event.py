"""A record understood as a loyalty event: when it happened, to whom, which tiers, and how its type is known."""

import json
import re
from typing import NamedTuple

from viewer.domain import event_types, evidence, oddities, times
from viewer.domain.event_types import UNDECIDED
from viewer.domain.evidence import Witness
from viewer.domain.identity import content_digest, digest
from viewer.domain.interning import NOTHING, Interner, Seen
from viewer.domain.record import Body, Record

HAS_ID = 1  # the identity is the vendor's event id
TEST = 2  # a test send-out: zero ids
CONFLICT = 4  # another body came under the same id
SETTLED = 8  # its first delivery leaves the type open, a later one names it
DECIDED = 16  # a person said what it is
FOUND = 1 << 30  # its customer's history has a finding that concerns it; the library sets it, no delivery says it
# Bits 5 to 7: what its content allows it to be where no envelope says, see evidence.py.
# From bit 8 on: what is odd about it, see oddities.py.

CONTENT = "content:"
"""What the identity of an event without an id begins with; the digest of its content follows."""

_YEAR_2001 = 978_307_200_000_000
_YEAR_2000 = 946_684_800_000_000
PENDING = "PENDING"
"""The status of a tier transaction that was not decided on yet; a later one says what became of it."""
_APPROVED = "APPROVED"
"""The one status with which a tier transaction changes anything."""
_CUSTOMER_ALONE = frozenset(["customer"])
_DELETED = re.compile(rb'"source_id"\s*:\s*"[^"]*_deleted[0-9]{4}-[0-9]{2}-[0-9]{2}')
"""What the vendor makes of the source id of a customer who is deleted."""
# A test send-out's ids are zeros; those in tickets are often blotted out. Neither tells one event from another.
_NO_ID = re.compile(r"(?:.*_)?(?:(0+)|ID|[*…]|[*.xX…-]{2,})")
_END_OF_NO_ID = "0D*.xX…-"


class Event(NamedTuple):
    """One event, ready to be stored; snapshots are ordinals of the interner that read them (0: none)."""

    identity: str  # the vendor's event id, else the send-out id, else "content:" and a digest
    flags: int  # HAS_ID | TEST | oddities
    type: str
    type_source: str
    happened_at: int | None  # microseconds UTC
    customer: int
    campaign: int
    tier: int
    tier_from: int
    extra: int
    status: str | None
    send_out_id: str | None
    sent_at: int | None
    received_at: int | None
    customer_id: str | None  # the vendor's, as in the customer's snapshot


def understand(record: Record, interner: Interner, witness: Witness) -> Event:
    """Makes an event of a record.

    Raises ValueError, whose text gives line and column within the damaged part but no data, where a part is no
    strict JSON.
    """
    body = record.body
    see = interner.see
    customer = see("customer", body.customer) if body.customer else _entity(body, interner)
    campaign = see("campaign", body.campaign)
    tier, tier_from = see("tier", body.tier), see("tier", body.tier_from)
    extra = see("extra", body.extra)
    created_at = body.created_at or body.data_created_at
    happened_at = times.parse_time(created_at) if created_at else None
    if happened_at is None and body.created_at and body.data_created_at:
        happened_at = times.parse_time(body.data_created_at)
    if body.type:
        kind, known_by = event_types.normalise(body.type), evidence.ENVELOPE
    else:
        if record.wrapper.heading:
            witness = witness._replace(heading=record.wrapper.heading)
        kind, known_by = evidence.decide(body.keys, tier_from.lower_end, tier.lower_end, witness)
        if kind == UNDECIDED and body.keys == _CUSTOMER_ALONE and _DELETED.search(body.customer or b""):
            kind, known_by = "customer.deleted", evidence.INFERRED
    flags = record.oddities | witness.oddities
    if interner.saw_oddities:
        flags |= customer.oddities | campaign.oddities | tier.oddities | tier_from.oddities | extra.oddities
    if created_at is None or happened_at is None or created_at[-1] != "Z":
        flags |= oddities.of_time(created_at, happened_at)
    # What a legacy webhook calls webhook_id may be the webhook's own: the same for all that it sends.
    identity = body.event_id
    if not identity and body.form != "legacy":
        identity = body.send_out_id
    if identity and identity[-1] in _END_OF_NO_ID and (said := _NO_ID.fullmatch(identity)):
        flags, identity = flags | (TEST if said.group(1) else 0), None
    if happened_at is not None and _YEAR_2000 <= happened_at < _YEAR_2001:
        flags |= TEST
    if identity is None:
        identity = _content_identity(body, kind, created_at if happened_at is None else str(happened_at), flags)
    elif body.event_id:
        flags |= HAS_ID
    if not body.type:
        flags |= evidence.shape_of(body.keys) << evidence.SHAPE_BIT
    return Event(
        identity,
        flags,
        kind,
        known_by,
        happened_at,
        customer.ordinal,
        campaign.ordinal,
        tier.ordinal,
        tier_from.ordinal,
        extra.ordinal,
        body.status if body.status != _APPROVED else None,
        body.send_out_id,
        times.parse_time(body.sent_at) if body.sent_at else None,
        record.wrapper.received_at,
        customer.vendor_id,
    )


def _content_identity(body: Body, kind: str, moment: str | None, flags: int) -> str:
    """The identity of an event without an id: a digest of its canonical content and of the type it names."""
    parts = (body.customer, body.campaign, body.tier, body.tier_from, body.extra)
    entity = body.entity_id if not body.customer else None
    rest = f"{kind if body.type else ''}|{moment or ''}|{body.sent_at if flags & TEST else ''}|{entity or ''}"
    content = b"".join(map(content_digest, parts)) + rest.encode("utf-8", "surrogatepass")
    return CONTENT + digest(content).hex()


def _entity(body: Body, interner: Interner) -> Seen:
    """A redesigned payload may lack the customer; the envelope names them all the same."""
    if body.entity_id and (body.form == "tier_transaction" or body.entity_id.startswith(("cust_", "lmbr_"))):
        return interner.see("customer", json.dumps({"id": body.entity_id}).encode())
    return NOTHING
