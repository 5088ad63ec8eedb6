"""What a case file is masked by: everything that is printed goes through it, masked or not."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar, cast

from viewer.domain.annotations import Annotation
from viewer.domain.history_event import HistoryEvent
from viewer.domain.masking import Masker
from viewer.domain.rows import EventRow
from viewer.jobs.customer_notes import Notes
from viewer.jobs.mask import check_name, masker_of
from viewer.jobs.tell_history import Story
from viewer.store.events import calm_damage
from viewer.store.library import Connection

_AS_THEY_ARE = {"colour", "ink", "line", "glyph", "digest", "file_digest", "json_text", "record", "file"}
_ENDING = "@masked.invalid"
_MASKED = re.compile(rf"(customer-[0-9?-]+{re.escape(_ENDING)})")
_WORD = re.compile(r"\w+")
_Value = TypeVar("_Value")


class CaseMask:
    """Masks what goes into one case file; without a masker everything stays as it is."""

    def __init__(self, masker: Masker | None, names: Sequence[str] = ()) -> None:
        """``names`` are those of the customer."""
        self._masker = masker
        self._names = names

    @property
    def is_on(self) -> bool:
        """Whether anything is masked."""
        return self._masker is not None

    @property
    def body(self) -> Callable[[bytes], bytes] | None:
        """What the data of an event goes through; None where it stays as received."""
        return self._masker.body if self._masker is not None else None

    def say(self, text: str) -> str:
        """A text that the program made, or a person wrote."""
        if self._masker is None:
            return text
        if _ENDING not in text:
            return self._masker.sentence(text)
        # What quotes something that is masked already comes a second time.
        pieces = _MASKED.split(text)
        return "".join(piece if place % 2 else self._masker.sentence(piece) for place, piece in enumerate(pieces))

    def value(self, kind: str, text: str, person: str) -> str:
        """A value of a kind (see masking.FIELDS) that belongs to a person."""
        return self._masker.text(kind, text, person) if self._masker is not None else text

    def check_name(self, target: Path) -> None:
        """Raises ExportProblem for a masked file whose name says whom it is about."""
        if self._masker is not None:
            check_name(self._masker, target)

    def title(self, text: str) -> str:
        """What a person calls the case: each part of the customer's names is masked, too.

        Elsewhere it would be too much: a name can be "May".
        """
        if self._masker is None or "name" not in self._masker.fields:
            return self.say(text)
        text = self.say(text)
        for name in self._names:
            for part in filter(_means_somebody, _WORD.findall(name)):
                edge = r"\b" if part.isascii() else ""
                text = re.sub(
                    f"{edge}{re.escape(part)}{edge}", self._masker.text("name", name), text, flags=re.IGNORECASE
                )
        return text

    def row(self, row: EventRow) -> EventRow:
        """The row of a table."""
        return self._masker.row(row) if self._masker is not None else row

    def story(self, story: Story) -> Story:
        """The story whose sentences are told: what people wrote by hand is masked before it is quoted."""
        if self._masker is None:
            return story
        history = story.history
        tracks = tuple(track._replace(events=tuple(map(self.event, track.events))) for track in history.tracks)
        neighbours = tuple(map(self.event, history.neighbours))
        return story._replace(history=history._replace(tracks=tracks, neighbours=neighbours))

    def event(self, event: HistoryEvent) -> HistoryEvent:
        """One event of it."""
        reason = event.facts.reason
        return event._replace(facts=event.facts._replace(reason=self._free(reason))) if reason else event

    def notes(self, notes: Notes) -> Notes:
        """What was noted."""
        return Notes(
            notes.subject, self._note(notes.on_customer), tuple((k, self._note(one)) for k, one in notes.on_events)
        )

    def texts(self, value: _Value) -> _Value:
        """All texts within a value that is made of tuples, lists and dictionaries, but for what is masked already."""
        return cast("_Value", self._within(value)) if self._masker is not None else value

    def legend(self) -> tuple[str, ...]:
        """What was masked so far, in words; never a value."""
        return tuple(line.words for line in self._masker.legend()) if self._masker is not None else ()

    def _free(self, text: str) -> str:
        return self._masker.text("free_text", text) if self._masker is not None else text

    def _note(self, note: Annotation) -> Annotation:
        return Annotation(self._free(note.note) if note.note else note.note, note.colour)

    def _within(self, value: Any) -> Any:
        if isinstance(value, str):
            return self.say(value)
        if isinstance(value, tuple) and hasattr(value, "_fields"):
            named = zip(value._fields, value, strict=True)
            return type(value)(*(one if name in _AS_THEY_ARE else self._within(one) for name, one in named))
        if isinstance(value, tuple | list):
            return type(value)(map(self._within, value))
        if isinstance(value, dict):
            return {key: self._within(one) for key, one in value.items()}
        return value


def case_mask(
    connection: Connection, story: Story, fields: Sequence[str], should_stop: Callable[[], bool] = lambda: False
) -> CaseMask:
    """The mask of a customer's case file: it knows all that any event says of them, and of everybody else.

    Others are mentioned where one looks least for them: in the name of a campaign, a reason, a note. Raises
    LibraryProblem, ValueError for a field that does not exist, and Cancelled once ``should_stop`` says so.
    """
    if not fields:
        return CaseMask(None)
    with calm_damage():
        masker = masker_of(connection, fields, should_stop=should_stop)
    return CaseMask(masker, [one.value for one in story.person.values if one.field == "name"])


def _means_somebody(part: str) -> bool:
    return len(part) > 2 or not part.isascii()
