"""What the tests of shapes share: three events to write down in some shape, and a check of what is read back.

The second event has every character that some format escapes, the third is longer than logs allow for a line.
"""

import io
import json
from typing import Any

from tests.capture.pieces import data, webhook
from viewer.capture.reader import Mark, Reader, read_again
from viewer.capture.window import new_hash
from viewer.domain import times
from viewer.domain.record import Record, Reject

SIGNATURE = "1b06" * 16
STARTED = "2024-05-02T09:14:05.731Z"
MOMENTS = [times.parse_time(STARTED) or 0, times.parse_time("2024-06-11T16:40:27.418Z") or 0, 1738364413060000]
"""When the events were received, in microseconds."""

_ODD = {"note": "quote \" back\\slash 'single' line\nbreak\ttab %7B {brace} ünïcödé 汉字 عربى 😀 \u2028", "n": 12.5}
_LONG = {"long": "y" * 20_000 + '"' + "z" * 20_000}


def _event(number: int, **metadata: Any) -> dict[str, Any]:
    customer = {"id": f"cust_{number}", "name": 'Noor "N" Haddad', "email": None, "metadata": metadata}
    return webhook(number, data=data(number, customer=customer))


EVENTS = [_event(1), _event(2, **_ODD), _event(3, **_LONG)]
BODIES = [json.dumps(event, ensure_ascii=False, separators=(",", ":")) for event in EVENTS]
PRETTY = [json.dumps(event, ensure_ascii=False, indent=2) for event in EVENTS]


def iso(number: int) -> str:
    """When an event was received, as text in UTC."""
    return times.to_iso(MOMENTS[number])


class Reading:
    """Everything that came of a source."""

    def __init__(self, content: bytes | str) -> None:
        self.content = content.encode() if isinstance(content, str) else content
        reader = Reader(io.BytesIO(self.content), Mark(), new_hash(), self.content[:1024])
        outcomes = [one for some in reader for one in some]
        self.records = [one for one in outcomes if isinstance(one, Record)]
        self.rejects = [one for one in outcomes if isinstance(one, Reject)]
        self.reasons = [one.reason for one in self.rejects]
        self.other_lines = reader.mark.other_lines

    @property
    def ids(self) -> list[str | None]:
        return [record.body.event_id for record in self.records]


def lines(values: list[Any]) -> str:
    """Values as JSON, one a line."""
    return "".join(json.dumps(value, ensure_ascii=False) + "\n" for value in values)


def check(
    content: bytes | str,
    shape: str,
    received: bool = True,
    signed: bool = False,
    order: tuple[int, ...] = (0, 1, 2),
    other_lines: int | None = None,
) -> Reading:
    """Reads the events written down in a shape and compares them with what they were; nothing else may come of it."""
    found = Reading(content)
    assert found.reasons == []
    assert found.ids == [EVENTS[number]["event"]["id"] for number in order]
    for record, number in zip(found.records, order, strict=True):
        text = record.text or record.raw
        assert json.loads(text) == EVENTS[number]
        assert shape in record.shape
        assert record.wrapper.received_at == (MOMENTS[number] if received else None)
        assert record.wrapper.signature == (SIGNATURE if signed else None)
        again = [one.text or one.raw for one in read_again(record.raw)]
        assert text in again
    if other_lines is not None:
        assert found.other_lines == other_lines
    return found
