"""Properties that hold for captures of any shape in any mixture: however they are cut, fed and taken up again."""

import io
import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.capture.captured import HEADERS, b64, csv_text, request
from tests.capture.pieces import compact, webhook
from viewer.capture.outcomes import Outcome
from viewer.capture.reader import Mark, Reader, read_again
from viewer.capture.window import Hash, new_hash
from viewer.domain.record import Record

TIME = "2024-05-02T09:14:05.731Z"


def _docker(texts: list[str], size: int) -> str:
    pieces = [text[start : start + size] for text in texts for start in range(0, len(text), size)]
    return "".join(json.dumps({"log": piece, "stream": "stdout", "time": TIME}) + "\n" for piece in pieces)


def _cri(texts: list[str], size: int) -> str:
    out = []
    for text in texts:
        for start in range(0, len(text), size):
            out.append(f"{TIME} stdout {'P' if start + size < len(text) else 'F'} {text[start : start + size]}\n")
    return "".join(out)


def _pretty(text: str) -> str:
    return json.dumps(json.loads(text), indent=2)


# What a receiver makes of one event.
WRAPPERS: list[Callable[[dict[str, Any]], str]] = [
    json.dumps,
    lambda event: json.dumps({"received_at": TIME, "headers": HEADERS, "body": event}),
    lambda event: json.dumps({"ts": 1714641245, "rawBody": json.dumps(event)}),
    lambda event: json.dumps({"time": TIME, "body": b64(json.dumps(event)), "isBase64Encoded": True}),
    lambda event: json.dumps({"level": 30, "time": 1714641245731, "req": {"body": event}, "msg": "got"}),
    lambda event: json.dumps({"Type": "Notification", "TopicArn": "x", "Message": json.dumps({"body": event})}),
]
# What is made of several of those texts: whole lines each.
CONTAINERS: list[Callable[[list[str]], str]] = [
    lambda texts: "".join(text + "\n" for text in texts),
    lambda texts: "".join(f"{TIME} INFO got {text} ok\n" for text in texts),
    lambda texts: "".join(f"[{TIME}] received:\n{_pretty(text)}\n" for text in texts),
    lambda texts: "".join(f"web-1  | {line}\n" for text in texts for line in _pretty(text).split("\n")),
    lambda texts: f"[{', '.join(texts)}]\n",
    lambda texts: _docker([text + "\n" for text in texts], 10**6),
    lambda texts: _docker([text + "\n" for text in texts], 400),
    lambda texts: _docker([line + "\n" for text in texts for line in _pretty(text).split("\n")], 10**6),
    lambda texts: _cri(texts, 10**6),
    lambda texts: _cri(texts, 333),
    lambda texts: csv_text([["created_at", "body"], *([TIME, text] for text in texts)], end="\n"),
    lambda texts: csv_text([["created_at", "body"], *([TIME, _pretty(text)] for text in texts)], end="\n"),
    lambda texts: json.dumps({"events": [{"timestamp": 1, "message": t, "eventId": "1"} for t in texts]}) + "\n",
    lambda texts: json.dumps({"Messages": [{"MessageId": "1", "Body": text} for text in texts]}, indent=1) + "\n",
    lambda texts: json.dumps({"data": {"result": [{"stream": {}, "values": [["1", t] for t in texts]}]}}) + "\n",
    lambda texts: "".join(request(text) + "\r\n" for text in texts),
    lambda texts: "".join(f"INFO {json.loads(text)!r}\n" for text in texts),
    lambda texts: "".join(f"INSERT INTO hooks VALUES (1,'{text}');\n" for text in texts),
    lambda texts: "".join(f"level=info body={json.dumps(text)} ok=1\n" for text in texts),
]
CHATTER = ["", "# started\n", "GET /health 200 {ok}\n", "\n\n"]

block = st.tuples(
    st.sampled_from(CONTAINERS), st.lists(st.sampled_from(WRAPPERS), min_size=1, max_size=3), st.sampled_from(CHATTER)
)
blocks = st.lists(block, min_size=1, max_size=4)
Blocks = list[tuple[Callable[[list[str]], str], list[Callable[[dict[str, Any]], str]], str]]


def _content(parts: Blocks) -> tuple[bytes, list[str]]:
    """A source, and the ids of the events in it."""
    number, out = 0, []
    for container, wrappers, chatter in parts:
        texts = []
        for wrapper in wrappers:
            number += 1
            texts.append(wrapper(webhook(number)))
        out.append(container(texts) + chatter)
    return "".join(out).encode(), [f"evcus_{one}" for one in range(1, number + 1)]


def _seen(content: bytes) -> Hash:
    found = new_hash()
    found.update(content)
    return found


def _read(content: bytes) -> tuple[list[Outcome], Reader]:
    reader = Reader(io.BytesIO(content), Mark(), new_hash(), content[:1024])
    return [one for some in reader for one in some], reader


def _ids(outcomes: list[Outcome]) -> list[str | None]:
    return [one.body.event_id for one in outcomes if isinstance(one, Record)]


@given(blocks)
@settings(max_examples=250)
def test_every_event_is_found_once_and_nothing_else(parts: Blocks) -> None:
    content, ids = _content(parts)
    outcomes, reader = _read(content)
    assert _ids(outcomes) == ids
    assert len(outcomes) == len(ids)
    assert reader.mark.offset == len(content)
    for record in outcomes:
        assert isinstance(record, Record)
        assert json.loads(record.text or record.raw) == webhook(int((record.body.event_id or "")[6:]))
        assert record.text or record.raw in [one.text or one.raw for one in read_again(record.raw)]


@given(blocks, st.integers(7, 60))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_size_of_pieces_does_not_matter(monkeypatch: pytest.MonkeyPatch, parts: Blocks, size: int) -> None:
    content, _ = _content(parts)
    whole = _read(content)[0]
    with monkeypatch.context() as patch:
        patch.setattr("viewer.capture.window.CHUNK", size)
        assert _read(content)[0] == whole


@given(blocks, st.floats(0, 1))
@settings(max_examples=200)
def test_a_cut_costs_only_what_it_cuts(parts: Blocks, part: float) -> None:
    content, ids = _content(parts)
    cut = int(len(content) * part)
    found = _ids(_read(content[:cut])[0])
    assert found == ids[: len(found)]
    # Of the container that is cut some may be found; of those before it, all.
    safe = max(number for number in range(len(parts) + 1) if len(_content(parts[:number])[0]) <= cut)
    assert len(found) >= len(_content(parts[:safe])[1])


@given(blocks)
@settings(max_examples=80)
def test_reading_can_be_taken_up_at_every_mark(parts: Blocks) -> None:
    content, _ = _content(parts)
    reader = Reader(io.BytesIO(content), Mark(), new_hash(), content[:1024])
    steps = [(outcomes, reader.mark) for outcomes in reader]
    for number, (_, mark) in enumerate(steps):
        again = Reader(io.BytesIO(content[mark.offset :]), mark, _seen(content[: mark.offset]), content[:1024])
        assert _ids([one for some in again for one in some]) == _ids(
            [one for outcomes, _ in steps[number + 1 :] for one in outcomes]
        )
        assert again.mark == reader.mark
        assert again.digest() == reader.digest()


@given(blocks, st.lists(st.floats(0, 1), max_size=6))
@settings(max_examples=300)
def test_a_source_that_grows_gives_the_same(parts: Blocks, parts_of_it: list[float]) -> None:
    content, _ = _content(parts)
    whole = _read(content)[0]
    outcomes: list[Outcome] = []
    mark = Mark()
    for part in [*sorted(parts_of_it), 1.0, None]:
        length = len(content) if part is None else int(len(content) * part)
        if length < mark.offset:
            continue
        stream = io.BytesIO(content[mark.offset : length])
        seen = _seen(content[: mark.offset])
        reader = Reader(stream, mark, seen, content[:length][:1024], more_may_come=part is not None)
        outcomes += [one for some in reader for one in some]
        mark = reader.mark
    assert [(one.offset, one.raw) for one in outcomes] == [(one.offset, one.raw) for one in whole]
    assert _ids(outcomes) == _ids(whole)
    assert compact(webhook())
