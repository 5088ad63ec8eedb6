"""The word ``show``: one event with everything that the window's details hold."""

import json
import sys
from collections.abc import Iterable, Iterator
from datetime import tzinfo
from pathlib import Path
from typing import Any, BinaryIO

import click

from viewer import paths, terminal
from viewer.commands import keys, options
from viewer.domain import times
from viewer.domain.display import display_text
from viewer.domain.tree import Node
from viewer.errors import LibraryProblem
from viewer.jobs.show_event import Delivery, EventDetail, find_events, show_event


@click.command("show")
@click.argument("event", metavar="EVENT_ID")
@options.library
@click.option("--format", "form", type=click.Choice(["text", "json", "raw"]), default="text")
@click.option("--delivery", "chosen", type=click.IntRange(min=1), help="Only this delivery, as they are numbered.")
@click.option("--timezone", default="UTC", help="For times in the text.")
@keys.options
def show(
    event: str,
    library: Path | None,
    form: str,
    chosen: int | None,
    timezone: str,
    key_file: BinaryIO | None,
    ask_key: bool,
) -> None:
    """Show one event: its details, its deliveries, their lag and signatures, and where they were read.

    EVENT_ID is the vendor's id of the event, or FILE:LINE. The raw format is the bytes as received, and nothing else.
    """
    library, zone = library or paths.default_library(), options.zone(timezone)
    secret = keys.given(key_file, ask_key)
    found = [show_event(library, key, zone, secret) for key in find_events(library, options.text((event,)))]
    details = [detail for detail in found if detail is not None]
    if not details:
        raise LibraryProblem(
            f"There is no event “{display_text(event, 100)}” in the library. Take its id from: tier-viewer search."
        )
    if form == "raw":
        _write_raw(details, chosen)
        return
    for detail in details:
        deliveries = _chosen(detail, chosen)
        if form == "json":
            click.echo(json.dumps(_as_object(detail, deliveries), ensure_ascii=False))
        else:
            click.echo("\n".join(_lines(detail, deliveries, zone)))


def _chosen(detail: EventDetail, number: int | None) -> list[tuple[int, Delivery]]:
    numbered = list(enumerate(detail.deliveries, 1))
    if number is None:
        return numbered
    if number > len(numbered):
        raise click.BadParameter(f"the event has {len(numbered)}.", param_hint="--delivery")
    return [numbered[number - 1]]


def _write_raw(details: list[EventDetail], number: int | None) -> None:
    if len(details) > 1:
        raise click.UsageError(f"{len(details)} events share this line and its bytes. Name one by its id.")
    deliveries = _chosen(details[0], number or details[0].shown + 1)
    sys.stdout.flush()
    sys.stdout.buffer.write(deliveries[0][1].raw)


def _lines(detail: EventDetail, deliveries: list[tuple[int, Delivery]], zone: tzinfo) -> Iterator[str]:
    yield from _tree(detail.nodes, "")
    yield "Deliveries"
    for number, one in deliveries:
        yield f"  {number}. {display_text(one.place)}"
        yield f"     {one.path}"
        yield f"     {one.what}"
        for name, moment in (("sent", one.sent_at), ("received", one.received_at)):
            if moment is not None:
                yield f"     {name}: {times.long_time(moment, zone)}"
        if one.lag_text:
            yield f"     lag: {one.lag_text}"
        if one.send_out_id:
            yield f"     send-out: {display_text(one.send_out_id)}"
        yield f"     signature: {one.signature.value}"
        yield from (f"     ! {problem}" for problem in one.problems)
        for place in one.differs:
            sides = (display_text(side, 80) if side is not None else "(absent)" for side in place[1:])
            yield f"     differs in {display_text(place.path)}: {' → '.join(sides)}"
        if one.differs_more:
            yield "     and in more places"


def _tree(nodes: Iterable[Node], indent: str) -> Iterator[str]:
    for node in nodes:
        value = f": {display_text(node.value)}" if node.value else ""
        yield f"{indent}{display_text(node.label)}{value}"
        yield from _tree(node.children, indent + "  ")


def _as_object(detail: EventDetail, deliveries: list[tuple[int, Delivery]]) -> dict[str, Any]:
    event: dict[str, Any] = json.loads(terminal.as_json(detail.row))
    return event | {
        "delivery_list": [_delivery_object(number, one) for number, one in deliveries],
        "record": detail.json_text,
    }


def _delivery_object(number: int, one: Delivery) -> dict[str, Any]:
    return {
        "number": number,
        "source": one.source,
        "path": one.path,
        "line": one.line,
        "offset": one.offset,
        "length": one.length,
        "send_out_id": one.send_out_id,
        "sent_at": _iso(one.sent_at),
        "received_at": _iso(one.received_at),
        "lag_seconds": one.lag / 1_000_000 if one.lag is not None else None,
        "lag": one.lag_text,
        "kind": one.kind.value,
        "what": one.what,
        "problems": list(one.problems),
        "signature": one.signature.value,
        "differs": [place._asdict() for place in one.differs],
        "differs_more": one.differs_more,
        "raw": one.raw.decode("utf-8", "backslashreplace"),
    }


def _iso(moment: int | None) -> str | None:
    return times.to_iso(moment) if moment is not None else None
