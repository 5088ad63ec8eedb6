"""The events and notes of a case file as its page shows them."""

from collections.abc import Callable, Sequence
from datetime import tzinfo

from viewer.domain import event_types, times
from viewer.domain.annotations import Annotation
from viewer.domain.display import display_text
from viewer.domain.history_event import HistoryEvent
from viewer.domain.json_text import pretty
from viewer.domain.oddities import badges_of
from viewer.domain.rows import EventRow
from viewer.exports.case_contents import Delivery, EventLine, EventPart, Fact, NotePart
from viewer.history import phrases
from viewer.history.event_phrases import told
from viewer.history.explanations import Explanation
from viewer.jobs.case_events import ChosenEvent, Record
from viewer.jobs.case_history import Links
from viewer.jobs.customer_notes import Notes
from viewer.jobs.stored_bodies import exactly

LONGEST_JSON = 20_000
"""So many characters of a record are on the page."""
MOST_DELIVERIES = 20
MOST_NOTES = 200
_KNOWN = {
    "envelope": "the event names its type itself",
    "heading": "known from the text before it only",
    "file_name": "known from the name of its file only",
    "inferred": "follows from what it holds",
    "user": "decided by a person who uses this program",
}
MaskBody = Callable[[bytes], bytes]
NameRecord = Callable[[int, Record], str]
"""The name of the file of a record in the archive; the number is that of the delivery, from 1 on."""


def event_line(event: HistoryEvent, row: EventRow, number: int, zone: tzinfo) -> EventLine:
    """An event in the list of all of them; ``number`` is that on the page, 0 where it is not there in full."""
    return EventLine(
        number,
        phrases.name(event.identity),
        event_types.sign(event.type),
        event_types.short_name(event.type),
        _time(event.happened_at, zone),
        phrases.capital(told(event, zone)),
        display_text(row.source, 80),
        "" if row.line is None else f"{row.line:,}",
    )


def event_part(
    one: ChosenEvent,
    number: int,
    explained: Explanation | None,
    zone: tzinfo,
    mask: MaskBody | None,
    record: NameRecord | None,
) -> EventPart:
    """An event in full; ``mask`` is what its data goes through."""
    event, row = one.event, one.row
    text, left_out = json_text(one.records[one.shown], mask)
    source = _KNOWN.get(event.type_source, "not known")
    badges = phrases.listed(badges_of(row.oddities), 20)
    facts = (
        ("Id", row.id or f"{display_text(event.identity, 120)} (made by this program; the event has none)"),
        ("Type", f"{display_text(event.type, 120)} ({source})"),
        ("Time (UTC)", times.to_iso(event.happened_at) if event.happened_at is not None else "the event says none"),
        ("Status", row.status or ""),
        ("Remarks", badges),
        (
            "Conflict",
            "Different bodies arrived under this id; this is the one that was read first." if row.conflict else "",
        ),
    )
    return EventPart(
        number,
        phrases.name(event.identity),
        event_types.sign(event.type),
        event_types.short_name(event.type),
        _time(event.happened_at, zone),
        told(event, zone),
        tuple(Fact(title, display_text(words, 300)) for title, words in facts if words),
        tuple(sentence.text for sentence in explained.around) if explained is not None else (),
        tuple(
            _delivery(each, zone, record(place, each) if record is not None else "")
            for place, each in enumerate(one.records[:MOST_DELIVERIES], 1)
        ),
        len(one.records),
        text,
        left_out,
    )


def json_text(record: Record, mask: MaskBody | None) -> tuple[str, int]:
    """The data of a record in lines, cut where it is very long; and how many characters are left out.

    Masked data is that of the event alone, without what the capture had wrapped it in. Empty for what is no JSON.
    """
    if mask is None:
        value = exactly(record.own)
        if value is None and record.body is not None:
            value = exactly(record.body.text)
    else:
        value = exactly(mask(record.body.text)) if record.body is not None else None
    text = pretty(value) if value is not None else ""
    return text[:LONGEST_JSON], max(len(text) - LONGEST_JSON, 0)


def note_parts(notes: Notes, links: Links) -> tuple[tuple[NotePart, ...], int]:
    """The note on the customer and those on events, and how many there are in all."""
    found = [NotePart("On the customer", None, *_noted(notes.on_customer))] if any(notes.on_customer) else []
    events: Sequence[tuple[int, Annotation]] = [one for one in notes.on_events if one[0] in links.identities]
    found += [NotePart("On the event", links.of(key), *_noted(note)) for key, note in events[:MOST_NOTES]]
    return tuple(found), len(events) + bool(any(notes.on_customer))


def _noted(note: Annotation) -> tuple[str, str]:
    return note.colour or "", note.note or ""


def _delivery(record: Record, zone: tzinfo, name: str) -> Delivery:
    one = record.stored
    place = f"{display_text(one.source, 120)}, line {one.line:,}, byte {one.offset:,}, {one.length:,} bytes"
    moments = (("sent", one.sent_at), ("received", one.received_at))
    what = [record.what, *(f"{word} {times.long_time(at, zone)}" for word, at in moments if at is not None)]
    if one.send_out_id:
        what.append(f"send-out {display_text(one.send_out_id, 60)}")
    if record.shares:
        what.append(f"{phrases.counted(record.shares, 'other event')} came in the same bytes; not shown here")
    return Delivery(place, "; ".join(what), record.digest, name)


def _time(at: int | None, zone: tzinfo) -> str:
    return times.long_time(at, zone) if at is not None else "without a time"
