"""Outcomes of texts within a source (a string of a wrapper, lines that belong together) as outcomes of the source."""

from viewer.capture.fragments import Joined, Line
from viewer.capture.outcomes import PLAIN, Outcome, outcomes_within
from viewer.capture.tracer import GAP
from viewer.capture.walker import Found
from viewer.domain.record import NO_WRAPPER, Record, Reject


def found_in(outcomes: list[Outcome]) -> list[Found]:
    """What was found in a text that a value carries."""
    return [
        Found(None, one.reason, NO_WRAPPER, 0, None, definition=one.definition)
        if isinstance(one, Reject)
        else Found(one.body, "", one.wrapper, 0, None, one.text or one.raw, _shape_of(one))
        for one in outcomes
    ]


def _shape_of(record: Record) -> str:
    """The wrapper that stands in the text; that the text is JSON says nothing more."""
    return record.shape.partition(" · ")[2] or ("" if record.shape in PLAIN else record.shape)


def of_joined(joined: Joined, found: list[Found]) -> list[Outcome]:
    """What was found in the text that several lines carry together; their bytes are those of the record."""
    first = joined.lines[0]
    raw = b"".join(line.raw for line in joined.lines).rstrip(GAP)
    return outcomes_within(found, raw, first.line, first.place, joined.shape)


def moved(outcomes: list[Outcome], line: Line) -> list[Outcome]:
    """The outcomes of a line that was read for itself, at the line's place in the source."""
    return [one._replace(line=one.line + line.line - 1, offset=one.offset + line.place) for one in outcomes]
