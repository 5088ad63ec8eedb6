"""Free text: any part of any name, e-mail, id or value of an event, and of what was noted on it."""

import json
import re

from viewer.domain import event_types
from viewer.domain.event import CONTENT
from viewer.domain.folding import fold
from viewer.store import types
from viewer.store.annotation_conditions import annotated
from viewer.store.annotations import note_holds
from viewer.store.conditions import EVERYTHING, NEVER, Condition, Search, any_of, matching, of_types
from viewer.store.matches import FEW, holds_text

_PART_OF_ID = re.compile(r"[0-9a-f]{5,}|(?=\D*\d)[A-Za-z]*_?[0-9A-Za-z]{8,}")
_BEGINNING_OF_ID = re.compile(r"[A-Za-z]+_[0-9A-Za-z]*")
_SEND_OUT = "whs_"


def free_text(search: Search, value: str) -> Condition:
    """Any part of any name, e-mail, id or value: in snapshots, type, event id, send-out id and notes."""
    folded = fold(value)
    if not folded:
        return Condition(EVERYTHING)
    # What is decided with the least work stands first.
    found: list[Condition] = []
    listed = types.names(search.connection)
    named = {name for name in listed if folded in name or folded in event_types.short_name(name)}
    if named:
        found.append(of_types(search.connection, named))
    test = holds_text(folded)
    for link, table in (
        ("tier", "tiers"),
        ("tier_from", "tiers"),
        ("campaign", "campaigns"),
        ("extra", "extras"),
        ("customer", "customers"),
    ):
        if search.matches.few(table, test) != []:
            found.append(matching(search, link, table, test))
    found.extend(_free_id(search, value))
    noted = annotated(search, note_holds(folded))
    if noted.sql != NEVER.sql:
        found.append(noted)
    return any_of(found) if found else NEVER


def _free_id(search: Search, value: str) -> list[Condition]:
    """Events whose own or send-out id is a text, begins like it, or holds one that looks like a part of an id.

    The latter are found by walking over all ids. What stands in for an id where there is none is not looked into.
    """
    if value.startswith(CONTENT):
        return []
    values: tuple[str, ...] = (value,)
    if _PART_OF_ID.fullmatch(value):
        if value.startswith(_SEND_OUT):
            sql = "SELECT event FROM deliveries WHERE instr(send_out_id, ?)"
        else:
            # LIKE is blind to the case of ASCII letters, and takes a third of the time of lower() for each id.
            sql = f"SELECT id FROM events WHERE identity LIKE ? ESCAPE '!' AND NOT identity GLOB '{CONTENT}*'"
            values = (f"%{value.replace('_', '!_')}%",)
    elif _BEGINNING_OF_ID.fullmatch(value):
        sql, values = "SELECT id FROM events WHERE identity >= ? AND identity < ?", (value, after(value))
    else:
        sql = "SELECT id FROM events WHERE identity = ?"
    connection = search.connection
    limited = f"{sql} LIMIT {FEW + 1}"
    found = search.matches.remember(("id", value), lambda: [row[0] for row in connection.execute(limited, values)])
    if len(found) > FEW:
        return [Condition(f"e.id IN ({sql})", values)]
    return [Condition("e.id IN (SELECT value FROM json_each(?))", (json.dumps(found),))] if found else []


def after(beginning: str) -> str:
    """The first text, in binary order, that is behind all that begin like this."""
    return beginning + "\U0010ffff"
