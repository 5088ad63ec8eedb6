"""Query text: the query as people type it. Reading never fails; what is no query is searched as text, with a note."""

import re
from datetime import UTC

from viewer.domain.display import display_text
from viewer.domain.fields import Field, field_named, read_number
from viewer.domain.terms import Query, Reading, Term
from viewer.domain.times import period

# SQLite allows a thousand levels in one expression. Beyond these, the text is most likely pasted by accident.
MAX_TERMS = 64
MAX_VALUES = 500
_MAX_NOTES = 5
# Words that the language will want for itself are quoted already today, so that saved queries keep their meaning.
_RESERVED = ("and", "or", "not")
_UNFINISHED_TIME = re.compile(r"[0-9]{1,4}(-[0-9T:. +Zz-]{0,32})?")


class _TooMuchError(Exception):
    """The text holds more terms or values than a query may have."""


def parse(text: str) -> Reading:
    """Read a query as typed. Any string is accepted; `notes` says what was searched as text or left out."""
    try:
        return _Reader(text).read()
    except _TooMuchError:
        whole = text.strip()
        note = f"This is too long for a query of up to {MAX_TERMS} terms, so all of it is searched as one text."
        return Reading(Query((Term(None, (whole,)),)), (note,))


def text(query: Query) -> str:
    """Write a query so that `parse` gives it back: parse(text(query)).query == query for all that `parse` can give."""
    return " ".join(term_text(term) for term in query.terms)


def term_text(term: Term) -> str:
    """Write one term as it stands in the search box."""
    sign = "-" if term.negated else ""
    if term.field is None:
        return sign + " ".join(_free(value) for value in term.values)
    values = ",".join(_listed(value) for value in term.values)
    return f"{sign}{term.field}:{'=' if term.exact else ''}{values}"


def _free(value: str) -> str:
    plain = value and value[0] != "-" and ":" not in value and value.lower() not in _RESERVED
    return value if plain and not _needs_quotes(value) else _quoted(value)


def _listed(value: str) -> str:
    plain = value and value[0] != "=" and "," not in value
    return value if plain and not _needs_quotes(value) else _quoted(value)


def _needs_quotes(value: str) -> bool:
    return any(char in '"\\()' or char.isspace() for char in value)


def _quoted(value: str) -> str:
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _said(words: str) -> str:
    """Give the user's own words for a note."""
    return f"“{display_text(words, 40)}”"


class _Reader:
    """One pass over a text from left to right; `at` is the next character."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.terms: list[Term] = []
        self.notes: list[str] = []

    def read(self) -> Reading:
        """Reads all of it; raises _TooMuchError beyond the most terms that a query has."""
        while self._skip_blanks():
            term = self._term()
            if term is not None and term not in self.terms:
                self.terms.append(term)
            if len(self.terms) > MAX_TERMS:
                raise _TooMuchError
        notes = list(dict.fromkeys(self.notes))
        if len(notes) > _MAX_NOTES:
            notes[_MAX_NOTES:] = [f"{len(notes) - _MAX_NOTES} more parts were not taken as typed."]
        return Reading(Query(tuple(self.terms)), tuple(notes))

    def _skip_blanks(self) -> bool:
        while self.at < len(self.text) and self.text[self.at].isspace():
            self.at += 1
        return self.at < len(self.text)

    def _term(self) -> Term | None:
        negated = self.text[self.at] == "-"
        if negated:
            self.at += 1
            if self.at == len(self.text) or self.text[self.at].isspace():
                self.notes.append("A “-” with nothing after it is searched as text.")
                return Term(None, ("-",))
        if self.text[self.at] == '"':
            return self._phrase(negated)
        start = self.at
        name = self._name()
        if name is None:
            return Term(None, (self._word(),), negated)
        field = field_named(name)
        if field is None:
            words = self._raw(start)
            self.notes.append(f"{_said(name)} is not a field, so {_said(words)} is searched as text.")
            return Term(None, (words,), negated)
        return self._field(field, start, negated)

    def _phrase(self, negated: bool) -> Term | None:
        value = self._quoted_text()
        if value == "":
            self.notes.append("Type a phrase between the quotes; until then it is left out.")
            return None
        return Term(None, (value,), negated)

    def _name(self) -> str | None:
        """Read `name:` and stop behind the colon, or read nothing."""
        for end in range(self.at, len(self.text)):
            char = self.text[end]
            if char == ":" and end > self.at:
                name = self.text[self.at : end]
                self.at = end + 1
                return name
            if char.isspace() or char in ':"':
                break
        return None

    def _word(self, stop: str = "") -> str:
        start = self.at
        while self.at < len(self.text):
            char = self.text[self.at]
            if char.isspace() or char == stop:
                break
            self.at += 1
        return self.text[start : self.at]

    def _quoted_text(self) -> str:
        self.at += 1
        chars: list[str] = []
        while self.at < len(self.text):
            char = self.text[self.at]
            self.at += 1
            if char == '"':
                return "".join(chars)
            if char == "\\" and self.text[self.at : self.at + 1] in ('"', "\\"):
                char = self.text[self.at]
                self.at += 1
            chars.append(char)
        value = "".join(chars)
        if value:
            self.notes.append(f"The quote before {_said(value)} is not closed; it is read up to the end.")
        return value

    def _raw(self, start: int) -> str:
        """Read on to the end of a term that is no query and give it as typed, from `start` on."""
        if self.text[self.at : self.at + 1] == '"':
            self._quoted_text()
        self._word()
        return self.text[start : self.at]

    def _field(self, field: Field, start: int, negated: bool) -> Term | None:
        name = self.text[start : self.at]
        exact = self.text[self.at : self.at + 1] == "="
        if exact:
            self.at += 1
        values = self._values()
        if field.knows_exact and values and not any(values):
            # An empty part is in every text, so alone it can only mean "nothing there".
            exact = True
        if not _takes_empty(field, exact):
            values = [value for value in values if value]
        if not values:
            self.notes.append(f"Type a value after {_said(name)}; until then it is left out.")
            return None
        values = [_canonical(field, value) for value in values]
        wrong = [value for value in values if not _fits(field, value)]
        if wrong == values[-1:] and self.at == len(self.text) and _may_become(field, wrong[0]):
            said = _said(name + wrong[0])
            self.notes.append(f"{said} is not complete yet; until then it is left out. {_hint(field)}")
            values = values[:-1]
            if not values:
                return None
        elif wrong:
            words = self.text[start : self.at]
            self.notes.append(f"{_said(words)} is searched as text, because of {_said(wrong[0])}. {_hint(field)}")
            return Term(None, (words,), negated)
        return Term(field.name, tuple(dict.fromkeys(values)), negated, exact and field.knows_exact)

    def _values(self) -> list[str]:
        """Read a list of values; an empty one counts only where quotes ask for it."""
        values: list[str] = []
        while self.at < len(self.text) and not self.text[self.at].isspace():
            if self.text[self.at] == '"':
                opened_at = self.at
                value = self._quoted_text()
                if value or self.at - opened_at == 2:
                    values.append(value)
            else:
                value = self._word(",")
                if value:
                    values.append(value)
            if len(values) > MAX_VALUES:
                raise _TooMuchError
            if self.text[self.at : self.at + 1] != ",":
                break
            self.at += 1
        return values


def _takes_empty(field: Field, exact: bool) -> bool:
    return exact if field.knows_exact else field.kind == "whole" and not field.words


def _canonical(field: Field, value: str) -> str:
    return value.lower() if field.words else value


def _fits(field: Field, value: str) -> bool:
    if field.words:
        return value in field.words
    if field.kind == "time":
        return period(value, UTC) is not None
    return field.kind != "number" or read_number(value) is not None


def _may_become(field: Field, value: str) -> bool:
    """Tell whether typing on could make the value right, so that a table must not go blank in the middle of a word."""
    if field.words:
        return any(word.startswith(value) for word in field.words)
    if field.kind == "time":
        return _UNFINISHED_TIME.fullmatch(value) is not None
    return value in (">", "<", ">=", "<=", "-")


def _hint(field: Field) -> str:
    if field.words:
        return f"{field.name}: knows {', '.join(field.words[:-1])} and {field.words[-1]}."
    if field.kind == "time":
        return "A time is written like 2024, 2024-07, 2024-07-01 or 2024-07-01T10:08."
    return "A number is written like 2, >1 or <=3."
