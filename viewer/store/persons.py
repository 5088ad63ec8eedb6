"""Persons in a library: what names each of them, over time, and who else is named alike."""

import json
import re
import sqlite3
from collections.abc import Iterator

from viewer.domain.persons import NAMES, Alike, IdentityValue, Person, person_key
from viewer.store.card_events import holder_of
from viewer.store.histories import customers_of
from viewer.wording import number, say

MOST_ALIKE = 20
"""So many people who may be one person are told of; a shop may use one e-mail address for everybody."""

_DELETED = re.compile(r"_deleted[0-9]{4}-[0-9]{2}-[0-9]{2}.*", re.DOTALL)
"""What the vendor adds to the source id of a customer who is deleted."""
_LOOKED_AT = 200
_VALUES = 50  # of a person, the newest: there are as many questions
_LONGEST = 200  # characters of a value in a reason
_FIELDS = ("id", "source_id", "email", "name")


def key_of_event(connection: sqlite3.Connection, event: int) -> str | None:
    """The key of the person whose event it is, or whose card; empty where nothing says who; None if it is gone."""
    row = connection.execute(
        "SELECT c.vendor_id, c.source_id, c.email FROM events AS e LEFT JOIN customers AS c ON c.id = e.customer"
        " WHERE e.id = ?",
        (event,),
    ).fetchone()
    if row is None:
        return None
    return person_key(*row) or holder_of(connection, event)


def person(connection: sqlite3.Connection, key: str) -> Person:
    """A person with everything that ever named them; without values where nobody is known by the key."""
    rows = connection.execute(
        "SELECT c.vendor_id, c.source_id, c.email, c.name, min(e.happened_at), max(e.happened_at), count(*)"
        " FROM json_each(?) AS asked CROSS JOIN events AS e INDEXED BY events_customer ON e.customer = asked.value"
        " CROSS JOIN customers AS c ON c.id = e.customer GROUP BY e.customer",
        (json.dumps(list(customers_of(connection, [key]))),),
    )
    found: dict[tuple[str, str], IdentityValue] = {}
    for *values, first, last, events in rows:
        for field, value in zip(_FIELDS, values, strict=True):
            if value:
                one = IdentityValue(field, value, first, last, events)
                known = found.get((field, value))
                found[field, value] = one if known is None else _both(known, one)
    return Person(key, tuple(sorted(found.values(), key=_newest_first)))


def alike(connection: sqlite3.Connection, one: Person) -> tuple[Alike, ...]:
    """Who else may be this person, ``MOST_ALIKE`` of them at most: the reason that is found first stands for all."""
    found: dict[str, Alike] = {}
    for order, sql, values, reason in _ways(one):
        rows = connection.execute(
            "SELECT vendor_id, source_id, email, name FROM customers"
            f" WHERE {sql} ORDER BY {order} DESC, id DESC LIMIT {_LOOKED_AT}",
            values,
        )
        named = {person_key(*who): name or next(filter(None, reversed(who)), "") for *who, name in reversed([*rows])}
        named.pop(one.key, None)
        if len(named) > MOST_ALIKE:
            reason = say("{reason}, which more than {count} customers have", reason=reason, count=number(MOST_ALIKE))
        for key in reversed(named):
            found.setdefault(key, Alike(key, named[key], reason))
    return tuple(found.values())[:MOST_ALIKE]


def _ways(one: Person) -> Iterator[tuple[str, str, tuple[str, ...], str]]:
    told = [value for value in one.values if value.field in ("source_id", "email")][:_VALUES]
    for said in sorted(told, key=lambda value: _FIELDS.index(value.field)):
        if said.field == "source_id":
            yield (
                "source_id",
                "source_id = ?",
                (said.value,),
                say("the same source id {value}", value=_short(said.value)),
            )
            plain = _DELETED.sub("", said.value)
            if plain and plain != said.value:
                reason = say("the source id {value}, as it was before a customer was deleted", value=_short(plain))
                yield "source_id", "source_id = ?", (plain,), reason
            if plain:
                between = (f"{plain}_deleted", f"{plain}_deletee")
                reason = say("the source id {value} with the mark of a deleted customer", value=_short(plain))
                yield "source_id", "source_id >= ? AND source_id < ?", between, reason
        elif said.field == "email":
            yield (
                "email COLLATE NOCASE",
                "email = ? COLLATE NOCASE",
                (said.value,),
                say("the same e-mail address {value}", value=_short(said.value)),
            )


def _short(value: str) -> str:
    return value if len(value) <= _LONGEST else f"{value[:_LONGEST]}…"


def _both(one: IdentityValue, other: IdentityValue) -> IdentityValue:
    return one._replace(
        first=min((at for at in (one.first, other.first) if at is not None), default=None),
        last=max((at for at in (one.last, other.last) if at is not None), default=None),
        events=one.events + other.events,
    )


def _newest_first(one: IdentityValue) -> tuple[bool, int, int, str]:
    return one.last is None, -(one.last or 0), NAMES.index(one.field), one.value
