"""From a query to SQL: each term becomes a condition on a row of events; values are always bound, never pasted.

Texts are looked up first, in the snapshots: the few customers that match are then reached by their index, which is
what makes a rare name as fast as a frequent one.
"""

import json
import re
import sqlite3
from datetime import tzinfo
from typing import NamedTuple

from viewer.domain import event_types
from viewer.domain.event import CONFLICT, CONTENT, HAS_ID, TEST
from viewer.domain.event_types import UNDECIDED, types_named
from viewer.domain.fields import field_named, read_number, span
from viewer.domain.folding import fold
from viewer.domain.query import Query, Term
from viewer.store import types
from viewer.store.types import TYPE_SOURCES

_FEW = 4_000
"""So many matching snapshots are listed in the statement; more of them are looked up while it runs."""
_TRIGRAMS = 24
_PART_OF_ID = re.compile(r"[0-9a-f]{5,}|(?=\D*\d)[A-Za-z]*_?[0-9A-Za-z]{8,}")
_BEGINNING_OF_ID = re.compile(r"[A-Za-z]+_[0-9A-Za-z]*")
_SEND_OUT = "whs_"
_SURROGATES = re.compile("[\ud800-\udfff]")
_FLAGS = {
    "test": f"e.flags & {TEST}",
    "conflict": f"e.flags & {CONFLICT}",
    "repeated": "e.deliveries > 1",
}


class Condition(NamedTuple):
    """What must hold for a row ``e`` of events. ``few_customers``: it holds for events of a few customers only."""

    sql: str
    values: tuple[object, ...] = ()
    few_customers: bool = False


class Filter(NamedTuple):
    """A whole query as SQL: ``FROM source WHERE where``."""

    source: str
    where: str
    values: tuple[object, ...]


_NEVER = Condition("0")


def compile_query(connection: sqlite3.Connection, query: Query, zone: tzinfo) -> Filter:
    """Turns a query into SQL over ``events AS e``; dates in it are meant in ``zone``."""
    conditions = [_condition(connection, term, zone) for term in query.terms]
    by_customer = any(condition.few_customers for condition in conditions)
    source = "events AS e" + (" INDEXED BY events_customer" if by_customer else "")
    where = " AND ".join(f"({condition.sql})" for condition in conditions) or "1"
    return Filter(source, where, tuple(value for condition in conditions for value in condition.values))


def _condition(connection: sqlite3.Connection, term: Term, zone: tzinfo) -> Condition:
    each = [_value_condition(connection, term, value, zone) for value in term.values]
    sql = " OR ".join(f"({one.sql})" for one in each) or "0"
    values = tuple(value for one in each for value in one.values)
    if term.negated:
        return Condition(f"({sql}) IS NOT TRUE", values)
    return Condition(sql, values, bool(each) and all(one.few_customers for one in each))


def _value_condition(connection: sqlite3.Connection, term: Term, value: str, zone: tzinfo) -> Condition:
    if _SURROGATES.search(value):
        return _NEVER  # no text in a library holds half a character, and SQLite takes none
    field = field_named(term.field) if term.field else None
    if field is None:
        return _free_text(connection, value)
    match field.kind:
        case "event":
            named = types_named(value, types.names(connection))
            return _types(connection, set(named))
        case "time":
            limits = span(field.name, value, zone)
            return _between(*limits) if limits else _NEVER
        case "number":
            return _number(f"e.{field.name}", value)
        case "flag":
            if value.lower() == UNDECIDED:
                return _types(connection, {UNDECIDED})
            return Condition(_FLAGS.get(value.lower(), "0"))
    return _text_field(connection, field.name, value, term.exact or field.kind == "whole")


def _text_field(connection: sqlite3.Connection, field: str, value: str, exact: bool) -> Condition:
    match field:
        case "customer":
            return _of_customer(connection, ("name", "email", "vendor_id", "source_id"), value, exact)
        case "name" | "email" | "source_id":
            return _of_customer(connection, (field,), value, exact)
        case "customer_id":
            return _of_customer(connection, ("vendor_id",), value, exact=True)
        case "campaign":
            return _of_snapshot("e.campaign", "campaigns", ("name", "vendor_id"), value, exact)
        case "campaign_id":
            return _of_snapshot("e.campaign", "campaigns", ("vendor_id",), value, exact=True)
        case "tier":
            return _of_snapshot("e.tier", "tiers", ("name",), value, exact)
        case "tier_id":
            return _of_snapshot("e.tier", "tiers", ("vendor_id",), value, exact=True)
        case "from":
            return _of_snapshot("e.tier_from", "tiers", ("name",), value, exact)
        case "from_id":
            return _of_snapshot("e.tier_from", "tiers", ("vendor_id",), value, exact=True)
        case "source":
            matched, wanted = ("name = ?", value) if exact else ("instr(fold(name), ?)", fold(value))
            return Condition(f"e.source IN (SELECT id FROM sources WHERE {matched})", (wanted,))
        case "type_source":
            name = "" if value == UNDECIDED else value
            return Condition("e.type_source = ?", (TYPE_SOURCES.index(name),)) if name in TYPE_SOURCES else _NEVER
        case "id":
            return _of_id(value, exact)
    raise ValueError(f"no way to search the field {field}")


def _of_id(value: str, exact: bool) -> Condition:
    if not value:
        return Condition(f"NOT e.flags & {HAS_ID}")
    has_id = f"flags & {HAS_ID}"
    if exact:
        return Condition(f"e.id IN (SELECT id FROM events WHERE identity = ? AND {has_id})", (value,))
    return Condition(
        f"e.id IN (SELECT id FROM events WHERE identity >= ? AND identity < ? AND {has_id})", (value, _after(value))
    )


def _after(beginning: str) -> str:
    """The first text, in binary order, that is behind all that begin like this."""
    return beginning + "\U0010ffff"


def _of_customer(connection: sqlite3.Connection, columns: tuple[str, ...], value: str, exact: bool) -> Condition:
    if exact and not value:
        return Condition(f"coalesce((SELECT {columns[0]} FROM customers WHERE id = e.customer), '') = ''")
    where, values = _matches("customers", columns, value, exact)
    return _listed(connection, "e.customer", "customers", where, values)


def _of_snapshot(column: str, table: str, columns: tuple[str, ...], value: str, exact: bool) -> Condition:
    if exact and not value:
        return Condition(f"coalesce((SELECT {columns[0]} FROM {table} WHERE id = {column}), '') = ''")
    where, values = _matches(table, columns, value, exact)
    return Condition(f"{column} IN (SELECT id FROM {table} WHERE {where})", values)


def _matches(table: str, columns: tuple[str, ...], value: str, exact: bool) -> tuple[str, tuple[object, ...]]:
    """The condition on a snapshot that one of its columns is a value, or holds it as a part, folded."""
    if exact:
        return " OR ".join(f"{column} = ?" for column in columns), (value,) * len(columns)
    folded = fold(value)
    near, values = _near(table, folded)
    parts = " OR ".join(f"instr(fold({column}), ?)" for column in columns)
    return f"{near} AND ({parts})", (*values, *(folded,) * len(columns))


def _near(table: str, folded: str) -> tuple[str, tuple[object, ...]]:
    """The condition that a snapshot holds a folded text: by its three-letter pieces, then by the text itself."""
    trigrams = [folded[start : start + 3] for start in range(len(folded) - 2)]
    if not trigrams or "\x00" in folded:
        return "instr(text, ?)", (folded,)
    wanted = " AND ".join('"' + piece.replace('"', '""') + '"' for piece in dict.fromkeys(trigrams[:_TRIGRAMS]))
    return f"id IN (SELECT rowid FROM {table}_text WHERE {table}_text MATCH ?) AND instr(text, ?)", (wanted, folded)


def _listed(
    connection: sqlite3.Connection, column: str, table: str, where: str, values: tuple[object, ...]
) -> Condition:
    """The condition that a snapshot is one of those that match; the few are listed, so that their index can be used."""
    found = connection.execute(f"SELECT id FROM {table} WHERE {where} LIMIT {_FEW + 1}", values).fetchall()
    if len(found) > _FEW:
        return Condition(f"{column} IN (SELECT id FROM {table} WHERE {where})", values)
    listed = json.dumps([row[0] for row in found])
    return Condition(f"{column} IN (SELECT value FROM json_each(?))", (listed,), few_customers=column == "e.customer")


def _free_text(connection: sqlite3.Connection, value: str) -> Condition:
    """Any part of any name, e-mail, id or value: in snapshots, type, event id and send-out id."""
    folded = fold(value)
    if not folded:
        return Condition("1")
    found: list[Condition] = []
    for table, columns in (
        ("customers", ("customer",)),
        ("campaigns", ("campaign",)),
        ("tiers", ("tier", "tier_from")),
        ("extras", ("extra",)),
    ):
        where, values = _near(table, folded)
        if connection.execute(f"SELECT 1 FROM {table} WHERE {where} LIMIT 1", values).fetchone():
            found.extend(_listed(connection, f"e.{column}", table, where, values) for column in columns)
    named = {name for name in types.names(connection) if folded in name or folded in event_types.short_name(name)}
    if named:
        found.append(_types(connection, named))
    found.extend(_free_id(connection, value))
    if not found:
        return _NEVER
    sql = " OR ".join(one.sql for one in found)
    return Condition(sql, tuple(item for one in found for item in one.values), all(one.few_customers for one in found))


def _free_id(connection: sqlite3.Connection, value: str) -> list[Condition]:
    """Events whose own or send-out id is a text, begins like it, or holds one that looks like a part of an id.

    The latter are found by walking over all ids. What stands in for an id where there is none is not looked into.
    """
    if value.startswith(CONTENT):
        return []
    if _PART_OF_ID.fullmatch(value):
        sql = f"SELECT id FROM events WHERE instr(lower(identity), lower(?)) AND NOT identity GLOB '{CONTENT}*'"
        if value.startswith(_SEND_OUT):
            sql = "SELECT event FROM deliveries WHERE instr(send_out_id, ?)"
        return _events(connection, sql, (value,))
    if _BEGINNING_OF_ID.fullmatch(value):
        sql, values = "SELECT id FROM events WHERE identity >= ? AND identity < ?", (value, _after(value))
        return _events(connection, sql, values)
    return _events(connection, "SELECT id FROM events WHERE identity = ?", (value,))


def _events(connection: sqlite3.Connection, sql: str, values: tuple[object, ...]) -> list[Condition]:
    """The condition that an event is one of those that a statement finds; none where it finds none."""
    found = [row[0] for row in connection.execute(f"{sql} LIMIT {_FEW + 1}", values)]
    if len(found) > _FEW:
        return [Condition(f"e.id IN ({sql})", values)]
    return [Condition("e.id IN (SELECT value FROM json_each(?))", (json.dumps(found),))] if found else []


def _types(connection: sqlite3.Connection, named: set[str]) -> Condition:
    listed = [row[0] for row in connection.execute("SELECT id, name FROM types") if row[1] in named]
    return Condition(f"e.type IN ({', '.join(map(str, listed))})") if listed else _NEVER


def _between(first: int | None, end: int | None) -> Condition:
    if first is None:
        return Condition("e.happened_at < ?", (end,))
    if end is None:
        return Condition("e.happened_at >= ?", (first,))
    return Condition("e.happened_at >= ? AND e.happened_at < ?", (first, end))


def _number(column: str, value: str) -> Condition:
    read = read_number(value)
    return Condition(f"{column} {read[0]} ?", (read[1],)) if read else _NEVER
