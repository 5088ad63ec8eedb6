"""Finding a customer by anything that names them, past values included: the vendor's id, the shop's, e-mail, name."""

from pathlib import Path
from typing import NamedTuple

from viewer.domain.display import display_text
from viewer.domain.persons import Person
from viewer.errors import LibraryProblem
from viewer.store import library, persons
from viewer.store.library import Connection
from viewer.store.person_search import Naming, find
from viewer.store.results import unchanging
from viewer.wording import say, to_say

_TOLD = 10  # of several who fit, in a sentence
_WORDS = {
    "id": to_say("customer id {value}"),
    "source_id": to_say("source id {value}"),
    "email": to_say("e-mail address {value}"),
    "name": to_say("name {value}"),
}
_EARLIER = {
    "id": to_say("customer id {value}, an earlier one"),
    "source_id": to_say("source id {value}, an earlier one"),
    "email": to_say("e-mail address {value}, an earlier one"),
    "name": to_say("name {value}, an earlier one"),
}


class FoundPerson(NamedTuple):
    """A customer of the vendor whom a text names."""

    key: str
    """By which ``tell_history`` tells of them."""
    caption: str
    """The latest name, else what there is."""
    why: str
    """What of them it names, in words: "e-mail address me@example.org, an earlier one"."""
    events: int


def find_people(library_path: Path, text: str, most: int = 50) -> list[FoundPerson]:
    """The customers whom a text names exactly, then those of whom it names a part; at most ``most``.

    Raises LibraryProblem.
    """
    with library.reading(library_path) as connection, unchanging(connection):
        return [_found(connection, naming) for naming in find(connection, text, most)]


def find_one(library_path: Path, text: str) -> FoundPerson:
    """The one customer whom a text names. Raises LibraryProblem, also where nobody or several fit."""
    with library.reading(library_path) as connection, unchanging(connection):
        namings = find(connection, text, _TOLD + 1)
        # Whoever has exactly that id is meant, whatever others are called; then by any other value, then by a part.
        for alike in (
            [one for one in namings if one.exact and (one.field == "id" or one.key == text.strip())],
            [one for one in namings if one.exact],
            namings,
        ):
            if len(alike) == 1:
                return _found(connection, alike[0])
            if alike:
                choices = [_found(connection, one) for one in alike]
                raise LibraryProblem(_several(text, choices))
    raise LibraryProblem(
        say(
            "No customer is known by “{text}”. Give an id, a source id, an e-mail address or a name.",
            text=display_text(text, 100),
        )
    )


def _found(connection: Connection, naming: Naming) -> FoundPerson:
    person = persons.person(connection, naming.key)
    return FoundPerson(naming.key, person.caption, _why(person, naming), person.events)


def _why(person: Person, naming: Naming) -> str:
    latest = next((one.value for one in person.values if one.field == naming.field), naming.value)
    return say((_WORDS if latest == naming.value else _EARLIER)[naming.field], value=naming.value)


def _several(text: str, choices: list[FoundPerson]) -> str:
    named = [
        display_text(one.key, 80) + (f" ({display_text(one.caption, 40)})" if one.caption != one.key else "")
        for one in choices[:_TOLD]
    ]
    if len(choices) > _TOLD:
        words = to_say("Several customers fit “{text}”: {some} and more. Give one of these ids.")
    else:
        words = to_say("Several customers fit “{text}”: {some}. Give one of these ids.")
    return say(words, text=display_text(text, 100), some=", ".join(named))
