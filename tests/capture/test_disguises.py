"""JSON that nginx escaped or Python printed is read back, and kept as it stands in the source."""

import io
import json
from pathlib import Path
from typing import Any
from urllib.parse import quote_plus

import pytest

from viewer.capture.reader import Mark, Reader, read_again
from viewer.capture.window import new_hash
from viewer.domain.query import Query
from viewer.domain.record import Record, Reject
from viewer.jobs.find_events import Finder
from viewer.jobs.import_sources import import_sources
from viewer.jobs.show_event import show_event

EVENT: dict[str, Any] = {
    "id": "whs_1",
    "data": {"customer": {"id": "cust_1", "name": 'Ann "O\'Hara" Łuczak', "metadata": {"vip": True, "note": None}}},
    "event": {"id": "evcus_1", "type": "customer.updated", "created_at": "2024-05-02T09:14:05.331Z"},
}


def _nginx(value: Any) -> bytes:
    body = json.dumps(value, ensure_ascii=False).encode()
    escaped = b"".join(b"\\x%02X" % byte if byte in b'"\\' or byte > 126 else bytes([byte]) for byte in body)
    return b'203.0.113.9 - - [02/May/2024:09:14:05 +0000] "POST /hook HTTP/1.1" 200 "' + escaped + b'"'


def _python(value: Any) -> bytes:
    return f"INFO:hooks:{value!r}".encode()


def _form(value: Any) -> bytes:
    return b"POST body: payload=" + quote_plus(json.dumps(value)).encode() + b"&token=1"


def _read(content: bytes) -> list[Record | Reject]:
    return [one for outcomes in Reader(io.BytesIO(content), Mark(), new_hash()) for one in outcomes]


@pytest.mark.parametrize("write", [_nginx, _python, _form])
def test_the_event_under_a_disguise_is_found(write: Any) -> None:
    line = write(EVENT)
    (record,) = _read(b"started\n" + line + b"\n")

    assert isinstance(record, Record)
    assert (record.line, record.body.event_id) == (2, "evcus_1")
    assert json.loads(record.body.customer or b"") == EVENT["data"]["customer"]
    assert record.raw in line
    assert json.loads(record.text or b"") == EVENT
    assert [again.text for again in read_again(record.raw)] == [record.text]


@pytest.mark.parametrize("write", [_nginx, _python, _form])
def test_it_is_stored_as_it_stands_and_shown_as_what_it_is(tmp_path: Path, write: Any) -> None:
    source = tmp_path / "access.log"
    source.write_bytes(write(EVENT) + b"\n")
    import_sources([str(source)], tmp_path / "library.db")
    finder = Finder(tmp_path / "library.db")
    (row,) = finder.start(Query())
    finder.close()

    detail = show_event(tmp_path / "library.db", row.key)

    assert detail is not None
    assert detail.raw in source.read_bytes()
    assert json.loads(detail.json_text) == EVENT
    assert row.customer_name == EVENT["data"]["customer"]["name"]


@pytest.mark.parametrize(
    "line",
    [
        _nginx(EVENT)[:200],
        _python(EVENT)[:100],
        b"{'a': open('/etc/passwd')}",
        b"{'a': 1e999}",
        b"{'a': '\\ud800'}",
        b'"{\\x22a\\x22:NaN}"',
    ],
)
def test_what_cannot_be_read_back_is_a_reject_and_the_next_line_is_read(line: bytes) -> None:
    reject, record = _read(line + b"\n" + _python(EVENT) + b"\n")

    assert isinstance(reject, Reject)
    assert "damaged" in reject.reason or "cannot be read back" in reject.reason
    assert reject.raw in line
    assert isinstance(record, Record)


def test_an_object_in_disguise_that_is_no_event_is_named() -> None:
    (reject,) = _read(b"DEBUG settings {'debug': True}\n")

    assert isinstance(reject, Reject)
    assert reject.reason == "Python output: a JSON object that is no known event (members: debug)"


def test_plain_json_is_not_taken_for_a_disguise() -> None:
    for text in (b'{"a": "{\'b\': 1}"}', b'{\n  "a": "x\\\\x22"}'):
        (reject,) = _read(text)
        assert isinstance(reject, Reject)
        assert (reject.raw, reject.reason) == (text, "a JSON object that is no known event (members: a)")
