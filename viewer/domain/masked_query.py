"""A query as it may be told in a file whose customers are masked: what was typed is often a part of a name."""

from dataclasses import replace

from viewer.domain.masking import Masker
from viewer.domain.paths import parse_path
from viewer.domain.personal_places import kind_at
from viewer.domain.terms import Item, Query, Term

HIDDEN = "masked"
_KINDS = {
    "customer": ("name", "email", "source_id", "customer_id"),
    "name": ("name",),
    "email": ("email",),
    "source_id": ("source_id",),
    "customer_id": ("customer_id",),
    "note": ("free_text",),
    "source": ("name", "email", "source_id"),
    None: ("name", "email", "phone", "source_id", "metadata", "free_text"),
}
"""What the values of a field may be; None is free text."""


def masked_query(query: Query, mask: Masker) -> Query:
    """The query with pseudonyms for values that are known, and a sign for what may be a part of one."""
    return Query(tuple(_item(item, mask) for item in query.terms))


def _item(item: Item, mask: Masker) -> Item:
    if isinstance(item, Term):
        return replace(item, values=tuple(dict.fromkeys(_value(item.field, value, mask) for value in item.values)))
    return replace(item, alternatives=tuple(masked_query(one, mask) for one in item.alternatives))


def _value(field: str | None, value: str, mask: Masker) -> str:
    masked = mask.sentence(value)
    path = parse_path(field) if field is not None else None
    kinds = _KINDS.get(field, ()) if path is None else (kind_at(path, value) or "",)
    may_be_personal = value and not mask.fields.isdisjoint(kinds)
    return HIDDEN if may_be_personal and masked == value else masked
