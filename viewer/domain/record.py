"""What the reading of a source yields: records with their place and evidence, and rejects with their reason."""

from typing import NamedTuple


class Wrapper(NamedTuple):
    """What the surroundings of a body say: the capture around it, the text before it."""

    received_at: int | None = None  # microseconds UTC, as the capturing program noted it
    signature: str | None = None  # x-voucherify-signature, if the headers were kept
    heading: str | None = None  # event type named by text before the body


NO_WRAPPER = Wrapper()

ONE_A_LINE = "JSON lines"
"""The shape of most captures."""


class Body(NamedTuple):
    """A loyalty event as its sender wrote it, cut into parts. Slices are JSON text, UTF-8, unchanged."""

    form: str  # webhook, legacy, activity, typed, tier_transaction or bare
    type: str | None  # as written; None where the body names none
    event_id: str | None
    send_out_id: str | None
    created_at: str | None  # when it happened, as written
    sent_at: str | None  # when the envelope was made, as written
    project_id: str | None
    entity_id: str | None  # the customer the envelope names
    customer: bytes | None  # None: absent or null
    campaign: bytes | None
    tier: bytes | None  # the tier, or the tier after a move
    tier_from: bytes | None  # the tier before a move
    extra: bytes | None  # every other member of the data as one JSON object, None if there is none
    keys: frozenset[str]  # names of the data's members: the evidence of a bare body; empty in the plain webhook form
    data_created_at: str | None
    status: str | None  # tier transactions: PENDING, APPROVED or REJECTED


class Record(NamedTuple):
    """One JSON value found in a source that is taken for an event."""

    line: int  # 1-based line on which it begins
    offset: int  # bytes from the beginning of the source (after decompression)
    raw: bytes  # exactly as received
    body: Body
    wrapper: Wrapper
    text: bytes | None = None  # the body's own JSON text; None: that is ``raw``
    shape: str = ONE_A_LINE  # in which it was found, for the report
    oddities: int = 0  # flags of what is unusual in the envelope; see oddities.py


class Reject(NamedTuple):
    """A JSON value, or text that tries to be one, that is no event."""

    line: int
    column: int | None  # 1-based, where the damage is; None where the whole value is meant
    offset: int
    length: int  # of the rejected text in the source; ``raw`` may be shorter
    raw: bytes
    reason: str
    definition: bytes | None = None  # a tier definition, worth remembering for its thresholds
