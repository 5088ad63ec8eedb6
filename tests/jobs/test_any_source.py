"""Properties of the whole import: whatever a source holds, all of it is accounted for, and the library is the same
however the bytes came: in pieces, in batches, twice, grown, or after an interruption."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.capture.test_every_envelope import FORMS
from tests.capture.test_reading_any_source import PIECES
from tests.jobs.test_import_sources import Library
from tests.webhooks import compact, webhook
from viewer.jobs.import_report import Progress
from viewer.jobs.import_sources import import_sources
from viewer.jobs.list_rejects import list_rejects
from viewer.jobs.show_event import show_event

LINE = compact(webhook(1))
RECORDS = [piece.text for piece in PIECES] + [compact(form.value) for form in FORMS.values()]
RECORDS += [
    LINE,
    LINE + b"\r",
    compact({"body": compact([webhook(1), webhook(1, sent=2), webhook(3)]).decode()}),
    b"\x1e" + LINE,
    LINE.replace(b"Person 1", b"Person \xff"),
    LINE.replace(b"Person 1", b"Person \x00"),
    LINE.replace(b'"metadata":{}', b'"metadata":{"x":1,"x":9007199254740993}'),
    b"\x00" + LINE,
    b"\xff\xfe chatter",
    b"x" * 5_000,
    b"[" * 200,
    b'{"a":' * 200,
    compact(webhook(2)).replace(b'"metadata":{}', b'"metadata":{"long":"%s"}' % (b"y" * 20_000)),
    b"{'id': 'whs_1', 'type': 'x'}",
    b"{\\x22id\\x22: 1}",
]
contents = st.builds(
    lambda records, ending, first, last: first + ending.join(records) + last,
    st.lists(st.sampled_from(RECORDS), min_size=1, max_size=6),
    st.sampled_from([b"\n", b"\n", b"\r\n", b"\n\n"]),
    st.sampled_from([b"", b"", b"\xef\xbb\xbf", b"\n"]),
    st.sampled_from([b"\n", b"\n", b"", b"\r\n"]),
)


class Held(NamedTuple):
    """All that a library holds of one source, in terms that do not depend on the order of writing."""

    events: frozenset[object]
    rejects: frozenset[object]
    records: int
    other_lines: int  # of the whole source, as each import of it tells


@contextmanager
def a_library() -> Iterator[tuple[Library, Path]]:
    with tempfile.TemporaryDirectory() as folder:
        yield Library(Path(folder)), Path(folder, "capture.log")


def held(library: Library, content: bytes) -> Held:
    """What a library holds, each delivery and reject compared with the bytes of the source on the way."""
    events = []
    for row in library.rows():
        detail = show_event(library.path, row.key)
        assert detail is not None
        assert len(detail.deliveries) == row.deliveries
        for one in detail.deliveries:
            assert sha256(one.raw).digest() == sha256(content[one.offset : one.offset + one.length]).digest()
        places = frozenset((one.offset, one.length, one.line, one.send_out_id) for one in detail.deliveries)
        events.append((row._replace(key=0), places))
    rejects = list(list_rejects(library.path))
    told = library.take(library.folder / "capture.log")
    assert told.counts.records == told.counts.known, "all of it is known now"
    return Held(
        frozenset(events),
        frozenset((one.offset, one.length, one.line, one.column, one.reason) for one in rejects),
        sum(row.deliveries for row in library.rows()) + len(rejects),
        0,
    )


def imported(content: bytes) -> Held:
    with a_library() as (library, path):
        path.write_bytes(content)
        counts = library.take(path).counts
        found = held(library, content)
        assert counts.records == counts.events + counts.deliveries + counts.rejects == found.records
        return found._replace(other_lines=counts.other_lines)


@settings(max_examples=30)
@given(contents)
@example(compact({"body": compact([webhook(1), webhook(1, sent=2), webhook(3)]).decode()}))
def test_all_is_accounted_for_and_known_the_second_time(content: bytes) -> None:
    imported(content)


@settings(max_examples=15)
@given(contents, st.integers(1, 3), st.integers(16, 300))
def test_neither_batches_nor_pieces_matter(content: bytes, batch: int, chunk: int) -> None:
    whole = imported(content)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("viewer.jobs.decoding.FIRST_BATCH", 1)
        patch.setattr("viewer.jobs.decoding.BATCH", batch)
        patch.setattr("viewer.capture.window.CHUNK", chunk)
        assert imported(content) == whole


@settings(max_examples=15)
@given(contents, st.lists(st.integers(0, 100), max_size=4))
@example(LINE + b"\n" + LINE[:700], [50])
def test_a_source_that_grew_is_as_one_read_at_once(content: bytes, cuts: list[int]) -> None:
    whole = imported(content)
    with a_library() as (library, path):
        other_lines = 0
        for cut in sorted({len(content) * cut // 100 for cut in cuts} | {len(content)}):
            path.write_bytes(content[:cut])
            other_lines = library.take(path).counts.other_lines if cut else 0
        assert held(library, content)._replace(other_lines=other_lines) == whole


@settings(max_examples=10)
@given(contents)
def test_a_source_that_grows_line_by_line_is_as_one_read_at_once(content: bytes) -> None:
    whole = imported(content)
    with a_library() as (library, path):
        other_lines, grown = 0, b""
        for line in content.splitlines(keepends=True):
            grown += line
            path.write_bytes(grown)
            other_lines = library.take(path).counts.other_lines
        assert held(library, content)._replace(other_lines=other_lines) == whole


class _Stop(Exception):
    """Thrown into an import."""


@settings(max_examples=15)
@given(contents, st.integers(1, 6))
def test_an_import_that_was_interrupted_goes_on_where_it_was(content: bytes, after: int) -> None:
    whole = imported(content)
    heard = 0

    def listen(progress: Progress) -> None:
        nonlocal heard
        heard += 1
        if heard == after:
            raise _Stop

    with a_library() as (library, path), pytest.MonkeyPatch.context() as patch:
        patch.setattr("viewer.jobs.decoding.FIRST_BATCH", 1)
        patch.setattr("viewer.jobs.decoding.BATCH", 1)
        path.write_bytes(content)
        try:
            import_sources([str(path)], library.path, None, listen)
        except _Stop:
            library.take(path)
        assert held(library, content)._replace(other_lines=whole.other_lines) == whole
