"""The events and notes of a case file as its page shows them."""

from collections.abc import Callable, Sequence
from datetime import tzinfo

from viewer.domain import event_types, times
from viewer.domain.annotations import Annotation
from viewer.domain.columns import source_text
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
from viewer.wording import number, say, say_count, to_say

LONGEST_JSON = 20_000
"""So many characters of a record are on the page."""
MOST_DELIVERIES = 20
MOST_NOTES = 200
_KNOWN = {
    "envelope": to_say("the event names its type itself"),
    "heading": to_say("known from the text before it only"),
    "file_name": to_say("known from the name of its file only"),
    "inferred": to_say("follows from what it holds"),
    "user": to_say("decided by a person who uses this program"),
}
_UNKNOWN = to_say("not known")
_COLOURS = {
    "red": to_say("red"),
    "orange": to_say("orange"),
    "yellow": to_say("yellow"),
    "green": to_say("green"),
    "blue": to_say("blue"),
    "purple": to_say("purple"),
}
MaskBody = Callable[[bytes], bytes]
NameRecord = Callable[[int, Record], str]
"""The name of the file of a record in the archive; the number is that of the delivery, from 1 on."""


def event_line(event: HistoryEvent, row: EventRow, place: int, zone: tzinfo) -> EventLine:
    """An event in the list of all of them; ``place`` is its number on the page, 0 where it is not there in full."""
    return EventLine(
        place,
        phrases.name(event.identity),
        event_types.sign(event.type),
        event_types.short_name(event.type),
        _time(event.happened_at, zone),
        phrases.capital(told(event, zone)),
        display_text(source_text(row.source), 80),
        "" if row.line is None else number(row.line),
    )


def event_part(
    one: ChosenEvent,
    place: int,
    explained: Explanation | None,
    zone: tzinfo,
    mask: MaskBody | None,
    record: NameRecord | None,
) -> EventPart:
    """An event in full; ``mask`` is what its data goes through."""
    event, row = one.event, one.row
    text, left_out = json_text(one.records[one.shown], mask)
    source = say(_KNOWN.get(event.type_source, _UNKNOWN))
    badges = phrases.listed(badges_of(row.oddities), 20)
    facts = (
        (say("Id"), row.id or _made_id(event)),
        (say("Type"), f"{display_text(event.type, 120)} ({source})"),
        (say("Time (UTC)"), times.to_iso(event.happened_at) if event.happened_at is not None else _no_time()),
        (say("Status"), row.status or ""),
        (say("Remarks"), badges),
        (say("Conflict"), _conflict() if row.conflict else ""),
    )
    return EventPart(
        place,
        phrases.name(event.identity),
        event_types.sign(event.type),
        event_types.short_name(event.type),
        _time(event.happened_at, zone),
        told(event, zone),
        tuple(Fact(title, display_text(words, 300)) for title, words in facts if words),
        tuple(sentence.text for sentence in explained.around) if explained is not None else (),
        tuple(
            _delivery(each, zone, record(delivery, each) if record is not None else "")
            for delivery, each in enumerate(one.records[:MOST_DELIVERIES], 1)
        ),
        len(one.records),
        text,
        left_out,
    )


def _made_id(event: HistoryEvent) -> str:
    id = display_text(event.identity, 120)
    return say("{id} (made by this program; the event has none)", id=id)


def _no_time() -> str:
    return say("the event says none")


def _conflict() -> str:
    return say("Different bodies arrived under this id; this is the one that was read first.")


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
    found = [NotePart(say("On the customer"), None, *_noted(notes.on_customer))] if any(notes.on_customer) else []
    events: Sequence[tuple[int, Annotation]] = [one for one in notes.on_events if one[0] in links.identities]
    found += [NotePart(say("On the event"), links.of(key), *_noted(note)) for key, note in events[:MOST_NOTES]]
    return tuple(found), len(events) + bool(any(notes.on_customer))


def _noted(note: Annotation) -> tuple[str, str]:
    return say(_COLOURS.get(note.colour, note.colour)) if note.colour else "", note.note or ""


def _delivery(record: Record, zone: tzinfo, name: str) -> Delivery:
    one = record.stored
    place = say(
        "{source}, line {line}, byte {offset}, {length} bytes",
        source=display_text(source_text(one.source), 120),
        line=number(one.line),
        offset=number(one.offset),
        length=number(one.length),
    )
    what = [record.what]
    if one.sent_at is not None:
        what.append(say("sent {time}", time=times.long_time(one.sent_at, zone)))
    if one.received_at is not None:
        what.append(say("received {time}", time=times.long_time(one.received_at, zone)))
    if one.send_out_id:
        what.append(say("send-out {id}", id=display_text(one.send_out_id, 60)))
    if record.shares:
        what.append(
            say_count(
                record.shares,
                "{n} other event came in the same bytes; not shown here",
                "{n} other events came in the same bytes; not shown here",
            )
        )
    return Delivery(place, "; ".join(what), record.digest, name)


def _time(at: int | None, zone: tzinfo) -> str:
    return times.long_time(at, zone) if at is not None else say("without a time")
