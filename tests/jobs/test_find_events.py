import threading
import time
from collections.abc import Iterator
from datetime import UTC
from pathlib import Path

import pytest

from tests.webhooks import webhook, write
from viewer.domain import times
from viewer.domain.query import Query, parse
from viewer.errors import Cancelled, LibraryProblem
from viewer.jobs.find_events import PAGE, Finder, Sort, every_row
from viewer.jobs.import_sources import import_sources

COUNT = 450


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("find")
    source = write(folder / "a.ndjson", *(webhook(number) for number in range(1, COUNT + 1)))
    import_sources([str(source)], folder / "library.db")
    return folder / "library.db"


@pytest.fixture
def finder(path: Path) -> Iterator[Finder]:
    made = Finder(path)
    yield made
    made.close()


def test_a_first_page_then_the_count_then_any_page(finder: Finder) -> None:
    rows = finder.start(Query())
    assert len(rows) == PAGE
    assert [row.line for row in rows[:3]] == [COUNT, COUNT - 1, COUNT - 2]
    assert finder.page(440, 50)[-1].line == 1
    assert finder.settle() == finder.total() == finder.count(Query()) == COUNT
    assert [row.line for row in finder.page(200, 2)] == [250, 249]
    assert finder.page(COUNT, 10) == []
    assert finder.position(rows[7].key) == 7
    assert finder.position(-1) is None


def test_sorting_and_narrowing(finder: Finder) -> None:
    rows = finder.start(parse('name:"Person 44" -line:449').query, Sort("customer_name", descending=False))
    assert [row.customer_name for row in rows] == ["Person 44", *(f"Person 44{n}" for n in range(9))]
    assert finder.settle() == 10
    assert finder.count(parse("before:2024-05-02T11:01").query, times.zone("Europe/Berlin")) == 59


def test_every_row_and_a_limit(path: Path) -> None:
    assert len(list(every_row(path, Query(), Sort(), UTC))) == COUNT
    assert [row.line for row in every_row(path, Query(), Sort("line", descending=False), UTC, 3)] == [1, 2, 3]
    assert list(every_row(path, Query(), Sort(), UTC, 0)) == []


def test_without_a_library(tmp_path: Path) -> None:
    with pytest.raises(LibraryProblem, match="There is no library"):
        Finder(tmp_path / "none.db")
    with pytest.raises(LibraryProblem, match="There is no library"):
        next(every_row(tmp_path / "none.db", Query(), Sort(), UTC))


def endlessly(finder: Finder) -> None:
    """Makes every statement run until it is interrupted: the clock, not the size of the library, is the test's."""
    finder._connection.set_progress_handler(lambda: time.sleep(0.001), 1)


@pytest.mark.parametrize("call", ["start", "settle", "page", "position", "total", "count"])
def test_an_interrupt_cancels_and_the_finder_works_afterwards(finder: Finder, call: str) -> None:
    finder.start(Query())
    finder.settle()
    calls = {
        "start": lambda: finder.start(parse("person").query),
        "settle": finder.settle,
        "page": lambda: finder.page(0, 200),
        "position": lambda: finder.position(-1),
        "total": finder.total,
        "count": lambda: finder.count(parse("-gold").query),
    }
    endlessly(finder)
    stop = threading.Event()

    def keep_interrupting() -> None:
        while not stop.wait(0.005):
            finder.interrupt()

    thread = threading.Thread(target=keep_interrupting)
    thread.start()
    try:
        with pytest.raises(Cancelled):
            calls[call]()
    finally:
        stop.set()
        thread.join()
    finder._connection.set_progress_handler(None, 0)
    rows = finder.start(Query())
    assert len(rows) == PAGE
    assert finder.settle() == COUNT
    assert finder.page(0, PAGE) == rows


def test_an_interrupt_when_nothing_runs_does_no_harm(finder: Finder) -> None:
    finder.interrupt()
    assert finder.total() == COUNT


def test_a_search_while_an_import_goes_on(tmp_path: Path) -> None:
    """Readers see whole batches, and go on seeing them while the next one is written."""
    source = write(tmp_path / "a.ndjson", *(webhook(number) for number in range(1, 2_001)))
    counts: list[int] = []

    def look(_: object) -> None:
        reader = Finder(tmp_path / "library.db")
        counts.append(reader.total())
        reader.close()

    import_sources([str(source)], tmp_path / "library.db", None, look)
    assert counts == sorted(counts)
    assert counts[-1] == 2_000
    assert len(counts) >= 2


def test_an_order_is_written_as_text_and_read_again() -> None:
    for text, sort in (("-happened_at", Sort()), ("line", Sort("line", False)), ("-a.b", Sort("a.b", True))):
        assert (sort.text, Sort.of(text)) == (text, sort)
