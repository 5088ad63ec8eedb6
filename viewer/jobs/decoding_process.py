"""Decoding in a process of its own, beside the one that writes: large sources are imported by two processors.

The same program is started with the hidden word ``decode``. It gets one order, and gives batches back as they are
made; both as marshal data, which is fast, and safe here because both ends are this very program.
"""

import gc
import marshal
import queue
import subprocess
import threading
from collections.abc import Iterator
from typing import IO, Any, NamedTuple

from viewer import paths
from viewer.capture import source
from viewer.capture.reader import Mark
from viewer.capture.source import Stream
from viewer.capture.window import new_hash
from viewer.domain.evidence import Witness
from viewer.domain.snapshots import Snapshot
from viewer.errors import SourceProblem
from viewer.jobs.decoding import Decoder
from viewer.store.batch import Batch, Refusal, Sighting

WORD = "decode"
_SIZE_BYTES = 8


class Order(NamedTuple):
    """What is to be decoded."""

    path: str
    mark: Mark
    head: bytes
    dictionary: bytes | None
    witness: Witness


def batches_from_process(order: Order) -> Iterator[Batch]:
    """The same batches as ``Decoder.batches`` gives, made by another process.

    Raises SourceProblem for what can happen to the source, also where that process is killed.
    """
    process = subprocess.Popen(
        [*paths.program(), WORD],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        creationflags=paths.WITHOUT_CONSOLE,
    )
    to_it, from_it = process.stdin, process.stdout
    assert to_it is not None
    assert from_it is not None
    with process:
        try:
            _send(to_it, _plain(order))
            to_it.close()
            ended = False
            while not ended:
                kind, value = _receive(from_it, order.path)
                if kind == "problem":
                    raise SourceProblem(value)
                if kind == "bug":
                    raise RuntimeError(f"the decoding process failed with {value}")
                batch = _batch(value)
                ended = batch.ended
                yield batch
        finally:
            process.kill()


def batches_of(stream: Stream, decoder: Decoder, mark: Mark, head: bytes, witness: Witness) -> Iterator[Batch]:
    """Decodes an open source from ``mark`` on; ``head`` are its first 1,024 bytes.

    Raises SourceProblem behind everything that came, where that is not all of the source: no batch is the last then.
    """
    seen = new_hash()
    source.skip(stream.read_from, mark.offset, seen)
    for batch in decoder.batches(stream.read_from, mark, seen, head, witness):
        yield batch._replace(ended=batch.ended and not stream.troubles)
    if stream.troubles:
        raise SourceProblem(stream.troubles[0])


def serve(orders: IO[bytes], answers: IO[bytes]) -> None:
    """The other end: reads one order, and writes its batches. Whatever goes wrong is told to the one who ordered."""
    gc.disable()
    outgoing: queue.Queue[Any] = queue.Queue(maxsize=1)
    # A thread of its own writes, so that decoding goes on while the other process is busy with the batch before.
    gone = threading.Event()
    writer = threading.Thread(target=_write_all, args=(outgoing, answers, gone), daemon=True)
    writer.start()
    path, mark, head, dictionary, witness = _load(orders)
    try:
        with source.opened(path) as stream:
            for batch in batches_of(stream, Decoder(dictionary), Mark(*mark), head, Witness(*witness)):
                outgoing.put(("batch", _plain(batch)))
                if gone.is_set():
                    break
    except SourceProblem as problem:
        outgoing.put(("problem", str(problem)))
    outgoing.put(None)
    writer.join()


def report_failure(answers: IO[bytes], error: Exception) -> None:
    """Tells the one who ordered that this end has a bug, by its type: messages may quote data."""
    _send(answers, ("bug", type(error).__name__))


def _write_all(outgoing: "queue.Queue[Any]", answers: IO[bytes], gone: threading.Event) -> None:
    """Writes answers until there are no more. ``gone``: whoever ordered was killed or has cancelled."""
    while (answer := outgoing.get()) is not None:
        if not gone.is_set():
            try:
                _send(answers, answer)
            except OSError:
                gone.set()  # what still comes is taken and dropped, so that the decoder is never left waiting


def _plain(value: Any) -> Any:
    """The value with plain tuples in place of named ones, which marshal does not know."""
    if isinstance(value, Batch):
        sightings = [(one.ordinal, tuple(one.snapshot)) for one in value.sightings]
        refusals = [tuple(one) for one in value.refusals]
        return (sightings, value.arrivals, refusals, *value[3:])
    return tuple(tuple(item) if isinstance(item, tuple) else item for item in value)


def _batch(value: tuple[Any, ...]) -> Batch:
    sightings = [Sighting(ordinal, Snapshot._make(snapshot)) for ordinal, snapshot in value[0]]
    return Batch(sightings, value[1], [Refusal._make(one) for one in value[2]], *value[3:])


def _send(pipe: IO[bytes], value: Any) -> None:
    data = marshal.dumps(value)
    pipe.write(len(data).to_bytes(_SIZE_BYTES, "big") + data)
    pipe.flush()


def _load(pipe: IO[bytes]) -> Any:
    size = pipe.read(_SIZE_BYTES)
    data = pipe.read(int.from_bytes(size, "big"))
    if len(size) < _SIZE_BYTES or len(data) < int.from_bytes(size, "big"):
        raise EOFError
    return marshal.loads(data)


def _receive(pipe: IO[bytes], path: str) -> tuple[str, Any]:
    try:
        answer: tuple[str, Any] = _load(pipe)
    except EOFError:
        raise SourceProblem(
            f"The reading of {path} was ended from outside. What was read is kept; import it again to go on."
        ) from None
    return answer
