"""The help of the query language: what can be written and what can be asked for, made from the tables of both."""

import re
from typing import NamedTuple

from viewer.domain.fields import FIELDS, Field
from viewer.domain.folding import fold
from viewer.domain.syntax import OPERATOR, OPERATORS
from viewer.wording import say, to_say


class Topic(NamedTuple):
    """One line of the help; ``example`` is a query, empty where none would find anything in most libraries."""

    section: str
    form: str
    words: str
    example: str


WRITING, ASKING = to_say("How to write it"), to_say("What to ask for")
_EXAMPLES = {
    "customer": "customer:alex",
    "name": "name:alex",
    "email": "email:example.org",
    "campaign": "campaign:club",
    "tier": "tier:gold",
    "from": "from:silver",
    "source": "source:.ndjson",
    "type_source": "type_source:inferred",
    "status": "status:PENDING",
}


def topics() -> list[Topic]:
    """Give all lines, in the order in which they are read."""
    return [
        *(
            Topic(say(WRITING), one.form, f"{say(one.title, about=OPERATOR)}: {say(one.help)}", one.example)
            for one in OPERATORS
        ),
        *(Topic(say(ASKING), f"{field.name}:", _words(field), _example(field)) for field in FIELDS),
    ]


def matching(topics: list[Topic], typed: str) -> list[Topic]:
    """Give the lines that hold every word of what is typed, whatever its case."""
    words = fold(typed).split()
    return [one for one in topics if all(word in fold(" ".join(one[1:])) for word in words)]


def _words(field: Field) -> str:
    known = ", ".join(name for name in field.aliases if "." not in name)
    words = say(field.help)
    return f"{words} {say('Also called {names}.', names=known)}" if known else words


def _example(field: Field) -> str:
    """An example of a field: its own, or the first one in its help."""
    found = re.search(rf'\b{re.escape(field.name)}:(?:"[^"]*"|[^\s,.)]+(?:[,.]+[^\s,.)]+)*)', field.help)
    return _EXAMPLES.get(field.name) or (found.group() if found else "")
