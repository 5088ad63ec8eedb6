"""From the bytes of a source to batches that can be written: read, understand, compress."""

from collections.abc import Iterator

from viewer.capture.reader import Mark, Outcome, Reader
from viewer.capture.window import Hash, Readable
from viewer.domain.event import HAS_ID, understand
from viewer.domain.evidence import Witness
from viewer.domain.interning import Interner
from viewer.domain.record import Record, Reject
from viewer.store.batch import Arrival, Batch, Refusal, Sighting
from viewer.store.codec import Packer, check_digest, take_out, train

FIRST_BATCH = 1_000
"""Records in the first batch: small, so that rows are on the screen within a second."""
BATCH = 20_000
_BATCH_BYTES = 48 << 20


def batches(
    stream: Readable, mark: Mark, seen: Hash, head: bytes, dictionary: bytes | None, witness: Witness
) -> Iterator[Batch]:
    """Decodes a source from ``mark`` on; ``seen`` has hashed the bytes before it, ``head`` are its first 1,024.

    Each batch ends behind a whole value, so that reading can be taken up after it. Memory is bounded by the size of a
    batch and of the longest value.
    """
    reader, interner, packer = Reader(stream, mark, seen), Interner(), Packer(dictionary)
    trained: bytes | None = None
    records: list[Outcome] = []
    raw_bytes, limit = 0, FIRST_BATCH

    def batch(ended: bool) -> Batch:
        nonlocal packer, dictionary, trained
        if dictionary is None:
            dictionary = trained = train(_samples(records))
            packer = Packer(dictionary)
        arrivals, refusals = _decode(records, interner, packer, witness)
        now = reader.mark
        done = Batch(
            [Sighting(number, one._replace(body=packer.pack(one.body))) for number, one in interner.take_fresh()],
            arrivals,
            refusals,
            trained,
            now.offset,
            now.line,
            now.in_list,
            now.other_lines,
            reader.digest(),
            head,
            ended,
        )
        trained = None
        return done

    for outcomes in reader:
        records += outcomes
        raw_bytes += sum(len(item.raw) for item in outcomes)
        if len(records) >= limit or raw_bytes >= _BATCH_BYTES:
            yield batch(ended=False)
            records, raw_bytes, limit = [], 0, BATCH
    yield batch(ended=True)


def _decode(
    outcomes: list[Outcome], interner: Interner, packer: Packer, witness: Witness
) -> tuple[list[Arrival], list[Refusal]]:
    arrivals: list[Arrival] = []
    refusals: list[Refusal] = []
    pack = packer.pack
    place, part = -1, 0
    for item in outcomes:
        if isinstance(item, Reject):
            refusals.append(_refuse(item, packer))
            continue
        line, offset, raw, body, _ = item
        try:
            event = understand(item, interner, witness)
        except ValueError:
            refusals.append(_refuse(_damaged(item), packer))
            continue
        part = part + 1 if offset == place else 0
        place = offset
        frame = take_out(
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
        arrivals.append((*event[:-1], line, offset, part, len(raw), check_digest(raw), pack(frame)))
    return arrivals, refusals


def _samples(outcomes: list[Outcome]) -> list[bytes]:
    """What a dictionary is trained on: frames, and the snapshots taken out of them."""
    records = [item for item in outcomes if isinstance(item, Record)]
    parts = [(item.body.customer, item.body.campaign, item.body.tier_from, item.body.tier) for item in records]
    frames = [take_out(item.raw, (None, *cut, None, None)) for item, cut in zip(records, parts, strict=True)]
    return frames + [text for cut in parts[:300] for text in cut if text]


def _damaged(record: Record) -> Reject:
    """A record whose frame was sound and whose part was not: told without the parser's position within the part."""
    reason = "damaged JSON: a part of it holds a number or a character that JSON does not allow"
    return Reject(record.line, None, record.offset, len(record.raw), record.raw, reason)


def _refuse(reject: Reject, packer: Packer) -> Refusal:
    raw = packer.pack(reject.raw)
    return Refusal(reject.line, reject.column, reject.offset, reject.length, reject.reason, raw)
