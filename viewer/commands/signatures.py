"""The word ``signatures``: which deliveries the vendor has signed, and whether that holds."""

import json
from collections import Counter
from pathlib import Path
from typing import BinaryIO

import click

from viewer import paths
from viewer.commands import keys, options
from viewer.domain import times
from viewer.domain.display import display_text
from viewer.domain.query import parse
from viewer.domain.signature import State
from viewer.jobs.check_signatures import VARIABLE, Checked, check_signatures

_WIDTH = max(len(state) for state in State)


@click.command("signatures", context_settings=options.QUERY_WORDS)
@options.query
@options.library
@click.option("--format", "form", type=click.Choice(["table", "jsonl"]), default="table")
@click.option("--timezone", default="UTC", help="For dates in the query.")
@keys.options
def signatures(
    query: tuple[str, ...],
    library: Path | None,
    form: str,
    timezone: str,
    key_file: BinaryIO | None,
    ask_key: bool,
) -> int:
    """Check the signatures of all deliveries of a search; exit with 1 if one does not match.

    The key is taken from --key-file, --ask-key or the environment variable TIER_VIEWER_SIGNATURE_KEY, and is kept
    nowhere.
    """
    zone = options.zone(timezone)
    reading = parse(options.text(query))
    for note in reading.notes:
        click.echo(note, err=True)
    secret = keys.given(key_file, ask_key)
    counts: Counter[State] = Counter()
    for one in check_signatures(library or paths.default_library(), reading.query, secret, zone):
        counts[one.signature] += 1
        click.echo(_as_json(one) if form == "jsonl" else _as_line(one))
    if form == "table":
        click.echo(_summary(counts), err=True)
    return 1 if counts[State.DIFFERENT] else 0


def _as_line(one: Checked) -> str:
    place = display_text(f"{one.source}:{one.line}")
    return f"{one.signature:<{_WIDTH}}  {place}  {display_text(one.id or one.send_out_id or '')}".rstrip()


def _as_json(one: Checked) -> str:
    moments = {
        name: times.to_iso(moment) if moment is not None else None
        for name, moment in (("happened_at", one.happened_at), ("received_at", one.received_at))
    }
    return json.dumps(one._asdict() | moments, ensure_ascii=False)


def _summary(counts: Counter[State]) -> str:
    total = counts.total()
    told = ", ".join(f"{counts[state]:,} {state.value}" for state in State if counts[state])
    sentence = f"{total:,} {'delivery' if total == 1 else 'deliveries'}" + (f": {told}." if told else ".")
    if counts[State.NO_KEY]:
        sentence += f" Give the key with --key-file, --ask-key or {VARIABLE}."
    return sentence
