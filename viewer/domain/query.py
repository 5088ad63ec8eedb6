"""The query's front door: read it, write it, describe it, and change it as the window's menus and chips do."""

from dataclasses import replace
from datetime import UTC

from viewer.domain.display import display_text
from viewer.domain.event_types import KNOWN, short_name, types_named
from viewer.domain.fields import FIELDS, Field, field_named, read_number
from viewer.domain.query_text import parse, term_text, text
from viewer.domain.terms import Query, Reading, Term
from viewer.domain.times import in_zone, long_date, period

__all__ = [
    "FIELDS",
    "Field",
    "Query",
    "Reading",
    "Term",
    "describe",
    "exclude",
    "include",
    "only",
    "parse",
    "term_text",
    "text",
    "with_term",
    "without_term",
]

_CHIP = 60


def with_term(query: Query, term: Term) -> Query:
    """Give the query with one more term; a term that it has already is not added again."""
    return query if term in query.terms else Query((*query.terms, term))


def without_term(query: Query, index: int) -> Query:
    """Give the query without the term at `index`, counted from 0; unchanged if there is none."""
    if not 0 <= index < len(query.terms):
        return query
    return Query(query.terms[:index] + query.terms[index + 1 :])


def only(query: Query, field: str, value: str) -> Query:
    """Give the query narrowed to one value of a field: it takes the place of all that was asked of that field."""
    term = exact_term(field, value)
    rest = _without_value(query, term, negated=True).terms
    places = [index for index, other in enumerate(rest) if other.field == term.field and not other.negated]
    first = places[0] if places else len(rest)
    kept = [other for index, other in enumerate(rest) if index not in places]
    kept.insert(first, term)
    return Query(tuple(kept))


def include(query: Query, field: str, value: str) -> Query:
    """Give the query with one more value allowed for a field: added to its list of values, else a new term."""
    term = exact_term(field, value)
    terms = list(_without_value(query, term, negated=True).terms)
    for index, other in enumerate(terms):
        if (other.field, other.negated, other.exact) == (term.field, False, term.exact) and term.field is not None:
            if term.values[0] not in other.values:
                terms[index] = replace(other, values=other.values + term.values)
            return Query(tuple(terms))
    return with_term(Query(tuple(terms)), term)


def exclude(query: Query, field: str, value: str) -> Query:
    """Give the query without the events that have this value of a field."""
    term = exact_term(field, value)
    return with_term(_without_value(query, term, negated=False), replace(term, negated=True))


def exact_term(field: str, value: str) -> Term:
    """Give the term for exactly this value; event types are written by their short name where that is enough."""
    known = field_named(field)
    if known is None:
        return Term(None, (value,))
    if known.kind == "event" and types_named(short_name(value), KNOWN, whole=True) == (value,):
        value = short_name(value)
    return Term(known.name, (value,), exact=known.knows_exact)


def describe(term: Term) -> str:
    """Say a term in a few words for its chip: "event: upgraded or downgraded", "after 1 Jul 2024", "not tier: Gold"."""
    field = field_named(term.field) if term.field is not None else None
    if field is None:
        values = " or ".join(f"“{display_text(value, _CHIP)}”" for value in term.values)
        return f"not {values}" if term.negated else values
    title = field.title.lower()
    values = " or ".join(_value_words(field, value) for value in term.values)
    if term.exact or field.kind == "flag" or term.values == ("",):
        verb = "is not" if term.negated else "is"
        return f"{verb} {values}" if field.kind == "flag" else f"{title} {verb} {values}"
    said = f"{title} {values}" if field.kind == "time" else f"{title}: {values}"
    return f"not {said}" if term.negated else said


def _value_words(field: Field, value: str) -> str:
    if field.kind == "time":
        return _time_words(value)
    if field.kind == "event":
        value = short_name(value)
    if field.kind == "number":
        operator, number = read_number(value) or ("=", value)
        return str(number) if operator == "=" else f"{operator} {number}"
    return display_text(value, _CHIP) if value else "empty"


def _time_words(value: str) -> str:
    named = period(value, UTC)
    value = value.strip()
    if named is None or len(value) not in (7, 10):
        return display_text(value, _CHIP)
    day = long_date(in_zone(named[0], UTC))
    return day.partition(" ")[2] if len(value) == 7 else day


def _without_value(query: Query, term: Term, negated: bool) -> Query:
    """Take the value of `term` out of the lists that say the opposite, so that two clicks never contradict."""
    kept: list[Term] = []
    for other in query.terms:
        if (other.field, other.negated, other.exact) == (term.field, negated, term.exact):
            values = tuple(value for value in other.values if value not in term.values)
            if values:
                kept.append(replace(other, values=values))
        else:
            kept.append(other)
    return Query(tuple(kept))
