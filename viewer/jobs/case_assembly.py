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

MOST_LISTED, MOST_SHOWN = 1_000, 100
"""So many events the page lists, and shows in full; it says where the rest is."""
_FIELDS = {"name": "Name", "email": "E-mail", "source_id": "Source id", "id": "Customer id"}
_LONGEST = 200
_MOST_VALUES = 100
_MOST_SOURCES = 20


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
    numbers = {event.key: number for number, event in enumerate(shown, behind + 1)}
    links = links_of(history, numbers)
    notes, notes_in_all = note_parts(case.notes, links)
    explained = explanations(history, shown, zone, case.should_stop)
    made = CaseContents(
        mask.title(case.order.title) or "Why the tier is what it is",
        phrases.moment(case.made_at, zone),
        mask.is_on,
        tuple(_who(case)),
        tuple(f"{phrases.name(one.caption)} ({phrases.name(one.reason)})" for one in case.story.alike),
        campaign_parts(history, links, zone),
        len(history.tracks),
        notes,
        notes_in_all,
        extent_words(case.order),
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
    """Which events were chosen, in words."""
    if isinstance(order.events, str):
        return EXTENTS[order.events]
    return "events that a person picked"


def _who(case: Case) -> Iterator[Fact]:
    person, zone = case.story.person, case.zone
    if not person.values:
        yield Fact("Customer", "not named by any event")
    for one in person.values[:_MOST_VALUES]:
        # As it is, where it is not too long: whole values are masked more surely than what was made visible in them.
        value = one.value if len(one.value) <= _LONGEST else display_text(one.value, _LONGEST)
        yield Fact(_FIELDS[one.field], value, _seen(one, zone))
    if len(person.values) > _MOST_VALUES:
        yield Fact("", f"and {len(person.values) - _MOST_VALUES:,} more values that name the customer")


def _seen(one: IdentityValue, zone: tzinfo) -> str:
    days = list(dict.fromkeys(phrases.day(at, zone) for at in (one.first, one.last) if at is not None))
    return ", ".join([phrases.counted(one.events, "event"), *([" to ".join(days)] if days else [])])


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
        number = numbers[one.event.key]

        def name(place: int, record: case_events.Record, number: int = number) -> str:
            return record_name(number, place, record, body)

        yield event_part(one, number, explained.get(one.event.key), case.zone, body, name if has_records else None)


def _method(connection: Connection, case: Case, unexplained: int) -> Iterator[Fact]:
    zone = case.zone
    yield Fact("Made", times.long_time(case.made_at, zone))
    yield Fact("Program", f"Tier Viewer {__version__}, library version {schema.stamps(connection)[1]}")
    yield Fact("Time zone", f"{case.order.zone} for all times, unless they say UTC")
    yield Fact("Campaigns", "all of the customer" if case.order.campaign is None else "one, as chosen")
    yield Fact("Events", f"{extent_words(case.order)}: {len(case.events):,}")
    if unexplained:
        yield Fact("Explained", f"only the latest events: there are so many that {unexplained:,} shown here are not")
    keys = [event.key for event in case.events[-MOST_LISTED:]]
    sources = dict.fromkeys(row.source for row in rows_of(connection, keys))
    yield Fact("Sources", phrases.listed((display_text(source, 80) for source in sources), _MOST_SOURCES) or "none")
    yield Fact(
        "Rules",
        "Stays, findings and explanations are computed from the events alone. A stay is exact where an event proves"
        " both ends; nothing is guessed, and no cause is made up.",
    )
    if case.mask.is_on:
        yield Fact("Masked", phrases.listed((kind.replace("_", " ") for kind in case.order.masked), 10))


def files_of(is_masked: bool) -> tuple[Fact, ...]:
    """What lies in an archive, in words."""
    how = "masked, in lines" if is_masked else "byte for byte as received"
    return (
        Fact("case.html", "this page"),
        Fact("history.csv", "every stay in a tier, for a spreadsheet"),
        Fact("history.json", "the same with findings, for programs"),
        Fact("findings.csv", "every finding"),
        Fact("events.csv", "every chosen event"),
        Fact("records/", f"every delivery of each chosen event, {how}"),
        Fact("records.csv", "where each record was found, with its digests"),
        Fact("manifest.json", "how the file was made, and what is in it"),
        Fact("SHA256SUMS", "the digest of each file; check with: sha256sum --check SHA256SUMS"),
    )
