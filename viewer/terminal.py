"""What the command line prints for people: reports, tables and progress."""

import json
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import tzinfo
from itertools import chain, groupby, islice
from textwrap import wrap
from typing import Any

import click

from viewer import COMMAND
from viewer.domain import event_types, times
from viewer.domain.columns import COLUMNS, column, is_column, keys_of, text_of
from viewer.domain.display import display_text
from viewer.domain.oddities import badges_of
from viewer.domain.query_help import topics
from viewer.domain.reject_kinds import kind_of
from viewer.domain.rows import EventRow
from viewer.jobs.import_report import ImportReport, Progress
from viewer.jobs.list_rejects import RejectRow

_WIDTHS = {"happened_at": 19, "type": 18, "customer_name": 22, "campaign_name": 20, "tier_name": 24, "points": 13}
_HELP_WIDTH = 100
_COUNTED = 10
"""So many kinds and sources are counted by name."""


def as_json(row: EventRow) -> str:
    """One event as the object that ``search --format jsonl`` prints."""
    fields: dict[str, Any] = row._asdict()
    del fields["key"]
    fields["badges"] = badges_of(fields.pop("oddities"))
    fields["happened_at"] = times.to_iso(row.happened_at) if row.happened_at is not None else None
    fields["type_source"] = row.type_source or None
    return json.dumps(fields, ensure_ascii=False)


def table(rows: Iterable[EventRow], zone: tzinfo, zone_name: str) -> Iterator[str]:
    """The columns that the window shows at first, one line an event, texts cut to their column."""
    waiting = iter(rows)
    first = list(islice(waiting, 1))  # before the titles: a library that cannot be opened has no table
    shown = [one for one in COLUMNS if one.shown]
    titles = [f"Time ({zone_name})" if one.key == "happened_at" else one.title for one in shown]
    yield "  ".join(fit(title, _WIDTHS[one.key]) for title, one in zip(titles, shown, strict=True)).rstrip()
    for row in chain(first, waiting):
        cells = (fit(display_text(text_of(one.key, row, zone), 80), _WIDTHS[one.key]) for one in shown)
        yield "  ".join(cells).rstrip()


def fit(text: str, width: int) -> str:
    """A text in so many terminal cells: wide characters take two, combining ones none."""
    taken = 0
    kept: list[str] = []
    for character in text:
        cells = 0 if unicodedata.combining(character) else 2 if unicodedata.east_asian_width(character) in "WF" else 1
        if taken + cells > width:
            while kept and taken > width - 1:
                last = kept.pop()
                taken -= 2 if unicodedata.east_asian_width(last) in "WF" else 0 if unicodedata.combining(last) else 1
            kept.append("…")
            taken += 1
            break
        kept.append(character)
        taken += cells
    return "".join(kept) + " " * (width - taken)


def query_help() -> Iterator[str]:
    """What can be written in a query, with examples: the search help of the window."""
    listed = topics()
    width = max(len(one.form) for one in listed) + 2
    for section, lines in groupby(listed, key=lambda one: one.section):
        yield from ([""] * (section != listed[0].section)) + [section]
        for one in lines:
            words = wrap(one.words, _HELP_WIDTH - width) + ([f"{COMMAND} search '{one.example}'"] * bool(one.example))
            for number, line in enumerate(words):
                yield f"  {'' if number else one.form:{width}}{line}"


def rejects_table(rows: Iterable[RejectRow], narrowed: bool = False) -> Iterator[str]:
    """Where each reject is, and why; then the beginning of its text; at the end how many there are of each kind.

    ``narrowed``: not all of the library were asked for.
    """
    kinds: Counter[str] = Counter()
    sources: Counter[str] = Counter()
    for row in rows:
        column_text = f", column {row.column:,}" if row.column else ""
        yield f"{display_text(row.source)}, line {row.line:,}{column_text}, byte {row.offset:,}: {row.reason}"
        yield f"    {display_text(row.preview, 100)}"
        kinds[kind_of(row.reason)] += 1
        sources[row.source] += 1
    if not kinds:
        yield "No reject fits. Leave a word or an option out to find more." if narrowed else "Nothing was rejected."
        return
    yield ""
    yield f"{kinds.total():,} rejected. {_counted(kinds)}"
    if len(sources) > 1:
        yield f"By source: {_counted(sources)}"


def _counted(numbers: Counter[str]) -> str:
    rest = numbers.total() - sum(count for _, count in numbers.most_common(_COUNTED))
    told = [f"{display_text(name, 80)}: {count:,}" for name, count in numbers.most_common(_COUNTED)]
    return " · ".join(told + [f"{len(numbers) - _COUNTED:,} others: {rest:,}"] * (rest > 0))


def reject_as_json(row: RejectRow) -> str:
    """One reject as the object that ``rejects --format jsonl`` prints."""
    return json.dumps(row._asdict(), ensure_ascii=False)


def report(done: ImportReport) -> Iterator[str]:
    """What came of an import, in a few lines."""
    counts = done.counts
    files = f"{len(done.sources):,} file{'s' if len(done.sources) != 1 else ''}"
    yield f"Read {files}: {_plural(counts.records, 'record')} in {done.seconds:.1f} s."
    for count, one, many in (
        (counts.events, "new event", "new events"),
        (
            counts.deliveries,
            "further delivery of an event that was known",
            "further deliveries of events that were known",
        ),
        (counts.rejects, "rejected; see: tier-viewer rejects", "rejected; see: tier-viewer rejects"),
        (
            counts.known,
            "record known from an earlier import of the same source",
            "records known from an earlier import of the same source",
        ),
        (counts.other_lines, "line without JSON in it", "lines without JSON in them"),
        (done.settled, "event that was undecided has its type now", "events that were undecided have their type now"),
    ):
        if count or one == "new event":
            yield f"{count:>9,}  {one if count == 1 else many}"
    if done.by_type:
        kinds = (f"{event_types.short_name(name)} {count:,}" for name, count in done.by_type.most_common(8))
        rest = len(done.by_type) - 8
        more = f", and {_plural(rest, 'other type')}" if rest > 0 else ""
        yield "New: " + ", ".join(kinds) + more + "."
    if done.reasons:
        why: Counter[str] = Counter()
        for reason, count in done.reasons.items():
            why[kind_of(reason)] += count
        yield f"Rejected: {_counted(why)}."
    if done.shapes:
        yield "Read as: " + ", ".join(f"{shape} {count:,}" for shape, count in done.shapes.most_common()) + "."


def _plural(count: int, noun: str) -> str:
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def progress_object(progress: Progress) -> dict[str, Any]:
    """What ``import --progress`` prints on its way."""
    counts = progress.counts
    return {
        "source": progress.source,
        "bytes": progress.bytes,
        "size": progress.size,
        "records": counts.records,
        "events": counts.events,
        "rejects": counts.rejects,
        "seconds": round(progress.seconds, 2),
    }


class ProgressLine:
    """One line on standard error that says how far an import is; nothing where that is no terminal."""

    def __init__(self) -> None:
        self._stream = sys.stderr
        self._shown = self._stream.isatty()

    def __call__(self, progress: Progress) -> None:
        """Shows the latest progress."""
        if not self._shown:
            return
        percent = f"{100 * progress.bytes // progress.size} %" if progress.size else ""
        speed = progress.counts.records / max(progress.seconds, 0.001)
        line = f"{fit(progress.source, 40)} {percent:>5}  {progress.counts.records:>11,} records  {speed:>9,.0f}/s"
        self._stream.write("\r" + line)
        self._stream.flush()

    def done(self) -> None:
        """Wipes the line."""
        if self._shown:
            self._stream.write("\r" + " " * 80 + "\r")
            self._stream.flush()


class CountLine:
    """One line on standard error with a number that grows; nothing where that is no terminal."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._stream = sys.stderr
        self._shown = self._stream.isatty()

    def __call__(self, count: int) -> None:
        """Shows the latest number."""
        if self._shown:
            self._stream.write(f"\r{count:>11,} {self._what}")
            self._stream.flush()

    def done(self) -> None:
        """Wipes the line."""
        if self._shown:
            self._stream.write("\r" + " " * 80 + "\r")
            self._stream.flush()


class StepLine:
    """One line on standard error that says what is done and how far it is; nothing where that is no terminal."""

    def __init__(self) -> None:
        self._stream = sys.stderr
        self._shown = self._stream.isatty()

    def __call__(self, done: int, total: int, words: str) -> None:
        """Shows how far it is."""
        if self._shown:
            percent = f"{100 * done // total:>3} %" if total else ""
            self._stream.write(f"\r{fit(words, 60)} {percent}")
            self._stream.flush()

    def done(self) -> None:
        """Wipes the line."""
        if self._shown:
            self._stream.write("\r" + " " * 80 + "\r")
            self._stream.flush()


def column_keys(listed: str) -> list[str]:
    """The columns of a list such as ``happened_at,customer.metadata.region``.

    Raises click.BadParameter for one that does not exist.
    """
    keys = keys_of(listed)
    for key in keys:
        if not is_column(key):
            known = ", ".join(one.key for one in COLUMNS)
            sentence = f"there is no column “{key}”. Columns are: {known}; or a path, such as customer.metadata.region."
            raise click.BadParameter(sentence)
    if not keys:
        raise click.BadParameter("no column is named.")
    return [column(key).key for key in keys]
