from pathlib import Path

import pytest

from tests.foreign import foreign, foreign_text
from tests.webhooks import webhook, write
from viewer.errors import LibraryProblem
from viewer.jobs import list_rejects as job
from viewer.jobs.import_sources import import_sources
from viewer.jobs.list_rejects import RejectFinder, Wanted, count_rejects, list_rejects, needle_in_raw
from viewer.store import library

DAMAGED = "damaged JSON"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    first = write(tmp_path / "a.log", webhook(1), b'{"id": tru', '{"name":"Zoë"}'.encode(), b'{"bad":"\xff"}')
    second = write(tmp_path / "b.log", b'[{"id":1}]', webhook(2), b'{"object":"loyalty_tier","name":"Gold"}')
    import_sources([str(first), str(second)], tmp_path / "library.db")
    return tmp_path / "library.db"


def previews(path: Path, wanted: Wanted) -> list[str]:
    rows = [row.preview for row in list_rejects(path, wanted)]
    assert count_rejects(path, wanted) == len(rows)
    finder = RejectFinder(path)
    keys = [key for found in finder.search(wanted) for key in found.keys]
    shown = [row.preview for row in finder.rows(keys)]
    finder.close()
    assert sorted(shown) == sorted(rows)
    return rows


def test_rejects_tell_their_place_and_reason(path: Path, tmp_path: Path) -> None:
    rows = list(list_rejects(path))
    assert [(row.source, row.line) for row in rows] == [
        ("b.log", 1), ("b.log", 3), ("a.log", 2), ("a.log", 3), ("a.log", 4)
    ]  # fmt: skip
    for row in rows:
        raw = Path(row.path).read_bytes()[row.offset : row.offset + row.length]
        assert row.preview == raw.decode("utf-8", "replace")
        assert row.reason


@pytest.mark.parametrize(
    ("wanted", "lines"),
    [
        (Wanted("tru"), ["a.log:2"]),
        (Wanted("TIER DEFINITION"), ["b.log:3"]),
        (Wanted("zoe"), ["a.log:3"]),
        (Wanted('"ID":'), ["b.log:1", "a.log:2"]),
        (Wanted(r"\xff"), ["a.log:4"]),
        (Wanted("nowhere"), []),
        (Wanted(source="a.log"), ["a.log:2", "a.log:3", "a.log:4"]),
        (Wanted(source="B.LO"), ["b.log:1", "b.log:3"]),
        (Wanted(source=1), ["a.log:2", "a.log:3", "a.log:4"]),
        (Wanted(source="c.log"), []),
        (Wanted(reason="damaged"), ["a.log:2", "a.log:4"]),
        (Wanted(kind=DAMAGED), ["a.log:2", "a.log:4"]),
        (Wanted("bad", "a.log", "JSON", DAMAGED), ["a.log:4"]),
        (Wanted("bad", "b.log"), []),
    ],
)
def test_some_of_them(path: Path, wanted: Wanted, lines: list[str]) -> None:
    assert [f"{row.source}:{row.line}" for row in list_rejects(path, wanted)] == lines
    assert len(previews(path, wanted)) == len(lines)


def test_reasons_are_found_by_the_words_that_are_shown_and_by_those_that_are_stored(path: Path) -> None:
    with foreign():
        shown = foreign_text("an API list without events").strip("·")
        assert previews(path, Wanted(shown)) == []
        shown = foreign_text("a tier definition").strip("·")
        assert previews(path, Wanted(shown)) == previews(path, Wanted("tier definition")) != []
        assert len(previews(path, Wanted(reason=shown))) == 1


def test_a_whole_name_is_no_part_of_another(tmp_path: Path) -> None:
    for name in ("a.log", "data.log"):
        import_sources([str(write(tmp_path / name, b'{"x": 1', webhook(len(name))))], tmp_path / "l.db")
    assert [row.source for row in list_rejects(tmp_path / "l.db", Wanted(source="a.log"))] == ["a.log"]
    assert [row.source for row in list_rejects(tmp_path / "l.db", Wanted(source="a.lo"))] == ["data.log", "a.log"]


def test_they_are_counted_by_kind_and_source(path: Path) -> None:
    finder = RejectFinder(path)
    counts = finder.counts()
    finder.close()
    assert counts.total == count_rejects(path) == 5
    assert dict(counts.kinds) == {
        DAMAGED: 2,
        "a tier definition, not an event": 1,
        "a JSON object that is no known event": 2,
    }
    assert [(one.name, one.number) for one in counts.sources] == [("b.log", 2), ("a.log", 3)]


def test_a_search_shows_reasons_first_and_says_how_far_it_is(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(job, "_SLICE", 0)
    finder = RejectFinder(path)
    found = list(finder.search(Wanted("tier")))
    assert ["tier definition" in row.reason for row in finder.rows(list(found[0].keys))] == [True]
    assert [(one.looked_at, one.of) for one in found] == [(0, 0), (1, 4), (1, 4), (2, 4), (3, 4), (4, 4), (4, 4)]
    finder.close()


def test_the_first_page_does_not_wait_for_the_rest(tmp_path: Path) -> None:
    source = write(tmp_path / "a.log", *(b'{"number":%d}' % number for number in range(6_000)))
    import_sources([str(source)], tmp_path / "l.db")
    finder = RejectFinder(tmp_path / "l.db")
    assert [len(found.keys) for found in finder.search(Wanted())] == [200, 5_000, 800]
    finder.close()


@pytest.mark.parametrize(
    ("text", "raw", "found"),
    [
        ("Müller", rb'{"n":"M\u00fcller"}', True),
        ('{"a":1}', rb'"{\"a\":1}"', True),
        ("müller", "MÜLLER".encode(), True),
        ("muller", "Müller".encode(), True),
        ("muller", b"Muller", True),
        ("é", b"e", True),
        ("日本", "東日本".encode(), True),
        ("日本", b"nihon", False),
    ],
)
def test_bytes_hold_a_text(text: str, raw: bytes, found: bool) -> None:
    assert needle_in_raw(text)(raw) is found


def test_a_preview_is_short_and_a_list_that_is_cut_off_has_none(tmp_path: Path) -> None:
    source = tmp_path / "a.json"
    source.write_bytes(b'[\n{"x":"' + "é".encode() * 5_000 + b'"},\n')
    import_sources([str(source)], tmp_path / "library.db")
    rows = list(list_rejects(tmp_path / "library.db"))
    assert [len(row.preview) for row in rows] == [200, 0]
    assert "the list is cut off" in rows[1].reason


def test_a_reject_that_is_damaged_in_the_library(path: Path) -> None:
    connection = library.open_for_writing(path)
    connection.execute("UPDATE rejects SET raw = x'00ff00ff'")
    connection.close()
    with pytest.raises(LibraryProblem, match="damaged here"):
        list(list_rejects(path))
    with pytest.raises(LibraryProblem, match="damaged here"):
        list(RejectFinder(path).search(Wanted("x")))


def test_without_a_library(tmp_path: Path) -> None:
    for ask in (lambda path: list(list_rejects(path)), count_rejects, RejectFinder):
        with pytest.raises(LibraryProblem, match="There is no library"):
            ask(tmp_path / "none.db")
