"""Annotations: what a person notes on an event or a customer, and the colour they mark it with.

They hang on what is known from outside, an event's identity or a customer's vendor id: what is imported again has them
again.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from viewer.domain.display import display_text
from viewer.domain.rows import EventRow
from viewer.wording import number, say, to_say

Kind = Literal["event", "customer"]
Part = Literal["note", "colour"]

LONGEST_NOTE = 10_000
"""Characters of a note."""
MOST_MARKED = 10_000
"""So many events can be marked at once."""
_SHOWN = 200  # characters of a note, where it is told in passing


@dataclass(frozen=True, slots=True)
class Colour:
    """A colour to mark with. What it means is up to who uses it."""

    name: str
    title: str


COLOURS: tuple[Colour, ...] = (
    Colour("red", to_say("Red")),
    Colour("orange", to_say("Orange")),
    Colour("yellow", to_say("Yellow")),
    Colour("green", to_say("Green")),
    Colour("blue", to_say("Blue")),
    Colour("purple", to_say("Purple")),
)
COLOUR_NAMES = tuple(colour.name for colour in COLOURS)
_TITLES = {colour.name: colour.title for colour in COLOURS}


class Subject(NamedTuple):
    """What an annotation hangs on."""

    kind: Kind
    name: str
    """The identity of an event, the vendor id of a customer."""


class Annotation(NamedTuple):
    """A note and a mark; either may be missing."""

    note: str | None = None
    colour: str | None = None


class AnnotationChange(NamedTuple):
    """One part of one annotation that became another; a value, so that it can be undone and done again."""

    subject: Subject
    part: Part
    before: str | None
    after: str | None


def change_texts(changes: Sequence[AnnotationChange]) -> tuple[str, str]:
    """Write changes down as what was before and what is after; ``changes_between`` reads it again."""
    before = [[*one.subject, one.part, one.before] for one in changes]
    after = [[*one.subject, one.part, one.after] for one in changes]
    return json.dumps(before, ensure_ascii=False), json.dumps(after, ensure_ascii=False)


def changes_between(before: str, after: str) -> list[AnnotationChange]:
    """Read the changes that lead from one text of ``change_texts`` to the other. Raises ValueError."""
    earlier, later = (_parts(text) for text in (before, after))
    return [AnnotationChange(*key, value, later.get(key)) for key, value in earlier.items()]


def _parts(text: str) -> dict[tuple[Subject, Part], str | None]:
    try:
        return {
            (Subject(kind, name), part): value
            for kind, name, part, value in json.loads(text)
            if kind in ("event", "customer") and part in ("note", "colour")
        }
    except (ValueError, TypeError):
        raise ValueError("these are no annotations") from None


def plain_note(text: str) -> str | None:
    """Give what is stored of a note that was typed or pasted; None for one that says nothing.

    It is not cut here: see ``length_words``.
    """
    return visible_lines(text).strip() or None


def visible_lines(text: str) -> str:
    """Give a text of several lines with what hides or reorders its letters made visible: it may come out of data."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", "    ").split("\n")
    return "\n".join(display_text(line, len(line)) for line in lines)


def length_words(text: str) -> str:
    """Say how near to the longest note a text is; empty where there is no need to think of it."""
    left = LONGEST_NOTE - len(text)
    if left < 0:
        return say(
            "A note has at most {most} characters; this one has {number}.",
            most=number(LONGEST_NOTE),
            number=number(len(text)),
        )
    if left == 0:
        return say("The note is full: it has {most} characters.", most=number(LONGEST_NOTE))
    if left > LONGEST_NOTE // 20:
        return ""
    return say("{number} of {most} characters are left.", number=number(left), most=number(LONGEST_NOTE))


def is_annotated(row: EventRow) -> bool:
    """Whether anything is noted on an event or its customer, or marks them."""
    return (
        row.mark is not None or row.note is not None or row.customer_mark is not None or row.customer_note is not None
    )


def with_annotation(
    row: EventRow, of_event: Mapping[Part, str | None], of_customer: Mapping[Part, str | None]
) -> EventRow:
    """Give the row with these parts of annotations in place of what it had."""
    note, mark = of_event.get("note", row.note), of_event.get("colour", row.mark)
    theirs = of_customer.get("note", row.customer_note), of_customer.get("colour", row.customer_mark)
    return row._replace(note=note, mark=mark, customer_note=theirs[0], customer_mark=theirs[1])


def mark_words(row: EventRow) -> str:
    """Say how an event and its customer are marked, "marked red", for those who do not see the colours."""
    own = say("marked {colour}", colour=colour_words(row.mark)) if row.mark else ""
    theirs = say("customer marked {colour}", colour=colour_words(row.customer_mark)) if row.customer_mark else ""
    return ", ".join(filter(None, (own, theirs)))


def colour_words(name: str) -> str:
    """Say the name of a colour within a sentence; one that is none of the colours comes out as it is."""
    return colour_title(name).lower()


def colour_title(name: str) -> str:
    """What a colour is called where its name stands alone; one that a newer program has made keeps its name."""
    return say(_TITLES[name]) if name in _TITLES else name


def annotation_words(row: EventRow) -> str:
    """Say how an event is marked and what is noted on it and on its customer; empty where nothing is."""
    marks = mark_words(row)
    lines = (
        marks[:1].upper() + marks[1:] if marks else "",
        say("Note: {note}", note=display_text(row.note, _SHOWN)) if row.note else "",
        say("Note on the customer: {note}", note=display_text(row.customer_note, _SHOWN)) if row.customer_note else "",
    )
    return "\n".join(filter(None, lines))
