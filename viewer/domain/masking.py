"""Masking: personal values replaced by pseudonyms in what leaves, wherever they stand. One Masker is of one file.

Values are replaced where their place says what they are (the name of a customer), and once known also within any other
text. So a mask is told beforehand of everything that is known of the customers, or it learns as it goes.
"""

import re
from collections.abc import Iterable
from typing import TypeVar

from viewer.domain.event_types import KNOWN
from viewer.domain.known_values import KnownValues, same, words_of
from viewer.domain.masked_body import masked_body, masked_within
from viewer.domain.paths import parse_path
from viewer.domain.personal_places import kind_at
from viewer.domain.personal_values import Personal, person_of
from viewer.domain.pseudonyms import FIELDS, OF_PERSONS, SEVERAL, LegendLine, Pseudonyms, without_mark
from viewer.domain.rows import EventRow
from viewer.wording import say

__all__ = ["DEFAULT", "FIELDS", "LegendLine", "Masker", "Personal"]

DEFAULT = tuple(field for field in FIELDS if field != "customer_id")
"""What is masked unless something else is chosen: the vendor's id says nothing to strangers, and a ticket needs it."""
_PLAIN = re.compile(r"[A-Za-z0-9_]+|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z", re.ASCII)
_COUNT = re.compile(r"[0-9,]+ (?:field|item)s?|null")
_Key = TypeVar("_Key")
_Value = TypeVar("_Value")
_WHO = ("customer_id", "customer_name", "customer_email", "customer_source_id")
_TIERS = ("tier_id", "tier_name", "tier_from_id", "tier_from_name")
_TEXTS = ("id", "campaign_id", "campaign_name", *_TIERS, "source", "status", "note", "customer_note")
_REMEMBERED = 200_000
_SHORT = 4_000
_LONGEST = 200_000
_TOO_LONG = "(a text of {:,} characters is left out: it is too long to be searched for personal values)"


class Masker:
    """Masks the chosen kinds of values in one file; the same person has the same number all through it."""

    def __init__(self, fields: Iterable[str], known: Iterable[Personal] = (), kept: Iterable[str] = ()) -> None:
        """``known`` are values that may turn up anywhere; ``kept`` are names of campaigns and tiers, which stay even
        where some customer's metadata say the same. Raises ValueError for a field that does not exist.
        """
        self.fields = frozenset(fields)
        if self.fields - set(FIELDS):
            raise ValueError(say("Only these can be masked: {kinds}.", kinds=", ".join(FIELDS)))
        self.learned = 0
        self._kept = {same("metadata", text) for text in kept}
        self._known = KnownValues("email" in self.fields, "phone" in self.fields)
        self._owners: dict[tuple[str, str], str] = {}
        self._pseudonyms = Pseudonyms()
        self._sentences: dict[object, str] = {}
        self._words: set[str] = set()
        self._values: dict[tuple[str, str, str], str] = {}
        self._rows: dict[tuple[str | None, ...], tuple[str | None, ...]] = {}
        self._left_out: dict[str, str | None] = {}
        self._written = frozenset(_WHO)
        self.bodies: dict[tuple[str, bytes], bytes] = {}
        self.shapes: dict[bytes, bool] = {}
        for one in known:
            self.learn(one.field, one.value, one.person)

    def write_only(self, columns: Iterable[str]) -> None:
        """Rows are for a table of these columns: what only others hold is left out of them, and is not counted."""
        written = set(columns)
        if "tier_name" in written:  # one text is made of them all
            written.update(_TIERS)
        self._written = frozenset(_WHO) & written
        self._left_out = {field: "" if field == "source" else None for field in _TEXTS if field not in written}

    def row(self, row: EventRow) -> EventRow:
        """The row of a table, masked."""
        if self._left_out:
            row = row._replace(**self._left_out)  # type: ignore[arg-type]
        # fmt: off
        (key, event, kind, known_by, at, *who, campaign, campaign_name, tier, tier_name, before, before_name, lower,
         upper, deliveries, source, line, is_test, conflict, status, odd, note, mark, customer_note,
         customer_mark) = row
        # fmt: on
        masked = self._rows.get(tuple(who))
        if masked is None:
            masked = self._who(*who)
            _remember(self._rows, tuple(who), masked)
        # A million rows are mostly repetitions: what was met is looked up at once.
        met, said = self._sentences.get, self._said
        return EventRow._make(
            (
                key,
                self._seldom(event) if event else event,
                kind if kind in KNOWN else self.sentence(kind),
                known_by,
                at,
                *masked,
                met(campaign) or said(campaign),
                met(campaign_name) or said(campaign_name),
                met(tier) or said(tier),
                met(tier_name) or said(tier_name),
                met(before) or said(before),
                met(before_name) or said(before_name),
                lower,
                upper,
                deliveries,
                met(source) or said(source),
                line,
                is_test,
                conflict,
                said(status),
                odd,
                note and self.text("free_text", note),
                mark,
                customer_note and self.text("free_text", customer_note),
                customer_mark,
            )
        )

    def at_path(self, path: str, text: str, row: EventRow | None = None) -> str:
        """What a cell of a column shows that is a path into the data; ``row`` tells whose event it is."""
        steps = parse_path(path)
        if steps is None or _COUNT.fullmatch(text):
            return self.sentence(text)
        kind, person = kind_at(steps, text), ""
        if row is not None and kind in OF_PERSONS and steps[0] == "customer" and len(steps) == 2:
            person = self.person(row.customer_id, row.customer_source_id, row.customer_email, row.customer_name)
        return self.text(kind, text, person)

    def body(self, raw: bytes) -> bytes:
        """The JSON of an event: numbers, keys, its structure and the ids of events, campaigns and tiers stay."""
        return masked_body(raw, self)

    def sentence(self, text: str) -> str:
        """Any text: every personal value that is known, and what looks like an address or a phone number."""
        found = self._sentences.get(text)
        if found is None:
            found = self._seldom(text)
            if len(text) <= _SHORT:
                self._words.update(text.lower().split("_") if _PLAIN.fullmatch(text) else words_of(text))
                self._sentences[text] = found
            if len(self._words) > _REMEMBERED:
                self._forget()
        return found

    def text(self, kind: str | None, text: str, person: str = "") -> str:
        """A text whose place says that it is of a kind, None for one that may be anything."""
        if kind not in self.fields or not text:
            if kind in OF_PERSONS or not text:
                return text
            return masked_within(text, self) or self.sentence(text)
        found = self._values.get((kind, text, person))
        if found is None:
            self.learn(kind, text, person)
            whose = person or self._owners[kind, _form(kind, text)] or f"{kind}:{_form(kind, text)}"
            found = self._pseudonyms.of(kind, text, whose)
            _remember(self._values, (kind, text, person), found)
        return found

    def learn(self, field: str, value: str, person: str = "") -> None:
        """From now on a value is replaced wherever it stands."""
        if field not in self.fields or not value:
            return
        form = _form(field, value)
        before = self._owners.get((field, form))
        if before is None:
            self._owners[field, form] = person
            if (field in OF_PERSONS or form not in self._kept) and len(value) <= _SHORT:
                self._known.learn(field, without_mark(value) if field == "source_id" else value, form)
            self._note(value)
        elif person not in ("", before) and before != SEVERAL:
            self._owners[field, form] = SEVERAL if before else person
            self._note(value)

    def person(self, customer_id: str | None, source_id: str | None, email: str | None, name: str | None = None) -> str:
        """Whose values these are; where the vendor's id is missing, whoever is known to have the others alone."""
        if not customer_id:
            for field, value in (("source_id", source_id), ("email", email)):
                owner = self._owners.get((field, _form(field, value))) if value else None
                if owner and owner != SEVERAL:
                    return owner
        return person_of(customer_id, source_id, email, name)

    def holds_nothing(self, text: str) -> bool:
        """Whether JSON of ASCII without escapes surely needs no mask, but for what its places say."""
        return self._known.are_absent(text)

    def legend(self) -> tuple[LegendLine, ...]:
        """What was masked so far; never a value."""
        return self._pseudonyms.legend()

    def _who(
        self, customer: str | None, name: str | None, email: str | None, source_id: str | None
    ) -> tuple[str | None, ...]:
        person = self.person(customer, source_id, email, name)
        given = (("customer_id", customer), ("name", name), ("email", email), ("source_id", source_id))
        for field, value in given:
            self.learn(field, value or "", person)
        return tuple(
            [
                self._of_person(field, value, person) if value and place in self._written else None
                for place, (field, value) in zip(_WHO, given, strict=True)
            ]
        )

    def _of_person(self, field: str, value: str, person: str) -> str:
        if field == "customer_id" and field not in self.fields:
            return self._seldom(value)  # it may be the shop's id as well
        return self.text(field, value, person)

    def _said(self, text: str | None) -> str | None:
        return self.sentence(text) if text else text

    def _seldom(self, text: str) -> str:
        """What ``sentence`` gives, without remembering it."""
        if (whole := self._known.whole(text)) is not None:
            return self._pseudonym(*whole, text)
        if _PLAIN.fullmatch(text) and not any(map(self._known.could_hold, text.lower().split("_"))):
            return text
        if len(text) > _LONGEST:
            return _TOO_LONG.format(len(text))
        found = self._known.find(text)
        if not found:
            return text
        pieces: list[str] = []
        at = 0
        for one in found:
            pieces += text[at : one.start], self._pseudonym(one.field, one.value, one.value)
            at = one.end
        return "".join(pieces) + text[at:]

    def _pseudonym(self, field: str, form: str, value: str) -> str:
        """What stands for a value that was found where anything may stand."""
        return self._pseudonyms.of(field, value, self._owners.get((field, form)) or f"{field}:{form}")

    def _note(self, value: str) -> None:
        """A new value was learned: what was masked without it, and may hold it, is masked anew."""
        self.learned += 1
        if self._words and any(map(self._words.__contains__, words_of(value[:_SHORT])[:1])):
            self._forget()

    def _forget(self) -> None:
        self._sentences.clear()
        self._words.clear()
        self.bodies.clear()


def _form(field: str, value: str) -> str:
    return same(field, without_mark(value) if field == "source_id" else value)


def _remember(there: dict[_Key, _Value], key: _Key, value: _Value) -> None:
    if len(there) > _REMEMBERED:
        there.clear()
    there[key] = value
