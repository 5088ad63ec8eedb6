"""What ``forget`` says: before it is done what goes and what stays, afterwards a receipt without personal data."""

from collections.abc import Iterator, Sequence
from datetime import tzinfo
from typing import Any

from viewer.domain import times
from viewer.domain.display import display_text
from viewer.jobs.erasure import Receipt
from viewer.jobs.forget_customer import ForgetPlan, unreachable
from viewer.jobs.retire_events import RetirePlan
from viewer.jobs.tombstones import Tombstone
from viewer.store.aftermath import Left

_MOST_NAMED = 20


def plan(planned: ForgetPlan) -> Iterator[str]:
    """The lines that tell what forgetting somebody does."""
    yield f"{display_text(planned.caption, 100)} ({display_text(planned.person, 100)}). This goes:"
    yield from _lines(goes(planned))
    stays = stays_of(planned)
    if stays:
        yield "This stays in the library:"
        yield from _lines(stays)
    yield "This cannot be reached:"
    yield from _lines([*unreachable(), *map(_source, planned.sources[:_MOST_NAMED])])
    if len(planned.sources) > _MOST_NAMED:
        yield f"  and {len(planned.sources) - _MOST_NAMED:,} more captures"


def goes(planned: ForgetPlan) -> list[str]:
    """What goes, in sentences."""
    told = [f"{counted(planned.events, 'event', 'events')} with everything that they alone brought"]
    if planned.others:
        others = counted(planned.others, "further event", "further events")
        told.append(f"{others} whose data names the customer, such as of a card of theirs or of somebody else")
    told += _counts(
        (planned.rejects, "reject that names the customer", "rejects that name the customer"),
        (planned.notes, "note or mark", "notes and marks"),
        (planned.views, "saved view that names the customer", "saved views that name the customer"),
        (planned.searches, "earlier search or visit", "earlier searches and visits"),
        (planned.steps, "step that could be undone", "steps that could be undone, of whatever they are"),
    )
    if planned.companions:
        told.append(f"Files beside the library: {', '.join(display_text(one, 100) for one in planned.companions)}")
    return told


def stays_of(planned: ForgetPlan) -> list[str]:
    """What stays in the library although it may have to do with the customer."""
    told = [
        f"Another customer, {display_text(one.caption, 60)} ({display_text(one.person, 60)}): they have"
        f" {display_text(one.reason, 200)}"
        for one in planned.alike
    ]
    if planned.shared:
        told.append(f"What others have as well, in what is of these: {', '.join(dict.fromkeys(planned.shared))}")
    return told


def retire_plan(planned: RetirePlan, zone: tzinfo) -> Iterator[str]:
    """The lines that tell what removing old events does."""
    yield f"What happened before {times.in_zone(planned.before, zone):%Y-%m-%d %H:%M:%S %z}. This goes:"
    yield from _lines(retire_goes(planned))
    yield from retire_stays(planned)
    yield "This cannot be reached:"
    yield from _lines(unreachable())


def retire_goes(planned: RetirePlan) -> list[str]:
    """What goes for its age, in sentences."""
    old = planned.old
    told = [f"{counted(old.events, 'event', 'events')}, {counted(old.deliveries, 'delivery', 'deliveries')}"]
    told += _counts(
        (planned.rejects, "reject that was read before", "rejects that were read before"),
        (old.customers, "customer of whom nothing is left", "customers of whom nothing is left"),
        (old.notes, "note or mark", "notes and marks"),
    )
    if planned.companions:
        told.append(f"Files beside the library: {', '.join(display_text(one, 100) for one in planned.companions)}")
    return told


def retire_stays(planned: RetirePlan) -> list[str]:
    """What stays although nobody knows how old it is."""
    untimed = planned.old.untimed
    return [f"{counted(untimed, 'event', 'events')} without a time will stay."] if untimed else []


def receipt(done: Receipt) -> str:
    """What was done, for the ticket: it names nobody."""
    parts = [
        counted(done.events, "event", "events"),
        counted(done.deliveries, "delivery", "deliveries"),
        counted(done.rejects, "reject", "rejects"),
        *_counts(
            (done.notes, "note or mark", "notes and marks"),
            (done.views, "view", "views"),
            (done.searches, "search or visit", "searches and visits"),
            (done.backups, "backup", "backups"),
        ),
    ]
    lines = [
        f"Forgotten at {times.to_iso(done.made_at)}: {', '.join(parts)}.",
        f"Tombstone {done.tombstone} keeps it out of further imports; to lift it: tier-viewer forget --lift"
        f" {done.tombstone}.",
        *what_is_left(done.left),
        f"Tier Viewer {done.version}.",
    ]
    return "\n".join(lines)


def what_is_left(left: Left) -> list[str]:
    """What could not be done yet, in sentences with the next step."""
    told = []
    if left.companions:
        names = ", ".join(display_text(one, 100) for one in left.companions)
        told.append(f"These files still hold it and could not be deleted: {names}. Delete them by hand.")
    if left.pages == "full":
        told.append("The disk is too full to clean the library's free pages. Free some space and open it again.")
    if left.pages == "busy" or left.log:
        told.append(
            "Pending: another window or import still reads the library as it was, so old pages of it are kept. "
            "It is finished as soon as the library is opened for writing after that."
        )
    return told


def as_json(done: Receipt) -> dict[str, Any]:
    """A receipt as the object that ``forget --format json`` prints."""
    left = {"companions": list(done.left.companions), "pages": done.left.pages, "log": done.left.log}
    told = done._asdict() | {"made_at": times.to_iso(done.made_at), "seconds": round(done.seconds, 3)}
    return told | {"left": left, "is_complete": not done.left}


def tombstones(found: Sequence[Tombstone], zone: tzinfo, zone_name: str) -> Iterator[str]:
    """One line a tombstone, the latest first."""
    yield f"{'No.':>4}  {f'Made ({zone_name})':<19}  Keeps out"
    for one in found:
        made = f"{times.in_zone(one.made_at, zone):%Y-%m-%d %H:%M:%S}"
        what = "a customer"
        if one.before is not None:
            what = f"what happened before {times.in_zone(one.before, zone):%Y-%m-%d %H:%M:%S}"
        yield f"{one.number:>4}  {made:<19}  {what}"


def lifted(number: int) -> str:
    """What is told after a tombstone was lifted."""
    return f"Tombstone {number} was lifted. Import the captures again to have back what it kept out."


def counted(number: int, one: str, many: str) -> str:
    """A number with its noun."""
    return f"{number:,} {one if number == 1 else many}"


def _counts(*told: tuple[int, str, str]) -> list[str]:
    return [counted(*one) for one in told if one[0]]


def _lines(sentences: Sequence[str]) -> Iterator[str]:
    return (f"  {sentence}" for sentence in sentences)


def _source(path: str) -> str:
    return f"A capture that brought the customer: {display_text(path, 200)}"
