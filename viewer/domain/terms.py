"""Terms: the query as a value. Everything that asks the library takes the same one, so that answers cannot disagree."""

from dataclasses import dataclass


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
class Query:
    """All terms must hold; a query without terms finds every event."""

    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What was understood of a text: the query, and one sentence for each thing that was not taken as it was typed."""

    query: Query
    notes: tuple[str, ...] = ()
