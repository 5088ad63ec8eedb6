"""The tables of the guide that the program knows by itself, as Markdown: what can be searched for, keys, findings."""

from collections.abc import Callable, Iterable, Mapping
from itertools import groupby

from viewer.domain.columns import COLUMNS
from viewer.domain.event_types import KNOWN
from viewer.domain.fields import FIELDS
from viewer.domain.oddities import BADGES
from viewer.domain.syntax import OPERATOR, OPERATORS
from viewer.history.findings import RULES
from viewer.history.values import Severity
from viewer.ui.actions import shortcut_list
from viewer.wording import say, to_say

_SEVERITY = {
    Severity.ERROR: to_say("error", "guide"),
    Severity.WARNING: to_say("warning", "guide"),
    Severity.NOTE: to_say("note", "guide"),
}


def operators() -> str:
    """Every way to write a condition."""
    rows = ((_code(one.form), say(one.title, about=OPERATOR), say(one.help), _code(one.example)) for one in OPERATORS)
    return _table(
        (
            say("write", about="guide"),
            say("name", about="guide"),
            say("meaning", about="guide"),
            say("example", about="guide"),
        ),
        rows,
    )


def fields() -> str:
    """Every field that can be searched in."""
    rows = ((_code(f"{one.name}:"), _codes(f"{name}:" for name in one.aliases), say(one.help)) for one in FIELDS)
    return _table((say("field", about="guide"), say("also called", about="guide"), say("finds", about="guide")), rows)


def findings() -> str:
    """Every rule of findings."""
    rows = ((_code(one.name), say(_SEVERITY[one.severity], about="guide"), say(one.help)) for one in RULES)
    return _table(
        (say("finding", about="guide"), say("severity", about="guide"), say("what it means", about="guide")), rows
    )


def columns() -> str:
    """Every column that an event has."""
    rows = ((say(one.title), _code(one.key), say(one.help)) for one in COLUMNS)
    return _table((say("title", about="guide"), say("name", about="guide"), say("what it shows", about="guide")), rows)


def events() -> str:
    """Every type of event that has a meaning here, with its sign."""
    rows = ((f"{one.sign} {one.short}", _code(one.name), say(one.meaning)) for one in KNOWN.values())
    return _table((say("event", about="guide"), say("type", about="guide"), say("meaning", about="guide")), rows)


def badges() -> str:
    """Every badge that an event can carry."""
    rows = ((say(one.title), _code(f"is:{one.word}"), _escaped(say(one.text))) for one in BADGES)
    return _table(
        (say("badge", about="guide"), say("search", about="guide"), say("what it means", about="guide")), rows
    )


def shortcuts() -> str:
    """Every key, by menu and by place."""
    made = []
    for place, listed in groupby(shortcut_list(), key=lambda one: one[0]):
        rows = ((words, _escaped(keys)) for _, keys, words in listed)
        made.append(f"**{place}**\n\n" + _table((say("what it does", about="guide"), say("keys", about="guide")), rows))
    return "\n\n".join(made)


TABLES: Mapping[str, Callable[[], str]] = {
    "operators": operators,
    "fields": fields,
    "events": events,
    "badges": badges,
    "findings": findings,
    "columns": columns,
    "shortcuts": shortcuts,
}


def _table(titles: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    titles = list(titles)
    lines = [titles, ["---"] * len(titles), *rows]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)


def _code(text: str) -> str:
    return f"`{_escaped(text)}`" if text else ""


def _codes(texts: Iterable[str]) -> str:
    return ", ".join(map(_code, texts))


def _escaped(text: str) -> str:
    """Text that a cell shows as it is: a bar would end it."""
    return text.replace("|", "\\|")
