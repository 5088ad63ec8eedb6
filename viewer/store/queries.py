"""From a query to SQL: each term becomes a condition on a row of events; values are always bound, never pasted.

Texts are looked up first, in the snapshots: the few customers that match are then reached by their index, which is
what makes a rare name as fast as a frequent one. Where many match, a statement that ends early looks at each event's
snapshot, and one that reads every event at a map of all of them.
"""

import json
import re
import sqlite3
from datetime import tzinfo
from typing import NamedTuple

from viewer.domain import event_types, oddities
from viewer.domain.event import CONFLICT, CONTENT, HAS_ID, TEST
from viewer.domain.event_types import UNDECIDED, types_named
from viewer.domain.fields import field_named, read_number, span
from viewer.domain.folding import fold
from viewer.domain.query import Query, Term
from viewer.store import types
from viewer.store.matches import FEW, Matches, Test, holds_part, holds_text, is_empty, is_value
from viewer.store.types import TYPE_SOURCES

EVERYTHING = "1"
"""The condition of a query without terms."""
_PART_OF_ID = re.compile(r"[0-9a-f]{5,}|(?=\D*\d)[A-Za-z]*_?[0-9A-Za-z]{8,}")
_BEGINNING_OF_ID = re.compile(r"[A-Za-z]+_[0-9A-Za-z]*")
_SEND_OUT = "whs_"
_SURROGATES = re.compile("[\ud800-\udfff]")
_FLAGS = {
    "test": f"e.flags & {TEST}",
    "conflict": f"e.flags & {CONFLICT}",
    "repeated": "e.deliveries > 1",
    "odd": f"e.flags & {oddities.ALL}",
} | {badge.word: f"e.flags & {badge.bit}" for badge in oddities.BADGES}


class Condition(NamedTuple):
    """What must hold for a row ``e`` of events."""

    sql: str
    values: tuple[object, ...] = ()
    few_customers: bool = False
    """It holds for events of a few customers only."""
    row_by_row: bool = False
    """It looks at a snapshot for each event."""


class Filter(NamedTuple):
    """A whole query as SQL: ``FROM source WHERE where``."""

    source: str
    where: str
    values: tuple[object, ...]
    by_customer: bool = False
    """The customers come first, by their index."""
    row_by_row: bool = False
    """Slow for statements that read every event; compile it as a whole for those."""


class _Search(NamedTuple):
    connection: sqlite3.Connection
    matches: Matches
    zone: tzinfo
    whole: bool


_NEVER = Condition("0")


def compile_query(matches: Matches, query: Query, zone: tzinfo, whole: bool = True) -> Filter:
    """Turns a query into SQL over ``events AS e``; dates in it are meant in ``zone``.

    Not ``whole`` is for statements that end early: nothing is looked up that takes longer than they do.
    """
    matches.refresh()
    search = _Search(matches.connection, matches, zone, whole)
    conditions = [_condition(search, term) for term in query.terms]
    by_customer = any(condition.few_customers for condition in conditions)
    source = "events AS e" + (" INDEXED BY events_customer" if by_customer else "")
    conditions = [condition for condition in conditions if condition.sql != EVERYTHING]
    where = " AND ".join(f"({condition.sql})" for condition in conditions) or EVERYTHING
    values = tuple(value for condition in conditions for value in condition.values)
    return Filter(source, where, values, by_customer, any(condition.row_by_row for condition in conditions))


def _condition(search: _Search, term: Term) -> Condition:
    each = [_value_condition(search, term, value) for value in term.values]
    found = _any_of(each) if each else _NEVER
    if term.negated:
        return found._replace(sql=f"({found.sql}) IS NOT TRUE", few_customers=False)
    return found


def _any_of(each: list[Condition]) -> Condition:
    if any(one.sql == EVERYTHING for one in each):
        return Condition(EVERYTHING)
    return Condition(
        " OR ".join(f"({one.sql})" for one in each),
        tuple(value for one in each for value in one.values),
        all(one.few_customers for one in each),
        any(one.row_by_row for one in each),
    )


def _value_condition(search: _Search, term: Term, value: str) -> Condition:
    if _SURROGATES.search(value):
        return _NEVER  # no text in a library holds half a character, and SQLite takes none
    field = field_named(term.field) if term.field else None
    if field is None:
        return _free_text(search, value)
    match field.kind:
        case "event":
            named = types_named(value, types.names(search.connection))
            return _types(search.connection, set(named))
        case "time":
            limits = span(field.name, value, search.zone)
            return _between(*limits) if limits else _NEVER
        case "number":
            return _number(f"e.{field.name}", value)
        case "flag":
            if value.lower() == UNDECIDED:
                return _types(search.connection, {UNDECIDED})
            return Condition(_FLAGS.get(value.lower(), "0"))
    return _text_field(search, field.name, value, term.exact or field.kind == "whole")


def _text_field(search: _Search, field: str, value: str, exact: bool) -> Condition:
    match field:
        case "customer":
            return _of_snapshot(
                search, "customer", "customers", ("name", "email", "vendor_id", "source_id"), value, exact
            )
        case "name" | "email" | "source_id":
            return _of_snapshot(search, "customer", "customers", (field,), value, exact)
        case "customer_id":
            return _of_snapshot(search, "customer", "customers", ("vendor_id",), value, exact=True)
        case "campaign":
            return _of_snapshot(search, "campaign", "campaigns", ("name", "vendor_id"), value, exact)
        case "campaign_id":
            return _of_snapshot(search, "campaign", "campaigns", ("vendor_id",), value, exact=True)
        case "tier":
            return _of_snapshot(search, "tier", "tiers", ("name",), value, exact)
        case "tier_id":
            return _of_snapshot(search, "tier", "tiers", ("vendor_id",), value, exact=True)
        case "from":
            return _of_snapshot(search, "tier_from", "tiers", ("name",), value, exact)
        case "from_id":
            return _of_snapshot(search, "tier_from", "tiers", ("vendor_id",), value, exact=True)
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


def _of_snapshot(
    search: _Search, link: str, table: str, columns: tuple[str, ...], value: str, exact: bool
) -> Condition:
    """The snapshot that ``e.link`` points to has a value in one of its columns, or holds it as a part, folded."""
    if exact and not value:
        found = _matching(search, link, table, is_empty(columns[0]))
        return found._replace(sql=f"e.{link} IS NULL OR {found.sql}", few_customers=False)
    return _matching(search, link, table, is_value(columns, value) if exact else holds_part(columns, fold(value)))


def _matching(search: _Search, link: str, table: str, test: Test) -> Condition:
    few = search.matches.few(table, test)
    if few is not None:
        sql = f"e.{link} IN (SELECT value FROM json_each(?))" if few else "0"
        return Condition(sql, (json.dumps(few),) if few else (), few_customers=link == "customer")
    if not search.whole:
        return Condition(f"(SELECT {test.sql} FROM {table} AS t WHERE t.id = e.{link})", test.values, row_by_row=True)
    found = search.matches.map(table, test)
    if found.every:
        return Condition(f"e.{link} IS NOT NULL" if link != "customer" or _has_strangers(search) else EVERYTHING)
    return Condition(f"substr(?, e.{link} + 1, 1) = x'01'", (found.content,))


def _has_strangers(search: _Search) -> bool:
    """Whether there are events without a customer."""
    sql = "SELECT EXISTS (SELECT 1 FROM events WHERE customer IS NULL)"
    return bool(search.connection.execute(sql).fetchone()[0])


def _free_text(search: _Search, value: str) -> Condition:
    """Any part of any name, e-mail, id or value: in snapshots, type, event id and send-out id."""
    folded = fold(value)
    if not folded:
        return Condition(EVERYTHING)
    # What is decided with the least work stands first.
    found: list[Condition] = []
    listed = types.names(search.connection)
    named = {name for name in listed if folded in name or folded in event_types.short_name(name)}
    if named:
        found.append(_types(search.connection, named))
    test = holds_text(folded)
    for link, table in (
        ("tier", "tiers"),
        ("tier_from", "tiers"),
        ("campaign", "campaigns"),
        ("extra", "extras"),
        ("customer", "customers"),
    ):
        if search.matches.few(table, test) != []:
            found.append(_matching(search, link, table, test))
    found.extend(_free_id(search, value))
    return _any_of(found) if found else _NEVER


def _free_id(search: _Search, value: str) -> list[Condition]:
    """Events whose own or send-out id is a text, begins like it, or holds one that looks like a part of an id.

    The latter are found by walking over all ids. What stands in for an id where there is none is not looked into.
    """
    if value.startswith(CONTENT):
        return []
    values: tuple[str, ...] = (value,)
    if _PART_OF_ID.fullmatch(value):
        sql = f"SELECT id FROM events WHERE instr(lower(identity), lower(?)) AND NOT identity GLOB '{CONTENT}*'"
        if value.startswith(_SEND_OUT):
            sql = "SELECT event FROM deliveries WHERE instr(send_out_id, ?)"
    elif _BEGINNING_OF_ID.fullmatch(value):
        sql, values = "SELECT id FROM events WHERE identity >= ? AND identity < ?", (value, _after(value))
    else:
        sql = "SELECT id FROM events WHERE identity = ?"
    connection = search.connection
    limited = f"{sql} LIMIT {FEW + 1}"
    found = search.matches.remember(("id", value), lambda: [row[0] for row in connection.execute(limited, values)])
    if len(found) > FEW:
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
