from datetime import UTC
from pathlib import Path

import pytest

from tests.webhooks import body, moment, webhook, write
from viewer.domain import times
from viewer.domain.facets import FACETS, FacetLine
from viewer.domain.query import Query, parse
from viewer.errors import LibraryProblem
from viewer.jobs.count_events import by_time, by_value
from viewer.jobs.find_events import Finder
from viewer.jobs.import_sources import import_sources

EVENT, CAMPAIGN, TIER, SOURCE, *_ = FACETS
JOINED, LEFT = "customer.loyalty.tier.joined", "customer.loyalty.tier.left"


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("count")
    values = [webhook(number * 700, ("joined", "left")[number % 3 == 0]) for number in range(1, 91)]
    values.append(webhook(5, "left", data=body(5, created_at=None), created_at=None))
    import_sources([str(write(folder / "a.ndjson", *values))], folder / "library.db")
    return folder / "library.db"


def test_values_come_in_the_order_of_the_question(path: Path) -> None:
    found = by_value(path, parse("event:left").query, UTC, [SOURCE, EVENT, SOURCE])
    assert [(one.facet, one.lines, one.exact) for one in found] == [
        (SOURCE, (FacetLine("a.ndjson", 31),), True),
        (EVENT, (FacetLine(JOINED, 60), FacetLine(LEFT, 31)), True),
    ]


@pytest.mark.parametrize("words", ["", "event:left", "after:2024-05-02T12:00", "on:2024-05-02 -event:left", "zzzqqq"])
@pytest.mark.parametrize("zone", [UTC, times.zone("Asia/Kathmandu")])
def test_stretches_of_time_add_up_to_the_count(path: Path, words: str, zone: object) -> None:
    query = parse(words).query
    bars = by_time(path, query, zone, 20)  # type: ignore[arg-type]
    finder = Finder(path)
    assert sum(bar.events for bar in bars) == finder.count(query, zone)  # type: ignore[arg-type]
    finder.close()
    timed = [bar for bar in bars if bar.start is not None]
    assert len(timed) <= 20
    assert [bar.end for bar in timed[:-1]] == [bar.start for bar in timed[1:]]
    assert [bar.events for bar in bars if bar.start is None] in ([], [1])


def test_only_the_time_that_is_asked_for_is_cut(path: Path) -> None:
    bars = by_time(path, parse("after:2024-05-02T12:00 before:2024-05-02T13:00").query, UTC)
    assert (times.to_iso(bars[0].start or 0), bars[0].step) == ("2024-05-02T12:00:00.000Z", ("second", 30))
    assert all(bar.covered for bar in bars)
    assert by_time(path, parse("after:2030").query, UTC) == []


def test_a_library_without_times(tmp_path: Path) -> None:
    import_sources([str(write(tmp_path / "a", body(1) | {"created_at": None}))], tmp_path / "library.db")
    assert [(bar.start, bar.end, bar.events) for bar in by_time(tmp_path / "library.db", Query(), UTC)] == [
        (None, None, 1)
    ]


def test_without_a_library(tmp_path: Path) -> None:
    for count in (by_time, lambda *asked: by_value(*asked, FACETS)):
        with pytest.raises(LibraryProblem, match="There is no library"):
            count(tmp_path / "none.db", Query(), UTC)


def test_what_no_source_covers_is_marked(tmp_path: Path) -> None:
    for name, seconds in (("a", (0, 60)), ("b", (600, 660))):
        values = [webhook(at + 1, data=body(at + 1, created_at=moment(at))) for at in seconds]
        import_sources([str(write(tmp_path / name, *values))], tmp_path / "library.db")
    bars = by_time(tmp_path / "library.db", Query(), UTC, 12)
    assert [bar.covered for bar in bars] == [True, True, *[False] * 8, True, True]
