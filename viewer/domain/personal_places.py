"""Where personal values stand in the data of events: which member of an object is of which kind."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from viewer.domain.json_text import Members

PLAIN, PERSON, CUSTOMER = "", "person", "customer"
"""What surrounds a value: nothing personal, somebody, or a customer of the vendor; else the kind that all of it is."""
_FREE_TEXT, _METADATA = "free_text", "metadata"

_EMAIL = frozenset(["email", "emails", "e_mail", "mail", "email_address", "mail_address"])
_PHONE = frozenset(
    ["phone", "phones", "phone_number", "mobile", "mobile_number", "telephone", "tel", "msisdn", "fax", "cell"]
)
_SOURCE_ID = frozenset(["source_id", "customer_source_id", "tracking_id", "sourceid"])
_NAMES = frozenset(
    [
        *("first_name", "last_name", "full_name", "given_name", "family_name", "middle_name", "surname", "nickname"),
        *("firstname", "lastname", "fullname", "username", "user_name", "customer_name", "holder_name", "maiden_name"),
    ]
)
_IDS = frozenset(["customer_id", "referrer_id", "referee_id"])
_TEXTS = frozenset(
    [
        *("description", "note", "notes", "comment", "comments", "remark", "remarks", "message", "free_text"),
        *("birthdate", "birthday", "birth_date", "date_of_birth", "dob", "address", "addresses", "street", "zip"),
        *("line_1", "line_2", "postal_code", "billing_address", "shipping_address", "delivery_address"),
    ]
)
_PERSONS = frozenset(
    [
        *("holder", "referrer", "referee", "member", "owner", "recipient", "user", "person", "contact", "profile"),
        *("buyer", "client", "guest", "subscriber", "sender", "receiver"),
    ]
)
_TELL_A_PERSON = _EMAIL | _PHONE | _NAMES | {"birthdate", "birthday", "birth_date", "date_of_birth"}
# What a customer's object says about their dealings, and not about them.
_DEALINGS = frozenset(["summary", "loyalty", "referrals", "assets", "segments", "campaigns", "vouchers", "orders"])
_TIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[T ][0-9:.]+(?:Z|[+-][0-9:]+)?)?")
_STEP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


@lru_cache(maxsize=4096)
def _plain_key(key: str) -> str:
    return _STEP.sub("_", key[:100]).replace("-", "_").replace(" ", "_").lower()


def around(outside: str, key: str, value: Members | dict[str, Any]) -> str:
    """What surrounds the members of an object that stands under a key; the key of the whole is empty."""
    plain = _plain_key(key)
    kind = _kind(outside, plain)
    if kind is not None:
        return kind
    if plain in ("customer", "customers") or value.get("object") == "customer":
        return CUSTOMER
    if plain in _PERSONS or any(_plain_key(name) in _TELL_A_PERSON for name in _names(value)):
        return PERSON
    if outside == CUSTOMER and plain not in _DEALINGS:
        return _FREE_TEXT
    return PLAIN


def _names(value: Members | dict[str, Any]) -> Iterable[str]:
    return [name for name, _ in value.pairs] if isinstance(value, Members) else value


def kind_of(outside: str, key: str, value: Any) -> str | None:
    """The kind of personal value that a text or number under a key is, None if its place does not say so."""
    plain = _plain_key(key)
    kind = _kind(outside, plain)
    if kind is not None:
        return kind
    if plain == "name" and outside in (PERSON, CUSTOMER):
        return "name"
    if plain == CUSTOMER or (outside == CUSTOMER and plain == "id"):
        return "customer_id"
    if outside != CUSTOMER or not isinstance(value, str) or plain == "object" or plain.endswith("_id"):
        return None
    return None if plain.endswith(("_at", "_date")) and _TIME.fullmatch(value) else _FREE_TEXT


def kind_at(path: tuple[str | int, ...], text: str) -> str | None:
    """The same for what a cell shows at a path."""
    outside, keys = PLAIN, [step for step in path if isinstance(step, str)]
    for key in keys[:-1]:
        outside = around(outside, key, Members(()))
    return kind_of(outside, keys[-1], text) if keys else None


def _kind(outside: str, plain: str) -> str | None:
    """The kind of everything under a key, where the key alone says so."""
    if outside not in (PLAIN, PERSON, CUSTOMER):
        return outside
    if plain.endswith("metadata"):
        return _METADATA
    if plain in _EMAIL or plain.endswith("_email"):
        return "email"
    if plain in _PHONE or plain.endswith("_phone"):
        return "phone"
    if plain in _SOURCE_ID:
        return "source_id"
    if plain in _NAMES:
        return "name"
    if plain in _IDS:
        return "customer_id"
    return _FREE_TEXT if plain in _TEXTS else None
