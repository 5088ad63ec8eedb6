"""Completion: what is being typed at a place of a query, what the language offers there, and how it is put in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from viewer.domain.fields import FIELDS, Field, field_named
from viewer.domain.folding import fold
from viewer.domain.query_text import term_text
from viewer.domain.terms import Term

Kind = Literal["field", "operator", "value", "term", "search"]

_BETWEEN = re.compile(r"[\s()]*")
_NAME = re.compile(r'([^\s:"()]+):')
_QUOTED = re.compile(r'"(?:[^"\\]|\\.|\\\Z)*("?)', re.DOTALL)
_RAW = re.compile(r"[^\s()]*")
_RAW_VALUE = re.compile(r"[^\s(),]*")
_ESCAPED = re.compile(r'\\(["\\])')
_COMPARISON = re.compile(r"(?:>=|<=|>|<)")


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


class Suggestion(NamedTuple):
    """One thing that can be put in: ``insert`` as it stands in the box, ``shown`` as it is."""

    kind: Kind
    insert: str
    shown: str
    help: str = ""
    events: int | None = None
    counted_before: bool = False
    """``events`` is of a moment ago, before more events came."""


def typing_at(text: str, cursor: int) -> Typing | None:
    """Give what is being typed at `cursor`; None where nothing is, such as behind a closing quote. Never fails."""
    cursor = max(0, min(cursor, len(text)))
    at = 0
    while True:
        at = _match(_BETWEEN, text, at).end()
        if at >= cursor:
            return Typing(None, "", cursor, cursor)
        if text[at] == "-":
            at += 1
            if at == cursor:
                return Typing(None, "", at, _match(_RAW, text, at).end())
        for piece in _pieces(text, at):
            if piece.start <= cursor <= piece.end:
                return _typing(piece, text, cursor)
            at = piece.end
            if at > cursor:
                return None


class _Piece(NamedTuple):
    """A stretch of a term: a word, a name with its colon, or one of its values."""

    start: int
    end: int
    field: Field | None
    exact: bool = False
    alone: bool = True


def _pieces(text: str, start: int) -> Iterator[_Piece]:
    named = _NAME.match(text, start)
    field = field_named(named.group(1)) if named else None
    if named is None or field is None:
        quoted = _QUOTED.match(text, start)
        yield _Piece(start, quoted.end() if quoted else _match(_RAW, text, start).end(), None)
        return
    yield _Piece(start, named.end() - 1, None)
    at = named.end()
    exact = text[at : at + 1] == "="
    at += exact
    alone = True
    while True:
        quoted = _QUOTED.match(text, at)
        end = quoted.end() if quoted else _match(_RAW_VALUE, text, at).end()
        if quoted is None and field.kind in ("number", "time"):
            yield _Piece(_behind_operator(text, at, end), end, field, exact, alone)
        else:
            yield _Piece(at, end, field, exact, alone)
        if text[end : end + 1] != ",":
            return
        at, alone = end + 1, False


def _behind_operator(text: str, start: int, end: int) -> int:
    """Where the bound begins that is typed last: behind ``>=`` or the ``..`` of a range."""
    compared = _COMPARISON.match(text, start, end)
    dots = text.rfind("..", start, end)
    return max(compared.end() if compared else start, dots + 2 if dots >= 0 else start)


def _typing(piece: _Piece, text: str, cursor: int) -> Typing | None:
    quoted = _QUOTED.match(text, piece.start)
    if quoted is None:
        typed, end = text[piece.start : cursor], piece.end
        if piece.field is None and text[end : end + 1] == ":" and field_named(text[piece.start : end]):
            end += 1  # a field that is chosen instead brings its own colon
    elif cursor == piece.start or (cursor == quoted.end() and quoted.group(1)):
        return None
    else:
        typed, end = _ESCAPED.sub(r"\1", text[piece.start + 1 : cursor]), piece.end
    return Typing(piece.field.name if piece.field else None, typed, piece.start, end, piece.exact, piece.alone)


def _match(pattern: re.Pattern[str], text: str, at: int) -> re.Match[str]:
    """The match of a pattern that fits everywhere."""
    found = pattern.match(text, at)
    assert found is not None
    return found


def completed(text: str, typing: Typing, insert: str) -> tuple[str, int]:
    """Give the text with `insert` in the place of what is typed, and where the cursor stands then."""
    behind = text[typing.end :]
    if behind and not insert.endswith(":") and behind[0] not in ",)" and not behind[0].isspace():
        behind = " " + behind
    return text[: typing.start] + insert + behind, typing.start + len(insert)


def value_text(typing: Typing, value: str) -> str:
    """Write exactly this value of the field that is typed, as it stands in the box."""
    field = field_named(typing.field or "")
    if field is None:
        return term_text(Term(None, (value,)))
    exact = field.kind == "part" and typing.alone and not typing.exact
    return term_text(Term(field.name, (value,), exact=exact)).removeprefix(f"{field.name}:")


def exact_text(field: str, value: str) -> str:
    """Write the term for exactly this value of a field."""
    known = field_named(field)
    return term_text(Term(field, (value,), exact=known is not None and known.kind == "part"))


def language_offers(typing: Typing) -> list[Suggestion]:
    """Give what the query language itself offers: fields that are called like what is typed, or the field's words."""
    if typing.field is None:
        return _fields(typing.typed)
    field = field_named(typing.field)
    if field is None:
        return []
    wanted = typing.typed.lower()
    words = [word for word in field.words if wanted in word]
    words.sort(key=lambda word: not word.startswith(wanted))
    return [Suggestion("value", value_text(typing, word), word) for word in words]


def _fields(typed: str) -> list[Suggestion]:
    wanted = fold(typed)
    ranked: list[tuple[int, Suggestion]] = []
    for field in FIELDS:
        rank = _rank(field, wanted)
        if rank is not None:
            ranked.append((rank, Suggestion("field", f"{field.name}:", f"{field.name}:", field.help)))
    ranked.sort(key=lambda one: one[0])
    return [suggestion for _, suggestion in ranked]


def _rank(field: Field, wanted: str) -> int | None:
    """How well a field fits what is typed, the best first; None if it does not."""
    if field.name.startswith(wanted):
        return 0
    if any(name.startswith(wanted) for name in field.aliases):
        return 1
    title = fold(field.title)
    return 2 if title.startswith(wanted) or f" {wanted}" in title or f"_{wanted}" in field.name else None
