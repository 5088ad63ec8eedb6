"""The query that finds exactly some events that are at hand."""

from collections.abc import Iterable

from viewer.domain.rows import EventRow
from viewer.domain.terms import Query, Term


def query_of_rows(rows: Iterable[EventRow]) -> Query:
    """Give the query that finds these events by their ids; an event without one is not found by it."""
    ids = tuple(dict.fromkeys(row.id for row in rows if row.id))
    return Query((Term("id", ids, exact=True),)) if ids else Query()
