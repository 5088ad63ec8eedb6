"""Facets: the fields whose values stand beside the table, each with the number of events that have it."""

import re
from typing import Literal, NamedTuple

from viewer.domain.columns import source_text
from viewer.domain.event_types import EVIDENCE, KNOWN, evidence_words, short_name, types_named
from viewer.domain.fields import field_named
from viewer.domain.finding_names import finding_words
from viewer.domain.paths import Path
from viewer.domain.query import Query, Term, exact_term
from viewer.wording import say, to_say

Order = Literal["known", "count"]


class Facet(NamedTuple):
    """A field of the query as a list of its values.

    Values stand in the order in which they are known (an event's life, the trust in evidence), or the most frequent
    first.
    """

    field: str
    title: str
    order: Order = "count"


FACETS: tuple[Facet, ...] = (
    Facet("event", to_say("Event"), "known"),
    Facet("campaign", to_say("Campaign")),
    Facet("tier", to_say("Tier")),
    Facet("source", to_say("Source")),
    Facet("finding", to_say("Finding")),
    Facet("type_source", to_say("Type known by"), "known"),
)
"""Those that are always shown. Any path of the events' data becomes one on demand: see ``facet_named``."""

MORE_FACETS: tuple[Facet, ...] = (Facet("from", to_say("Tier before")),)

METADATA: tuple[Path, ...] = (
    ("customer", "metadata"),
    ("campaign", "metadata"),
    ("loyalty_tier", "metadata"),
    ("loyalty_tier_to", "metadata"),
    ("loyalty_tier_from", "metadata"),
)
"""Below these paths are the keys that are offered as facets."""

NONE = to_say("(none)")
"""What stands for the events that say nothing there; their value is empty."""

_BY_FIELD = {facet.field: facet for facet in (*FACETS, *MORE_FACETS)}
_FIGURES = re.compile("[0-9]{1,11}")
_SORTED = 200
_RANK: dict[str, int] = {name: rank for rank, name in enumerate((*KNOWN, *EVIDENCE))}


class FacetLine(NamedTuple):
    """A value, as the query language has it, and how many events have it."""

    value: str
    events: int


def facet_named(name: str) -> Facet | None:
    """Give the facet of a field or of a path, None where there is none of it."""
    field = field_named(name)
    if field is None or field.kind != "path":
        return _BY_FIELD.get(field.name) if field is not None else None
    return Facet(field.name, field.title)


def words_of(facet: Facet, value: str) -> str:
    """Say a value of a facet as people read it."""
    if not value:
        return say(NONE)
    if facet.field == "event":
        return short_name(value)
    if facet.field == "type_source":
        return evidence_words(value)
    if facet.field == "finding":
        return finding_words(value)
    if facet.field == "source":
        return source_text(value)
    return value


def in_order(facet: Facet, counts: dict[str, int]) -> tuple[FacetLine, ...]:
    """Give the values of a facet in its order; events that say nothing stand last."""

    def place(line: FacetLine) -> tuple[bool, int, int, str, str]:
        rank = _RANK.get(line.value, len(_RANK)) if facet.order == "known" else 0
        return not line.value, rank, -line.events, _natural(words_of(facet, line.value)), line.value

    return tuple(sorted((FacetLine(value, count) for value, count in counts.items()), key=place))


def _natural(words: str) -> str:
    """Words in a form that sorts 9 before 10."""
    return _FIGURES.sub(lambda found: found.group().zfill(12), words[:_SORTED].casefold())


def without_own(query: Query, facet: Facet) -> Query:
    """Give the query that a facet's values are counted in: without the values that are ticked or struck out there, so
    that each line says how many events it would bring.

    Parts of a value (`tier:go`) and what stands in parentheses are no ticks: they hold.
    """
    return Query(tuple(item for item in query.terms if not _is_own(item, facet.field)))


def ticks(query: Query, facet: Facet) -> dict[str, bool]:
    """Give the values of a facet that the query names, True for those that it includes, False for the excluded."""
    found: dict[str, bool] = {}
    for item in query.terms:
        if isinstance(item, Term) and _is_own(item, facet.field):
            found |= {_value_of(facet.field, word) or word: not item.negated for word in item.values}
    return found


def _is_own(item: object, field: str) -> bool:
    """Whether a condition names whole values of a field."""
    known = field_named(field)
    if not isinstance(item, Term) or known is None or item.field != known.name:
        return False
    return (item.exact or not known.knows_exact) and all(_value_of(field, word) is not None for word in item.values)


def _value_of(field: str, word: str) -> str | None:
    """The value that a query means by a word, None where the word is only a part of it or another name for it."""
    if field != "event" or not word:
        return word
    named = types_named(word, KNOWN, whole=True)
    if not named:
        return None if types_named(word, KNOWN) else word
    value = named[0] if len(named) == 1 else word
    return value if exact_term(field, value).values == (word,) else None
