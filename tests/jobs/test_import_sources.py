"""What an import counts, what it knows again, and what rests in the library afterwards."""

import json
import os
import random
import tempfile
from collections import Counter
from collections.abc import Iterable
from datetime import UTC
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests import webhooks as made
from tests.foreign import foreign
from tests.program import adds_up, mode
from tests.webhooks import FAMILY, body, compact, ndjson, webhook, write
from viewer.domain.query import Query
from viewer.domain.rows import EventRow
from viewer.jobs.find_events import Sort, every_row
from viewer.jobs.import_report import ImportReport, Progress
from viewer.jobs.import_sources import import_sources
from viewer.jobs.list_imports import list_imports
from viewer.jobs.list_rejects import list_rejects
from viewer.jobs.show_event import show_event


class Library:
    """One library and what a test asks of it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.path = folder / "private" / "library.db"

    def take(self, *paths: Path, kind: str | None = None) -> ImportReport:
        done = import_sources([str(path) for path in paths], self.path, kind)
        assert adds_up(done.as_json()), done.as_json()
        assert all(adds_up(one) for one in done.as_json()["by_source"])
        return done

    def counts(self, *paths: Path, kind: str | None = None) -> tuple[int, int, int, int]:
        """Events, deliveries, rejects and known records of one import without problems."""
        done = self.take(*paths, kind=kind)
        assert done.problems == []
        return done.counts.events, done.counts.deliveries, done.counts.rejects, done.counts.known

    def rows(self) -> list[EventRow]:
        return list(every_row(self.path, Query(), Sort("line", descending=False), UTC))

    def events(self) -> dict[str, int]:
        """Event ids and how often each arrived."""
        return {str(row.id): row.deliveries for row in self.rows()}

    def raws(self) -> list[bytes]:
        """The bytes of the first delivery of each event."""
        details = [show_event(self.path, row.key) for row in self.rows()]
        return sorted(detail.raw for detail in details if detail)

    def types(self) -> Counter[tuple[str, str]]:
        return Counter((row.type.removeprefix(FAMILY), row.type_source) for row in self.rows())


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(tmp_path)


@pytest.fixture
def capture(tmp_path: Path) -> Path:
    return write(tmp_path / "capture.ndjson", *(webhook(number) for number in range(1, 6)))


# What a source holds, line by line: (text, events it is, rejects it is).
good = st.integers(1, 12).flatmap(
    lambda number: st.sampled_from(
        [compact(webhook(number)), json.dumps(webhook(number)).encode(), compact(webhook(number, sent=7))]
    ).map(lambda text: (text, 1, 0))
)
bad = st.sampled_from(
    [
        (b'{"id":"whs_1","data":{"customer":', 0, 1),
        (b'{"a":NaN}', 0, 1),
        (b'{"hello":"world"}', 0, 1),
        (b'"just text"', 0, 1),
        (b'{"a":' * 300, 0, 1),
    ]
)
chatter = st.sampled_from([(b"", 0, 0), (b"GET /hook 200", 0, 0), (b"  \t", 0, 0), ("größe".encode(), 0, 0)])
sources = st.lists(st.one_of(good, good, bad, chatter), min_size=1, max_size=25)


@settings(max_examples=60)
@given(st.lists(sources, min_size=1, max_size=3), st.sampled_from([b"\n", b"\r\n"]))
def test_the_sums_are_right(files: list[list[tuple[bytes, int, int]]], ending: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        library = Library(Path(folder))
        paths = []
        for number, lines in enumerate(files):
            path = Path(folder, f"{number}.log")
            path.write_bytes(ending.join(line[0] for line in lines) + ending)
            paths.append(path)
        done = library.take(*paths)
        first = done.counts
        # One file can be the beginning of the next; that part is then known.
        if not first.known:
            lines = [line for one in files for line in one]
            assert first.events + first.deliveries == sum(line[1] for line in lines)
            assert first.rejects == sum(line[2] for line in lines)
        assert len(list(list_rejects(library.path))) == first.rejects
        rows = library.rows()
        assert len(rows) == first.events
        assert sum(row.deliveries for row in rows) == first.events + first.deliveries
        for row in rows:
            detail = show_event(library.path, row.key)
            assert detail is not None
            assert len(detail.deliveries) == row.deliveries
        again = library.take(*paths).counts
        assert (again.events, again.deliveries, again.rejects, again.known) == (0, 0, 0, first.records)


def test_the_same_file_twice_is_known(library: Library, capture: Path) -> None:
    assert library.counts(capture) == (5, 0, 0, 0)
    assert library.counts(capture) == (0, 0, 0, 5)
    assert library.counts(capture, capture) == (0, 0, 0, 10)
    assert set(library.events().values()) == {1}


def test_a_grown_file_brings_the_rest(library: Library, capture: Path) -> None:
    library.counts(capture)
    with capture.open("ab") as file:
        file.write(ndjson([webhook(6), webhook(1, sent=2)]) + b'{"broken\n')
    assert library.counts(capture) == (1, 1, 1, 5)
    assert library.counts(capture) == (0, 0, 0, 8)
    assert library.events()[webhook(1)["event"]["id"]] == 2
    (reject,) = list_rejects(library.path)
    assert (reject.source, reject.line) == ("capture.ndjson", 8)
    assert capture.read_bytes()[reject.offset : reject.offset + reject.length] == b'{"broken'


def test_growth_without_a_line_end_between(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "capture.ndjson"
    path.write_bytes(ndjson([webhook(1)]) + compact(webhook(2)))
    assert library.counts(path) == (2, 0, 0, 0)
    path.write_bytes(path.read_bytes() + b"\n" + ndjson([webhook(3)]))
    assert library.counts(path) == (1, 0, 0, 2)
    assert [row.line for row in library.rows()] == [1, 2, 3]


def test_a_line_that_was_half_written_is_an_event_when_it_is_whole(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "live.ndjson"
    whole = ndjson([webhook(1), webhook(2), webhook(3)])
    path.write_bytes(whole[: len(compact(webhook(1))) + 201])
    library.take(path)
    path.write_bytes(whole)
    library.take(path)
    assert set(library.events()) == {webhook(number)["event"]["id"] for number in (1, 2, 3)}


def test_a_moved_file_is_known(library: Library, capture: Path, tmp_path: Path) -> None:
    library.counts(capture)
    elsewhere = tmp_path / "archive" / "old.ndjson"
    elsewhere.parent.mkdir()
    capture.rename(elsewhere)
    assert library.counts(elsewhere) == (0, 0, 0, 5)
    with elsewhere.open("ab") as file:
        file.write(ndjson([webhook(6)]))
    assert library.counts(elsewhere) == (1, 0, 0, 5)


def test_a_moved_file_of_one_record_is_known(library: Library, tmp_path: Path) -> None:
    path = write(tmp_path / "one.json", webhook(1))
    assert library.counts(path) == (1, 0, 0, 0)
    path.rename(tmp_path / "two.json")
    assert library.counts(tmp_path / "two.json") == (0, 0, 0, 1)


def test_a_copy_beside_it(library: Library, capture: Path, tmp_path: Path) -> None:
    """Many records: the same source. One record: captures of one file an event hold equal files for a retry."""
    library.counts(capture)
    copy = tmp_path / "copy.ndjson"
    copy.write_bytes(capture.read_bytes())
    assert library.counts(copy) == (0, 0, 0, 5)
    write(tmp_path / "1.json", webhook(9))
    write(tmp_path / "2.json", webhook(9))
    assert library.counts(tmp_path / "1.json") == (1, 0, 0, 0)
    assert library.counts(tmp_path / "2.json") == (0, 1, 0, 0)
    assert library.counts(tmp_path / "1.json", tmp_path / "2.json") == (0, 0, 0, 2)
    assert library.events()[webhook(9)["event"]["id"]] == 2


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_rotated_sets_in_any_order(tmp_path: Path, order: tuple[int, ...]) -> None:
    """hook.log is rotated between two imports: what was read is known under its new name, and no event is missed."""
    library = Library(tmp_path)
    logs = [tmp_path / name for name in ("hook.log", "hook.log.1", "hook.log.2")]
    logs[0].write_bytes(ndjson(webhook(number) for number in range(11, 16)))
    logs[1].write_bytes(ndjson(webhook(number) for number in range(1, 11)))
    assert library.counts(logs[0], logs[1]) == (15, 0, 0, 0)
    logs[1].rename(logs[2])
    logs[0].rename(logs[1])
    with logs[1].open("ab") as file:
        file.write(ndjson([webhook(16), webhook(17)]))
    logs[0].write_bytes(ndjson([webhook(18), webhook(19)]))
    assert library.counts(*(logs[number] for number in order)) == (4, 0, 0, 15)
    assert library.counts(*logs) == (0, 0, 0, 19)
    assert library.events() == {webhook(number)["event"]["id"]: 1 for number in range(1, 20)}


def test_a_file_that_was_emptied_and_filled_again_is_new(library: Library, capture: Path) -> None:
    library.counts(capture)
    write(capture, *(webhook(number) for number in (6, 7)))
    assert library.counts(capture) == (2, 0, 0, 0)
    write(capture, *(webhook(number) for number in range(1, 6)))
    assert library.counts(capture) == (0, 0, 0, 5)


def test_overlapping_captures(library: Library, tmp_path: Path) -> None:
    one = write(tmp_path / "a.ndjson", *(webhook(number) for number in range(1, 8)))
    two = write(tmp_path / "b.ndjson", *(webhook(number) for number in range(5, 12)))
    assert library.counts(one) == (7, 0, 0, 0)
    assert library.counts(two) == (4, 3, 0, 0)
    assert Counter(library.events().values()) == {1: 8, 2: 3}


def test_retries_are_deliveries_with_their_own_send_out(library: Library, tmp_path: Path) -> None:
    path = write(tmp_path / "a.ndjson", *(webhook(1, sent=sent) for sent in (3, 1, 2)))
    assert library.counts(path) == (1, 2, 0, 0)
    (row,) = library.rows()
    detail = show_event(library.path, row.key)
    assert detail is not None
    assert (row.deliveries, row.conflict) == (3, False)
    assert [one.send_out_id for one in detail.deliveries] == [webhook(1, sent=sent)["id"] for sent in (1, 2, 3)]
    lines = path.read_bytes().splitlines()
    assert [path.read_bytes()[one.offset : one.offset + one.length] for one in detail.deliveries] == [
        lines[1],
        lines[2],
        lines[0],
    ]


pool = [
    *(webhook(number, sent=sent) for number in (1, 2, 3) for sent in (1, 2)),
    webhook(1, sent=3, data=body(1, loyalty_tier=made.tier(5))),
    made.move(4, 1, 2),
    made.move(5, 3, 2),
    body(6),
    body(7, loyalty_tier=None, loyalty_tier_from=made.tier(1), loyalty_tier_to=made.tier(2)),
]


@settings(max_examples=25)
@given(st.permutations(pool), st.integers(1, 4))
def test_which_events_exist_does_not_depend_on_the_order(order: list[Any], files: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        library = Library(Path(folder))
        paths = [write(Path(folder, f"{number}.ndjson"), *order[number::files]) for number in range(files)]
        done = library.take(*paths).counts
        assert (done.events, done.deliveries, done.rejects) == (7, 4, 0)
        found = sorted((row.id or "", row.type, row.deliveries, row.conflict) for row in library.rows())
        assert found == [
            ("", FAMILY + "upgraded", 1, False),
            ("", "undecided", 1, False),
            (webhook(1)["event"]["id"], FAMILY + "joined", 3, True),
            (webhook(2)["event"]["id"], FAMILY + "joined", 2, False),
            (webhook(3)["event"]["id"], FAMILY + "joined", 2, False),
            (webhook(4)["event"]["id"], FAMILY + "upgraded", 1, False),
            (webhook(5)["event"]["id"], FAMILY + "downgraded", 1, False),
        ]


@pytest.mark.parametrize("together", [True, False])
def test_another_body_under_one_id_is_a_conflict(library: Library, tmp_path: Path, together: bool) -> None:
    first, second = webhook(1), webhook(1, sent=2, data=body(1, loyalty_tier=made.tier(9)))
    if together:
        library.take(write(tmp_path / "a.ndjson", first, second))
    else:
        library.take(write(tmp_path / "a.ndjson", first))
        library.take(write(tmp_path / "b.ndjson", second))
    (row,) = library.rows()
    assert (row.conflict, row.tier_name, row.deliveries) == (True, "Tier 1", 2)
    detail = show_event(library.path, row.key)
    assert detail is not None
    assert detail.raw == compact(first)


@pytest.mark.parametrize("changed", ["type", "created_at"])
def test_another_type_or_time_under_one_id_is_a_conflict(library: Library, tmp_path: Path, changed: str) -> None:
    second = webhook(1, sent=2)
    second["event"][changed] = {"type": FAMILY + "left", "created_at": "2024-06-01T00:00:00.000Z"}[changed]
    library.take(write(tmp_path / "a.ndjson", webhook(1), second))
    assert [(row.conflict, row.type) for row in library.rows()] == [(True, FAMILY + "joined")]


@pytest.mark.parametrize("together", [True, False])
def test_other_formatting_is_no_conflict(library: Library, tmp_path: Path, together: bool) -> None:
    again = webhook(1, sent=2)
    again["data"] = dict(reversed([(key, dict(reversed(value.items())) if isinstance(value, dict) else value)
                                   for key, value in again["data"].items()]))  # fmt: skip
    texts = [compact(webhook(1)), json.dumps(again).encode(), json.dumps(webhook(1, sent=3), indent=1).encode()]
    if together:
        library.take(write(tmp_path / "a.ndjson", *texts))
    else:
        for number, text in enumerate(texts):
            library.take(write(tmp_path / f"{number}.json", text))
    assert [(row.conflict, row.deliveries) for row in library.rows()] == [(False, 3)]


@pytest.mark.parametrize("other", ["file name", "user", "heading"])
def test_undecided_is_settled_by_later_evidence(library: Library, tmp_path: Path, other: str) -> None:
    library.take(write(tmp_path / "a.ndjson", body(1), body(2)))
    assert library.types() == {("undecided", ""): 2}
    if other == "file name":
        library.take(write(tmp_path / "customer.loyalty.tier.joined.json", body(1)))
    elif other == "user":
        library.take(write(tmp_path / "b.json", body(1)), kind=FAMILY + "joined")
    else:
        library.take(write(tmp_path / "c.txt", b"EVENTS.CUSTOMER.LOYALTY.TIER.JOINED", body(1)))
    known_by = other.replace(" ", "_")
    assert library.types() == {("undecided", ""): 1, ("joined", known_by): 1}
    library.take(write(tmp_path / "later.json", body(1)))
    assert library.types() == {("undecided", ""): 1, ("joined", known_by): 1}
    assert sorted(row.deliveries for row in library.rows()) == [1, 3]


@pytest.mark.parametrize("order", list(permutations(["joined", "left", "undecided"])))
def test_equal_bodies_named_differently_are_two_events(tmp_path: Path, order: tuple[str, ...]) -> None:
    library = Library(tmp_path)
    for name in order:
        library.take(write(tmp_path / f"{FAMILY}{name}.json", body(1)))
    assert library.types() == {("joined", "file_name"): 1, ("left", "file_name"): 1}
    assert sorted(row.deliveries for row in library.rows()) == [1, 2]


def test_the_users_word(library: Library, tmp_path: Path) -> None:
    """It counts where bodies name no type, and their shape allows it."""
    move = body(2, loyalty_tier=None, loyalty_tier_from=made.tier(1), loyalty_tier_to=made.tier(2))
    path = write(tmp_path / "a.ndjson", body(1), move, webhook(3))
    assert library.counts(path, kind=FAMILY + "prolonged") == (3, 0, 0, 0)
    assert library.types() == {("prolonged", "user"): 1, ("upgraded", "inferred"): 1, ("joined", "envelope"): 1}


def test_the_report_names_types_and_sources(library: Library, capture: Path, tmp_path: Path) -> None:
    other = write(tmp_path / "b.log", b"GET / 200", made.move(9, 1, 2), b"{broken")
    told = library.take(capture, other).as_json()
    assert told["sources"] == 2
    assert told["by_type"] == {FAMILY + "joined": 5, FAMILY + "upgraded": 1}
    assert told["other_lines"] == 1
    assert [Path(one["path"]).name for one in told["by_source"]] == ["capture.ndjson", "b.log"]
    assert [one["events"] for one in told["by_source"]] == [5, 1]


# --- raw bytes ---------------------------------------------------------------------------------------------------


def raw_of_every_delivery(library: Library) -> list[bytes]:
    from viewer.store import events
    from viewer.store import library as store

    with store.reading(library.path) as connection:
        return sorted(one.raw for row in library.rows() for one in events.deliveries(connection, row.key))


leaf = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False, allow_infinity=False), st.text())
extra = st.dictionaries(
    st.text(max_size=8), st.recursive(leaf, lambda inner: st.lists(inner, max_size=3), max_leaves=6)
)


@st.composite
def records(draw: st.DrawFn) -> bytes:
    """A webhook, bare or within a capture's wrapping, with surprising members, written in one of many ways."""
    number, sent = draw(st.integers(1, 4)), draw(st.integers(1, 3))
    person = made.customer(number, metadata=draw(extra), name=draw(st.text(max_size=12)))
    # The id of a customer may be anything, also a part of the text around it.
    person["id"] = draw(st.sampled_from([person["id"], "data", "e", "customer", "1", '"', "ü", "\\"]))
    value: Any = webhook(number, draw(st.sampled_from(["joined", "left"])), sent, body(number, customer=person))
    if draw(st.booleans()):
        value["event"]["id"] = draw(st.sampled_from(["id", "whs_1", person["id"], "customer", "ev_é"]))
    if draw(st.booleans()):
        value["id"] = draw(st.sampled_from(["id", "data", person["id"], value["event"]["id"]]))
    match draw(st.integers(0, 5)):
        case 0:
            value = value["data"]
        case 1:
            value = {"received_at": made.moment(5), "headers": {"x": "y"}, "body": value}
        case 2:
            value = {"message": json.dumps(value, ensure_ascii=draw(st.booleans()))}
        case 3:
            value = [value, webhook(9, sent=draw(st.integers(1, 9)))]
    separators = draw(st.sampled_from([(",", ":"), (", ", ": "), (" , ", " : ")]))
    return json.dumps(value, ensure_ascii=draw(st.booleans()), separators=separators).encode("utf-8", "replace")


def single(lines: Iterable[bytes]) -> list[bytes]:
    """The records of lines: a list gives one for each of its elements, cut out as it was written."""
    decoder = json.JSONDecoder()
    found = []
    for line in lines:
        text = line.decode()
        if not text.startswith("["):
            found.append(line)
            continue
        at = 1
        while at < len(text) and text[at] != "]":
            if text[at] in ", ":
                at += 1
                continue
            end = decoder.raw_decode(text, at)[1]
            found.append(text[at:end].encode())
            at = end
    return sorted(found)


@settings(max_examples=120)
@given(st.lists(records(), min_size=1, max_size=8))
def test_the_bytes_of_every_delivery_are_as_received(lines: list[bytes]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        library = Library(Path(folder))
        path = Path(folder, "capture.log")
        path.write_bytes(b"".join(line + b"\n" for line in lines))
        done = library.take(path)
        assert done.counts.rejects == 0, [one.reason for one in list_rejects(library.path)]
        assert raw_of_every_delivery(library) == single(lines)
        for row in library.rows():
            detail = show_event(library.path, row.key)
            assert detail is not None
            for one in detail.deliveries:
                assert path.read_bytes()[one.offset : one.offset + one.length] == one.raw
            assert detail.raw == detail.deliveries[detail.shown].raw


def test_bytes_with_a_trained_dictionary(library: Library, tmp_path: Path) -> None:
    """Enough records for a dictionary in the first file, later ones use it; a second file brings its own customers."""
    chance = random.Random(5)
    lines = [
        json.dumps(webhook(chance.randint(1, 300), sent=n), ensure_ascii=n % 2 == 0, indent=None).encode()
        for n in range(1, 1500)
    ]
    for name, part in (("a.ndjson", lines[:1100]), ("b.ndjson", lines[1100:])):
        library.take(write(tmp_path / name, *part))
    assert raw_of_every_delivery(library) == sorted(lines)


def test_a_delivery_with_snapshots_of_its_own(library: Library, tmp_path: Path) -> None:
    other = webhook(1, sent=2, data=body(1, customer=made.customer(1, name="Née Ångström"), campaign=made.campaign(3)))
    library.take(write(tmp_path / "a.ndjson", webhook(1), other))
    assert raw_of_every_delivery(library) == sorted([compact(webhook(1)), compact(other)])


def test_numbers_and_order_are_as_received(library: Library, tmp_path: Path) -> None:
    text = compact(webhook(1)).replace(
        b'"metadata":{}', b'"metadata":{"big":123456789012345678901234567890,"f":1.0,"e":1E5,"k":1,"k":2}'
    )
    library.take(write(tmp_path / "a.ndjson", text))
    (row,) = library.rows()
    detail = show_event(library.path, row.key)
    assert detail is not None
    assert detail.raw == text
    for shown in ('"big": 123456789012345678901234567890', '"f": 1.0', '"e": 1E5', '"k": 1', '"k": 2'):
        assert shown in detail.json_text


@pytest.mark.parametrize("order", [0, 1])
def test_a_send_out_id_that_is_another_events_id(tmp_path: Path, order: int) -> None:
    library = Library(tmp_path)
    legacy = {
        "id": "same_1",
        "object": "event",
        "type": FAMILY + "joined",
        "data": body(1),
        "created_at": made.moment(1),
    }
    typed = {"id": "same_1", "type": FAMILY + "joined", "data": body(1)}
    lines = [legacy, typed] if order else [typed, legacy]
    library.take(write(tmp_path / "a.ndjson", *lines))
    assert raw_of_every_delivery(library) == sorted(map(compact, lines))


# --- surroundings ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("umask", [0, 0o022])
def test_files_are_their_owners_alone_also_while_they_are_written(library: Library, capture: Path, umask: int) -> None:
    seen: dict[str, int] = {}

    def look(progress: Progress) -> None:
        seen.update({path.name: mode(path) for path in library.path.parent.iterdir()})

    before = os.umask(umask)
    try:
        import_sources([str(capture)], library.path, None, look)
    finally:
        os.umask(before)
    assert seen == {"library.db": 0o600, "library.db-wal": 0o600, "library.db-shm": 0o600}
    assert mode(library.path.parent) == 0o700
    assert {path.name: mode(path) for path in library.path.parent.iterdir()} == {"library.db": 0o600}


def test_a_folder_is_read_in_the_order_of_names(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "captures"
    (folder / "b").mkdir(parents=True)
    for number, name in enumerate(["c.json", "a.json", "b/x.json"], 1):
        write(folder / name, webhook(number))
    (folder / "empty.json").touch()
    os.mkfifo(folder / "pipe")
    done = library.take(folder)
    assert [os.path.relpath(one.path, folder) for one in done.sources] == ["a.json", "c.json", "b/x.json"]
    (empty,), (pipe,) = done.skipped, done.problems
    assert "empty.json is empty" in empty
    assert "pipe was skipped: it is not a regular file" in pipe


def test_a_name_that_is_no_text(library: Library, tmp_path: Path) -> None:
    """Old archives hold names that are not UTF-8."""
    path = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.ndjson")
    write(Path(path), webhook(1), webhook(2))
    assert library.counts(Path(path)) == (2, 0, 0, 0)
    assert library.counts(Path(path)) == (0, 0, 0, 2)
    assert {row.source for row in library.rows()} == {"caf\\xe9.ndjson"}


def test_progress_adds_up_and_ends_with_the_report(library: Library, tmp_path: Path) -> None:
    path = write(tmp_path / "a.ndjson", *(webhook(number) for number in range(1, 1501)))
    told: list[Progress] = []
    done = import_sources([str(path)], library.path, None, told.append)
    assert [one.counts.events for one in told] == sorted(one.counts.events for one in told)
    assert told[0].counts.events <= 1_100, "the first rows must be there within a second"
    assert len(told) >= 2
    assert told[-1].counts == done.counts
    assert (told[-1].bytes, told[-1].size, told[-1].source) == (path.stat().st_size, path.stat().st_size, "a.ndjson")


def test_an_import_that_is_stopped_goes_on_where_it_was(library: Library, tmp_path: Path) -> None:
    path = write(tmp_path / "a.ndjson", *(webhook(number) for number in range(1, 1501)))

    def stop(progress: Progress) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        import_sources([str(path)], library.path, None, stop)
    kept = len(library.rows())
    assert 0 < kept < 1500
    assert library.counts(path) == (1500 - kept, 0, 0, kept)
    assert Counter(library.events().values()) == {1: 1500}


def test_a_wrong_element_beside_a_right_one(library: Library, tmp_path: Path) -> None:
    """Two bodies in one text, the first with a number that nothing can show: the second is shown as itself."""
    wrong = compact(body(1, customer=made.customer(1, metadata={"n": 0}))).replace(b'"n":0', b'"n":1e999')
    line = compact({"message": "[" + wrong.decode() + "," + compact(webhook(2)).decode() + "]"})
    assert library.counts(write(tmp_path / "a.log", line)) == (1, 0, 1, 0)
    (row,) = library.rows()
    detail = show_event(library.path, row.key)
    assert detail is not None
    (person,) = [node for node in detail.nodes if node.label == "Customer"]
    assert {node.label: node.value for node in person.children}["name"] == "Person 2"


def test_what_lies_beside_captures_in_a_folder_is_told_and_is_no_failure(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    write(folder / "one.json", webhook(1))
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (folder / "empty.log").touch()

    report = library.take(folder)

    assert (report.counts.events, report.problems) == (1, [])
    assert [sentence.partition(" is ")[2] for sentence in report.skipped] == [
        "empty: there is nothing to import.",
        "a picture, which holds no events. Choose the capture itself.",
    ]


def test_a_folder_of_other_things_is_a_problem(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "empty.log").touch()

    report = library.take(folder)

    assert report.problems == ["None of the files is a capture. Choose a folder or an archive with captures in it."]


def test_what_is_stored_is_the_same_in_every_language(tmp_path: Path) -> None:
    (tmp_path / "empty.log").touch()
    bad = write(tmp_path / "bad.log", b'{"id": tru', b'{"object":"list"}', b'{"a":1}', webhook(1))
    files = [str(bad), str(tmp_path / "empty.log"), str(tmp_path / "missing.log")]
    import_sources(files, tmp_path / "english.db")
    with foreign():
        import_sources(files, tmp_path / "foreign.db")
    stored = []
    for library in ("english.db", "foreign.db"):
        (report,) = (one.report for one in list_imports(tmp_path / library))
        rejects = [row.reason for row in list_rejects(tmp_path / library)]
        stored.append((report["problems"], report["skipped"], report["reasons"], report["shapes"], rejects))
    assert stored[0] == stored[1]
    assert len(stored[0][0]) == 2
