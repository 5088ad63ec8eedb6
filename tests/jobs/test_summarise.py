"""Facets and histogram say what counting each of their lines alone would say."""

import threading
import time
from collections.abc import Iterator
from datetime import UTC
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests import webhooks as made
from tests.store.test_queries import invent
from tests.webhooks import body, webhook, write
from viewer.domain import times
from viewer.domain.facets import FACETS, MORE_FACETS, FacetLine, facet_named, without_own
from viewer.domain.query import Query, Term, during, exact_term, parse
from viewer.errors import Cancelled, LibraryProblem
from viewer.jobs import summarise
from viewer.jobs.find_events import PAGE, Finder
from viewer.jobs.import_sources import import_sources
from viewer.jobs.summarise import Covered, FacetCounts, Histogram, Summariser
from viewer.store import findings, unexamined
from viewer.store.findings import Found
from viewer.store.library import Connection
from viewer.store.small_writes import write_soon
from viewer.store.unexamined import Examined

BERLIN = times.zone("Europe/Berlin")
PATHS = ("customer.metadata.region", "customer.metadata.deep.x", "loyalty_tier_to.points.from", "data.note")
ALL = (*FACETS, *MORE_FACETS, *(facet for name in PATHS if (facet := facet_named(name)) is not None))
WORDS = [
    "event:upgraded", "event:joined,left", "-event:prolonged", 'campaign:="Harbour Club"', 'campaign:=""',
    "campaign:harb", '-campaign:="Clüb"', 'tier:="Gold"', 'tier:=""', '-tier:="金"', "tier:s", "source:second",
    'source:="again.ndjson"', "type_source:envelope", "-type_source:undecided", "after:2024-05-02T09:00:30",
    "before:2024-05-02T09:01", "on:2024-05-02", "name:noor", "cust_00", "is:repeated", "line:<20", "Gold", "zzzqqq",
    'from:="Tier 1"', "evcus_000000000000000007", 'customer.metadata.region:="MENA"', '-data.note:=""',
    "(event:left or tier:金)", "finding:missing", '-finding:="late"', 'finding:=""',
]  # fmt: skip


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("summarise")
    for name, values in invent():
        write(folder / name, *values)
    again = write(folder / "again.ndjson", webhook(1, sent=5), body(200) | {"created_at": None})
    files = [folder / name for name, _ in invent()]
    import_sources([str(file) for file in (*files, again)], folder / "library.db")
    write_soon(folder / "library.db", examine)
    return folder / "library.db"


def examine(connection: Connection) -> None:
    """All were examined: of every third event a move is missing, every fourth was late."""
    move = Found(None, "camp_1", "missing_move", "warning", tuple(range(1, 90, 3)), "A move is missing.", 1)
    findings.put(connection, {"one": [move, move._replace(rule="late", events=tuple(range(1, 90, 4)))]})
    unexamined.note(connection, Examined("1", 100))


@pytest.fixture(scope="module")
def finder(path: Path) -> Iterator[Finder]:
    opened = Finder(path)
    yield opened
    opened.close()


@pytest.fixture
def summariser(path: Path) -> Iterator[Summariser]:
    opened = Summariser(path)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def trained(path: Path) -> Iterator[Summariser]:
    """One that has counted everything, and so knows the kinds."""
    opened = Summariser(path)
    list(opened.answer(Query(), UTC, ALL))
    yield opened
    opened.close()


def exact(answers: Iterator[object]) -> tuple[dict[str, tuple[FacetLine, ...]], Histogram]:
    facets: dict[str, tuple[FacetLine, ...]] = {}
    bars: Histogram | None = None
    for answer in answers:
        if isinstance(answer, FacetCounts) and answer.exact:
            facets[answer.facet.field] = answer.lines
        elif isinstance(answer, Histogram):
            bars = answer
    assert bars is not None
    return facets, bars


queries = st.lists(st.sampled_from(WORDS), max_size=4, unique=True).map(lambda words: parse(" ".join(words)).query)


@settings(max_examples=120)
@given(query=queries, berlin=st.booleans(), bars=st.integers(1, 40), known=st.booleans(), listed=st.booleans())
def test_every_line_and_bar_is_what_counting_says(
    path: Path, finder: Finder, trained: Summariser, query: Query, berlin: bool, bars: int, known: bool, listed: bool
) -> None:
    zone = BERLIN if berlin else UTC
    asked = trained if known else Summariser(path)
    rows = finder.start(query, zone=zone)
    few = [row.key for row in rows] if listed and len(rows) < PAGE else None
    facets, histogram = exact(asked.answer(query, zone, ALL, None, bars, few))
    if not known:
        asked.close()
    for facet in ALL:
        base = without_own(query, facet)
        for line in facets[facet.field]:
            one = Query((*base.terms, exact_term(facet.field, line.value)))
            assert line.events == finder.count(one, zone) > 0, line
        # Nothing is missing: the events of no line are none.
        none = tuple(
            Term(term.field, term.values, True, term.exact)
            for term in (exact_term(facet.field, line.value) for line in facets[facet.field])
        )
        assert finder.count(Query((*base.terms, *none)), zone) == 0
    timeless = during(query, None, None, zone)
    assert None not in histogram.counts
    counted = sum(count or 0 for count in histogram.counts)
    assert (histogram.before, histogram.untimed) != (None, None)
    rest = (histogram.before or 0) + (histogram.behind or 0) + (histogram.untimed or 0)
    assert counted + rest == finder.count(timeless, zone)
    edges = histogram.stretches.edges
    for place in range(0, len(histogram.stretches), 7):
        bar = during(timeless, edges[place], edges[place + 1], zone)
        assert histogram.counts[place] == finder.count(bar, zone)


def test_a_view_shows_a_part_of_the_time_and_counts_the_rest_at_its_ends(
    summariser: Summariser, finder: Finder
) -> None:
    whole = exact(summariser.answer(Query()))[1]
    first, last = whole.limits
    view = (first + (last - first) // 3, first + (last - first) // 2)
    facets, part = exact(summariser.answer(Query(), view=view))
    assert part.stretches.edges[0] <= view[0] < view[1] < part.stretches.edges[-1]
    assert part.before
    assert part.behind
    total = finder.count(Query())
    assert sum(count or 0 for count in part.counts) + part.before + part.behind + (part.untimed or 0) == total
    assert sum(line.events for line in facets["event"]) == total
    assert part.limits == whole.limits


def test_what_no_source_covers_is_told_apart_from_what_has_no_event(tmp_path: Path) -> None:
    days = {"a": (1, 3), "b": (8, 9)}
    for name, found in days.items():
        values = [
            webhook(10 * len(name) + day, data=body(day, created_at=f"2024-05-{day:02}T12:00:00Z"), id=f"{name}{day}")
            for day in found
        ]
        import_sources([str(write(tmp_path / name, *values))], tmp_path / "library.db")
    summariser = Summariser(tmp_path / "library.db")
    covered = [answer for answer in summariser.answer(Query(), bars=9) if isinstance(answer, Covered)]
    summariser.close()
    assert covered[0].stretches.step == ("day", 1)
    assert covered[0].covered == (True, True, True, False, False, False, False, True, True)


def test_facets_and_bars_come_one_after_the_other(summariser: Summariser) -> None:
    answers = list(summariser.answer(parse("event:upgraded after:2024-05-02T09:00:30").query))
    kinds = [answer.facet.field if isinstance(answer, FacetCounts) else type(answer).__name__ for answer in answers]
    assert kinds == ["campaign", "tier", "source", "finding", "type_source", "event", "Histogram", "Covered"]


def test_estimates_say_so_and_the_exact_counts_follow(summariser: Summariser, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("viewer.jobs.summarise._PATIENCE", -1)
    monkeypatch.setattr("viewer.store.summaries._PAUSES", 0)
    events = [
        answer
        for answer in summariser.answer(parse("-line:100000").query)
        if isinstance(answer, FacetCounts) and answer.facet.field == "event"
    ]
    assert [answer.exact for answer in events].count(True) == 1
    assert events[-1].exact
    assert len(events) > 20
    close = sum(line.events for line in events[-2].lines)
    assert close == pytest.approx(sum(line.events for line in events[-1].lines), rel=0.1)


@pytest.mark.parametrize(("estimate", "told"), [(183_456.7, "180,000"), (99.6, "100"), (42.0, "42"), (0.2, "0")])
def test_an_estimate_is_a_whole_number_of_two_digits(estimate: float, told: str) -> None:
    assert f"{summarise._rounded(estimate):,}" == told


def test_a_library_without_times_has_facets_and_no_bars(tmp_path: Path) -> None:
    import_sources([str(write(tmp_path / "a", body(1) | {"created_at": None}))], tmp_path / "library.db")
    summariser = Summariser(tmp_path / "library.db")
    answers = list(summariser.answer(Query()))
    summariser.close()
    assert [type(answer) for answer in answers] == [FacetCounts] * len(FACETS)
    assert next(answer.lines for answer in answers if isinstance(answer, FacetCounts)) == (("undecided", 1),)


def test_an_interrupt_cancels_and_the_summariser_works_afterwards(summariser: Summariser) -> None:
    summariser._connection.set_progress_handler(lambda: time.sleep(0.001), 1)
    stop = threading.Event()

    def keep_interrupting() -> None:
        while not stop.wait(0.005):
            summariser.interrupt()

    thread = threading.Thread(target=keep_interrupting)
    thread.start()
    try:
        with pytest.raises(Cancelled):
            list(summariser.answer(parse("person").query))
    finally:
        stop.set()
        thread.join()
    summariser._connection.set_progress_handler(None, 0)
    assert sum(line.events for line in exact(summariser.answer(Query()))[0]["event"]) > 90


def test_the_keys_of_metadata_that_occur_can_be_added(summariser: Summariser) -> None:
    found = {facet.field: count for facet, count in summariser.more_facets()}
    assert set(found) == {"customer.metadata.region", "customer.metadata.n", "customer.metadata.deep"}
    assert min(found.values()) > 3


def test_a_facet_of_a_path_grows_with_the_library(tmp_path: Path) -> None:
    region = facet_named("customer.metadata.region")
    assert region is not None
    summariser = None
    for number, name in enumerate(("EMEA", "APAC", "EMEA"), 1):
        person = made.customer(number, metadata={"region": name})
        file = write(tmp_path / str(number), webhook(number, data=body(number, customer=person)))
        import_sources([str(file)], tmp_path / "library.db")
        summariser = summariser or Summariser(tmp_path / "library.db")
        lines = exact(summariser.answer(Query(), facets=(region,)))[0][region.field]
    assert lines == (FacetLine("EMEA", 2), FacetLine("APAC", 1))
    assert summariser is not None
    summariser.close()


def test_without_a_library(tmp_path: Path) -> None:
    with pytest.raises(LibraryProblem, match="There is no library"):
        Summariser(tmp_path / "none.db")
