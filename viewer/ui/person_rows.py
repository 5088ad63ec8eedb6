"""Who a customer is, as lines of tables: every value that events had, and others who look like the same person."""

from collections.abc import Iterable
from datetime import tzinfo

from viewer.domain import times
from viewer.domain.display import display_text
from viewer.domain.persons import Alike, IdentityValue, Person
from viewer.history.phrases import day, name
from viewer.jobs.find_people import FoundPerson
from viewer.ui.entries_list import Line
from viewer.ui.report_table import Row, Title
from viewer.wording import number, say, say_count, to_say

IDENTITY = (
    Title(to_say("What"), 110),
    Title(to_say("Value")),
    Title(to_say("First seen"), 244),
    Title(to_say("Last seen"), 244),
    Title(to_say("Events"), 80, figures=True),
)
ALIKE = (Title(to_say("Customer"), 340), Title(to_say("Why they may be the same person")))
_FIELDS = {
    "id": to_say("Customer id"),
    "source_id": to_say("Source id"),
    "email": to_say("E-mail"),
    "name": to_say("Name"),
}
_LONGEST = 300
_WHY = 120
NAMELESS = to_say("A customer without name, e-mail or id")


def person_caption(person: Person) -> str:
    """What a customer is called, fit to be shown."""
    return name(person.caption, say(NAMELESS))


def newest(person: Person, field: str) -> str | None:
    """The value of a field that was seen last."""
    return next((one.value for one in person.values if one.field == field), None)


def person_line(person: Person, events: int) -> str:
    """What else is known of a customer, in one line: ids, e-mail, how many events there are of all that are told."""
    said = [name(value) for field in ("id", "source_id", "email") if (value := newest(person, field))]
    caption = person_caption(person)
    told = say_count(person.events, "{n} event", "{n} events")
    if events > person.events:
        told = say("{events} and {n} of their campaigns", events=told, n=number(events - person.events))
    return " · ".join([*(one for one in said if one != caption), told])


def identity_rows(person: Person, zone: tzinfo) -> list[Row]:
    """A line for each value of each field, the latest of a field first."""
    fields = list(_FIELDS)
    values = sorted(person.values, key=lambda one: fields.index(one.field))
    return [_identity(one, zone, is_latest=newest(person, one.field) == one.value) for one in values]


def alike_rows(alike: Iterable[Alike]) -> list[Row]:
    """A line for each customer who may be the same person."""
    return [Row((one.caption, one.reason), f"{one.caption}: {one.reason}", one.person) for one in alike]


def found_line(found: FoundPerson) -> Line:
    """One of the customers that a search has found."""
    return Line(
        name(found.caption, say(NAMELESS)),
        f"{display_text(found.why, _WHY)} · {say_count(found.events, '{n} event', '{n} events')}",
        subject=found.key,
    )


def _identity(one: IdentityValue, zone: tzinfo, is_latest: bool) -> Row:
    title, first, last = say(_FIELDS[one.field]), _seen(one.first, zone), _seen(one.last, zone)
    when = ""
    if one.first is not None:
        when = say("seen from {first} to {last}", first=_day(one.first, zone), last=_day(one.last, zone))
    value = one.value if len(one.value) <= _LONGEST else f"{one.value[:_LONGEST]}…"
    told = ", ".join(part for part in (f"{title}: {value}", "" if is_latest else say("a past value"), when) if part)
    return Row((title, value, first, last, number(one.events)), told)


def _seen(at: int | None, zone: tzinfo) -> str:
    return times.long_time(at, zone) if at is not None else say("no time")


def _day(at: int | None, zone: tzinfo) -> str:
    return day(at, zone) if at is not None else say("no time")
