"""The query's front door: read it, write it, describe it, and change it as the window's menus and chips do."""

from dataclasses import replace
from datetime import tzinfo
from typing import NamedTuple

from viewer.domain.event_types import KNOWN, short_name, types_named
from viewer.domain.fields import FIELDS, Field, field_named, field_near, span
from viewer.domain.moments import moment_text, range_text
from viewer.domain.query_text import parse, term_text, text
from viewer.domain.query_words import describe
from viewer.domain.terms import Group, Item, Query, Reading, Term, every_term

__all__ = [
    "FIELDS",
    "Asked",
    "Field",
    "Group",
    "Item",
    "Query",
    "Reading",
    "Term",
    "asked_of",
    "describe",
    "during",
    "every_term",
    "exact_term",
    "exclude",
    "include",
    "meant",
    "only",
    "parse",
    "range_of",
    "term_text",
    "text",
    "with_term",
    "without_field",
    "without_term",
    "without_value",
]


class Asked(NamedTuple):
    """What a query asks of a field: values that it allows, and values that it excludes."""

    included: tuple[str, ...]
    excluded: tuple[str, ...]


def with_term(query: Query, term: Item) -> Query:
    """Give the query with one more condition; one that it has already is not added again."""
    return query if term in query.terms else Query((*query.terms, term))


def without_term(query: Query, index: int) -> Query:
    """Give the query without the condition at `index`, counted from 0; unchanged if there is none."""
    if not 0 <= index < len(query.terms):
        return query
    return Query(query.terms[:index] + query.terms[index + 1 :])


def only(query: Query, field: str, value: str) -> Query:
    """Give the query narrowed to one value of a field: it takes the place of all that was asked of that field."""
    term = exact_term(field, value)
    rest = _without_value(query, term, negated=True).terms
    places = [index for index, other in enumerate(rest) if _allows(other, term.field)]
    first = places[0] if places else len(rest)
    kept = [other for index, other in enumerate(rest) if index not in places]
    kept.insert(first, term)
    return Query(tuple(kept))


def meant(query: Query) -> Query | None:
    """Give the query with the fields that were probably meant (`tier:` for `tiers:`), or None where none is near."""
    corrected = tuple(_meant(item) if isinstance(item, Term) and item.field is None else item for item in query.terms)
    return Query(corrected) if corrected != query.terms else None


def asked_of(query: Query, field: str) -> Asked:
    """Give the values that the query's own terms ask of a field, as `exact_term` writes them: a check mark for each.

    Parts of values (`tier:go`) and what stands within parentheses are no single values, so they are not among these.
    """
    known = field_named(field)
    if known is None:
        return Asked((), ())
    found: dict[bool, dict[str, None]] = {True: {}, False: {}}
    for term in query.terms:
        if isinstance(term, Term) and term.field == known.name and (term.exact or not known.knows_exact):
            found[term.negated].update(dict.fromkeys(term.values))
    return Asked(tuple(found[False]), tuple(found[True]))


def without_value(query: Query, field: str, value: str) -> Query:
    """Give the query that neither allows nor excludes this one value of a field any more."""
    term = exact_term(field, value)
    return _without_value(_without_value(query, term, negated=False), term, negated=True)


def without_field(query: Query, field: str) -> Query:
    """Give the query without all that it allows of a field; what it excludes stays."""
    known = field_named(field)
    return Query(tuple(item for item in query.terms if known is None or not _allows(item, known.name)))


def during(query: Query, start: int | None, end: int | None, zone: tzinfo) -> Query:
    """Give the query narrowed to [start, end), microseconds UTC, in place of the time it asks for; None is an open end.

    Whole days, months and years of `zone` are written as such.
    """
    places = [index for index, item in enumerate(query.terms) if _is_time(item)]
    kept = [item for index, item in enumerate(query.terms) if index not in places]
    named = range_text(start, end, zone) if start is not None and end is not None else None
    new: list[Item] = []
    if named is not None:
        new.append(Term("time", (named,)))
    else:
        new += [] if start is None else [Term("after", (moment_text(start, zone),))]
        new += [] if end is None else [Term("before", (moment_text(end, zone),))]
    first = places[0] if places else len(kept)
    return Query((*kept[:first], *new, *kept[first:]))


def range_of(query: Query, zone: tzinfo, now: int | None = None) -> tuple[int | None, int | None]:
    """Give [start, end) in microseconds UTC within which all that the query finds happened; None at an open end."""
    start: int | None = None
    end: int | None = None
    for item in query.terms:
        if isinstance(item, Term) and _is_time(item):
            limits = [span(item.field or "", value, zone, now) for value in item.values]
            known = [one for one in limits if one is not None]
            lows = [low for low, _ in known if low is not None]
            highs = [high for _, high in known if high is not None]
            if lows and len(lows) == len(limits):
                start = max(min(lows), start) if start is not None else min(lows)
            if highs and len(highs) == len(limits):
                end = min(max(highs), end) if end is not None else max(highs)
    return start, end


def include(query: Query, field: str, value: str) -> Query:
    """Give the query with one more value allowed for a field: added to its list of values, else a new term."""
    term = exact_term(field, value)
    terms = list(_without_value(query, term, negated=True).terms)
    for index, other in enumerate(terms):
        if not isinstance(other, Term) or term.field is None:
            continue
        if (other.field, other.negated, other.exact) == (term.field, False, term.exact):
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


def _meant(term: Term) -> Term:
    name, colon, rest = term.values[0].partition(":")
    near = field_near(name) if colon and field_named(name) is None else None
    read = parse(f"{near.name}:{rest}").query.terms if near is not None else ()
    if len(read) == 1 and isinstance(read[0], Term) and read[0].field is not None:
        return replace(read[0], negated=term.negated)
    return term


def _allows(item: Item, field: str | None) -> bool:
    """Whether a condition asks for a field alone, and for what may be there."""
    if item.negated:
        return False
    if isinstance(item, Term):
        return item.field == field
    return all(term.field == field and not term.negated for query in item.alternatives for term in every_term(query))


def _is_time(item: Item) -> bool:
    field = field_named(item.field) if isinstance(item, Term) and item.field and not item.negated else None
    return field is not None and field.kind == "time"


def _without_value(query: Query, term: Term, negated: bool) -> Query:
    """Take the value of `term` out of the lists that say the opposite, so that two clicks never contradict."""
    kept: list[Item] = []
    for other in query.terms:
        if isinstance(other, Term) and (other.field, other.negated, other.exact) == (term.field, negated, term.exact):
            values = tuple(value for value in other.values if value not in term.values)
            if values:
                kept.append(replace(other, values=values))
        else:
            kept.append(other)
    return Query(tuple(kept))
