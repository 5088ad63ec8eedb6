"""The whole of a case file's page, put together: who, the tiers, the notes, the events, and how it was made."""

from collections.abc import Callable, Iterator, Mapping
from datetime import tzinfo
from typing import NamedTuple

from viewer import __version__
from viewer.domain import times
from viewer.domain.case_order import EXTENTS, CaseOrder
from viewer.domain.display import display_text
from viewer.domain.history_event import HistoryEvent
from viewer.domain.persons import IdentityValue
from viewer.exports.case_contents import CaseContents, EventLine, EventPart, Fact
from viewer.history import phrases
from viewer.history.explanations import Explanation
from viewer.jobs import case_events
from viewer.jobs.case_history import Links, campaign_parts, explanations, links_of, unknown_parts
from viewer.jobs.case_masking import CaseMask
from viewer.jobs.case_page_parts import event_line, event_part, note_parts
from viewer.jobs.case_records import record_name
from viewer.jobs.customer_notes import Notes
from viewer.jobs.tell_history import Story
from viewer.store import schema
from viewer.store.library import Connection
from viewer.store.results import rows_of
from viewer.wording import number, say, say_count, to_say

MOST_LISTED, MOST_SHOWN = 1_000, 100
"""So many events the page lists, and shows in full; it says where the rest is."""
_FIELDS = {
    "name": to_say("Name"),
    "email": to_say("E-mail"),
    "source_id": to_say("Source id"),
    "id": to_say("Customer id"),
}
_PICKED = to_say("events that a person picked")
_LONGEST = 200
_MOST_VALUES = 100
_MOST_SOURCES = 20


MASKED_KINDS = {
    "name": to_say("name"),
    "email": to_say("email"),
    "phone": to_say("phone"),
    "source_id": to_say("source id"),
    "metadata": to_say("metadata"),
    "free_text": to_say("free text"),
    "customer_id": to_say("customer id"),
}


class Case(NamedTuple):
    """Everything that a case file is made of."""

    order: CaseOrder
    zone: tzinfo
    made_at: int
    story: Story
    events: list[HistoryEvent]
    """Those that were chosen, in order of time."""
    notes: Notes
    mask: CaseMask
    should_stop: Callable[[], bool]


def contents_of(connection: Connection, case: Case, files: tuple[Fact, ...] = ()) -> CaseContents:
    """The page's contents; ``files`` are those of the archive that it lies in. Raises LibraryProblem and Cancelled."""
    zone, mask, history = case.zone, case.mask, case.story.history
    behind = max(len(case.events) - MOST_SHOWN, 0)
    shown = case.events[behind:]
    numbers = {event.key: place for place, event in enumerate(shown, behind + 1)}
    links = links_of(history, numbers)
    notes, notes_in_all = note_parts(case.notes, links)
    explained = explanations(history, shown, zone, case.should_stop)
    made = CaseContents(
        mask.title(case.order.title) or say("Why the tier is what it is"),
        phrases.moment(case.made_at, zone),
        mask.is_on,
        tuple(_who(case)),
        tuple(f"{phrases.name(one.caption)} ({phrases.name(one.reason)})" for one in case.story.alike),
        campaign_parts(history, links, zone),
        len(history.tracks),
        notes,
        notes_in_all,
        say(extent_words(case.order)),
        tuple(_lines(connection, case, links)),
        tuple(_parts(connection, case, shown, numbers, explained, bool(files))),
        len(case.events),
        unknown_parts(case.story, explained, links, zone),
        (),
        tuple(_method(connection, case, len(shown) - len(explained))),
        files,
    )
    masked = mask.texts(made)
    return masked._replace(legend=mask.legend())


def extent_words(order: CaseOrder) -> str:
    """Which events were chosen, in words that are yet to be said."""
    return EXTENTS[order.events] if isinstance(order.events, str) else _PICKED


def _who(case: Case) -> Iterator[Fact]:
    person, zone = case.story.person, case.zone
    if not person.values:
        yield Fact(say("Customer"), say("not named by any event"))
    for one in person.values[:_MOST_VALUES]:
        # As it is, where it is not too long: whole values are masked more surely than what was made visible in them.
        value = one.value if len(one.value) <= _LONGEST else display_text(one.value, _LONGEST)
        yield Fact(say(_FIELDS[one.field]), value, _seen(one, zone))
    if len(person.values) > _MOST_VALUES:
        more = number(len(person.values) - _MOST_VALUES)
        yield Fact("", say("and {count} more values that name the customer", count=more))


def _seen(one: IdentityValue, zone: tzinfo) -> str:
    days = list(dict.fromkeys(phrases.day(at, zone) for at in (one.first, one.last) if at is not None))
    told = [say_count(one.events, "{n} event", "{n} events")]
    if len(days) > 1:
        told.append(say("{first} to {last}", first=days[0], last=days[1]))
    return ", ".join(told + days[:1] * (len(days) == 1))


def _lines(connection: Connection, case: Case, links: Links) -> Iterator[EventLine]:
    listed = case.events[-MOST_LISTED:]
    rows = {row.key: row for row in rows_of(connection, [event.key for event in listed])}
    for event in listed:
        if event.key in rows:
            yield event_line(event, rows[event.key], links.numbers.get(event.key, 0), case.zone)


def _parts(
    connection: Connection,
    case: Case,
    shown: list[HistoryEvent],
    numbers: dict[int, int],
    explained: Mapping[int, Explanation],
    has_records: bool,
) -> Iterator[EventPart]:
    body = case.mask.body
    for one in case_events.read(connection, shown, case.should_stop):
        place = numbers[one.event.key]

        def name(delivery: int, record: case_events.Record, place: int = place) -> str:
            return record_name(place, delivery, record, body)

        yield event_part(one, place, explained.get(one.event.key), case.zone, body, name if has_records else None)


def _method(connection: Connection, case: Case, unexplained: int) -> Iterator[Fact]:
    zone, order = case.zone, case.order
    yield Fact(say("Made"), times.long_time(case.made_at, zone))
    version = say("library version {version}", version=schema.stamps(connection)[1])
    yield Fact(say("Program"), f"Tier Viewer {__version__}, {version}")
    yield Fact(say("Time zone"), say("{zone} for all times, unless they say UTC", zone=order.zone))
    yield Fact(say("Campaigns"), say("all of the customer") if order.campaign is None else say("one, as chosen"))
    yield Fact(say("Events"), f"{say(extent_words(order))}: {number(len(case.events))}")
    if unexplained:
        words = say(
            "only the latest events: there are so many that {count} shown here are not", count=number(unexplained)
        )
        yield Fact(say("Explained"), words)
    keys = [event.key for event in case.events[-MOST_LISTED:]]
    sources = dict.fromkeys(row.source for row in rows_of(connection, keys))
    listed = phrases.listed((display_text(source, 80) for source in sources), _MOST_SOURCES)
    yield Fact(say("Sources"), listed or say("none", about="sources"))
    yield Fact(
        say("Rules"),
        say(
            "Stays, findings and explanations are computed from the events alone. A stay is exact where an event proves"
            " both ends; nothing is guessed, and no cause is made up."
        ),
    )
    if case.mask.is_on:
        kinds = (say(MASKED_KINDS[kind]) for kind in order.masked)
        yield Fact(say("Masked"), phrases.listed(kinds, 10))


def files_of(is_masked: bool) -> tuple[Fact, ...]:
    """What lies in an archive, in words."""
    return (
        Fact("case.html", say("this page")),
        Fact("history.csv", say("every stay in a tier, for a spreadsheet")),
        Fact("history.json", say("the same with findings, for programs")),
        Fact("findings.csv", say("every finding")),
        Fact("events.csv", say("every chosen event")),
        Fact(
            "records/",
            say("every delivery of each chosen event, masked, in lines")
            if is_masked
            else say("every delivery of each chosen event, byte for byte as received"),
        ),
        Fact("records.csv", say("where each record was found, with its digests")),
        Fact("manifest.json", say("how the file was made, and what is in it")),
        Fact("SHA256SUMS", say("the digest of each file; check with: sha256sum --check SHA256SUMS")),
    )
