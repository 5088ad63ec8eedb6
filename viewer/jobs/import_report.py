"""What an import tells: how far it is, and what came of it."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from viewer.store.sources import Counts


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
    notes: list[str] = field(default_factory=list)
    """Sentences on what happened to followed files, in the order of time."""

    def add(self, source: SourceReport) -> None:
        """Takes in what came of one more source."""
        self.sources.append(source)
        self.counts = self.counts.plus(source.counts)

    def as_json(self) -> dict[str, Any]:
        """The object that ``import --json`` prints (product.md)."""
        return (
            {"sources": len(self.sources)}
            | self.counts._asdict()
            | {"settled": self.settled, "seconds": round(self.seconds, 3), "by_type": dict(self.by_type.most_common())}
            | {
                "by_source": [{"path": one.path} | one.counts._asdict() for one in self.sources],
                "problems": self.problems,
                "skipped": self.skipped,
                "notes": self.notes,
            }
        )


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
