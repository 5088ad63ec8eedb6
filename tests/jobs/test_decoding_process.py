"""Decoding in a process of its own gives the same batches; whatever happens to it becomes a sentence."""

import io
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from viewer.capture.reader import Mark
from viewer.capture.window import new_hash
from viewer.domain.evidence import Witness
from viewer.errors import SourceProblem
from viewer.jobs import decoding_process
from viewer.jobs.decoding import Decoder
from viewer.jobs.decoding_process import Order, batches_from_process
from viewer.store.batch import Batch


@pytest.fixture
def capture(tmp_path: Path) -> Path:
    path = tmp_path / "capture.ndjson"
    with path.open("w", encoding="utf-8") as file:
        for number in range(2_500):
            data = {"customer": {"id": f"cust_{number % 40}"}, "loyalty_tier": {"id": "ltr_1", "points": {"from": 5}}}
            event = {"id": f"evcus_{number}", "type": "customer.loyalty.tier.joined"}
            file.write(json.dumps({"id": f"whs_{number}", "data": data, "event": event}) + "\n")
        file.write('{"damaged": \n')
    return path


def _order(path: Path) -> Order:
    return Order(str(path), Mark(), path.read_bytes()[:1024] if path.exists() else b"", None, Witness())


def test_the_same_batches_as_without_a_process(capture: Path) -> None:
    order = _order(capture)

    with capture.open("rb") as file:
        here = list(Decoder(None).batches(file, order.mark, new_hash(), order.head, order.witness))

    assert list(batches_from_process(order)) == here
    assert sum(len(batch.arrivals) for batch in here) == 2_500
    assert [batch.ended for batch in here] == [False, True]


def test_what_happens_to_the_source_is_told(tmp_path: Path) -> None:
    with pytest.raises(SourceProblem, match="There is no file"):
        list(batches_from_process(_order(tmp_path / "gone.ndjson")))


def test_a_killed_process_is_a_sentence(capture: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decoding_process.paths, "program", lambda: [sys.executable, "-c", "pass"])

    with pytest.raises(SourceProblem, match="ended from outside"):
        list(batches_from_process(_order(capture)))


def test_a_bug_in_it_is_named_by_its_type_only(capture: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answer = io.BytesIO()
    decoding_process.report_failure(answer, ValueError("cust_secret"))
    assert b"cust_secret" not in answer.getvalue()
    script = f"import sys; sys.stdin.buffer.read(); sys.stdout.buffer.write({answer.getvalue()!r})"
    monkeypatch.setattr(decoding_process.paths, "program", lambda: [sys.executable, "-c", script])

    with pytest.raises(RuntimeError, match="ValueError"):
        list(batches_from_process(_order(capture)))


def test_it_ends_when_nobody_listens_any_more(capture: Path) -> None:
    batches = batches_from_process(_order(capture))
    next(batches)

    batches.close()  # kills the process and waits for it

    with pytest.raises(StopIteration):
        next(batches)


def test_decoding_ends_when_whoever_ordered_was_killed(capture: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = 0

    class Endless:
        def __init__(self, dictionary: bytes | None) -> None: ...

        def batches(self, *_: object) -> Iterator[Batch]:
            nonlocal made
            while made < 10_000:
                made += 1
                yield Batch([], [], [], None, 0, 1, 1, False, 0, 0, b"", b"", False)

    class Gone(io.BytesIO):
        def write(self, _: object) -> int:
            raise BrokenPipeError

    orders = io.BytesIO()
    decoding_process._send(orders, decoding_process._plain(_order(capture)))
    orders.seek(0)
    monkeypatch.setattr(decoding_process, "Decoder", Endless)

    decoding_process.serve(orders, Gone())

    assert made < 10
