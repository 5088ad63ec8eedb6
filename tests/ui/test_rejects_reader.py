from array import array

import pytest

from viewer.errors import LibraryProblem
from viewer.jobs.import_sources import import_sources
from viewer.jobs.list_rejects import Counts, Found, Wanted
from viewer.ui import rejects_reader
from viewer.ui.rejects_reader import NOTHING, RejectsReader


@pytest.fixture
def library(tmp_path):
    (tmp_path / "a.log").write_bytes(b'{"a" 1}\n{"b" 2}\n{"b": 3}\n')
    import_sources([str(tmp_path / "a.log")], tmp_path / "l.db")
    return tmp_path / "l.db"


@pytest.fixture
def reader(qapp, library):
    made = RejectsReader(library)
    yield made
    made.close()


def collect(reader, qtbot, wanted):
    keys, counts = [], []
    reader.found.connect(lambda found: keys.extend(found.keys))
    reader.counted.connect(counts.append)
    with qtbot.waitSignal(reader.settled):
        reader.ask(wanted)
    return keys, counts


def test_everything_is_found_and_its_rows_are_read(reader, qtbot):
    keys, counts = collect(reader, qtbot, Wanted())
    assert len(keys) == counts[0].total == 3
    with qtbot.waitSignal(reader.page) as page:
        reader.want(0, keys)
    assert page.args[0] == 0
    assert [row.line for row in page.args[1]] == [1, 2, 3]
    rows = []
    reader.fetch(keys[1:2], rows.extend)
    qtbot.waitUntil(lambda: len(rows) == 1)


def test_only_the_newest_question_is_answered(reader, qtbot):
    reader.ask(Wanted('"a"'))
    keys, counts = collect(reader, qtbot, Wanted('"b"'))
    assert (len(keys), len(counts)) == (2, 1)


def test_no_library_is_nothing(qapp, qtbot, tmp_path):
    reader = RejectsReader(tmp_path / "none.db")
    assert collect(reader, qtbot, Wanted()) == ([], [NOTHING])
    reader.close()


def test_a_problem_is_told(reader, qtbot, monkeypatch):
    class Locked:
        def __init__(self, library):
            raise LibraryProblem("The library is locked.")

    monkeypatch.setattr(rejects_reader, "RejectFinder", Locked)
    with qtbot.waitSignal(reader.failed) as failed:
        reader.ask(Wanted())
    assert failed.args == ["The library is locked."]


def test_pages_are_read_between_the_pieces_of_a_long_search(qapp, qtbot, library, monkeypatch):
    class Endless:
        def __init__(self, library):
            pass

        def counts(self):
            return Counts(1, (), ())

        def search(self, wanted):
            while True:
                yield Found(array("q", [1]), 1, 2)

        def rows(self, keys):
            return keys

        def close(self):
            pass

    monkeypatch.setattr(rejects_reader, "RejectFinder", Endless)
    reader = RejectsReader(library)
    with qtbot.waitSignal(reader.found):
        reader.ask(Wanted("x"))
    with qtbot.waitSignal(reader.page) as page:
        reader.want(7, [1, 2])
    assert page.args == [7, [1, 2]]
    reader.close()
