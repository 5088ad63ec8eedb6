"""Whatever was imported, forgotten, lifted and read again, in any order: the counts add up, and no byte is left."""

import json
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests import byte_scan
from tests.faults.truth import check
from tests.forgotten import EMAIL, KEY, VALUES, ask, hers, zsofia
from tests.webhooks import body, compact, customer, webhook
from viewer.errors import LibraryProblem
from viewer.jobs.forget_customer import forget, plan
from viewer.jobs.import_sources import import_sources
from viewer.jobs.list_rejects import Wanted
from viewer.jobs.retire_events import retire
from viewer.jobs.retry_rejects import retry_rejects
from viewer.jobs.tombstones import lift, tombstones_of
from viewer.jobs.verify_library import verify_library

_MOMENT = 1_714_640_400_000_000  # the first of webhooks.moment
_COUNTS = "SELECT records, events, deliveries, rejects, withheld, open_withheld FROM sources"


def record(kind: str, number: int) -> bytes:
    """One line of a capture."""
    if kind == "mixed":  # another body under the id of somebody else's event
        value = hers(number)
        value["event"]["id"] = webhook(number)["event"]["id"]
        return compact(value)
    if kind == "shared":  # two records that share their bytes
        return compact({"message": json.dumps(hers(number + 30)) + " " + json.dumps(webhook(number + 40))})
    return {
        "other": lambda: compact(webhook(number, data=body(number, customer=customer(number)))),
        "hers": lambda: compact(hers(number + 10)),
        "friend": lambda: compact(
            webhook(number + 20, data=body(number, customer=customer(number, metadata={"by": EMAIL})))
        ),
        "bare": lambda: compact(body(number, customer=zsofia())),
        "cut": lambda: b'{"cut": tru',
        "her cut": lambda: compact({"email": EMAIL})[:-1],
        "nothing": lambda: b'{"x": 1}',
    }[kind]()


_KINDS = ("mixed", "shared", "other", "hers", "friend", "bare", "cut", "her cut", "nothing")
records = st.lists(st.builds(record, st.sampled_from(_KINDS), st.integers(1, 4)), min_size=1, max_size=5)
steps = st.one_of(
    st.tuples(st.just("import"), st.integers(0, 1), records, st.booleans()),
    st.tuples(st.just("again"), st.integers(0, 1)),
    st.tuples(st.just("retire"), st.integers(1, 6)),
    st.sampled_from([("forget",), ("lift",), ("retry",)]),
)


class Story:
    """A folder of captures, and a library."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.path = folder / "data" / "l.db"
        self.is_forgotten = False

    def do(self, step: tuple[Any, ...]) -> None:
        kind, *rest = step
        if kind in ("import", "again"):
            self._import(*rest)
        elif not self.path.exists():
            return
        elif kind == "forget":
            self._forget()
        elif kind == "lift":
            for stone in tombstones_of(self.path):
                lift(self.path, stone.number)
            self.is_forgotten = False
        elif kind == "retire":
            retire(self.path, _MOMENT + rest[0] * 1_000_000)
        else:
            retry_rejects(self.path, Wanted())

    def _import(self, number: int, lines: list[bytes] | None = None, is_whole: bool = True) -> None:
        capture = self.folder / f"{number}.ndjson"
        if lines is not None:
            before = capture.read_bytes() if capture.exists() else b""
            capture.write_bytes(before + b"\n".join(lines) + b"\n" * is_whole)
        if capture.exists():
            counts = import_sources([str(capture)], self.path).counts
            assert counts.records == counts.events + counts.deliveries + counts.rejects + counts.known
            assert min(counts) >= 0

    def _forget(self) -> None:
        if ask(self.path, f"SELECT count(*) FROM customers WHERE vendor_id = '{KEY}'") == [(0,)]:
            with pytest.raises(LibraryProblem, match="forgotten already"):
                plan(self.path, KEY)
            return
        forget(self.path, plan(self.path, KEY))
        self.is_forgotten = True

    def check(self) -> None:
        if not self.path.exists():
            return
        check(self.path)
        assert all(min(row) >= 0 for row in ask(self.path, _COUNTS))
        assert verify_library(self.path).problems == []
        if self.is_forgotten:
            assert byte_scan.hits(self.path.parent, VALUES) == []


@pytest.mark.slow
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(steps, min_size=3, max_size=7))
def test_any_story(told: list[tuple[Any, ...]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        story = Story(Path(folder))
        for step in told:
            story.do(step)
            story.check()
