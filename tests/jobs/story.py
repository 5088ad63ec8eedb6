"""What happens to a log while it is followed, told step by step, with a time that passes when the story says so."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.webhooks import ndjson, webhook
from viewer.jobs.follow_sources import follow_sources
from viewer.jobs.import_report import ImportReport, Progress
from viewer.store import library

Step = Callable[[], object]


class Story:
    """What happens between the looks. Each step is done at a pause; time passes with pauses alone."""

    def __init__(self, path: Path, steps: list[Step | float]) -> None:
        self.path = path
        self.steps = list(steps)
        self.now = 1000.0
        self.has_ended = False
        self.told: list[Progress] = []
        self.notes: list[str] = []
        self.seen: list[Counter[str]] = []

    def is_set(self) -> bool:
        return self.has_ended

    def wait(self, seconds: float, /) -> bool:
        self.seen.append(deliveries(self.path))
        self.now += seconds
        if not self.steps:
            self.has_ended = True
        else:
            step = self.steps.pop(0)
            if isinstance(step, float):
                self.now += step
            else:
                step()
        return self.has_ended


def deliveries(path: Path) -> Counter[str]:
    """How often each event is in the library."""
    if not path.exists():
        return Counter()
    with library.reading(path) as connection:
        return Counter(dict(connection.execute("SELECT identity, deliveries FROM events").fetchall()))


def follow(path: Path, sources: object, *steps: Step | float, **how: Any) -> tuple[ImportReport, Story]:
    story = Story(path, [*steps])
    listed = [str(one) for one in (sources if isinstance(sources, list) else [sources])]
    report = follow_sources(listed, path, story, story.told.append, story.notes.append, clock=lambda: story.now, **how)
    counts = report.counts
    assert counts.records == counts.events + counts.deliveries + counts.rejects + counts.known
    assert report.notes == story.notes
    return report, story


def append(file: Path, data: bytes) -> Step:
    def step() -> None:
        with file.open("ab") as stream:
            stream.write(data)

    return step


def lines(*numbers: int) -> bytes:
    return ndjson(webhook(number) for number in numbers)


def ids(*numbers: int) -> Counter[str]:
    return Counter(f"evcus_{number:018}" for number in numbers)
