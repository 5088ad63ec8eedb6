"""Batches through their public face, the import: where they begin and end must not show."""

from collections import Counter
from datetime import UTC
from pathlib import Path

import pytest

from tests.webhooks import compact, webhook, write
from viewer.domain.query import Query
from viewer.jobs import decoding
from viewer.jobs.find_events import Sort, every_row
from viewer.jobs.import_sources import import_sources
from viewer.jobs.show_event import show_event
from viewer.store import library


@pytest.mark.parametrize(("first", "size"), [(1, 1), (3, 2), (1_000, 20_000)])
def test_the_size_of_batches_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, first: int, size: int
) -> None:
    monkeypatch.setattr(decoding, "FIRST_BATCH", first)
    monkeypatch.setattr(decoding, "BATCH", size)
    lines = [compact(webhook(1 + number % 17, sent=number)) for number in range(60)]
    lines[20:20] = [b"chatter", b'{"cut', b"[" + b",".join(lines[:5]) + b"]"]
    source = write(tmp_path / "a.log", *lines)
    done = import_sources([str(source)], tmp_path / "l.db")
    assert (done.counts.events, done.counts.deliveries, done.counts.rejects, done.counts.other_lines) == (17, 48, 1, 1)
    rows = list(every_row(tmp_path / "l.db", Query(), Sort("line", descending=False), UTC))
    arrived: Counter[bytes] = Counter()
    for row in rows:
        detail = show_event(tmp_path / "l.db", row.key)
        assert detail is not None
        for one in detail.deliveries:
            arrived[source.read_bytes()[one.offset : one.offset + one.length]] += 1
    whole = [line for line in lines if line.startswith(b'{"id"')]
    assert arrived == Counter([*whole, *lines[:5]])


def test_a_dictionary_is_trained_once_and_used_later(tmp_path: Path) -> None:
    for name, numbers in (("a.log", range(1_500)), ("b.log", range(1_500, 1_600))):
        import_sources([str(write(tmp_path / name, *map(webhook, numbers)))], tmp_path / "l.db")
    with library.reading(tmp_path / "l.db") as connection:
        used = connection.execute("SELECT dictionary, count(*) FROM deliveries GROUP BY 1").fetchall()
    assert used == [(1, 1_600)]
    detail = show_event(tmp_path / "l.db", 1_600)
    assert detail is not None
    assert detail.raw == compact(webhook(1_599))
