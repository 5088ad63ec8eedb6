"""The forms in which an event's body comes: webhook, legacy webhook, activity item, tier transaction, bare.

Facts: domain.md section 2.1. Parts are cut out as slices of the original text; nothing is turned into Python objects
that is not needed. `msgspec` checks the syntax of what it skips; UTF-8, numbers and depth are checked by whoever calls.
"""

from msgspec import UNSET, DecodeError, Raw, Struct, UnsetType, ValidationError
from msgspec.json import Decoder, Encoder

from viewer.domain.evidence import DATA_KEYS
from viewer.domain.record import Body

Members = dict[str, Raw]

_NO_KEYS: frozenset[str] = frozenset()
_CUT_OUT = ("customer", "campaign", "loyalty_tier", "loyalty_tier_to", "loyalty_tier_from", "created_at")


class _TierData(Struct, forbid_unknown_fields=True):
    customer: Raw | UnsetType = UNSET
    campaign: Raw | UnsetType = UNSET
    loyalty_tier: Raw | UnsetType = UNSET
    loyalty_tier_from: Raw | UnsetType = UNSET
    loyalty_tier_to: Raw | UnsetType = UNSET
    created_at: str | UnsetType = UNSET


class _User(Struct, forbid_unknown_fields=True):
    id: str | UnsetType | None = UNSET


class _ApiKey(Struct, forbid_unknown_fields=True):
    name: str | UnsetType | None = UNSET
    app_id: str | UnsetType | None = UNSET


class _EventSource(Struct, forbid_unknown_fields=True):
    channel: str | UnsetType = UNSET
    user: _User | UnsetType | None = UNSET
    api_key: _ApiKey | UnsetType | None = UNSET


class _EventFacts(Struct, forbid_unknown_fields=True):
    id: str
    type: str
    created_at: str
    entity_id: str | UnsetType | None = UNSET
    group_id: str | UnsetType | None = UNSET
    event_source: _EventSource | UnsetType = UNSET


class _Origin(Struct, forbid_unknown_fields=True):
    id: str | UnsetType = UNSET
    object: str | UnsetType = UNSET
    target_url: str | UnsetType | None = UNSET


class _TierWebhook(Struct, forbid_unknown_fields=True):
    """The common case, spelled out: a v2024 webhook about a tier. Any other member sends it to the general way."""

    id: str
    data: _TierData
    event: _EventFacts
    project_id: str | UnsetType = UNSET
    created_at: str | UnsetType = UNSET
    type: str | UnsetType = UNSET
    source: _Origin | UnsetType = UNSET


_tier_webhook = Decoder(_TierWebhook).decode
_members = Decoder(Members).decode
_text_or_none = Decoder(str | None).decode
_encode = Encoder().encode


def _present(part: Raw | UnsetType) -> bytes | None:
    if part is UNSET:
        return None
    text = bytes(part)
    return None if text == b"null" else text


def tier_webhook(text: bytes) -> Body | None:
    """Reads the common case fast: one v2024 webhook about a tier.

    None for everything else, also for what is damaged, holds a key twice or holds a field that is not known: the
    general way judges it. What it accepts is strict JSON once its slices are (snapshots are parsed when first seen).
    """
    try:
        found = _tier_webhook(text)
    except (ValidationError, DecodeError, RecursionError, UnicodeDecodeError):
        return None
    # A key given twice would be dropped silently. Written out again, the text must be as long as it was, blanks aside.
    again = _encode(found)
    if len(again) != len(text) and len(again) - again.count(b" ") != len(text) - text.count(b" "):
        return None
    data, event = found.data, found.event
    if not event.type or (data.loyalty_tier is not UNSET and data.loyalty_tier_to is not UNSET):
        return None
    tier = _present(data.loyalty_tier_to) if data.loyalty_tier is UNSET else _present(data.loyalty_tier)
    return Body(
        "webhook",
        event.type,
        event.id or None,
        found.id or None,
        event.created_at or None,
        found.created_at or None,
        found.project_id or None,
        event.entity_id or None,
        _present(data.customer),
        _present(data.campaign),
        tier,
        _present(data.loyalty_tier_from),
        None,
        _NO_KEYS,
        data.created_at or None,
        None,
    )


def members_of(text: bytes) -> Members | None:
    """The members of a JSON object as slices of its text, or None where the text is no whole JSON object.

    Of a key given twice the last one counts, as in every parser; whoever stores the event keeps the text itself.
    """
    try:
        return _members(text)
    except (ValidationError, DecodeError, RecursionError, UnicodeDecodeError):
        return None


def text_member(members: Members, key: str) -> str | None:
    """A member that is a JSON string; None where it is absent, null or something else."""
    raw = members.get(key)
    if raw is None:
        return None
    try:
        text: str | None = _text_or_none(raw)
        return text
    except (ValidationError, DecodeError, UnicodeDecodeError):
        return None


def object_member(members: Members, key: str) -> Members | None:
    """A member that is a JSON object, as its own members; None where it is something else."""
    raw = members.get(key)
    return members_of(bytes(raw)) if raw is not None else None


def recognise(members: Members) -> Body | None:
    """Understands an object as one of the forms that an event comes in; None where it is none of them."""
    kind, named = text_member(members, "object"), text_member(members, "type")
    if kind == "tier_transaction":
        return _tier_transaction(members)
    data = object_member(members, "data")
    if data is not None:
        event = object_member(members, "event")
        if event is not None and text_member(event, "type"):
            return _webhook(members, event, data)
        if kind == "event" and named:
            return _enveloped("legacy", members, data, named)
        if _wraps_an_event(data):
            return None
        inner = object_member(data, "data")
        if inner is not None and named and ("event_source" in data or "group_id" in members or "." in named):
            return _enveloped("activity", members, inner, named)
        if named and ("." in named or DATA_KEYS & data.keys()):
            return _enveloped("typed", members, data, named)
        return None
    return _bare(members)


def _wraps_an_event(data: Members) -> bool:
    return "data" in data and "event" in data


def _webhook(members: Members, event: Members, data: Members) -> Body:
    return _body("webhook", data)._replace(
        type=text_member(event, "type"),
        event_id=text_member(event, "id") or None,
        send_out_id=text_member(members, "id") or None,
        created_at=text_member(event, "created_at") or None,
        sent_at=text_member(members, "created_at") or None,
        project_id=text_member(members, "project_id") or None,
        entity_id=text_member(event, "entity_id") or None,
        keys=_NO_KEYS,
    )


def _enveloped(form: str, members: Members, data: Members, named: str) -> Body:
    """An activity item's id is the event's; a legacy webhook's too, its send-out is called webhook_id."""
    identity = text_member(members, "id") or None
    is_event = form != "typed" or (identity or "").startswith("ev")
    return _body(form, data)._replace(
        type=named,
        event_id=identity if is_event else None,
        send_out_id=text_member(members, "webhook_id") if is_event else identity,
        created_at=text_member(members, "created_at"),
        sent_at=None,
        project_id=text_member(members, "project_id"),
    )


def _tier_transaction(members: Members) -> Body:
    """Loyalty v2: only ids, but with points, period and status; the tier of a LEFT is the one that was left."""
    details = object_member(members, "details") or {}
    after = _identifier(details.get("tier_to")) or _identifier(members.get("tier_id"))
    before = _identifier(details.get("tier_from"))
    named = text_member(members, "type")
    moved = named in ("UPGRADED", "DOWNGRADED")
    return Body(
        form="tier_transaction",
        type=named,
        event_id=text_member(members, "id"),
        send_out_id=None,
        created_at=text_member(members, "created_at"),
        sent_at=None,
        project_id=None,
        entity_id=text_member(members, "member_id"),
        customer=None,
        campaign=_identifier(members.get("program_id")),
        tier=after,
        tier_from=before if moved else None,
        extra=_encode({key: value for key, value in members.items() if key not in ("object", "type", "created_at")}),
        keys=_NO_KEYS,
        data_created_at=None,
        status=text_member(members, "status"),
    )


def _identifier(raw: Raw | None) -> bytes | None:
    text = bytes(raw) if raw is not None else b"null"
    return b'{"id":%s}' % text if text[:1] == b'"' else None


def _bare(members: Members) -> Body | None:
    """A body without envelope: the data itself. It needs a customer or campaign object, or what only events have."""
    keys = DATA_KEYS & members.keys()
    if not keys or "object" in members:
        return None
    certain = keys & {
        "loyalty_tier",
        "loyalty_tier_from",
        "loyalty_tier_to",
        "holder_loyalty_tier",
        "pending_points",
        "event_schema",
    }
    person = object_member(members, "customer")
    if not certain and not (person and {"id", "source_id", "object"} & person.keys()):
        campaign = object_member(members, "campaign")
        if not (campaign and {"id", "object"} & campaign.keys()) and not ({"voucher", "transaction"} <= keys):
            return None
    return _body("bare", members)


def _body(form: str, data: Members) -> Body:
    tier = data.get("loyalty_tier", data.get("loyalty_tier_to"))
    extra = {key: value for key, value in data.items() if key not in _CUT_OUT}
    return Body(
        form=form,
        type=None,
        event_id=None,
        send_out_id=None,
        created_at=None,
        sent_at=None,
        project_id=None,
        entity_id=None,
        customer=_part(data.get("customer")),
        campaign=_part(data.get("campaign")),
        tier=_part(tier),
        tier_from=_part(data.get("loyalty_tier_from")),
        extra=_encode(extra) if extra else None,
        keys=frozenset(data),
        data_created_at=text_member(data, "created_at") or _time_within(data) or None,
        status=None,
    )


def _part(raw: Raw | None) -> bytes | None:
    text = bytes(raw) if raw is not None else b"null"
    return None if text == b"null" else text


def _time_within(data: Members) -> str | None:
    """Events outside the tier family keep their time inside: domain.md 1.5."""
    if (own := text_member(data, "deleted_at")) is not None:
        return own
    for key in ("transaction", "pending_points", "event"):
        inner = object_member(data, key)
        if inner is not None and (found := text_member(inner, "created_at")) is not None:
            return found
    return None
