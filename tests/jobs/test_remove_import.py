"""An import that is removed leaves the library as if it had never been read."""

import os
import tempfile
from datetime import UTC
from itertools import permutations
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests import webhooks as made
from tests.webhooks import FAMILY, body, compact, ndjson, webhook, write
from viewer.domain.query import Query, parse
from viewer.errors import Cancelled, LibraryProblem
from viewer.jobs.find_events import Finder, Sort, every_row
from viewer.jobs.import_sources import import_sources
from viewer.jobs.list_imports import list_imports
from viewer.jobs.reclassify import reclassify_query, undo_reclassify
from viewer.jobs.remove_import import Removed, remove_import
from viewer.store import events, library
from viewer.store.bodies import Bodies

JOINED, LEFT, PROLONGED = (FAMILY + word for word in ("joined", "left", "prolonged"))
KINDS = (("customers", "customer"), ("campaigns", "campaign"), ("tiers", "tier"), ("tiers", "tier_from"))


def content(path: Path) -> dict[str, Any]:
    """Everything that a library holds, without the numbers of its rows."""
    with library.reading(path) as connection:
        bodies = Bodies(connection)
        found = []
        for row in connection.execute(
            "SELECT e.id, identity, flags, t.name, type_source, happened_at, customer, campaign, tier, tier_from,"
            " extra, status, e.deliveries, s.path, e.line FROM events AS e JOIN types AS t ON t.id = e.type"
            " JOIN sources AS s ON s.id = e.source"
        ):
            tables = ("customers", "campaigns", "tiers", "tiers", "extras")
            snapshots = [bodies.body(table, number) for table, number in zip(tables, row[6:11], strict=True)]
            came = sorted(one._replace(source="", source_number=0) for one in events.deliveries(connection, row[0]))
            found.append((*row[1:6], snapshots, *row[11:], came))
        rejects = connection.execute(
            "SELECT s.path, r.line, r.column, r.offset, r.length, r.reason FROM rejects AS r"
            " JOIN sources AS s ON s.id = r.source"
        )
        sources = connection.execute("SELECT path, offset, line, digest, records, rejects, other_lines FROM sources")
        definitions = connection.execute(
            "SELECT t.digest, s.path, d.offset FROM tier_definitions AS d JOIN tiers AS t ON t.id = d.tier"
            " JOIN sources AS s ON s.id = d.source"
        )
        kept: dict[str, Any] = {}
        for table in ("customers", "campaigns", "tiers", "extras"):
            rows = dict(connection.execute(f"SELECT id, digest FROM {table}"))
            kept[table] = sorted(rows.values())
            for part in ("per", "clu", "tie", "not"):
                hits = connection.execute(f"SELECT rowid FROM {table}_text WHERE {table}_text MATCH ?", (f'"{part}"',))
                kept[f"{table} with {part}"] = sorted(rows[hit[0]] for hit in hits)
        return kept | {
            "events": sorted(found, key=str),
            "rejects": sorted(rejects, key=str),
            "sources": sorted(sources, key=str),
            "definitions": sorted(definitions, key=str),
        }


class Take(NamedTuple):
    """One import."""

    files: tuple[tuple[str, tuple[bytes, ...]], ...]  # a type in the name or nothing; lines
    kind: str | None  # --type


def nameless(number: int, note: str | None = None) -> bytes:
    return compact(body(number, note=note))


lines = st.one_of(
    st.builds(nameless, st.integers(1, 3), st.sampled_from([None, "x"])),
    st.builds(
        lambda number, kind, sent, name: compact(
            webhook(number, kind, sent, body(number, customer=made.customer(number, name=name)))
        ),
        st.integers(1, 3),
        st.sampled_from(["joined", "left"]),
        st.integers(1, 2),
        st.sampled_from(["Person", "Other person"]),
    ),
    st.sampled_from([b'{"cut": tru', b'{"hello": "world"}', b"noise"]),
)
takes = st.builds(
    Take,
    st.lists(
        st.tuples(st.sampled_from(["", "", JOINED, LEFT]), st.lists(lines, min_size=1, max_size=5).map(tuple)),
        min_size=1,
        max_size=2,
    ).map(tuple),
    st.sampled_from([None, None, JOINED, PROLONGED]),
)


def imported(folder: Path, path: Path, numbered: list[tuple[int, Take]]) -> None:
    for number, take in numbered:
        files = []
        for place, (kind, texts) in enumerate(take.files):
            file = folder / f"{number}-{place}-{kind}.ndjson"
            file.write_bytes(b"%d %d\n" % (number, place) + b"".join(text + b"\n" for text in texts))
            files.append(str(file))
        import_sources(files, path, take.kind)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(takes, min_size=2, max_size=3), st.integers(0, 2))
@example([Take((("", (nameless(1),)),), JOINED), Take((("", (nameless(1),)),), LEFT)], 0)
@example([Take((("", (nameless(1),)),), None), Take((("", (nameless(1),)),), LEFT)], 0)
@example(
    [
        Take((("", (nameless(1),)),), JOINED),
        Take(((LEFT, (nameless(1), compact(webhook(1)))), (JOINED, (nameless(1),))), None),
        Take((("", (nameless(1),)),), PROLONGED),
    ],
    0,
)
def test_as_if_it_had_never_been_read(imports: list[Take], which: int) -> None:
    which %= len(imports)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        numbered = list(enumerate(imports))
        imported(folder, folder / "all.db", numbered)
        assert len(list_imports(folder / "all.db")) == len(imports)
        before = content(folder / "all.db")
        done = remove_import(folder / "all.db", which + 1)
        imported(folder, folder / "others.db", [one for one in numbered if one[0] != which])
        assert content(folder / "all.db") == content(folder / "others.db")
        assert done.events == len(before["events"]) - len(content(folder / "all.db")["events"]) or done.events >= 0
        assert done.rejects == len(before["rejects"]) - len(content(folder / "all.db")["rejects"])


@pytest.mark.parametrize("order", list(permutations(range(3))))
@pytest.mark.parametrize("which", range(3))
def test_overlaps_in_any_order(tmp_path: Path, order: tuple[int, ...], which: int) -> None:
    imports = [
        Take((("", (nameless(1), nameless(2), compact(webhook(3)))),), None),
        Take(((LEFT, (nameless(1), nameless(2))),), None),
        Take((("", (nameless(1), compact(webhook(3, "left")), b'{"cut": tru')),), JOINED),
    ]
    numbered = [(number, imports[number]) for number in order]
    imported(tmp_path, tmp_path / "all.db", numbered)
    remove_import(tmp_path / "all.db", which + 1)
    imported(tmp_path, tmp_path / "others.db", [one for place, one in enumerate(numbered) if place != which])
    assert content(tmp_path / "all.db") == content(tmp_path / "others.db")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


def take(path: Path, *files: Path, kind: str | None = None) -> None:
    import_sources([str(file) for file in files], path, kind)


def types(path: Path) -> list[tuple[str, str]]:
    return [(row.type, row.type_source) for row in every_row(path, Query(), Sort("line", False), UTC)]


def test_the_only_import(path: Path, tmp_path: Path) -> None:
    take(path, write(tmp_path / "a.log", webhook(1), webhook(1, sent=2), webhook(2), b'{"cut": tru', b"noise"))
    assert remove_import(path, 1) == Removed(1, 2, 1, 1, 0)
    left = content(path)
    assert all(not found for found in left.values()), left
    assert list_imports(path) == []


def test_what_was_removed_can_be_imported_again(path: Path, tmp_path: Path) -> None:
    capture = write(tmp_path / "a.log", webhook(1), webhook(2))
    take(path, capture)
    before = content(path)
    remove_import(path, 1)
    take(path, capture)
    assert content(path) == before
    assert [one.id for one in list_imports(path)] == [2], "a number is never given twice"


def test_a_grown_source_goes_back_to_where_it_was(path: Path, tmp_path: Path) -> None:
    capture = write(tmp_path / "a.log", webhook(1), b'{"id": "whs_')
    take(path, capture)
    before = content(path)
    capture.write_bytes(ndjson([webhook(1), webhook(2), webhook(1, sent=2)]))
    take(path, capture)
    grown = content(path)
    assert len(grown["events"]) == 2
    assert grown["rejects"] == []
    assert remove_import(path, 2) == Removed(1, 1, 1, 0, 0)
    assert content(path) == before, "the half line that was cut off then is a reject again"
    take(path, capture)
    assert content(path) == grown


def test_what_later_imports_read_on_goes_too(path: Path, tmp_path: Path) -> None:
    capture, other = write(tmp_path / "a.log", webhook(1)), write(tmp_path / "b.log", webhook(1), webhook(3))
    take(path, capture)
    with capture.open("ab") as file:
        file.write(ndjson([webhook(2)]))
    take(path, capture, other)
    assert remove_import(path, 1) == Removed(1, 1, 1, 0, 1)
    (left,) = list_imports(path)
    assert [one["name"] for one in left.report["by_source"]] == ["b.log"]
    take(tmp_path / "others.db", other)
    assert content(path) == content(tmp_path / "others.db")


def test_what_a_source_brought_later_came_later(path: Path, tmp_path: Path) -> None:
    """The first delivery is the one that was imported first, not that of the source which was."""
    other = tmp_path / "others.db"
    grown, removed, stays = (tmp_path / name for name in ("a.log", "b.log", "c.log"))
    write(grown, webhook(1))
    take(path, grown)
    take(other, grown)
    take(path, write(removed, webhook(2)))
    for one in (path, other):
        take(one, write(stays, webhook(2, sent=2)))
    with grown.open("ab") as file:
        file.write(ndjson([webhook(2, sent=3)]))
    for one in (path, other):
        take(one, grown)
    remove_import(path, 2)
    assert [row.source for row in every_row(path, parse("deliveries:2").query, Sort(), UTC)] == ["c.log"]
    assert content(path) == content(other)


def test_an_import_that_was_killed(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    capture = write(tmp_path / "a.log", *(webhook(number) for number in range(1, 1_500)))

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("viewer.jobs.import_sources.keep", killed)
    with pytest.raises(KeyboardInterrupt):
        take(path, capture)
    monkeypatch.undo()
    assert list_imports(path)[0].ended_at is None
    assert remove_import(path, 1).events == 1_499
    assert content(path)["events"] == []


def test_text_search_forgets_it(path: Path, tmp_path: Path) -> None:
    take(path, write(tmp_path / "a.log", webhook(1, data=body(1, note="nightingale\x00owl"))))
    take(path, write(tmp_path / "b.log", webhook(2, data=body(2, note="nightjar"))))
    finder = Finder(path)
    assert finder.count(parse("nightingale").query) == 1
    remove_import(path, 1)
    assert finder.count(parse("nightingale").query) == 0
    assert finder.count(parse("night").query) == 1
    finder.close()


def test_nothing_of_it_is_left_in_the_file(path: Path, tmp_path: Path) -> None:
    secret = "Zebulon Quartermaine"
    take(path, write(tmp_path / "a.log", webhook(1, data=body(1, customer=made.customer(1, name=secret)))))
    take(path, write(tmp_path / "b.log", webhook(2)))
    assert secret.lower().encode() in path.read_bytes()
    remove_import(path, 1)
    everything = b"".join(file.read_bytes() for file in tmp_path.iterdir() if file.name.startswith(path.name))
    assert secret.lower().encode() not in everything
    assert secret.encode() not in everything


def test_decisions_go_with_the_events_and_stay_with_those_that_stay(path: Path, tmp_path: Path) -> None:
    take(path, write(tmp_path / "a.log", body(1), body(2)))
    take(path, write(tmp_path / "b.log", b"", body(2)))
    assert reclassify_query(path, Query(), UTC, LEFT).changed == 2
    remove_import(path, 1)
    assert types(path) == [(LEFT, "user")]
    assert undo_reclassify(path) == 1
    assert types(path) == [("undecided", "")]
    assert reclassify_query(path, Query(), UTC, LEFT).changed == 1
    remove_import(path, 2)
    assert undo_reclassify(path) == 0, "no decision is left that means nothing"


def test_a_decision_stays_over_what_settles_it(path: Path, tmp_path: Path) -> None:
    take(path, write(tmp_path / "a.log", body(1)))
    reclassify_query(path, Query(), UTC, LEFT)
    take(path, write(tmp_path / f"{LEFT}.log", body(1)))
    remove_import(path, 1)
    assert types(path) == [(LEFT, "user")]
    assert undo_reclassify(path) == 1
    assert types(path) == [(LEFT, "file_name")]


def test_there_is_no_such_import(path: Path, tmp_path: Path) -> None:
    with pytest.raises(LibraryProblem, match="There is no library at"):
        remove_import(path, 1)
    assert not path.exists()
    take(path, write(tmp_path / "a.log", webhook(1)))
    with pytest.raises(LibraryProblem, match="There is no import 7 in the library"):
        remove_import(path, 7)


def test_stopping_removes_nothing(path: Path, tmp_path: Path) -> None:
    take(path, write(tmp_path / "a.log", *(webhook(number) for number in range(1, 2_000))))
    before = content(path)
    with pytest.raises(Cancelled, match="Nothing was removed"):
        remove_import(path, 1, should_stop=lambda: True)
    assert content(path) == before
    assert os.path.exists(path)
