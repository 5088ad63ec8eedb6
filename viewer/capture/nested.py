"""Outcomes of texts within a source (a string of a wrapper, lines that belong together) as outcomes of the source."""

from viewer.capture.fragments import Joined, Line
from viewer.capture.outcomes import Outcome
from viewer.capture.tracer import GAP, KEPT
from viewer.capture.walker import Found
from viewer.domain.oddities import oddities
from viewer.domain.record import Record, Reject, Wrapper


def found_in(outcomes: list[Outcome], known: Wrapper) -> list[Found]:
    """What was found in a text that a value carries; what is known from outside is surer than the text's own word."""
    return [
        Found(None, one.reason, known, 0, None, definition=one.definition)
        if isinstance(one, Reject)
        else Found(one.body, "", _both(known, one.wrapper), 0, None, one.text or one.raw)
        for one in outcomes
    ]


def _both(known: Wrapper, inner: Wrapper) -> Wrapper:
    return Wrapper(
        known.received_at or inner.received_at, inner.signature or known.signature, inner.heading or known.heading
    )


def of_joined(joined: Joined, found: list[Found]) -> list[Outcome]:
    """What was found in the text that several lines carry together; their bytes are those of the record."""
    first = joined.lines[0]
    raw = b"".join(line.raw for line in joined.lines).rstrip(GAP)
    return [
        Record(first.line, first.place, raw, one.body, one.wrapper, one.text, joined.shape, oddities(one.text))
        if one.body
        else Reject(first.line, None, first.place, len(raw), raw[:KEPT], one.reason, one.definition)
        for one in found
    ]


def moved(outcomes: list[Outcome], line: Line) -> list[Outcome]:
    """The outcomes of a line that was read for itself, at the line's place in the source."""
    return [one._replace(line=one.line + line.line - 1, offset=one.offset + line.place) for one in outcomes]
