"""The story of a completion: what is typed becomes a list of what could be meant, by the language and the library."""

import re
from pathlib import Path
from typing import NamedTuple

from viewer.domain.completion import Suggestion, Typing, exact_text, value_text
from viewer.domain.event_types import KNOWN, meaning, short_name, types_named
from viewer.domain.fields import Field, field_named
from viewer.domain.folding import fold
from viewer.domain.language_offers import language_offers, time_offers
from viewer.domain.paths import parse_path
from viewer.domain.times import to_iso
from viewer.history.findings import RULES
from viewer.store import library
from viewer.store.suggested_paths import Key
from viewer.store.suggestions import Occurrences, Occurring
from viewer.wording import say

SECONDS = 0.040
"""So long a library is searched for values; what is not found until then is not offered."""
_MOST = 40
_OF_CUSTOMERS = 12
_ANYWHERE = (("tier", 2), ("campaign", 2), ("event", 2), ("name", 3), ("email", 3))
"""The fields whose values are offered for a word that is not of a field, and how many of each."""
_FIELDS_FOR_WORDS = 4
_SHORTEST_WORD = 2
_TITLES = {rule.name: rule.title for rule in RULES}
_SURROGATES = re.compile("[\ud800-\udfff]")


class Offer(NamedTuple):
    """What could be meant; ``more`` says that asking ``Suggester.count`` would make counts known."""

    suggestions: list[Suggestion]
    more: bool = False


class Suggester:
    """Searches one library for values. Belongs to one thread; only ``interrupt`` may be called from another.

    Every call raises LibraryProblem for what can happen to the file, and Cancelled when it was interrupted.
    """

    def __init__(self, library_path: Path) -> None:
        self._path = library_path
        self._connection = library.open_for_reading(library_path)
        self._occurring = Occurrences(self._connection)

    def suggest(self, typing: Typing, asked: bool = False) -> Offer:
        """Gives what could be meant, at most some dozens, in about ``SECONDS``.

        ``asked`` offers something also where nothing is typed yet.
        """
        with library.calm_errors(self._path):
            field = field_named(typing.field) if typing.field is not None else None
            return self._values(typing, field, asked) if field is not None else self._words(typing, asked)

    def count(self, typing: Typing) -> None:
        """Counts the values of the field that is typed, in one pass over the library."""
        if typing.field is not None:
            with library.calm_errors(self._path):
                self._occurring.tally(typing.field)

    def interrupt(self) -> None:
        """Ends a call that is running in another thread; that raises Cancelled there."""
        self._connection.interrupt()

    def close(self) -> None:
        """Closes the library; nothing may be asked afterwards."""
        self._connection.close()

    def _values(self, typing: Typing, field: Field, asked: bool) -> Offer:
        offers = language_offers(typing, asked)
        if _SURROGATES.search(typing.typed):
            return Offer(offers)  # no text in a library holds half a character
        path = parse_path(field.name) if field.kind == "path" else None
        if path is not None:
            values = [] if typing.bound else self._occurring.values_at(path, typing.typed, _MOST)
            return Offer([Suggestion("value", value_text(typing, value), value) for value in values])
        if field.kind == "time":
            return Offer(offers + time_offers(typing, self._moments()))
        if field.name == "points":
            return Offer(offers + self._point_ranges(typing))
        if field.kind == "has":
            return Offer(offers + [_has(key) for key in self._keys(typing.typed)])
        return self._counted_values(typing, field.name, offers)

    def _counted_values(self, typing: Typing, field: str, offers: list[Suggestion]) -> Offer:
        is_of_customers = field in ("customer_id", "id", "source_id", "name", "email", "customer")
        limit = _OF_CUSTOMERS if is_of_customers else _MOST
        found = self._occurring.values(field, typing.typed, limit, SECONDS)
        if field == "event":
            offers += _events(typing, found)
        elif field == "type_source":
            offers = _with_counts(offers, found)
        elif field == "finding":
            offers = [*_rules(typing, found), *offers]
        else:
            offers += [
                Suggestion("value", value_text(typing, one.value), one.value, "", one.events, one.counted_before)
                for one in found
            ]
        return Offer(offers[:_MOST], self._occurring.needs_tally(field))

    def _moments(self) -> list[tuple[str, str]]:
        """Stretches in which the library holds events, the newest first."""
        last = self._occurring.last_moment()
        if last is None:
            return []
        written = to_iso(last)
        moments = [(written[:10], say("the last day with events")), (written[:7], say("the last month with events"))]
        return [*moments, (written[:4], say("the last year with events"))]

    def _point_ranges(self, typing: Typing) -> list[Suggestion]:
        if typing.bound:
            return []
        ranges = [text for text in self._occurring.point_ranges(_MOST) if text.startswith(typing.typed)]
        help = say("what a tier asks for")
        return [Suggestion("value", value_text(typing, text), text, help) for text in ranges]

    def _keys(self, typed: str) -> list[Key]:
        """The paths that go on from what is typed of one."""
        before, dot, begun = typed.rpartition(".")
        path = parse_path(f"{before}.x") if dot else None
        if path is None:
            return []
        keys, wanted = self._occurring.keys(path[:-1]), fold(begun)
        found = [key for key in keys if wanted in fold(key.path.removeprefix(before))]
        return sorted(found, key=lambda key: not fold(key.path).startswith(fold(typed)))[:_MOST]

    def _words(self, typing: Typing, asked: bool) -> Offer:
        if not typing.typed and not asked:
            return Offer([])
        offers = language_offers(typing)
        if len(fold(typing.typed)) < _SHORTEST_WORD or _SURROGATES.search(typing.typed):
            return Offer(offers[:_MOST])
        keys = self._keys(typing.typed)
        # The aliases of fields are keys as well; as such they come with examples.
        offers = [*_at_most(offers, "field", 0 if keys else _FIELDS_FOR_WORDS), *map(_step, keys)]
        for field, most in _ANYWHERE:
            found = self._occurring.values(field, typing.typed, most, SECONDS / len(_ANYWHERE))
            if field == "event":
                found = [one for one in found if typing.typed.lower() in short_name(one.value)][:most]
            offers += [_term(field, one) for one in found]
        return Offer(offers[:_MOST])


def offers_without_library(typing: Typing, asked: bool = False) -> Offer:
    """Gives what the language alone offers, before the first import."""
    return Offer(language_offers(typing)[:_MOST] if typing.typed or typing.field or asked else [])


def _at_most(offers: list[Suggestion], kind: str, most: int) -> list[Suggestion]:
    left = [offer for offer in offers if offer.kind == kind][:most]
    return [offer for offer in offers if offer.kind != kind or offer in left]


def _step(key: Key) -> Suggestion:
    """The next step of a path that is typed as the name of a field."""
    if key.is_object:
        return Suggestion("path", f"{key.path}.", f"{key.path}.…")
    return Suggestion("field", f"{key.path}:", f"{key.path}:", ", ".join(key.examples))


def _has(key: Key) -> Suggestion:
    return Suggestion("value", key.path, key.path, ", ".join(key.examples))


def _rules(typing: Typing, found: list[Occurring]) -> list[Suggestion]:
    return [
        Suggestion(
            "value",
            value_text(typing, one.value),
            one.value,
            _TITLES.get(one.value, ""),
            one.events,
            one.counted_before,
        )
        for one in found
    ]


def _is_called(name: str, typed: str) -> bool:
    wanted = typed.lower()
    return wanted in short_name(name) or wanted in name


def _written(name: str) -> str:
    """The word for an event's type: its short name where that means this type and no other."""
    short = short_name(name)
    return short if types_named(short, {**KNOWN, name: None}, whole=True) == (name,) else name


def _events(typing: Typing, found: list[Occurring]) -> list[Suggestion]:
    named = [one for one in found if _is_called(one.value, typing.typed)]
    named.sort(key=lambda one: (not short_name(one.value).startswith(typing.typed.lower()), -(one.events or 0)))
    return [
        Suggestion(
            "value",
            value_text(typing, _written(one.value)),
            _written(one.value),
            meaning(one.value),
            one.events,
            one.counted_before,
        )
        for one in named
    ]


def _with_counts(offers: list[Suggestion], found: list[Occurring]) -> list[Suggestion]:
    known = {one.value: one for one in found}
    return [
        offer._replace(events=known[offer.shown].events, counted_before=known[offer.shown].counted_before)
        if offer.shown in known
        else offer
        for offer in offers
    ]


def _term(field: str, one: Occurring) -> Suggestion:
    value = _written(one.value) if field == "event" else one.value
    known = field_named(field)
    written = exact_text(field, value)
    return Suggestion("term", written, written, say(known.title) if known else "", one.events, one.counted_before)
