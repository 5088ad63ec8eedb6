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
SPREAD = (
    "received_at", "receivedAt", "received", "ts", "_ts", "t", "time", "timestamp", "@timestamp", "date", "datetime",
    "logged_at", "loggedAt",
)  # fmt: skip
"""Members that captures put beside those of a body: they differ from delivery to delivery of one event."""
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
    event = object_member(members, "event")
    if event is not None and text_member(event, "type") and (data is not None or _is_complete(members, event)):
        return _webhook(members, event, data)
    if kind == "event" and named and (data is not None or "webhook_id" in members):
        return _legacy(members, data, named)
    if data is None:
        return _dataless(members, named) or _bare(members)
    if _wraps_an_event(data):
        return None
    inner = object_member(data, "data")
    if inner is not None and ("event_source" in data or "group_id" in members or (named and "." in named)):
        return _activity(members, inner, named)
    if named and ("." in named or DATA_KEYS & data.keys()):
        return _typed(members, data, named)
    return None


def _wraps_an_event(data: Members) -> bool:
    return "data" in data and "event" in data


def _is_complete(members: Members, event: Members) -> bool:
    """Whether it is a webhook whatever its data is: a redesigned payload need not be an object, or be there at all."""
    source = object_member(members, "source") or {}
    return "id" in event and text_member(source, "object") in ("distribution", "webhook")


def _dataless(members: Members, named: str | None) -> Body | None:
    """An event whose data is null. Without any data it is more likely the event part of a webhook that fell apart."""
    if not named or "." not in named or not _is_event_id(text_member(members, "id"), named):
        return None
    return _typed(members, None, named) if bytes(members.get("data", Raw(b""))) == b"null" else None


def _is_event_id(identity: str | None, named: str | None) -> bool:
    """Version 1 calls its events evcus_, evvou_, event_ …; the activities of version 2 have a type that begins vl."""
    return bool(identity) and (str(identity).startswith("ev") or bool(named and named.startswith("vl.")))


def _webhook(members: Members, event: Members, data: Members | None) -> Body:
    return _data_of("webhook", members, data)._replace(
        type=text_member(event, "type"),
        event_id=text_member(event, "id") or None,
        send_out_id=text_member(members, "id") or None,
        created_at=text_member(event, "created_at") or None,
        sent_at=text_member(members, "created_at") or None,
        project_id=text_member(members, "project_id") or None,
        entity_id=text_member(event, "entity_id") or None,
        keys=_NO_KEYS,
    )


def _legacy(members: Members, data: Members | None, named: str) -> Body:
    """The v2018 webhook: its id is the event's, its send-out is called webhook_id."""
    return _data_of("legacy", members, data)._replace(
        type=named,
        event_id=text_member(members, "id") or None,
        send_out_id=text_member(members, "webhook_id") or None,
        created_at=text_member(members, "created_at") or None,
        project_id=text_member(members, "project_id") or None,
    )


def _activity(members: Members, data: Members, named: str | None) -> Body:
    """An item of the activity API; the vendor requires none of its members, not even the type."""
    return _body("activity", data)._replace(
        type=named or None,
        event_id=text_member(members, "id") or None,
        created_at=text_member(members, "created_at") or None,
        project_id=text_member(members, "project_id") or None,
        entity_id=text_member(members, "entity_id") or None,
    )


def _typed(members: Members, data: Members | None, named: str) -> Body:
    """A type beside its data: an activity with one level flattened, one of version 2, or a webhook that lost parts."""
    identity, created_at = text_member(members, "id") or None, text_member(members, "created_at") or None
    is_event = _is_event_id(identity, named)
    body = _data_of("typed", members, data)
    sent = (identity or "").startswith("whs_")
    return body._replace(
        type=named,
        event_id=identity if is_event else None,
        send_out_id=None if is_event else identity,
        created_at=(body.data_created_at or created_at) if sent else created_at,
        sent_at=created_at if sent else None,
        project_id=text_member(members, "project_id") or None,
        entity_id=text_member(members, "entity_id") or None,
    )


def _tier_transaction(members: Members) -> Body:
    """Loyalty v2: only ids, but with points, period and status; the tier of a LEFT is the one that was left."""
    details = object_member(members, "details") or {}
    named = text_member(members, "type") or None
    before = _identifier(details.get("tier_from"))
    after = _identifier(details.get("tier_to")) or _identifier(members.get("tier_id"))
    moved = named in ("UPGRADED", "DOWNGRADED")
    return Body(
        form="tier_transaction",
        type=named,
        event_id=text_member(members, "id") or None,
        send_out_id=None,
        created_at=text_member(members, "created_at") or None,
        sent_at=None,
        project_id=None,
        entity_id=text_member(members, "member_id") or None,
        customer=None,
        campaign=_identifier(members.get("program_id")),
        tier=after if moved else after or before,
        tier_from=before if moved else None,
        extra=_encode({key: value for key, value in members.items() if key not in ("object", "type", "created_at")}),
        keys=_NO_KEYS,
        data_created_at=None,
        status=text_member(members, "status") or None,
    )


def _identifier(raw: Raw | None) -> bytes | None:
    text = bytes(raw) if raw is not None else b"null"
    if text[:1] == b"{":
        return text
    return b'{"id":%s}' % text if text[:1] == b'"' and text != b'""' else None


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
    return _body("bare", {key: value for key, value in members.items() if key not in SPREAD})


def _data_of(form: str, members: Members, data: Members | None) -> Body:
    """What the data says; where it is no object, it is kept as what else there is."""
    if data is not None:
        return _body(form, data)
    return _body(form, {})._replace(extra=_part(members.get("data")))


def _body(form: str, data: Members) -> Body:
    before, after = _part(data.get("loyalty_tier_from")), _part(data.get("loyalty_tier_to"))
    tier = _part(data.get("loyalty_tier"))
    created_at = text_member(data, "created_at")
    extra = {key: value for key, value in data.items() if key not in _CUT_OUT}
    if tier is not None and after is not None:
        extra["loyalty_tier"] = data["loyalty_tier"]
    if created_at is None and _part(data.get("created_at")) is not None:
        extra["created_at"] = data["created_at"]
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
        tier=after or tier,
        tier_from=before,
        extra=_encode(extra) if extra else None,
        keys=frozenset(data),
        data_created_at=created_at or _time_within(data) or None,
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
