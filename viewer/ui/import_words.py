"""An import in words and figures: what its report shows, and what is copied of it."""

from collections import Counter
from collections.abc import Mapping
from datetime import tzinfo
from pathlib import PurePath
from typing import Any, NamedTuple

from viewer.domain import times
from viewer.domain.display import display_text
from viewer.domain.event_types import short_name
from viewer.domain.reject_kinds import kind_of
from viewer.domain.retelling import retold
from viewer.jobs.list_imports import PastImport
from viewer.wording import number, say, say_count, to_say

Report = Mapping[str, Any]
_NAME_LENGTH = 60
_ARCHIVE = ".zip"
_FIGURES = (
    ("records", to_say("record"), to_say("records")),
    ("events", to_say("new event"), to_say("new events")),
    ("deliveries", to_say("further delivery"), to_say("further deliveries")),
    ("rejects", to_say("rejected"), to_say("rejected")),
    ("known", to_say("known already"), to_say("known already")),
)
_OTHER_LINES = ("other_lines", to_say("line of other text"), to_say("lines of other text"))
_SHAPES = {
    *(to_say("JSON lines"), to_say("JSON array"), to_say("JSON over several lines"), to_say("JSON behind text")),
    *(to_say("columns and rows"), to_say("database item"), to_say("recorded request"), to_say("structured log")),
    *(to_say("HAR archive"), to_say("HTTP message"), to_say("SQS message"), to_say("Pub/Sub message")),
    *(to_say("SNS notification"), to_say("EventBridge event"), to_say("Elasticsearch hit"), to_say("systemd journal")),
    *(to_say("Docker log"), to_say("Kubernetes log"), to_say("Loki log"), to_say("Datadog log")),
    *(to_say("CloudWatch log"), to_say("Google Cloud log")),
}
"""Names of shapes of captures that are made of words; the others are names of products."""
_ENCODINGS = {"utf-8": "UTF-8", "utf-16-le": "UTF-16 LE", "utf-16-be": "UTF-16 BE"}


class SourceLine(NamedTuple):
    """What came of one source, ready to be shown."""

    name: str
    path: str
    shape: str
    encoding: str
    figures: tuple[int, ...]
    """Records, events, deliveries, rejects, known, lines of other text."""
    seconds: float | None


def figures(report: Report) -> list[tuple[int, str]]:
    """The sum that an import is: how many records, and what became of each of them."""
    return [(count := _number(report, key), say(one if count == 1 else many)) for key, one, many in _FIGURES]


def adds_up(report: Report) -> bool:
    """Whether the parts of the sum are the whole, as they must be."""
    (whole, _), *parts = figures(report)
    return whole == sum(count for count, _ in parts)


def sources(report: Report) -> list[SourceLine]:
    """What came of each source, in the order in which they were read."""
    keys = (*(key for key, _, _ in _FIGURES), _OTHER_LINES[0])
    return [
        SourceLine(
            name(one),
            str(one.get("path") or ""),
            shapes(one),
            _ENCODINGS.get(str(one.get("encoding") or ""), str(one.get("encoding") or "")),
            tuple(_number(one, key) for key in keys),
            None if one.get("seconds") is None else float(one["seconds"]),
        )
        for one in report.get("by_source") or ()
    ]


def read_as(line: SourceLine) -> list[str]:
    """How a source was read: its shape and its encoding, as far as they are known."""
    return [part for part in (line.shape, line.encoding) if part]


def name(source: Report) -> str:
    """The name of a source as people know it: a file in an archive with the archive, which tells two apart."""
    path = str(source.get("path") or "")
    parts = PurePath(path).parts
    within = next((at for at, part in enumerate(parts[:-1]) if part.lower().endswith(_ARCHIVE)), None)
    if within is not None:
        return "/".join(parts[within:])
    return say("standard input") if path == "-" else str(source.get("name") or PurePath(path).name or path)


def shapes(source: Report) -> str:
    """In which shapes the records of a source were found, the most frequent first."""
    found = source.get("shapes") or {}
    counted = Counter({str(shape): int(count) for shape, count in found.items()}).most_common()
    one_of_many = len(counted) > 1
    return ", ".join(
        f"{_shape_words(shape)} ({number(count)})" if one_of_many else _shape_words(shape) for shape, count in counted
    )


def _shape_words(kept: str) -> str:
    """A shape as people read it; one within another is kept as both names."""
    return " · ".join(say(one) if one in _SHAPES else one for one in kept.split(" · "))


def types(report: Report) -> list[tuple[str, int]]:
    """How many new events there are of each type, the most frequent first."""
    counted = Counter({str(kind): int(count) for kind, count in (report.get("by_type") or {}).items()})
    return [(short_name(kind), count) for kind, count in counted.most_common()]


def reasons(report: Report) -> list[tuple[str, int]]:
    """Why records were rejected, and how many for each kind of reason, the most frequent first."""
    found: Counter[str] = Counter()
    for one in report.get("by_source") or ():
        for reason, count in (one.get("reasons") or {}).items():
            found[kind_of(str(reason))] += int(count)
    return found.most_common()


def remarks(report: Report) -> list[str]:
    """What a person should know besides: files that could not be read, and files that were passed over."""
    told = [retold(str(one)) for key in ("problems", "notes", "skipped") for one in report.get(key) or ()]
    settled = _number(report, "settled")
    if settled:
        told.insert(
            0,
            say_count(
                settled,
                "{n} event that was undecided has a type now.",
                "{n} events that were undecided have a type now.",
            ),
        )
    return told


def other_lines(report: Report) -> str:
    """What stood between the records."""
    count = _number(report, "other_lines")
    if not count:
        return say("No other text stood in between.")
    return say_count(count, "{n} line of other text stood in between.", "{n} lines of other text stood in between.")


def when(past: PastImport, zone: tzinfo) -> str:
    """When an import began."""
    if not past.began_at:
        return say("at an unknown time")
    began = times.in_zone(past.began_at, zone)
    return f"{times.long_date(began)} {began:%H:%M}"


def moment(past: PastImport, zone: tzinfo) -> str:
    """The same with the zone it is told in."""
    return f"{when(past, zone)} {times.offset_text(past.began_at, zone)}" if past.began_at else when(past, zone)


def what(report: Report) -> str:
    """What an import read, in a few words."""
    found = list(report.get("by_source") or [])
    count = max(_number(report, "sources"), len(found))
    if count == 1 == len(found):
        return display_text(name(found[0]), _NAME_LENGTH)
    return say_count(count, "{n} file", "{n} files") if count else say("nothing")


def lasted(past: PastImport) -> str:
    """How long an import took, or that it was not finished."""
    seconds = past.report.get("seconds")
    if past.ended_at is None:
        return say("not finished: it runs still, or it was stopped")
    if seconds is None:
        return ""
    if seconds < 0.95:
        return say("took {time} ms", time=max(1, round(float(seconds) * 1000)))
    if seconds < 60:
        return say("took {time} s", time=number(float(seconds), 1))
    return say("took {minutes} min {seconds} s", minutes=int(seconds) // 60, seconds=int(seconds) % 60)


def as_text(past: PastImport, zone: tzinfo) -> str:
    """The whole report as plain text, for a ticket."""
    report = past.report
    (whole, records), *parts = figures(report)
    lines = [
        say("Import {number} of {what}", number=past.id, what=what(report)),
        " · ".join(part for part in (moment(past, zone), lasted(past)) if part),
        "",
        f"{number(whole)} {records} = " + " + ".join(f"{number(count)} {label}" for count, label in parts),
        other_lines(report),
    ]
    for title, counted in (
        (say("New events by type"), types(report)),
        (say("Rejected"), [(retold(reason), count) for reason, count in reasons(report)]),
    ):
        if counted:
            lines += ["", f"{title}:", *(f"{number(count):>11}  {label}" for label, count in counted)]
    lines += ["", say("Sources:")]
    for one in sources(report):
        came = [
            f"{number(count)} {say(single if count == 1 else many)}"
            for count, (_, single, many) in zip(one.figures, (*_FIGURES, _OTHER_LINES), strict=True)
            if count
        ]
        lines.append(f"  {display_text(one.path)}")
        lines += [f"    {part}" for part in (" · ".join(read_as(one)), ", ".join(came) or say("nothing")) if part]
    told = remarks(report)
    if told:
        lines += ["", say("Also:"), *(f"  {display_text(one)}" for one in told)]
    return "\n".join(lines) + "\n"


def _number(report: Report, key: str) -> int:
    value = report.get(key)
    return int(value) if isinstance(value, int | float) else 0
