"""What an import tells: how far it is, and what came of it."""

import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from viewer.store import imports
from viewer.store.sources import Counts
from viewer.store.writer import Writer

_KEPT = 1_000


class Progress(NamedTuple):
    """How far an import is."""

    source: str  # the file's name
    bytes: int
    size: int | None
    counts: Counts  # of the whole import so far
    seconds: float


@dataclass(slots=True)
class SourceReport:
    """What came of one source."""

    path: str
    counts: Counts
    seconds: float
    encoding: str | None = None
    shapes: Mapping[str, int] = field(default_factory=dict)
    """In which its records were found, and how many in each."""
    by_type: Mapping[str, int] = field(default_factory=dict)
    """Its new events."""
    reasons: Mapping[str, int] = field(default_factory=dict)
    """Why its rejects were rejected."""

    def as_json(self) -> dict[str, Any]:
        """What a report says of one source."""
        return (
            {"path": self.path}
            | self.counts._asdict()
            | {
                "seconds": round(self.seconds, 3),
                "encoding": self.encoding,
                "shapes": ordered(self.shapes),
                "by_type": ordered(self.by_type),
                "reasons": ordered(self.reasons),
            }
        )


@dataclass(slots=True)
class ImportReport:
    """What came of an import; ``problems`` are sentences for people, one for each file that could not be read."""

    sources: list[SourceReport] = field(default_factory=list)
    by_type: Counter[str] = field(default_factory=Counter)
    problems: list[str] = field(default_factory=list)
    seconds: float = 0.0
    skipped: list[str] = field(default_factory=list)
    """Sentences on files in folders that are no captures."""
    settled: int = 0
    """Events of earlier imports that were undecided and got their type now."""
    counts: Counts = field(default_factory=Counts)
    """The sum over all sources."""
    shapes: Counter[str] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)
    number: int | None = None
    """Under which it is kept; None where it brought nothing."""
    notes: list[str] = field(default_factory=list)
    """Sentences on what happened to followed files, in the order of time."""

    def add(self, source: SourceReport) -> None:
        """Takes in what came of one more source."""
        self.sources.append(source)
        self.counts = self.counts.plus(source.counts)
        self.shapes.update(source.shapes)
        self.reasons.update(source.reasons)

    def as_json(self) -> dict[str, Any]:
        """The object that ``import --json`` prints (product.md)."""
        return (
            {"sources": len(self.sources)}
            | self.counts._asdict()
            | {"settled": self.settled, "seconds": round(self.seconds, 3), "by_type": ordered(self.by_type)}
            | {
                "import": self.number,
                "shapes": ordered(self.shapes),
                "reasons": ordered(self.reasons),
                "by_source": [one.as_json() for one in self.sources],
                "problems": self.problems,
                "skipped": self.skipped,
                "notes": self.notes,
            }
        )


def keep(writer: Writer, report: ImportReport) -> None:
    """Notes in the library that an import has come to its end, and what is not said by what its sources brought."""
    report.number = writer.run.number
    if report.number is None:
        return
    told = {
        "sources": len(report.sources),
        "known": report.counts.known,
        "settled": report.settled,
        "seconds": round(report.seconds, 3),
        "problems": _some(report.problems),
        "skipped": _some(report.skipped),
        "notes": _some(report.notes),
    }
    imports.finish(writer.connection(), report.number, time.time_ns() // 1000, told)
    writer.commit()


def _some(sentences: list[str]) -> list[str]:
    """As many as somebody may read."""
    more = len(sentences) - _KEPT
    return sentences if more <= 0 else [*sentences[:_KEPT], f"And {more:,} more of this kind."]


def ordered(counted: Mapping[str, int]) -> dict[str, int]:
    """The most frequent first."""
    return dict(sorted(counted.items(), key=lambda item: -item[1]))


def since(now: Counts, before: Counts) -> Counts:
    """What a run brought of a source: records of before are known, and the rest is new."""
    return Counts(
        now.records,
        now.events - before.events,
        now.deliveries - before.deliveries,
        now.rejects - before.rejects,
        before.records,
        now.other_lines,
    )
