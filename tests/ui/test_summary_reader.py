import threading
from datetime import UTC
from pathlib import Path

import pytest

from viewer.domain.facets import FACETS, FacetLine
from viewer.domain.query import parse
from viewer.errors import Cancelled, LibraryProblem
from viewer.jobs.summarise import FacetCounts
from viewer.ui.summary_reader import Asked, SummaryReader


class FakeSummariser:
    """Gives a facet whose value is the query's first word, then waits at a gate, then gives the second facet."""

    def __init__(self) -> None:
        self.gate = threading.Event()
        self.gate.set()
        self.interrupted = threading.Event()
        self.asked: list[str] = []
        self.closed = False
        self.error: Exception | None = None

    def answer(self, query, zone, facets, view, events):
        if self.error is not None:
            raise self.error
        self.interrupted.clear()
        word = query.terms[0].values[0] if query.terms else ""
        self.asked.append(word)
        for facet in facets[:2]:
            yield FacetCounts(facet, (FacetLine(word, 1),), True)
            while not self.gate.wait(0.005):
                if self.interrupted.is_set():
                    raise Cancelled("interrupted")

    def more_facets(self):
        if self.interrupted.is_set():
            self.interrupted.clear()
            raise Cancelled("meant for a question")
        return [(FACETS[0], 7)]

    def interrupt(self) -> None:
        self.interrupted.set()

    def close(self) -> None:
        self.closed = True


@pytest.fixture
def summariser():
    return FakeSummariser()


@pytest.fixture
def reader(qtbot, summariser, tmp_path):
    library = tmp_path / "library.db"
    library.write_bytes(b"")
    made = SummaryReader(library, summariser=lambda path: summariser)
    yield made
    made.close()
    assert summariser.closed or not summariser.asked


def ask(words: str = "") -> Asked:
    return Asked(parse(words).query, UTC, FACETS)


def test_each_facet_is_told_as_soon_as_it_is_known(reader, summariser, qtbot):
    summariser.gate.clear()
    with qtbot.waitSignal(reader.answered) as told, qtbot.assertNotEmitted(reader.finished):
        reader.ask(ask("Noor"))
    assert told.args == [FacetCounts(FACETS[0], (FacetLine("Noor", 1),), True)]
    with qtbot.waitSignal(reader.finished) as done:
        summariser.gate.set()
    assert done.args == [ask("Noor")]


def test_a_newer_question_interrupts_the_older_and_outdates_its_answers(reader, summariser, qtbot):
    summariser.gate.clear()
    with qtbot.waitSignal(reader.answered):
        reader.ask(ask("Noor"))
    told = []
    reader.answered.connect(told.append)
    reader.ask(ask("Alex"))
    summariser.gate.set()
    with qtbot.waitSignal(reader.finished) as done:
        pass
    assert done.args == [ask("Alex")]
    assert {answer.lines[0].value for answer in told} == {"Alex"}


def test_a_question_that_is_dropped_is_not_answered(reader, summariser, qtbot):
    summariser.gate.clear()
    with qtbot.waitSignal(reader.answered):
        reader.ask(ask("Noor"))
    ended = []
    with qtbot.assertNotEmitted(reader.finished), qtbot.assertNotEmitted(reader.answered):
        reader.stop()
        summariser.gate.set()
        reader.worker.submit(lambda: True, ended.append)
        qtbot.waitUntil(lambda: bool(ended))


def test_an_interrupt_meant_for_the_past_does_not_stop_the_present(reader, summariser, qtbot):
    answer, calls = summariser.answer, []

    def interrupted_once(*asked, events):
        calls.append(1)
        if len(calls) == 1:
            raise Cancelled("meant for another")
        yield from answer(*asked, events)

    summariser.answer = interrupted_once
    with qtbot.waitSignal(reader.finished):
        reader.ask(ask("Noor"))
    assert len(calls) == 2


def test_what_can_be_added_is_listed_whatever_is_interrupted_meanwhile(reader, summariser, qtbot, tmp_path):
    listed = []
    summariser.interrupted.set()
    reader.list_more(listed.append)
    qtbot.waitUntil(lambda: bool(listed))
    assert listed == [[(FACETS[0], 7)]]
    absent = SummaryReader(Path(tmp_path / "none.db"))
    absent.list_more(listed.append)
    qtbot.waitUntil(lambda: len(listed) == 2)
    absent.close()
    assert listed[1] == []


def test_a_problem_is_told_and_no_library_is_none(reader, summariser, qtbot, tmp_path):
    summariser.error = LibraryProblem("The library is locked. Close the other program.")
    with qtbot.waitSignal(reader.failed) as said:
        reader.ask(ask())
    assert said.args == ["The library is locked. Close the other program."]
    absent = SummaryReader(Path(tmp_path / "none.db"))
    with qtbot.waitSignal(absent.finished), qtbot.assertNotEmitted(absent.answered):
        absent.ask(ask())
    absent.close()
