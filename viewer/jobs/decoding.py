"""From the bytes of a source to batches that can be written: read, understand, compress."""

from collections.abc import Iterator

from viewer.capture.outcomes import Outcome, damage_in
from viewer.capture.reader import Mark, Reader
from viewer.capture.window import Hash, Readable
from viewer.domain.event import HAS_ID, understand
from viewer.domain.evidence import Witness
from viewer.domain.interning import Interner
from viewer.domain.record import Record, Reject
from viewer.store.batch import Arrival, Batch, Refusal, Sighting
from viewer.store.codec import Packer, check_digest, take_out, take_out_of_text, train

FIRST_BATCH = 1_000
"""Records in the first batch: small, so that rows are on the screen within a second."""
BATCH = 10_000
_BATCH_BYTES = 48 << 20
_ENOUGH = 1_000
"""So many samples make a good dictionary."""


class Decoder:
    """Decodes one source after the other. What repeats between them (snapshots, and what a dictionary is trained on) is
    remembered, so that a folder of a thousand small files is read like one large file."""

    def __init__(self, dictionary: bytes | None) -> None:
        self._interner = Interner()
        self._packer = Packer(dictionary)
        self._samples: list[bytes] | None = [] if dictionary is None else None  # None: no dictionary is needed
        self.reader: Reader | None = None
        """What reads the source that is decoded now, or was last."""

    def batches(
        self, stream: Readable, mark: Mark, seen: Hash, head: bytes, witness: Witness, more_may_come: bool = False
    ) -> Iterator[Batch]:
        """Decodes a source from ``mark`` on; ``seen`` has hashed the bytes before it, ``head`` are its first 1,024.

        Each batch ends behind a whole value, so that reading can be taken up after it; the last one says that it is
        the last. Memory is bounded by the size of a batch and of the longest value. With ``more_may_come`` what may
        go on at the end is left for the next time.
        """
        reader = self.reader = Reader(stream, mark, seen, head, more_may_come)
        batch, limit = _Growing(), FIRST_BATCH
        for outcomes in reader:
            batch.add(outcomes)
            if self._samples is None:
                # At once, while the records are in the processor's cache: it makes half of the speed.
                self._decode(batch, witness)
            if batch.count >= limit or batch.bytes >= _BATCH_BYTES:
                yield self._finish(batch, reader, head, witness, ended=False)
                batch, limit = _Growing(), BATCH
        yield self._finish(batch, reader, head, witness, ended=True)

    def _finish(self, batch: "_Growing", reader: Reader, head: bytes, witness: Witness, ended: bool) -> Batch:
        dictionary = self._train(batch.waiting)
        self._decode(batch, witness)
        pack = self._packer.pack
        now, digest = reader.resumption()
        return Batch(
            [Sighting(number, one._replace(body=pack(one.body))) for number, one in self._interner.take_fresh()],
            batch.arrivals,
            batch.refusals,
            dictionary,
            now.offset,
            now.line,
            now.column,
            now.in_list,
            reader.mark.other_lines,
            reader.mark.other_lines - now.other_lines,
            digest,
            head,
            ended,
            batch.shapes,
            batch.definitions,
        )

    def _train(self, records: list[Outcome]) -> bytes | None:
        """Makes the dictionary as soon as enough was seen to make a good one; returns it when it is new."""
        if self._samples is None:
            return None
        self._samples += _samples(records)
        if len(self._samples) < _ENOUGH:
            return None
        dictionary = train(self._samples)
        self._packer, self._samples = Packer(dictionary), None
        return dictionary

    def _decode(self, batch: "_Growing", witness: Witness) -> None:
        """Understands and compresses the records of a batch that wait for it."""
        pack, interner = self._packer.pack, self._interner
        for item in batch.waiting:
            if isinstance(item, Reject):
                batch.refusals.append(_refuse(item, self._packer))
                if item.definition is not None:
                    batch.definitions.append((interner.see("tier", item.definition).ordinal, item.offset))
                continue
            line, offset, raw, body, _, text, shape, _ = item
            batch.shapes[shape] = batch.shapes.get(shape, 0) + 1
            part = batch.part(offset)
            try:
                event = understand(item, interner, witness)
            except ValueError:
                batch.refusals.append(_refuse(_damaged(item), self._packer))
                continue
            frame = (take_out if text is None else take_out_of_text)(
                raw,
                (
                    event.send_out_id.encode() if event.send_out_id else None,
                    body.customer,
                    body.campaign,
                    body.tier_from,
                    body.tier,
                    event.identity.encode() if event.flags & HAS_ID else None,
                    event.customer_id.encode() if event.customer_id else None,
                ),
            )
            batch.arrivals.append((*event[:-1], line, offset, part, len(raw), check_digest(raw), pack(frame)))
        batch.waiting = []


class _Growing:
    """A batch while it is being made."""

    def __init__(self) -> None:
        self.waiting: list[Outcome] = []
        self.arrivals: list[Arrival] = []
        self.refusals: list[Refusal] = []
        self.shapes: dict[str, int] = {}
        self.definitions: list[tuple[int, int]] = []
        self.count = 0
        self.bytes = 0
        self._place, self._part = -1, 0

    def add(self, outcomes: list[Outcome]) -> None:
        """Takes in what was read."""
        self.waiting += outcomes
        self.count += len(outcomes)
        self.bytes += sum([len(item.raw) for item in outcomes])

    def part(self, offset: int) -> int:
        """The number of a record among those that share its place: 0 unless a string holds several."""
        self._part = self._part + 1 if offset == self._place else 0
        self._place = offset
        return self._part


def _samples(outcomes: list[Outcome]) -> list[bytes]:
    """What a dictionary is trained on: frames, and the snapshots taken out of them."""
    records = [item for item in outcomes if isinstance(item, Record)]
    parts = [(item.body.customer, item.body.campaign, item.body.tier_from, item.body.tier) for item in records]
    frames = [take_out(item.raw, (None, *cut, None, None)) for item, cut in zip(records, parts, strict=True)]
    return frames + [text for cut in parts[:300] for text in cut if text]


def _damaged(record: Record) -> Reject:
    """A record whose envelope was sound and whose part was not; only a whole line is taken before all of it is read."""
    found = damage_in(record.raw, record.line, 1, record.offset)
    reason = "damaged JSON: a part of it holds a number or a character that JSON does not allow"
    return found or Reject(record.line, None, record.offset, len(record.raw), record.raw, reason)


def _refuse(reject: Reject, packer: Packer) -> Refusal:
    raw = packer.pack_with_check(reject.raw)
    return Refusal(reject.line, reject.column, reject.offset, reject.length, reject.reason, raw)
