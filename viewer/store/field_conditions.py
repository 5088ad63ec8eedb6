"""What each field asks of a row of events."""

import re

from viewer.domain import oddities
from viewer.domain.event import CONFLICT, HAS_ID, TEST
from viewer.domain.event_types import UNDECIDED, types_named
from viewer.domain.fields import Field, field_named, span
from viewer.domain.folding import fold
from viewer.domain.numbers import NumberRange, read_range
from viewer.domain.paths import Path, parse_path
from viewer.domain.query import Term
from viewer.store import types
from viewer.store.annotation_conditions import annotated, of_mark, of_note
from viewer.store.annotations import HAS_MARK, HAS_NOTE
from viewer.store.conditions import EVERYTHING, NEVER, Condition, Search, matching, of_snapshot, of_types, within
from viewer.store.finding_conditions import IS_FOUND, of_finding
from viewer.store.free_text import after, free_text
from viewer.store.matches import Test
from viewer.store.paths import place_of, presence_test, value_test
from viewer.store.types import TYPE_SOURCES

_SURROGATES = re.compile("[\ud800-\udfff]")
_FLAGS = {
    "test": f"e.flags & {TEST}",
    "conflict": f"e.flags & {CONFLICT}",
    "repeated": "e.deliveries > 1",
    "odd": f"e.flags & {oddities.ALL}",
} | {badge.word: f"e.flags & {badge.bit}" for badge in oddities.BADGES}


def value_condition(search: Search, term: Term, value: str) -> Condition:
    """What one value of a term asks for; one that the field does not know is asked for by no event."""
    if _SURROGATES.search(value):
        return NEVER  # no text in a library holds half a character, and SQLite takes none
    field = field_named(term.field) if term.field else None
    if field is None:
        return free_text(search, value)
    match field.kind:
        case "event":
            named = types_named(value, types.names(search.connection))
            return of_types(search.connection, set(named))
        case "time":
            limits = span(field.name, value, search.zone)
            return _between(*limits) if limits else NEVER
        case "number" if field.name == "points":
            return _points(search, value, term.exact or not value)
        case "number":
            return _number(f"e.{field.name}", value)
        case "path" if (path := parse_path(field.name)) is not None:
            return _of_path(search, path, value, term.exact or not value)
        case "has":
            return _present(search, field, value)
        case "flag":
            if value.lower() == UNDECIDED:
                return of_types(search.connection, {UNDECIDED})
            return Condition(_FLAGS.get(value.lower(), "0"))
    return _text_field(search, field.name, value, term.exact or field.kind == "whole")


def _text_field(search: Search, field: str, value: str, exact: bool) -> Condition:
    match field:
        case "customer":
            return of_snapshot(
                search, "customer", "customers", ("name", "email", "vendor_id", "source_id"), value, exact
            )
        case "name" | "email" | "source_id":
            return of_snapshot(search, "customer", "customers", (field,), value, exact)
        case "customer_id":
            return of_snapshot(search, "customer", "customers", ("vendor_id",), value, exact=True)
        case "campaign":
            return of_snapshot(search, "campaign", "campaigns", ("name", "vendor_id"), value, exact)
        case "campaign_id":
            return of_snapshot(search, "campaign", "campaigns", ("vendor_id",), value, exact=True)
        case "tier":
            return of_snapshot(search, "tier", "tiers", _tier_columns(exact), value, exact)
        case "tier_id":
            return of_snapshot(search, "tier", "tiers", ("vendor_id",), value, exact=True)
        case "from":
            return of_snapshot(search, "tier_from", "tiers", _tier_columns(exact), value, exact)
        case "from_id":
            return of_snapshot(search, "tier_from", "tiers", ("vendor_id",), value, exact=True)
        case "source":
            matched, wanted = ("name = ?", value) if exact else ("instr(fold(name), ?)", fold(value))
            return Condition(f"e.source IN (SELECT id FROM sources WHERE {matched})", (wanted,))
        case "type_source":
            name = "" if value == UNDECIDED else value
            return Condition("e.type_source = ?", (TYPE_SOURCES.index(name),)) if name in TYPE_SOURCES else NEVER
        case "id":
            return _of_id(value, exact)
        case "note":
            return of_note(search, value, exact)
        case "mark":
            return of_mark(search, value)
        case "finding":
            return of_finding(search, value, exact)
        case "status":
            return Condition("e.status = ? COLLATE NOCASE" if value else "e.status IS NULL", (value,) if value else ())
    raise ValueError(f"no way to search the field {field}")


def _tier_columns(exact: bool) -> tuple[str, ...]:
    """A tier that has no name is asked for by its id; parts of ids would find too much."""
    return ("name", "vendor_id") if exact else ("name",)


def _of_id(value: str, exact: bool) -> Condition:
    if not value:
        return Condition(f"NOT e.flags & {HAS_ID}")
    has_id = f"flags & {HAS_ID}"
    if exact:
        return Condition(f"e.id IN (SELECT id FROM events WHERE identity = ? AND {has_id})", (value,))
    return Condition(
        f"e.id IN (SELECT id FROM events WHERE identity >= ? AND identity < ? AND {has_id})", (value, after(value))
    )


def _between(first: int | None, end: int | None) -> Condition:
    if first is None:
        return Condition("e.happened_at < ?", (end,))
    if end is None:
        return Condition("e.happened_at >= ?", (first,))
    return Condition("e.happened_at >= ? AND e.happened_at < ?", (first, end))


def _number(column: str, value: str) -> Condition:
    numbers = read_range(value)
    return Condition(*within(column, numbers)) if numbers is not None else NEVER


def _points(search: Search, value: str, exact: bool) -> Condition:
    """The tier (after a move, the new one) asks for these points: exactly this range, one that holds a number, or one
    that begins within a range.
    """
    numbers = read_range(value) if value else NumberRange(None, None)
    if numbers is None:
        return NEVER
    lower, upper = "t.points_from", "t.points_to"
    if not exact and numbers.single:
        sql = f"({lower} <= ? OR ({lower} IS NULL AND {upper} IS NOT NULL)) AND ({upper} >= ? OR {upper} IS NULL)"
        return matching(search, "tier", "tiers", Test(sql, (numbers.low, numbers.low)))
    if not exact:
        return matching(search, "tier", "tiers", Test(*within(lower, numbers)))
    found = matching(search, "tier", "tiers", Test(f"{lower} IS ? AND {upper} IS ?", (numbers.low, numbers.high)))
    return found if value else found._replace(sql=f"e.tier IS NULL OR {found.sql}")


def _of_path(search: Search, path: Path, value: str, exact: bool) -> Condition:
    """There is a value at a path; exactly "" also where nothing is there at all."""
    place = place_of(path)
    if not place.inner:  # the whole customer, campaign or tier
        return Condition(f"e.{place.link} IS NULL") if exact and not value else NEVER
    if exact and not value:
        there = matching(search, place.link, place.table, presence_test(place.inner))
        return Condition(f"({_where(place.only, there.sql)}) IS NOT TRUE", there.values, None, there.row_by_row)
    found = matching(search, place.link, place.table, value_test(place.inner, value, exact))
    return found._replace(sql=_where(place.only, found.sql))


def _where(only: str | None, sql: str) -> str:
    return f"{only} AND ({sql})" if only is not None and sql != EVERYTHING else only or sql


_THERE = {
    "time": "e.happened_at IS NOT NULL",
    "id": f"e.flags & {HAS_ID}",
    "status": "e.status IS NOT NULL",
    "finding": IS_FOUND,
}


def _present(search: Search, field: Field, value: str) -> Condition:
    """Something is there: a field, or a value at a path."""
    if value in ("note", "mark"):
        return annotated(search, HAS_NOTE if value == "note" else HAS_MARK)
    if value in _THERE:
        return Condition(_THERE[value])
    if value in ("customer", "campaign", "tier"):
        return Condition(f"e.{value} IS NOT NULL")
    if value == "from":
        return Condition("e.tier_from IS NOT NULL")
    named = field_named(value)
    if named is None or (named.kind != "path" and value not in field.words):
        return NEVER
    absent = value_condition(search, Term(named.name, ("",), exact=True), "")
    return Condition(f"({absent.sql}) IS NOT TRUE", absent.values, None, absent.row_by_row)
