"""What the tests of shapes share: three events to write down in some shape, and a check of what is read back.

The second event has every character that some format escapes, the third is longer than logs allow for a line.
"""

import base64
import csv
import io
import json
import re
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from tests.capture.pieces import data, webhook
from viewer.capture.reader import Mark, Reader, read_again
from viewer.capture.window import new_hash
from viewer.domain import times
from viewer.domain.record import Record, Reject

SIGNATURE = "1b06" * 16
HEADERS = {"Content-Type": "application/json", "X-Voucherify-Signature": SIGNATURE}
STARTED = "2024-05-02T09:14:05.731Z"
MOMENTS = [times.parse_time(STARTED) or 0, times.parse_time("2024-06-11T16:40:27.418Z") or 0, 1738364413060000]
"""When the events were received, in microseconds."""
MS = [moment // 1000 for moment in MOMENTS]

_ODD = {"note": "quote \" back\\slash 'single' line\nbreak\ttab %7B {brace} ünïcödé 汉字 عربى 😀 \u2028", "n": 12.5}
_LONG = {"long": "y" * 20_000 + '"' + "z" * 20_000}


def _event(number: int, **metadata: Any) -> dict[str, Any]:
    customer = {"id": f"cust_{number}", "name": 'Noor "N" Haddad', "email": None, "metadata": metadata}
    return webhook(number, data=data(number, customer=customer))


EVENTS = [_event(1), _event(2, **_ODD), _event(3, **_LONG)]
BODIES = [json.dumps(event, ensure_ascii=False, separators=(",", ":")) for event in EVENTS]
PRETTY = [json.dumps(event, ensure_ascii=False, indent=2) for event in EVENTS]
ACTIVITY = {
    "object": "list",
    "data_ref": "data",
    "data": [
        {
            "id": event["event"]["id"],
            "type": event["event"]["type"],
            "data": {"data": event["data"], "event_source": {}},
            "created_at": event["event"]["created_at"],
            "group_id": "v-1",
        }
        for event in EVENTS
    ],
    "has_more": False,
}
"""The same events as the vendor's API lists them."""
IDS = ["evcus_1", "evcus_2", "evcus_3"]


def iso(number: int) -> str:
    """When an event was received, as text in UTC."""
    return times.to_iso(MOMENTS[number])


def at(number: int, form: str) -> str:
    """The same in a form of strftime."""
    return datetime.fromtimestamp(MOMENTS[number] / 1e6, UTC).strftime(form)


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


def lines(values: Sequence[Any]) -> str:
    """Values as JSON, one a line."""
    return "".join(json.dumps(value, ensure_ascii=False) + "\n" for value in values)


def b64(text: str | bytes) -> str:
    """A text as base64."""
    return base64.b64encode(text if isinstance(text, bytes) else text.encode()).decode()


def docker(texts: Sequence[str], size: int = 16384, **more: Any) -> str:
    """Texts as Docker's json-file log keeps them: what is longer than ``size`` in pieces."""
    return lines(
        [
            {"log": text[start : start + size], "stream": "stdout", "time": iso(number % 3)[:-1] + "000Z", **more}
            for number, text in enumerate(texts)
            for start in range(0, len(text), size)
        ]
    )


def cri(texts: Sequence[str], size: int = 16384) -> str:
    """Lines of text as Kubernetes logs keep them, cut into pieces of bytes: the result may cut characters."""
    out = []
    for number, text in enumerate(texts):
        for start in range(0, len(text), size):
            mark = "P" if start + size < len(text) else "F"
            out.append(f"{iso(number % 3)[:-1]}000Z stdout {mark} {text[start : start + size]}\n")
    return "".join(out)


def csv_text(
    rows: Sequence[Sequence[Any]], delimiter: str = ",", quoting: Any = csv.QUOTE_MINIMAL, end: str = "\r\n"
) -> str:
    """Rows as a table in text."""
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=delimiter, quoting=quoting, lineterminator=end).writerows(rows)
    return file.getvalue()


def request(body: str, *more: str) -> str:
    """A request as it goes over the wire."""
    head = ["POST /voucherify HTTP/1.1", "Host: example.org", f"X-Voucherify-Signature: {SIGNATURE}"]
    return "\r\n".join([*head, f"Content-Length: {len(body.encode())}", *more, "", body])


def check(
    content: bytes | str,
    shape: str = "",
    received: bool = True,
    signed: bool = False,
    order: tuple[int, ...] = (0, 1, 2),
    other_lines: int | None = None,
    to_the_second: bool = False,
    spread: bool = False,
) -> Reading:
    """Reads the events written down in a shape and compares them with what they were; nothing else may come of it."""
    found = Reading(content)
    assert found.reasons == []
    assert found.ids == [EVENTS[number]["event"]["id"] for number in order]
    for record, number in zip(found.records, order, strict=True):
        text = record.text or record.raw
        value = json.loads(text)
        assert EVENTS[number].items() <= value.items() if spread else value == EVENTS[number]
        assert shape in record.shape
        moment = MOMENTS[number] // 1_000_000 * 1_000_000 if to_the_second else MOMENTS[number]
        assert record.wrapper.received_at == (moment if received else None)
        assert record.wrapper.signature == (SIGNATURE if signed else None)
        assert _stands(record.raw, record.offset, found.content)
        again = [one.text or one.raw for one in read_again(record.raw)]
        assert text in again
    if other_lines is not None:
        assert found.other_lines == other_lines
    return found


def _stands(raw: bytes, offset: int, content: bytes) -> bool:
    """Whether raw bytes stand at their place; those of several lines together may have others between them."""
    first = raw.split(b"\n", 1)[0].rstrip(b"\r")
    return content[offset : offset + len(first)] == first


def mixed(content: bytes | str, ids: Sequence[str | None], reasons: Sequence[str], other_lines: int = 0) -> Reading:
    """Reads a source with rejects in it: the events' ids, a pattern for each reject's reason, the lines of chatter."""
    found = Reading(content)
    assert (found.ids, found.other_lines) == (list(ids), other_lines), found.reasons
    assert len(found.reasons) == len(reasons), found.reasons
    for reason, pattern in zip(found.reasons, reasons, strict=True):
        assert re.search(pattern, reason), reason
    for reject in found.rejects:
        assert _stands(reject.raw, reject.offset, found.content)
        assert reject.line == found.content.count(b"\n", 0, reject.offset) + 1 or reject.column is not None
    return found
