"""What events have at paths, for the columns that show it: read beside the rows of a page, a few events at a time."""

import time
from collections.abc import Sequence

from viewer.domain.rows import EventRow
from viewer.ui.answers import Answers, Texts

AT_ONCE = 0.02
"""Seconds that a page waits for these texts; what is not read by then follows it."""
_EVENTS = 25
_LONGEST = 501
"""A cell shows fewer characters; a longer value is cut before it leaves the thread that read it."""


def read_texts(found: Answers, rows: Sequence[EventRow], paths: Sequence[str], seconds: float) -> Texts:
    """The texts of the first of these events, of as many as the time allows; empty where there is no value."""
    deadline = time.perf_counter() + seconds
    texts: dict[str, dict[int, str]] = {path: {} for path in paths}
    for start in range(0, len(rows), _EVENTS) if paths else ():
        keys = [row.key for row in rows[start : start + _EVENTS]]
        for path, known in texts.items():
            read = found.texts(keys, path)
            known.update({key: read.get(key, "")[:_LONGEST] for key in keys})
        if time.perf_counter() > deadline:
            break
    return texts


def without_texts(rows: Sequence[EventRow], texts: Texts) -> list[EventRow]:
    """The events whose texts are not read yet."""
    return [row for row in rows if any(row.key not in known for known in texts.values())]
