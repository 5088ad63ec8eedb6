"""What ``forget`` says: before it is done what goes and what stays, afterwards a receipt without personal data.

What a window shows of it too is said in the language of the window that started this process; it is English otherwise.
"""

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
from viewer.wording import say, say_count

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
    others, rejects, notes = planned.others, planned.rejects, planned.notes
    views, searches, steps = planned.views, planned.searches, planned.steps
    told = [
        say_count(
            planned.events,
            "{n} event with everything that they alone brought",
            "{n} events with everything that they alone brought",
        )
    ]
    if others:
        told.append(
            say_count(
                others,
                "{n} further event whose data names the customer, such as of a card of theirs or of somebody else",
                "{n} further events whose data names the customer, such as of a card of theirs or of somebody else",
            )
        )
    if rejects:
        told.append(say_count(rejects, "{n} reject that names the customer", "{n} rejects that name the customer"))
    if notes:
        told.append(say_count(notes, "{n} note or mark", "{n} notes and marks"))
    if views:
        told.append(
            say_count(views, "{n} saved view that names the customer", "{n} saved views that name the customer")
        )
    if searches:
        told.append(say_count(searches, "{n} earlier search or visit", "{n} earlier searches and visits"))
    if steps:
        told.append(
            say_count(steps, "{n} step that could be undone", "{n} steps that could be undone, of whatever they are")
        )
    return [*told, *_beside(planned.companions)]


def stays_of(planned: ForgetPlan) -> list[str]:
    """What stays in the library although it may have to do with the customer."""
    told = [
        say(
            "Another customer, {customer} ({id}): they have {reason}",
            customer=display_text(one.caption, 60),
            id=display_text(one.person, 60),
            reason=display_text(one.reason, 200),
        )
        for one in planned.alike
    ]
    if planned.shared:
        shared = ", ".join(dict.fromkeys(planned.shared))
        told.append(say("What others have as well, in what is of these: {values}", values=shared))
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
    events = say_count(old.events, "{n} event", "{n} events")
    told = [f"{events}, {say_count(old.deliveries, '{n} delivery', '{n} deliveries')}"]
    if planned.rejects:
        told.append(say_count(planned.rejects, "{n} reject that was read before", "{n} rejects that were read before"))
    if old.customers:
        told.append(
            say_count(old.customers, "{n} customer of whom nothing is left", "{n} customers of whom nothing is left")
        )
    if old.notes:
        told.append(say_count(old.notes, "{n} note or mark", "{n} notes and marks"))
    return [*told, *_beside(planned.companions)]


def _beside(companions: Sequence[str]) -> list[str]:
    files = ", ".join(display_text(one, 100) for one in companions)
    return [say("Files beside the library: {files}", files=files)] if companions else []


def retire_stays(planned: RetirePlan) -> list[str]:
    """What stays although nobody knows how old it is."""
    untimed = planned.old.untimed
    if not untimed:
        return []
    return [say_count(untimed, "{n} event without a time will stay.", "{n} events without a time will stay.")]


def receipt(done: Receipt) -> str:
    """What was done, for the ticket: it names nobody."""
    parts = [
        say_count(done.events, "{n} event", "{n} events"),
        say_count(done.deliveries, "{n} delivery", "{n} deliveries"),
        say_count(done.rejects, "{n} reject", "{n} rejects"),
    ]
    if done.notes:
        parts.append(say_count(done.notes, "{n} note or mark", "{n} notes and marks"))
    if done.views:
        parts.append(say_count(done.views, "{n} view", "{n} views"))
    if done.searches:
        parts.append(say_count(done.searches, "{n} search or visit", "{n} searches and visits"))
    if done.backups:
        parts.append(say_count(done.backups, "{n} backup", "{n} backups"))
    lines = [
        say("Forgotten at {time}: {what}.", time=times.to_iso(done.made_at), what=", ".join(parts)),
        say(
            "Tombstone {number} keeps it out of further imports; to lift it: tier-viewer forget --lift {number}.",
            number=done.tombstone,
        ),
        *what_is_left(done.left),
        f"Tier Viewer {done.version}.",
    ]
    return "\n".join(lines)


def what_is_left(left: Left) -> list[str]:
    """What could not be done yet, in sentences with the next step."""
    told = []
    if left.companions:
        names = ", ".join(display_text(one, 100) for one in left.companions)
        told.append(
            say("These files still hold it and could not be deleted: {files}. Delete them by hand.", files=names)
        )
    if left.pages == "full":
        told.append(say("The disk is too full to clean the library's free pages. Free some space and open it again."))
    if left.pages == "busy" or left.log:
        told.append(
            say(
                "Pending: another window or import still reads the library as it was, so old pages of it are kept. "
                "It is finished as soon as the library is opened for writing after that."
            )
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


def _lines(sentences: Sequence[str]) -> Iterator[str]:
    return (f"  {sentence}" for sentence in sentences)


def _source(path: str) -> str:
    return f"A capture that brought the customer: {display_text(path, 200)}"
