"""From a query to SQL: each condition of a query becomes one on a row of events, and together they become a filter."""

import json
from datetime import tzinfo
from typing import NamedTuple

from viewer.domain.query import Item, Query, Term
from viewer.store.conditions import EVERYTHING, NEVER, OF_CUSTOMERS, Condition, Search, any_of
from viewer.store.field_conditions import value_condition
from viewer.store.matches import Matches

_BY_CUSTOMER = "events AS e INDEXED BY events_customer"


class Filter(NamedTuple):
    """A whole query as SQL: ``FROM source WHERE where``."""

    source: str
    where: str
    values: tuple[object, ...]
    by_customer: bool = False
    """The customers come first, by their index."""
    row_by_row: bool = False
    """Slow for statements that read every event; compile it as a whole for those."""


def compile_query(matches: Matches, query: Query, zone: tzinfo, whole: bool = True) -> Filter:
    """Turns a query into SQL over ``events AS e``; dates in it are meant in ``zone``.

    Not ``whole`` is for statements that end early: nothing is looked up that takes longer than they do.
    """
    matches.refresh()
    search = Search(matches.connection, matches, zone, whole)
    found = _all_of(search, query)
    if found.customers is None:
        return Filter("events AS e", found.sql, found.values, row_by_row=found.row_by_row)
    # The condition itself may hide these customers within alternatives, where their index is of no use.
    first = (json.dumps(sorted(found.customers)),)
    if found.sql == f"({OF_CUSTOMERS})" and found.values == first:
        return Filter(_BY_CUSTOMER, found.sql, first, by_customer=True, row_by_row=found.row_by_row)
    where, values = f"{OF_CUSTOMERS} AND {found.sql}", (*first, *found.values)
    return Filter(_BY_CUSTOMER, where, values, by_customer=True, row_by_row=found.row_by_row)


def _all_of(search: Search, query: Query) -> Condition:
    conditions = [_condition(search, item) for item in query.terms]
    limited = [condition.customers for condition in conditions if condition.customers is not None]
    conditions = [condition for condition in conditions if condition.sql != EVERYTHING]
    return Condition(
        " AND ".join(f"({condition.sql})" for condition in conditions) or EVERYTHING,
        tuple(value for condition in conditions for value in condition.values),
        min(limited, key=len) if limited else None,
        any(condition.row_by_row for condition in conditions),
    )


def _condition(search: Search, item: Item) -> Condition:
    if isinstance(item, Term):
        each = [value_condition(search, item, value) for value in item.values]
    else:
        each = [_all_of(search, query) for query in item.alternatives]
    found = any_of(each) if each else NEVER
    if item.negated:
        return found._replace(sql=f"({found.sql}) IS NOT TRUE", customers=None)
    return found
