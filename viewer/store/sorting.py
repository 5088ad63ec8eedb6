"""The orders a result can have: what each column is sorted by, and how an order is cut into parts.

Events that are equal in the sorted column stand newest first. ``ordered_ids`` is the whole order as one statement; the
first rows (first_rows.py) and the settled order (full_order.py) are the same order, found with less work.
"""

import json
import sqlite3
from typing import NamedTuple

from viewer.domain.annotations import COLOUR_NAMES, Kind
from viewer.store import annotations
from viewer.store.queries import Filter
from viewer.store.types import TYPE_SOURCES

_SPREAD = 1_000
NEWEST = "e.happened_at DESC, e.id DESC"


class Order(NamedTuple):
    """A column's order: an expression over ``e``, or over ``d``, the row of ``table`` that ``e.link`` points to."""

    expression: str
    table: str = ""
    link: str = ""
    along: str = ""
    """An index of the table in this order, where walking along it is worth it; else the table is small."""
    some: str = ""
    """What holds for the events that have a value at all, where these are few."""


def _customers(column: str, index: str, collation: str = "") -> Order:
    return Order(f"d.{column}{collation}", "customers", "customer", index)


def _annotated(kind: Kind, part: str, value: str) -> Order:
    """The order of a part of the annotations of events, or of their customers; ``value`` is made of it."""
    if kind == "event":
        subject, column = "e.identity", "e.id"
    else:
        subject, column = "(SELECT m.vendor_id FROM customers AS m WHERE m.id = e.customer)", "e.customer"
    expression = f"(SELECT {value} FROM annotations AS a WHERE a.kind = '{kind}' AND a.subject = {subject})"
    has_it = annotations.of_kind(kind, annotations.Test(f"a.{part} IS NOT NULL"))
    return Order(expression, some=f"{column} IN ({has_it})")


_COLOUR = (
    "CASE WHEN a.colour IS NOT NULL THEN CASE a.colour "
    + " ".join(f"WHEN '{name}' THEN {place}" for place, name in enumerate(COLOUR_NAMES))
    + f" ELSE {len(COLOUR_NAMES)} END END"
)

TIME = "happened_at"
BY_TIME = Order("e.happened_at")
BY_TYPE_SOURCE = Order("e.type_source")

# Nothing else ever reaches ORDER BY.
ORDERS = {
    TIME: BY_TIME,
    "type": Order("d.name", "types", "type"),
    "customer_name": _customers("name", "customers_name", " COLLATE NOCASE"),
    "customer_email": _customers("email", "customers_email", " COLLATE NOCASE"),
    "customer_id": _customers("vendor_id", "customers_vendor_id"),
    "customer_source_id": _customers("source_id", "customers_source_id"),
    "campaign_name": Order("d.name COLLATE NOCASE", "campaigns", "campaign"),
    "campaign_id": Order("d.vendor_id", "campaigns", "campaign"),
    "tier_name": Order("d.name COLLATE NOCASE", "tiers", "tier"),
    "tier_id": Order("d.vendor_id", "tiers", "tier"),
    "points": Order("d.points_from", "tiers", "tier"),
    "tier_from_name": Order("d.name COLLATE NOCASE", "tiers", "tier_from"),
    "tier_from_id": Order("d.vendor_id", "tiers", "tier_from"),
    "type_source": BY_TYPE_SOURCE,
    "deliveries": Order("e.deliveries"),
    "source": Order("d.name", "sources", "source"),
    "line": Order("e.line"),
    "id": Order("e.identity", along="events_identity"),
    "mark": _annotated("event", "colour", _COLOUR),
    "note": _annotated("event", "note", "a.note COLLATE NOCASE"),
    "customer_mark": _annotated("customer", "colour", _COLOUR),
    "customer_note": _annotated("customer", "note", "a.note COLLATE NOCASE"),
}


def ordered_ids(found: Filter, column: str, descending: bool) -> str:
    """The statement that gives the ids of a query's events in the order of a column; one unknown counts as the time."""
    order = ORDERS.get(column, BY_TIME)
    return (
        f"SELECT e.id FROM {found.source} {join_of(order)} WHERE {found.where} ORDER BY {order_by(order, descending)}"
    )


def join_of(order: Order) -> str:
    """The join that gives ``d``, where an order needs it."""
    return f"LEFT JOIN {order.table} AS d ON d.id = e.{order.link}" if order.table else ""


def order_by(order: Order, descending: bool) -> str:
    """What stands behind ORDER BY."""
    direction = "DESC" if descending else "ASC"
    if order is BY_TIME:
        return f"e.happened_at {direction}, e.id {direction}"
    return f"{order.expression} {direction}, {NEWEST}"


class Part(NamedTuple):
    """A stretch of an order: the events for which ``where`` holds."""

    where: str
    by: str
    early: bool
    """Its first rows are found without reading all events."""
    source: str = ""


def parts_with_value(order: Order, descending: bool) -> list[Part]:
    """The few events that have a value, in order, and all others at the right end."""
    few = Part(order.some, order_by(order, descending), False)
    others = Part(f"({order.some}) IS NOT TRUE", NEWEST, True)
    return [few, others] if descending else [others, few]


def parts_along_index(connection: sqlite3.Connection, order: Order, descending: bool) -> list[Part]:
    """The events of snapshots in the order of their index, and those without a value at the right end."""
    column, table, link = order.expression.removesuffix(" COLLATE NOCASE"), order.table, f"e.{order.link}"
    walk = Part(
        f"{column} IS NOT NULL",
        order_by(order, descending),
        True,
        f"{table} AS d INDEXED BY {order.along} CROSS JOIN events AS e INDEXED BY events_customer ON {link} = d.id",
    )
    unnamed = f"SELECT d.id FROM {table} AS d WHERE {column} IS NULL"
    sql = f"SELECT EXISTS (SELECT 1 FROM events AS e WHERE {link} IS NULL) OR EXISTS ({unnamed})"
    if not connection.execute(sql).fetchone()[0]:
        return [walk]
    nothing = Part(f"{link} IS NULL OR {link} IN ({unnamed})", NEWEST, False)
    return [walk, nothing] if descending else [nothing, walk]


class Group(NamedTuple):
    """The numbers under which one value of a column is stored; ``nothing``: and no number at all."""

    numbers: list[int]
    nothing: bool


def groups_of(connection: sqlite3.Connection, order: Order, descending: bool) -> list[Group]:
    """Every value of a column that there is, in order: of a small table, or how types are known."""
    if order is BY_TYPE_SOURCE:
        groups = [Group([number], False) for number in range(len(TYPE_SOURCES))]
        return groups[::-1] if descending else groups
    groups = [Group([], True)]
    rank = None
    for number, place, nothing in connection.execute(
        f"SELECT d.id, dense_rank() OVER (ORDER BY {order.expression}) AS place, {order.expression} IS NULL"
        f" FROM {order.table} AS d ORDER BY place"
    ):
        if not nothing and place != rank:
            groups.append(Group([], False))
            rank = place
        groups[-1].numbers.append(number)
    return groups[::-1] if descending else groups


def is_among(order: Order, groups: list[Group]) -> str:
    """The condition that an event's value is one of these; empty where nothing can fulfil it."""
    column = f"e.{order.link}" if order.link else order.expression
    numbers = [number for group in groups for number in group.numbers]
    found = [f"{column} IN ({', '.join(map(str, numbers))})"] if numbers else []
    if any(group.nothing for group in groups):
        found.append(f"{column} IS NULL")
    return " OR ".join(found)


def step_of(connection: sqlite3.Connection) -> int:
    """For how many events one of the sample stands."""
    last: int = connection.execute("SELECT coalesce(max(id), 0) FROM events").fetchone()[0]
    return last // _SPREAD + 1


def sample_lines(connection: sqlite3.Connection, found: Filter) -> list[int]:
    """The lines of a sample, spread over all events, of those that a query finds."""
    step = step_of(connection)
    spread = json.dumps(list(range(1, step * _SPREAD, step)))
    sql = f"SELECT e.line FROM json_each(?) AS asked CROSS JOIN events AS e ON e.id = asked.value WHERE {found.where}"
    return [row[0] for row in connection.execute(sql, (spread, *found.values))]
