"""Findings as they are listed: with whose they are and the ids of their events, those that lie last in time first."""

import json
import sqlite3
from collections.abc import Iterator
from datetime import tzinfo
from typing import NamedTuple

from viewer.domain.query import Query, Term
from viewer.store import schema
from viewer.store.finding_conditions import kinds_named
from viewer.store.matches import Matches
from viewer.store.queries import compile_query
from viewer.store.unexamined import ALONE


class Listed(NamedTuple):
    """One finding with what tells a person whose it is."""

    rule: str
    severity: str
    text: str
    at: int | None
    person: str | None
    """None where the event does not say whose it is."""
    customer: str | None
    """Name, else e-mail; of the event to look at first."""
    project: str | None
    campaign: str
    """The vendor's id, else ``name:…``."""
    campaign_name: str | None
    events: tuple[str, ...]
    """Identities of the events concerned, the one to look at first in front."""


def listed(connection: sqlite3.Connection, query: Query, zone: tzinfo, limit: int = -1) -> Iterator[Listed]:
    """The findings that concern any event that a query finds; of the rules that it asks for, where it asks for some."""
    if not schema.is_of_version(connection, 4):
        return
    wheres = ["1"]
    values: list[object] = []
    if query.terms:
        found = compile_query(Matches(connection), query, zone)
        wheres.append(
            f"f.id IN (SELECT x.finding FROM {found.source} CROSS JOIN finding_events AS x ON x.event = e.id"
            f" WHERE {found.where})"
        )
        values += found.values
    for term in query.terms:
        if isinstance(term, Term) and term.field == "finding" and not term.negated and all(term.values):
            kinds = {kind for value in term.values for kind in kinds_named(connection, value, term.exact)}
            wheres.append(f"f.kind IN ({', '.join(map(str, sorted(kinds)))})")
    rows = connection.execute(
        "SELECT k.rule, k.severity, f.text, f.at, f.person, coalesce(nullif(c.name, ''), c.email), f.project,"
        " f.campaign, g.name, (SELECT json_group_array(identity) FROM (SELECT n.identity FROM finding_events AS y"
        "  JOIN events AS n ON n.id = y.event WHERE y.finding = f.id ORDER BY y.place))"
        " FROM findings AS f JOIN finding_kinds AS k ON k.id = f.kind"
        " LEFT JOIN finding_events AS w ON w.finding = f.id AND w.place = 0 LEFT JOIN events AS o ON o.id = w.event"
        " LEFT JOIN customers AS c ON c.id = o.customer LEFT JOIN campaigns AS g ON g.id = o.campaign"
        f" WHERE {' AND '.join(f'({where})' for where in wheres)} ORDER BY f.at IS NULL, f.at DESC, f.id LIMIT ?",
        (*values, limit),
    )
    for *told, events in rows:
        one = Listed._make((*told, tuple(json.loads(events))))
        yield one._replace(person=None) if (one.person or "").startswith(ALONE) else one
