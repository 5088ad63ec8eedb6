"""Terms: the query as a value. Everything that asks the library takes the same one, so that answers cannot disagree."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal, NamedTuple


@dataclass(frozen=True, slots=True)
class Term:
    """One condition. With several values, any of them fulfils it; `negated` turns it round.

    `field` None is free text with one value: any part of any name, e-mail, id or value.
    `exact` asks a part field for the whole value; the exact value "" means that the event says nothing there.
    """

    field: str | None
    values: tuple[str, ...]
    negated: bool = False
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Alternatives, of which any fulfils it; `negated` turns it round.

    As `either` makes them: two or more alternatives, or a single one of several conditions that is negated.
    """

    alternatives: tuple["Query", ...]
    negated: bool = False


Item = Term | Group


@dataclass(frozen=True, slots=True)
class Query:
    """All conditions must hold; a query without any finds every event."""

    terms: tuple[Item, ...] = ()


class Part(NamedTuple):
    """A stretch of a query's text, and what it was taken for: the name of a field, or a word or sign that joins.

    A doubt looks like more than text and is searched as text; what is unfinished is left out.
    """

    start: int
    length: int
    taken_for: Literal["field", "operator", "doubt", "unfinished"]


@dataclass(frozen=True, slots=True)
class Reading:
    """What was understood of a text: the query, and one sentence for each thing that was not taken as it was typed."""

    query: Query
    notes: tuple[str, ...] = ()
    parts: tuple[Part, ...] = field(default=(), compare=False)
    """Where in the text what was found, from left to right; plain words and values are no parts."""


def either(alternatives: list[list[Item]], negated: bool = False) -> list[Item]:
    """The conditions that say "one of these", in the one form that they have; alternatives without any are left out."""
    queries: list[Query] = []
    for items in alternatives:
        inner = items[0] if len(items) == 1 else None
        spread = inner.alternatives if isinstance(inner, Group) and not inner.negated else (Query(tuple(items)),)
        queries.extend(query for query in spread if query.terms and query not in queries)
    if not queries:
        return []
    if len(queries) > 1:
        return [Group(tuple(queries), negated)]
    items = list(queries[0].terms)
    if not negated:
        return items
    return opposite(items[0]) if len(items) == 1 else [Group(tuple(queries), negated=True)]


def opposite(item: Item) -> list[Item]:
    """The conditions that together hold where this one does not."""
    if isinstance(item, Group) and item.negated and len(item.alternatives) == 1:
        return list(item.alternatives[0].terms)
    return [replace(item, negated=not item.negated)]


def every_term(query: Query) -> Iterator[Term]:
    """The terms of a query, those of its groups as well."""
    for item in query.terms:
        if isinstance(item, Term):
            yield item
        else:
            for alternative in item.alternatives:
                yield from every_term(alternative)
