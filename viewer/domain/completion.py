"""Completion: what is being typed at a place of a query, and how what is chosen instead is put in."""

import re
from dataclasses import dataclass
from typing import Literal, NamedTuple

from viewer.domain.fields import Field, field_named
from viewer.domain.query_text import term_text
from viewer.domain.query_values import ValueReader
from viewer.domain.terms import Term

Kind = Literal["field", "path", "operator", "value", "term", "search"]

_QUOTED = re.compile(r'"(?:[^"\\]|\\.|\\\Z)*("?)', re.DOTALL)
_ESCAPED = re.compile(r'\\(["\\])')
_COMPARISON = re.compile(r">=|<=|>|<")
_BOUNDED = ("number", "time", "path")


@dataclass(frozen=True, slots=True)
class Typing:
    """What is being typed at the cursor: ``typed`` is what stands there before it, without quotes.

    What is chosen takes the place of the characters from ``start`` to ``end``.
    """

    field: str | None
    """The field whose value is typed; None for a word, which may become a field."""
    typed: str
    start: int
    end: int
    exact: bool = False
    """The value is asked for exactly, by a "=" before it."""
    alone: bool = True
    """It is the first value of its list."""
    bound: bool = False
    """It is the end of a range, or what is compared with."""


class Suggestion(NamedTuple):
    """One thing that can be put in: ``insert`` as it stands in the box, ``shown`` as it is."""

    kind: Kind
    insert: str
    shown: str
    help: str = ""
    events: int | None = None
    counted_before: bool = False
    """``events`` is of a moment ago, before more events came."""

    @property
    def leads_on(self) -> bool:
        """Whether something is to follow at once: a value after a field, a key after a path."""
        return self.kind in ("field", "path")


def typing_at(text: str, cursor: int) -> Typing | None:
    """Give what is being typed at `cursor`; None where nothing is, such as behind a closing quote. Never fails."""
    return _Scan(text, max(0, min(cursor, len(text)))).find()


class _Scan(ValueReader):
    """One pass over a text, as the query is read, up to what stands at the cursor."""

    def __init__(self, text: str, cursor: int) -> None:
        super().__init__(text)
        self._cursor = cursor

    def find(self) -> Typing | None:
        """Goes from term to term."""
        while self.skip_blanks() and self.at < self._cursor:
            if self.closes() or self.text[self.at] in "(-":
                self.levels += {"(": 1, ")": -1, "-": 0}[self.take(1)]
                continue
            found = self._term()
            if found is not None or self.at >= self._cursor:
                return found
        return Typing(None, "", self._cursor, self._cursor)

    def _term(self) -> Typing | None:
        start = self.at
        if self.text[start] == '"':
            return self._quoted(None)
        name = self.name()
        field = field_named(name) if name is not None else None
        if field is None:
            if name is None:
                self.word()
            else:
                self.raw(start)
            return self._typing(start, self.at, None)
        if self._cursor < self.at:
            return self._typing(start, self.at, None)
        return self._value(field)

    def _value(self, field: Field) -> Typing | None:
        exact = self.text[self.at : self.at + 1] == "="
        self.at += exact
        if self.text[self.at : self.at + 1] == "(":
            return self._between_parentheses(field)
        alone = True
        while True:
            start = self.at
            if self.text[start : start + 1] == '"':
                found = self._quoted(field, exact, alone)
            else:
                self.word(",")
                start, bound = self._behind_operator(start) if field.kind in _BOUNDED else (start, False)
                found = self._typing(start, self.at, field, exact, alone, bound)
            if found is not None or self.at >= self._cursor or self.text[self.at : self.at + 1] != ",":
                return found
            self.at, alone = self.at + 1, False

    def _between_parentheses(self, field: Field) -> Typing | None:
        self.at += 1
        self.levels += 1
        while self.skip_blanks() and self.at < self._cursor and not self.closes():
            start = self.at
            if self.text[start] == ",":
                self.at += 1
                continue
            found = self._quoted(field, alone=False) if self.text[start] == '"' else None
            if found is None and self.at == start:
                self.word(",")
                found = self._typing(start, self.at, field, alone=False)
            if found is not None or self.at >= self._cursor:
                return found
        if self.at >= self._cursor:
            return Typing(field.name, "", self._cursor, self._cursor, alone=False)
        self.levels -= 1
        self.at += 1
        return None

    def _behind_operator(self, start: int) -> tuple[int, bool]:
        """Where the bound begins that is typed last: behind ``>=`` or the ``..`` of a range."""
        compared = _COMPARISON.match(self.text, start, self.at)
        dots = self.text.rfind("..", start, self.at)
        behind = max(compared.end() if compared else start, dots + 2 if dots >= 0 else start)
        return behind, behind > start

    def _typing(
        self, start: int, end: int, field: Field | None, exact: bool = False, alone: bool = True, bound: bool = False
    ) -> Typing | None:
        if not start <= self._cursor <= end:
            return None
        typed = self.text[start : self._cursor]
        return Typing(field.name if field else None, typed, start, end, exact, alone, bound)

    def _quoted(self, field: Field | None, exact: bool = False, alone: bool = True) -> Typing | None:
        found = _QUOTED.match(self.text, self.at)
        assert found is not None
        start, self.at = self.at, found.end()
        if not start < self._cursor <= self.at or (self._cursor == self.at and found.group(1)):
            return None
        typed = _ESCAPED.sub(r"\1", self.text[start + 1 : self._cursor])
        return Typing(field.name if field else None, typed, start, self.at, exact, alone)


def completed(text: str, typing: Typing, insert: str) -> tuple[str, int]:
    """Give the text with `insert` in the place of what is typed, and where the cursor stands then."""
    behind = text[typing.end :]
    ends = not insert or insert[-1] in ":.-( "
    if behind and not ends and behind[0] not in ",)" and not behind[0].isspace():
        behind = " " + behind
    return text[: typing.start] + insert + behind, typing.start + len(insert)


def value_text(typing: Typing, value: str) -> str:
    """Write exactly this value of the field that is typed, as it stands in the box."""
    field = field_named(typing.field or "")
    if field is None:
        return term_text(Term(None, (value,)))
    exact = _asks_exactly(field) and typing.alone and not typing.exact
    return term_text(Term(field.name, (value,), exact=exact)).removeprefix(f"{field.name}:")


def exact_text(field: str, value: str) -> str:
    """Write the term for exactly this value of a field."""
    known = field_named(field)
    return term_text(Term(field, (value,), exact=known is not None and _asks_exactly(known)))


def _asks_exactly(field: Field) -> bool:
    return field.knows_exact and not field.beginnings
