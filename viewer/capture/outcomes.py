"""From a whole JSON value, and where it stands, to what comes of it: records and rejects with their places."""

import re

from viewer.capture import facts
from viewer.capture.shapes import records
from viewer.capture.tracer import KEPT, MAX_VALUE
from viewer.capture.values import is_strict
from viewer.capture.walker import Found, Within, walk
from viewer.domain.identity import MAX_DEPTH, strict_json
from viewer.domain.oddities import oddities
from viewer.domain.record import NO_WRAPPER, ONE_A_LINE, Record, Reject, Wrapper

Outcome = Record | Reject

IN_LIST = "JSON array"
OVER_LINES = "JSON over several lines"
BEHIND_TEXT = "JSON behind text"
PLAIN = (ONE_A_LINE, IN_LIST, OVER_LINES, BEHIND_TEXT)
"""The shapes in which values stand as they are."""

_AT = re.compile(r" at line (\d+) column (\d+)$")
_PLAIN = {
    "recursion limit exceeded": f"more than {MAX_DEPTH} levels deep",
    "invalid unicode code point": "bytes that are no UTF-8 text",
    "unexpected end of hex escape": "half of a character: \\ud800 to \\udfff stand in pairs only",
    "lone leading surrogate in hex escape": "half of a character: \\ud800 to \\udfff stand in pairs only",
}


def outcomes_of(
    value: bytes, line: int, column: int, place: int, known: Wrapper, shape: str, within: Within
) -> list[Outcome]:
    """What comes of a value that begins at a line, a column of it and a byte of the source; never empty."""
    if len(value) > MAX_VALUE:
        reason = f"damaged JSON: it is longer than {MAX_VALUE >> 20} MiB"
        return [Reject(line, None, place, len(value), value[:KEPT], reason)]
    damaged = damage_in(value, line, column, place)
    if damaged is not None:
        return [damaged]
    outcomes: list[Outcome] = []
    counted = 0
    for found in sorted(walk(value, known, within), key=lambda one: one.offset):
        raw = value if found.raw is None else found.raw
        line += value.count(b"\n", counted, found.offset)
        counted = max(counted, found.offset)
        offset = place + found.offset
        if found.body is None:
            outcomes.append(Reject(line, None, offset, len(raw), raw[:KEPT], found.reason, found.definition))
        else:
            layout = f"{shape} · {found.shape}" if found.shape else shape
            text = None if found.text == raw else found.text
            odd = 0 if found.is_usual else oddities(found.text)
            outcomes.append(Record(line, offset, raw, found.body, found.wrapper, text, layout, odd))
    return outcomes


def outcomes_within(found: list[Found], raw: bytes, line: int, place: int, shape: str) -> list[Outcome]:
    """The same for what was found in a text that does not stand in the source as it is; ``raw`` is what stands there.

    Never empty: where nothing was found, that is said.
    """
    outcomes: list[Outcome] = []
    for one in found or [Found(None, facts.NO_JSON, NO_WRAPPER, 0, None)]:
        if one.body:
            layout = f"{shape} · {one.shape}" if one.shape and one.shape != records.SHAPE.name else shape
            odd = 0 if one.is_usual else oddities(one.text)
            outcomes.append(Record(line, place, raw, one.body, one.wrapper, one.text, layout, odd))
        else:
            reason = one.reason.removeprefix(f"{records.SHAPE.name}: ")
            outcomes.append(Reject(line, None, place, len(raw), raw[:KEPT], f"{shape}: {reason}", one.definition))
    return outcomes


def found_under(value: bytes, known: Wrapper, within: Within) -> list[Found]:
    """What is found in a text that may be one JSON value, or several with other text around them."""
    value = value.strip()
    return walk(value, known, within) if is_strict(value) else within(value, known)


def damage_in(value: bytes, line: int, column: int, place: int) -> Reject | None:
    """The reject that a value is, told with the place of the damage; None where it is strict JSON."""
    try:
        strict_json(value)
    except ValueError as error:
        problem = str(error)
    else:
        return None
    at = _AT.search(problem)
    if at is None:
        return Reject(line, None, place, len(value), value[:KEPT], f"damaged JSON: {problem}")
    rows, columns = int(at[1]), int(at[2])
    words = problem[: at.start()]
    column = columns if rows > 1 else column + columns - 1
    return Reject(line + rows - 1, column, place, len(value), value[:KEPT], f"damaged JSON: {_PLAIN.get(words, words)}")
