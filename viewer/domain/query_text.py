"""Query text: the query as people type it. Reading never fails; what is no query is searched as text, with a note."""

from viewer.domain.display import display_text
from viewer.domain.fields import Field, field_named, field_near
from viewer.domain.query_values import MAX_VALUES, TooMuchError, ValueReader, hint, listed, quoted, settle
from viewer.domain.terms import Group, Item, Part, Query, Reading, Term, either, opposite
from viewer.wording import say, say_count

# SQLite allows a thousand levels in one expression. Beyond these, the text is most likely pasted by accident.
MAX_TERMS = 64
MAX_LEVELS = 10
_MAX_NOTES = 5
_WORDS = ("and", "or", "not")

__all__ = ["MAX_LEVELS", "MAX_TERMS", "MAX_VALUES", "parse", "term_text", "text"]


def parse(text: str) -> Reading:
    """Read a query as typed. Any string is accepted; `notes` says what was searched as text or left out."""
    try:
        return _Reader(text).read()
    except TooMuchError:
        whole = text.strip()
        note = say(
            "This is too long for a query of up to {terms} terms and {levels} levels of parentheses, so all of it is"
            " searched as one text.",
            terms=MAX_TERMS,
            levels=MAX_LEVELS,
        )
        return Reading(Query((Term(None, (whole,)),)), (note,), (Part(0, len(text), "doubt"),))


def text(query: Query) -> str:
    """Write a query so that `parse` gives it back: parse(text(query)).query == query for all that `parse` can give."""
    if len(query.terms) == 1 and isinstance(only := query.terms[0], Group) and not only.negated:
        return _alternatives(only)
    return " ".join(term_text(item) for item in query.terms)


def term_text(item: Item) -> str:
    """Write one condition as it stands in the search box."""
    sign = "-" if item.negated else ""
    if isinstance(item, Group):
        return f"{sign}({_alternatives(item)})"
    if item.field is None:
        return sign + " ".join(_free(value) for value in item.values)
    values = ",".join(listed(value) for value in item.values)
    return f"{sign}{item.field}:{'=' if item.exact else ''}{values}"


def _alternatives(group: Group) -> str:
    return " or ".join(text(query) for query in group.alternatives)


def _free(value: str) -> str:
    plain = value and value[0] != "-" and ":" not in value and value.lower() not in _WORDS
    return value if plain and not any(char in '"\\()' or char.isspace() for char in value) else quoted(value)


def _said(words: str) -> str:
    """Give the user's own words for a note."""
    return say("“{words}”", words=display_text(words, 40))


class _Reader(ValueReader):
    """One pass over a text from left to right, one call a pair of parentheses."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._terms = 0

    def read(self) -> Reading:
        """Reads all of it; raises TooMuchError beyond what a query may have."""
        items = self._level()
        notes = list(dict.fromkeys(self.notes))
        if len(notes) > _MAX_NOTES:
            notes[_MAX_NOTES:] = [
                say_count(
                    len(notes) - _MAX_NOTES,
                    "{n} more part was not taken as typed.",
                    "{n} more parts were not taken as typed.",
                )
            ]
        return Reading(Query(tuple(items)), tuple(notes), tuple(sorted(self.parts)))

    def _level(self) -> list[Item]:
        """Reads alternatives up to the end, or to the parenthesis that closes this level."""
        alternatives: list[list[Item]] = [[]]
        awaited, start = "", 0
        while self.skip_blanks() and not self.closes():
            word = self.peek_word().lower()
            if word in ("and", "or"):
                at = self.at
                said = self.take(len(word))
                if awaited or not alternatives[-1]:
                    words = say(
                        "{word} joins two terms and is left out here; put it in quotes to search it.", word=_said(said)
                    )
                    self.note(words, at, self.at)
                else:
                    awaited, start = said, at
                    alternatives += [[]] if word == "or" else []
                continue
            if awaited:
                self.parts.append(Part(start, len(awaited), "operator"))
            awaited = ""
            alternatives[-1].extend(item for item in self._item() if item not in alternatives[-1])
        if awaited:
            words = say("Type what follows {word}; until then it is left out.", word=_said(awaited))
            self.note(words, start, start + len(awaited))
        return either(alternatives)

    def _item(self) -> list[Item]:
        """Reads one condition with its minus or "not"; none where it is not complete yet."""
        turned = False
        while self.peek_word().lower() == "not":
            start = self.at
            said = self.take(3)
            turned = not turned
            if not self.skip_blanks() or self.closes() or self.peek_word().lower() in ("and", "or"):
                words = say("Type what is not to be found after {word}; until then it is left out.", word=_said(said))
                self.note(words, start, start + 3)
                return []
            self.parts.append(Part(start, 3, "operator"))
        items = self._signed()
        return either([items], negated=True) if turned else items

    def _signed(self) -> list[Item]:
        """Reads one condition with its minus."""
        negated = self.text[self.at] == "-"
        if negated:
            self.at += 1
            if self.at == len(self.text) or self.text[self.at].isspace() or self.closes():
                self.note(say("A “-” with nothing after it is searched as text."), self.at - 1, self.at, "doubt")
                return self._counted(Term(None, ("-",)))
            self.parts.append(Part(self.at - 1, 1, "operator"))
        if self.text[self.at] == "(":
            return either([self._parentheses()], negated)
        found = self._term()
        return [] if found is None else self._counted(found, negated)

    def _counted(self, term: Term, negated: bool = False) -> list[Item]:
        self._terms += 1
        if self._terms > MAX_TERMS:
            raise TooMuchError
        return opposite(term) if negated else [term]

    def _parentheses(self) -> list[Item]:
        start = self.at
        self.at += 1
        self.levels += 1
        if self.levels > MAX_LEVELS:
            raise TooMuchError
        items = self._level()
        self.levels -= 1
        if self.at == len(self.text):
            self.note(say("A parenthesis is not closed; it is read up to the end."), start, start + 1)
        else:
            self.at += 1
            if not items:
                words = say("Type something between the parentheses; until then they are left out.")
                self.note(words, start, self.at)
            else:
                self.parts += [Part(start, 1, "operator"), Part(self.at - 1, 1, "operator")]
        return items

    def _term(self) -> Term | None:
        if self.text[self.at] == '"':
            return self._phrase()
        start = self.at
        name = self.name()
        if name is None:
            return Term(None, (self.word(),))
        field = field_named(name)
        if field is None:
            words = self.raw(start)
            said = say("{name} is not a field, so {words} is searched as text.", name=_said(name), words=_said(words))
            near = field_near(name)
            if near is not None:
                said = f"{said} {say('Did you mean {name}?', name=_said(near.name + ':'))}"
            self.note(said, start, self.at, "doubt")
            return Term(None, (words,))
        return self._field(field, start)

    def _phrase(self) -> Term | None:
        start = self.at
        value = self.quoted_text()
        if value == "":
            self.note(say("Type a phrase between the quotes; until then it is left out."), start, self.at)
            return None
        return Term(None, (value,))

    def _field(self, field: Field, start: int) -> Term | None:
        name, behind = self.text[start : self.at], self.at
        exact = self.text[self.at : self.at + 1] == "="
        if exact:
            self.at += 1
        settled = settle(field, self.values(), exact, at_end=self.at == len(self.text))
        if settled.unfinished is not None:
            said = _said(name + settled.unfinished)
            words = f"{say('{words} is not complete yet; until then it is left out.', words=said)} {hint(field)}"
            self.note(words, max(behind, self.at - len(settled.unfinished)), self.at)
        if settled.wrong is not None:
            words = self.text[start : self.at]
            because = say(
                "{words} is searched as text, because of {part}.", words=_said(words), part=_said(settled.wrong)
            )
            why = f"{because} {hint(field)}"
            self.note(why, start, self.at, "doubt")
            return Term(None, (words,))
        if not settled.values:
            if settled.unfinished is None:
                words = say("Type a value after {name}; until then it is left out.", name=_said(name))
                self.note(words, start, self.at)
            return None
        self.parts.append(Part(start, len(name), "field"))
        return Term(field.name, settled.values, exact=settled.exact)
