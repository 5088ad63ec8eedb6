"""The words ``note`` and ``notes``: what a person notes on an event or a customer, and a list of all of it."""

import json
from collections.abc import Iterable, Iterator
from datetime import tzinfo
from pathlib import Path

import click

from viewer import paths
from viewer.commands import options
from viewer.domain import times
from viewer.domain.annotations import COLOUR_NAMES, AnnotationChange, Subject, length_words, plain_note
from viewer.domain.display import display_text
from viewer.domain.event_types import short_name
from viewer.errors import LibraryProblem
from viewer.jobs.annotate import apply, every_annotation, named
from viewer.store.annotations import Listed

_NO_MARK = "none"


@click.command("note")
@click.argument("event_or_customer")
@click.argument("text", nargs=-1)
@options.library
@click.option("--mark", type=click.Choice([*COLOUR_NAMES, _NO_MARK]), help="Mark with a colour, or take the mark away.")
@click.option("--clear", is_flag=True, help="Take the note and the mark away.")
def note(event_or_customer: str, text: tuple[str, ...], library: Path | None, mark: str | None, clear: bool) -> None:
    """Write a note on an event or a customer, or mark it; without TEXT and options, show what is noted.

    EVENT_OR_CUSTOMER is the vendor's id of an event, FILE:LINE, or a customer's id, e-mail or id in the shop, in full.
    """
    library = library or paths.default_library()
    if clear and (text or mark):
        raise click.UsageError("--clear takes away the note and the mark, so there is nothing else to say.")
    subjects = named(library, options.text((event_or_customer,)))
    if not subjects:
        raise LibraryProblem(
            f"There is no event and no customer “{display_text(event_or_customer, 100)}” in the library."
            " Take the id from: tier-viewer search."
        )
    if not (text or mark or clear):
        wanted = set(subjects)
        found = [one for one in every_annotation(library) if one.subject in wanted]
        _print(found, "table", options.zone("UTC"), "Nothing is noted there.")
        return
    changes = list(_changes(subjects, plain_note(options.text(text)) if text else None, bool(text), mark, clear))
    made = apply(library, changes)
    click.echo(_what_was_done(subjects, bool(made)))


@click.command("notes")
@options.library
@click.option("--format", "form", type=click.Choice(["table", "jsonl"]), default="table")
@click.option("--mark", type=click.Choice(COLOUR_NAMES), help="Only what is marked with this colour.")
@click.option("--timezone", default="UTC", help="For times in the table.")
def notes(library: Path | None, form: str, mark: str | None, timezone: str) -> None:
    """List all notes and marks, those changed last first."""
    found = every_annotation(library or paths.default_library())
    wanted = (one for one in found if mark is None or one.annotation.colour == mark)
    _print(wanted, form, options.zone(timezone), "Nothing is noted and nothing is marked.")


def _changes(
    subjects: Iterable[Subject], text: str | None, has_text: bool, mark: str | None, clear: bool
) -> Iterator[AnnotationChange]:
    words = length_words(text or "")
    if words.startswith("A note has"):
        raise LibraryProblem(f"{words} Shorten it. Nothing was changed.")
    for subject in subjects:
        if has_text or clear:
            yield AnnotationChange(subject, "note", None, text)
        if mark or clear:
            yield AnnotationChange(subject, "colour", None, None if mark == _NO_MARK else mark)


def _what_was_done(subjects: list[Subject], is_changed: bool) -> str:
    kind = subjects[0].kind
    what = f"the {kind} {display_text(subjects[0].name, 100)}" if len(subjects) == 1 else f"{len(subjects):,} {kind}s"
    return f"Noted on {what}." if is_changed else f"Nothing was changed: that is noted on {what} already."


def as_json(one: Listed) -> str:
    """One annotation as the object that ``notes --format jsonl`` prints."""
    told = {
        "kind": one.subject.kind,
        "id": one.subject.name,
        "note": one.annotation.note,
        "mark": one.annotation.colour,
        "changed_at": times.to_iso(one.changed_at),
        "happened_at": times.to_iso(one.happened_at) if one.happened_at is not None else None,
        "type": one.type,
        "customer": one.customer,
        "events": one.events,
    }
    return json.dumps(told, ensure_ascii=False)


def table(found: Iterable[Listed], zone: tzinfo) -> Iterator[str]:
    """Two lines an annotation: what it hangs on, and what is noted."""
    for one in found:
        mark = f"[{one.annotation.colour}] " if one.annotation.colour else ""
        who = display_text(one.customer, 60) if one.customer else "(no customer known)"
        if one.subject.kind == "customer":
            events = "1 event" if one.events == 1 else f"{one.events:,} events"
            yield f"{mark}customer {display_text(one.subject.name, 60)}: {who}, {events}"
        elif one.events:
            moment = times.long_time(one.happened_at, zone) if one.happened_at is not None else "(no time)"
            yield f"{mark}event {display_text(one.subject.name, 60)}: {short_name(one.type or '')}, {who}, {moment}"
        else:
            yield f"{mark}event {display_text(one.subject.name, 60)}: (not in the library now)"
        if one.annotation.note:
            yield f"    {display_text(one.annotation.note, 200)}"


def _print(found: Iterable[Listed], form: str, zone: tzinfo, nothing: str) -> None:
    shown = 0
    for line in map(as_json, found) if form == "jsonl" else table(found, zone):
        click.echo(line)
        shown += 1
    if form == "table" and not shown:
        click.echo(nothing, err=True)
